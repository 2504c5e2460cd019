// Label-values: how the platform stores a choice together with the label it had when it was made
// (contract §3). Reading takes every spelling seen; writing knows one.

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

function isPair(value: unknown): value is Choice {
  if (!isRecord(value)) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => bareKeys.has(key));
}

/** What `__lv` or `lv` holds, boxed: it may hold `undefined` or `null`. */
function unwrap(wire: unknown): { inner: unknown } | undefined {
  if (!isRecord(wire)) return undefined;
  if (Object.hasOwn(wire, "__lv")) return { inner: wire.__lv };
  // The SDK's spelling in responses. "lv" alone could be anybody's key, so its content must fit.
  const { lv } = wire;
  const fits = Object.keys(wire).length === 1 && (isPair(lv) || (Array.isArray(lv) && lv.every(isPair)));
  return Object.hasOwn(wire, "lv") && fits ? { inner: lv } : undefined;
}

/** Whether this is a wrapped spelling: `{__lv}`, `{lv}` or a bare `{label, value}` with nothing else in it. */
export function isLabelValue(wire: unknown): boolean {
  return unwrap(wire) !== undefined || isPair(wire);
}

function choiceOf(inner: unknown): Choice | undefined {
  if (inner === undefined || inner === null) return undefined;
  if (!isRecord(inner) || !("label" in inner || "value" in inner)) {
    return isRecord(inner) && Object.keys(inner).length === 0 ? undefined : { value: inner };
  }
  const label = readText(inner.label);
  const value = inner.value ?? undefined;
  if (label === undefined && value === undefined) return undefined;
  return { ...(value !== undefined && { value }), ...(label !== undefined && { label }) };
}

/**
 * Reads one choice, in any spelling, or a bare value. `undefined` means nothing is chosen: null, `{__lv: null}`,
 * `{__lv: []}`. Of several choices the first is taken; a bare list is a value.
 */
export function readChoice(wire: unknown): Choice | undefined {
  const wrapped = unwrap(wire);
  if (wrapped) return Array.isArray(wrapped.inner) ? readChoices(wire)[0] : choiceOf(wrapped.inner);
  if (Array.isArray(wire))
    return wire.length === 1 && isLabelValue(wire[0]) ? readChoice(wire[0]) : { value: wire };
  return isPair(wire) || !isRecord(wire) ? choiceOf(wire) : { value: wire };
}

/** Reads many choices, in any spelling; a single one counts as a list of one. Nulls are skipped. */
export function readChoices(wire: unknown): Choice[] {
  const wrapped = unwrap(wire);
  const inner = wrapped ? wrapped.inner : wire;
  if (!Array.isArray(inner)) {
    const one = readChoice(wire);
    return one ? [one] : [];
  }
  return inner.flatMap((item) => (Array.isArray(item) ? { value: item } : (readChoice(item) ?? [])));
}

/** Writes one choice. What the choice does not have (its label, its value) is not written either. */
export function writeChoice({ label, value }: Choice): LabelValue {
  return { __lv: { ...(label !== undefined && { label }), ...(value !== undefined && { value }) } };
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
  if (Array.isArray(wire))
    return wire.some(isLabelValue) ? readChoices(wire).map((choice) => choice.value) : wire;
  if (!isLabelValue(wire)) return wire;
  const wrapped = unwrap(wire);
  return wrapped && Array.isArray(wrapped.inner)
    ? readChoices(wire).map((choice) => choice.value)
    : readChoice(wire)?.value;
}
