import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { showField } from "../support/show-field.tsx";

const show = (value?: unknown, extra: object = {}) => showField({ type: "any", ...extra }, value);
const box = () => screen.getByLabelText<HTMLTextAreaElement>("Subject", { selector: "input, textarea" });
const kind = (name: "Text" | "JSON") => screen.getByRole("radio", { name });

test("sends what is typed as text until the person says that it is JSON", async () => {
  const { user, changes } = show();
  await user.type(box(), "42");
  expect(changes.at(-1)).toBe("42");
  await user.click(kind("JSON"));
  expect(changes.at(-1)).toBe(42);
  await user.click(kind("Text"));
  expect(changes.at(-1)).toBe("42");
});

test.each([
  ["02134", "Text", "02134"],
  [2134, "JSON", "2134"],
  [[1, { a: null }], "JSON", '[\n  1,\n  {\n    "a": null\n  }\n]'],
] as const)("opens %j as %s", (value, name, text) => {
  show(value);
  expect(kind(name)).toBeChecked();
  expect(box()).toHaveValue(text);
});

test.each([
  ['{"a": 1,\n}', "line 2, column 1"],
  ["9007199254740993", "The number 9007199254740993 cannot be kept exactly."],
  ['{"a": 1, "a": 1}', "The key “a” is there twice."],
])("says what is wrong with %j, and sends nothing", async (text, message) => {
  const { user, changes, errors, submit, submits } = show(1);
  await user.clear(box());
  await user.click(box());
  await user.paste(text);
  await submit();
  expect(errors()).toContain(message);
  expect(box()).toBeInvalid();
  expect(changes.at(-1)).toBeUndefined();
  expect(submits).toEqual([]);
});

test("takes JSON null as not set", async () => {
  const { user, submit, submits, errors } = show(1);
  await user.clear(box());
  await user.type(box(), "null");
  await submit();
  expect(errors()).toBe("Fill in this field.");
  expect(submits).toEqual([]);
});

test("takes an empty list and an empty object as values", async () => {
  const { user, changes } = show({ a: 1 }, { optional: true });
  for (const text of ["[[]", "{{}"]) {
    await user.clear(box());
    await user.type(box(), text);
  }
  expect(changes).toContainEqual([]);
  expect(changes.at(-1)).toEqual({});
});
