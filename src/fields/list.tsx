"use client";

import * as z from "zod/mini";
import { integerText, rangeText, readInteger } from "../core/integer.ts";
import { rowId, type Row } from "../core/values.ts";
import type { Translate } from "../i18n/translate.ts";
import { defineField, type WidgetProps } from "../react/definition.ts";
import { plainValue } from "../wire/label-value.ts";
import type { Prop } from "../wire/prop.ts";
import { widgetOnDemand } from "./on-demand.tsx";
import { textOf } from "./string.tsx";

export type ListType = "string[]" | "integer[]";

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

const ListWidget = widgetOnDemand<WidgetProps<ListType>>(() =>
  import("./ListWidget.tsx").then((it) => it.ListWidget),
);

/** Texts, a row each, exactly as typed: duplicates, order and spaces are the person's. */
export const stringListField = defineField("string[]", {
  commit: "blur",
  choices: "many",
  schema: () => z.custom<Row[]>(),
  toDraft,
  toWire(draft) {
    const rows = filled(draft);
    return rows.length > 0 ? rows.map(text) : undefined;
  },
  Widget: ListWidget,
});

/** Whole numbers, a row each. Not sent while one of them is not a number. */
export const integerListField = defineField("integer[]", {
  commit: "blur",
  choices: "many",
  schema: (prop, t) => integerRows(prop, t),
  toDraft,
  toWire(draft) {
    const numbers = filled(draft).map((row) => readInteger(row.text));
    return numbers.length > 0 && numbers.every((number) => number !== undefined) ? numbers : undefined;
  },
  aside: rangeText,
  Widget: ListWidget,
});

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
