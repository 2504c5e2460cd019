// What of a value can be shown as a table: lists of records, be it the value or something within it.

import { isRecord, type UnknownRecord } from "../../../wire/record.ts";

/** A list of records, and what they have in common. */
export interface Table {
  /** The keys that lead to it; none where the value itself is the table. */
  path: readonly string[];
  rows: readonly UnknownRecord[];
  /** The keys of all rows, each where it first appeared. */
  columns: readonly string[];
}

/** How far down tables are looked for. */
const DEEPEST = 2;

/** More tables than this are not offered: the value is better read as a tree. */
const MOST_TABLES = 3;

/** The tables in a value, the nearest first. */
export function tablesIn(value: unknown): Table[] {
  const found: Table[] = [];
  let level: { path: readonly string[]; value: unknown }[] = [{ path: [], value }];
  for (let depth = 0; depth <= DEEPEST && found.length < MOST_TABLES; depth++) {
    const next: typeof level = [];
    for (const it of level) {
      const table = tableOf(it.value);
      if (table) found.push({ path: it.path, ...table });
      else if (isRecord(it.value))
        for (const [key, held] of Object.entries(it.value))
          next.push({ path: [...it.path, key], value: held });
    }
    level = next;
  }
  return found.slice(0, MOST_TABLES);
}

/** A list of records as a table; nothing of a list of anything else. */
function tableOf(value: unknown): Omit<Table, "path"> | undefined {
  if (!Array.isArray(value) || !value.every(isRecord)) return undefined;
  const columns = columnsOf(value);
  return columns.length > 0 ? { rows: value, columns } : undefined;
}

function columnsOf(rows: readonly UnknownRecord[]): string[] {
  const columns = new Set<string>();
  for (const row of rows) for (const key of Object.keys(row)) columns.add(key);
  return [...columns];
}

/** What a cell says: a text as it is, anything else as JSON, nothing where there is nothing. */
export function cellText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** A table as CSV (RFC 4180): every row has all columns, line ends within a cell stay. */
export function toCsv({ rows, columns }: Pick<Table, "rows" | "columns">): string {
  const line = (cells: readonly string[]) => cells.map(quoted).join(",");
  return [line(columns), ...rows.map((row) => line(columns.map((column) => cellText(row[column]))))].join(
    "\r\n",
  );
}

const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Widths of columns in characters, from their names and the first rows. */
export function widthsOf({ rows, columns }: Table): number[] {
  const sample = rows.slice(0, 50);
  return columns.map((column) =>
    Math.min(
      WIDEST,
      Math.max(
        NARROWEST,
        column.length,
        ...sample.map((row) => cellText(row[column]).slice(0, WIDEST).length),
      ),
    ),
  );
}

/** Whether what a column has first is a number: its name then stands where its numbers do. */
export const isNumeric = ({ rows }: Pick<Table, "rows">, column: string): boolean =>
  typeof rows.slice(0, 50).find((row) => row[column] != null)?.[column] === "number";

const NARROWEST = 5;
const WIDEST = 36;
