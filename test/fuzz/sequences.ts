// What happens to a form: generated.
import fc from "fast-check";
import type { AnyProp } from "../../src/wire/prop.ts";

export const NAMES = ["kind", "sheet", "note", "count", "1", "a.b", "constructor", "__proto__"];

/** Kinds of props, with a value of each from a number. */
export const KINDS: Record<string, { prop: object; value: (n: number) => unknown }> = {
  text: { prop: { type: "string" }, value: (n) => `t${n}` },
  secret: { prop: { type: "string", secret: true }, value: (n) => `s${n}` },
  number: { prop: { type: "integer" }, value: (n) => n },
  flag: { prop: { type: "boolean" }, value: (n) => n % 2 === 0 },
  list: { prop: { type: "string[]" }, value: (n) => ["same", `l${n}`] },
  object: { prop: { type: "object" }, value: (n) => ({ b: `o${n}`, a: n }) },
  account: { prop: { type: "app", app: "slack" }, value: (n) => ({ authProvisionId: `apn_${n}` }) },
  choice: { prop: { type: "string", options: ["x", "y"] }, value: (n) => `c${n}` },
  remote: {
    prop: { type: "string", remoteOptions: true },
    value: (n) => ({ __lv: { label: `L${n}`, value: `r${n}` } }),
  },
  words: { prop: { type: "alert", content: "Mind the gap." }, value: (n) => `alert ${n}` },
  platform: { prop: { type: "$.service.db" }, value: (n) => ({ db: n }) },
  unheardOf: { prop: { type: "$.new" }, value: (n) => [n] },
};
const kinds = Object.keys(KINDS);

const flag = (weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
const definition = fc
  .record({
    name: fc.constantFrom(...NAMES),
    kind: fc.constantFrom(...kinds),
    reloadProps: flag(2),
    optional: flag(2),
    hidden: flag(7),
    disabled: flag(9),
    readOnly: flag(9),
    hasDefault: flag(3),
    description: fc.constantFrom("", "another"),
  })
  .map(({ kind, hasDefault, ...prop }): object => {
    const { prop: own, value } = KINDS[kind]!;
    return { ...own, ...prop, label: prop.name, ...(hasDefault && { default: value(0) }) };
  });
const definitions = fc.uniqueArray(definition, {
  maxLength: 6,
  selector: (prop) => (prop as { name: string }).name,
});

const at = fc.nat(20);
const value = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 99 }))
      .map(([kind, n]) => KINDS[kind]!.value(n)),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, { odd: [1] }, "word", "12") },
);
const values = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...NAMES, "foreign"), value), {
    maxLength: 5,
    selector: ([name]) => name,
  })
  .map((entries) => Object.fromEntries(entries));

const action = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant("edit" as const),
      at,
      how: fc.constantFrom("value", "value", "value", "clear", "mistype", "again"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("leave", "pause", "add", "remove", "discard"), at }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      at,
      props: fc.oneof(
        { weight: 6, arbitrary: definitions },
        { weight: 1, arbitrary: fc.constantFrom("failed", "told", "none") },
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("give" as const), values }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("change", "drop"), at, value }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom("echo", "retry", "undo", "accept", "lock", "learn", "submit", "fail to submit"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("redefine" as const), props: definitions }) },
);
export type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

/** A form as it is opened, and what happens to it. */
export const sequence = fc.record({
  props: definitions,
  given: values,
  id: fc.constantFrom(undefined, undefined, "dyp_saved"),
  /** A client whose aborted calls come to an answer all the same. */
  isDeaf: fc.boolean(),
  actions: fc.array(action, { minLength: 1, maxLength: 25, size: "max" }),
});
export type Sequence = typeof sequence extends fc.Arbitrary<infer S> ? S : never;

/** The kind that a prop is of. */
export function kindOf(prop: AnyProp): string {
  if (prop.type === "string")
    return prop.options ? "choice" : prop.remoteOptions ? "remote" : prop.secret ? "secret" : "text";
  const names: Record<string, string> = {
    integer: "number",
    boolean: "flag",
    "string[]": "list",
    object: "object",
    app: "account",
  };
  return names[prop.type] ?? "words";
}
