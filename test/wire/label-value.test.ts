// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  isLabelValue,
  plainValue,
  readChoice,
  readChoices,
  writeChoice,
  writeChoices,
} from "../../src/wire/label-value.ts";

const a = { label: "A", value: "a" };
const b = { label: "B", value: "b" };

function wrappedInItself(): unknown {
  const wrapped: Record<string, unknown> = {};
  wrapped.__lv = wrapped;
  return wrapped;
}

describe("one choice", () => {
  test.each([
    ["nothing", undefined, undefined],
    ["null", null, undefined],
    ["a wrapped null", { __lv: null }, undefined],
    ["a wrapped undefined", { __lv: undefined }, undefined],
    ["a wrapped empty list", { __lv: [] }, undefined],
    ["a wrapped empty object", { __lv: {} }, undefined],
    ["a wrapped pair of nulls", { __lv: { label: null, value: null } }, undefined],
    ["what the platform writes", { __lv: a }, a],
    ["R-086 a choice that is wrapped twice", { __lv: { __lv: a } }, a],
    ["R-086 a choice that is wrapped thrice", { __lv: { __lv: { __lv: a } } }, a],
    ["R-086 a bare value that is wrapped twice", { __lv: { __lv: "a" } }, { value: "a" }],
    ["R-086 a null that is wrapped twice", { __lv: { __lv: null } }, undefined],
    ["R-086 a list that is wrapped twice", { __lv: { __lv: [a] } }, a],
    ["R-086 a choice that is wrapped in itself", wrappedInItself(), undefined],
    ["the SDK's spelling", { lv: a }, a],
    ["a bare pair", a, a],
    ["a wrapped list of one", { __lv: [a] }, a],
    ["a list of one wrapped", [{ __lv: a }], a],
    ["several: the first", { __lv: [a, b] }, a],
    ["a wrapped bare value", { __lv: "a" }, { value: "a" }],
    ["a wrapped list with a bare value", { __lv: ["a"] }, { value: "a" }],
    ["a label without a value", { __lv: { label: "A" } }, { label: "A" }],
    ["a label with a null value", { __lv: { label: "A", value: null } }, { label: "A" }],
    ["a value without a label", { __lv: { value: "a" } }, { value: "a" }],
    ["a value with a null label", { __lv: { label: null, value: "a" } }, { value: "a" }],
    ["an empty label", { __lv: { label: "", value: "a" } }, { label: "", value: "a" }],
    ["a number as label", { __lv: { label: 5, value: "a" } }, { label: "5", value: "a" }],
    ["an object as label", { __lv: { label: {}, value: "a" } }, { value: "a" }],
    ["values that look unset", { __lv: { label: "No", value: false } }, { label: "No", value: false }],
    ["zero", { lv: { label: "Zero", value: 0 } }, { label: "Zero", value: 0 }],
    ["the empty text", { __lv: { label: "All", value: "" } }, { label: "All", value: "" }],
    ["an object as value", { __lv: { label: "A", value: { id: 1 } } }, { label: "A", value: { id: 1 } }],
    ["a bare text", "a", { value: "a" }],
    ["a bare empty text", "", { value: "" }],
    ["a bare number", 0, { value: 0 }],
    ["a bare boolean", false, { value: false }],
    ["a bare list", ["a", "b"], { value: ["a", "b"] }],
    ["a bare object", { id: 1, name: "x" }, { value: { id: 1, name: "x" } }],
    [
      "an object with a label among others",
      { label: "A", value: "a", id: 1 },
      { value: { label: "A", value: "a", id: 1 } },
    ],
    ["an object with a key called lv", { lv: 3 }, { value: { lv: 3 } }],
    ["an object with lv among others", { lv: a, id: 1 }, { value: { lv: a, id: 1 } }],
  ])("reads %s", (_, wire, choice) => {
    expect(readChoice(wire)).toStrictEqual(choice);
  });
});

