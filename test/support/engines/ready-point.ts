// Where to press an element, once that is possible: it is there, visible, enabled, at rest and not covered.

export type Point = { x: number; y: number };

export type Target = {
  elements: () => Element[];
  findElement: (options: { timeout?: number }) => Promise<Element>;
};

type Wanted = {
  timeout?: number;
  /** From the element's top left corner; the middle otherwise. */
  position?: Point;
  /** Whether it may be covered. */
  covered?: boolean;
};

// Tests may replace these by fake ones.
const { setTimeout, requestAnimationFrame } = window;
const now = performance.now.bind(performance);

/** In the coordinates of the window around all frames. */
export async function readyPoint(
  target: Target,
  { timeout = 15_000, position, covered = false }: Wanted,
): Promise<Point> {
  const end = now() + timeout;
  for (let tries = 0; ; tries += 1) {
    const element = await target.findElement({ timeout: end - now() });
    const problem = await obstacle(element, { position, covered }, tries);
    if (!problem) return inTop(element, pointOf(element, position));
    if (now() > end) throw new Error(`Cannot act on ${outline(element)}: ${problem}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What is in the way. Scrolls first, each time to another edge, as something sticky may cover one of them. */
async function obstacle(element: Element, { position, covered }: Wanted, tries: number) {
  if (!element.isConnected) return "it is no longer in the page";
  const { visibility } = getComputedStyle(element);
  const before = element.getBoundingClientRect();
  if (visibility !== "visible" || before.width === 0 || before.height === 0) return "it is not visible";
  if (element.closest("button, input, select, textarea, fieldset")?.matches(":disabled"))
    return "it is disabled";
  if (tries > 0 || !isInWindow(element, position)) {
    const block = (["center", "nearest", "end", "start"] as const)[tries % 4];
    element.scrollIntoView({ block, inline: "nearest", behavior: "instant" });
  }
  await nextFrame();
  const first = element.getBoundingClientRect();
  await nextFrame();
  const second = element.getBoundingClientRect();
  if (first.x !== second.x || first.y !== second.y) return "it is moving";
  if (covered) return undefined;
  const hit = elementAt(element.ownerDocument, pointOf(element, position));
  if (hit && isPartOf(hit, element)) return undefined;
  return hit ? `${outline(hit)} is in front of it` : "it is outside of the window";
}

function pointOf(element: Element, position?: Point): Point {
  const { x, y, width, height } = element.getBoundingClientRect();
  return position ? { x: x + position.x, y: y + position.y } : { x: x + width / 2, y: y + height / 2 };
}

function isInWindow(element: Element, position?: Point): boolean {
  const { x, y } = pointOf(element, position);
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView!;
  return x > 0 && y > 0 && x < innerWidth && y < innerHeight;
}

function elementAt(root: DocumentOrShadowRoot, { x, y }: Point): Element | null {
  const hit = root.elementFromPoint(x, y);
  const inside = hit?.shadowRoot && elementAt(hit.shadowRoot, { x, y });
  return inside && inside !== hit ? inside : hit;
}

/** A press on what is within the element, or on the label around it, is a press on it. */
function isPartOf(hit: Element, element: Element): boolean {
  for (let at: Node | null = hit; at; at = "host" in at ? (at as ShadowRoot).host : at.parentNode) {
    if (at === element) return true;
  }
  const label = hit.closest("label");
  return label !== null && label.control === element;
}

/** Adds up the frames around the element; Vitest may draw them smaller. */
function inTop(element: Element, { x, y }: Point): Point {
  let point = { x, y };
  let frame = element.ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined;
  while (frame) {
    const { left, top, width } = frame.getBoundingClientRect();
    const scale = frame.offsetWidth > 0 ? width / frame.offsetWidth : 1;
    point = {
      x: left + (frame.clientLeft + point.x) * scale,
      y: top + (frame.clientTop + point.y) * scale,
    };
    frame = frame.ownerDocument.defaultView?.frameElement as HTMLElement | null | undefined;
  }
  return { x: Math.round(point.x), y: Math.round(point.y) };
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function outline(element: Element): string {
  return (element.cloneNode(false) as Element).outerHTML.slice(0, 300);
}
