import { readJson } from "../core/json.ts";
import { rowId, type EntryRow } from "../core/values.ts";
import { cellsOf } from "../ui/cells.ts";
import type { RowReading } from "../ui/row-edits.ts";
import { rowOfEntry } from "../codecs/object.ts";

const textEntry = (key: string, text: string): EntryRow => ({
  id: rowId(),
  key: key === "" ? undefined : key,
  text,
  kind: "text",
});

/** A line such as `key: value` or `key=value`; one without either is a key. */
function entryOfLine(line: string): EntryRow {
  const at = line.search(/[:=]/);
  return at < 0 ? textEntry(line.trim(), "") : textEntry(line.slice(0, at).trim(), line.slice(at + 1).trim());
}

/** A JSON object, two columns of a spreadsheet, or lines of keys and values are entries. */
function readEntries(text: string): EntryRow[] {
  const { entries, issue } = readJson(text);
  if (entries && !issue) return entries.map(rowOfEntry);
  const filled = cellsOf(text).filter((cells) => cells.some((cell) => cell.trim() !== ""));
  return filled.map(([first = "", ...others]) =>
    others.length > 0 ? textEntry(first.trim(), others.join("\t")) : entryOfLine(first),
  );
}

export const entryReading: RowReading<EntryRow> = {
  read(text) {
    const rows = readEntries(text);
    return rows.length > 1 ? rows : undefined;
  },
  // In a value, a JSON object is more likely meant as the value.
  offer(text) {
    const rows = text.trim().startsWith("{") ? [] : readEntries(text);
    const isEntries =
      rows.length > 1 && rows.every(({ key, text: value }) => /^\S+$/.test(key ?? "") && value !== "");
    return isEntries ? { rows, words: rows.map(({ key }) => key ?? "") } : undefined;
  },
};
