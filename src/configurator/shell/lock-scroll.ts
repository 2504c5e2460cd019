import { isCoarse } from "../../ui/coarse.ts";

interface Lock {
  users: number;
  /** What the page's own style said. */
  overflow: string;
}

const locks = new WeakMap<HTMLElement, Lock>();

/**
 * Stops the page from scrolling under a finger while a sheet or dialog is open. Returns a function that unlocks it; the page
 * scrolls again after the last lock is gone. Does nothing on pages used with a mouse, where hiding the scroll bar would
 * make the page wider.
 */
export function lockScroll(page: Document): () => void {
  if (!isCoarse()) return () => undefined;
  const root = page.documentElement;
  const lock = locks.get(root) ?? { users: 0, overflow: root.style.overflow };
  locks.set(root, lock);
  lock.users += 1;
  root.style.overflow = "hidden";
  return () => {
    lock.users -= 1;
    if (lock.users > 0) return;
    locks.delete(root);
    root.style.overflow = lock.overflow;
  };
}
