// Text of several lines, or of several cells, pasted into a row.
import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { showField } from "../support/show-field.tsx";

const press = (name: string | RegExp) => screen.getByRole("button", { name }).click();

/** Opens a field, and pastes into one of its boxes. */
async function pasteInto(prop: object, saved: unknown, name: string | RegExp, text: string, tab?: RegExp) {
  const shown = showField(prop, saved);
  const { user } = shown;
  if (tab) await user.click(screen.getByRole("tab", { name: tab }));
  await user.click(screen.getByLabelText(name));
  await user.paste(text);
  return { ...shown, last: () => shown.changes.at(-1) };
}

const request = (part: object) => ({ url: "https://x.test", ...part });
const pairs = [
  ["headers", { headers: [{ name: "X-Note", value: "a" }] }, /Headers/],
  ["params", { params: [{ name: "X-Note", value: "a" }] }, /Parameters|Params|Query/],
  ["body", { method: "POST", body: { type: "fields", fields: [{ name: "X-Note", value: "a" }] } }, /Body/],
] as const;

describe.each(pairs)("H-016: lines pasted into a value of %s", (part, saved, tab) => {
  const value = /1: value/;
  const rowsOf = (sent: unknown) => {
    const found = (sent as Record<string, unknown>)[part];
    return (part === "body" ? (found as { fields: unknown[] }).fields : found) as unknown[];
  };

  test("go into the value, and the name stays", async () => {
    const { last } = await pasteInto({ type: "http_request" }, request(saved), value, "one\ntwo", tab);
    expect(rowsOf(last())).toEqual([{ name: "X-Note", value: "aone\ntwo" }]);
    expect(screen.queryByRole("button", { name: /^Split/ })).toBeNull();
  });

  test("become rows below once they are split, and come back", async () => {
    const mark = part === "headers" ? ": " : "=";
    const text = `B${mark}1\nC${mark}2`;
    const { last } = await pasteInto({ type: "http_request" }, request(saved), value, text, tab);
    expect(rowsOf(last())).toEqual([{ name: "X-Note", value: `a${text}` }]);
    expect(screen.getByText("This looks like 2 values: B, C")).toBeVisible();
    press("Split into 2 rows");
    await expect
      .poll(() => rowsOf(last()))
      .toEqual([
        { name: "X-Note", value: "a" },
        { name: "B", value: "1" },
        { name: "C", value: "2" },
      ]);
    press("Undo");
    await expect.poll(() => rowsOf(last())).toEqual([{ name: "X-Note", value: `a${text}` }]);
  });
});

test("H-016: lines pasted into the name of a filled row become rows below it", async () => {
  const saved = request({ headers: [{ id: 7, name: "X-Note", value: "a" }] });
  const { last } = await pasteInto({ type: "http_request" }, saved, /1: name/, "B: 1\nC: 2\n", /Headers/);
  expect(last()).toMatchObject({
    headers: [
      { id: 7, name: "X-Note", value: "a" },
      { name: "B", value: "1" },
      { name: "C", value: "2" },
    ],
  });
  press("Undo");
  await expect.poll(last).toEqual(saved);
});

describe("H-016: pasted into an object", () => {
  const saved = { key: "a" };

  test("lines in a value go into the value, and the key stays", async () => {
    const { last } = await pasteInto({ type: "object" }, saved, /: value$/, "one\ntwo");
    expect(last()).toEqual({ key: "aone\ntwo" });
  });

  test("lines in a value become entries once they are split", async () => {
    const { last } = await pasteInto({ type: "object" }, saved, /: value$/, "b: 1\nc: 2");
    press("Split into 2 rows");
    await expect.poll(last).toEqual({ key: "a", b: "1", c: "2" });
  });

  test.each([
    ["lines", "b: 1\nc=2"],
    ["a table", "b\t1\r\nc\t2\r\n"],
    ["JSON", '{\n  "b": "1",\n  "c": "2"\n}'],
  ])("%s in a key become entries below, and come back", async (_, text) => {
    const { last } = await pasteInto({ type: "object" }, saved, /: key/, text);
    expect(last()).toEqual({ key: "a", b: "1", c: "2" });
    press("Undo");
    await expect.poll(last).toEqual(saved);
  });
});

describe("H-062: cells pasted into a list", () => {
  test.each([
    ["a quoted cell", '"line 1\nline 2"', ["line 1\nline 2"]],
    ["a column with a quoted cell", 'a\r\n"b\nc"\r\n"say ""hi"""\r\n', ["a", "b\nc", 'say "hi"']],
    ["rows and columns", "a\tb\nc\td", ["a", "b", "c", "d"]],
    ["a row", "a\tb\t", ["a", "b"]],
    ["quoted text of another kind", '"a"\n"b"', ['"a"', '"b"']],
  ])("%s", async (_, text, items) => {
    const { last } = await pasteInto({ type: "string[]" }, [""], "Subject 1", text);
    expect(last()).toEqual(items);
    press("Undo");
    await expect.poll(last).toEqual([""]);
  });

  test("numbers", async () => {
    const { last } = await pasteInto({ type: "integer[]" }, [7], "Subject 1", "\t1\n2\t3");
    expect(last()).toEqual([71, 2, 3]);
  });

  test("names and values of a table become headers", async () => {
    const saved = request({ headers: [{ name: "", value: "" }] });
    const { last } = await pasteInto(
      { type: "http_request" },
      saved,
      /1: name/,
      'A\t1\nB\t"2\n3"\n',
      /Headers/,
    );
    expect(last()).toMatchObject({
      headers: [
        { name: "A", value: "1" },
        { name: "B", value: "2\n3" },
      ],
    });
  });
});
