// A configuration to be carried from one form to another, as a text: without its secrets, which are named instead.

import { setOwn } from "../../core/drafts.ts";
import type { Sources } from "../../core/sources.ts";
import { readJson, writeJson, type JsonIssue } from "../../core/json.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";
import { pointerTo } from "../editing/inputs.ts";
import { readSources, withoutKeptSecrets } from "../editing/sources.ts";
import { marked, piecesOf, type Path } from "./marks.ts";

export interface Configuration {
  /** The key of the component it was made for, where that is known. */
  component?: string;
  version?: string;
  /** `null` stands where a secret was left out. */
  values: ConfiguredProps;
  /** Where the other values come from. */
  sources?: Sources;
  /** Where, as JSON pointers: `/request/auth/token`. */
  leftOut: ReadonlySet<string>;
  /** The types of the props by name, where they are known; an app with its slug: `app slack`. */
  types: ReadonlyMap<string, string>;
}

/** The type of a prop, as far as it decides what fits it. */
export const typeOf = (prop: AnyProp): string =>
  prop.type === "app" && prop.app ? `app ${prop.app}` : prop.type;

/** The configuration as a text. `described` are all props that describe the values. */
export function writeConfiguration(
  { key, version }: Pick<Component, "key" | "version">,
  values: ConfiguredProps,
  described: readonly AnyProp[],
  sources: Sources = {},
): string {
  const { values: shown, secrets } = marked(values, described);
  const { values: open, leftOut } = takenOut(shown, (piece) => secrets.has(piece));
  const types: Record<string, unknown> = {};
  for (const prop of described) if (Object.hasOwn(values, prop.name)) setOwn(types, prop.name, typeOf(prop));
  const others = Object.keys(sources).length > 0 && { sources: withoutKeptSecrets(sources, described) };
  const whole = { component: key, version, configured_props: open, ...others, left_out: leftOut, types };
  return writeJson(whole, "  ") ?? "";
}

/** The values with `null` for each text that `isSecret` finds a piece of, and where these are. */
function takenOut(values: ConfiguredProps, isSecret: (piece: string) => boolean) {
  const leftOut: string[] = [];
  const isIn = (text: string) => piecesOf(text).some(isSecret);
  const copy = (held: unknown, path: Path): unknown => {
    if (typeof held === "string" && isIn(held)) {
      leftOut.push(pointerTo(path));
      return null;
    }
    if (Array.isArray(held)) return held.map((item, index) => copy(item, [...path, index]));
    if (!isRecord(held)) return held;
    const open: ConfiguredProps = {};
    for (const [key, inner] of Object.entries(held)) {
      if (isIn(key)) leftOut.push(pointerTo([...path, key]));
      else setOwn(open, key, copy(inner, [...path, key]));
    }
    return open;
  };
  return { values: copy(values, []) as ConfiguredProps, leftOut };
}

const isMark = (piece: string) => /^«secret \d+»$/.test(piece);

const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** What a text says: what `writeConfiguration` wrote, the body of a call, or nothing but values. */
export function readConfiguration(text: string): { configuration?: Configuration; issue?: JsonIssue } {
  const reading = readJson(text);
  if (reading.issue) return { issue: reading.issue };
  const { value } = reading;
  if (!isRecord(value)) return {};
  const values = value.configured_props ?? value.configuredProps;
  if (!isRecord(values)) {
    // As they are shown, with marks for secrets.
    const { values: open, leftOut } = takenOut(value, isMark);
    return { configuration: { values: open, leftOut: new Set(leftOut), types: new Map() } };
  }
  const { left_out: leftOut, types } = value;
  return {
    configuration: {
      component: textIn(value.component) ?? textIn(value.id),
      version: textIn(value.version),
      values,
      ...(readSources(value.sources) && { sources: readSources(value.sources) }),
      leftOut: new Set(Array.isArray(leftOut) ? leftOut.filter((it) => typeof it === "string") : []),
      types: new Map(
        Object.entries(isRecord(types) ? types : {}).flatMap(([name, type]) =>
          typeof type === "string" ? [[name, type]] : [],
        ),
      ),
    },
  };
}
