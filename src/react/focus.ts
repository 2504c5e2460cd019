import { keepThroughReset } from "../ui/keep-through-reset.ts";
import { watchPresses } from "../ui/press.ts";
import { reveal } from "./reveal.ts";

const FOCUSABLE = "input:not([type=hidden]), select, textarea, button, [tabindex]";

/** The controls of a form on the page, by the names of their fields. */
export function createFocus() {
  const elements = new Map<string, HTMLElement>();
  /** Stop watching presses and resets for each element. */
  const disposers = new Map<string, () => void>();
  return {
    /** Registers a field's control; `null` removes it. */
    setElement(name: string, element: HTMLElement | null): void {
      disposers.get(name)?.();
      disposers.delete(name);
      elements.delete(name);
      if (!element) return;
      elements.set(name, element);
      const ends = [watchPresses(element.ownerDocument), keepThroughReset(element)];
      disposers.set(name, () => ends.forEach((end) => end()));
    },

    /** The document that contains a field's control. */
    pageOf: (name: string): Document | undefined => elements.get(name)?.ownerDocument,

    /** Focuses a field's control and scrolls to it. Returns whether it took the focus. */
    focus(name: string): boolean {
      const element = elements.get(name);
      const target = element?.matches(FOCUSABLE) ? element : element?.querySelector<HTMLElement>(FOCUSABLE);
      target?.focus();
      const shown = target ?? element;
      if (shown) reveal(shown);
      return target?.matches(":focus") === true;
    },
  };
}
