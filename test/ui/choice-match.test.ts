import { expect, test } from "vitest";
import { matching } from "../../src/ui/Choice/match.ts";

const options = [
  { label: "Zürich HQ", value: "C01", detail: "office" },
  { label: "Zug", value: "C02", description: "warehouse and office" },
  { label: "Bern", value: 3 },
];

const find = (query: string) => matching(options, query).map(({ label }) => label);

test.each([
  ["", ["Zürich HQ", "Zug", "Bern"]],
  ["z", ["Zürich HQ", "Zug"]],
  ["ZURICH", ["Zürich HQ"]],
  ["hq zür", ["Zürich HQ"]],
  ["office z", ["Zürich HQ", "Zug"]],
  ["warehouse", ["Zug"]],
  ["C01", ["Zürich HQ"]],
  ["3", ["Bern"]],
  ["C0", []],
])("finds for %o: %o", (query, labels) => {
  expect(find(query)).toEqual(labels);
});

test("finds the same whatever was typed before", () => {
  const typed = ["z", "zu", "zug", "zugx", "zu", "z", "", "be", "b", "office", "office z", "office zug"];
  expect(typed.map((query) => find(query).length)).toEqual([2, 2, 1, 0, 2, 2, 3, 1, 1, 2, 2, 1]);
});

test("gives the same list for the same text, so that nothing is drawn anew", () => {
  expect(matching(options, "z")).toBe(matching(options, "z "));
});
