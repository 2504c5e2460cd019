/** Pastes a text into an element, as a person would. Firefox leaves out the clipboard that an event's constructor is given. */
export function pasteText(element: HTMLElement, text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  const paste = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(paste, "clipboardData", { value: clipboardData });
  element.dispatchEvent(paste);
}
