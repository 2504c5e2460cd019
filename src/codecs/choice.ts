import * as z from "zod/mini";
import type { Translate } from "../i18n/translate.ts";
import { readChoice, readChoices, writeChoice, writeChoices, type Choice } from "../wire/label-value.ts";
import { isWireValue } from "../wire/configured-props.ts";
import { optionKey, optionsOf, valueText, type Option } from "../wire/option.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { SomeCodec } from "../core/codec.ts";
import { asksForOptions } from "../core/readiness.ts";

/** A choice may stand for a prop of any type that carries options. */
interface ChoiceCodec<D> extends SomeCodec {
  schema(prop: AnyProp, t: Translate): z.ZodMiniType<unknown, D>;
  toDraft(wire: unknown, prop: AnyProp): D | undefined;
  toWire(draft: D, prop: AnyProp): unknown;
}

/** Whether a prop is a choice: its type may be one, and it has something to choose from or a label to keep. */
export const offersChoices = (prop: AnyProp, { choices }: SomeCodec): boolean =>
  choices !== undefined &&
  (asksForOptions(prop) || prop.withLabel === true || optionsOf(prop).options.length > 0);

const labelled = (prop: AnyProp): boolean => asksForOptions(prop) || prop.withLabel === true;

/** Options by their values: each of a thousand that were saved may be looked for among 100,000. */
const byKey = new WeakMap<readonly Option[], ReadonlyMap<string, Option>>();

/** The option of the prop's own that has this value; the first, where several have. */
function offered(value: unknown, prop: AnyProp): Option | undefined {
  const { options } = optionsOf(prop);
  const known =
    byKey.get(options) ??
    new Map(options.toReversed().map((option) => [optionKey(option.value), option] as const));
  byKey.set(options, known);
  return known.get(optionKey(value));
}

/**
 * A choice that carries a value has one of the prop's own type, or none that this field could show. A bare text is
 * read as what it was meant as ("5" in an integer as 5), unless it is offered as it is.
 */
function adopt(choice: Choice, prop: AnyProp, item: SomeCodec): Choice | undefined {
  const { value, label } = choice;
  // An offered null is a value, although it gets lost on the wire (docs/contract.md#label-values).
  if (value === undefined) return label === offered(null, prop)?.label ? { label, value: null } : choice;
  const draft: unknown = item.toDraft(value, prop);
  // What stands for no value elsewhere, such as an empty text, may be chosen.
  if (draft === undefined) return isWireValue(prop, value) ? choice : undefined;
  if (label !== undefined || typeof value !== "string" || offered(value, prop)) return choice;
  const meant: unknown = item.toWire(draft, prop);
  return { value: meant ?? value };
}

/** An empty text is a choice where it is offered, and otherwise an empty field. */
const isNone = (value: unknown, prop: AnyProp): boolean => value === "" && !offered(value, prop);

/** Nothing is chosen. An empty text with a label is a choice. */
const isBlank = (choice: Choice | undefined, prop: AnyProp): boolean =>
  choice?.label === undefined && isNone(choice?.value, prop);

/** The choice that a field of one takes: of several the first that is not blank. */
function takenOf(wire: unknown, prop: AnyProp): Choice | undefined {
  const first = readChoice(wire);
  if (first && !isBlank(first, prop)) return first;
  return readChoices(wire).find((choice) => !isBlank(choice, prop));
}

/** What is sent for a choice without a label of its own: it has that of its option, and a custom value is its own. */
const withOwnLabel = (choice: Choice, prop: AnyProp): Choice => {
  const { value, label = offered(value, prop)?.label ?? valueText(value) } = choice;
  return value === undefined ? choice : { label, value };
};

/** A choice without its label; one that has nothing else stays what it is. */
const bare = (choice: Choice): unknown => (choice.value === undefined ? writeChoice(choice) : choice.value);

function issueOf(choice: Choice, prop: AnyProp, item: SomeCodec, t: Translate): string | undefined {
  if (choice.value === undefined) return t("issue.labelOnly", { label: choice.label ?? "" });
  // It is among those that were offered.
  if (choice.value === null) return undefined;
  const draft: unknown = item.toDraft(choice.value, prop);
  if (draft === undefined && isWireValue(prop, choice.value)) return undefined;
  if (draft === undefined)
    return t("issue.misfit", { label: choice.label ?? valueText(choice.value), type: prop.type });
  const result = item.schema(prop, t).safeParse(draft);
  return result.success ? undefined : result.error.issues[0]?.message;
}

const check = (read: (draft: never) => Choice[], prop: AnyProp, item: SomeCodec, t: Translate) =>
  z.custom().check((context) => {
    for (const choice of read(context.value as never)) {
      const message = issueOf(choice, prop, item, t);
      if (message) context.issues.push({ code: "custom", message, input: context.value });
    }
  });

/** Wraps the codec of a prop that offers options, so many of which can be chosen. */
export const choiceCodec = (mode: "one" | "many", item: SomeCodec): SomeCodec =>
  mode === "many" ? choiceOfMany(item) : choiceOfOne(item);

/**
 * What is edited is what was chosen, its label included. `item` is the codec of single values: by it a choice reads what a
 * person types ("42" in an integer list). Labels are sent for remote options and for `withLabel`
 * (docs/contract.md#label-values).
 */
export function choiceOfOne(item: SomeCodec): ChoiceCodec<Choice> {
  return {
    schema: (prop, t) => check((draft: Choice) => [draft], prop, item, t) as z.ZodMiniType<unknown, Choice>,
    toDraft: (wire, prop) => {
      if (wire === null) return offered(null, prop) && { value: null };
      const choice = takenOf(wire, prop);
      return choice && adopt(choice, prop, item);
    },
    toWire: (draft, prop) => {
      if (draft.value === undefined && draft.label === undefined) return undefined;
      return labelled(prop) ? writeChoice(withOwnLabel(draft, prop)) : bare(draft);
    },
  };
}

/** As `choiceOfOne`, for many. An empty list counts as not set. */
export function choiceOfMany(item: SomeCodec): ChoiceCodec<Choice[]> {
  return {
    schema: (prop, t) => check((draft: Choice[]) => draft, prop, item, t) as z.ZodMiniType<unknown, Choice[]>,
    toDraft: (wire, prop) => {
      const read = isNone(wire, prop) ? [] : readChoices(wire);
      const choices = read
        .map((choice) => adopt(choice, prop, item))
        .filter((choice) => choice !== undefined);
      return choices.length > 0 && choices.length === read.length ? choices : undefined;
    },
    toWire: (draft, prop) => {
      if (draft.length === 0) return undefined;
      return labelled(prop)
        ? writeChoices(draft.map((choice) => withOwnLabel(choice, prop)))
        : draft.map(bare);
    },
  };
}

/** What was typed, read as a value of the prop's own type, or the reason why it is none. */
export function readCustom(
  text: string,
  prop: AnyProp,
  item: SomeCodec,
  t: Translate,
): { option: { label: string; value: unknown } } | { refused: string } {
  const draft: unknown = item.toDraft(text, prop);
  if (draft === undefined) return { refused: t("issue.misfit", { label: text, type: prop.type }) };
  const result = item.schema(prop, t).safeParse(draft);
  if (!result.success) return { refused: result.error.issues[0]?.message ?? "" };
  return { option: { label: text, value: item.toWire(draft, prop) } };
}
