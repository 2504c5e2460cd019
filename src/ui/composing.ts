import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** The key code of a key press that an input method has taken. */
const TAKEN = 229;

/**
 * Whether a key press belongs to an input method, such as the Enter that ends a composition: nobody else must act on it.
 * Every handler of keys asks this first. Safari says so by the key code alone, as the composition is over by then.
 */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const press = "nativeEvent" in event ? event.nativeEvent : event;
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else tells in Safari
  return press.isComposing || press.keyCode === TAKEN;
}
