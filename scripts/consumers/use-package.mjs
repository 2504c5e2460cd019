// @ts-check
// What people do with an application that uses the package: fill in a form, send it, open the other entries.
/** @typedef {import("./applications.mjs").Opened} Opened */

/** The form of an action, through to what was submitted. */
export async function useForm(/** @type {Opened} */ { page, address }) {
  await page.goto(address("postgres-insert-row"));
  await choose(page, "Postgres", "Warehouse");
  await choose(page, "Schema", "public");
  await choose(page, "Table", /^notes/);
  await page.getByRole("textbox", { name: "name" }).fill("From a consumer");
  await page.getByRole("button", { name: "Run" }).click();
  const submitted = JSON.parse(await page.locator("pre").innerText());
  expect(submitted.name === "From a consumer", "The submitted values hold what was typed.");
  expect(submitted.schema?.__lv?.value === "public", "They hold what was chosen.");
  // What is fetched when it is needed has to come through the application's own bundler.
  await page.goto(address("everything-every-prop-type"));
  await page.getByText("SQL", { exact: true }).first().scrollIntoViewIfNeeded();
  await page.locator(".cm-content").first().waitFor();
  await openEntries({ page, address });
}

/** The entries beside the main one: each is there, and says something that it had to fetch. */
async function openEntries(/** @type {Opened} */ { page, address }) {
  const open = (/** @type {string} */ entry) => page.goto(address("contacts-send-message", { entry }));
  await open("connect-react");
  await page.getByRole("textbox", { name: "Message" }).fill("From a consumer");
  await open("locales");
  await page.getByRole("button", { name: "Absenden" }).waitFor();
  await page.getByRole("button", { name: "送信" }).waitFor();
}

/** A page that a server has drawn, before any script has run. */
export async function useServerPage(/** @type {Opened} */ { address }) {
  const html = await (await fetch(address("postgres-insert-row"))).text();
  expect(html.includes("Where the table lives."), "The server's page has the form in it.");
  expect(/<p>\d+ props<\/p>/.test(html), "A server component reads a definition and a value.");
}

export async function choose(
  /** @type {Pick<import("playwright").Page, "getByRole">} */ page,
  /** @type {string} */ label,
  /** @type {string | RegExp} */ option,
) {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option }).first().click();
}

export function expect(/** @type {boolean} */ holds, /** @type {string} */ what) {
  if (!holds) throw new Error(`Not so: ${what}`);
}
