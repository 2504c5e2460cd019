// One field of an open form: its prop, the value it was loaded with, and what is being edited.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { plainValue } from "../../wire/label-value.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { SomeCodec } from "../codec.ts";
import { EMPTY, getOwn, load, wireOf, type Loaded } from "../drafts.ts";
import { withRowsOf } from "../row-identity.ts";
import { isSame } from "../same.ts";
import { isUnset } from "../validation.ts";

/** What the engine has to know about a prop type: its codec, and how its edits count. Every field definition is one. */
export interface FieldRules extends SomeCodec {
  /** When an edit counts as made: with each change, or when typing pauses or the field is left. */
  readonly commit: "change" | "blur";
  /** Fields with the same widget can edit each other's drafts. */
  readonly Widget: unknown;
}

/** A field as it is now. Never changed, only replaced, so that two states of a form can be compared field by field. */
export interface FieldState {
  readonly prop: AnyProp;
  readonly rules: FieldRules;
  readonly draft: unknown;
  /** The value that the draft started from. */
  readonly loaded: Loaded;
  /** Someone has given the field a value, or has taken one away: no default applies any more. */
  readonly isTouched: boolean;
}

/** A field that nobody has given a value yet. */
export const emptyField = (prop: AnyProp, rules: FieldRules): FieldState => ({
  prop,
  rules,
  draft: undefined,
  loaded: EMPTY,
  isTouched: false,
});

const wireValues = new WeakMap<FieldState, unknown>();

/** The value that the field would send if it is on. */
export function wireValue(field: FieldState): unknown {
  const { rules, prop, draft, loaded } = field;
  if (rules.passive || (draft === loaded.draft && loaded.keepsWire)) return loaded.wire;
  if (!wireValues.has(field)) wireValues.set(field, wireOf(rules, prop, draft, loaded, loaded.draft));
  return wireValues.get(field);
}

/** There is a value that could be sent. */
export const isSet = (field: FieldState): boolean => !isUnset(field.draft, wireValue(field));

/** There is something in the field, even if only an empty text that was saved. An optional field with that is on. */
export const isInUse = (field: FieldState): boolean =>
  field.draft !== undefined || (wireValue(field) ?? undefined) !== undefined;

/** There is a saved value that this field cannot show, and nobody has edited it. */
export const isUnreadable = ({ rules, loaded, draft }: FieldState): boolean =>
  !rules.passive && loaded.isUnreadable && draft === undefined;

/** The field holds something that came from a person or the host, not from the definition. */
export function isFilled(field: FieldState): boolean {
  const isDefault = () => isSame(plainValue(wireValue(field)), plainValue(field.prop.default));
  return !field.rules.passive && (isSet(field) || isUnreadable(field)) && !isDefault();
}

/** The field after a person's edit; `undefined` clears it. */
export function edit(field: FieldState, draft: unknown): FieldState {
  const isReplaced = field.loaded.isUnreadable && draft !== undefined;
  return { ...field, draft, isTouched: true, loaded: isReplaced ? EMPTY : field.loaded };
}

/** The field with another value in place of its draft. Rows that were there before keep their identity. */
export function withLoaded(field: FieldState, value: Loaded): FieldState {
  const loaded = { ...value, draft: withRowsOf(field.draft, value.draft) };
  const { optional, hidden } = field.prop;
  // Null is how the platform says that an optional prop has never been on.
  const isTouched = loaded.wire !== null || !optional || hidden === true;
  return { ...field, draft: loaded.draft, loaded, isTouched };
}

/** The field with the value that is saved under its name, if there is one. */
export const withSaved = (field: FieldState, values: ConfiguredProps): FieldState =>
  withLoaded(field, load(field.rules, field.prop, getOwn(values, field.prop.name)));

/** The field with its default, if it has one. */
export function withDefault(field: FieldState): FieldState {
  const { default: value, withLabel } = field.prop;
  if (value === undefined || value === null || value === "") return field;
  const loaded = load(field.rules, field.prop, value);
  // A default was never saved in its spelling: it is written as if a person had chosen it.
  const keepsWire = loaded.keepsWire && (!withLabel || loaded.draft === undefined);
  return withLoaded(field, { ...loaded, keepsWire });
}

/** The field for a new prop of the same name. It keeps its draft, unless the prop is now of another kind. */
export function rebind(field: FieldState, prop: AnyProp, rules: FieldRules): FieldState {
  if (prop === field.prop && rules === field.rules) return field;
  if (isLike(field, prop, rules)) return { ...field, prop, rules };
  const next = withLoaded({ ...field, prop, rules }, load(rules, prop, originOf(field)));
  return { ...next, isTouched: field.isTouched };
}

/** The field with what another state of it held. */
export function restore(field: FieldState, was: FieldState): FieldState {
  const { prop, rules } = field;
  if (isLike(was, prop, rules)) return { ...was, prop, rules };
  return withLoaded(field, load(rules, prop, originOf(was)));
}

/** Whether a draft of the field can be edited by a field for this prop. */
const isLike = (field: FieldState, prop: AnyProp, rules: FieldRules): boolean =>
  field.prop.type === prop.type && field.rules.Widget === rules.Widget;

/** The value that a field of another kind reads: of what nobody edited, the value as it came. */
const originOf = (field: FieldState): unknown =>
  field.draft === field.loaded.draft ? field.loaded.wire : wireValue(field);
