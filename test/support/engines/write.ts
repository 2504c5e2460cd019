// Values that a test sets at once, without the presses that would make them.
import type { Locator } from "vitest/browser";

/** Replaces the text of a control in one edit, which the page hears like a paste. */
export function fillControl(element: Element, text: string): void {
  const control = element as HTMLInputElement;
  control.focus();
  if (isText(control)) {
    const { ownerDocument: owner } = control;
    if ("select" in control) control.select();
    else owner.defaultView!.getSelection()!.selectAllChildren(control);
    owner.execCommand(text === "" ? "delete" : "insertText", false, text);
    return;
  }
  // React looks at the setter of the prototype.
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!;
  set!.call(control, text);
  announce(control);
}

/** Chooses the option of a native list with this value, this text, or the option itself. */
export function selectOption(element: Element, value: Parameters<Locator["selectOptions"]>[0]): void {
  const select = element as HTMLSelectElement;
  const wanted = [value].flat().map((it) => (typeof it === "object" && "element" in it ? it.element() : it));
  const matches = (option: HTMLOptionElement) =>
    wanted.some((it) => it === option || it === option.value || it === option.label);
  if (![...select.options].some(matches)) throw new Error(`There is no option ${String(wanted)}.`);
  for (const option of select.options)
    if (select.multiple || matches(option)) option.selected = matches(option);
  announce(select);
}

function isText(control: HTMLElement): boolean {
  if (control.isContentEditable || control.localName === "textarea") return true;
  return /^(text|search|url|tel|password|email|number)$/.test((control as HTMLInputElement).type);
}

function announce(control: Element): void {
  control.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  control.dispatchEvent(new Event("change", { bubbles: true }));
}
