// The values that an argument can be chosen from.

import { parseOptions, valueText } from "../wire/option.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { ReadPlan } from "./plan.ts";

/** A JSON Schema. */
export type JsonSchema = Record<string, unknown>;

/** Where a schema goes: to any provider, to one that knows JSON Schema 2020-12, or into a flat form of MCP. */
export type Target = "portable" | "2020-12" | "elicitation";

/** A value that may be chosen. `text` represents it in schemas that only allow text. */
export interface Offered {
  readonly text: string;
  readonly label: string;
  readonly value: unknown;
}

/** More choices than these are refused by providers. */
export const MOST_CHOICES = 100;

export type Say = (code: string, message: string) => void;

/** The values to choose from, those that the source allows before those of the prop. None of them is or has a secret in it. */
export function offeredIn(prop: AnyProp, source: object, plan: ReadPlan, say: Say): readonly Offered[] {
  const { choices } = source as { choices?: unknown };
  if (prop.type === "$.interface.timer") return [];
  const own = Array.isArray(choices) && choices.length > 0 ? choices : prop.options;
  const texts = new Set<string>();
  const { options } = parseOptions(Array.isArray(own) ? own : []);
  const offered = options.flatMap(({ label, value }): Offered[] => {
    const text = valueText(value);
    // Providers refuse an empty text, and texts that come twice.
    if (text === "" || value === null || texts.has(text)) return [];
    if (plan.clean(text) !== text || plan.clean(label) !== label) return [];
    texts.add(text);
    return [{ text, label, value }];
  });
  if (offered.length < options.length)
    say("optionsLeftOut", `has ${options.length - offered.length} options that the schema can’t offer`);
  return offered;
}

export const labelsOf = (offered: readonly Offered[]): string => {
  const labelled = offered.filter(({ text, label }) => label !== text && label !== "");
  return labelled.length > 0 ? labelled.map(({ text, label }) => `${text}: ${label}`).join("\n") : "";
};

export function choiceSchema(offered: readonly Offered[], target: Target): JsonSchema {
  const isTitled = offered.some(({ text, label }) => text !== label);
  if (target === "elicitation" && isTitled)
    return { type: "string", oneOf: offered.map(({ text, label }) => ({ const: text, title: label })) };
  if (target === "2020-12")
    return { oneOf: offered.map(({ value, label }) => ({ const: value, title: label })) };
  return { type: "string", enum: offered.map(({ text }) => text) };
}
