// What the Configurator shows to developers.
import { render } from "@testing-library/react";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { page } from "vitest/browser";
import { Configurator } from "../../src/configurator/index.ts";
import { ConnectProvider } from "../../src/index.ts";
import "../../src/theme/configurator/configurator.css";
import "../../src/theme/styles.css";
import { buildComponent, buildProp, createScriptedClient, optionsReply } from "../../src/testing/index.ts";

beforeEach(() => page.viewport(1280, 800));

const component = buildComponent(
  "c",
  buildProp("string", "note", { label: "Note" }),
  buildProp("string", "table", { label: "Table", remoteOptions: true }),
);
const client = () =>
  createScriptedClient({
    retrieveComponent: () => component,
    listApps: () => ({ items: [], hasMore: false }),
    configure: () => optionsReply("tickets"),
  });

const named = (role: string, name: string) => page.getByRole(role, { name, exact: true });
const calls = () =>
  [...document.querySelectorAll(".cf-call summary")].map((summary) =>
    [...summary.querySelectorAll(".cf-call-what, strong")].map((it) => it.textContent).join(": "),
  );
async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

test("nothing of it is shown unless it is asked for; asked for later, it keeps what was typed", async () => {
  const asked = client();
  const drawn = (developer?: boolean) => (
    <ConnectProvider client={asked} externalUserId="ada">
      <Configurator componentKey="c" developer={developer} />
    </ConnectProvider>
  );
  const { rerender } = render(drawn());
  await named("textbox", "Note").fill("typed");
  expect(page.getByRole("tab", { name: "Requests" }).query()).toBeNull();
  rerender(drawn(true));
  await named("tab", "Requests").click();
  await expect.element(named("heading", "Requests")).toBeVisible();
  await expect.element(named("textbox", "Note")).toHaveValue("typed");
  await named("combobox", "Table").click();
  await expect.poll(calls).toContain("Options of Table: Applied");
});

test("asked for from the start, it notes all calls, and what comes from the cache", async () => {
  render(<Configurator client={client()} externalUserId="ada" componentKey="c" developer />);
  await named("tab", "Requests").click();
  await expect.poll(calls).toContain("The component c: Applied");
  expect(calls()).toContain("Apps: Applied");
  await named("combobox", "Table").click();
  await page.getByRole("option", { name: "tickets" }).click();
  await expect.poll(calls).toContain("Options of Table: Applied");
  await named("combobox", "Table").click();
  await expect.poll(calls).toContain("Options of Table: From the cache");
  await page.getByText("Options of Table", { exact: true }).first().click();
  expect(await violations()).toEqual([]);
});

test("the list fits into a sheet of 320 pixels", async () => {
  await page.viewport(320, 700);
  render(<Configurator client={client()} externalUserId="ada" componentKey="c" layout="panel" developer />);
  await named("button", "Result").click();
  await named("tab", "Requests").click();
  await expect.poll(calls).toContain("The component c: Applied");
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  expect(await violations()).toEqual([]);
});
