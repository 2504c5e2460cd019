// @vitest-environment node
import { expect, test } from "vitest";
import { placeReferences, withValueAt } from "../../src/core/parts.ts";
import type { PlacedReference } from "../../src/core/sources.ts";

const data = { steps: { one: { id: 7, name: "Ada", rows: ["a"] } } };
const id = { path: ["steps", "one", "id"] };
const name = { path: ["steps", "one", "name"] };
const place = (value: unknown, ...references: PlacedReference[]) =>
  placeReferences({ from: "parts", value, references }, data);

test("a row of a list and an entry of an object get the value with its type", () => {
  expect(place(["x", ""], { at: [1], reference: [id] }).value).toEqual(["x", 7]);
  expect(place({ a: 1, b: "" }, { at: ["b"], reference: [id] }).value).toEqual({ a: 1, b: 7 });
});

test("a deeper part gets text, and the rest stays", () => {
  const value = { url: "", headers: [{ name: "X", value: "", disabled: true }] };
  const { value: result } = place(
    value,
    { at: ["url"], reference: ["https://example.com/", id] },
    { at: ["headers", 0, "value"], reference: ["Hi ", name] },
  );
  expect(result).toEqual({
    url: "https://example.com/7",
    headers: [{ name: "X", value: "Hi Ada", disabled: true }],
  });
  expect(value.url).toBe("");
});

test("a missing path leaves no value", () => {
  const gone = { path: ["steps", "two"] };
  expect(place(["x"], { at: [0], reference: [gone, id] })).toEqual({
    value: undefined,
    missing: [gone.path],
  });
});

test("a reference without a place is missing", () => {
  expect(place("text", { at: ["a"], reference: [id] })).toEqual({ value: undefined, missing: [id.path] });
  expect(place([], { at: [900_000_000], reference: [id] }).missing).toEqual([id.path]);
  expect(place([], { at: ["length"], reference: [id] }).missing).toEqual([id.path]);
});

test("a place may have any name, and nothing else changes", () => {
  const made = withValueAt({}, ["__proto__", "polluted"], 1);
  expect(Object.keys(made as object)).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(withValueAt({}, ["constructor", "name"], "x")).toEqual({ constructor: { name: "x" } });
  expect(withValueAt(undefined, [0, "a"], 1)).toEqual([{ a: 1 }]);
});
