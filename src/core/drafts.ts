import { isWireValue, type ConfiguredProps } from "../wire/configured-props.ts";
import { isLabelValue, readChoice, readChoices } from "../wire/label-value.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { SomeCodec } from "./codec.ts";

/** A value as it was loaded, beside the draft made from it. */
export interface Loaded {
  draft: unknown;
  /** The wire value as it came. */
  wire: unknown;
  /** While the draft is untouched, the value is sent as it came, in whichever spelling that was. */
  keepsWire: boolean;
  /** There is a value, and it is not one that this field can show. */
  isUnreadable: boolean;
}

/** Nothing loaded: a field that starts empty. */
export const EMPTY: Loaded = { draft: undefined, wire: undefined, keepsWire: false, isUnreadable: false };

/** Whether a value stands for none, in whatever spelling. */
const isBlank = (wire: unknown): boolean =>
  wire === null ||
  wire === "" ||
  Number.isNaN(wire) ||
  (typeof wire === "object" && Object.keys(wire).length === 0) ||
  (isSpelledChoice(wire) &&
    readChoices(wire).every(({ label, value }) => label === undefined && value === ""));

const isSpelledChoice = (wire: unknown): boolean =>
  isLabelValue(wire) || (Array.isArray(wire) && wire.every(isLabelValue));

/**
 * Reads a wire value for editing. A value in a legal spelling goes back as it came until it is edited. One of another
 * type is converted where that loses nothing ("5" in an integer), and is otherwise kept and called unreadable. A field
 * that knows no labels edits the value that was saved with one.
 */
export function load(codec: SomeCodec, prop: AnyProp, wire: unknown): Loaded {
  if (wire === undefined) return EMPTY;
  const isValid = isWireValue(prop, wire);
  // Fields of lists read labels by themselves.
  const isOne = isValid && isLabelValue(wire) && !prop.type.endsWith("[]");
  const inner = isOne ? readChoice(wire)?.value : undefined;
  const draft: unknown = codec.toDraft(wire, prop) ?? codec.toDraft(inner, prop);
  const isUnreadable = draft === undefined && !isBlank(wire);
  // What would be no better after it is not converted: all that was saved stays.
  const keepsWire = draft === undefined || isValid || !isWireValue(prop, codec.toWire(draft, prop));
  return { draft, wire, keepsWire, isUnreadable };
}

/** The value to send for a draft; `undefined` is "not set". */
export function wireOf(
  codec: SomeCodec,
  prop: AnyProp,
  draft: unknown,
  loaded: Loaded,
  loadedDraft: unknown,
): unknown {
  if (draft === loadedDraft && loaded.keepsWire) return loaded.wire;
  return draft === undefined ? undefined : codec.toWire(draft, prop);
}

/** Sets an own property whatever its name is: a prop or column may be called `__proto__`. */
export function setOwn(values: ConfiguredProps, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(values, name, { value, enumerable: true, configurable: true, writable: true });
  } else values[name] = value;
}

/** Reads an own property: a prop called `constructor` has no value of its own until it is given one. */
export const getOwn = (values: ConfiguredProps, name: string): unknown =>
  Object.hasOwn(values, name) ? values[name] : undefined;
