// The values of a form as JSON that a person edits: what can be taken of it, and what is wrong with it, by line.

import type { CodecFor } from "../../codecs/registry.ts";
import { getOwn, setOwn } from "../../core/drafts.ts";
import { readJson, writeJson, type JsonIssue } from "../../core/json.ts";
import { isSame } from "../../core/same.ts";
import { accessOf, labelOf } from "../../core/visibility.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { isRecord } from "../../wire/record.ts";
import { fit } from "../editing/preview.ts";
import { marked, unmarked, type Marked } from "./marks.ts";

/** A text that is edited, and what it was written from. */
export interface JsonDraft {
  text: string;
  /** The values of the form by then. */
  of: ConfiguredProps;
  /** What the marks in the text stand for. */
  secrets: Marked["secrets"];
}

/** The form around, as far as it decides about values. */
export interface Around {
  /** What would be sent now. */
  now: ConfiguredProps;
  props: readonly AnyProp[];
  /** All that describe a value: those that it was opened with, too. */
  described: readonly AnyProp[];
  fieldFor: CodecFor;
  readOnly: boolean;
  t: Translate;
}

/** What is wrong with a text, or worth a word; see `isFatal` for what keeps it from being taken. */
export type Fault = { line: number } & (
  | { kind: "json"; issue: JsonIssue }
  | { kind: "noObject" }
  /** A mark where its secret may not be. */
  | { kind: "stray"; mark: string }
  | ValueFault
);

type ValueFault =
  /** Its field could not show it. */
  | { kind: "unreadable"; label: string; type: string }
  /** Its field refuses it. */
  | { kind: "refused"; label: string; message: string }
  /** There is no field of that name; the value is sent along. */
  | { kind: "unknown"; name: string }
  /** The field cannot be edited; its value stays. */
  | { kind: "locked"; label: string };

const fatal: ReadonlySet<Fault["kind"]> = new Set(["json", "noObject", "stray", "unreadable"]);

export const isFatal = ({ kind }: Fault): boolean => fatal.has(kind);

/** A value that would be another one. */
export interface JsonChange {
  name: string;
  prop?: AnyProp;
  after: unknown;
}

export interface JsonReading {
  /** In the order of the text. */
  faults: readonly Fault[];
  /** What would change in the form. */
  changes: readonly JsonChange[];
  /** All values that the text says, its secrets among them; nothing where it cannot be read. */
  values?: ConfiguredProps;
}

/** The values as a text to be edited, with marks for their secrets. */
export function jsonDraft(of: ConfiguredProps, props: readonly AnyProp[], values = of): JsonDraft {
  const { values: shown, secrets } = marked(values, props);
  return { text: writeJson(shown, "  ") ?? "", of, secrets };
}

/** What a text says. */
export function readDraft({ text, secrets }: JsonDraft, around: Around): JsonReading {
  const { issue, entries, ...reading } = readJson(text);
  if (issue) return { faults: [{ kind: "json", issue, line: lineOf(issue, text) }], changes: [] };
  const shown = "value" in reading ? reading.value : undefined;
  if (!entries || !isRecord(shown)) return { faults: [{ kind: "noObject", line: 1 }], changes: [] };
  const { values, strays } = unmarked(shown, secrets);
  const places = new Map(entries.map(({ key, at }) => [key, at]));
  const lineFrom = (name: string, part = "") => lineAt(text, text.indexOf(part, places.get(name)));
  const faults: Fault[] = strays.map(({ mark, name }) => ({
    kind: "stray",
    mark,
    line: lineFrom(name, mark),
  }));
  const props = new Map(around.props.map((prop) => [prop.name, prop]));
  const left: ConfiguredProps = {};
  for (const [name, value] of Object.entries(values)) {
    const { after, fault } = taken(name, value, props.get(name), around);
    if (after !== undefined) setOwn(left, name, after);
    if (fault) faults.push({ ...fault, line: lineFrom(name) });
  }
  return {
    faults: faults.toSorted((a, b) => a.line - b.line),
    changes: changesTo(left, around, props),
    values: strays.length === 0 ? values : undefined,
  };
}

/** What would be sent for a value, and what there is to say about it. */
function taken(
  name: string,
  value: unknown,
  prop: AnyProp | undefined,
  around: Around,
): { after: unknown; fault?: ValueFault } {
  const now = getOwn(around.now, name);
  if (!prop) return { after: value, fault: now === undefined ? { kind: "unknown", name } : undefined };
  const label = labelOf(prop);
  const isOther = !isSame(now, value);
  const tell = (fault: ValueFault) => (isOther ? fault : undefined);
  if (!isEditable(prop, around)) return { after: now, fault: tell({ kind: "locked", label }) };
  const { after, isUnreadable, refusal } = fit(around.fieldFor(prop), prop, value, around.t);
  if (isUnreadable) return { after: value, fault: tell({ kind: "unreadable", label, type: prop.type }) };
  return {
    after,
    fault: refusal === undefined ? refusal : tell({ kind: "refused", label, message: refusal }),
  };
}

const isEditable = (prop: AnyProp, { readOnly }: Around): boolean => accessOf(prop, readOnly) === "edit";

/** What these values would change. */
function changesTo(
  left: ConfiguredProps,
  around: Around,
  props: ReadonlyMap<string, AnyProp>,
): readonly JsonChange[] {
  return [...new Set([...Object.keys(left), ...Object.keys(around.now)])].flatMap((name) => {
    const prop = props.get(name);
    const after = getOwn(left, name);
    const stays = prop && !isEditable(prop, around);
    return stays || isSame(after, getOwn(around.now, name)) ? [] : [{ name, prop, after }];
  });
}

/**
 * An edit goes on from the values that the form has by now: what the person changed stays changed, the rest is the form's.
 * Where the text cannot be read, it is the form's as it is.
 */
export function renewed(draft: JsonDraft, now: ConfiguredProps, around: Omit<Around, "now">): JsonDraft {
  const { values } = readDraft(draft, { ...around, now });
  if (!values) return jsonDraft(now, around.described);
  const merged: ConfiguredProps = {};
  for (const name of new Set([...Object.keys(now), ...Object.keys(values)])) {
    const mine = getOwn(values, name);
    const value = isSame(mine, getOwn(draft.of, name)) ? getOwn(now, name) : mine;
    if (value !== undefined) setOwn(merged, name, value);
  }
  return jsonDraft(now, around.described, merged);
}

/** The lines of a text are counted from 1. */
export const lineAt = (text: string, at: number): number => text.slice(0, at).split("\n").length;

function lineOf(issue: JsonIssue, text: string): number {
  if (issue.kind === "syntax") return issue.line;
  return lineAt(text, issue.kind === "end" ? text.trimEnd().length : issue.at);
}
