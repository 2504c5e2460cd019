// @vitest-environment node
// What every codec promises. A new type adds its fixtures; only what is special gets its own file.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultCodecs } from "../../src/codecs/registry.ts";
import type { SomeCodec } from "../../src/core/codec.ts";
import { isSame } from "../../src/core/same.ts";
import { english } from "../../src/i18n/english.ts";
import { parseProps, PROP_TYPES, type PropType } from "../../src/wire/prop.ts";
import { fixtures } from "../fields/fixtures.ts";

const codecOf = (type: PropType): SomeCodec => defaultCodecs[type];
const editable = PROP_TYPES.filter((type) => !codecOf(type).passive);
const isRemoteId = (type: PropType) => /^(data_store|\$\.airtable.*|\$\.discord.*)$/.test(type);
const propOf = (type: PropType) => parseProps([{ name: "it", type, ...fixtures[type].prop }]).props[0]!;

/** A schema's messages for a draft; none when it accepts it. */
const messages = (type: PropType, draft: unknown): string[] =>
  codecOf(type)
    .schema(propOf(type), english)
    .safeParse(draft)
    .error?.issues.map(({ message }) => message) ?? [];

describe.each(editable)("the codec of %s", (type) => {
  const codec = codecOf(type);
  const prop = propOf(type);
  const { wire, values } = fixtures[type];

  test("gives back what it was given: values, key order, own keys and unknown sub-fields", () => {
    fc.assert(
      fc.property(wire!, (value) => {
        const back: unknown = codec.toWire(codec.toDraft(value, prop), prop);
        expect(back).toEqual(value);
        expect(isSame(back, value)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test("finds nothing wrong with a valid value", () => {
    fc.assert(
      fc.property(wire!, (value) => {
        expect(messages(type, codec.toDraft(value, prop))).toEqual([]);
      }),
    );
  });

  test("reads whatever it is given without a crash", () => {
    const strange = fc.oneof(fc.jsonValue(), fc.anything({ withNullPrototype: true, withBigInt: true }));
    fc.assert(
      fc.property(strange, (value) => {
        const draft: unknown = codec.toDraft(value, prop);
        if (draft === undefined) return;
        codec.toWire(draft, prop);
        messages(type, draft);
      }),
    );
  });

  // An option's value may be "" (docs/contract.md#real-definitions): once picked, it counts as set.
  test.each(isRemoteId(type) ? [undefined, null] : [undefined, null, ""])("takes %j as not set", (value) => {
    const draft: unknown = codec.toDraft(value, prop);
    expect(draft === undefined ? undefined : codec.toWire(draft, prop)).toBeUndefined();
  });

  test("keeps an input as it is", () => {
    for (const value of values) {
      const before = JSON.stringify(value);
      codec.toWire(codec.toDraft(value, prop), prop);
      expect(JSON.stringify(value)).toBe(before);
    }
  });
});

describe.each(editable.filter((type) => type !== "any"))("an empty list or object of %s", (type) => {
  test.each([[[]], [{}]])("is not set: %j", (value) => {
    const codec = codecOf(type);
    const draft: unknown = codec.toDraft(value, propOf(type));
    expect(draft === undefined ? undefined : codec.toWire(draft, propOf(type))).toBeUndefined();
  });
});
