// Rules for the structure of a component: its list of props, their types, and which depends on which.

import { DEPENDENCIES, PROP_TYPES } from "../../wire/prop.ts";
import { isRecord, readRecord, readText } from "../../wire/record.ts";
import type { Problem, Rules } from "./finding.ts";
import { propRule, type LintedComponent, type LintedProp } from "./linted-component.ts";

const KNOWN: ReadonlySet<string> = new Set(PROP_TYPES);

/** The type of prop that each reference must point to. */
const TARGETS: Readonly<Record<(typeof DEPENDENCIES)[number], string>> = {
  appProp: "app",
  baseIdProp: "$.airtable.baseId",
  tableIdProp: "$.airtable.tableId",
};

/** More than this, and people stop reading. One real component in a hundred has more than 24. */
const MANY_PROPS = 30;

const named = (prop: LintedProp) =>
  DEPENDENCIES.flatMap((key) => {
    const target = readText(prop.entry[key]);
    return target === undefined ? [] : [{ key, target }];
  });

function* entryProblems({ entries = [] }: LintedComponent): Generator<Problem> {
  for (const [index, raw] of entries.entries()) {
    if (!isRecord(raw)) yield { message: `Entry ${index + 1} of the props isn't an object. Remove it.` };
    else if (!readText(readRecord(raw).name))
      yield { message: `Prop ${index + 1} has no name and can't be used. Give it one.` };
  }
}

function* nameProblems({ entries = [] }: LintedComponent): Generator<Problem> {
  const seen = new Set<string>();
  for (const raw of entries) {
    const name = isRecord(raw) ? readText(readRecord(raw).name) : undefined;
    if (name && seen.has(name))
      yield { prop: name, message: `Two props are named "${name}". Rename one: only the first is used.` };
    if (name) seen.add(name);
  }
}

/** Whether following the references of a prop leads back to it. */
function isCircular(prop: LintedProp, { byName }: LintedComponent): boolean {
  const seen = new Set<LintedProp>();
  const next = [prop];
  for (let at = next.pop(); at; at = next.pop()) {
    for (const { target } of named(at)) {
      const other = byName.get(target);
      if (other === prop) return true;
      if (other && !seen.has(other)) next.push(other);
      if (other) seen.add(other);
    }
  }
  return false;
}

/** What the options of a prop need first, but is listed below it. */
function laterNeeds(prop: LintedProp, { props, byName }: LintedComponent): LintedProp[] {
  const declared = named(prop).flatMap(({ target }) => byName.get(target) ?? []);
  const apps = prop.entry.remoteOptions === true ? props.filter(({ type }) => type === "app") : [];
  return [...new Set([...declared, ...apps])].filter((other) => other.index > prop.index);
}

export const definitionRules: Rules<LintedComponent> = {
  "no-props": {
    level: "error",
    check: ({ entries }) =>
      entries
        ? []
        : [{ message: "The definition has no list of props. Add `configurable_props`, which may be empty." }],
  },
  "unusable-prop": { level: "error", check: entryProblems },
  "duplicate-name": { level: "error", check: nameProblems },
  "missing-type": propRule(
    "warn",
    ({ type }) =>
      type === "" && 'The prop has no type and takes any value. Set `type`, to "any" if any value is fine.',
  ),
  "unknown-type": propRule(
    "error",
    ({ type }) =>
      type !== "" &&
      !KNOWN.has(type) &&
      `"${type}" isn't a prop type. Forms can't offer a field for it: check the spelling, or use a documented type.`,
  ),
  "missing-app": propRule(
    "error",
    ({ type, entry }) =>
      type === "app" &&
      !readText(entry.app) &&
      "No app is named. Set `app` to the slug of the app to connect.",
  ),
  "dangling-reference": propRule("error", (prop, { byName }) =>
    named(prop)
      .filter(({ target }) => !byName.has(target))
      .map(({ key, target }) => `\`${key}\` names "${target}", which isn't a prop. Correct the name.`),
  ),
  "wrong-reference": propRule("error", (prop, { byName }) =>
    named(prop).flatMap(({ key, target }) => {
      const type = byName.get(target)?.type;
      return type === undefined || type === TARGETS[key]
        ? []
        : `\`${key}\` names "${target}" of type "${type}". It must name a prop of type "${TARGETS[key]}".`;
    }),
  ),
  "circular-reference": propRule(
    "error",
    (prop, component) =>
      isCircular(prop, component) && "The prop waits for itself through its references. Break the circle.",
  ),
  "listed-too-early": propRule("warn", (prop, component) =>
    prop.entry.optional === true
      ? []
      : laterNeeds(prop, component).map(
          ({ name }) => `Its options depend on "${name}", which is listed below. Move "${name}" above it.`,
        ),
  ),
  "too-many-props": {
    level: "info",
    check: ({ props }) =>
      props.length > MANY_PROPS
        ? [
            {
              message: `${props.length} props are hard to fill in. Consider splitting the component, or adding some only when needed.`,
            },
          ]
        : [],
  },
};
