// What every entry of the registry promises. A new type adds its fixtures; only what is special gets its own file.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSame } from "../../src/core/same.ts";
import { defaultFields } from "../../src/fields/registry.ts";
import { en } from "../../src/i18n/en.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import type { SomeDefinition } from "../../src/react/definition.ts";
import { fieldChecks } from "../../src/testing/field-checks.ts";
import { parseProps, PROP_TYPES, type PropType } from "../../src/wire/prop.ts";
import { fixtures } from "./fixtures.ts";

const t = createTranslate(en, "en");
const types = PROP_TYPES;
const editable = types.filter((type) => !defaultFields[type].passive);

const isRemoteId = (type: PropType) => /^(data_store|\$\.airtable.*|\$\.discord.*)$/.test(type);

const rawProp = (type: PropType, extra: object = {}) => ({ type, ...fixtures[type].prop, ...extra });
const propOf = (type: PropType) => parseProps([{ name: "it", ...rawProp(type) }]).props[0]!;
const definitionOf = (type: PropType): SomeDefinition => defaultFields[type];

/** A schema's messages for a draft; none when it accepts it. */
function messages(type: PropType, draft: unknown): string[] {
  const result = definitionOf(type).schema(propOf(type), t).safeParse(draft);
  return result.success ? [] : result.error.issues.map((issue: { message: string }) => issue.message);
}

describe.each(editable)("the codec of %s", (type) => {
  const definition = definitionOf(type);
  const prop = propOf(type);
  const { wire, values } = fixtures[type];

  test("gives back what it was given: values, key order, own keys and unknown sub-fields", () => {
    fc.assert(
      fc.property(wire!, (value) => {
        const back: unknown = definition.toWire(definition.toDraft(value, prop), prop);
        expect(back).toEqual(value);
        expect(isSame(back, value)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("finds nothing wrong with a valid value", () => {
    fc.assert(
      fc.property(wire!, (value) => {
        expect(messages(type, definition.toDraft(value, prop))).toEqual([]);
      }),
    );
  });

  test("reads whatever it is given without a crash", () => {
    const strange = fc.oneof(fc.jsonValue(), fc.anything({ withNullPrototype: true, withBigInt: true }));
    fc.assert(
      fc.property(strange, (value) => {
        const draft: unknown = definition.toDraft(value, prop);
        if (draft === undefined) return;
        definition.toWire(draft, prop);
        messages(type, draft);
      }),
    );
  });

  // An option's value may be "" (contract §6): picked, it is a value.
  test.each(isRemoteId(type) ? [undefined, null] : [undefined, null, ""])("takes %j as not set", (value) => {
    const draft: unknown = definition.toDraft(value, prop);
    expect(draft === undefined ? undefined : definition.toWire(draft, prop)).toBeUndefined();
  });

  test("keeps an input as it is", () => {
    for (const value of values) {
      const before = JSON.stringify(value);
      definition.toWire(definition.toDraft(value, prop), prop);
      expect(JSON.stringify(value)).toBe(before);
    }
  });
});

describe.each(editable.filter((type) => type !== "any"))("an empty list or object of %s", (type) => {
  test.each([[[]], [{}]])("is not set: %j", (value) => {
    const definition = definitionOf(type);
    const draft: unknown = definition.toDraft(value, propOf(type));
    expect(draft === undefined ? undefined : definition.toWire(draft, propOf(type))).toBeUndefined();
  });
});

// What a host's own fields are tried with, too.
describe.each(types.filter((type) => type !== "alert"))("the field of %s", (type) => {
  const definition = definitionOf(type);
  test.each(fieldChecks.filter(({ applies }) => applies(definition)))("$title", ({ check }) =>
    check(definition, fixtures[type]),
  );
});
