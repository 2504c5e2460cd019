// Work that is put aside and taken up again another day: without its secrets, and with a check of what still fits.

import type { CodecFor } from "../../codecs/registry.ts";
import { labelOf } from "../../core/visibility.ts";
import type { Sources } from "../../core/sources.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";
import { giveBack, keepInputs } from "./inputs.ts";
import { preview } from "./preview.ts";
import { readSources, withoutKeptSecrets } from "./sources.ts";

/** Whose draft it is. */
export interface DraftKey {
  componentKey: string;
  externalUserId: string;
}

/** Unfinished work on a component, as it is kept. JSON throughout. */
export interface Draft {
  /** Of this shape. A draft of another one is not read. */
  format: 1;
  componentKey: string;
  componentVersion?: string;
  /** The component's own props by then: a value of one that is gone since has no place any more. */
  propNames: readonly string[];
  /** «secret» stands in place of each secret. */
  configuredProps: ConfiguredProps;
  /** Where the other values come from. */
  sources?: Sources;
  /** Where a secret was left out, as JSON pointers: `/request/auth/token`. */
  leftOut: readonly string[];
  /** Milliseconds since the epoch. */
  savedAt: number;
}

/** Where a host keeps drafts: one for each key. What it rejects with is told to the person. */
export interface DraftStore {
  /** What was saved, as it was, or nothing. */
  load(key: DraftKey): Promise<unknown>;
  save(key: DraftKey, draft: Draft): Promise<void>;
  remove(key: DraftKey): Promise<void>;
}

/** Makes a draft. `props` are all that describe the values. */
export function makeDraft(
  { key, version, props: own }: Pick<Component, "key" | "version" | "props">,
  values: ConfiguredProps,
  props: readonly AnyProp[],
  savedAt: number,
  sources: Sources = {},
): Draft {
  const { values: configuredProps, leftOut } = keepInputs(values, props);
  return {
    format: 1,
    componentKey: key,
    componentVersion: version,
    propNames: own.map(({ name }) => name),
    configuredProps,
    ...(Object.keys(sources).length > 0 && { sources: withoutKeptSecrets(sources, props) }),
    leftOut,
    savedAt,
  };
}

/** Reads what a store gave; nothing where that is no draft of this component in this format. */
export function readDraft(kept: unknown, componentKey: string): Draft | undefined {
  if (!isRecord(kept) || kept.format !== 1 || kept.componentKey !== componentKey) return undefined;
  const { configuredProps, componentVersion, savedAt, propNames, leftOut } = kept;
  const sources = readSources(kept.sources);
  // Without the places of its secrets nobody could tell them from what was typed.
  if (!isRecord(configuredProps) || typeof savedAt !== "number" || !Array.isArray(leftOut)) return undefined;
  return {
    format: 1,
    componentKey,
    componentVersion: typeof componentVersion === "string" ? componentVersion : undefined,
    propNames: Array.isArray(propNames) ? propNames.filter((name) => typeof name === "string") : [],
    configuredProps,
    ...(sources && { sources }),
    leftOut: leftOut.filter((place) => typeof place === "string"),
    savedAt,
  };
}

/** What would come of a draft today. */
export interface DraftCheck {
  /** To be put into the form: with the secrets that stand there now. */
  values: ConfiguredProps;
  /** Labels of values that no longer fit their prop. */
  misfits: readonly string[];
  /** Labels of secrets that have to be entered again. */
  secrets: readonly string[];
}

/** Checks a draft against today's definition. `now` are the values of the form. */
export function checkDraft(
  { configuredProps, leftOut, propNames }: Draft,
  component: Component,
  now: ConfiguredProps,
  fieldFor: CodecFor,
): DraftCheck {
  const { values: whole, missing } = giveBack({ values: configuredProps, leftOut }, now);
  const labels = new Map(component.props.map((prop) => [prop.name, labelOf(prop)]));
  const gone = propNames.filter((name) => Object.hasOwn(whole, name) && !labels.has(name));
  const { values, dropped, faulty } = preview(undefined, component, whole, fieldFor);
  for (const name of gone) delete values[name];
  return {
    values,
    misfits: [...[...dropped, ...faulty].map(({ label }) => label), ...gone],
    secrets: missing.map((name) => labels.get(name) ?? name),
  };
}
