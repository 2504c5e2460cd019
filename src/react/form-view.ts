import { getOwn } from "../core/drafts.ts";
import { isUnreadable, type FieldState } from "../core/form/field.ts";
import { awaitedBy, labelIn, mayBeEmpty, statusOf, type FormStatus } from "../core/form/select.ts";
import type { SourceEngine } from "../core/form/sources.ts";
import type { FormState } from "../core/form/state.ts";
import { isSame } from "../core/same.ts";
import type { Source } from "../core/sources.ts";
import { accessOf, isOn, isShown, type Access } from "../core/visibility.ts";
import type { Translate } from "../i18n/translate.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { SomeDefinition } from "./definition.ts";

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
  /** Where the value comes from, if it isn't entered in the form. */
  source?: Source;
  /** The field has a saved source, and the code for sources is still loading. */
  awaitsSource: boolean;
  /** The kinds of source that the field may have; none where the host supplies none. */
  sourceKinds: readonly Source["from"][];
  /** What was entered for each kind of source. */
  remembered?: FieldState["remembered"];
  /** A remark about the samples that the field's options are requested with. */
  sampleNote?: string;
}

/** What a form with sources needs to know for rendering them. */
export interface SourceSupport extends SourceEngine {
  /** The kinds of source that a field may have. The same array for the same kinds. */
  kindsOf(field: FieldState): readonly Source["from"][];
  /** A remark about the samples that the field's options are requested with. */
  noteFor(state: FormState, field: FieldState): string | undefined;
}

export interface OfferedField {
  name: string;
  label: string;
}

/** The form's list of fields, and whatever is not of one field. */
export interface FormView {
  state: FormStatus;
  /** Names of the fields on screen, in order. */
  fields: readonly string[];
  /** Optional props that are off. */
  offered: readonly OfferedField[];
}

interface Surroundings {
  t: Translate;
  readOnly: boolean;
  /** What is wrong with the field, one issue a line. */
  error: string | undefined;
  isChecking: boolean;
  sources?: SourceSupport;
}

const NO_ERRORS: readonly string[] = [];
const NO_KINDS: readonly Source["from"][] = [];

/** A field as it is drawn in the form as it stands. */
export function viewField(
  state: FormState,
  field: FieldState,
  { t, readOnly, error, isChecking, sources }: Surroundings,
): FieldView {
  const { prop, draft, loaded, source, remembered } = field;
  // What the store's `fieldFor` gave is a whole definition.
  const definition = field.rules as SomeDefinition;
  const access = accessOf(prop, readOnly);
  const unread = !source && isUnreadable(field);
  const awaited = awaitedBy(state, prop);
  const { reload } = state;
  return {
    prop,
    label: labelIn(state, prop),
    definition,
    hint: definition.aside?.(prop, t),
    draft,
    errors: error ? error.split("\n") : unread ? [t("issue.unreadable", { type: prop.type })] : NO_ERRORS,
    access,
    isRequired:
      !prop.optional && !source && access === "edit" && !definition.passive && !mayBeEmpty(state, prop),
    unreadable: unread ? loaded.wire : undefined,
    waitsFor: awaited && { name: awaited.name, label: labelIn(state, awaited) },
    isReloading: reload.phase === "pending" && reload.trigger === prop.name,
    isChecking,
    source,
    awaitsSource: !sources && getOwn(state.host.sources.values, prop.name) !== undefined,
    sourceKinds: (access === "edit" && !definition.passive && sources?.kindsOf(field)) || NO_KINDS,
    remembered,
    sampleNote: sources?.noteFor(state, field),
  };
}

/** Whether two views of a field would be drawn alike. */
export const isSameView = (a: FieldView, b: FieldView): boolean =>
  (Object.keys(b) as (keyof FieldView)[]).every(
    (key) => a[key] === b[key] || ((key === "errors" || key === "waitsFor") && isSame(a[key], b[key])),
  );

/** The form as a list. What did not change keeps its object, so that a list of hundreds is not drawn again. */
export function viewForm(state: FormState, before: FormView | undefined): FormView {
  const shown = state.props.filter(isShown);
  const fields = shown.filter((prop) => isOn(prop, state.opened)).map((prop) => prop.name);
  const offered = shown
    .filter((prop) => !isOn(prop, state.opened))
    .map((prop) => ({ name: prop.name, label: labelIn(state, prop) }));
  return {
    state: statusOf(state, before?.state),
    fields: before && isSame(before.fields, fields) ? before.fields : fields,
    offered: before && isSame(before.offered, offered) ? before.offered : offered,
  };
}
