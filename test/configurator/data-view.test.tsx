import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { DataView } from "../../src/configurator/index.ts";

const user = userEvent.setup({ delay: null });
const show = (value: unknown) => render(<DataView title="Returned" value={value} />).container;
const texts = (elements: readonly HTMLElement[]) => elements.map((element) => element.textContent?.trim());

const copied: string[] = [];
beforeEach(() => {
  copied.length = 0;
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => void copied.push(text));
});

test("is a tree whose branches are drawn when they are unfolded", async () => {
  const container = show({
    open: { a: { deeper: { deep: "value" } } },
    empty: {},
    none: [],
    nothing: null,
    yes: true,
  });
  expect(screen.queryByText("value")).toBeNull();
  await user.click(screen.getByText("a"));
  await user.click(await screen.findByText("deeper"));
  // jsdom tells of a toggle later than a browser does.
  expect(await screen.findByText("value", { selector: "code *" })).toBeVisible();
  expect(texts([...container.querySelectorAll<HTMLElement>(".cf-pair")])).toEqual([
    "deep value",
    "empty empty",
    "none empty list",
    "nothing null",
    "yes true",
  ]);
  expect(screen.queryByRole("radiogroup")).toBeNull();
});

test.each<[string, unknown, string]>([
  ["a text", "hello", "hello"],
  ["an empty text", "", '""'],
  ["a number", 0, "0"],
  ["an empty list", [], "empty list"],
  ["an empty object", {}, "empty"],
])("shows %s by itself", (_, value, expected) => {
  expect(show(value).querySelector(".cf-tree")).toHaveTextContent(expected);
});

test("shows a long list and a long text a part at a time", async () => {
  const container = show({
    list: Array.from({ length: 250 }, (_, index) => `item ${index}`),
    text: "x".repeat(5000),
  });
  expect(container.querySelectorAll("code")).toHaveLength(101);
  await user.click(screen.getByRole("button", { name: "Show 100 more" }));
  await user.click(screen.getByRole("button", { name: "Show 50 more" }));
  expect(screen.getByText("item 249")).toBeVisible();
  const [text] = [...container.querySelectorAll("code")].slice(-1);
  expect(text?.textContent?.match(/x/g)).toHaveLength(2000);
  await user.click(screen.getByRole("button", { name: "Show 2,000 more characters" }));
  await user.click(screen.getByRole("button", { name: "Show 1,000 more characters" }));
  expect(text).toHaveTextContent(/^x{5000}$/);
});

test("is a table, too, where there are records", async () => {
  show({
    total: 2,
    rows: [
      { id: 1, name: "Ada" },
      { id: 2, tags: ["x"] },
    ],
  });
  expect(screen.getByRole("radio", { name: "Tree" })).toBeChecked();
  await user.click(screen.getByRole("radio", { name: "Table" }));
  const table = within(await screen.findByRole("table", { name: "rows" }));
  expect(texts(table.getAllByRole("columnheader"))).toEqual(["Row", "id", "name", "tags"]);
  expect(
    table
      .getAllByRole("row")
      .slice(1)
      .map((row) => texts(within(row).getAllByRole("cell"))),
  ).toEqual([
    ["1", "Ada", ""],
    ["2", "", '["x"]'],
  ]);
  expect(screen.getByText("rows · 2 rows · 3 columns")).toBeVisible();
});

test("copies what is shown, as JSON or as CSV", async () => {
  const value = { rows: [{ id: 1, name: "Ada, Countess" }] };
  show(value);
  await user.click(screen.getByRole("button", { name: "Copy as JSON" }));
  // The clipboard takes its time.
  expect(await screen.findByRole("button", { name: "Copied" })).toBeVisible();
  expect(copied).toEqual([JSON.stringify(value, null, 2)]);
  await user.click(screen.getByRole("radio", { name: "Table" }));
  await user.click(screen.getByRole("button", { name: "Copy as JSON" }));
  await waitFor(() => expect(copied[1]).toBe(JSON.stringify(value.rows, null, 2)));
  await user.click(screen.getByRole("button", { name: "Copy as CSV" }));
  await waitFor(() => expect(copied[2]).toBe('id,name\r\n1,"Ada, Countess"'));
});

test("leaves the text to be copied by hand where the clipboard cannot be reached", async () => {
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
  show("hello");
  await user.click(screen.getByRole("button", { name: "Copy as JSON" }));
  expect(await screen.findByRole("textbox", { name: "Copy as JSON" })).toHaveValue('"hello"');
});

test("draws of ten thousand rows, five megabytes, what is in sight", async () => {
  const rows = Array.from({ length: 10_000 }, (_, id) => ({
    id,
    name: `Person ${id}`,
    about: { text: "y".repeat(400), tags: ["a", "b"] },
  }));
  expect(JSON.stringify(rows).length).toBeGreaterThan(4_500_000);
  const container = show(rows);
  expect(container.querySelectorAll("*").length).toBeLessThan(1500);
  await user.click(screen.getByRole("radio", { name: "Table" }));
  const table = await screen.findByRole("table");
  expect(table).toHaveAttribute("aria-rowcount", "10001");
  expect(within(table).getAllByRole("row").length).toBeLessThan(40);
  expect(table.textContent?.length).toBeLessThan(20_000);
});
