// @vitest-environment node
import { describe, expect, test } from "vitest";
import {
  cellText,
  isNumeric,
  tablesIn,
  toCsv,
  widthsOf,
} from "../../src/configurator/shell/viewer/tables.ts";

describe("tablesIn", () => {
  test.each<[string, unknown, { path: readonly string[]; columns: readonly string[]; rows: number }[]]>([
    [
      "a list of records",
      [
        { id: 1, name: "a" },
        { id: 2, at: null },
      ],
      [{ path: [], columns: ["id", "name", "at"], rows: 2 }],
    ],
    [
      "lists within an answer, the nearest first",
      { page: { items: [{ a: 1 }] }, data: [{ b: 1 }, { b: 2 }], total: 2 },
      [
        { path: ["data"], columns: ["b"], rows: 2 },
        { path: ["page", "items"], columns: ["a"], rows: 1 },
      ],
    ],
    [
      "no more than three",
      { a: [{ x: 1 }], b: [{ x: 1 }], c: [{ x: 1 }], d: [{ x: 1 }] },
      [
        { path: ["a"], columns: ["x"], rows: 1 },
        { path: ["b"], columns: ["x"], rows: 1 },
        { path: ["c"], columns: ["x"], rows: 1 },
      ],
    ],
    ["none in a table's own cells", [{ tags: [{ x: 1 }] }], [{ path: [], columns: ["tags"], rows: 1 }]],
    ["none too far down", { a: { b: { c: [{ x: 1 }] } } }, []],
    ["none in an empty list", [], []],
    ["none in a list of empty records", [{}, {}], []],
    ["none in a list with something else", [{ a: 1 }, 2], []],
    ["none in a list of lists", [[1], [2]], []],
    ["none in a text", "text", []],
    ["none in nothing", undefined, []],
  ])("finds %s", (_, value, expected) => {
    expect(tablesIn(value).map(({ rows, ...table }) => ({ ...table, rows: rows.length }))).toEqual(expected);
  });
});

describe("cellText", () => {
  test.each<[unknown, string]>([
    ["a, b", "a, b"],
    [0, "0"],
    [false, "false"],
    [null, ""],
    [undefined, ""],
    [{ a: [1] }, '{"a":[1]}'],
    [() => 1, ""],
  ])("of %o is %o", (value, expected) => {
    expect(cellText(value)).toBe(expected);
  });
});

test("a table as CSV quotes what needs it, and leaves out nothing", () => {
  const rows = [
    { id: 1, text: 'say "hi", twice' },
    { id: 2, text: "two\nlines", extra: { a: 1 } },
    { text: " padded " },
  ];
  expect(toCsv({ rows, columns: ["id", "text", "extra"] })).toBe(
    'id,text,extra\r\n1,"say ""hi"", twice",\r\n2,"two\nlines","{""a"":1}"\r\n," padded ",',
  );
});

test("columns are as wide as their name and first values, within reason", () => {
  const [table] = tablesIn([{ a: 1, "a longer name": "x", text: "y".repeat(500) }]);
  expect(widthsOf(table!)).toEqual([5, 13, 36]);
});

test("a column is one of numbers by what it has first", () => {
  const rows = [{ id: 1 }, { id: 2, score: null, zip: "02134" }, { score: 7 }];
  expect(["id", "score", "zip", "none"].map((column) => isNumeric({ rows }, column))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
