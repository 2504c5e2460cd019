/**
 * Acts at once, or, while something is being pressed, after the click: what moves under a press makes it miss. Returns what
 * stops it.
 */
export function afterPress(page: Document, act: () => void): () => void {
  if (!page.querySelector(":active")) {
    act();
    return () => undefined;
  }
  let timer: ReturnType<typeof setTimeout>;
  const ended = new AbortController();
  const end = () => {
    ended.abort();
    timer = setTimeout(act); // the click comes in between
  };
  for (const type of ["mouseup", "dragend", "pointercancel"])
    page.addEventListener(type, end, { capture: true, signal: ended.signal });
  return () => {
    ended.abort();
    clearTimeout(timer);
  };
}
