import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LiveRegion } from "../../src/ui/LiveRegion.tsx";
import { Status } from "../../src/ui/Status.tsx";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
const status = () => screen.getByRole("status");

test("a live region speaks the same text again on another occasion", () => {
  const { rerender } = render(<LiveRegion occasion={1}>Row 1 was removed.</LiveRegion>);
  wait(150);
  const first = status().firstChild;
  rerender(<LiveRegion occasion={2}>Row 1 was removed.</LiveRegion>);
  expect(status()).toBeEmptyDOMElement();
  wait(150);
  expect(status()).toHaveTextContent("Row 1 was removed.");
  expect(status().firstChild).not.toBe(first);
});

test("a live region joins what there is to say", () => {
  render(<LiveRegion>{["Copied.", false, "Secrets are omitted."]}</LiveRegion>);
  wait(150);
  expect(status()).toHaveTextContent("Copied. Secrets are omitted.");
});

test("a status shows at once what is there when it comes onto the page", () => {
  render(<Status occasion="hint">A hint</Status>);
  expect(status()).toHaveTextContent("A hint");
});

test("a status keeps its text until the focus has come to rest", () => {
  const { rerender } = render(<Status occasion="hint">A hint</Status>);
  rerender(<Status occasion="done">Done</Status>);
  expect(status()).toHaveTextContent("A hint");
  wait(150);
  expect(status()).toHaveTextContent("Done");
  rerender(<Status occasion="done">Fertig</Status>);
  expect(status()).toHaveTextContent("Fertig");
});

test("a status that comes with news is there before its text", () => {
  render(
    <Status occasion="none" isNews>
      Nothing found
    </Status>,
  );
  expect(status()).toBeEmptyDOMElement();
  wait(150);
  expect(status()).toHaveTextContent("Nothing found");
});
