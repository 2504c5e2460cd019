"use client";

import { useRef, useState, type ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { rows as words } from "../i18n/en/rows.ts";
import { Button } from "./Button.tsx";
import { isComposing } from "./composing.ts";
import type { ControlProps } from "./control.ts";
import { onDemand, useOnDemand } from "./on-demand.ts";
import { usePart } from "./parts.ts";
import type { RowSource } from "./row-edits.ts";
import { RowLine, type RenderRow, type RowPlace } from "./RowLine.tsx";
import { onKeyDown, onPaste } from "./row-typing.ts";
import { dragRow, moveByKey } from "./row-moves.ts";
import { RowNews } from "./RowNews.tsx";
import { useRowEdits } from "./use-row-edits.ts";

export type { RenderRow, RowInputProps } from "./RowLine.tsx";

/** From this many rows on, only those in sight are drawn. */
const MANY = 100;

const rowWindow = onDemand(() => import("./RowWindow.tsx").then((it) => it.RowWindow));

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
  const { edits, news, window, settle } = useRowEdits(props, group, adder, ref);
  // It stays a window: rows that are removed one by one must not turn it back.
  const [isMany, setMany] = useState(rows.length > MANY);
  if (rows.length > MANY && !isMany) setMany(true);
  const { value: Window, hasFailed } = useOnDemand(rowWindow, isMany);
  const t = useTranslate(words);
  const arrange = props.arrange && !disabled;
  const drawRow = (row: R, index: number, place?: RowPlace) => (
    <RowLine<R>
      key={row.id}
      {...{ row, index, label, disabled, renderRow, edits }}
      {...place}
      removeLabel={disabled ? undefined : removeLabel(row, index)}
      arrange={arrange}
      movable={arrange && rows.length > 1}
    />
  );
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
      {isMany && Window ? (
        <Window handle={window} rows={rows} drawRow={drawRow} onDrawn={settle} />
      ) : (
        rows.slice(0, isMany && !hasFailed ? MANY : undefined).map((row, index) => drawRow(row, index))
      )}
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
