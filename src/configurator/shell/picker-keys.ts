import type { KeyboardEvent } from "react";

const RESULT = "[data-result]";
const BOX = "input[type=search]";

/** Leads the focus from a result back to the search box. `false` if it is on none. */
export function backToBox(picker: HTMLElement): boolean {
  const box = picker.querySelector<HTMLElement>(BOX);
  if (!box || !picker.querySelector(`${RESULT}:focus`)) return false;
  box.focus();
  return true;
}

/**
 * Leads the focus by arrow keys from a search box through the results below it, and back to the box with what is typed.
 */
export function pickerKeys(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const box = currentTarget.querySelector<HTMLElement>(BOX);
  const results = [...currentTarget.querySelectorAll<HTMLElement>(RESULT)];
  const at = results.indexOf(target);
  if (at < 0 && target !== box) return;
  const next = at < 0 ? (key === "ArrowDown" ? results[0] : undefined) : nextOf(key, at, results, box);
  if (next) {
    event.preventDefault();
    next.focus();
  }
  // Not prevented: the letter goes where the focus is by then.
  else if (at >= 0 && key.length === 1 && key !== " ") box?.focus();
}

function nextOf(key: string, at: number, results: readonly HTMLElement[], box: HTMLElement | null) {
  switch (key) {
    case "ArrowDown":
      return results[at + 1] ?? results[at];
    case "ArrowUp":
      return results[at - 1] ?? box;
    case "Home":
      return results[0];
    case "End":
      return results.at(-1);
    default:
      return undefined;
  }
}
