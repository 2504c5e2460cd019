// @vitest-environment node
import { expect, test } from "vitest";
import { cellsOf } from "../../src/ui/cells.ts";

test.each<[string, string, string[][]]>([
  ["one line", "a", [["a"]]],
  ["nothing", "", [[""]]],
  ["lines, with any line break", "a\r\nb\nc\rd\n", [["a"], ["b"], ["c"], ["d"]]],
  ["blank lines", "a\n\nb\n", [["a"], [""], ["b"]]],
  [
    "rows and columns",
    "a\tb\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["one row of cells", "a\tb\tc", [["a", "b", "c"]]],
  [
    "empty cells",
    "a\t\n\tb",
    [
      ["a", ""],
      ["", "b"],
    ],
  ],
  ["a cell with a line break", '"a\nb"', [["a\nb"]]],
  ["a cell with a Windows line break", '"a\r\nb"\r\nc\r\n', [["a\nb"], ["c"]]],
  ["a cell with a tab", '"a\tb"', [["a\tb"]]],
  ["a cell with quotation marks", '"say ""hi"""', [['say "hi"']]],
  [
    "quoted cells among others",
    'a\t"b\n""c"""\nd\te',
    [
      ["a", 'b\n"c"'],
      ["d", "e"],
    ],
  ],
  ["quoted text that no spreadsheet quotes", '"a"\n"b"', [['"a"'], ['"b"']]],
  ["quoted lines of code", '"a",\n"b",', [['"a",'], ['"b",']]],
  ["a quotation mark that is never closed", '"a\nb', [['"a'], ["b"]]],
  ["a quotation mark inside", 'a "b\nc" d', [['a "b'], ['c" d']]],
  ["JSON on several lines", '{\n\t"a": 1\n}', [["{"], ['\t"a": 1'], ["}"]]],
  ["tabs in lines of different length", "a\n\tb\n\t\tc", [["a"], ["\tb"], ["\t\tc"]]],
])("H-062: reads %s", (_, text, cells) => {
  expect(cellsOf(text)).toEqual(cells);
});

test("H-062: reads half a megabyte in no time, balanced or not", () => {
  const long = "x".repeat(100);
  const start = performance.now();
  expect(cellsOf(`"${long}\n`.repeat(5000))).toHaveLength(5000);
  expect(cellsOf(`"${long}""\n"\t`.repeat(5000)).length).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(1000);
});
