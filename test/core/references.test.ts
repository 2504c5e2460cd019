// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  parsePath,
  parseReference,
  pathText,
  referenceText,
  resolveReference,
  valueAt,
} from "../../src/core/references.ts";
import type { Reference } from "../../src/core/sources.ts";

test.each([
  [["steps", "find_rows", "rows", 0, "id"], "steps.find_rows.rows[0].id"],
  [["steps", "first name"], 'steps["first name"]'],
  [["a.b", "}}", '"'], '["a.b"]["}}"]["\\""]'],
  [["Straße", "日本"], "Straße.日本"],
])("%j is written as %s", (path, text) => {
  expect(pathText(path)).toBe(text);
  expect(parsePath(text)).toEqual(path);
});

test("an index may follow a dot", () => expect(parsePath("rows.0.id")).toEqual(["rows", 0, "id"]));

test.each(["", "a b", ".a", "a.", "a[", "a[b]", String.raw`a["\x"]`])("%j isn't a path", (text) => {
  expect(parsePath(text)).toBeUndefined();
});

test("text with paths is read as text and paths, whatever the spaces", () => {
  expect(parseReference("Hi {{ steps.a.name }}, {{b}}!")).toEqual([
    "Hi ",
    { path: ["steps", "a", "name"] },
    ", ",
    { path: ["b"] },
    "!",
  ]);
});

test.each(["{{", "{{}}", "{{a b}}", "{a}", "}}", String.raw`\n`])("%j stays text", (text) => {
  expect(parseReference(text)).toEqual([text]);
});

test("literal braces are quoted", () => {
  expect(referenceText(["{{a}}"])).toBe('{{"{{"}}a}}');
  expect(parseReference('{{"{{"}}a}} {{a}}')).toEqual(["{{a}} ", { path: ["a"] }]);
});

test("a brace before a path is text", () => {
  expect(parseReference("{{{a}}}")).toEqual(["{", { path: ["a"] }, "}"]);
});

test("references survive as text", () => {
  const text = fc.stringMatching(/^[\\{}a "[\].]{1,8}$/);
  const path = fc.array(fc.oneof(text, fc.string({ minLength: 1 }), fc.nat()), {
    minLength: 1,
    maxLength: 4,
  });
  const parts = fc.array(fc.oneof(text, fc.record({ path })), { maxLength: 5 });
  fc.assert(
    fc.property(parts, (list) => {
      // Neighbouring texts are one text.
      const reference = list.filter(
        (it, index) => typeof it !== "string" || typeof list[index + 1] !== "string",
      );
      expect(parseReference(referenceText(reference))).toEqual(reference);
    }),
    { numRuns: 2000 },
  );
});

const data = { steps: { a: { rows: [{ id: 7 }], name: "Ann", none: null, tags: ["x"] } } };
const at = (...path: (string | number)[]): Reference => [{ path: ["steps", "a", ...path] }];

test("a single path keeps the type of its value", () => {
  expect(resolveReference(at("rows", 0), data).value).toEqual({ id: 7 });
  expect(resolveReference(at("none"), data)).toEqual({ value: null, missing: [] });
});

test("paths and text result in text", () => {
  const reference: Reference = ["#", ...at("rows", 0, "id"), " ", ...at("tags"), ...at("none")];
  expect(resolveReference(reference, data).value).toBe('#7 ["x"]');
});

test("paths that lead nowhere are reported, and nothing is made up for them", () => {
  expect(resolveReference(["a ", ...at("gone"), ...at("rows", 1)], data)).toEqual({
    value: undefined,
    missing: [
      ["steps", "a", "gone"],
      ["steps", "a", "rows", 1],
    ],
  });
});

test("only own properties are read", () => {
  expect(valueAt(data, ["constructor"])).toBeUndefined();
  expect(valueAt(data, ["steps", "__proto__"])).toBeUndefined();
  expect(valueAt("text", ["length"])).toBeUndefined();
});
