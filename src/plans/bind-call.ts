import { getOwn, setOwn } from "../core/drafts.ts";
import { pathText } from "../core/references.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { Component } from "../wire/component.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import { readText } from "../wire/record.ts";
import { argumentsFrom, type Argument } from "./arguments.ts";
import { checkValues, planIssue, type ValueIssue } from "./check-values.ts";
import { codedTranslate, type Language } from "./coded-translate.ts";
import { readPlan } from "./plan.ts";
import { readValues } from "./read-component.ts";
import { resolveReferences } from "./references.ts";

export interface BindOptions extends Language {
  /** The data that references point to. */
  readonly data?: unknown;
  /** What a person answered at run time: the `content` of an accepted elicitation. */
  readonly answers?: unknown;
  /** Slugs of apps that need no account. */
  readonly appsWithoutAccount?: readonly string[];
}

/** A call that can run if it has no issues. */
export interface BoundCall {
  readonly configuredProps: ConfiguredProps;
  readonly dynamicPropsId: string | undefined;
  readonly issues: readonly ValueIssue[];
}

/**
 * Binds a model's arguments to a plan. Fixed values always win; arguments that aren't the model's are rejected and are issues.
 * Don't run a call with issues. Never throws.
 */
export function bindCall(
  component: unknown,
  plan: unknown,
  args: unknown,
  options: BindOptions = {},
): BoundCall {
  const { data, answers, appsWithoutAccount, ...language } = options ?? {};
  const translate = codedTranslate(language);
  const issues: ValueIssue[] = [];
  const read = readPlan(component, plan);
  const model = argumentsFrom(read, "model", "portable").args;
  const person = argumentsFrom(read, "person", "elicitation").args;
  const sourced = new Map(read.component.props.map((prop) => [prop.name, read.sourceOf(prop)] as const));

  const fixed: ConfiguredProps = {};
  for (const name of Object.keys(read.values))
    if (!sourced.get(name)) setOwn(fixed, name, getOwn(read.values, name));

  const supplied: ConfiguredProps = {};
  const take = (all: readonly Argument[], values: unknown) => {
    const given = readValues(values);
    const byName = new Map(all.map((one) => [one.name, one]));
    for (const name of Object.keys(given)) {
      const answer = getOwn(given, name);
      const argument = byName.get(name);
      if (!argument) issues.push(planIssue(name, "plan.unknownArgument", translate));
      else if (answer !== undefined && answer !== null) takeOne(argument, answer);
    }
  };
  const takeOne = ({ prop, read: readAs }: Argument, answer: unknown) => {
    const value = readAs(answer);
    const text = readText(answer) ?? JSON.stringify(answer) ?? "";
    if (value === undefined) issues.push(planIssue(prop.name, "plan.notOffered", translate, { value: text }));
    else setOwn(supplied, prop.name, value);
  };
  take(model, args);
  take(person, answers);

  const references: Record<string, unknown> = {};
  for (const [name, source] of sourced)
    if (source?.from === "reference" || source?.from === "parts") setOwn(references, name, source);
  const resolved = resolveReferences({}, references, data);
  for (const { prop, path } of resolved.missing)
    issues.push(planIssue(prop, "plan.missingData", translate, { path: pathText(path) }));

  const values = merge(resolved.configuredProps, supplied, fixed);
  const definition = withArguments(read.component, [...model, ...person]);
  const checked = checkValues(definition, values, { appsWithoutAccount, ...language });
  const known = new Set(issues.map(({ prop }) => prop));
  const isOther = ({ prop, code }: ValueIssue) => code !== "unknownProp" && !known.has(prop);
  issues.push(...checked.issues.filter(isOther));
  for (const { prop, isRequired } of model)
    if (isRequired && prop.optional && getOwn(values, prop.name) === undefined && !known.has(prop.name))
      issues.push(required(prop.name, translate));
  return {
    configuredProps: merge(checked.configuredProps, fixed),
    dynamicPropsId: read.dynamicPropsId,
    issues,
  };
}

function required(prop: string, { t, codeOf }: ReturnType<typeof codedTranslate>): ValueIssue {
  const message = t("issue.required");
  return { prop, message, code: codeOf(message) };
}

/** Later values win, whatever their names are. */
function merge(...all: readonly ConfiguredProps[]): ConfiguredProps {
  const result: ConfiguredProps = {};
  for (const values of all)
    for (const name of Object.keys(values)) setOwn(result, name, getOwn(values, name));
  return result;
}

/** The component with the ranges that the sources allow. */
function withArguments(component: Component, args: readonly Argument[]): Component {
  const byName = new Map<string, AnyProp>(args.map(({ prop }) => [prop.name, prop]));
  return { ...component, props: component.props.map((prop) => byName.get(prop.name) ?? prop) };
}
