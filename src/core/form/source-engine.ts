// The part of the engine that handles sources. Forms without sources don't load it.

import { setOwn } from "../drafts.ts";
import { isSame } from "../same.ts";
import type { Source, Sources } from "../sources.ts";
import { isOn } from "../visibility.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Turn } from "./effects.ts";
import type { FieldState } from "./field.ts";
import { receive, reportTo, reportValues } from "./host.ts";
import { commitReload, pauseReload } from "./reload.ts";
import { attachedField, attachedFields } from "./select.ts";
import {
  mayHaveSource,
  savedSource,
  sourceToSave,
  withSavedSource,
  withSource,
  type SourceEngine,
  type SourceRules,
} from "./sources.ts";
import { withField, type FormState, type Rules } from "./state.ts";

/** Handles sources by these rules. */
export const createSourceEngine = (rules: SourceRules): SourceEngine => ({
  ...rules,
  bind: bindSource,
  renew: (field, all) => withSource(field, field.source, all),
  set: setSource,
  learn: (state, turn) => replaceSources(state, state.host.sources.values, turn)[0],
  renewAll: renewSamples,
  receive: receiveSources,
  replace: (state, sources, locked, turn) => replaceSources(state, sources, turn, locked),
  sourcesOf,
  report: reportSources,
});

/** The sources to save. Those of props that aren't in the form pass through. */
function sourcesOf(state: FormState): Sources {
  const result: ConfiguredProps = { ...state.host.sources.values };
  for (const field of attachedFields(state)) {
    const { prop, source } = field;
    delete result[prop.name];
    if (source && isOn(prop, state.opened)) setOwn(result, prop.name, sourceToSave(field, source));
  }
  return result as Sources;
}

/** The names of fields whose source in the form isn't the saved one. */
const changedSources = (state: FormState, sources: Sources): string[] =>
  attachedFields(state)
    .filter(
      (field) => !isSame(field.source && sourceToSave(field, field.source), savedSource(sources, field.prop)),
    )
    .map(({ prop }) => prop.name);

function bindSource(
  field: FieldState,
  before: FieldState | undefined,
  state: FormState,
  rules: Rules,
): FieldState {
  if (before) return field === before ? field : withSource(field, field.source, rules);
  const source = savedSource(state.host.sources.values, field.prop);
  return source ? withSavedSource(field, source, state.host.values, rules) : field;
}

function reportSources(state: FormState, { effects }: Turn): FormState {
  const { host, report } = reportTo(state.host.sources, sourcesOf(state));
  if (!report) return state;
  effects.push({ run: "reportSources", sources: report });
  return { ...state, host: { ...state.host, sources: host } };
}

/** Sets where a field's value comes from. Its dynamic props stay as they are as long as the sample is the same. */
function setSource(state: FormState, name: string, source: Source | undefined, turn: Turn): FormState {
  const field = attachedField(state, name);
  if (!field || (source && !mayHaveSource(field.prop, source.from))) return state;
  const next = withSource(field, source, turn.rules);
  if (next === field) return state;
  turn.effects.push(field.source ? { run: "revalidate", name } : { run: "clearErrors", names: [name] });
  const reported = reportValues(withField(state, next), turn);
  const isSwitch = field.source?.from !== source?.from;
  return isSwitch ? commitReload(reported, [name], turn) : pauseReload(reported, name, turn);
}

/** Computes the samples again: the host's data has changed. */
function renewSamples(state: FormState, turn: Turn): FormState {
  const sourced = attachedFields(state).filter(({ source }) => source);
  const renewed = sourced.reduce(
    (next, field) => withField(next, withSource(field, field.source, turn.rules)),
    state,
  );
  return commitReload(
    renewed,
    sourced.map(({ prop }) => prop.name),
    turn,
  );
}

/** Replaces all sources. Returns the names of the changed fields. A field that loses its source gets its value back. */
function replaceSources(
  state: FormState,
  sources: Sources,
  turn: Turn,
  locked: readonly string[] = [],
): readonly [FormState, changed: readonly string[]] {
  const names = changedSources(state, sources).filter((name) => !locked.includes(name));
  const fields = new Map(state.fields);
  const opened = new Set(state.opened);
  for (const name of names) {
    const before = fields.get(name);
    const source = before && savedSource(sources, before.prop);
    if (!before) continue;
    fields.set(
      name,
      source ? withSavedSource(before, source, {}, turn.rules) : withSource(before, undefined, turn.rules),
    );
    if (source) opened.add(name);
  }
  turn.effects.push({ run: "clearErrors", names });
  const host = { ...state.host, sources: { ...state.host.sources, values: sources } };
  return [reportValues({ ...state, fields, opened, host }, turn), names];
}

/** Takes sources from the host, unless they are an echo. */
function receiveSources(state: FormState, passed: Sources, turn: Turn): FormState {
  const { host: sources, kind } = receive(state.host.sources, passed, sourcesOf(state));
  const received: FormState = { ...state, host: { ...state.host, sources } };
  if (kind !== "news") return kind === "echo" ? reportValues(received, turn) : received;
  const known = { ...sources, initial: passed };
  const news = { ...received, host: { ...received.host, sources: known } };
  const [taken, changed] = replaceSources(news, passed, turn);
  return commitReload(taken, changed, turn);
}
