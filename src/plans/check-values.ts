import { extraCodecs } from "../codecs/date.ts";
import { createCodecFor } from "../codecs/registry.ts";
import { timerCodecWith } from "../codecs/timer.ts";
import { hasDay, issueOfCron } from "../codecs/timer/cron-checks.ts";
import { meaningsOf } from "../codecs/timer/cron-meanings.ts";
import { getOwn, setOwn } from "../core/drafts.ts";
import { isUnreadable, type FieldState } from "../core/form/field.ts";
import { attachedFields, configuredProps as valuesOf, fieldIssues, isChecked } from "../core/form/select.ts";
import { isSource, mayHaveSource } from "../core/form/sources.ts";
import { openForm, type FormState, type Rules } from "../core/form/state.ts";
import type { Sources } from "../core/sources.ts";
import { plan } from "../i18n/en/plan.ts";
import type { Values } from "../i18n/translate.ts";
import type { Component } from "../wire/component.ts";
import { isWireValue, type ConfiguredProps } from "../wire/configured-props.ts";
import type { AnyProp } from "../wire/prop.ts";
import { isRecord } from "../wire/record.ts";
import { codedTranslate, type CodedTranslate, type Language } from "./coded-translate.ts";
import { readComponent, readValues } from "./read-component.ts";

/** Something wrong with a value. `code` stays the same in every language and version. */
export interface ValueIssue {
  readonly prop: string;
  readonly message: string;
  readonly code: string;
}

/** The result of checking values. */
export interface CheckedValues {
  readonly issues: readonly ValueIssue[];
  /** The values as the form would submit them: with defaults, and unknown keys unchanged. */
  readonly configuredProps: ConfiguredProps;
}

export interface CheckOptions extends Language {
  /** Props whose value comes from elsewhere: they aren't required, and their values aren't checked. */
  readonly sources?: Sources;
  /** Slugs of apps that need no account. */
  readonly appsWithoutAccount?: readonly string[];
}

// The form loads the rules for schedules when one is edited, with a calendar. A server has them from the start, without it.
const timer = /* @__PURE__ */ timerCodecWith(() => ({
  cronIssue: (cron, t) => issueOfCron(cron, t, hasDay),
  meaningsOf,
}));

export const codecFor = /* @__PURE__ */ createCodecFor({ ...extraCodecs, "$.interface.timer": timer });

/**
 * Checks values with the form's own rules. `component` is a definition, or the result of `parseComponent`; include its dynamic
 * props. Never throws, whatever it is given.
 */
export function checkValues(
  component: unknown,
  configuredProps: unknown,
  options: CheckOptions = {},
): CheckedValues {
  const { sources, appsWithoutAccount = [], ...language } = options;
  const definition = readComponent(component);
  const values = readValues(configuredProps);
  const translate = codedTranslate(language);
  const { elsewhere, issues } = readSources(definition, sources, translate);
  const given = without(values, elsewhere);
  const { state, rules } = openValues(definition, given, translate, appsWithoutAccount);
  for (const field of attachedFields(state)) {
    const { name } = field.prop;
    if (!elsewhere.has(name)) issues.push(...issuesOf(state, field, rules, translate));
  }
  const known = new Set(definition.props.map(({ name }) => name));
  for (const name of Object.keys(given))
    if (!known.has(name)) issues.push(planIssue(name, "plan.unknownProp", translate));
  return { issues, configuredProps: without(valuesOf(state), elsewhere) };
}

/** An issue that isn't the form's. */
export function planIssue(
  prop: string,
  key: keyof typeof plan,
  { t, codeOf }: CodedTranslate,
  values: Values = {},
): ValueIssue {
  const message = t.with(plan)(key, { name: prop, ...values });
  return { prop, message, code: codeOf(message) };
}

/** The props whose value comes from elsewhere, and what is wrong with the saved sources. */
function readSources(
  { props }: Component,
  sources: unknown,
  translate: CodedTranslate,
): { elsewhere: ReadonlySet<string>; issues: ValueIssue[] } {
  const elsewhere = new Set<string>();
  const issues: ValueIssue[] = [];
  const byName = new Map<string, AnyProp>(props.map((prop) => [prop.name, prop]));
  for (const [name, source] of Object.entries(readValues(sources))) {
    const prop = byName.get(name);
    if (!prop) issues.push(planIssue(name, "plan.unknownProp", translate));
    else if (isSource(source) && mayHaveSource(prop, source.from)) elsewhere.add(name);
    else issues.push(planIssue(name, "plan.badSource", translate));
  }
  return { elsewhere, issues };
}

const isText = (value: unknown): value is string => typeof value === "string";

function openValues(
  component: Component,
  values: ConfiguredProps,
  { t }: CodedTranslate,
  appsWithoutAccount: unknown,
): { state: FormState; rules: Rules } {
  const fieldFor: Rules["fieldFor"] = (prop) => {
    const codec = codecFor(prop);
    return { ...codec, commit: "change", Widget: codec };
  };
  const rules: Rules = { fieldFor, t, readOnly: false };
  const slugs = Array.isArray(appsWithoutAccount) ? appsWithoutAccount.filter(isText) : [];
  const apps = slugs.map((slug) => [slug, { nameSlug: slug, name: slug, authType: null }] as const);
  return { state: { ...openForm({ component, values }, rules), apps: new Map(apps) }, rules };
}

function issuesOf(
  state: FormState,
  field: FieldState,
  rules: Rules,
  { t, codeOf }: CodedTranslate,
): ValueIssue[] {
  const prop = field.prop.name;
  const found = fieldIssues(state, field, rules);
  // A form shows an empty object in the place of a number as an empty field. Here it would be run.
  if (found.length === 0 && !isUnreadable(field) && isMisshapen(field) && isChecked(state, field, rules))
    found.push(t("issue.unreadable", { type: field.prop.type }));
  return found.map((message) => ({ prop, message, code: codeOf(message) }));
}

/** Whether an empty object or list is saved where the prop takes neither. */
function isMisshapen({ prop, rules, loaded: { wire }, draft }: FieldState): boolean {
  if (rules.passive || draft !== undefined || typeof wire !== "object" || wire === null) return false;
  return (
    (Array.isArray(wire) || isRecord(wire)) && Object.keys(wire).length === 0 && !isWireValue(prop, wire)
  );
}

function without(values: ConfiguredProps, names: ReadonlySet<string>): ConfiguredProps {
  const rest: ConfiguredProps = {};
  for (const name of Object.keys(values)) if (!names.has(name)) setOwn(rest, name, getOwn(values, name));
  return rest;
}
