// Where the values of an open form come from: setting a field's source, what the host saves, and what requests use instead.

import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";
import { getOwn, load } from "../drafts.ts";
import { isSecret } from "../secrets.ts";
import type { Reference, ReferencePath, Source, Sources } from "../sources.ts";
import { wireValue, withLoaded, type FieldState } from "./field.ts";
import type { Turn } from "./effects.ts";
import type { FormState, Rules } from "./state.ts";

/** What the host knows about sources. */
export interface SourceRules {
  /** What a reference results in with the host's sample data, as a wire value; `undefined` if that is unknown or doesn't fit. */
  sampleOf(field: FieldState, source: Source): unknown;
  /** What is wrong with a source: a path that no longer exists, for example. */
  issuesOf(field: FieldState, source: Source): readonly string[];
}

/**
 * The part of the engine that handles sources: `createSourceEngine`. It is passed in with the rules, so that forms without
 * sources don't load it.
 */
export interface SourceEngine extends SourceRules {
  /** A field whose prop has arrived or changed: with its saved source, or with a new sample. */
  bind(field: FieldState, before: FieldState | undefined, state: FormState, rules: Rules): FieldState;
  /** Computes the sample of a field again. */
  renew(field: FieldState, rules: Rules): FieldState;
  /** Sets where a field's value comes from. */
  set(state: FormState, name: string, source: Source | undefined, turn: Turn): FormState;
  /** The engine has just been loaded: takes the saved sources. */
  learn(state: FormState, turn: Turn): FormState;
  /** The host's data has changed: computes all samples again. */
  renewAll(state: FormState, turn: Turn): FormState;
  /** Takes sources from the host, unless they are an echo. */
  receive(state: FormState, sources: Sources, turn: Turn): FormState;
  /** Replaces the sources of all fields but the locked ones. Returns the names of the changed fields. */
  replace(
    state: FormState,
    sources: Sources,
    locked: readonly string[],
    turn: Turn,
  ): readonly [FormState, changed: readonly string[]];
  /** The sources to save. */
  sourcesOf(state: FormState): Sources;
  /** Reports the form's sources, unless the host already has the same ones. */
  report(state: FormState, turn: Turn): FormState;
}

const isPath = (value: unknown): value is ReferencePath =>
  Array.isArray(value) && value.every((key) => ["string", "number"].includes(typeof key));

/** Whether saved data is a reference. */
export const isReference = (value: unknown): value is Reference =>
  Array.isArray(value) &&
  value.every((part) => typeof part === "string" || (isRecord(part) && isPath(part.path)));

/** Whether saved data is a source that this version knows. */
export function isSource(value: unknown): value is Source {
  if (!isRecord(value)) return false;
  if (value.from === "reference") return isReference(value.reference);
  if (value.from !== "parts") return value.from === "model" || value.from === "person";
  const { references } = value;
  return (
    Array.isArray(references) &&
    references.every((one) => isRecord(one) && isPath(one.at) && isReference(one.reference))
  );
}

/** Whether a prop may have such a source. A model never supplies secrets; an account can only be asked for. */
export const mayHaveSource = (prop: AnyProp, from: Source["from"]): boolean =>
  prop.type === "app" ? from === "person" : from !== "model" || !isSecret(prop);

/** The source that the host has saved for a prop, if it is one that the prop may have. */
export function savedSource(sources: Sources, prop: AnyProp): Source | undefined {
  const saved: unknown = getOwn(sources, prop.name);
  return isSource(saved) && mayHaveSource(prop, saved.from) ? saved : undefined;
}

/**
 * Sets where the field's value comes from. Without a source, or with one that the prop may not have, it is entered in the
 * form. The draft is kept.
 */
export function withSource(field: FieldState, source: Source | undefined, rules: Rules): FieldState {
  if (!source || !mayHaveSource(field.prop, source.from))
    return field.source ? { ...field, source: undefined, sample: undefined } : field;
  const remembered = { ...field.remembered, [source.from]: source };
  const sample = rules.sources?.sampleOf(field, source) ?? wireValue(field);
  return { ...field, source, remembered, sample };
}

/** Sets a saved source, with the value that was kept under it. */
export function withSavedSource(
  field: FieldState,
  source: Source,
  values: ConfiguredProps,
  rules: Rules,
): FieldState {
  const kept = getOwn(values, field.prop.name) ?? source.kept;
  const loaded = kept === undefined ? field : withLoaded(field, load(field.rules, field.prop, kept));
  return withSource({ ...loaded, isTouched: true }, source, rules);
}

const saved = new WeakMap<FieldState, Source>();

/** A field's source as it is saved: with the value that is kept for the way back. */
export function sourceToSave(field: FieldState, source: Source): Source {
  const known = saved.get(field);
  if (known) return known;
  const { kept: _, ...rest } = source;
  const kept = wireValue(field);
  const result = kept === undefined ? rest : { ...rest, kept };
  saved.set(field, result);
  return result;
}
