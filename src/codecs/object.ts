import type { PropCodec } from "../core/codec.ts";
import { setOwn } from "../core/drafts.ts";
import { readJson, writeJson, type JsonEntry } from "../core/json.ts";
import { rowId, type EntryRow, type ObjectDraft } from "../core/values.ts";
import type { Translate } from "../i18n/translate.ts";
import { isRecord, type UnknownRecord } from "../wire/record.ts";
import { checked, jsonIssueText } from "./checked.ts";

/** More sentences than these help nobody. */
const MOST_ISSUES = 5;

/** An object without entries. */
export const EMPTY: ObjectDraft = { view: "rows", rows: [], json: "", isStuck: false };

export const newEntry = (): EntryRow => ({ id: rowId(), key: undefined, text: "", kind: "text" });

const isFilled = (row: EntryRow): boolean => row.key !== undefined || row.text !== "";

/**
 * An object as rows of a key and a value, or as JSON. A value is text unless its row says that it is JSON: what looks
 * like a number stays as it was typed.
 */
export const objectCodec: PropCodec<"object"> = {
  schema: (_, t) => checked<ObjectDraft>((draft) => issuesOf(draft, t)),
  toDraft,
  toWire,
};

/** Reads an object, or the JSON text of one (defaults come so). */
function toDraft(wire: unknown): ObjectDraft | undefined {
  if (isRecord(wire)) return ofRows(rowsOfValue(wire));
  if (typeof wire !== "string") return undefined;
  const { entries, issue } = readJson(wire);
  // A text that would not arrive as it stands is shown as it is: as rows it would be sent without the bad ones.
  if (entries && issue) return { ...EMPTY, view: "json", json: wire };
  return entries && ofRows(entries.map(rowOfEntry));
}

const ofRows = (rows: EntryRow[]): ObjectDraft | undefined =>
  rows.length > 0 ? { ...EMPTY, rows } : undefined;

function rowsOfValue(value: UnknownRecord): EntryRow[] {
  return Object.keys(value).flatMap((key): EntryRow[] => {
    const inner = value[key];
    if (typeof inner === "string") return [{ id: rowId(), key, text: inner, kind: "text" }];
    const text = writeJson(inner);
    return text === undefined ? [] : [{ id: rowId(), key, text, kind: "json" }];
  });
}

/** A row for an entry of a JSON text. What is not text keeps its spelling: `1.50` stays `1.50`. */
export function rowOfEntry({ key, text }: JsonEntry): EntryRow {
  const isText = text.startsWith('"');
  return {
    id: rowId(),
    key,
    text: isText ? (JSON.parse(text) as string) : text,
    kind: isText ? "text" : "json",
  };
}

/**
 * The object in the order of its rows, as far as objects keep one. Of rows with one key the first counts: a key that is
 * on its way to being a longer one must not overwrite another's value.
 */
function toWire(draft: ObjectDraft): Record<string, unknown> | undefined {
  const value: Record<string, unknown> = {};
  if (draft.view === "json") {
    const reading = readJson(draft.json);
    return reading.entries?.length && !reading.issue ? (reading.value as Record<string, unknown>) : undefined;
  }
  for (const row of draft.rows) {
    if (row.key === undefined || Object.hasOwn(value, row.key)) continue;
    const reading = row.kind === "json" ? readJson(row.text) : { value: row.text };
    if (!("issue" in reading) || !reading.issue) setOwn(value, row.key, reading.value);
  }
  return Object.keys(value).length > 0 ? value : undefined;
}

/** Whether a row's text is not the JSON that it is said to be. */
export const isBroken = (row: EntryRow): boolean =>
  row.kind === "json" && readJson(row.text).issue !== undefined;

/** What is wrong with an object as it stands. */
export function issuesOf(draft: ObjectDraft, t: Translate): string[] {
  return draft.view === "json" ? jsonIssues(draft.json, t) : rowIssues(draft.rows, t).slice(0, MOST_ISSUES);
}

function jsonIssues(json: string, t: Translate): string[] {
  if (json.trim() === "") return [];
  const { issue, entries } = readJson(json);
  if (issue) return [jsonIssueText(issue, t)];
  return entries ? [] : [t("object.notAnObject")];
}

function rowIssues(rows: readonly EntryRow[], t: Translate): string[] {
  const first = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const number = index + 1;
    if (row.key === undefined) return isFilled(row) ? [t("object.noKey", { number })] : [];
    const other = first.get(row.key);
    if (other !== undefined) return [t("object.sameKey", { key: row.key, number, other })];
    first.set(row.key, number);
    const { issue } = row.kind === "json" ? readJson(row.text) : {};
    return issue ? [t("object.issue", { number, message: jsonIssueText(issue, t) })] : [];
  });
}

/** The same object in the other view; if that would lose something, the draft as it is, and stuck. */
export function inView(draft: ObjectDraft, view: ObjectDraft["view"]): ObjectDraft {
  if (draft.view === view) return draft;
  if (view === "json") {
    const json = jsonOf(draft.rows.filter(isFilled));
    return json === undefined ? { ...draft, isStuck: true } : { ...EMPTY, view, json };
  }
  if (draft.json.trim() === "") return EMPTY;
  const { entries } = readJson(draft.json);
  return entries ? { ...EMPTY, rows: entries.map(rowOfEntry) } : { ...draft, isStuck: true };
}

function jsonOf(rows: readonly EntryRow[]): string | undefined {
  const lines: string[] = [];
  for (const { key, text, kind } of rows) {
    const value = kind === "text" ? JSON.stringify(text) : jsonText(text);
    if (key === undefined || value === undefined) return undefined;
    lines.push(`  ${JSON.stringify(key)}: ${value}`);
  }
  return lines.length > 0 ? `{\n${lines.join(",\n")}\n}` : "";
}

/** A row's JSON as it stands in the whole; laid out in lines where nobody else has laid it out. */
function jsonText(text: string): string | undefined {
  const reading = readJson(text);
  if (reading.issue)
    return reading.issue.kind === "syntax" || reading.issue.kind === "end" ? undefined : text;
  const isOurs = writeJson(reading.value) === text;
  return isOurs ? writeJson(reading.value, "  ")?.replaceAll("\n", "\n  ") : text;
}
