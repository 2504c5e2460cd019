import type { KeyboardEvent } from "react";
import { stepOf, steppedText, type Bounds } from "../codecs/integer.ts";
import { isComposing } from "../ui/composing.ts";

/** Makes what hears the keys of a text that stands for a whole number: up and down step it. */
export function stepKeys(text: string, bounds: Bounds, onChange: (text: string) => void) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || isComposing(event)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = stepOf(event.key, event.shiftKey);
    const next = by === undefined ? undefined : steppedText(text, by, bounds);
    if (next === undefined) return;
    // The caret would go to one end of the text, or the page would scroll.
    event.preventDefault();
    if (next !== text) onChange(next);
  };
}
