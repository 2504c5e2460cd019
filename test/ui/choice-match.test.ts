// @vitest-environment node
import { expect, test } from "vitest";
import { matching, optionCalled } from "../../src/ui/Choice/match.ts";

const options = [
  { label: "Zürich HQ", value: "C01", detail: "office" },
  { label: "Zug", value: "C02", description: "warehouse and office" },
  { label: "Bern", value: 3 },
];

const find = (query: string) => matching(options, query).options.map(({ label }) => label);

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

const cities = ["Łódź", "Đà Nẵng", "København", "Straße", "トウキョウ", "القاهرة"].map((label) => ({
  label,
  value: label,
}));

test.each([
  ["lodz", "Łódź"],
  ["da nang", "Đà Nẵng"],
  ["nang d", "Đà Nẵng"],
  ["kobenhavn", "København"],
  ["STRASSE", "Straße"],
  ["とうきょう", "トウキョウ"],
  ["القاهره", "القاهرة"],
])("finds for %o: %o, without a mark of it typed (H-036)", (query, label) => {
  expect(matching(cities, query).options.map((option) => option.label)).toEqual([label]);
});

test("knows which match is called exactly as the text, whatever its accents and length (H-036)", () => {
  const streets = ["Straßenbahn", "Straße"].map((label) => ({ label, value: label, detail: "x" }));
  expect(matching(streets, "strasse").exact).toBe(1);
  expect(matching(streets, "strass").exact).toBe(-1);
});

test("finds an option by its group", () => {
  const grouped = [
    { label: "Paris", value: 1, group: "EU" },
    { label: "Boston", value: 2, group: "US" },
  ];
  expect(matching(grouped, "eu").options.map(({ label }) => label)).toEqual(["Paris"]);
});

test.each([
  ["lodz", "Łódź"],
  [" Łódź ", "Łódź"],
  ["C02", "Zug"],
  ["3", "Bern"],
  ["zu", undefined],
  ["", undefined],
])("the option that %o names is %o (H-025)", (text, label) => {
  expect(optionCalled([...cities, ...options], text)?.label).toBe(label);
});

test("a label that two options have names neither", () => {
  expect(
    optionCalled(
      [
        { label: "Ann", value: 1 },
        { label: "ann", value: 2 },
      ],
      "Ann",
    ),
  ).toBeUndefined();
});

test("gives the same list for the same text, so that nothing is drawn anew", () => {
  expect(matching(options, "z").options).toBe(matching(options, "z ").options);
});
