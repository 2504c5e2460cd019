// @vitest-environment node
import { afterEach, describe, expect, test } from "vitest";
import {
  cronIssue,
  edited,
  EMPTY_TIMER,
  secondsOf,
  secondsText,
  timerCodec,
  timerText,
} from "../../src/codecs/timer.ts";
import * as exactIssue from "../../src/codecs/timer/cron-issue.ts";
import { meaningsOf } from "../../src/codecs/timer/cron-meanings.ts";
import { provideExactCron } from "../../src/codecs/timer/exact-cron.ts";
import type { TimerDraft } from "../../src/core/values.ts";
import { english } from "../../src/i18n/english.ts";
import type { Prop } from "../../src/wire/prop.ts";

const prop: Prop<"$.interface.timer"> = { name: "p", type: "$.interface.timer" };
const read = (wire: unknown) => timerCodec.toDraft(wire, prop)!;
const write = (draft: TimerDraft) => timerCodec.toWire(draft, prop);
const issues = (draft: TimerDraft, of = prop) =>
  timerCodec
    .schema(of, english)
    .safeParse(draft)
    .error?.issues.map(({ message }) => message) ?? [];
const every = (interval: string, unit: TimerDraft["unit"] = "minutes"): TimerDraft => ({
  ...EMPTY_TIMER,
  interval,
  unit,
});
const by = (cron: string, timezone = ""): TimerDraft => ({ ...EMPTY_TIMER, kind: "cron", cron, timezone });

describe("a saved timer", () => {
  test.each([
    [5400, "90", "minutes"],
    [900, "15", "minutes"],
    [43_200, "12", "hours"],
    [172_800, "2", "days"],
    [7, "7", "seconds"],
    [1.5, "1.5", "seconds"],
    [-60, "-60", "seconds"],
    [0, "0", "seconds"],
  ])("of %d seconds is %s %s", (intervalSeconds, interval, unit) => {
    expect(read({ intervalSeconds })).toMatchObject({
      kind: "interval",
      interval,
      unit,
      cron: "",
      timezone: "",
    });
    expect(write(read({ intervalSeconds }))).toEqual({ intervalSeconds });
  });

  test("by a schedule has its time zone", () => {
    const wire = { cron: "0 9 * * *", timezone: "Europe/Berlin" };
    expect(read(wire)).toMatchObject({ ...wire, kind: "cron", interval: "", unit: "minutes" });
    expect(read({ cron: "a" }).timezone).toBe("");
  });

  test("with both is an interval", () => {
    expect(read({ cron: "a", intervalSeconds: 60 })).toMatchObject({
      kind: "interval",
      interval: "1",
      cron: "a",
    });
    expect(read({ cron: "a", intervalSeconds: Number.NaN }).kind).toBe("cron");
    expect(read({ cron: "a", intervalSeconds: "60" }).kind).toBe("cron");
  });

  test.each([
    [undefined],
    [null],
    ["60"],
    [{}],
    [{ cron: "" }],
    [{ timezone: "UTC" }],
    [[60]],
    [{ intervalSeconds: Infinity }],
  ])("that is %j is none", (wire) => expect(read(wire)).toBeUndefined());
});

describe("what is sent", () => {
  test.each([
    ["15", "minutes", 900],
    [" 2 ", "hours", 7200],
    ["1", "days", 86_400],
    ["7", "seconds", 7],
    ["0", "minutes", undefined],
    ["007", "minutes", undefined],
    ["-5", "minutes", undefined],
    ["1.5", "minutes", undefined],
    ["1e3", "minutes", undefined],
    ["", "minutes", undefined],
    ["9007199254740993", "seconds", undefined],
    ["9007199254740", "days", undefined],
  ] as const)("for %j %s is %j seconds", (interval, unit, seconds) => {
    expect(secondsOf({ interval, unit })).toBe(seconds);
    expect(write(every(interval, unit))).toEqual(seconds && { intervalSeconds: seconds });
  });

  test("for a schedule is its text as typed, and the zone where there is one", () => {
    expect(write(by(" 0 9 * * * "))).toEqual({ cron: " 0 9 * * * " });
    expect(write(by("a", "UTC"))).toEqual({ cron: "a", timezone: "UTC" });
    expect(write(by(" "))).toBeUndefined();
  });

  test("is what was saved, until it is edited", () => {
    for (const wire of [
      { x: 1, intervalSeconds: 60, cron: "a", timezone: null },
      { cron: "a", timezone: null, y: 2 },
    ])
      expect(write(read(wire))).toBe(wire);
  });

  test("drops the other way, and keeps what is unknown", () => {
    const both = { x: 1, intervalSeconds: 60, cron: "a", timezone: "UTC" };
    expect(write({ ...read(both), interval: "2" })).toEqual({ x: 1, intervalSeconds: 120 });
    expect(write({ ...read(both), unit: "hours" })).toEqual({ x: 1, intervalSeconds: 3600 });
    expect(write({ ...read(both), kind: "cron" })).toEqual({ x: 1, cron: "a", timezone: "UTC" });
    expect(write({ ...read(both), interval: "" })).toBeUndefined();
  });

  test("keeps a zone in its spelling", () => {
    expect(write({ ...read({ timezone: "UTC", intervalSeconds: 60 }), interval: "2" })).toEqual({
      timezone: "UTC",
      intervalSeconds: 120,
    });
    const saved = { cron: "a", timezone: null };
    expect(write({ ...read(saved), cron: "b" })).toEqual({ cron: "b", timezone: null });
    expect(write({ ...read(saved), timezone: "UTC" })).toEqual({ cron: "a", timezone: "UTC" });
    expect(write({ ...read({ cron: "a", timezone: "UTC" }), timezone: "" })).toEqual({ cron: "a" });
    expect(write({ ...read({ cron: "a" }), cron: "b" })).toEqual({ cron: "b" });
  });
});

