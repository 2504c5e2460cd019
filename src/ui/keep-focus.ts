/** What may take the focus. */
const FOCUSABLE = ":is(input, select, textarea, button, a[href], [tabindex]):not([tabindex='-1'])";

/**
 * Sees to it that the focus is not lost inside an element: when what has it goes away, as a button does that has done
 * its work, the nearest thing that stays takes it, unless something else has. Gives the way to end this.
 */
export function keepFocus(root: HTMLElement): () => void {
  /** What has the focus, and what it stands in, the innermost first. */
  let path: Element[] = [];
  const active = () => (root.getRootNode() as Document | ShadowRoot).activeElement;

  const hold = (target: Element | null) => {
    path = [];
    for (let at = target; at && at !== root; at = at.parentElement) path.push(at);
    path.push(root);
  };
  const enter = ({ target }: FocusEvent) => hold(target as Element);
  // What the person leaves is still there a moment later; what goes away is not.
  const leave = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if (path[0] === target && path[0]?.isConnected && active() !== target) path = [];
    });
  const handOn = () => {
    const [held, ...places] = path;
    if (!held || held.isConnected) return;
    path = [];
    const holder = active();
    if (holder && holder !== root.ownerDocument.body) return;
    for (const place of places.filter((it) => it.isConnected)) {
      for (const candidate of place.querySelectorAll<HTMLElement>(FOCUSABLE)) {
        candidate.focus();
        if (active() === candidate) return;
      }
    }
  };

  const first = active();
  if (first && root.contains(first)) hold(first);
  const observer = new MutationObserver(handOn);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener("focusin", enter);
  root.addEventListener("focusout", leave);
  return () => {
    observer.disconnect();
    root.removeEventListener("focusin", enter);
    root.removeEventListener("focusout", leave);
  };
}
