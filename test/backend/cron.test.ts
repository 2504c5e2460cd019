// @vitest-environment node
import { describe, expect, it } from "vitest";
import { nextRun } from "../../stories/backend/triggers/cron.ts";

const after = Date.UTC(2025, 0, 6, 12, 34, 56); // a Monday

function next(expression: string, timeZone?: string): string | undefined {
  const at = nextRun(expression, after, timeZone);
  return at === undefined ? undefined : new Date(at).toISOString();
}

describe("nextRun", () => {
  it.each([
    ["* * * * *", "2025-01-06T12:35:00.000Z"],
    ["*/20 * * * *", "2025-01-06T12:40:00.000Z"],
    ["0 9 * * 1-5", "2025-01-07T09:00:00.000Z"],
    ["15,45 8-10/2 * * *", "2025-01-07T08:15:00.000Z"],
    ["0 0 29 feb *", undefined],
    ["0 0 1 mar *", "2025-03-01T00:00:00.000Z"],
    ["0 0 * * 7", "2025-01-12T00:00:00.000Z"],
    // Day and weekday both given: either is enough.
    ["0 0 10 * wed", "2025-01-08T00:00:00.000Z"],
  ])("%s strikes at %s", (expression, expected) => {
    expect(next(expression)).toBe(expected);
  });

  it.each([
    ["Asia/Kolkata", "2025-01-07T03:30:00.000Z"],
    ["America/New_York", "2025-01-06T14:00:00.000Z"],
  ])("reads 9 o'clock in %s", (timeZone, expected) => {
    expect(next("0 9 * * *", timeZone)).toBe(expected);
  });

  it.each(["", "* * * *", "61 * * * *", "*/0 * * * *", "a * * * *"])("refuses %o", (expression) => {
    expect(() => nextRun(expression, after)).toThrow();
  });
});
