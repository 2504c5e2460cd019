import type { ClipboardEvent, KeyboardEvent } from "react";
import type { RowEdits } from "./row-edits.ts";

interface Identified {
  readonly id: string;
}

/** Enter adds a row below, Backspace removes an empty one. */
export function onKeyDown<R extends Identified>(
  event: KeyboardEvent,
  rows: readonly R[],
  edits: RowEdits<R>,
): void {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const at = lineOf(target, event.currentTarget);
  const row = rows[at];
  if (!row) return;
  if (key === "Enter") edits.add(at + 1);
  else if (key === "Backspace" && isEmpty(event.currentTarget.children[at])) edits.remove(row.id, true);
  else return;
  event.preventDefault();
}

/** Pasted lines become rows; a pasted list of values is asked about, if `asks`. */
export function onPaste<R extends Identified>(
  event: ClipboardEvent,
  rows: readonly R[],
  edits: RowEdits<R>,
  asks: boolean | undefined,
): void {
  const lines = event.clipboardData
    .getData("text/plain")
    .replace(/\r?\n$/, "")
    .split(/\r\n?|\n/);
  const row = rows[lineOf(event.target, event.currentTarget)];
  if (!row) return;
  const { value, selectionStart, selectionEnd } = event.target as HTMLInputElement; // `lineOf` saw to it
  if (lines.length < 2) {
    const values = valuesOf(lines[0] ?? "");
    if (asks && value === "" && values.length > 1) edits.ask(row.id, values);
    return;
  }
  lines[0] = value.slice(0, selectionStart ?? 0) + lines[0];
  lines[lines.length - 1] += value.slice(selectionEnd ?? value.length);
  if (!edits.spread(row.id, lines)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** What stands between the commas of a line. */
const valuesOf = (line: string) =>
  line
    .split(",")
    .map((value) => value.trim())
    .filter((value) => value !== "");

/** Which line's one-line text input an event comes from; -1 for any other control, an option list's among them. */
function lineOf(target: EventTarget, group: Element): number {
  if (!(target instanceof HTMLInputElement) || target.selectionStart === null || target.role === "combobox")
    return -1;
  return [...group.children].findIndex((line) => line.contains(target));
}

function isEmpty(line: Element | undefined): boolean {
  const texts = line?.querySelectorAll<TextElement>("input, textarea") ?? [];
  return [...texts].every((text) => text.selectionStart === null || text.value === "");
}

type TextElement = HTMLInputElement | HTMLTextAreaElement;
