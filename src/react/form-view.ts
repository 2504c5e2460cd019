import { needsAccount, type FormState } from "../core/form-state.ts";
import { isSame } from "../core/same.ts";
import { accessOf, isOn, isShown, labelOf, ownLabelOf, type Access } from "../core/visibility.ts";
import type { Translate } from "../i18n/translate.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { SomeDefinition } from "./definition.ts";
import type { FieldSlot } from "./field-slot.ts";

/** A field as it is drawn. The object is new when, and only when, something in it changed. */
export interface FieldView {
  prop: AnyProp;
  label: string;
  definition: SomeDefinition;
  /** A quiet remark beside the label, such as a range. */
  hint?: string;
  draft: unknown;
  errors: readonly string[];
  access: Access;
  isRequired: boolean;
  /** A saved value that this field cannot show: it is kept until the field is edited or the value is discarded. */
  unreadable?: unknown;
  /** Must be set before this field's options can be asked for. */
  waitsFor?: OfferedField;
  /** The field's change made the form ask for other props. */
  isReloading: boolean;
  /** A check of the host's is under way. */
  isChecking: boolean;
}

export interface OfferedField {
  name: string;
  label: string;
}

/** The form's list of fields, and whatever is not of one field. */
export interface FormView {
  state: FormState;
  /** Names of the fields on screen, in order. */
  fields: readonly string[];
  /** Optional props that are off. */
  offered: readonly OfferedField[];
}

/** An app is known by its name, beside whatever its prop is called. */
export function labelIn(state: FormState, prop: AnyProp): string {
  const app = prop.type === "app" ? state.apps.get(prop.app ?? "") : undefined;
  if (!app) return labelOf(prop);
  const label = ownLabelOf(prop) ?? app.name;
  return label.includes(app.name) ? label : `${label} · ${app.name}`;
}

/** Whether a field may stay empty for a reason of its own. */
export const mayBeEmpty = (state: FormState, prop: AnyProp): boolean =>
  prop.type === "app" && !needsAccount(state, prop.app ?? "");

interface Surroundings {
  state: FormState;
  t: Translate;
  readOnly: boolean;
  waitsFor: AnyProp | undefined;
  isChecking: boolean;
}

const NO_ERRORS: readonly string[] = [];

/** A field as it is drawn in the form as it stands. */
export function viewField(
  slot: FieldSlot,
  { state, t, readOnly, waitsFor, isChecking }: Surroundings,
): FieldView {
  const { prop, definition, error, isUnreadable } = slot;
  const access = accessOf(prop, readOnly);
  const { reload } = state;
  return {
    prop,
    label: labelIn(state, prop),
    definition,
    hint: definition.aside?.(prop, t),
    draft: slot.draft,
    errors: error
      ? error.split("\n")
      : isUnreadable
        ? [t("issue.unreadable", { type: prop.type })]
        : NO_ERRORS,
    access,
    isRequired: !prop.optional && access === "edit" && !definition.passive && !mayBeEmpty(state, prop),
    unreadable: isUnreadable ? slot.loaded.wire : undefined,
    waitsFor: waitsFor && { name: waitsFor.name, label: labelIn(state, waitsFor) },
    isReloading: reload.phase === "pending" && reload.trigger === prop.name,
    isChecking,
  };
}

/** Whether two views of a field would be drawn alike. */
export const isSameView = (a: FieldView, b: FieldView): boolean =>
  (Object.keys(b) as (keyof FieldView)[]).every(
    (key) => a[key] === b[key] || ((key === "errors" || key === "waitsFor") && isSame(a[key], b[key])),
  );

/** The form as a list. What did not change keeps its object, so that a list of hundreds is not drawn again. */
export function viewForm(
  state: FormState,
  slots: Iterable<FieldSlot>,
  before: FormView | undefined,
): FormView {
  const shown = [...slots].map((slot) => slot.prop).filter(isShown);
  const fields = shown.filter((prop) => isOn(prop, state.opened)).map((prop) => prop.name);
  const offered = shown
    .filter((prop) => !isOn(prop, state.opened))
    .map((prop) => ({ name: prop.name, label: labelIn(state, prop) }));
  return {
    state,
    fields: before && isSame(before.fields, fields) ? before.fields : fields,
    offered: before && isSame(before.offered, offered) ? before.offered : offered,
  };
}
