// Label-values: how the platform stores a choice together with the label it had when it was made
// (docs/contract.md#label-values). Reading accepts every known spelling; writing uses one.

import { isRecord, readText } from "./record.ts";

/** A choice as it was stored: its value, its label, or both. An empty label is a label. */
export interface Choice {
  value?: unknown;
  label?: string;
}

/** One choice, as written. */
export type LabelValue<V = unknown> = { __lv: { label?: string; value?: V } };

/** Several choices, as written. */
export type LabelValues<V = unknown> = { __lv: { label?: string; value?: V }[] };

const bareKeys = new Set(["label", "value"]);

function isPair(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => bareKeys.has(key));
}

/** The choice without what it has not; `undefined` if it has nothing. */
function tidy({ label, value }: Choice): Choice | undefined {
  if (label === undefined) return value === undefined ? undefined : { value };
  return value === undefined ? { label } : { label, value };
}

/** What is wrapped, null if nothing is; `undefined` for what is not wrapped. */
function unwrap(wire: unknown): unknown {
  if (!isRecord(wire)) return undefined;
  if (Object.hasOwn(wire, "__lv")) {
    let inner: unknown = wire;
    const seen = new Set<unknown>();
    // Some writers wrap a choice that is already wrapped. A value wrapped in itself holds nothing.
    while (isRecord(inner) && Object.hasOwn(inner, "__lv")) {
      if (seen.has(inner)) return null;
      seen.add(inner);
      inner = inner.__lv ?? null;
    }
    return inner;
  }
  if (isPair(wire)) return wire;
  // The SDK's spelling in responses. "lv" could be anybody's key, so it must stand alone and its content must fit.
  const { lv } = wire;
  const fits = isPair(lv) || (Array.isArray(lv) && lv.every(isPair));
  return fits && Object.keys(wire).length === 1 ? lv : undefined;
}

/** Whether this is a wrapped spelling: `{__lv}`, `{lv}`, or a bare `{label, value}` with nothing else in it. */
export function isLabelValue(wire: unknown): boolean {
  return unwrap(wire) !== undefined;
}

/**
 * Reads one choice, in any spelling, or a bare value. `undefined` means nothing is chosen: null, `{__lv: null}`,
 * `{__lv: []}`. Of several choices the first is taken; a bare list is a value.
 */
export function readChoice(wire: unknown): Choice | undefined {
  const inner = unwrap(wire);
  if (Array.isArray(inner)) return readChoices(inner)[0];
  if (Array.isArray(wire) && wire.length === 1 && isLabelValue(wire[0])) return readChoice(wire[0]);
  const { label, value } = isRecord(inner) ? inner : { value: inner === undefined ? wire : inner };
  return tidy({ label: readText(label), value: value ?? undefined });
}

/** Reads many choices, in any spelling; a single one counts as a list of one. Nulls are skipped. */
export function readChoices(wire: unknown): Choice[] {
  const list = unwrap(wire) ?? wire;
  const items: unknown[] = Array.isArray(list) ? list : [wire];
  return items.flatMap((item) => (Array.isArray(item) ? { value: item } : (readChoice(item) ?? [])));
}

/** Writes one choice. What the choice does not have (its label, its value) is not written either. */
export function writeChoice(choice: Choice): LabelValue {
  return { __lv: tidy(choice) ?? {} };
}

/** Writes many choices, the way the platform's own form does: one wrapper around the list. */
export function writeChoices(choices: readonly Choice[]): { __lv: Choice[] } {
  return { __lv: choices.map((choice) => writeChoice(choice).__lv) };
}

/**
 * The value without its wrapping: of one choice its value, of many a list of values. Bare values come back as they
 * are (the same object, too); a label without a value gives `undefined`.
 */
export function plainValue(wire: unknown): unknown {
  const inner = unwrap(wire);
  const isMany = Array.isArray(inner) || (Array.isArray(wire) && wire.some(isLabelValue));
  if (isMany) return readChoices(wire).map((choice) => choice.value);
  return inner === undefined ? wire : readChoice(wire)?.value;
}
