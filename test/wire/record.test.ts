// @vitest-environment node
import { describe, expect, it, test } from "vitest";
import { isRecord, readRecord, readText } from "../../src/wire/record.ts";

describe("readRecord", () => {
  test.each([
    [{ configurable_props: [1] }, { configurableProps: [1] }],
    [{ configurableProps: [1] }, { configurableProps: [1] }],
    [{ a_b: 1, aB: 2 }, { aB: 2 }],
    [{ aB: 2, a_b: 1 }, { aB: 2 }],
    [{ aB: null, a_b: 1 }, { aB: 1 }],
    [
      { _private: 1, a__b: 2, step_1: 3 },
      { _private: 1, aB: 2, step1: 3 },
    ],
    [
      { a: null, b: undefined, c: 0, d: "", e: false },
      { c: 0, d: "", e: false },
    ],
    [{ inner: { snake_case: null } }, { inner: { snake_case: null } }],
  ])("reads %j", (input, read) => {
    expect(readRecord(input)).toStrictEqual(read);
  });

  it("keeps the null it is told to keep", () => {
    expect(readRecord({ auth_type: null, name: null }, "authType")).toStrictEqual({ authType: null });
  });

  it("does not let a key reach for the prototype", () => {
    const input = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1}');
    const read = readRecord(input);
    expect(Object.keys(read)).toStrictEqual(["constructor"]);
    expect(read.polluted).toBeUndefined();
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  it("leaves its input alone", () => {
    const input = Object.freeze({ a_b: Object.freeze({ c: 1 }) });
    expect(readRecord(input).aB).toBe(input.a_b);
  });
});

test.each([
  [{}, true],
  [new Map(), true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ["x", false],
  [undefined, false],
])("isRecord(%o) is %s", (value, is) => {
  expect(isRecord(value)).toBe(is);
});

test.each([
  ["x", "x"],
  ["", ""],
  [5, "5"],
  [false, "false"],
  [10n, "10"],
  [null, undefined],
  [{}, undefined],
  [["x"], undefined],
])("readText(%s) is %s", (value, text) => {
  expect(readText(value)).toBe(text);
});

test("what throws when it is read is not there", () => {
  const input = {
    a: 1,
    get b(): number {
      throw new Error("no");
    },
  };
  expect(readRecord(input)).toStrictEqual({ a: 1 });
});
