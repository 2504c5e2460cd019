import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterPress, watchPresses } from "../../src/ui/press.ts";

const fire = (...types: string[]) => {
  for (const type of types) document.body.dispatchEvent(new Event(type, { bubbles: true }));
};

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  stop = watchPresses(document);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test("acts at once while nothing is pressed, and in a page that nobody watches", () => {
  const act = vi.fn();
  afterPress(document, act);
  afterPress(undefined, act);
  expect(act).toHaveBeenCalledTimes(2);
});

test("H-064 waits for the click that a press leads to", () => {
  const act = vi.fn();
  fire("pointerdown", "mousedown");
  afterPress(document, act);
  fire("pointerup", "mouseup", "click");
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(0);
  expect(act).toHaveBeenCalledOnce();
});

test("H-064 waits for the click of a tap, whose mouse events follow its release", () => {
  const act = vi.fn();
  fire("pointerdown", "pointerup");
  vi.advanceTimersByTime(100);
  fire("mousedown");
  afterPress(document, act);
  vi.advanceTimersByTime(1000);
  expect(act).not.toHaveBeenCalled();
  fire("mouseup", "click");
  vi.advanceTimersByTime(0);
  expect(act).toHaveBeenCalledOnce();
});

test.each([
  ["a press that leads to no click", ["pointerup"], 350],
  ["a press that turns into scrolling", ["pointercancel"], 0],
  ["a press that ends outside of the page", ["keydown"], 0],
])("acts after %s", (_, events, delay) => {
  const act = vi.fn();
  fire("pointerdown");
  afterPress(document, act);
  fire(...events);
  vi.advanceTimersByTime(delay);
  expect(act).toHaveBeenCalledOnce();
});

test("acts when the last form leaves the page", () => {
  const act = vi.fn();
  fire("pointerdown");
  afterPress(document, act);
  stop();
  expect(act).toHaveBeenCalledOnce();
  stop = watchPresses(document);
});
