import { isCoarse } from "../../ui/coarse.ts";

interface Lock {
  users: number;
  /** What the page's own style said. */
  overflow: string;
}

const locks = new WeakMap<HTMLElement, Lock>();

/**
 * Keeps the page where it is while something modal is open: a finger on its backdrop would scroll the page. Returns the way
 * back; the last one leaves the page as it was. A wheel's page stays as it is: without its scroll bar it would be wider.
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
