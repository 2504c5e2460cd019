// What a form produces and the platform takes: `configuredProps`, an object keyed by prop name.

import type * as z from "zod/mini";
import { isLabelValue, readChoice, readChoices } from "./label-value.ts";
import { propTypes } from "./prop-types.ts";
import type { AnyProp } from "./prop.ts";
import type { appValueSchema, httpRequestValueSchema, sqlValueSchema, timerValueSchema } from "./values.ts";

export type { InferConfiguredProps } from "./infer.ts";

/** The values of a component's props, by prop name. `InferConfiguredProps` knows more about a given component. */
export type ConfiguredProps = Record<string, unknown>;

/** Points at a connected account. */
export type AppValue = z.infer<typeof appValueSchema>;
/** A statement: as typed (`value`), as sent (`query` with its `params`), and whether it is prepared. */
export type SqlValue = z.infer<typeof sqlValueSchema>;
/** An interval in seconds, or a cron expression with its timezone. */
export type TimerValue = z.infer<typeof timerValueSchema>;
/** A whole HTTP request; every part may be missing or null. */
export type HttpRequestValue = z.infer<typeof httpRequestValueSchema>;

/**
 * Whether this is a value of the prop's type, in any accepted spelling (docs/contract.md#types, docs/contract.md#label-values):
 * label-values of valid values are valid, a list type takes a single value too. Null is no value; nothing is a value of
 * an alert; of an unknown type anything may be one. Numbers are values of a text prop that offers choices: options come
 * as numbers.
 */
export function isWireValue(prop: AnyProp, wire: unknown): boolean {
  if (wire === undefined || wire === null) return false;
  if (prop.type === "unknown") return true;
  const [schema] = propTypes[prop.type];
  const isText = prop.type === "string" || prop.type === "string[]";
  const offersChoices = prop.remoteOptions || prop.options !== undefined;
  const isOne = (value: unknown, isChosen: boolean) =>
    schema.safeParse(value).success || (isText && isChosen && typeof value === "number");
  const isItem = (item: unknown) =>
    isOne(item, offersChoices) || (isLabelValue(item) && isOne(readChoice(item)?.value, true));
  if (!prop.type.endsWith("[]")) return isItem(wire);
  if (isLabelValue(wire)) return readChoices(wire).every((choice) => isOne(choice.value, true));
  return Array.isArray(wire) ? wire.every(isItem) : isItem(wire);
}
