// @vitest-environment node
import { describe, expect, test } from "vitest";
import { getOwn, load, setOwn, wireOf } from "../../src/core/drafts.ts";
import { integerField } from "../../src/fields/integer.tsx";
import { stringField } from "../../src/fields/string.tsx";
import type { Prop } from "../../src/wire/prop.ts";

const text: Prop<"string"> = { name: "t", type: "string" };
const number: Prop<"integer"> = { name: "n", type: "integer" };

describe("a loaded value", () => {
  test("goes back as it came while it is untouched", () => {
    const loaded = load(stringField, text, { __lv: { label: "A", value: "a" } });
    expect(loaded).toMatchObject({ draft: "a", keepsWire: true, isUnreadable: false });
    expect(wireOf(stringField, text, "a", loaded, "a")).toEqual({ __lv: { label: "A", value: "a" } });
    expect(wireOf(stringField, text, "b", loaded, "a")).toBe("b");
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
      const loaded = load(stringField, text, wire);
      expect(loaded).toMatchObject({ draft: "a", keepsWire: true, isUnreadable: false });
      expect(wireOf(stringField, text, "a", loaded, "a")).toBe(wire);
    }
  });

  test("is converted where that loses nothing", () => {
    const loaded = load(integerField, number, "5");
    expect(loaded).toMatchObject({ draft: "5", keepsWire: false });
    expect(wireOf(integerField, number, "5", loaded, "5")).toBe(5);
    expect(wireOf(stringField, text, "5", load(stringField, text, 5), "5")).toBe("5");
  });

  test("is kept as it is where it cannot be converted", () => {
    const loaded = load(integerField, number, "{{steps.a}}");
    expect(loaded).toMatchObject({ draft: "{{steps.a}}", keepsWire: true, isUnreadable: false });
    expect(wireOf(integerField, number, "{{steps.a}}", loaded, "{{steps.a}}")).toBe("{{steps.a}}");
  });

  test.each([[{ a: 1 }], [["x", { y: 1 }]]])("%j in a text field is unreadable, and kept", (wire) => {
    const loaded = load(stringField, text, wire);
    expect(loaded).toMatchObject({ draft: undefined, isUnreadable: true, keepsWire: true });
    expect(wireOf(stringField, text, undefined, loaded, undefined)).toBe(wire);
  });

  test.each([[null], [{ __lv: null }], [Number.NaN]])("%j is empty, and not unreadable", (wire) => {
    expect(load(integerField, number, wire)).toMatchObject({ draft: undefined, isUnreadable: false });
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
