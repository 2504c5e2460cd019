// @vitest-environment node
import { describe, expect, test } from "vitest";
import { EMPTY, getOwn, load, setOwn, wireOf } from "../../src/core/drafts.ts";
import { codecFor, defaultCodecs } from "../../src/codecs/registry.ts";
import type { Prop } from "../../src/wire/prop.ts";

const text: Prop<"string"> = { name: "t", type: "string" };
const app: Prop<"app"> = { name: "a", type: "app", app: "slack" };
const object: Prop<"object"> = { name: "o", type: "object" };
const number: Prop<"integer"> = { name: "n", type: "integer" };

describe("a loaded value", () => {
  test("goes back as it came while it is untouched", () => {
    const loaded = load(defaultCodecs.string, text, { __lv: { label: "A", value: "a" } });
    expect(loaded).toMatchObject({ draft: "a", keepsWire: true, isUnreadable: false });
    expect(wireOf(defaultCodecs.string, text, "a", loaded, "a")).toEqual({
      __lv: { label: "A", value: "a" },
    });
    expect(wireOf(defaultCodecs.string, text, "b", loaded, "a")).toBe("b");
  });

  test("is edited without its label where the field knows none, in every spelling", () => {
    const label = "A";
    const wires = [
      { __lv: { label, value: "a" } },
      { lv: { label, value: "a" } },
      { label, value: "a" },
      { __lv: [{ label, value: "a" }] },
    ];
    for (const wire of wires) {
      const loaded = load(defaultCodecs.string, text, wire);
      expect(loaded).toMatchObject({ draft: "a", keepsWire: true, isUnreadable: false });
      expect(wireOf(defaultCodecs.string, text, "a", loaded, "a")).toBe(wire);
    }
  });

  test("is converted where that loses nothing", () => {
    const loaded = load(defaultCodecs.integer, number, "5");
    expect(loaded).toMatchObject({ draft: "5", keepsWire: false });
    expect(wireOf(defaultCodecs.integer, number, "5", loaded, "5")).toBe(5);
    expect(wireOf(defaultCodecs.string, text, "5", load(defaultCodecs.string, text, 5), "5")).toBe("5");
  });

  test.each([
    [
      {
        __lv: [
          { label: "A", value: "a" },
          { label: "B", value: "b" },
        ],
      },
    ],
    [{ __lv: ["a", "b"] }],
    [{ __lv: { label: "A", value: "a" }, extra: 1 }],
    [{ label: "A" }],
  ])("is kept whole where what the field makes of it would be no value either: %j", (wire) => {
    const choice: Prop<"integer"> = { ...number, options: [1, 2] };
    const loaded = load(codecFor(choice), choice, wire);
    expect(loaded).toMatchObject({ keepsWire: true, isUnreadable: false });
  });

  test("is kept as it is where it cannot be converted", () => {
    const loaded = load(defaultCodecs.integer, number, "{{steps.a}}");
    expect(loaded).toMatchObject({ draft: "{{steps.a}}", keepsWire: true, isUnreadable: false });
    expect(wireOf(defaultCodecs.integer, number, "{{steps.a}}", loaded, "{{steps.a}}")).toBe("{{steps.a}}");
  });

  test.each([[{ a: 1 }], [["x", { y: 1 }]]])("%j in a text field is unreadable, and kept", (wire) => {
    const loaded = load(defaultCodecs.string, text, wire);
    expect(loaded).toMatchObject({ draft: undefined, isUnreadable: true, keepsWire: true });
    expect(wireOf(defaultCodecs.string, text, undefined, loaded, undefined)).toBe(wire);
  });

  test.each([[null], [{ __lv: null }], [Number.NaN]])("%j is empty, and not unreadable", (wire) => {
    expect(load(defaultCodecs.integer, number, wire)).toMatchObject({
      draft: undefined,
      isUnreadable: false,
    });
  });
});

test("values may have any name", () => {
  const values = {};
  setOwn(values, "__proto__", 1);
  setOwn(values, "constructor", 2);
  expect(Object.entries(values)).toEqual([
    ["__proto__", 1],
    ["constructor", 2],
  ]);
  expect(getOwn({}, "constructor")).toBeUndefined();
  expect(getOwn(values, "__proto__")).toBe(1);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("where nothing was saved, nothing is kept", () => {
  expect(load(defaultCodecs.string, text, undefined)).toBe(EMPTY);
  expect(EMPTY).toEqual({ draft: undefined, wire: undefined, keepsWire: false, isUnreadable: false });
  expect(Object.keys(EMPTY)).toHaveLength(4);
});

describe("a value that stands for none", () => {
  test.each<[unknown]>([
    [null],
    [""],
    [Number.NaN],
    [[]],
    [{}],
    [{ __lv: null }],
    [{ __lv: undefined }],
    [{ __lv: [] }],
    [{ lv: [] }],
    [{ __lv: { value: "" } }],
    [{ __lv: {} }],
    [[{ __lv: { value: null } }]],
    [[{ __lv: { value: "" } }, { lv: { value: null } }]],
  ])("%o is empty, and goes back as it came", (wire) => {
    const loaded = load(defaultCodecs.app, app, wire);
    expect(loaded).toEqual({ draft: undefined, wire, keepsWire: true, isUnreadable: false });
    expect(wireOf(defaultCodecs.app, app, undefined, loaded, undefined)).toBe(wire);
  });

  test.each<[unknown]>([
    [0],
    [5],
    [false],
    ["x"],
    [[1]],
    [{ a: 1 }],
    [{ __lv: 5 }],
    [{ __lv: { label: "A" } }],
  ])("%o is a value that an account field cannot show", (wire) => {
    expect(load(defaultCodecs.app, app, wire)).toEqual({
      draft: undefined,
      wire,
      keepsWire: true,
      isUnreadable: true,
    });
  });
});

test("what is wrapped in a value that is none of the prop's is not taken out", () => {
  expect(load(defaultCodecs.object, object, { __lv: { label: "A", value: { a: 1 } } }).draft).toMatchObject({
    rows: [{ key: "__lv" }],
  });
  expect(load(defaultCodecs.integer, number, { __lv: { label: "A", value: "x" } })).toMatchObject({
    isUnreadable: false,
  });
  expect(load(defaultCodecs.string, text, { __lv: [] })).toMatchObject({ draft: undefined });
});

test("of many choices that a field cannot show none is taken for all", () => {
  const list: Prop<"$.discord.channel[]"> = { name: "l", type: "$.discord.channel[]" };
  const field = codecFor(list);
  const wire = {
    __lv: [
      { label: "A", value: "a" },
      { label: "B", value: { odd: 1 } },
    ],
  };
  expect(load(field, list, wire)).toMatchObject({ draft: undefined, keepsWire: true, isUnreadable: true });
  const empties = { __lv: [{ label: "A", value: "a" }, { value: "" }] };
  expect(load(field, list, empties).draft).toEqual([{ label: "A", value: "a" }, { value: "" }]);
});

test("an edited field that is emptied sends nothing", () => {
  const loaded = load(defaultCodecs.string, text, "saved");
  expect(wireOf(defaultCodecs.string, text, undefined, loaded, "saved")).toBeUndefined();
  expect(wireOf(defaultCodecs.app, app, undefined, loaded, "saved")).toBeUndefined();
});

test("an own __proto__ is a property like others", () => {
  const values: Record<string, unknown> = {};
  setOwn(values, "__proto__", 1);
  expect(Object.getOwnPropertyDescriptor(values, "__proto__")).toEqual({
    value: 1,
    enumerable: true,
    configurable: true,
    writable: true,
  });
});
