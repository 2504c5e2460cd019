import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { createPart, PartContext, type Part } from "../../src/ui/parts.ts";
import { showField } from "../support/show-field.tsx";

const show = (value?: unknown, extra: object = {}) => showField({ type: "object", ...extra }, value);
const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: "input, textarea" });
const key = (row: number) => box(`Subject ${row}: key`);
const value = (row: number) => box(`Subject ${row}: value`);
const view = (name: "Rows" | "JSON") => screen.getByRole("radio", { name });
const json = () => box("Subject");
const order = (given: unknown) => Object.entries(given as object);

describe("rows", () => {
  test("send what is typed as text, whatever it looks like", async () => {
    const { user, changes } = show();
    await user.click(screen.getByRole("button", { name: "Add entry" }));
    await user.type(key(1), "zip");
    await user.type(value(1), "02134");
    expect(changes.at(-1)).toEqual({ zip: "02134" });
  });

  test("send JSON where the person says so", async () => {
    const { user, changes } = show({ a: "42" });
    await user.click(screen.getByRole("button", { name: "Subject 1: value is JSON" }));
    expect(changes.at(-1)).toEqual({ a: 42 });
    expect(screen.getByRole("button", { name: "Subject 1: value is JSON", pressed: true })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Subject 1: value is JSON" }));
    expect(changes.at(-1)).toEqual({ a: "42" });
  });

  test("keep the types and the order of their neighbours through an edit", async () => {
    const { user, changes } = show({ b: true, a: "x", c: [1, { d: null }] });
    await user.type(value(2), "y");
    expect(order(changes.at(-1))).toEqual([
      ["b", true],
      ["a", "xy"],
      ["c", [1, { d: null }]],
    ]);
  });

  test("keep a row while a key that starts like its own is typed", async () => {
    const { user, changes } = show({ a: 1 });
    await user.click(screen.getByRole("button", { name: "Add entry" }));
    await user.type(value(2), "two");
    await user.type(key(2), "ab");
    expect(changes.every((change) => (change as { a: number }).a === 1)).toBe(true);
    expect(changes.at(-1)).toEqual({ a: 1, ab: "two" });
    expect(key(2)).toHaveFocus();
  });

  test("stay in the order in which they were typed, where an object would sort them", async () => {
    const { user, changes } = show({ b: "first" });
    await user.click(screen.getByRole("button", { name: "Add entry" }));
    await user.type(key(2), "1");
    await user.type(value(2), "second");
    expect([key(1).value, key(2).value]).toEqual(["b", "1"]);
    expect(changes.at(-1)).toEqual({ b: "first", 1: "second" });
  });

  test("hold a key called __proto__ like any other", async () => {
    const { user, changes } = show({ a: "1" });
    await user.clear(key(1));
    await user.type(key(1), "__proto__");
    expect(order(changes.at(-1))).toEqual([["__proto__", "1"]]);
    expect(Object.getPrototypeOf(changes.at(-1))).toBe(Object.prototype);
  });

  test("may be blank, which is no entry", async () => {
    const { user, submit, submits } = show({ a: "1" });
    await user.click(screen.getByRole("button", { name: "Add entry" }));
    await submit();
    expect(submits).toEqual([{ a: "1" }]);
  });

  test.each([
    ["a value without a key", [["", "x"]], "Entry 2 has a value and no key."],
    ["a key that is taken", [["a", "x"]], "Entry 2 has the same key as entry 1: “a”."],
  ])("are not sent with %s", async (_, rows, message) => {
    const { user, submit, submits, errors } = show({ a: "1" });
    for (const [index, [name = "", text = ""]] of rows.entries()) {
      await user.click(screen.getByRole("button", { name: "Add entry" }));
      if (name) await user.type(key(index + 2), name);
      await user.type(value(index + 2), text);
    }
    await submit();
    expect(errors()).toBe(message);
    expect(submits).toEqual([]);
  });

  test("refuse a number that would be rounded, and keep it as it was typed", async () => {
    const { user, submit, submits, errors } = show({ a: 1 });
    await user.clear(value(1));
    await user.type(value(1), "12345678901234567890");
    await submit();
    expect(errors()).toContain("The number 12345678901234567890 cannot be kept exactly.");
    expect(submits).toEqual([]);
    expect(value(1)).toHaveValue("12345678901234567890");
    expect(value(1)).toBeInvalid();
    await user.click(screen.getByRole("button", { name: "Subject 1: value is JSON" }));
    await submit();
    expect(submits).toEqual([{ a: "12345678901234567890" }]);
  });

  test("lead the focus to a neighbour when one is removed", async () => {
    const { user, changes } = show({ a: "1", b: "2" });
    await user.click(screen.getByRole("button", { name: "Remove entry 1" }));
    expect(changes.at(-1)).toEqual({ b: "2" });
    expect(key(1)).toHaveFocus();
  });
});

describe("the JSON view", () => {
  test("shows what the rows hold, in their order, and changes nothing", async () => {
    const { user, changes } = show({ b: { c: [1] }, a: "x" });
    await user.click(view("JSON"));
    expect(json()).toHaveValue('{\n  "b": {\n    "c": [\n      1\n    ]\n  },\n  "a": "x"\n}');
    await user.click(view("Rows"));
    expect([key(1).value, value(1).value, key(2).value, value(2).value]).toEqual([
      "b",
      '{\n    "c": [\n      1\n    ]\n  }',
      "a",
      "x",
    ]);
    expect(changes).toEqual([]);
  });

  test("takes a whole object, typed or pasted", async () => {
    const { user, changes } = show();
    await user.click(view("JSON"));
    await user.click(json());
    await user.paste('{"2": 1.50, "a": "x"}');
    expect(changes.at(-1)).toEqual({ 2: 1.5, a: "x" });
    await user.click(view("Rows"));
    expect([value(1).value, value(2).value]).toEqual(["1.50", "x"]);
  });

  test("keeps the way back locked, with the reason, until the text is an object", async () => {
    const { user } = show();
    await user.click(view("JSON"));
    await user.click(json());
    await user.paste('{"a": 1, b}');
    await user.click(view("Rows"));
    expect(
      within(screen.getByRole("alert")).getByText(/cannot be read from “b” in line 1, column 10/),
    ).toBeVisible();
    expect(json()).toHaveValue('{"a": 1, b}');
    await user.clear(json());
    expect(screen.queryByRole("alert")).toBeNull();
    await user.paste('{"a": 1}');
    await user.click(view("Rows"));
    expect(key(1)).toHaveValue("a");
  });

  test("is not shown while a row could not be written in it", async () => {
    const { user } = show({ a: 1 });
    await user.type(value(1), "x");
    await user.click(view("JSON"));
    expect(screen.getByRole("alert")).toHaveTextContent("This cannot be shown as JSON yet.");
    expect(value(1)).toHaveValue("1x");
  });

  test.each([
    ["[1]", "This is JSON, but not an object: it must start with { and end with }."],
    ['{"a": 1, "a": 2}', "The key “a” is there twice."],
    ['{"a": 12345678901234567890}', "The number 12345678901234567890 cannot be kept exactly."],
  ])("refuses %s", async (text, message) => {
    const { user, submit, submits, errors } = show();
    await user.click(view("JSON"));
    await user.click(json());
    await user.paste(text);
    await submit();
    expect(errors()).toContain(message);
    expect(submits).toEqual([]);
  });
});

test("reads a default that is the JSON text of an object", async () => {
  const { submit, submits } = show(undefined, { default: '{"b": "", "a": 1}' });
  expect([key(1).value, key(2).value]).toEqual(["b", "a"]);
  await submit();
  expect(submits).toEqual([{ b: "", a: 1 }]);
});

test("shows a saved JSON text that would be rounded as it stands, and keeps it", async () => {
  const { changes } = show('{"a": 12345678901234567890}');
  expect(json()).toHaveValue('{"a": 12345678901234567890}');
  expect(changes).toEqual([]);
});

test("draws one row of a thousand at a key press", () => {
  let rows = 0;
  const plain = createPart();
  const counting: Part = (name, state) => {
    if (name === "pair") rows += 1;
    return plain(name, state);
  };
  const thousand = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`k${index}`, "v"]));
  const { field } = showField({ type: "object" }, thousand, {
    renderField: (_, renderDefault) => (
      <PartContext.Provider value={counting}>{renderDefault()}</PartContext.Provider>
    ),
  });
  // Only those in sight are there.
  expect(rows).toBeLessThan(50);
  rows = 0;
  for (const text of ["vx", "vxy"]) {
    fireEvent.input(field.querySelectorAll("input[type=text]")[1]!, { target: { value: text } });
  }
  expect(rows).toBe(2);
});
