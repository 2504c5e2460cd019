/** A part of the window, in its pixels. */
export interface Extent {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The ancestors that cut off what is beyond their edges, across shadow roots. */
export function clipsOf(element: Element): Element[] {
  const clips: Element[] = [];
  const { defaultView: view, body } = element.ownerDocument;
  if (!view) return clips;
  // The overflow of the body is the window's.
  for (let at = parentOf(element); at && at !== body; at = parentOf(at)) {
    const { overflowX, overflowY } = view.getComputedStyle(at);
    if (overflowX !== "visible" || overflowY !== "visible") clips.push(at);
  }
  return clips;
}

function parentOf({ assignedSlot, parentNode }: Element): Element | null {
  const parent = assignedSlot ?? parentNode;
  if (!parent) return null;
  if (parent.nodeType === parent.DOCUMENT_FRAGMENT_NODE) return (parent as ShadowRoot).host;
  return parent.nodeType === parent.ELEMENT_NODE ? (parent as Element) : null;
}

/** What is seen of the window: beside scroll bars and an on-screen keyboard, and within what clips. */
export function visiblePart(view: Window, clips: readonly Element[]): Extent {
  const { visualViewport: seen, document, innerHeight } = view;
  const top = seen?.offsetTop ?? 0;
  const part = {
    top,
    bottom: seen ? top + seen.height : innerHeight,
    left: 0,
    right: document.documentElement.clientWidth,
  };
  for (const clip of clips) {
    const box = clip.getBoundingClientRect();
    part.top = Math.max(part.top, box.top);
    part.bottom = Math.min(part.bottom, box.bottom);
    part.left = Math.max(part.left, box.left);
    part.right = Math.min(part.right, box.right);
  }
  return part;
}
