import { rowId, type Row } from "../core/values.ts";
import { cellsOf } from "../ui/cells.ts";
import type { RowReading } from "../ui/row-edits.ts";

const rowOf = (text: string): Row => ({ id: rowId(), text });

/** Lines and the cells of a spreadsheet are items of a list, row by row; what is between commas may be. */
export const listReading: RowReading<Row> = {
  read(text, { before, after } = { before: "", after: "" }) {
    const table = cellsOf(text);
    const isWide = table.some((cells) => cells.length > 1);
    // An empty cell of a table is no item; an empty line may be the place for one.
    const items = isWide ? table.flat().filter((cell) => cell !== "") : table.flat();
    if (items.length < 2 && items[0] === text.replace(/\r?\n$/, "")) return undefined;
    if (items.length === 0) return undefined;
    return items.map((item, index) =>
      rowOf((index === 0 ? before : "") + item + (index === items.length - 1 ? after : "")),
    );
  },
  offer(text) {
    const words = text.split(",").map((word) => word.trim());
    const items = words.filter((word) => word !== "");
    return items.length > 1 ? { rows: items.map(rowOf), words: items } : undefined;
  },
};
