// One field of an open form: its prop, the loaded value and the draft.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { plainValue } from "../../wire/label-value.ts";
import type { AnyProp } from "../../wire/prop.ts";
import type { SomeCodec } from "../codec.ts";
import { EMPTY, getOwn, load, wireOf, type Loaded } from "../drafts.ts";
import { withRowsOf } from "../row-identity.ts";
import { isSame } from "../same.ts";
import type { Source } from "../sources.ts";
import { isUnset } from "../validation.ts";

/** What the engine needs to know about a prop type: its codec and when edits are committed. Every field definition satisfies it. */
export interface FieldRules extends SomeCodec {
  /** When an edit is committed: on each change, or when typing pauses or the field loses focus. */
  readonly commit: "change" | "blur";
  /** Not validated: the field isn't on screen. */
  readonly unchecked?: true;
  /** Fields with the same widget can edit each other's drafts. */
  readonly Widget: unknown;
}

/** A field's current state. Immutable, so that states can be compared by reference. */
export interface FieldState {
  readonly prop: AnyProp;
  readonly rules: FieldRules;
  readonly draft: unknown;
  /** The value the draft was created from. */
  readonly loaded: Loaded;
  /** A value has been set or cleared, so the default no longer applies. */
  readonly isTouched: boolean;
  /** Where the value comes from, if it isn't entered in the form. The draft is kept meanwhile. */
  readonly source?: Source;
  /** What was entered for each kind of source, for switching between them. */
  readonly remembered?: { readonly [From in Source["from"]]?: Source };
  /** With a source: the value that requests for options and props use; `undefined` if there is none. */
  readonly sample?: unknown;
}

/** A field without a value. */
export const emptyField = (prop: AnyProp, rules: FieldRules): FieldState => ({
  prop,
  rules,
  draft: undefined,
  loaded: EMPTY,
  isTouched: false,
});

const wireValues = new WeakMap<FieldState, unknown>();

/** The value to send while the field is switched on. Computed once per state. */
export function wireValue(field: FieldState): unknown {
  const { rules, prop, draft, loaded } = field;
  if (rules.passive || (draft === loaded.draft && loaded.keepsWire)) return loaded.wire;
  if (!wireValues.has(field)) wireValues.set(field, wireOf(rules, prop, draft, loaded, loaded.draft));
  return wireValues.get(field);
}

/** Whether the field has a value to send. */
export const isSet = (field: FieldState): boolean => !isUnset(field.draft, wireValue(field));

/** Whether the field holds anything, including a saved empty text. Optional fields that do are switched on. */
export const isInUse = (field: FieldState): boolean =>
  field.source !== undefined || field.draft !== undefined || (wireValue(field) ?? undefined) !== undefined;

/** Whether the field has a saved value that it can't show and that hasn't been edited. */
export const isUnreadable = ({ rules, loaded, draft }: FieldState): boolean =>
  !rules.passive && loaded.isUnreadable && draft === undefined;

/** Whether the field's value comes from the user or the host rather than from its default. */
export function isFilled(field: FieldState): boolean {
  const isDefault = () => isSame(plainValue(wireValue(field)), plainValue(field.prop.default));
  if (field.source) return true;
  return !field.rules.passive && (isSet(field) || isUnreadable(field)) && !isDefault();
}

/** Applies an edit; `undefined` clears the field. */
export function edit(field: FieldState, draft: unknown): FieldState {
  const isReplaced = field.loaded.isUnreadable && draft !== undefined;
  return { ...field, draft, isTouched: true, loaded: isReplaced ? EMPTY : field.loaded };
}

/** Replaces the draft by a loaded value. Matching rows keep their identity. */
export function withLoaded(field: FieldState, value: Loaded): FieldState {
  const loaded = { ...value, draft: withRowsOf(field.draft, value.draft) };
  const { optional, hidden } = field.prop;
  // The platform stores null for optional props that have never been switched on.
  const isTouched = loaded.wire !== null || !optional || hidden === true;
  return { ...field, draft: loaded.draft, loaded, isTouched };
}

/** Loads the saved value of the field, if there is one. */
export const withSaved = (field: FieldState, values: ConfiguredProps): FieldState =>
  withLoaded(field, load(field.rules, field.prop, getOwn(values, field.prop.name)));

/** Loads the default of the field, if there is one. */
export function withDefault(field: FieldState): FieldState {
  const { default: value, withLabel } = field.prop;
  if (value === undefined || value === null || value === "") return field;
  const loaded = load(field.rules, field.prop, value);
  // Defaults haven't been saved in this spelling, so they are written as if the user had chosen them.
  const keepsWire = loaded.keepsWire && (!withLabel || loaded.draft === undefined);
  return withLoaded(field, { ...loaded, keepsWire });
}

/** Binds the field to a new prop of the same name. The draft is kept unless the field's kind has changed. */
export function rebind(field: FieldState, prop: AnyProp, rules: FieldRules): FieldState {
  if (prop === field.prop && rules === field.rules) return field;
  if (isLike(field, prop, rules)) return { ...field, prop, rules };
  const next = withLoaded({ ...field, prop, rules }, load(rules, prop, originOf(field)));
  return { ...next, isTouched: field.isTouched };
}

/** Restores the contents of an earlier state. */
export function restore(field: FieldState, was: FieldState): FieldState {
  const { prop, rules } = field;
  if (isLike(was, prop, rules)) return { ...was, prop, rules };
  const { source, remembered, sample } = was;
  return withLoaded({ ...field, source, remembered, sample }, load(rules, prop, originOf(was)));
}

/** Whether drafts of the field can be used with this prop. */
const isLike = (field: FieldState, prop: AnyProp, rules: FieldRules): boolean =>
  field.prop.type === prop.type && field.rules.Widget === rules.Widget;

/** The value to convert when the kind changes: the original value, unless it has been edited. */
const originOf = (field: FieldState): unknown =>
  field.draft === field.loaded.draft ? field.loaded.wire : wireValue(field);
