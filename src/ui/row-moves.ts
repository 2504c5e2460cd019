import type { KeyboardEvent, PointerEvent } from "react";
import type { RowEdits } from "./row-edits.ts";
import { lineOf } from "./row-typing.ts";

/** Moves a row by Alt and an arrow key in one of its controls, or by an arrow key on its grip. Tells if the key did. */
export function moveByKey<R>(event: KeyboardEvent<HTMLElement>, edits: RowEdits<R>): boolean {
  const { key, target } = event;
  if (event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (key !== "ArrowUp" && key !== "ArrowDown") return false;
  const element = target as Element;
  if (!event.altKey && !element.closest("[data-grip]")) return false;
  if (element.matches("select, [role=combobox]")) return false; // these keys open its list
  const id = lineOf(target)?.dataset.row;
  if (id === undefined) return false;
  event.preventDefault();
  edits.move(id, key === "ArrowUp" ? -1 : 1);
  return true;
}

/**
 * Drags a row by its grip: it moves once the pointer passes its neighbour's middle. The group holds the pointer, for the
 * row's own element leaves the page for a moment with each move.
 */
export function dragRow<R>(event: PointerEvent<HTMLElement>, edits: RowEdits<R>): void {
  const group = event.currentTarget;
  const grip = (event.target as Element).closest("[data-grip]");
  const line = grip && lineOf(grip);
  const id = line?.dataset.row;
  if (!line || id === undefined || event.button !== 0) return;
  group.setPointerCapture(event.pointerId);
  const ended = new AbortController();
  const { signal } = ended;
  const follow = ({ clientY }: MouseEvent) => {
    const lines = [...group.querySelectorAll<HTMLElement>("[data-row]")];
    const at = lines.indexOf(line);
    if (at < 0) return;
    const [before, after] = [lines[at - 1], lines[at + 1]];
    if (before && clientY < middleOf(before)) edits.move(id, -1);
    else if (after && clientY > middleOf(after)) edits.move(id, 1);
    else return;
    // In a box that scrolls, the row takes the box along.
    requestAnimationFrame(() => line.scrollIntoView?.({ block: "nearest" }));
  };
  group.addEventListener("pointermove", follow, { signal });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
    group.addEventListener(end, () => ended.abort(), { signal });
}

function middleOf(line: Element): number {
  const { top, height } = line.getBoundingClientRect();
  return top + height / 2;
}
