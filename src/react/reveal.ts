/** How many frames it may take until all that comes into sight with a field is laid out. */
const FRAMES = 4;

/**
 * Scrolls to a control, and again where it was pushed out of sight: fields on the way to it were not laid out yet, and may
 * be higher than they were taken for.
 */
export function reveal(element: HTMLElement, frames = FRAMES): void {
  element.scrollIntoView?.({ block: "nearest" });
  if (frames > 0) requestAnimationFrame(() => reveal(element, frames - 1));
}
