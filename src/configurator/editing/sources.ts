// Sources of values outside of their form: without what could give away a secret, and only where they fit.

import { getOwn, setOwn } from "../../core/drafts.ts";
import { savedSource } from "../../core/form/sources.ts";
import { isSame } from "../../core/same.ts";
import type { Source, Sources } from "../../core/sources.ts";
import { accessOf } from "../../core/visibility.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";
import { keepInputs } from "./inputs.ts";

/** The sources, without kept values that contain a secret. `props` are all that describe the values. */
export function withoutKeptSecrets(sources: Sources, props: readonly AnyProp[]): Sources {
  const result: Record<string, Source> = {};
  const known = new Set(props.map(({ name }) => name));
  for (const [name, source] of Object.entries(sources)) {
    const { kept, ...rest } = source;
    const inputs: ConfiguredProps = {};
    setOwn(inputs, name, kept);
    // The value of an unknown prop might be a secret.
    const isOpen = kept !== undefined && known.has(name) && keepInputs(inputs, props).leftOut.length === 0;
    setOwn(result, name, isOpen ? source : rest);
  }
  return result;
}

/** Reads saved sources; `undefined` unless they are a record. */
export const readSources = (kept: unknown): Sources | undefined =>
  isRecord(kept) ? (kept as Sources) : undefined;

/**
 * The sources that a form would have with `added`: those of its fields that may be edited replace the form's own. A value
 * takes precedence over a source.
 */
export function mergeSources(
  now: Sources,
  added: Sources,
  values: ConfiguredProps,
  props: readonly AnyProp[],
  readOnly: boolean,
): { sources: Sources; changed: readonly string[] } {
  const result: Record<string, Source> = {};
  for (const [name, source] of Object.entries(now))
    if (getOwn(values, name) === undefined) setOwn(result, name, source);
  const changed: string[] = [];
  for (const prop of props) {
    const source = savedSource(added, prop);
    if (!source || accessOf(prop, readOnly) !== "edit" || getOwn(values, prop.name) !== undefined) continue;
    if (isSame(source, getOwn(now, prop.name))) continue;
    setOwn(result, prop.name, source);
    changed.push(prop.name);
  }
  return { sources: result, changed };
}
