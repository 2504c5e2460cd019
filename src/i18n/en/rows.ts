import type { Message } from "../message.ts";

/** The words of rows. */
export const rows = {
  "rows.item": "{label} {number}",
  "rows.add": "Add a row",
  "rows.remove": "Remove row {number}",
  "rows.move": "Move row {number}",
  "rows.moved": "Row {from} moved to {to} of {count}",
  "rows.duplicate": "Duplicate row {number}",
  "rows.clear": "Clear all",
  "rows.removedOne": "Row {number} was removed.",
  "rows.removed": { one: "One row was removed.", other: "{count} rows were removed." },
  "rows.wasSplit": { one: "The text is one row now.", other: "The text is {count} rows now." },
  "rows.undo": "Undo",
  "rows.list": {
    one: "This looks like one value: {values}",
    other: "This looks like {count} values: {values}",
  },
  "rows.secretList": { one: "This looks like one value.", other: "This looks like {count} values." },
  "rows.split": { one: "Split into one row", other: "Split into {count} rows" },
  "rows.keep": "Keep as one",
} satisfies Record<string, Message>;
