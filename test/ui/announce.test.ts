import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { announce } from "../../src/ui/announce.ts";

let region: HTMLElement;
let button: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = "<output></output><button></button><input>";
  region = document.querySelector("output")!;
  button = document.querySelector("button")!;
});

afterEach(() => vi.useRealTimers());

test("writes a text into its region after a moment", () => {
  announce(region, "Saved");
  expect(region.textContent).toBe("");
  vi.advanceTimersByTime(150);
  expect(region.textContent).toBe("Saved");
});

test("waits until the focus has come to rest", () => {
  announce(region, "Row 1 was removed.");
  vi.advanceTimersByTime(100);
  button.focus();
  vi.advanceTimersByTime(100);
  document.querySelector("input")!.focus();
  vi.advanceTimersByTime(149);
  expect(region.textContent).toBe("");
  vi.advanceTimersByTime(1);
  expect(region.textContent).toBe("Row 1 was removed.");
});

test("does not speak again when the focus moves later", () => {
  announce(region, "Saved");
  vi.advanceTimersByTime(150);
  const text = region.firstChild;
  button.focus();
  vi.advanceTimersByTime(1000);
  expect(region.firstChild).toBe(text);
});

test("takes the text out of the page once it has been spoken", () => {
  announce(region, "Saved");
  vi.advanceTimersByTime(20_000);
  expect(region.textContent).toBe("");
});

test("says nothing after it was stopped", () => {
  const stop = announce(region, "Saved");
  stop();
  vi.advanceTimersByTime(1000);
  expect(region.textContent).toBe("");
  announce(region, "Saved")();
  expect(vi.getTimerCount()).toBe(0);
});
