import { defaultCodecs } from "../../codecs/registry.ts";
import { asksForOptions } from "../../core/readiness.ts";
import { optionKey, optionsOf, parseOptions } from "../../wire/option.ts";
import type { AnyProp } from "../../wire/prop.ts";

/** A prop that offers fewer choices, or why it can't. */
export interface Narrowed {
  readonly prop: AnyProp;
  /** Choices that the definition doesn't have, as text. */
  readonly strangers: readonly string[];
  readonly refused?: string;
}

const mayChoose = ({ type }: AnyProp): boolean =>
  type !== "unknown" && defaultCodecs[type].choices !== undefined;

/** Limits the choices of a prop. What a choice sends stays the same: the definition's labels are kept, and so is the spelling. */
export function narrowOptions(prop: AnyProp, wanted: readonly unknown[]): Narrowed {
  const chosen = parseOptions(wanted).options;
  const refuse = (refused: string): Narrowed => ({ prop, strangers: [], refused });
  if (!mayChoose(prop)) return refuse(`Props of type "${prop.type}" have no choices. Remove \`options\`.`);
  if (chosen.length === 0) return refuse("The list of choices is empty. Add choices, or remove `options`.");
  if (asksForOptions(prop) && prop.remoteOptions !== true)
    return refuse(`The choices of type "${prop.type}" always come from the account. Remove \`options\`.`);
  if (prop.remoteOptions === true) {
    // Choices that were fetched are saved with their labels. These are, too.
    const { remoteOptions: _, ...rest } = prop;
    return { prop: { ...rest, withLabel: true, options: chosen }, strangers: [] };
  }
  const own = new Map(optionsOf(prop).options.map((option) => [optionKey(option.value), option]));
  if (own.size === 0) return { prop: { ...prop, options: chosen }, strangers: [] };
  const kept = chosen.flatMap(({ value }) => own.get(optionKey(value)) ?? []);
  const strangers = chosen
    .filter(({ value }) => !own.has(optionKey(value)))
    .map(({ value }) => optionKey(value));
  return kept.length > 0 ? { prop: { ...prop, options: kept }, strangers } : { prop, strangers };
}
