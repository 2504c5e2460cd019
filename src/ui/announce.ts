/** How long the focus rests before something is spoken, in milliseconds: a screen reader drops what comes while it reads a control. */
const REST = 150;
/** How long a text stays in its region, in milliseconds: long enough to be read, too short to be found later as part of the page. */
const STAY = 10_000;

/** Acts once the focus has come to rest, for as long as `rest` says. Returns the way to stop. */
export function whenRested(page: Document, act: () => void, rest = REST): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const stop = () => {
    clearTimeout(timer);
    page.removeEventListener("focusin", wait);
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      stop();
      act();
    }, rest);
  };
  wait();
  page.addEventListener("focusin", wait);
  return stop;
}

/**
 * Speaks a text through a live region, once the focus has come to rest: only then a function is asked for the text.
 * Returns the way to stop, which empties the region.
 */
export function announce(region: HTMLElement, text: string | (() => string), rest = REST): () => void {
  const clear = () => region.replaceChildren();
  let timer: ReturnType<typeof setTimeout>;
  const speak = () => {
    region.textContent = typeof text === "string" ? text : text();
    timer = setTimeout(clear, STAY);
  };
  const stop = whenRested(region.ownerDocument, speak, rest);
  return () => {
    stop();
    clearTimeout(timer);
    clear();
  };
}
