// @vitest-environment node
import { expect, test } from "vitest";
import { isSame } from "../../src/core/same.ts";

test.each<[unknown, unknown]>([
  [1, 1],
  ["a", "a"],
  [null, null],
  [undefined, undefined],
  [Number.NaN, Number.NaN],
  [[], []],
  [{}, {}],
  [
    { a: [1, { b: null }], c: "x" },
    { a: [1, { b: null }], c: "x" },
  ],
])("%j is the same as %j", (a, b) => {
  expect(isSame(a, b)).toBe(true);
});

test.each<[unknown, unknown]>([
  [1, "1"],
  [0, -0],
  [null, undefined],
  [null, {}],
  ["", []],
  ["a", ["a"]],
  [1, {}],
  [1, 2],
  [() => 1, () => 1],
  [[], {}],
  [["a"], { 0: "a" }],
  [["a"], ["a", "b"]],
  [
    ["a", "b"],
    ["b", "a"],
  ],
  [{ a: 1 }, { b: 1 }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, {}],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [
    { a: 1, b: 2 },
    { a: 1, b: 3 },
  ],
  [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }],
])("%j is not the same as %j", (a, b) => {
  expect(isSame(a, b)).toBe(false);
  expect(isSame(b, a)).toBe(false);
});
