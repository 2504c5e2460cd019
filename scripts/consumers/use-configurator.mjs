// @ts-check
// Every panel of the Configurator, as the application's own bundler has made it: each has its own code to load.
import { expect } from "./use-package.mjs";

/** Each tab beside the form, and something that its panel says. @type {[tab: RegExp, says: RegExp][]} */
const panels = [
  [/^Result/, /Nothing has run/],
  [/^Changes/, /Message/],
  [/^JSON/, /From a consumer/],
  [/^Code/, /curl/],
  [/^Requests/, /Retrieve|components\/configure|ms/],
  [/^Dependencies/, /depend|Message/i],
];

export async function openPanels(/** @type {import("./applications.mjs").Opened} */ { page, address }) {
  await page.goto(address("contacts-send-message", { entry: "configurator" }));
  const message = page.getByRole("textbox", { name: "Message" });
  await message.fill("From a consumer");
  for (const [tab, says] of panels) {
    await page.getByRole("tab", { name: tab }).click();
    await page.getByRole("tabpanel", { name: tab }).getByText(says).first().waitFor();
    expect((await message.inputValue()) === "From a consumer", `The form is still there beside ${tab}.`);
  }
  await page.getByRole("button", { name: "Deployed triggers" }).click();
  await page.getByRole("heading", { name: "Deployed triggers" }).waitFor();
}
