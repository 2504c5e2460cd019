// @vitest-environment node
import { describe, expect, test } from "vitest";
import { codecFor, createCodecFor, defaultCodecs } from "../../src/codecs/registry.ts";
import { load, wireOf } from "../../src/core/drafts.ts";
import { issuesOf } from "../../src/core/validation.ts";
import { createFieldFor, defaultFields } from "../../src/fields/registry.ts";
import { english } from "../../src/i18n/english.ts";
import { parseProps, PROP_TYPES, type AnyProp, type Prop } from "../../src/wire/prop.ts";

const propOf = (definition: object): AnyProp =>
  parseProps([{ name: "p", label: "P", ...definition }]).props[0]!;

describe("the codec of a prop", () => {
  test.each(PROP_TYPES.map((type) => [type]))("of type %s is that of its type", (type) => {
    expect(codecFor(propOf({ type }))).toBe(defaultCodecs[type]);
  });

  test.each([
    ["string", { options: ["a"] }, "a", { value: "a" }],
    ["string", { withLabel: true }, "a", { value: "a" }],
    ["string", { remoteOptions: true }, "a", { value: "a" }],
    ["integer", { options: [1] }, "1", { value: 1 }],
    ["integer[]", { options: [1] }, ["1"], [{ value: 1 }]],
    ["string[]", { options: ["a"] }, [1], [{ value: 1 }]],
    ["any", { options: [1] }, 1, { value: 1 }],
  ])("of type %s that says %j is a choice: %j is read as %j", (type, more, wire, draft) => {
    const prop = propOf({ type, ...more });
    expect(codecFor(prop).toDraft(wire, prop)).toEqual(draft);
    // Made once: a field is drawn anew for another codec.
    expect(codecFor(prop)).toBe(codecFor(propOf({ type, ...more })));
  });

  test.each([["string"], ["string[]"]])("of type %s with an empty list of options is no choice", (type) => {
    expect(codecFor(propOf({ type, options: [] }))).toBe(codecFor(propOf({ type })));
  });

  test("of a type that takes no options stays what it is", () => {
    const prop = propOf({ type: "object", options: [{ label: "A", value: {} }], withLabel: true });
    expect(codecFor(prop)).toBe(defaultCodecs.object);
  });

  test.each([["acme.colour"], ["constructor"], ["__proto__"], ["toString"]])(
    "of the unknown type %s leaves its value alone",
    (type) => {
      const prop = propOf({ type });
      const codec = codecFor(prop);
      expect(codec.passive).toBe(true);
      expect(codec.toDraft("x", prop)).toBeUndefined();
      expect(codec.toWire("x", prop)).toBeUndefined();
      expect(codec.schema(prop, english).safeParse("x").success).toBe(false);
    },
  );
});

describe("a codec of a host's own", () => {
  const upper = {
    ...defaultCodecs.string,
    toWire: (draft: string) => (draft === "" ? undefined : draft.toUpperCase()),
  };
  const forHost = createCodecFor({ string: upper, "acme.colour": upper });

  test("reaches what is sent, what is checked, and a default, as it stands on a server", () => {
    const strict = createCodecFor({ integer: { ...defaultCodecs.integer, toDraft: () => undefined } });
    const prop = propOf({ type: "integer", default: 7 });
    const loaded = load(strict(prop), prop, 7);
    expect(loaded).toMatchObject({ draft: undefined, isUnreadable: true });
    const { draft, isUnreadable } = loaded;
    const checked = { definition: strict(prop), prop, draft, wire: undefined, isUnreadable };
    expect(issuesOf(checked, false, english)).toHaveLength(1);
    const text = propOf({ type: "string" });
    const typed = load(forHost(text), text, "a");
    expect(wireOf(forHost(text), text, "b", typed, "a")).toBe("B");
  });

  test("is that of a type that only the host knows", () => {
    expect(forHost(propOf({ type: "acme.colour" }))).toBe(upper);
    expect(forHost(propOf({ type: "acme.size" }))).not.toBe(upper);
  });

  test.each([
    ["integer", "seven", { value: 7 }],
    ["integer[]", ["1", "seven"], [{ value: 1 }, { value: 7 }]],
  ])("reads the values of a choice of %s: %j as %j", (type, wire, draft) => {
    const { integer } = defaultCodecs;
    const toDraft = (it: unknown, prop: Prop<"integer">) =>
      it === "seven" ? "7" : integer.toDraft(it, prop);
    const prop = propOf({ type, options: [1] });
    expect(createCodecFor({ integer: { ...integer, toDraft } })(prop).toDraft(wire, prop)).toEqual(draft);
  });

  test("that is none leaves the type's own", () => {
    const prop = propOf({ type: "integer" });
    expect(createCodecFor({ integer: undefined })(prop)).toBe(defaultCodecs.integer);
  });
});

test("every field is made of the codec of its type", () => {
  for (const type of PROP_TYPES) {
    const prop = propOf({ type });
    const [codec, field] = [codecFor(prop), createFieldFor()(prop)];
    expect(field).toBe(defaultFields[type]);
    expect([field.passive, field.choices]).toEqual([codec.passive, codec.choices]);
    expect(String(field.toDraft)).toBe(String(codec.toDraft));
    expect(String(field.toWire)).toBe(String(codec.toWire));
    expect(String(field.schema)).toBe(String(codec.schema));
  }
});
