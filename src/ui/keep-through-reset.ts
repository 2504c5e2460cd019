/** What the kit draws. A form also holds controls of the host. */
const KIT = ":is([class^='ps-'], [class*=' ps-']):not(.ps-form)";

interface Watch {
  fields: Set<Element>;
  stop(): void;
}

const watches = new WeakMap<Node, Watch>();

/**
 * Keeps a field's controls as they are when the form around them is reset: the browser would empty them, and their values
 * would stay. Returns the way to stop.
 */
export function keepThroughReset(field: Element): () => void {
  const page = field.getRootNode();
  const watch = watches.get(page) ?? start(page);
  watch.fields.add(field);
  return () => {
    watch.fields.delete(field);
    if (watch.fields.size > 0) return;
    watch.stop();
    watches.delete(page);
  };
}

function start(page: Node): Watch {
  const fields = new Set<Element>();
  const isOurs = (control: Element): boolean => {
    if (control.closest(KIT)) return true;
    for (let at: Element | null = control; at; at = at.parentElement) if (fields.has(at)) return true;
    return false;
  };
  // What belongs to no form isn't reset with one. The browser resets a form after all listeners, and in the same task.
  const detach = ({ target }: Event) => {
    const elements = (target as Partial<HTMLFormElement>).elements;
    const kept = [...(elements ?? [])].filter((it) => !it.hasAttribute("form") && isOurs(it));
    for (const control of kept) control.setAttribute("form", "");
    setTimeout(() => kept.forEach((control) => control.removeAttribute("form")));
  };
  page.addEventListener("reset", detach, true);
  const watch = { fields, stop: () => page.removeEventListener("reset", detach, true) };
  watches.set(page, watch);
  return watch;
}
