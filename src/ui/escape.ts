import { isComposing } from "./composing.ts";

/**
 * Closes what is open. `false`: nothing is, and the key goes on. `"native"`: the browser closes it, as it does a `<dialog>`.
 */
export type Close = () => boolean | "native";

interface Layer {
  root: Element;
  close: Close;
}

interface Keys {
  layers: Set<Layer>;
  /** The key that closed something is still down: neither its repeats nor its release are for the host. */
  isHeld: boolean;
}

const keysOf = new WeakMap<Window, Keys>();

/**
 * Escape closes the innermost thing that is open and has the focus, and nothing else. Dialogs of a host (Radix, for one)
 * listen on the document before any element gets the key, so it is taken on the window, in the capturing phase, once per
 * window and as early as can be: whoever listens there first hears it first.
 */
function listenForEscape(view: Window): Keys {
  const known = keysOf.get(view);
  if (known) return known;
  const keys: Keys = { layers: new Set(), isHeld: false };
  keysOf.set(view, keys);
  view.addEventListener("keydown", (event) => press(event, keys), true);
  view.addEventListener("keyup", (event) => release(event, keys), true);
  return keys;
}

if (typeof window !== "undefined") listenForEscape(window);

function press(event: KeyboardEvent, keys: Keys): void {
  if (event.key !== "Escape" || !(event.repeat && keys.isHeld)) keys.isHeld = false;
  if (event.key !== "Escape") return;
  if (keys.isHeld) return take(event, true);
  const layers = [...keys.layers].filter(hasFocus).toSorted(innermostFirst);
  // An input method is told to drop what it composes.
  const closed = isComposing(event) ? layers.length > 0 && "native" : closeFirst(layers);
  if (!closed) return;
  keys.isHeld = true;
  take(event, closed !== "native");
}

function release(event: KeyboardEvent, keys: Keys): void {
  if (event.key !== "Escape" || !keys.isHeld) return;
  keys.isHeld = false;
  event.stopImmediatePropagation();
}

function take(event: KeyboardEvent, isDone: boolean): void {
  if (isDone) event.preventDefault();
  event.stopImmediatePropagation();
}

function closeFirst(layers: readonly Layer[]): boolean | "native" {
  for (const { close } of layers) {
    const closed = close();
    if (closed) return closed;
  }
  return false;
}

const hasFocus = ({ root }: Layer): boolean =>
  root.contains((root.getRootNode() as Document | ShadowRoot).activeElement);

const innermostFirst = (a: Layer, b: Layer): number =>
  a.root.contains(b.root) ? 1 : b.root.contains(a.root) ? -1 : 0;

/** Has Escape close something while the focus is inside an element. Returns what ends this. */
export function closeOnEscape(root: Element, close: Close): () => void {
  const view = root.ownerDocument.defaultView;
  if (!view) return () => undefined;
  const { layers } = listenForEscape(view);
  const layer = { root, close };
  layers.add(layer);
  return () => void layers.delete(layer);
}
