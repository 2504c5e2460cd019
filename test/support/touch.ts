// A page as a phone has it: 390 × 844 pixels, and fingers.
import { cdp, page } from "vitest/browser";
import { onlyIn } from "./only-in.ts";

interface Session {
  send(method: string, params: object): Promise<unknown>;
}

const send: Session["send"] = (method, params) => (cdp() as unknown as Session).send(method, params);

/** Makes the rest of the test run on a phone. */
export async function onPhone(): Promise<void> {
  onlyIn("chromium", "fingers come from the DevTools protocol");
  await page.viewport(390, 844);
  await send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 5 });
}

export async function offPhone(): Promise<void> {
  await send("Emulation.setTouchEmulationEnabled", { enabled: false });
}

/** A point of the frame that the test runs in, as the browser counts: the runner draws the frame smaller. */
function pointOf(x: number, y: number) {
  const frame = window.frameElement!.getBoundingClientRect();
  const scale = frame.width / window.innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}

export function middleOf(element: Element): [x: number, y: number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** Puts a finger down, moves it along, and lifts it. */
export async function swipe(...way: [x: number, y: number][]): Promise<void> {
  const touch = (type: string, at?: [number, number]) =>
    send("Input.dispatchTouchEvent", { type, touchPoints: at ? [pointOf(...at)] : [] });
  for (const [index, at] of way.entries()) await touch(index ? "touchMove" : "touchStart", at);
  await touch("touchEnd");
}

const frame = () => new Promise(requestAnimationFrame);

/** Taps what has come into sight and rests, where a finger would, until the click that follows is over. */
export async function tap(element: Element): Promise<void> {
  element.scrollIntoView({ block: "center" });
  // Two quick taps at one place are a double tap, which sets no caret.
  await new Promise((resolve) => setTimeout(resolve, 400));
  const clicked = new Promise((resolve) => addEventListener("click", resolve, { capture: true, once: true }));
  await swipe(middleOf(element));
  await clicked;
  await frame();
  await frame();
}

const focusable =
  "button, input, select, textarea, summary, a[href], [contenteditable=true], [tabindex]:not([tabindex='-1'])";

/** What is pressed where this element is: a label for its control, a box for its text. */
function targetOf(element: Element): Element {
  return element.closest(
    ".ps-segment, .ps-check, .cf-check, .ps-choice-control:has(> input), label:has(> :is([type=checkbox], [type=radio]))",
  ) && element.matches("input")
    ? element.closest(".ps-segment, .ps-check, .ps-choice-control, label")!
    : element;
}

/** Whether a link stands in a text, whose lines it cannot be higher than. */
const isInText = (link: Element) =>
  getComputedStyle(link).display === "inline" &&
  link.parentElement!.textContent.trim() !== link.textContent.trim();

/** What a finger misses: each thing to press that is less than 44 pixels high, now or once it is enabled. */
export function smallTargets(root: Element = document.body): string[] {
  return [...root.querySelectorAll(focusable)]
    .filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: false }))
    .filter((it) => !(it.matches("a[href]") && isInText(it)))
    .filter((it) => targetOf(it).getBoundingClientRect().height < 43.99)
    .map((it) => `${targetOf(it).getBoundingClientRect().height} ${describe(it)}`);
}

/** What iOS zooms in on: each box to type in whose text is smaller than 16 pixels. */
export function smallTexts(root: Element = document.body): string[] {
  return [
    ...root.querySelectorAll(
      "input:not([type=radio], [type=checkbox], [type=file]), select, textarea, [contenteditable=true]",
    ),
  ]
    .filter((it) => it.checkVisibility() && Number.parseFloat(getComputedStyle(it).fontSize) < 16)
    .map(describe);
}

const describe = (element: Element): string =>
  `${element.localName}.${element.className} ${element.getAttribute("aria-label") ?? element.textContent.slice(0, 40)} in ${element.parentElement?.className}`;
