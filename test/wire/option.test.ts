// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { optionKey, optionsOf, parseOptions, valueText } from "../../src/wire/option.ts";

const left = "Option 1 is neither a value nor a label with a value, and is left out.";

describe("parseOptions", () => {
  test.each([
    [
      "texts",
      ["a", ""],
      [
        { label: "a", value: "a" },
        { label: "", value: "" },
      ],
    ],
    [
      "numbers",
      [0, 1.5],
      [
        { label: "0", value: 0 },
        { label: "1.5", value: 1.5 },
      ],
    ],
    [
      "booleans",
      [true, false],
      [
        { label: "true", value: true },
        { label: "false", value: false },
      ],
    ],
    ["pairs", [{ label: "A", value: "a" }], [{ label: "A", value: "a" }]],
    ["the wrapped spelling", [{ __lv: { label: "A", value: "a" } }], [{ label: "A", value: "a" }]],
    ["the SDK's spelling", [{ lv: { label: "A", value: "a" } }], [{ label: "A", value: "a" }]],
    ["names for labels", [{ name: "A", value: "a" }], [{ label: "A", value: "a" }]],
    ["a wrapped bare value", [{ __lv: "a" }], [{ label: "a", value: "a" }]],
    ["a missing label", [{ value: 7 }], [{ label: "7", value: 7 }]],
    ["a null label", [{ label: null, value: "a" }], [{ label: "a", value: "a" }]],
    ["a number as label", [{ label: 2024, value: "y" }], [{ label: "2024", value: "y" }]],
    ["an empty label", [{ label: "", value: "a" }], [{ label: "", value: "a" }]],
    ["an object as label", [{ label: {}, value: "a" }], [{ label: "a", value: "a" }]],
    ["a null value", [{ label: "None", value: null }], [{ label: "None", value: null }]],
    ["a dropped null value", [{ label: "None" }], [{ label: "None", value: null }]],
    ["values that look unset", [{ label: "No", value: false }], [{ label: "No", value: false }]],
    [
      "an object as value, without a label",
      [{ value: { id: 1 } }],
      [{ label: '{"id":1}', value: { id: 1 } }],
    ],
    [
      "equal labels",
      [
        { label: "A", value: 1 },
        { label: "A", value: 2 },
      ],
      [
        { label: "A", value: 1 },
        { label: "A", value: 2 },
      ],
    ],
    [
      "values that differ in type only",
      ["42", 42],
      [
        { label: "42", value: "42" },
        { label: "42", value: 42 },
      ],
    ],
    ["null entries, which it skips", [null, "a", undefined, { __lv: null }], [{ label: "a", value: "a" }]],
    [
      "a mixed list",
      ["a", { label: "B", value: "b" }, { __lv: { label: "C", value: "c" } }, 4],
      [
        { label: "a", value: "a" },
        { label: "B", value: "b" },
        { label: "C", value: "c" },
        { label: "4", value: 4 },
      ],
    ],
    [
      "secondary texts",
      [{ label: "A", value: "a", detail: "d", group: "g", description: "what", icon: "x" }],
      [{ label: "A", value: "a", detail: "d", group: "g", description: "what" }],
    ],
    [
      "secondary texts that are none",
      [{ label: "A", value: "a", group: 5, detail: "" }],
      [{ label: "A", value: "a" }],
    ],
  ])("reads %s", (_, input, options) => {
    expect(parseOptions(input)).toStrictEqual({ options, issues: [], unreadable: 0 });
  });

  test.each([
    ["null", null, []],
    ["undefined", undefined, []],
    ["an empty list", [], []],
    ["an object", {}, ["The options are not a list."]],
    ["a text", "x", ["The options are not a list."]],
  ])("finds no options in %s", (_, input, issues) => {
    expect(parseOptions(input)).toStrictEqual({ options: [], issues, unreadable: 0 });
  });

  it("leaves out what is no option and says which", () => {
    expect(parseOptions([[2], "a"])).toStrictEqual({
      options: [{ label: "a", value: "a" }],
      issues: [left],
      unreadable: 1,
    });
    expect(parseOptions([{ id: 1 }])).toStrictEqual({ options: [], issues: [left], unreadable: 1 });
    expect(parseOptions([{}])).toStrictEqual({ options: [], issues: [left], unreadable: 1 });
  });

  it("keeps the first of equal values and says which repeat", () => {
    const input = [
      { label: "First", value: 1 },
      { label: "Second", value: 1 },
      { label: "Object", value: { a: 1, b: 2 } },
      { label: "The same", value: { b: 2, a: 1 } },
    ];
    expect(parseOptions(input)).toStrictEqual({
      options: [
        { label: "First", value: 1 },
        { label: "Object", value: { a: 1, b: 2 } },
      ],
      issues: [
        "Option 2 repeats the value of an earlier one, and is left out.",
        "Option 4 repeats the value of an earlier one, and is left out.",
      ],
      unreadable: 0,
    });
  });

  it("leaves out without a word what is there twice", () => {
    expect(parseOptions(["a", { label: "a", value: "a" }, 1, 1]).issues).toEqual([]);
  });

  it("keeps object values by identity", () => {
    const value = Object.freeze({ id: 1 });
    expect(parseOptions([{ label: "One", value }]).options[0]?.value).toBe(value);
  });

  it("gives up on an option that holds itself", () => {
    const entry: Record<string, unknown> = {};
    entry.__lv = entry;
    expect(parseOptions([entry]).unreadable).toBe(1);
  });

  it("reads 100,000 options in a moment", () => {
    const input = Array.from({ length: 100_000 }, (_, index) => ({
      label: `Option ${index}`,
      value: `v${index}`,
    }));
    const start = process.cpuUsage();
    expect(parseOptions(input).options).toHaveLength(100_000);
    // Some 30 ms; processor time, because other work may share the machine.
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });

  it("never throws, and every option has a text for a label", () => {
    const entry = fc.oneof(fc.anything(), fc.record({ label: fc.anything(), value: fc.anything() }));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(entry)), (input) => {
        for (const { label } of parseOptions(input).options) {
          expect(typeof label).toBe("string");
          expect(label).not.toContain("[object");
        }
      }),
    );
  });
});

