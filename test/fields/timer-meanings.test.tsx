import fc from "fast-check";
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { fieldsFor, readField } from "../../src/codecs/timer/cron-fields.ts";
import { meaningsOf } from "../../src/codecs/timer/cron-meanings.ts";
import { nextRuns } from "../../src/codecs/timer/next-runs.ts";
import { cronWords } from "../../src/fields/timer/cron.ts";
import { showField } from "../support/show-field.tsx";

describe("H-043: an expression that may mean several things", () => {
  const show = (cron: string, extra: object = {}) =>
    showField({ type: "$.interface.timer", ...extra }, { cron });
  const meanings = () => screen.findByRole("group", { name: "Subject: possible meanings" });

  test("is asked about, and claims no words and no runs until then", async () => {
    const { user, field, last } = withLast(show("0/15 * * * ? *"));
    const group = await meanings();
    expect(field).toHaveTextContent("This schedule can mean different things. Choose one:");
    expect(
      within(group)
        .getAllByRole("button")
        .map((it) => it.textContent),
    ).toEqual(["Every 15 minutes (0/15 * * * *)", "Every 15 seconds (0/15 * * * * *)"]);
    expect(screen.queryByRole("list", { name: "Subject: next runs" })).toBeNull();
    await user.click(within(group).getByRole("button", { name: /minutes/ }));
    expect(last()).toEqual({ cron: "0/15 * * * *" });
    expect(await screen.findByRole("list", { name: "Subject: next runs" })).toBeVisible();
  });

  test("stays as saved where nobody edits it, and is refused where it is typed", async () => {
    const { user, submit, submits, errors } = show("0 0 12 ? * 2");
    await meanings();
    await submit();
    expect(submits).toEqual([{ cron: "0 0 12 ? * 2" }]);
    await user.type(screen.getByRole("textbox", { name: "Subject: cron expression" }), "-6");
    await submit();
    expect(errors()).toBe("This schedule can mean different things. Choose one:");
    expect(submits).toHaveLength(1);
  });

  test("with a year is refused, with the schedule of every year to choose", async () => {
    const { submit, errors } = show("0 9 1 1 ? 2027");
    expect(within(await meanings()).getByRole("button", { name: /\(0 9 1 1 \*\)/ })).toBeVisible();
    await submit();
    expect(errors()).toBe("A schedule can’t be limited to certain years (2027).");
  });

  test("is only told where the component offers it", async () => {
    show("0/15 * * * ? *", { options: [{ cron: "0/15 * * * ? *" }] });
    expect(within(await meanings()).queryByRole("button")).toBeNull();
    expect(screen.getByRole("option", { name: "By the schedule 0/15 * * * ? * · UTC" })).toBeInTheDocument();
  });

  const withLast = (shown: ReturnType<typeof show>) => ({ ...shown, last: () => shown.changes.at(-1) });
});

test.each([
  ["*/45 * * * *", "At 0 and 45 minutes past the hour"],
  ["50/15 * * * *", "At 50 minutes past the hour"],
  ["0 */5 * * *", "At 00:00, 05:00, 10:00, 15:00 and 20:00"],
  ["0 0 1 */5 *", "At 00:00, on day 1 of the month, only in January, June, and November"],
  ["0 0 * * */2", "At 00:00, only on Sunday, Tuesday, Thursday, and Saturday"],
  ["0 0 * * 0,7", "At 00:00, only on Sunday"],
  ["*,5 * * * *", "Every minute"],
  ["*/15 * * * *", "Every 15 minutes"],
  ["5/15 * * * *", "Every 15 minutes, starting at 5 minutes past the hour"],
  ["0 12 1 * ?", "At 12:00, on day 1 of the month"],
  ["30 0 9 * * *", "At 09:00:30"],
])("H-043: the words of %s are true of its runs: %s", (cron, words) => {
  expect(cronWords(cron, "en")).toBe(words);
});

const spans: Record<string, number> = { second: 1000, minute: 60_000, hour: 3_600_000 };

test("H-043: words that name an interval agree with the runs, and the runs with the fields", () => {
  const part = (low: number, high: number) => {
    const number = fc.integer({ min: low, max: high });
    return fc.oneof(
      fc.constant("*"),
      number.map(String),
      fc.integer({ min: 1, max: Math.min(high - low + 1, high === 7 ? 7 : 60) }).map((step) => `*/${step}`),
      fc
        .tuple(number, fc.integer({ min: 1, max: Math.min(high - low + 1, high === 7 ? 7 : 60) }))
        .map(([from, step]) => `${from}/${step}`),
      fc.tuple(number, number).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
      fc.array(number, { minLength: 1, maxLength: 3 }).map((list) => list.join(",")),
    );
  };
  const days = fc.constantFrom("*", "*", "?", "1", "*/2");
  const cron = fc
    .tuple(fc.option(part(0, 59)), part(0, 59), part(0, 23), days, fc.constantFrom("*", "*/5"), part(0, 7))
    .map(([second, ...rest]) => [...(second === null ? [] : [second]), ...rest].join(" "));
  fc.assert(
    fc.property(cron, (text) => {
      const words = cronWords(text, "en");
      if (meaningsOf(text)) return words === undefined;
      const runs = nextRuns(text, "UTC", 8, new Date("2026-11-23T00:00:00Z"));
      const parts = text.split(" ");
      const fields = fieldsFor(parts.length);
      const allows = (at: number, value: number) => {
        const read = readField(parts[at]!, fields[at]!);
        return (
          read === "all" ||
          (typeof read === "object" &&
            "numbers" in read &&
            (read.numbers.has(value) || (value === 0 && fields[at]!.high === 7 && read.numbers.has(7))))
        );
      };
      const start = parts.length - 5;
      for (const run of runs) {
        if (start === 1) expect(allows(0, run.getUTCSeconds()), `${text} ${run.toISOString()}`).toBe(true);
        expect(allows(start, run.getUTCMinutes()), `${text} ${run.toISOString()}`).toBe(true);
        expect(allows(start + 1, run.getUTCHours()), `${text} ${run.toISOString()}`).toBe(true);
        expect(allows(start + 3, run.getUTCMonth() + 1), `${text} ${run.toISOString()}`).toBe(true);
        expect(allows(start + 2, run.getUTCDate()) || allows(start + 4, run.getUTCDay()), text).toBe(true);
      }
      const [, count = "1", unit = ""] = /^Every (?:(\d+) )?(second|minute|hour)s?$/.exec(words ?? "") ?? [];
      if (unit)
        for (const [at, run] of runs.slice(1).entries())
          expect(run.getTime() - runs[at]!.getTime(), `${text}: ${words}`).toBe(Number(count) * spans[unit]!);
      return true;
    }),
    { numRuns: 300 },
  );
});
