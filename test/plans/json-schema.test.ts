// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkValues } from "../../src/plans/check-values.ts";
import { argumentsOf, componentOf } from "../../src/plans/json-schema.ts";

const schema = {
  type: "object",
  properties: {
    name: { type: "string", title: "Name", description: "Who", default: "Ada", minLength: 2 },
    size: { type: "number", minimum: 0.5, maximum: 2 },
    day: { type: "string", format: "date" },
    at: { type: "string", format: "date-time" },
    color: { anyOf: [{ type: "string", enum: ["red", "blue"] }, { type: "null" }] },
    plan: {
      oneOf: [
        { const: 1, title: "Free" },
        { const: 2, title: "Paid" },
      ],
    },
    tags: { type: "array", items: { type: "string", enum: ["a", "b"] } },
    rows: { type: "array", items: { $ref: "#/$defs/row" } },
    headers: { type: "object", additionalProperties: { type: "integer" } },
  },
  required: ["name", "size"],
  $defs: { row: { type: "object", properties: { id: { type: "integer" } } } },
};

test("a schema becomes a component", () => {
  const { component, report } = componentOf(schema, { key: "mcp-x", name: "X" });
  expect(component).toEqual({
    key: "mcp-x",
    name: "X",
    configurable_props: [
      { name: "name", type: "string", label: "Name", description: "Who", default: "Ada" },
      { name: "size", type: "number", min: 0.5, max: 2 },
      { name: "day", type: "date", optional: true },
      { name: "at", type: "date-time", optional: true },
      {
        name: "color",
        type: "string",
        options: [
          { label: "red", value: "red" },
          { label: "blue", value: "blue" },
        ],
        optional: true,
      },
      {
        name: "plan",
        type: "integer",
        options: [
          { label: "Free", value: 1 },
          { label: "Paid", value: 2 },
        ],
        optional: true,
      },
      {
        name: "tags",
        type: "string[]",
        options: [
          { label: "a", value: "a" },
          { label: "b", value: "b" },
        ],
        optional: true,
      },
      { name: "rows", type: "any", optional: true },
      { name: "headers", type: "object", optional: true },
    ],
  });
  expect(report.map(({ prop, code }) => [prop, code])).toEqual([
    ["name", "unchecked"],
    ["rows", "anyValue"],
  ]);
});

test.each<[object, string | undefined]>([
  [{ size: 1.5, day: "2026-02-28", at: "2026-02-28T09:30:00+01:00", plan: 2 }, undefined],
  [{ size: "x" }, "number.notNumber"],
  [{ size: 3 }, "integer.max"],
  [{ size: 1, day: "2026-02-30" }, "date.invalid"],
  [{ size: 1, at: "2026-02-28" }, "dateTime.invalid"],
])("its values are checked: %j", (values, code) => {
  const { component } = componentOf(schema, { key: "k", name: "X" });
  expect(checkValues(component, { name: "Ada", ...values }).issues[0]?.code).toBe(code);
});

test("values become arguments: without labels, with the schema's types", () => {
  const values = {
    size: "1.5",
    color: { __lv: { label: "red", value: "red" } },
    headers: { a: "5", b: "x" },
    rows: '[{"id": "1"}]',
    more: 1,
  };
  expect(argumentsOf(schema, values)).toEqual({
    size: 1.5,
    color: "red",
    headers: { a: 5, b: "x" },
    rows: [{ id: "1" }],
  });
});

test("never throws", () => {
  const loop = { $ref: "#/$defs/a", $defs: { a: { $ref: "#/$defs/a" } } };
  for (const it of [loop, { properties: { a: { items: loop } } }]) componentOf(it, { key: "k", name: "n" });
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (it, values) => {
      const properties = { a: it, __proto__: it };
      expect(componentOf({ properties, required: it }, { key: "k", name: "n" })).toBeTypeOf("object");
      expect(argumentsOf(it, values)).toBeTypeOf("object");
      expect(argumentsOf({ properties }, { a: values })).toBeTypeOf("object");
    }),
  );
});
