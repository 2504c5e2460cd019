import type { PropCodec, SomeCodec } from "../core/codec.ts";
import type { AnyProp, PropType } from "../wire/prop.ts";
import { anyCodec } from "./any.ts";
import { appCodec } from "./app.ts";
import { booleanCodec } from "./boolean.ts";
import { choiceCodec, choiceOfMany, choiceOfOne, offersChoices } from "./choice.ts";
import { httpRequestCodec } from "./http-request.ts";
import { integerCodec } from "./integer.ts";
import { integerListCodec, stringListCodec } from "./list.ts";
import { objectCodec } from "./object.ts";
import { passiveCodec } from "./passive.ts";
import { idCodec } from "./remote-id.ts";
import { sqlCodec } from "./sql.ts";
import { stringCodec } from "./string.ts";
import { timerCodec } from "./timer.ts";

/** The prop or the draft of a type that is known only when it runs: what stands in a table under its type takes it. */
// oxlint-disable-next-line typescript/no-explicit-any -- the table pairs a prop with what fits it, for which there is no type
export type Paired = any;

/** Prop type → codec. The compiler counts the types. */
export type Codecs = { [T in PropType]: PropCodec<T> };

const oneId = /* @__PURE__ */ choiceOfOne(idCodec);

/** How the values of each type are read, checked and written. */
export const defaultCodecs: Codecs = {
  alert: passiveCodec,
  any: anyCodec,
  app: appCodec,
  boolean: booleanCodec,
  integer: integerCodec,
  "integer[]": integerListCodec,
  string: stringCodec,
  "string[]": stringListCodec,
  object: objectCodec,
  sql: sqlCodec,
  http_request: httpRequestCodec,
  "$.interface.timer": timerCodec,
  "$.interface.http": passiveCodec,
  "$.interface.apphook": passiveCodec,
  "$.service.db": passiveCodec,
  data_store: oneId,
  dir: passiveCodec,
  "$.airtable.baseId": oneId,
  "$.airtable.tableId": oneId,
  "$.airtable.viewId": oneId,
  "$.airtable.fieldId": oneId,
  "$.discord.channel": oneId,
  "$.discord.channel[]": /* @__PURE__ */ choiceOfMany(idCodec),
};

/** The type of one item, for the types that hold many. */
const ITEM: Partial<Record<PropType, PropType>> = { "integer[]": "integer", "string[]": "string" };

/** What is had for each type: codecs, or whole fields. */
export interface Table<C extends SomeCodec> {
  types: Readonly<Record<PropType, C>>;
  /** For a type that this version does not know. */
  unknown: C;
  /** For a prop of a type that offers options; `item` is the codec of its single values. */
  choiceOf(type: PropType, own: C, item: SomeCodec): C;
}

/** What stands in the place of a table's entries, by type: those of the platform, and those that only a host knows. */
export type Overrides<C extends SomeCodec> = Readonly<Record<string, C | undefined>>;

/**
 * Finds the entry for a prop, and is the only dispatch: that of its type, or a choice around its type's own values where it
 * offers options, or the one that leaves the value of an unknown type alone.
 */
export function createLookup<C extends SomeCodec>(
  { types, unknown, choiceOf }: Table<C>,
  overrides: Overrides<C> = {},
): (prop: AnyProp) => C {
  const given = (type: string): C | undefined =>
    Object.hasOwn(overrides, type) ? overrides[type] : undefined;
  const ofType = (type: PropType): C => given(type) ?? types[type];
  const choices = new Map<PropType, C>();
  return (prop) => {
    if (prop.type === "unknown") return given(prop.declaredType) ?? unknown;
    const { type } = prop;
    const own = ofType(type);
    if (!offersChoices(prop, own)) return own;
    const choice = choices.get(type) ?? choiceOf(type, own, ofType(ITEM[type] ?? type));
    choices.set(type, choice);
    return choice;
  };
}

export type CodecFor = (prop: AnyProp) => SomeCodec;

/** Gives the codec for a prop. A field of a host's own is a codec, too. */
export const createCodecFor = (overrides?: Overrides<SomeCodec>): CodecFor =>
  createLookup<SomeCodec>(
    {
      types: defaultCodecs,
      unknown: passiveCodec,
      choiceOf: (_, { choices = "one" }, item) => choiceCodec(choices, item),
    },
    overrides,
  );

/** `createCodecFor` with the kit's own codecs. */
export const codecFor: CodecFor = /* @__PURE__ */ createCodecFor();