describe("many choices", () => {
  test.each([
    ["nothing", undefined, []],
    ["null", null, []],
    ["a wrapped null", { __lv: null }, []],
    ["a wrapped empty list", { __lv: [] }, []],
    ["an empty list", [], []],
    ["what the platform writes", { __lv: [a, b] }, [a, b]],
    ["the SDK's spelling", { lv: [a, b] }, [a, b]],
    ["a list of wrapped ones", [{ __lv: a }, { __lv: b }], [a, b]],
    ["a list of the SDK's", [{ lv: a }, { lv: b }], [a, b]],
    ["a list of pairs", [a, b], [a, b]],
    ["a list of bare values", ["a", 2, false], [{ value: "a" }, { value: 2 }, { value: false }]],
    ["a mixed list", ["a", { __lv: b }, a, null], [{ value: "a" }, b, a]],
    ["a wrapped mixed list", { __lv: ["a", b, null, { label: "C" }] }, [{ value: "a" }, b, { label: "C" }]],
    ["one wrapped", { __lv: a }, [a]],
    ["one pair", a, [a]],
    ["one bare value", "a", [{ value: "a" }]],
    ["lists inside a list, as values", [["a"], ["b"]], [{ value: ["a"] }, { value: ["b"] }]],
  ])("reads %s", (_, wire, choices) => {
    expect(readChoices(wire)).toStrictEqual(choices);
  });
});

describe("writing", () => {
  test.each([
    [{ value: 1, label: "One" }, '{"__lv":{"label":"One","value":1}}'],
    [{ label: "x" }, '{"__lv":{"label":"x"}}'],
    [{ value: 1 }, '{"__lv":{"value":1}}'],
    [{ value: "", label: "" }, '{"__lv":{"label":"","value":""}}'],
    [{}, '{"__lv":{}}'],
  ])("writes the choice %j", (choice, json) => {
    expect(JSON.stringify(writeChoice(choice))).toBe(json);
  });

  it("wraps many choices once", () => {
    expect(JSON.stringify(writeChoices([{ value: "a", label: "A" }, { label: "b" }]))).toBe(
      '{"__lv":[{"label":"A","value":"a"},{"label":"b"}]}',
    );
    expect(writeChoices([])).toStrictEqual({ __lv: [] });
  });
});

describe("recognising and unwrapping", () => {
  test.each([
    [{ __lv: a }, true, "a"],
    [{ __lv: null }, true, undefined],
    [{ __lv: [a, b] }, true, ["a", "b"]],
    [{ __lv: [a] }, true, ["a"]],
    [{ lv: a }, true, "a"],
    [{ lv: [a, b] }, true, ["a", "b"]],
    [a, true, "a"],
    [{ label: "x" }, true, undefined],
    [{ value: 0 }, true, 0],
    [[a, b], false, ["a", "b"]],
    [[{ __lv: a }, "b"], false, ["a", "b"]],
    [[], false, []],
    [{}, false, {}],
    [{ lv: "x" }, false, { lv: "x" }],
    [{ label: "x", value: 1, extra: 2 }, false, { label: "x", value: 1, extra: 2 }],
    ["a", false, "a"],
    [null, false, null],
    [undefined, false, undefined],
  ])("%j", (wire, wrapped, plain) => {
    expect(isLabelValue(wire)).toBe(wrapped);
    expect(plainValue(wire)).toStrictEqual(plain);
  });

  it("hands a bare list or object back as it is", () => {
    const list = ["a", { b: 1 }];
    expect(plainValue(list)).toBe(list);
  });
});

describe("any value at all", () => {
  const value = fc.jsonValue().filter((json) => json !== null);
  const choice = fc.oneof(
    fc.record({ label: fc.string(), value }),
    fc.record({ value }),
    fc.record({ label: fc.string() }),
  );

  it("comes back as it was written", () => {
    fc.assert(
      fc.property(choice, fc.array(choice), (one, many) => {
        expect(readChoice(writeChoice(one))).toEqual(one);
        expect(readChoices(writeChoices(many))).toEqual(many);
      }),
    );
  });

  it("is read without throwing", () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ __lv: fc.anything() }),
      fc.record({ lv: fc.anything() }),
    );
    fc.assert(
      fc.property(anything, (wire) => {
        readChoice(wire);
        plainValue(wire);
        for (const { label } of readChoices(wire)) expect(["string", "undefined"]).toContain(typeof label);
      }),
    );
  });
});

test("{lv} counts only where all of it fits", () => {
  expect(isLabelValue({ lv: [{ label: "A" }, { value: 1 }] })).toBe(true);
  expect(isLabelValue({ lv: [{ label: "A" }, { other: 1 }] })).toBe(false);
  expect(isLabelValue({ lv: [{ label: "A" }, null] })).toBe(false);
});

test("of a list of choices that is given for one, only a list of one is that one", () => {
  expect(readChoice([{ label: "A", value: 1 }])).toEqual({ label: "A", value: 1 });
  const two = [
    { label: "A", value: 1 },
    { label: "B", value: 2 },
  ];
  expect(readChoice(two)).toEqual({ value: two });
  expect(readChoice([5])).toEqual({ value: [5] });
});
