"use client";

import { useMemo } from "react";
import * as z from "zod/mini";
import { integerText, rangeText, readInteger, type Bounds } from "../core/integer.ts";
import { rowId, type Row } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import type { Translate } from "../i18n/translate.ts";
import { defineField, type WidgetProps } from "../react/definition.ts";
import { RowEditor, type RenderRow } from "../ui/RowEditor.tsx";
import { TextControl } from "../ui/TextControl.tsx";
import { plainValue } from "../wire/label-value.ts";
import type { Prop } from "../wire/prop.ts";
import { groupOf } from "./split-control.ts";
import { stepKeys } from "./step-keys.ts";
import { textOf } from "./string.tsx";

type ListType = "string[]" | "integer[]";

const newRow = (text = ""): Row => ({ id: rowId(), text });

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

const secretRow: RenderRow<Row> = (row, index, update, input) =>
  renderRow(row, index, update, input, { secret: true });

const integerRow =
  (bounds: Bounds): RenderRow<Row> =>
  (row, index, update, input) =>
    renderRow(row, index, update, input, { bounds });

function renderRow(
  ...[row, index, update, { control, readOnly, disabled }, { secret, bounds } = {}]: [
    ...Parameters<RenderRow<Row>>,
    { secret?: boolean; bounds?: Bounds }?,
  ]
) {
  const change = (value: string) => update({ id: row.id, text: value });
  return (
    <TextControl
      value={row.text}
      onChange={change}
      onKeyDown={bounds && stepKeys(row.text, bounds, change)}
      control={control}
      readOnly={readOnly}
      disabled={disabled}
      secret={secret}
      multiline={secret ? false : "auto"}
      label={control["aria-label"] ?? String(index + 1)}
    />
  );
}

function ListWidget({
  prop,
  draft = [],
  onChange,
  label,
  control,
  readOnly,
  disabled,
}: WidgetProps<ListType>) {
  const t = useTranslate();
  const secret = "secret" in prop && prop.secret;
  const render = useMemo(() => {
    if (prop.type === "integer[]") return integerRow(prop);
    return prop.secret ? secretRow : renderRow;
  }, [prop]);
  return (
    <RowEditor<Row>
      rows={draft}
      newRow={newRow}
      onChange={(rows) => onChange(rows.length > 0 ? rows : undefined)}
      label={label}
      control={groupOf(control)}
      readOnly={readOnly}
      disabled={disabled}
      addLabel={t("list.add")}
      removeLabel={(_, index) => t("list.remove", { number: index + 1 })}
      renderRow={render}
      split={newRow}
      arrange
      secret={secret}
    />
  );
}

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
