/** A tap's mouse events and click follow the pointer's release within this time, in milliseconds. */
const TAP = 350;

interface Watch {
  users: number;
  isPressed: boolean;
  /** What is done once nothing is pressed. */
  held: (() => void)[];
  stop(): void;
}

const watches = new WeakMap<Document, Watch>();

/** Watches a page's pointer for `afterPress`. Returns the way to stop; the last one to stop takes the listeners away. */
export function watchPresses(page: Document): () => void {
  const watch = watches.get(page) ?? start(page);
  watch.users += 1;
  return () => {
    watch.users -= 1;
    if (watch.users > 0) return;
    watch.stop();
    watches.delete(page);
  };
}

/**
 * Acts once no pointer is pressed in the page: at once, or after the click. A field that is left by a press would
 * otherwise show its error between press and release, and move what is being pressed away from the pointer.
 */
export function afterPress(page: Document | undefined, act: () => void): void {
  const watch = page && watches.get(page);
  if (watch?.isPressed) watch.held.push(act);
  else act();
}

function start(page: Document): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = () => {
    clearTimeout(timer);
    watch.isPressed = false;
    for (const act of watch.held.splice(0)) act();
  };
  const endIn = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(end, delay);
  };
  const press = () => {
    clearTimeout(timer);
    watch.isPressed = true;
  };
  const release = () => endIn(TAP);
  const endSoon = () => {
    if (watch.isPressed) endIn(0); // after all that listens to this event
  };
  const listeners = {
    pointerdown: press,
    mousedown: press, // a tap's comes after its pointer is up
    pointerup: release,
    mouseup: release,
    click: endSoon,
    pointercancel: endSoon,
    keydown: endSoon, // the release was outside of the page
  };
  const watch: Watch = {
    users: 0,
    isPressed: false,
    held: [],
    stop() {
      for (const [type, listener] of Object.entries(listeners))
        page.removeEventListener(type, listener, true);
      end();
    },
  };
  for (const [type, listener] of Object.entries(listeners)) page.addEventListener(type, listener, true);
  watches.set(page, watch);
  return watch;
}
