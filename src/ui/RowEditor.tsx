"use client";

import { memo, useLayoutEffect, useRef, useState } from "react";
import type { ReactNode, RefObject } from "react";
import { useTranslate } from "../i18n/context.ts";
import { rows as words } from "../i18n/en/rows.ts";
import { Button } from "./Button.tsx";
import { isComposing } from "./composing.ts";
import { setRef, type ControlProps } from "./control.ts";
import { usePart } from "./parts.ts";
import { createRowEdits, type RowEdits, type RowSource, type RowTidings } from "./row-edits.ts";
import { onKeyDown, onPaste } from "./row-typing.ts";
import { dragRow, moveByKey } from "./row-moves.ts";
import { RowNews } from "./RowNews.tsx";

/** What a row spreads on its control: a name that tells it from its neighbours', and its state. */
export interface RowInputProps {
  control: ControlProps;
  disabled?: boolean;
}

/** Draws a row's controls. Define it outside of the component: a new function draws every row again. */
export type RenderRow<R> = (
  row: R,
  index: number,
  update: (row: R) => void,
  input: RowInputProps,
) => ReactNode;

interface Identified {
  readonly id: string;
}

export interface RowEditorProps<R extends Identified> extends Omit<RowSource<R>, "tell"> {
  /** What the rows are, to name the group and, with its number, each row. */
  label: string;
  control: ControlProps;
  disabled?: boolean;
  addLabel: string;
  removeLabel(row: R, index: number): string;
  renderRow: RenderRow<R>;
  /** Rows can be moved, duplicated and cleared. */
  arrange?: boolean;
  /** What is said of the rows does not show their values. */
  secret?: boolean;
  /** Shown while there is no row. */
  empty?: ReactNode;
}

/**
 * Rows that keep their identity: added, edited and removed by hand, and never merged, sorted or coerced. Enter adds a
 * row below, Backspace in an empty one removes it, and the focus is never lost with a row.
 */
export function RowEditor<R extends Identified>(props: RowEditorProps<R>) {
  const { rows, reading, label, control, disabled, addLabel, removeLabel, renderRow, empty } = props;
  const { ref, ...named } = "aria-labelledby" in control ? control : { "aria-label": label, ...control };
  const part = usePart();
  const group = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const { edits, news } = useRowEdits(props, group, adder);
  useFirstControl(group, ref);
  const t = useTranslate(words);
  const arrange = props.arrange && !disabled;
  /* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-interactions --
     A fieldset brings a box and wants a legend; the field's label names this group. Keys come up from the inputs. */
  return (
    <div
      {...part("rows", { disabled })}
      role="group"
      {...named}
      ref={group}
      onKeyDown={
        disabled
          ? undefined
          : (event) => {
              if (isComposing(event)) return;
              if (!arrange || !moveByKey(event, edits)) onKeyDown(event, rows, edits);
            }
      }
      onPointerDown={arrange ? (event) => dragRow(event, edits) : undefined}
      onPasteCapture={disabled || !reading ? undefined : (event) => onPaste(event, edits, reading)}
    >
      {rows.map((row, index) => (
        <Line<R>
          key={row.id}
          {...{ row, index, label, disabled, renderRow, edits }}
          removeLabel={disabled ? undefined : removeLabel(row, index)}
          arrange={arrange}
          movable={arrange && rows.length > 1}
        />
      ))}
      {rows.length === 0 && empty != null && <div {...part("row-empty")}>{empty}</div>}
      {!disabled && <RowNews news={news} edits={edits} secret={props.secret} />}
      {!disabled && (
        <div {...part("row-foot")}>
          <Button ref={adder} as="add" variant="quiet" icon="plus" onClick={() => edits.add(rows.length)}>
            {addLabel}
          </Button>
          {arrange && rows.length > 1 && (
            <Button variant="quiet" onClick={edits.clear}>
              {t("rows.clear")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

interface LineProps<R extends Identified> extends Pick<
  RowEditorProps<R>,
  "label" | "disabled" | "renderRow"
> {
  row: R;
  index: number;
  edits: RowEdits<R>;
  /** Absent where nothing can be removed. */
  removeLabel?: string;
  arrange?: boolean;
  movable?: boolean;
}

// A key press in one of a thousand rows draws that row alone.
const Line = memo(function Line<R extends Identified>(props: LineProps<R>) {
  const { row, index, label, disabled, renderRow, edits, removeLabel, arrange, movable } = props;
  const number = index + 1;
  const part = usePart();
  const t = useTranslate(words);
  const control = { "aria-label": t("rows.item", { label, number }) };
  return (
    <div {...part("row")} data-row={row.id}>
      <div {...part("row-fields")}>{renderRow(row, index, edits.update, { control, disabled })}</div>
      {movable && (
        <Button variant="quiet" icon="grip" data-grip={row.id} aria-label={t("rows.move", { number })} />
      )}
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
}) as <R extends Identified>(props: LineProps<R>) => ReactNode; // `memo` forgets the type parameter

/** The edits of the rows, what they have to tell, and the focus after them. */
function useRowEdits<R extends Identified>(
  props: RowEditorProps<R>,
  group: RefObject<HTMLElement | null>,
  adder: RefObject<HTMLElement | null>,
): { edits: RowEdits<R>; news: RowTidings | undefined } {
  const [news, tell] = useState<RowTidings>();
  const source: RowSource<R> = { ...props, tell };
  const [edits] = useState(() => createRowEdits(source));
  useLayoutEffect(() => {
    const id = edits.drawn(source);
    if (id === undefined) return;
    if (id === null) adder.current?.focus();
    else firstControl(findLine(group.current, id))?.focus();
  });
  return { edits, news };
}

/** Gives the field the control that its label and its errors lead to. */
function useFirstControl(group: RefObject<HTMLElement | null>, ref: ControlProps["ref"]): void {
  const given = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const first = firstControl(group.current);
    if (first !== given.current) setRef(ref, first);
    given.current = first;
  });
  useLayoutEffect(
    () => () => {
      given.current = null;
      setRef(ref, null);
    },
    [ref],
  );
}

const findLine = (group: HTMLElement | null, id: string): HTMLElement | undefined =>
  [...(group?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].find(({ dataset }) => dataset.row === id);

function firstControl(within: Element | null | undefined): HTMLElement | null {
  const controls = ":is(input, textarea, select, button, [tabindex]):not(:disabled)";
  return (
    within?.querySelector<HTMLElement>(`[aria-invalid=true]${controls}`) ??
    within?.querySelector(controls) ??
    null
  );
}
