// Named values with further sub-fields kept: query parameters, headers, form fields.

import { writeJson } from "../../core/json.ts";
import { isSame } from "../../core/same.ts";
import { isSecretName } from "../../core/secrets.ts";
import { rowId, type PairRow } from "../../core/values.ts";
import { isRecord, readText, type UnknownRecord } from "../../wire/record.ts";

export const recordOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

export const newPair = (name = "", value = ""): PairRow =>
  renamed<Omit<PairRow, "name">>({ id: rowId(), value }, name);

/** A row, or the part of it that a name changes, under another name: what was a secret once stays masked. */
export const renamed = <R extends Pick<PairRow, "secret">>(row: R, name: string) => ({
  ...row,
  name,
  ...((row.secret || isSecretName(name)) && { secret: true as const }),
});

/** A row of a line such as `Accept: text/html` or `page=2`; a line without a mark is a name. */
export function pairOfLine(line: string, mark: ":" | "="): PairRow {
  const at = line.indexOf(mark);
  if (at < 0) return newPair(line.trim());
  return newPair(line.slice(0, at).trim(), line.slice(at + 1).trim());
}

/** Under which key an entry has its name. */
const nameKey = (entry: UnknownRecord): "name" | "key" =>
  "key" in entry && !("name" in entry) ? "key" : "name";

const shownText = (value: unknown): string =>
  readText(value) ?? (value === undefined || value === null ? "" : (writeJson(value) ?? ""));

const shownPair = (saved: unknown) => {
  const entry = recordOf(saved);
  return { name: readText(entry[nameKey(entry)]) ?? "", value: shownText(entry.value) };
};

/**
 * The entries of what was saved. Besides a list of named values it may be an object of them, with a list for a name that
 * comes twice; and an entry may be a line of text or a name and its value.
 */
function entriesOf(saved: unknown, mark: ":" | "="): readonly unknown[] {
  const pair = (name: unknown, value: unknown) => ({ name: shownText(name), value: shownText(value) });
  if (isRecord(saved))
    return Object.entries(saved).flatMap(([name, value]) =>
      Array.isArray(value) ? value.map((it) => pair(name, it)) : [pair(name, value)],
    );
  const entries = typeof saved === "string" ? saved.split(mark === "=" ? /[&\n]/ : "\n") : saved;
  if (!Array.isArray(entries)) return [];
  return (entries as unknown[])
    .filter((entry) => typeof entry !== "string" || entry.trim() !== "")
    .map((entry) => {
      if (Array.isArray(entry)) return pair(entry[0], entry[1]);
      if (typeof entry !== "string") return entry;
      const { name, value } = pairOfLine(entry, mark);
      return { name, value };
    });
}

export const readPairs = (saved: unknown, mark: ":" | "=" = "="): PairRow[] =>
  entriesOf(saved, mark).map((entry) => {
    const { name, value } = shownPair(entry);
    return { ...newPair(name, value), kept: entry };
  });

/** Whether a row still says what was saved. */
export function isUntouched({ kept, name, value }: PairRow): boolean {
  const before = kept === undefined ? undefined : shownPair(kept);
  return before?.name === name && before.value === value;
}

/** Whether a row holds something: a blank one counts only as long as it is as it was saved. */
export const isFilled = (row: PairRow): boolean => row.name !== "" || row.value !== "" || isUntouched(row);

function writePair(row: PairRow): unknown {
  if (isUntouched(row)) return row.kept;
  const entry = recordOf(row.kept);
  return { ...entry, [nameKey(entry)]: row.name, value: row.value };
}

/** What was saved, if the rows still say the same; else a list of the rows, without blank ones. */
export function writePairs(rows: readonly PairRow[], saved: unknown, mark: ":" | "=" = "="): unknown {
  const pairs = rows.filter(isFilled).map(writePair);
  return isSame(pairs, entriesOf(saved, mark)) ? saved : pairs;
}