describe("optionKey", () => {
  test.each([
    ["42", '"42"'],
    [42, "42"],
    [true, "true"],
    ["true", '"true"'],
    [null, "null"],
    ["null", '"null"'],
    [undefined, "undefined"],
    [Number.NaN, "NaN"],
    [{ b: 1, a: [2] }, '{"a":[2],"b":1}'],
    [[1, "1"], '[1,"1"]'],
  ])("names %j %s", (value, key) => {
    expect(optionKey(value)).toBe(key);
  });

  it("does not depend on the order of an object's keys", () => {
    expect(optionKey({ a: 1, b: { d: 1, c: 2 } })).toBe(optionKey({ b: { c: 2, d: 1 }, a: 1 }));
  });

  it("survives what cannot be JSON", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    expect(optionKey(cyclic)).toBe("cyclic");
    expect(optionKey({ big: 1n })).toBe('{"big":"1"}');
  });
});

test.each<[unknown, string]>([
  [null, "null"],
  [undefined, "undefined"],
  [5, "5"],
  ["5", '"5"'],
  [{ a: 1 }, '{"a":1}'],
  [[1], "[1]"],
  [5n, "5"],
  [{ b: 5n, a: { d: 1, c: 2 } }, '{"a":{"c":2,"d":1},"b":"5"}'],
])("the key of %o is %s", (value, key) => {
  expect(optionKey(value)).toBe(key);
});

