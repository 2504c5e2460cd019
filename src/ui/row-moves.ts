import type { KeyboardEvent, PointerEvent } from "react";
import type { RowEdits } from "./row-edits.ts";

/** Moves a row by Alt and an arrow key in one of its controls, or by an arrow key on its grip. Tells if the key did. */
export function moveByKey<R extends { readonly id: string }>(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly R[],
  edits: RowEdits<R>,
): boolean {
  const { key, target, currentTarget } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (key !== "ArrowUp" && key !== "ArrowDown") return false;
  if (!event.altKey && !target.closest("[data-grip]")) return false;
  if (target.matches("select, [role=combobox]")) return false; // these keys open its list
  const at = [...currentTarget.children].findIndex((line) => line.contains(target));
  const row = rows[at];
  if (!row) return false;
  event.preventDefault();
  edits.move(row.id, key === "ArrowUp" ? at - 1 : at + 1);
  return true;
}

/**
 * Drags a row by its grip: it moves once the pointer passes its neighbour's middle. The group holds the pointer, for the
 * row's own element leaves the page for a moment with each move.
 */
export function dragRow<R>(event: PointerEvent<HTMLElement>, edits: RowEdits<R>): void {
  const group = event.currentTarget;
  const grip = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-grip]") : null;
  const line = grip?.parentElement;
  const id = grip?.dataset.grip;
  if (!line || id === undefined || event.button !== 0) return;
  group.setPointerCapture(event.pointerId);
  const ended = new AbortController();
  const { signal } = ended;
  const follow = ({ clientY }: MouseEvent) => {
    const lines = [...group.children].filter((child) => child.querySelector(":scope > [data-grip]"));
    const at = lines.indexOf(line);
    if (at < 0) return;
    const [before, after] = [lines[at - 1], lines[at + 1]];
    if (before && clientY < middleOf(before)) edits.move(id, at - 1);
    else if (after && clientY > middleOf(after)) edits.move(id, at + 1);
  };
  group.addEventListener("pointermove", follow, { signal });
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"])
    group.addEventListener(end, () => ended.abort(), { signal });
}

function middleOf(line: Element): number {
  const { top, height } = line.getBoundingClientRect();
  return top + height / 2;
}
