// @vitest-environment node
// What must hold for any overlay, on any component.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkValues } from "../../../src/plans/check-values.ts";
import { applyOverlay, checkOverlay } from "../../../src/plans/overlay/apply-overlay.ts";
import { declaredType, PROP_TYPES } from "../../../src/wire/prop.ts";

const names = ["a", "b", "c", "d", "__proto__", "constructor"];
const name = fc.constantFrom(...names);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const json = fc.jsonValue({ maxDepth: 2 });
const choices = fc.array(fc.oneof(name, fc.integer(), fc.record({ label: name, value: name })), {
  maxLength: 4,
});

const prop = fc.record({
  name,
  type: fc.constantFrom(...PROP_TYPES, "new_type"),
  label: maybe(fc.constant("Label")),
  optional: maybe(fc.boolean()),
  hidden: maybe(fc.boolean()),
  secret: maybe(fc.boolean()),
  remoteOptions: maybe(fc.boolean()),
  reloadProps: maybe(fc.boolean()),
  withLabel: maybe(fc.boolean()),
  default: maybe(json),
  options: maybe(choices),
});
const component = fc.record({
  key: fc.constant("a-b"),
  configurable_props: fc.array(prop, { maxLength: 5 }),
});

const source = fc.constantFrom(
  { from: "model" },
  { from: "person" },
  { from: "reference", reference: [{ path: ["a"] }] },
);
const rule = fc.record(
  {
    prop: fc.oneof(
      name,
      fc.record({
        type: maybe(fc.constantFrom(...PROP_TYPES)),
        optional: maybe(fc.boolean()),
        secret: maybe(fc.boolean()),
      }),
    ),
    order: fc.oneof(fc.integer({ min: -1, max: 6 }), fc.double()),
    group: fc.constantFrom("One", "Two", ""),
    label: fc.string(),
    description: fc.string(),
    hidden: fc.boolean(),
    locked: fc.oneof(fc.boolean(), fc.string()),
    value: json,
    default: json,
    shown: fc.boolean(),
    required: fc.boolean(),
    options: choices,
    source,
    locales: fc.dictionary(fc.constantFrom("de", "fr"), fc.record({ label: fc.string() })),
  },
  { requiredKeys: ["prop"] },
);
const overlay = fc.record({ propsmith: fc.constant(1 as const), rules: fc.array(rule, { maxLength: 5 }) });
const settings = { numRuns: 300 };

test("names and types never change, nor does the input", () => {
  fc.assert(
    fc.property(component, overlay, (definition, rules) => {
      const before = JSON.stringify([definition, rules]);
      const shape = (props: readonly Parameters<typeof declaredType>[0][]) =>
        props.map((it) => `${it.name}:${declaredType(it)}`).toSorted();
      const plain = applyOverlay(definition, { propsmith: 1, rules: [] });
      const { component: adapted } = applyOverlay(definition, rules);
      expect(shape(adapted.props)).toEqual(shape(plain.component.props));
      expect(JSON.stringify([definition, rules])).toBe(before);
    }),
    settings,
  );
});

test("applying an overlay twice equals applying it once", () => {
  fc.assert(
    fc.property(component, overlay, (definition, rules) => {
      const { report: _, ...once } = applyOverlay(definition, rules);
      const { report: __, ...twice } = applyOverlay(once.component, rules);
      expect(twice).toEqual(once);
    }),
    settings,
  );
});

test("of two rules for the same prop, the later one wins", () => {
  fc.assert(
    fc.property(component, rule, rule, fc.string(), (definition, first, second, label) => {
      const rules = [first, second, { prop: {}, label }];
      const { component: adapted } = applyOverlay(definition, { propsmith: 1, rules });
      expect(adapted.props.every((it) => it.label === label)).toBe(true);
    }),
    settings,
  );
});

test("a required prop that is hidden without a value is an error in the report", () => {
  fc.assert(
    fc.property(component, overlay, (definition, rules) => {
      const { component: adapted, values, sources, report } = applyOverlay(definition, rules);
      const original = applyOverlay(definition, { propsmith: 1, rules: [] }).component.props;
      const wasShown = (it: string) =>
        original.some((before) => before.name === it && !before.hidden && !before.readOnly);
      // Whatever the form would demand of a hidden field, if it asked.
      const shown = adapted.props.map((it) => ({ ...it, hidden: false, readOnly: false }));
      const { issues } = checkValues({ ...adapted, props: shown }, values, { sources });
      const missing = new Set(issues.filter(({ code }) => code === "required").map((issue) => issue.prop));
      const hidden = adapted.props.filter((it) => it.hidden && wasShown(it.name) && missing.has(it.name));
      const reported = report.filter(({ code, level }) => code === "hidden-required" && level === "error");
      expect(reported.map((it) => it.prop)).toEqual(expect.arrayContaining(hidden.map((it) => it.name)));
    }),
    settings,
  );
});

test("presets and sources are only those that the fields accept", () => {
  fc.assert(
    fc.property(component, overlay, (definition, rules) => {
      const { component: adapted, values, sources } = applyOverlay(definition, rules);
      const { issues } = checkValues(adapted, values, { sources });
      const wrong = issues.filter((it) => Object.hasOwn(values, it.prop) || it.code === "badSource");
      expect(wrong).toEqual([]);
      expect(Object.keys(values).filter((it) => Object.hasOwn(sources, it))).toEqual([]);
    }),
    settings,
  );
});

test("nothing throws, whatever it is given", () => {
  const junk = fc.anything({ withNullPrototype: true, withBigInt: true });
  const key = fc.constantFrom(
    "prop",
    "rules",
    "propsmith",
    "component",
    "label",
    "options",
    "value",
    "source",
    "locales",
    "order",
    "configurable_props",
    "name",
    "type",
    "props",
  );
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      junk,
      name,
      fc.constant(1),
      fc.dictionary(key, tie("tree")),
      fc.array(tie("tree"), { maxLength: 3 }),
    ),
  }));
  fc.assert(
    fc.property(
      fc.oneof(component, tree),
      fc.oneof(overlay, tree),
      fc.oneof(fc.string(), junk),
      (definition, rules, locale) => {
        applyOverlay(definition, rules, { locale: locale as string });
        checkOverlay(rules, definition);
        checkOverlay({ propsmith: 1, rules }, definition);
      },
    ),
    { numRuns: 500 },
  );
});
