// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJson, writeJson } from "../../src/core/json.ts";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe("readJson", () => {
  test.each([
    ["1.50", 1.5],
    ["-0", -0],
    ["1e21", 1e21],
    ["0.1", 0.1],
    ["9007199254740993e-10", 900719.9254740993],
    [' "a\\u00e9" ', "aé"],
    ["[1, {}]", [1, {}]],
    ["null", null],
  ])("reads %s", (text, value) => {
    expect(readJson(text)).toEqual({ value });
  });

  test.each([
    ["12345678901234567890", "12345678901234567890"],
    ["[1, 9007199254740993]", "9007199254740993"],
    ['{"a": -1e400}', "-1e400"],
    ["1e-400", "1e-400"],
    ["0.1000000000000000055", "0.1000000000000000055"],
  ])("refuses the number of %s, which JavaScript would change", (text, number) => {
    expect(readJson(text).issue).toEqual({ kind: "number", text: number, at: text.indexOf(number) });
  });

  test.each([
    ['{"a": 1,\n  b: 2}', { kind: "syntax", line: 2, column: 3, found: "b" }],
    ["[1, 2,]", { kind: "syntax", line: 1, column: 7, found: "]" }],
    ["undefined", { kind: "syntax", line: 1, column: 1, found: "undefined" }],
    ["1 2", { kind: "syntax", line: 1, column: 3, found: "2" }],
    ["01", { kind: "syntax", line: 1, column: 1, found: "01" }],
    ["", { kind: "end" }],
    ['{"a":', { kind: "end" }],
  ])("says where %j stops being JSON", (text, issue) => {
    expect(readJson(text).issue).toEqual(issue);
  });

  test("refuses equal keys of one object, at any depth, and no others", () => {
    expect(readJson('{"a": 1, "\\u0061": 2}').issue).toEqual({ kind: "duplicate", key: "a", at: 9 });
    expect(readJson('[{"x": {"b": 1, "b": 1}}]').issue).toEqual({ kind: "duplicate", key: "b", at: 16 });
    expect(readJson('{"a": {"a": 1}, "b": {"a": 1}}').issue).toBeUndefined();
  });

  test("gives an object's entries in the order of the text and as they are spelled", () => {
    expect(readJson('{"b": [1, 2.50] , "1":"x", "a": {"b": 1}, "b": 1e999}').entries).toEqual([
      { key: "b", text: "[1, 2.50]", at: 1 },
      { key: "1", text: '"x"', at: 18 },
      { key: "a", text: '{"b": 1}', at: 27 },
      { key: "b", text: "1e999", at: 42 },
    ]);
    expect(readJson('[{"a": 1}]').entries).toBeUndefined();
  });

  test("takes as JSON what is JSON, and nothing else", () => {
    const edit = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "\\",
      " ",
      "0",
      "-",
      ".",
      "e",
      "t",
      "\n",
      "\u0001",
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), edit, fc.boolean(), (json, place, char, replaces) => {
        const at = place % (json.length + 1);
        const text = json.slice(0, at) + char + json.slice(replaces ? at + 1 : at);
        const { issue } = readJson(text);
        expect(issue?.kind !== "syntax" && issue?.kind !== "end").toBe(isJson(text));
      }),
      { numRuns: 1000 },
    );
  });

  test("survives any depth", () => {
    expect(readJson("[".repeat(100_000)).issue).toEqual({ kind: "end" });
  });
});

describe("writeJson", () => {
  test("writes what is read back as the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom("", "  "), (value, indent) => {
        expect(readJson(writeJson(value, indent) ?? "")).toMatchObject({ value });
      }),
    );
  });

  test("lays out as JSON.stringify does, with -0 and own __proto__ keys kept", () => {
    const value: unknown = JSON.parse('{"a":[1,{"__proto__":{}}],"b":[]}');
    expect(writeJson(value, "  ")).toBe(JSON.stringify(value, null, 2));
    expect(writeJson({ a: -0, b: undefined, c: Number.NaN })).toBe('{"a":-0,"c":null}');
  });

  test("says that there is no JSON for a circle, a function or a bigint", () => {
    const circle: { self?: object } = {};
    circle.self = circle;
    expect([circle, () => 1, 1n, undefined].map((value) => writeJson(value))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });
});

test.each([
  ["\t1\r\n", 1],
  ["100", 100],
  ["1200000000000000000000", 1.2e21],
  ["0.000000000000000015", 1.5e-17],
  ["0.00", 0],
  ["0000000000000000".replace("0", "0."), 0],
  ["-1000000000000000000", -1e18],
  ["10101010101010100", 10101010101010100],
  ["1.0000000000000000", 1],
  ["123456789012345e3", 123456789012345000],
  ['"12345678901234567890"', "12345678901234567890"],
  ['"a\\\\"', "a\\"],
  ['["\\"", "b"]', ['"', "b"]],
])("readJson reads %s exactly", (text, value) => {
  expect(readJson(text)).toMatchObject({ value });
});

test.each([
  ['"a\tb"', '"'],
  ['"\\x"', '"'],
  ['"\u0001"', '"'],
  ["[1 true]", "true"],
  ["{1: 2}", "1"],
  ["😀", "😀"],
  ["abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrst"],
  ["tru", "tru"],
  ["[}", "}"],
  ["{]", "]"],
  ["{,", ","],
  ["nulls", "nulls"],
  ["1.2.3", "1.2.3"],
])("readJson stops in %j, at %j", (text, found) => {
  expect(readJson(text).issue).toMatchObject({ kind: "syntax", line: 1, found });
});

test("an entry whose value has not been typed yet is one with an empty text", () => {
  expect(readJson('{"a"').entries).toBeUndefined();
  expect(readJson('{"a": 1, "a": 2}').entries).toEqual([
    { key: "a", text: "1", at: 1 },
    { key: "a", text: "2", at: 9 },
  ]);
});

test("writeJson says null for what a list cannot hold, and leaves it out of an object", () => {
  expect(writeJson([() => 1, undefined, 1])).toBe("[null,null,1]");
  expect(writeJson({ a: () => 1, b: [] })).toBe('{"b":[]}');
});

test("writeJson writes what stands twice twice: that is no circle", () => {
  const shared = { x: 1 };
  expect(writeJson({ a: shared, b: [shared] })).toBe('{"a":{"x":1},"b":[{"x":1}]}');
});
