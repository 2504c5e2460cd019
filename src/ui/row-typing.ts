import type { ClipboardEvent, KeyboardEvent } from "react";
import type { RowEdits, RowReading } from "./row-edits.ts";

interface Identified {
  readonly id: string;
}

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/** The element of a row that an event comes from. */
export const lineOf = (target: EventTarget): HTMLElement | null =>
  (target as Element).closest<HTMLElement>("[data-row]");

/** Enter adds a row below, Backspace removes an empty one. */
export function onKeyDown<R extends Identified>(
  event: KeyboardEvent,
  rows: readonly R[],
  edits: RowEdits<R>,
): void {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const line = lineOf(target);
  const at = rows.findIndex(({ id }) => id === line?.dataset.row);
  const row = rows[at];
  if (!line || !row || !isLineBox(target)) return;
  if (key === "Enter") edits.add(at + 1);
  else if (key === "Backspace" && boxesOf(line).every(isEmpty)) edits.remove(row.id, true);
  else return;
  event.preventDefault();
}

/** Text pasted into a row's first box may become rows. In another box it stays, and is asked about. */
export function onPaste<R extends Identified>(
  event: ClipboardEvent,
  edits: RowEdits<R>,
  { read, offer }: RowReading<R>,
): void {
  const line = lineOf(event.target);
  const id = line?.dataset.row;
  const box = event.target as TextElement;
  const boxes = line ? boxesOf(line) : [];
  if (id === undefined || !boxes.includes(box)) return;
  const text = event.clipboardData.getData("text/plain");
  const isOnly = boxes.length === 1;
  const isBlank = boxes.every(isEmpty);
  const { value, selectionStart, selectionEnd } = box;
  const [before, after] = [value.slice(0, selectionStart ?? 0), value.slice(selectionEnd ?? value.length)];
  const rows =
    box === boxes[0] && isLineBox(box) ? read(text, isOnly ? { before, after } : undefined) : undefined;
  if (rows) {
    edits.spread(id, rows, !isOnly && !isBlank);
    event.preventDefault();
    event.stopPropagation();
  } else if (isOnly ? isBlank : box !== boxes[0]) {
    const offered = offer(text);
    if (offered) edits.ask(id, offered, isBlank);
  }
}

/** The boxes for text in a row, those of option lists aside. */
const boxesOf = (line: Element): TextElement[] =>
  [...line.querySelectorAll<TextElement>("input, textarea")].filter(
    (box) => box.selectionStart !== null && box.getAttribute("role") !== "combobox",
  );

/** Whether this is a box for one line of text. */
const isLineBox = (target: EventTarget): boolean =>
  (target as Element).matches("input:not([role=combobox])") &&
  (target as HTMLInputElement).selectionStart !== null;

const isEmpty = (box: TextElement): boolean => box.value === "";