describe("an edit", () => {
  test("that leaves nothing unsets the timer, unless it was saved", () => {
    expect(edited(every("1"), { interval: "" })).toBeUndefined();
    expect(edited(EMPTY_TIMER, { unit: "hours" })).toEqual(every("", "hours"));
    expect(edited(EMPTY_TIMER, { kind: "cron" })).toEqual(by(""));
    expect(edited(EMPTY_TIMER, { timezone: "UTC" })).toBeDefined();
    const saved = read({ intervalSeconds: 60 });
    expect(edited(saved, { interval: "" })).toEqual({ ...saved, interval: "" });
  });
});

describe("a timer in words", () => {
  test.each([
    [7, "Every 7 seconds"],
    [60, "Every minute"],
    [5400, "Every 90 minutes"],
    [7200, "Every 2 hours"],
    [86_400, "Every day"],
    [1.5, "Every 1.5 seconds"],
  ])("of %d seconds: %s", (seconds, words) => expect(secondsText(seconds, english)).toBe(words));

  test("is its interval, or its schedule and zone", () => {
    expect(timerText(every("2", "hours"), english)).toBe("Every 2 hours");
    expect(timerText(every("x"), english)).toBe("");
    expect(timerText(by("a"), english)).toBe("By the schedule a · UTC");
    expect(timerText(by("a", "Asia/Tokyo"), english, () => undefined)).toBe("By the schedule a · Asia/Tokyo");
    expect(timerText(by("a"), english, (cron, locale) => `${cron} in ${locale}`)).toBe("a in en · UTC");
  });
});

describe("what is wrong with a timer", () => {
  afterEach(() => provideExactCron(undefined));
  const outline = "Enter five or six fields, such as 0 9 * * 1-5.";

  test("of an interval is told, and of one that is empty not", () => {
    expect(issues(every("x"))).toEqual(["Enter a whole number, such as 15."]);
    expect(issues(every("0"))).toEqual(["Enter a whole number, such as 15."]);
    expect(issues(every(" "))).toEqual([]);
    expect(issues(every("5"))).toEqual([]);
  });

  test("is none of the person's business where the component sets it", () => {
    expect(issues(every("x"), { ...prop, static: { intervalSeconds: 60 } })).toEqual([]);
  });

  test.each([
    ["0 9 * * 1-5", undefined],
    ["  0 9   * * MON#2 ", undefined],
    ["0 0 9 ? jan,FEB */2", undefined],
    ["99 99 99 99 99", undefined],
    ["0 9 * *", outline],
    ["1 2 3 4 5 6 7", outline],
    ["a.b * * * *", outline],
    ["@daily", outline],
    [" ", undefined],
  ])("of %j is seen in outline: %s", (cron, message) => {
    expect(cronIssue(cron, english)).toBe(message);
    expect(issues(by(cron))).toEqual(message === undefined ? [] : [message]);
  });

  test("is seen exactly once the exact rules are there", () => {
    provideExactCron({ cronIssue: exactIssue.cronIssue, meaningsOf });
    expect(issues(by("99 * * * *"))).toEqual(["Minute: 99 is not from 0 to 59."]);
    expect(cronIssue(" ", english)).toBeUndefined();
    expect(issues(by("0 9 * * 1-5"))).toEqual([]);
  });

  test("is not told of what was saved and may mean several things, until it is edited", () => {
    provideExactCron({ cronIssue: exactIssue.cronIssue, meaningsOf });
    const unclear = "This schedule can mean different things. Choose one:";
    const saved = read({ cron: "0 0 12 ? * 2" });
    expect(issues(saved)).toEqual([]);
    expect(issues({ ...saved, timezone: "UTC" })).toEqual([unclear]);
    expect(issues({ ...saved, cron: "0 0 12 ? * 3" })).toEqual([unclear]);
    expect(issues(by("0 0 12 ? * 2"))).toEqual([unclear]);
    // In one way only: it has to be written otherwise.
    expect(issues(read({ cron: "cron(0 9 ? * 2-6 *)" }))).toHaveLength(1);
  });
});
