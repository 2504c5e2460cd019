import * as z from "zod/mini";
import type { PropCodec } from "../core/codec.ts";
import { rowId, type Row } from "../core/values.ts";
import type { Translate } from "../i18n/translate.ts";
import { plainValue } from "../wire/label-value.ts";
import type { Prop } from "../wire/prop.ts";
import { integerText, readInteger } from "./integer.ts";
import { textOf } from "./string.ts";

export const newRow = (text = ""): Row => ({ id: rowId(), text });

function rowOf(wire: unknown): Row | undefined {
  const text = textOf(wire);
  if (text === undefined) return undefined;
  return text === "" ? { ...newRow(), savedEmpty: true } : newRow(text);
}

/** A list written as JSON text, as some definitions give their defaults; else the one text that it is. */
function itemsOf(wire: unknown): unknown[] {
  const value = plainValue(wire);
  if (Array.isArray(value)) return value;
  if (typeof value !== "string" || !value.trim().startsWith("[")) return [value];
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) ? parsed : [value];
  } catch {
    return [value];
  }
}

function toDraft(wire: unknown): Row[] | undefined {
  if (wire === undefined || wire === null || wire === "") return undefined;
  const rows = itemsOf(wire).map(rowOf);
  return rows.length > 0 && rows.every((row) => row !== undefined) ? rows : undefined;
}

/** A row that nobody has filled in yet is no item. */
const filled = (rows: readonly Row[]): Row[] => rows.filter((row) => row.text !== "" || row.savedEmpty);

const text = (row: Row) => row.text;

/** Texts, a row each, exactly as typed: duplicates, order and spaces are the person's. */
export const stringListCodec: PropCodec<"string[]"> = {
  choices: "many",
  schema: () => z.custom<Row[]>(),
  toDraft,
  toWire(draft) {
    const rows = filled(draft);
    return rows.length > 0 ? rows.map(text) : undefined;
  },
};

/** Whole numbers, a row each. Not sent while one of them is not a number. */
export const integerListCodec: PropCodec<"integer[]"> = {
  choices: "many",
  schema: integerRows,
  toDraft,
  toWire(draft) {
    const numbers = filled(draft).map((row) => readInteger(row.text));
    return numbers.length > 0 && numbers.every((number) => number !== undefined) ? numbers : undefined;
  },
};

/** Each row's issue, told with the number of the row. */
function integerRows(prop: Prop<"integer[]">, t: Translate) {
  const item = integerText(prop, t);
  return z.custom<Row[]>().check((context) => {
    for (const [index, row] of context.value.entries()) {
      if (row.text === "") continue;
      const message = item.safeParse(row.text).error?.issues[0]?.message;
      if (message)
        context.issues.push({
          code: "custom",
          message: t("list.issue", { number: index + 1, message }),
          input: row,
        });
    }
  });
}
