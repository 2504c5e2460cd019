// Changes of the sources of values: by the user, the host, or several at once.

import type { Source, Sources } from "../sources.ts";
import type { Turn } from "./effects.ts";
import { receive, reportValues } from "./host.ts";
import { commitReload, pauseReload } from "./reload.ts";
import { attachedField, attachedFields, changedSources, sourcesOf } from "./select.ts";
import { mayHaveSource, savedSource, withSavedSource, withSource } from "./sources.ts";
import { withField, type FormState } from "./state.ts";

/** Sets where a field's value comes from. Its dynamic props stay as they are as long as the sample is the same. */
export function setSource(state: FormState, name: string, source: Source | undefined, turn: Turn): FormState {
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
export function renewSamples(state: FormState, turn: Turn): FormState {
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
export function replaceSources(
  state: FormState,
  sources: Sources,
  turn: Turn,
  names = changedSources(state, sources),
): readonly [FormState, changed: readonly string[]] {
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
export function receiveSources(state: FormState, passed: Sources, turn: Turn): FormState {
  const { host: sources, kind } = receive(state.host.sources, passed, sourcesOf(state));
  const received: FormState = { ...state, host: { ...state.host, sources } };
  if (kind !== "news") return kind === "echo" ? reportValues(received, turn) : received;
  const known = { ...sources, initial: passed };
  const [taken, changed] = replaceSources(
    { ...received, host: { ...received.host, sources: known } },
    passed,
    turn,
  );
  return commitReload(taken, changed, turn);
}