test.each<[unknown, string]>([
  [null, "null"],
  ["a", "a"],
  [5, "5"],
  [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
])("%o is written out as %s", (value, text) => {
  expect(valueText(value)).toBe(text);
});

test("secondary texts are taken one by one, and only if they are texts", () => {
  const option = (more: object) => parseOptions([{ label: "A", value: 1, ...more }]).options[0];
  const plain = { label: "A", value: 1 };
  expect(option({ detail: {}, group: ["x"], description: 5 })).toStrictEqual(plain);
  expect(option({ detail: "", group: "", description: "" })).toStrictEqual(plain);
  expect(option({ description: "d" })).toStrictEqual({ ...plain, description: "d" });
  expect(option({ group: "g" })).toStrictEqual({ ...plain, group: "g" });
});

test("an object and the text of it are two values, null and “null” too", () => {
  const values = [{ a: 1 }, '{"a":1}', { a: 2 }, null, "null", "", [], "[]"].map((value) => ({
    label: "L",
    value,
  }));
  expect(parseOptions(values).options.map(({ value }) => value)).toEqual(values.map(({ value }) => value));
});

describe("groups (H-060)", () => {
  const read = (input: unknown) => parseOptions(input).options;

  test("are read in their order, with flat options before, between and after them", () => {
    const list = [
      "Anywhere",
      { label: "EU", options: [{ label: "Paris", value: 1 }, "Bern", { __lv: { label: "Rome", value: 3 } }] },
      { label: "Moon", value: 9 },
      { name: "US", options: [null, { label: "Boston", value: 4, detail: "MA" }] },
    ];
    expect(read(list)).toEqual([
      { label: "Anywhere", value: "Anywhere" },
      { label: "Paris", value: 1, group: "EU" },
      { label: "Bern", value: "Bern", group: "EU" },
      { label: "Rome", value: 3, group: "EU" },
      { label: "Moon", value: 9 },
      { label: "Boston", value: 4, detail: "MA", group: "US" },
    ]);
    expect(parseOptions(list)).toMatchObject({ issues: [], unreadable: 0 });
  });

  test("within groups are named by all of them", () => {
    const list = [{ label: "EU", options: [{ label: "France", options: [{ label: "Paris", value: 1 }] }] }];
    expect(read(list)).toEqual([{ label: "Paris", value: 1, group: "EU / France" }]);
  });

  test.each<[string, unknown, unknown]>([
    ["without a name", { options: ["a"] }, [{ label: "a", value: "a" }]],
    [
      "with a null value",
      { label: "G", value: null, options: ["a"] },
      [{ label: "a", value: "a", group: "G" }],
    ],
    ["that is empty", { label: "G", options: [] }, []],
    [
      "with a number as its name",
      { label: 2024, options: ["a"] },
      [{ label: "a", value: "a", group: "2024" }],
    ],
    [
      "that can be chosen itself",
      { label: "G", value: "g", options: ["a"] },
      [
        { label: "G", value: "g" },
        { label: "a", value: "a", group: "G" },
      ],
    ],
    [
      "with options that name a group",
      { label: "G", options: [{ label: "a", value: 1, group: "H" }] },
      [{ label: "a", value: 1, group: "G / H" }],
    ],
  ])("one %s", (_, group, expected) => {
    expect(read([group])).toEqual(expected);
  });

  test("one value in two groups is offered once, and entries that cannot be read are counted", () => {
    const list = [
      { label: "A", options: [{ label: "One", value: 1 }, {}] },
      { label: "B", options: [{ label: "Uno", value: 1 }, []] },
    ];
    expect(parseOptions(list)).toEqual({
      options: [{ label: "One", value: 1, group: "A" }],
      issues: [
        left.replace("1", "2"),
        "Option 3 repeats the value of an earlier one, and is left out.",
        left.replace("1", "4"),
      ],
      unreadable: 2,
    });
  });

  test("that hold themselves, or are too deep to read, end", () => {
    const self: { label: string; options: unknown[] } = { label: "G", options: ["a"] };
    self.options.push(self, self);
    expect(read([self]).map(({ label }) => label)).toEqual(["a"]);
    let deep: unknown = "a";
    for (let depth = 0; depth < 5000; depth += 1) deep = { label: "G", options: [deep] };
    expect(parseOptions([deep])).toMatchObject({ options: [], unreadable: 1 });
  });
});

test("the options of a prop are read once for as long as the list is the same", () => {
  const prop = { options: ["a"] };
  expect(optionsOf(prop)).toBe(optionsOf({ ...prop }));
  expect(optionsOf({ options: ["a"] })).not.toBe(optionsOf(prop));
  expect(optionsOf({})).toEqual({ options: [], issues: [], unreadable: 0 });
  expect(optionsOf({ options: "a" }).issues).toEqual(["The options are not a list."]);
});
