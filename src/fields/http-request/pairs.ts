// Named values with further sub-fields kept: query parameters, headers, form fields.

import { isSecretName } from "../../core/secrets.ts";
import { Kept, rowId, type PairRow } from "../../core/values.ts";
import { isRecord, readText, type UnknownRecord } from "../../wire/record.ts";

export const recordOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

export const newPair = (name = "", value = ""): PairRow => renamed({ id: rowId(), name, value }, name);

/** A row under another name: what was a secret once stays masked. */
export const renamed = (row: PairRow, name: string): PairRow => ({
  ...row,
  name,
  ...((row.secret || isSecretName(name)) && { secret: true }),
});

/** A row of a line such as `Accept: text/html` or `page=2`; a line without a mark is a name. */
export function pairOfLine(line: string, mark: ":" | "="): PairRow {
  const at = line.indexOf(mark);
  if (at < 0) return newPair(line.trim());
  return newPair(line.slice(0, at).trim(), line.slice(at + 1).trim());
}

const shownPair = (entry: unknown) => {
  const { name, value } = recordOf(entry);
  return { name: readText(name) ?? "", value: readText(value) ?? "" };
};

export function readPairs(saved: unknown): PairRow[] {
  const entries: unknown[] = Array.isArray(saved) ? saved : [];
  return entries.map((entry) => {
    const { name, value } = shownPair(entry);
    return { ...newPair(name, value), kept: new Kept(entry) };
  });
}

/** Whether a row still says what was saved. */
export function isUntouched({ kept, name, value }: PairRow): boolean {
  const before = kept && shownPair(kept.value);
  return before?.name === name && before.value === value;
}

/** Whether a row holds something: a blank one counts only as long as it is as it was saved. */
export const isFilled = (row: PairRow): boolean => row.name !== "" || row.value !== "" || isUntouched(row);

const writePair = (row: PairRow): unknown =>
  isUntouched(row) ? row.kept?.value : { ...recordOf(row.kept?.value), name: row.name, value: row.value };

/** A list as it was saved if its rows still say the same; else the rows, what is blank left out. */
export function writePairs(rows: readonly PairRow[], saved: unknown): unknown {
  const pairs = rows.filter(isFilled).map(writePair);
  const before: unknown[] = Array.isArray(saved) ? saved : [];
  return pairs.length === before.length && pairs.every((pair, index) => pair === before[index])
    ? saved
    : pairs;
}
