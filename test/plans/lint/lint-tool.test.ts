// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lintTool, toolRules } from "../../../src/plans/lint/lint-tool.ts";

type Entry = Record<string, unknown>;

const tool = (more: Entry = {}): Entry => ({
  name: "get_item",
  description: "Gets one item.",
  inputSchema: { type: "object", properties: {} },
  ...more,
});
const withSchema = (more: Entry) => tool({ inputSchema: { type: "object", properties: {}, ...more } });
const withArguments = (properties: Entry) => withSchema({ properties });
const color = (schema: Entry) => withArguments({ color: { description: "Which color.", ...schema } });
const names = (count: number) => Array.from({ length: count }, (_, at) => `color ${at}`);

const fixtures: Record<string, { bad: unknown[]; good: unknown[] }> = {
  "tool-name": {
    bad: [tool({ name: "get item" }), tool({ name: "x".repeat(65) }), tool({ name: undefined }), null],
    good: [tool(), tool({ name: "Get-item_2" })],
  },
  "tool-description": { bad: [tool({ description: "" })], good: [tool()] },
  "long-tool-description": {
    bad: [tool({ description: "x".repeat(1025) })],
    good: [tool({ description: "x".repeat(1024) })],
  },
  "input-schema": {
    bad: [
      tool({ inputSchema: undefined }),
      tool({ inputSchema: { properties: {} } }),
      tool({ inputSchema: [] }),
    ],
    good: [tool()],
  },
  "rejected-keyword": {
    bad: [
      color({ const: "red" }),
      color({ anyOf: [{ type: "string" }] }),
      color({ type: "array", items: { type: "object", patternProperties: {} } }),
      withSchema({ $defs: {} }),
    ],
    good: [color({ type: "string" }), withArguments({ const: { type: "string", description: "A name." } })],
  },
  "ignored-keyword": {
    bad: [
      withSchema({ $schema: "http://json-schema.org/draft-07/schema#" }),
      color({ type: "string", format: "uri" }),
    ],
    good: [tool(), withArguments({ format: { type: "string", description: "A name." } })],
  },
  "type-list": { bad: [color({ type: ["string", "null"] })], good: [color({ type: "string" })] },
  "untyped-argument": {
    bad: [color({}), color({ type: "object", properties: { depth: {} } })],
    good: [color({ type: "string" }), color({ enum: ["red"] }), color({ $ref: "#/$defs/color" })],
  },
  "object-without-properties": {
    bad: [color({ type: "object" }), color({ type: "object", properties: {} })],
    good: [tool(), color({ type: "object", properties: { depth: { type: "integer" } } })],
  },
  "array-without-items": {
    bad: [color({ type: "array" }), color({ type: "array", items: [] })],
    good: [color({ type: "array", items: { type: "string" } })],
  },
  "open-object": {
    bad: [color({ type: "object", additionalProperties: { type: "string" } })],
    good: [withSchema({ additionalProperties: false })],
  },
  "enum-not-text": {
    bad: [color({ type: "integer", enum: [1, 2] })],
    good: [color({ type: "string", enum: ["1", "2"] })],
  },
  "empty-enum": {
    bad: [color({ type: "string", enum: [] })],
    good: [color({ type: "string", enum: ["red"] })],
  },
  "enum-too-long": {
    bad: [color({ type: "string", enum: names(101) })],
    good: [color({ type: "string", enum: names(100) })],
  },
  "argument-name": {
    bad: [withArguments({ "my color": { type: "string" } }), withArguments({ größe: { type: "string" } })],
    good: [
      withArguments({ "my-color.1": { type: "string" } }),
      color({ type: "object", properties: { "my color": { type: "string" } } }),
    ],
  },
  "argument-description": {
    bad: [withArguments({ color: { type: "string" } })],
    good: [color({ type: "string" }), color({ type: "object", properties: { depth: { type: "integer" } } })],
  },
  "unknown-required": {
    bad: [
      withSchema({ required: ["color"] }),
      withSchema({ required: [7] }),
      withSchema({ required: ["toString"] }),
    ],
    good: [
      withSchema({ properties: { color: { type: "string" } }, required: ["color"] }),
      withSchema({ required: "color" }),
    ],
  },
  "long-schema": {
    bad: [color({ type: "string", enum: names(2000) })],
    good: [color({ type: "string", enum: names(100) })],
  },
  "tool-destructive-hint": {
    bad: [tool({ name: "delete_item" }), tool({ name: "item", title: "Remove an item" })],
    good: [tool({ name: "delete_item", annotations: { destructiveHint: true } }), tool()],
  },
};

test("every rule has a bad and a good fixture", () => {
  expect(Object.keys(fixtures)).toEqual(Object.keys(toolRules));
});

describe.each(Object.entries(fixtures))("%s", (rule, { bad, good }) => {
  test.each(bad)("finds it: %j", (input) => {
    const found = lintTool(input).find((it) => it.rule === rule);
    expect(found?.level).toBe(toolRules[rule]?.level);
    expect(found?.message).toMatch(/^.{20,}\.$/);
  });

  test.each(good)("finds nothing: %j", (input) => {
    expect(lintTool(input).filter((it) => it.rule === rule)).toEqual([]);
  });
});

test("names the argument and the place within it", () => {
  const items = { type: "object", properties: { size: { type: ["string", "null"] } } };
  expect(lintTool(color({ type: "array", items }))).toEqual([
    {
      rule: "type-list",
      level: "warn",
      prop: "color",
      message: '"color[].size" has a list of types, which some providers reject. Use one type.',
    },
  ]);
});

test("reads a schema that contains itself", () => {
  const schema: Entry = { type: "object", description: "A tree.", properties: {} };
  (schema.properties as Entry).child = schema;
  expect(lintTool(tool({ inputSchema: schema })).every(({ level }) => level !== "error")).toBe(true);
});

test("throws on nothing", () => {
  const keys = fc.constantFrom(
    "type",
    "properties",
    "items",
    "enum",
    "required",
    "anyOf",
    "description",
    "additionalProperties",
    "__proto__",
  );
  const junk = fc.anything({ withNullPrototype: true, withBigInt: true });
  const { schema } = fc.letrec<{ schema: unknown }>((tie) => ({
    schema: fc.oneof(
      { maxDepth: 4 },
      junk,
      fc.constantFrom("object", "array", "string"),
      fc.dictionary(keys, tie("schema")),
      fc.array(tie("schema"), { maxLength: 3 }),
    ),
  }));
  fc.assert(fc.property(junk, (input) => Array.isArray(lintTool(input))));
  fc.assert(
    fc.property(schema, junk, (inputSchema, name) => Array.isArray(lintTool({ name, inputSchema }))),
    { numRuns: 300 },
  );
});
