// Whether a text field has something of its own to undo. Browsers do not say; what was typed since it got the focus does.

import { isComposing } from "../../ui/composing.ts";
import { isElement } from "../../ui/is-element.ts";

/** Text that a person may type into: the browser undoes there by itself. */
const EDITABLE =
  "textarea, [contenteditable]:not([contenteditable=false]), input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=range], [type=color], [type=file])";

export const isUndo = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "z" && (ctrlKey || metaKey) && !altKey;

/** Windows has this one, too. */
export const isRedo = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): boolean =>
  key.toLowerCase() === "y" && ctrlKey && !metaKey && !shiftKey && !altKey;

const textIn = (element: Element): string =>
  "value" in element && typeof element.value === "string" ? element.value : (element.textContent ?? "");

/**
 * Follows the text field that has the focus within an element. `hasOwn(isRedo)`: whether it would do something itself.
 * `settle`: the form has put a text into it, and its own undo starts from there. `isUndoing`: an edit that is being made
 * is its own undo. `stop` ends this.
 */
export function followTyping(root: HTMLElement) {
  let field: Element | null = null;
  let start = "";
  /** How many of its own undos could be done again. */
  let undone = 0;
  let isUndoing = false;

  const begin = (target: EventTarget | null) => {
    field = isElement(target) ? target.closest(EDITABLE) : null;
    start = field ? textIn(field) : "";
    undone = 0;
  };
  const enter = ({ target }: FocusEvent) => begin(target);
  /** Until those who handle the event that is under way have done so. */
  const undoing = () => {
    isUndoing = true;
    setTimeout(() => (isUndoing = false));
  };
  const typed = (event: Event) => {
    const { inputType = "" } = event as Partial<InputEvent>; // `input` may be any event
    if (inputType.startsWith("history")) undoing();
    undone = inputType === "historyUndo" ? undone + 1 : inputType === "historyRedo" ? undone - 1 : 0;
  };
  // An editor has a history of its own, and tells nobody when it goes through it.
  const pressed = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if ((isUndo(event) || isRedo(event)) && isElement(event.target) && event.target.closest(EDITABLE))
      undoing();
  };
  root.addEventListener("focusin", enter);
  root.addEventListener("input", typed, true);
  root.addEventListener("keydown", pressed, true);
  begin(root.ownerDocument.activeElement);
  return {
    hasOwn: (isRedo: boolean): boolean =>
      field !== null && field.isConnected && (isRedo ? undone > 0 : textIn(field) !== start),
    settle: () => begin(field),
    isUndoing: () => isUndoing,
    stop() {
      root.removeEventListener("focusin", enter);
      root.removeEventListener("input", typed, true);
      root.removeEventListener("keydown", pressed, true);
    },
  };
}
