// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { componentRules, lintComponent } from "../../../src/plans/lint/lint-component.ts";
import { parseComponent } from "../../../src/wire/component.ts";

type Entry = Record<string, unknown>;

const color = (more: Entry = {}): Entry => ({
  name: "color",
  label: "Color",
  description: "Which color to use.",
  type: "string",
  ...more,
});
const component = (props: unknown, more: Entry = {}): Entry => ({
  key: "paint-get-item",
  name: "Get item",
  version: "0.0.1",
  description: "Gets one item.",
  component_type: "action",
  configurable_props: props,
  ...more,
});
const one = (more: Entry) => component([color(more)]);
const app = { name: "airtable", type: "app", app: "airtable_oauth" };
const base = { ...color({ name: "base", label: "Base" }), type: "$.airtable.baseId", appProp: "airtable" };
const table = { ...color({ name: "table", label: "Table" }), type: "$.airtable.tableId", baseIdProp: "base" };

/** Each rule with what it finds, and what it doesn't mind. */
const fixtures: Record<string, { bad: unknown[]; good: unknown[] }> = {
  "no-props": { bad: [component(undefined), component("none"), null], good: [component([])] },
  "unusable-prop": {
    bad: [component([null]), component([{ type: "string" }]), component([{ name: "" }])],
    good: [one({})],
  },
  "duplicate-name": {
    bad: [component([color(), color({ label: "Other" })])],
    good: [component([color(), color({ name: "other" })])],
  },
  "missing-type": { bad: [one({ type: undefined }), one({ type: {} })], good: [one({ type: "any" })] },
  "unknown-type": { bad: [one({ type: "strnig" })], good: [one({}), one({ type: undefined })] },
  "missing-app": { bad: [component([{ name: "slack", type: "app" }])], good: [component([app])] },
  "dangling-reference": {
    bad: [
      one({ type: "$.discord.channel", appProp: "nothing" }),
      one({ type: "$.airtable.tableId", baseIdProp: "nothing" }),
      one({ type: "$.airtable.viewId", tableIdProp: "nothing" }),
    ],
    good: [component([app, base, table])],
  },
  "wrong-reference": {
    bad: [component([app, base, { ...table, baseIdProp: "airtable" }])],
    good: [component([app, base, table]), component([{ ...table, baseIdProp: "nothing" }])],
  },
  "circular-reference": {
    bad: [
      component([{ ...table, baseIdProp: "table" }]),
      component([
        { ...base, appProp: "table" },
        { ...table, baseIdProp: "base" },
      ]),
    ],
    good: [component([app, base, table])],
  },
  "listed-too-early": {
    bad: [component([table, base, app]), component([color({ remoteOptions: true }), app])],
    good: [
      component([app, base, table]),
      component([app, color({ remoteOptions: true })]),
      component([color({ remoteOptions: true, optional: true }), app]),
    ],
  },
  "too-many-props": {
    bad: [component(Array.from({ length: 31 }, (_, at) => color({ name: `color_${at}` })))],
    good: [component(Array.from({ length: 30 }, (_, at) => color({ name: `color_${at}` })))],
  },
  "min-above-max": {
    bad: [one({ type: "integer", min: 9, max: 1 })],
    good: [one({ type: "integer", min: 1, max: 9 }), one({ type: "integer", min: 1, max: 1 })],
  },
  "default-type": {
    bad: [one({ type: "integer", default: "blue" }), one({ type: "boolean", default: {} })],
    good: [
      one({ type: "integer", default: 3 }),
      one({ type: "integer", default: "{{steps.a}}" }),
      one({ type: "integer", default: "" }),
      one({ type: "integer", default: null }),
      one({ type: "object", default: '{"a": 1}' }),
    ],
  },
  "default-converted": {
    bad: [one({ type: "integer", default: "5" }), one({ type: "string", default: 5 })],
    good: [one({ type: "integer", default: 5 })],
  },
  "default-out-of-range": {
    bad: [one({ type: "integer", min: 1, default: 0 }), one({ type: "integer[]", max: 3, default: [2, 4] })],
    good: [one({ type: "integer", min: 1, max: 3, default: 3 })],
  },
  "default-not-an-option": {
    bad: [
      one({ options: ["a"], default: "z" }),
      one({ type: "string[]", options: [{ label: "A", value: "a" }], default: ["a", "z"] }),
    ],
    good: [
      one({ options: ["a"], default: "a" }),
      one({ options: ["a"], default: { label: "A", value: "a" } }),
      one({ options: ["a"], default: "z", remoteOptions: true }),
      one({ default: "z" }),
    ],
  },
  "empty-options": { bad: [one({ options: [] })], good: [one({ options: ["a"] }), one({})] },
  "duplicate-option": {
    bad: [
      one({ options: ["a", "a"] }),
      one({
        options: [
          { label: "A", value: 1 },
          { label: "B", value: 1 },
        ],
      }),
      one({ options: ["a", { label: "Group", options: ["a"] }] }),
    ],
    good: [one({ options: ["a", "b"] }), one({ options: [1, "1"] }), one({ options: [{}, {}] })],
  },
  "duplicate-option-label": {
    bad: [
      one({
        options: [
          { label: "A", value: 1 },
          { label: "A", value: 2 },
        ],
      }),
    ],
    good: [
      one({
        options: [
          { label: "A", value: 1 },
          { label: "B", value: 2 },
        ],
      }),
      one({ options: ["a", "a"] }),
    ],
  },
  "empty-option": {
    bad: [one({ options: [{ label: " ", value: "a" }] }), one({ options: [""] })],
    good: [one({ options: [{ label: "None", value: "" }, null] })],
  },
  "valueless-option": {
    bad: [
      one({ options: [{ label: "A" }] }),
      one({ options: [{ label: "A", value: null }] }),
      one({ options: [[]] }),
    ],
    good: [one({ options: ["", { value: 0 }, { __lv: { label: "A", value: "a" } }] })],
  },
  "remote-and-static-options": {
    bad: [one({ options: ["a"], remoteOptions: true })],
    good: [one({ options: ["a"] }), one({ remoteOptions: true }), one({ remoteOptions: true, options: [] })],
  },
  "unmarked-secret": {
    bad: [
      one({ name: "api_key" }),
      one({ name: "clientSecret" }),
      one({ name: "password", type: "string[]" }),
    ],
    good: [
      one({ name: "api_key", secret: true }),
      one({ name: "pageToken" }),
      one({ name: "password", type: "boolean" }),
      one({ name: "token", remoteOptions: true }),
      one({ name: "token", hidden: true }),
    ],
  },
  "secret-default": {
    bad: [one({ secret: true, default: "hunter2" })],
    good: [one({ secret: true }), one({ secret: true, default: "" })],
  },
  "missing-label": {
    bad: [one({ label: undefined }), one({ label: " " })],
    good: [
      one({}),
      component([app]),
      component([{ name: "db", type: "$.service.db" }]),
      one({ label: "", hidden: true }),
    ],
  },
  "missing-description": {
    bad: [one({ description: undefined })],
    good: [one({}), component([app])],
  },
  "description-repeats-label": {
    bad: [one({ description: "Color" }), one({ description: "The color." })],
    good: [one({}), one({ label: "!", description: "?" })],
  },
  "duplicate-label": {
    bad: [component([color(), color({ name: "other" })])],
    good: [
      component([color(), color({ name: "other", label: "Other" })]),
      component([color(), color({ name: "b", hidden: true })]),
    ],
  },
  "html-in-description": {
    bad: [
      one({ description: "<img src=x onerror=1>" }),
      one({ description: "One<br/>two" }),
      one({ label: "<b>Color</b>" }),
    ],
    good: [
      one({ description: "As `<br>` or <your-domain>.example.com/<table>." }),
      one({ description: "If a < b and c > d." }),
      one({ description: "<https://example.com>" }),
    ],
  },
  "html-in-component-description": {
    bad: [component([], { description: "Gets <strong>one</strong> item." })],
    good: [component([])],
  },
  "empty-alert": {
    bad: [one({ type: "alert", content: "" }), one({ type: "alert" })],
    good: [one({ type: "alert", content: "Mind the gap." })],
  },
  "long-label": { bad: [one({ label: "x".repeat(61) })], good: [one({ label: "x".repeat(60) })] },
  "long-description": {
    bad: [one({ description: "x".repeat(1001) })],
    good: [one({ description: "x".repeat(1000) })],
  },
  "unusable-name": {
    bad: [one({ name: "my color" }), one({ name: "x".repeat(65) }), one({ name: "größe" })],
    good: [one({ name: "1_a-b.c" }), one({ name: "my color", hidden: true })],
  },
  "missing-destructive-hint": {
    bad: [
      component([], { name: "Delete item" }),
      component([], { name: undefined, key: "paint-remove_item" }),
      component([], { name: "Delete item", annotations: { destructiveHint: false } }),
    ],
    good: [
      component([], { name: "Delete item", annotations: { destructiveHint: true } }),
      component([], { name: "Item deleted" }),
      component([], { name: "Delete item", component_type: "trigger" }),
    ],
  },
};

