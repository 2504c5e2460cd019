import type { KeyboardEvent } from "react";

const RESULT = "[data-result]";

/**
 * Leads the focus by arrow keys from a search box through the results below it, and back to the box with Escape or with
 * what is typed.
 */
export function pickerKeys(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const target = event.target as HTMLElement;
  const box = currentTarget.querySelector<HTMLElement>("input[type=search]");
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
    case "Escape":
      return box;
    default:
      return undefined;
  }
}
