"use client";

import { memo, useCallback, type CSSProperties, type ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { rows as words } from "../i18n/en/rows.ts";
import { Button } from "./Button.tsx";
import type { ControlProps } from "./control.ts";
import { usePart } from "./parts.ts";
import type { RowChange, RowEdits } from "./row-edits.ts";

/** What a row spreads on its control: a name that tells it from its neighbours', and its state. */
export interface RowInputProps {
  control: ControlProps;
  disabled?: boolean;
}

/** Draws a row's controls. Define it outside of the component: a new function draws every row again. */
export type RenderRow<R> = (
  row: R,
  index: number,
  update: (change: RowChange<R>) => void,
  input: RowInputProps,
) => ReactNode;

/** Where a row is in a list of which only a part is drawn, and what measures it. */
export interface RowPlace {
  measure(element: HTMLElement | null): void;
  index: number;
  start: number;
  /** How many rows the list has. */
  count: number;
}

interface LineProps<R> extends Partial<Pick<RowPlace, "measure" | "start" | "count">> {
  row: R;
  index: number;
  label: string;
  disabled?: boolean;
  renderRow: RenderRow<R>;
  edits: RowEdits<R>;
  /** Absent where nothing can be removed. */
  removeLabel?: string;
  arrange?: boolean;
  movable?: boolean;
}

// A key press in one of a thousand rows draws that row alone.
export const RowLine = memo(function RowLine<R extends { readonly id: string }>(props: LineProps<R>) {
  const { row, index, label, disabled, renderRow, edits, removeLabel, arrange, movable } = props;
  const { measure } = props;
  const number = index + 1;
  const part = usePart();
  // Not an attribute to render: a server counts its rows for itself.
  const attach = useCallback(
    (element: HTMLElement | null) => {
      if (element) element.dataset.row = row.id;
      measure?.(element);
    },
    [row.id, measure],
  );
  const t = useTranslate(words);
  // Enter adds a row. "next" would not: Android moves the focus then, and no key is heard.
  const control = { "aria-label": t("rows.item", { label, number }), enterKeyHint: "enter" } as const;
  return (
    <div ref={attach} {...part("row")} {...placeOf(props)}>
      <div {...part("row-fields")}>{renderRow(row, index, edits.update, { control, disabled })}</div>
      {movable && <Button variant="quiet" icon="grip" data-grip="" aria-label={t("rows.move", { number })} />}
      {arrange && (
        <Button
          variant="quiet"
          icon="copy"
          aria-label={t("rows.duplicate", { number })}
          onClick={() => edits.duplicate(row.id)}
        />
      )}
      {removeLabel !== undefined && (
        <Button variant="quiet" icon="close" aria-label={removeLabel} onClick={() => edits.remove(row.id)} />
      )}
    </div>
  );
}) as <R extends { readonly id: string }>(props: LineProps<R>) => ReactNode; // `memo` forgets the type parameter

/** A row that is drawn with few of its neighbours says which one of how many it is. */
function placeOf({ start, count, index }: Pick<LineProps<unknown>, Exclude<keyof RowPlace, "measure">>) {
  if (count === undefined) return undefined;
  return {
    role: "listitem",
    "aria-posinset": index + 1,
    "aria-setsize": count,
    "data-index": index,
    style: { transform: `translateY(${start}px)` } satisfies CSSProperties,
  };
}