test("every rule has a bad and a good fixture", () => {
  expect(Object.keys(fixtures)).toEqual(Object.keys(componentRules));
});

describe.each(Object.entries(fixtures))("%s", (rule, { bad, good }) => {
  test.each(bad)("finds it: %j", (input) => {
    const found = lintComponent(input).find((it) => it.rule === rule);
    expect(found?.level).toBe(componentRules[rule]?.level);
    expect(found?.message).toMatch(/^.{20,}\.$/);
  });

  test.each(good)("finds nothing: %j", (input) => {
    expect(lintComponent(input).filter((it) => it.rule === rule)).toEqual([]);
  });
});

test("finds nothing in a sound component", () => {
  expect(lintComponent(component([app, base, table, color()]))).toEqual([]);
});

test("names the prop, and says what to do", () => {
  expect(lintComponent(one({ type: "integer", min: 9, max: 1 }))).toEqual([
    {
      rule: "min-above-max",
      level: "error",
      prop: "color",
      message: "The minimum 9 is above the maximum 1, so no number fits. Swap or correct them.",
    },
  ]);
});

test("reads camelCase definitions and parsed components, too", () => {
  const { configurable_props: props, ...rest } = component([color({ type: "strnig" })]);
  const rules = (input: unknown) => lintComponent(input).map(({ rule, prop }) => ({ rule, prop }));
  const expected = [{ rule: "unknown-type", prop: "color" }];
  expect(rules({ ...rest, configurableProps: props })).toEqual(expected);
  expect(rules(parseComponent({ ...rest, configurableProps: props }))).toEqual(expected);
});

test("never repeats the default of a secret", () => {
  const found = lintComponent(one({ secret: true, default: "hunter2", options: ["a", "b"] }));
  expect(JSON.stringify(found)).not.toContain("hunter2");
});

test("throws on nothing", () => {
  const keys = fc.constantFrom(
    "name",
    "type",
    "options",
    "default",
    "label",
    "description",
    "appProp",
    "app",
    "min",
    "secret",
    "value",
    "content",
    "annotations",
  );
  const types = fc.constantFrom(
    "string",
    "integer[]",
    "app",
    "alert",
    "sql",
    "$.interface.timer",
    "unknown",
    "__proto__",
  );
  const junk = fc.anything({ withNullPrototype: true, withBigInt: true });
  const entry = fc.dictionary(keys, fc.oneof(junk, types, fc.array(fc.dictionary(keys, junk))));
  const list = fc.array(fc.oneof(entry, junk));
  fc.assert(fc.property(junk, (input) => Array.isArray(lintComponent(input))));
  fc.assert(
    fc.property(list, entry, (props, more) =>
      Array.isArray(lintComponent({ ...more, configurable_props: props })),
    ),
    { numRuns: 500 },
  );
});
