import { isRowId } from "./values.ts";
import { isRecord, type UnknownRecord } from "../wire/record.ts";
import { isSame } from "./same.ts";

type Rows = readonly UnknownRecord[];

const isRows = (value: unknown): value is Rows =>
  Array.isArray(value) && value.every((row) => isRecord(row) && isRowId(row.id));

/**
 * A draft whose rows are those of the draft before, as far as they can be recognised: by what they hold, else by their
 * place. A host that rewrites what was typed must not replace the box that is being typed in.
 */
export function withRowsOf(before: unknown, next: unknown): unknown {
  if (isRows(before) && isRows(next)) return recognised(before, next);
  if (!isRecord(before) || !isRecord(next)) return next;
  // Saved values aren't drafts, even if they look like one.
  const entries = Object.entries(next).map(
    ([key, value]) => [key, key === "kept" ? value : withRowsOf(before[key], value)] as const,
  );
  return entries.every(([key, value]) => value === next[key]) ? next : Object.fromEntries(entries);
}

function recognised(before: Rows, next: Rows): Rows {
  const isAlike = (a: UnknownRecord | undefined, b: UnknownRecord | undefined) =>
    a !== undefined && b !== undefined && isSame({ ...a, id: b.id }, b);
  const shorter = Math.min(before.length, next.length);
  let first = 0;
  while (first < shorter && isAlike(before[first], next[first])) first++;
  let last = 0;
  while (last < shorter - first && isAlike(before.at(-1 - last), next.at(-1 - last))) last++;
  return next.map((row, index) => {
    const isAtEnd = index >= next.length - last;
    const known = isAtEnd ? before[index + before.length - next.length] : before[index];
    const isFree = isAtEnd || index < before.length - last;
    return known && isFree ? { ...row, id: known.id } : row;
  });
}
