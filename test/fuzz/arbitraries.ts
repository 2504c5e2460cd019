// Definitions and values: legal, odd and hostile.
import fc from "fast-check";
import { isWireValue } from "../../src/wire/configured-props.ts";
import { parseProps, PROP_TYPES, type AnyProp } from "../../src/wire/prop.ts";
import { fixtures } from "../fields/fixtures.ts";

const text = fc.string({ unit: "grapheme", maxLength: 12 });
const names = fc.oneof(text, fc.constantFrom("name", "1", "a.b", "constructor", "__proto__", "toString"));

/** Whatever a host may hold under a name. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, maxDepth: 3 }),
  fc.constant(endless()),
);

/** Whatever may come in place of something else. */
const odd = fc.oneof(
  anything,
  fc.constant(() => 1),
  fc.constant(Symbol("odd")),
  fc.constant(throwing()),
);

function endless(): object {
  const inner: Record<string, unknown> = { name: "endless", type: "string" };
  inner.options = [inner];
  inner.default = inner;
  inner.__lv = inner;
  return inner;
}

/** Everything in it throws when it is looked at. */
function throwing(): object {
  return Object.defineProperties(
    Object.defineProperty({}, fc.toStringMethod, { value: () => "what throws" }),
    Object.fromEntries(
      ["name", "type", "label", "options", "__lv", "value", "key"].map((key) => [
        key,
        {
          enumerable: true,
          get() {
            throw new Error("Do not look at me.");
          },
        },
      ]),
    ),
  );
}

const flags = [
  "optional",
  "hidden",
  "disabled",
  "readOnly",
  "reloadProps",
  "remoteOptions",
  "useQuery",
  "withLabel",
  "secret",
];
const spelled = (key: string) =>
  fc.constantFrom(
    key,
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );

/** An attribute in either spelling, as it should be or not. */
const attribute = (key: string, value: fc.Arbitrary<unknown>) =>
  fc.tuple(spelled(key), fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: anything }));

const attributes = fc
  .uniqueArray(
    fc.oneof(
      ...flags.map((key) => attribute(key, fc.constantFrom(true, false, null))),
      attribute("label", text),
      attribute("description", text),
      attribute("min", fc.integer()),
      attribute("max", fc.integer()),
      attribute("app", fc.constantFrom("slack", "airtable_oauth", "")),
      ...["appProp", "baseIdProp", "tableIdProp"].map((key) => attribute(key, names)),
      attribute(
        "options",
        fc.array(fc.oneof(text, fc.integer(), fc.record({ label: text, value: fc.jsonValue() })), {
          maxLength: 4,
        }),
      ),
      attribute("default", fc.oneof(text, fc.integer(), fc.boolean(), fc.jsonValue())),
    ),
    { maxLength: 6, selector: ([key]) => key },
  )
  .map((entries) => Object.fromEntries(entries) as object);

const types = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string>(...PROP_TYPES) },
  { weight: 1, arbitrary: text },
);

/** One entry of a definition's list. */
const entry = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(fc.record({ name: names, type: types }), attributes)
      .map(([own, more]) => ({ ...more, ...own })),
  },
  { weight: 1, arbitrary: odd },
);

/** What may be given as a component. */
export const definition: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(spelled("configurableProps"), fc.array(entry, { maxLength: 8 }), text)
      .map(([key, list, name]) => ({
        key: "c",
        name,
        [key]: list,
      })),
  },
  { weight: 1, arbitrary: odd },
);

const labels = fc.oneof(text, fc.constant(undefined));

/** The spellings that the platform knows for a choice of `value`. */
const choiceOf = (value: unknown) =>
  labels.chain((label) => {
    const choice = label === undefined ? { value } : { label, value };
    return fc.constantFrom<unknown>({ __lv: choice }, { lv: choice }, { __lv: [choice] }, choice);
  });

const choicesOf = (items: readonly unknown[]) =>
  fc.tuple(...items.map(() => labels)).chain((given) => {
    const choices = items.map((value, i) =>
      given[i] === undefined ? { value } : { label: given[i], value },
    );
    return fc.constantFrom<unknown>(
      { __lv: choices },
      choices.map((choice) => ({ __lv: choice })),
      choices,
      { lv: choices },
    );
  });

/** A prop of any type, and a valid value of it in any spelling. */
export const propWithValue: fc.Arbitrary<{ prop: AnyProp; value: unknown }> = fc
  .record({
    type: fc.constantFrom(...PROP_TYPES),
    more: fc.constantFrom<object>(
      {},
      { optional: true },
      { hidden: true },
      { disabled: true },
      { secret: true },
    ),
    choice: fc.constantFrom<object>(
      {},
      {},
      { remoteOptions: true },
      { withLabel: true },
      { options: ["a", "b", 1, true] },
    ),
  })
  .chain(({ type, more, choice }) => {
    const { wire, values, prop: own } = fixtures[type];
    const prop = parseProps([{ name: "it", type, ...own, ...more, ...choice }]).props[0]!;
    const bare = fc.oneof(fc.constantFrom<unknown>(...values, undefined), ...(wire ? [wire] : []));
    const value = bare.chain((it) => {
      if (it === undefined) return fc.constant(it);
      return fc.oneof(fc.constant(it), Array.isArray(it) ? choicesOf(it) : choiceOf(it));
    });
    return value.map((it) => ({ prop, value: it }));
  })
  .filter(({ prop, value }) => value === undefined || isWireValue(prop, value));
