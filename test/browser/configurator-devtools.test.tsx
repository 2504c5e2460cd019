// What the Configurator shows to developers.
import { render } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Configurator, DependencyView } from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider } from "../../src/index.ts";
import "../../src/theme/configurator/configurator.css";
import "../../src/theme/styles.css";
import { buildComponent, buildProp, createScriptedClient, optionsReply } from "../../src/testing/index.ts";
import { named, violations } from "../support/playground.ts";

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

const calls = () =>
  [...document.querySelectorAll(".cf-call summary")].map((summary) =>
    [...summary.querySelectorAll(".cf-call-what, strong")].map((it) => it.textContent).join(": "),
  );
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

const nodes = () => [...document.querySelectorAll<HTMLElement>(".cf-graph-node")];
const leftOf = (element: Element | undefined) => element?.getBoundingClientRect().left ?? Number.NaN;

function Chain({ width, dir }: { width: number; dir?: "rtl" }) {
  return (
    <div dir={dir} style={{ inlineSize: width }}>
      <ComponentForm
        client={client()}
        externalUserId="ada"
        component={buildComponent(
          "chain",
          buildProp("string", "schema", { label: "Schema", remoteOptions: true }),
          buildProp("string", "table", { label: "Table", remoteOptions: true }),
          buildProp("string", "column", { label: "Column", remoteOptions: true }),
        )}
        actions={<DependencyView />}
      />
    </div>
  );
}

test("dependencies stand side by side where there is room, and arrow keys lead along them to the field", async () => {
  render(<Chain width={800} />);
  await expect
    .poll(() => nodes().map((node) => node.textContent))
    .toEqual(["Schema Empty", "Table Waits for Schema", "Column Waits for Schema"]);
  const [schema, table, column] = nodes();
  expect(leftOf(schema)).toBeLessThan(leftOf(table));
  expect(leftOf(table)).toBeLessThan(leftOf(column));
  schema!.focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(document.activeElement).toBe(column);
  await userEvent.keyboard("{ArrowLeft}{Enter}");
  await expect.element(named("combobox", "Table")).toHaveFocus();
  expect(await violations()).toEqual([]);
});

test("from right to left the picture is mirrored, its keys too", async () => {
  render(<Chain width={800} dir="rtl" />);
  await expect.poll(() => nodes().length).toBe(3);
  const [schema, table] = nodes();
  await expect.poll(() => leftOf(schema) > leftOf(table)).toBe(true);
  // The lines start where the first box ends.
  const line = document.querySelector(".cf-graph-picture g > path")!.getBoundingClientRect();
  expect(Math.abs(line.right - leftOf(schema))).toBeLessThanOrEqual(3);
  schema!.focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(document.activeElement).toBe(table);
});

test("in 320 pixels dependencies stand one below the other, and follow what is chosen", async () => {
  await page.viewport(320, 800);
  render(<Chain width={320} />);
  await expect.poll(() => nodes().length).toBe(3);
  const tops = nodes().map((node) => node.getBoundingClientRect().top);
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(nodes().map((node) => Math.round(leftOf(node)))).size).toBe(1);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await named("combobox", "Schema").click();
  await page.getByRole("option", { name: "tickets" }).click();
  await expect
    .poll(() => nodes().map((node) => node.textContent))
    .toEqual(["Schema Set", "Table Empty", "Column Waits for Table"]);
  expect(await violations()).toEqual([]);
});

test("the Configurator shows the dependencies of the chosen component, and leads to its fields", async () => {
  render(<Configurator client={client()} externalUserId="ada" componentKey="c" developer />);
  await named("tab", "Dependencies").click();
  await expect.element(page.getByText("No field depends on another.")).toBeVisible();
  await named("combobox", "What is shown").selectOptions("All fields");
  await page
    .getByRole("group", { name: "The dependencies as a picture" })
    .getByRole("button", { name: /^Note/ })
    .click();
  await expect.element(named("textbox", "Note")).toHaveFocus();
});
