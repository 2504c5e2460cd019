// Selectors: everything that can be read from a form's state.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { getOwn, setOwn } from "../drafts.ts";
import { asksForOptions, contextFor, waitsFor } from "../readiness.ts";
import { issuesOf } from "../validation.ts";
import { accessOf, isOn, isShown, labelOf, ownLabelOf } from "../visibility.ts";
import { isFilled, isSet, isUnreadable, wireValue, type FieldState } from "./field.ts";
import { byName } from "./props.ts";
import type { FormState, Rules } from "./state.ts";

/** A field, if its prop is currently in the form. */
export const attachedField = (state: FormState, name: string): FieldState | undefined =>
  byName(state.props).has(name) ? state.fields.get(name) : undefined;

/** The current fields, in the order of the definition. */
export const attachedFields = (state: FormState): FieldState[] =>
  [...byName(state.props).keys()].flatMap((name) => state.fields.get(name) ?? []);

/** The value a field currently sends; `undefined` for none. */
export function valueOf(state: FormState, name: string): unknown {
  const field = attachedField(state, name);
  return field && sentBy(field, state.opened);
}

function sentBy(field: FieldState, opened: FormState["opened"]): unknown {
  if (field.source) return undefined;
  if (isOn(field.prop, opened)) return wireValue(field);
  // A saved null is sent back, although it doesn't switch its field on.
  return field.loaded.wire === null && field.draft === undefined ? null : undefined;
}

type ValueSources = Pick<FormState, "props" | "opened"> & { given: ConfiguredProps; values: ConfiguredProps };
const computed = new WeakMap<FormState["fields"], ValueSources>();

/** The values to send. The same object until something they depend on changes. */
export function configuredProps(state: FormState): ConfiguredProps {
  const { fields, props, opened } = state;
  const { values: given } = state.host;
  const known = computed.get(fields);
  if (known && known.props === props && known.opened === opened && known.given === given) return known.values;
  const values: ConfiguredProps = {};
  const names = byName(props);
  for (const name of keysOf(given, props)) {
    const field = fields.get(name);
    let value: unknown;
    if (!field) value = names.has(name) ? undefined : getOwn(given, name);
    else if (names.has(name)) value = sentBy(field, opened);
    if (value !== undefined) setOwn(values, name, value);
  }
  computed.set(fields, { props, opened, given, values });
  return values;
}

const keys = new WeakMap<ConfiguredProps, { props: FormState["props"]; names: ReadonlySet<string> }>();

/** The names of all values that may be sent: first the host's, in its order. */
function keysOf(given: ConfiguredProps, props: FormState["props"]): ReadonlySet<string> {
  const known = keys.get(given);
  if (known?.props === props) return known.names;
  const names = new Set([...Object.keys(given), ...byName(props).keys()]);
  keys.set(given, { props, names });
  return names;
}

const forRequests = new WeakMap<ConfiguredProps, Pick<FormState, "fields"> & { values: ConfiguredProps }>();

/** The values that requests use: those to send, and the samples of fields with a source. Never contains a reference. */
export function requestValues(state: FormState): ConfiguredProps {
  const sent = configuredProps(state);
  const known = forRequests.get(sent);
  if (known?.fields === state.fields) return known.values;
  let values = sent;
  for (const { prop, source, sample } of attachedFields(state)) {
    if (!source || sample === undefined || !isOn(prop, state.opened)) continue;
    if (values === sent) values = { ...sent };
    setOwn(values, prop.name, sample);
  }
  forRequests.set(sent, { fields: state.fields, values });
  return values;
}

/** The value that requests use for a field. */
export const requestValue = (state: FormState, name: string): unknown => getOwn(requestValues(state), name);

/** The values to send when requesting a field's options. */
export function contextOf(state: FormState, name: string): ConfiguredProps {
  const field = attachedField(state, name);
  return field ? contextFor(field.prop, state.props, requestValues(state)) : {};
}

/** The prop that must be set before options for `prop` can be requested. */
export function awaitedBy(state: FormState, prop: AnyProp): AnyProp | undefined {
  if (!asksForOptions(prop)) return undefined;
  return waitsFor(prop, {
    props: state.props,
    isSet: (name) => isSetIn(state, name),
    isOn: (other) => isOn(other, state.opened),
    needsAccount: (slug) => needsAccount(state, slug),
  });
}

/** Whether requests have a value for a field. */
export function isSetIn(state: FormState, name: string): boolean {
  const field = attachedField(state, name);
  return field !== undefined && (field.source ? field.sample !== undefined : isSet(field));
}

/** Whether an app needs an account. Apps without an auth type don't; unknown apps do. */
export function needsAccount(state: Pick<FormState, "apps">, slug: string): boolean {
  const app = state.apps.get(slug);
  return !app || !(app.authType === null || app.authType === "none");
}

/** Whether a required field may stay empty: an app that needs no account. */
export const mayBeEmpty = (state: Pick<FormState, "apps">, prop: AnyProp): boolean =>
  prop.type === "app" && !needsAccount(state, prop.app ?? "");

/** The field's label. App fields include the name of the app. */
export function labelIn(state: Pick<FormState, "apps">, prop: AnyProp): string {
  const app = prop.type === "app" ? state.apps.get(prop.app ?? "") : undefined;
  if (!app) return labelOf(prop);
  const label = ownLabelOf(prop) ?? app.name;
  return label.includes(app.name) ? label : `${label} · ${app.name}`;
}

/** Whether a field is validated. Hidden, passive, locked and switched-off fields aren't. */
export function isChecked(state: FormState, { prop, rules }: FieldState, { readOnly }: Rules): boolean {
  const isEditable = accessOf(prop, readOnly) === "edit";
  return !rules.passive && !rules.unchecked && isShown(prop) && isOn(prop, state.opened) && isEditable;
}

/** The issues found by the kit's own rules. `isEmptyFine`: don't report an empty required field. */
export function fieldIssues(
  state: FormState,
  field: FieldState,
  rules: Rules,
  isEmptyFine = mayBeEmpty(state, field.prop),
): string[] {
  if (!isChecked(state, field, rules)) return [];
  const { prop, draft, rules: definition, source } = field;
  if (source) return [...(rules.sources?.issuesOf(field, source) ?? [])];
  return issuesOf(
    { definition, prop, draft, wire: wireValue(field), isUnreadable: isUnreadable(field) },
    isEmptyFine,
    rules.t,
  );
}

/** Whether a field is empty or valid. */
export function isSound(state: FormState, name: string, rules: Rules): boolean {
  const field = attachedField(state, name);
  return field !== undefined && fieldIssues(state, field, rules, true).length === 0;
}

/** Filled-in fields, to tell the user about when they are removed. */
export const filledFields = (state: FormState): AnyProp[] =>
  attachedFields(state)
    .filter((field) => isFilled(field) && isOn(field.prop, state.opened))
    .map(({ prop }) => prop);

/** The form's state without its values. */
export type FormStatus = Pick<
  FormState,
  | "component"
  | "props"
  | "issues"
  | "dynamicPropsId"
  | "opened"
  | "apps"
  | "reload"
  | "submit"
  | "notices"
  | "removed"
>;

/** The status of a form: `before` itself if nothing has changed. */
export function statusOf(state: FormState, before?: FormStatus): FormStatus {
  const { component, props, issues, dynamicPropsId, opened, apps, reload, submit, notices, removed } = state;
  const now = { component, props, issues, dynamicPropsId, opened, apps, reload, submit, notices, removed };
  const keys = Object.keys(now) as (keyof FormStatus)[];
  return before && keys.every((key) => before[key] === now[key]) ? before : now;
}
