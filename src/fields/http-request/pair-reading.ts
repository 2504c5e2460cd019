import type { PairRow } from "../../core/values.ts";
import { cellsOf } from "../../ui/cells.ts";
import type { RowReading } from "../../ui/row-edits.ts";
import { newPair, pairOfLine } from "../../codecs/http-request/pairs.ts";

/** Two columns of a spreadsheet, or lines such as `Accept: text/html`, are names and values. */
function readPairs(text: string, mark: ":" | "="): PairRow[] {
  const filled = cellsOf(text).filter((cells) => cells.some((cell) => cell.trim() !== ""));
  return filled.map(([first = "", ...others]) =>
    others.length > 0 ? newPair(first.trim(), others.join("\t")) : pairOfLine(first, mark),
  );
}

function reading(mark: ":" | "="): RowReading<PairRow> {
  return {
    read(text) {
      const rows = readPairs(text, mark);
      return rows.length > 1 ? rows : undefined;
    },
    // In a value it is text, as long as not all of it reads like names and values.
    offer(text) {
      const rows = readPairs(text, mark);
      const isPairs = rows.length > 1 && rows.every(({ name, value }) => /^\S+$/.test(name) && value !== "");
      return isPairs ? { rows, words: rows.map(({ name }) => name) } : undefined;
    },
  };
}

export const headerReading = reading(":");
export const pairReading = reading("=");
