// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldsFor, readField, sizeOf, wordsIn } from "../../../src/codecs/timer/cron-fields.ts";
import { fieldIssue, hasDay, issueOfCron } from "../../../src/codecs/timer/cron-checks.ts";
import { cronIssue } from "../../../src/codecs/timer/cron-issue.ts";
import { meaningsOf } from "../../../src/codecs/timer/cron-meanings.ts";
import { nextRuns } from "../../../src/codecs/timer/next-runs.ts";
import { isTimeZone, timeZones, zoneOf } from "../../../src/codecs/timer/zones.ts";
import { timer } from "../../../src/i18n/en/timer.ts";
import { english } from "../../../src/i18n/english.ts";

const [second, minute, hour, day, month, weekday] = fieldsFor(6).map((field) => field);
const fields = { second, minute, hour, day, month, weekday } as Record<string, NonNullable<typeof second>>;
const numbers = (...of: number[]) => ({ numbers: new Set(of) });
const range = (from: number, to: number, step = 1) =>
  numbers(...Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step));

test("an expression has five fields, or six with seconds first", () => {
  expect(fieldsFor(6).map(({ label }) => label)).toEqual([
    "timer.second",
    "timer.minute",
    "timer.hour",
    "timer.day",
    "timer.month",
    "timer.weekday",
  ]);
  expect(fieldsFor(5)).toEqual(fieldsFor(6).slice(1));
  expect(wordsIn("  0 9\t* *  1 ")).toEqual(["0", "9", "*", "*", "1"]);
  expect(wordsIn(" ")).toEqual([]);
  expect(fieldsFor(6).map(sizeOf)).toEqual([60, 60, 24, 31, 12, 7]);
});

test.each([
  ["minute", "*", "all"],
  ["day", "?", "all"],
  ["weekday", "?", "all"],
  ["minute", "?", { kind: "unread", text: "?" }],
  ["minute", "5", numbers(5)],
  ["minute", "05", numbers(5)],
  ["second", "59", numbers(59)],
  ["hour", "9-17", range(9, 17)],
  ["hour", "9-17/4", range(9, 17, 4)],
  ["minute", "*/15", range(0, 59, 15)],
  ["minute", "5/15", range(5, 59, 15)],
  ["minute", "*/60", numbers(0)],
  ["minute", "1,5,1", numbers(1, 5)],
  ["month", "jan,DEC", numbers(1, 12)],
  ["month", "FEB-APR", range(2, 4)],
  ["weekday", "SUN,sat", numbers(0, 6)],
  ["weekday", "7", numbers(7)],
  ["weekday", "FRI-SUN", range(5, 7)],
  ["weekday", "*/7", numbers(0, 7)],
  ["day", "L", "special"],
  ["day", "lw", "special"],
  ["day", "31W", "special"],
  ["day", "1,L", "special"],
  ["weekday", "FRI#2", "special"],
  ["weekday", "5L", "special"],
  ["day", "32W", { kind: "unread", text: "32W" }],
  ["day", "WL", { kind: "unread", text: "WL" }],
  ["weekday", "8L", { kind: "unread", text: "8L" }],
  ["weekday", "L", { kind: "unread", text: "L" }],
  ["weekday", "FRI#6", { kind: "unread", text: "FRI#6" }],
  ["hour", "L", { kind: "unread", text: "L" }],
  ["minute", "1/2/3", { kind: "unread", text: "1/2/3" }],
  ["minute", "1-2-3", { kind: "unread", text: "1-2-3" }],
  ["minute", "*-5", { kind: "unread", text: "*-5" }],
  ["minute", "1/x", { kind: "unread", text: "1/X" }],
  ["minute", "1/-2", { kind: "unread", text: "1/-2" }],
  ["minute", "1/", { kind: "unread", text: "1/" }],
  ["minute", "x", { kind: "unread", text: "X" }],
  ["minute", "1x", { kind: "unread", text: "1X" }],
  ["minute", "x1", { kind: "unread", text: "X1" }],
  ["minute", "1-x", { kind: "unread", text: "1-X" }],
  ["minute", "", { kind: "unread", text: "" }],
  ["minute", "1,", { kind: "unread", text: "" }],
  ["minute", "JAN", { kind: "unread", text: "JAN" }],
  ["minute", "60", { kind: "outside", text: "60" }],
  ["day", "0", { kind: "outside", text: "0" }],
  ["day", "1-32", { kind: "outside", text: "32" }],
  ["month", "0-5", { kind: "outside", text: "0" }],
  ["weekday", "8", { kind: "outside", text: "8" }],
  ["hour", "5-3", { kind: "backwards", text: "5-3" }],
  ["weekday", "SAT-MON", { kind: "backwards", text: "SAT-MON" }],
  ["minute", "*/0", { kind: "step", text: "*/0" }],
  ["minute", "*/61", { kind: "step", text: "*/61" }],
  ["weekday", "*/8", { kind: "step", text: "*/8" }],
  ["month", "1/12", numbers(1)],
])("the %s %j is %j", (name, text, value) => expect(readField(text, fields[name]!)).toEqual(value));

test.each<[string, string[] | undefined]>([
  ["0/15 * * * ? *", ["0/15 * * * *", "0/15 * * * * *"]],
  ["cron(0/15 * * * ? *)", ["0/15 * * * *"]],
  [" CRON(0/15 * * * ? *) ", ["0/15 * * * *"]],
  ["cron(0 9 ? * 2-6 *)", ["0 9 * * MON-FRI"]],
  ["cron(0 9 * * *)", ["0 9 * * *"]],
  ["cron()", undefined],
  ["0 9 ? * 2 *", ["0 9 * * MON", "0 9 * * 2 *"]],
  ["0 9 ? * MON-FRI *", ["0 9 * * MON-FRI"]],
  ["15 10 ? * 6L 2027-2029", ["15 10 * * FRIL"]],
  ["0 9 1 1 ? 2027", ["0 9 1 1 *"]],
  ["0 0 L * * *", ["0 0 L * *"]],
  ["0 0 12 ? * 2", ["0 0 12 * * MON", "0 0 12 * * TUE"]],
  ["0 0 12 ? * 2-6", ["0 0 12 * * MON-FRI", "0 0 12 * * TUE-SAT"]],
  ["0 0 12 ? * 2-2", ["0 0 12 * * MON", "0 0 12 * * TUE"]],
  ["0 0 12 ? * 2/2", ["0 0 12 * * MON,WED,FRI", "0 0 12 * * TUE,THU,SAT"]],
  ["0 0 12 ? * 2-4/2", ["0 0 12 * * MON,WED", "0 0 12 * * TUE,THU"]],
  ["0 0 12 ? * 2,4", ["0 0 12 * * MON,WED", "0 0 12 * * TUE,THU"]],
  ["0 0 12 ? * 6#3", ["0 0 12 * * FRI#3", "0 0 12 * * SAT#3"]],
  ["0 0 12 ? * wed,2", ["0 0 12 * * WED,MON", "0 0 12 * * WED,TUE"]],
  ["0 0 * * 5L", ["0 0 * * THUL", "0 0 * * FRIL"]],
  ["0 0 12 ? * L", ["0 0 12 * * SAT"]],
  ["0 0 12 * * ? *", ["0 0 12 * * *"]],
  ["* * * * * * *", ["* * * * * *"]],
  ["0 9 * * 1-5", undefined],
  ["*/10 * * * * *", undefined],
  ["0 0 12 * * 2", undefined],
  ["0 0 12 ? * MON", undefined],
  ["0 0 12 ? * 0", undefined],
  ["0 0 12 ? * FRI#3", undefined],
  ["0 12 1 * ?", undefined],
  ["0 0 L * *", undefined],
  ["0 0 15W * ?", undefined],
  ["0 0 * * FRIL", undefined],
  ["@daily", undefined],
  ["x", undefined],
  ["", undefined],
])("H-043: %s may mean %j", (cron, meant) => expect(meaningsOf(cron)?.meant).toEqual(meant));

test.each([
  ["0 9 1 1 ? 2027", "2027"],
  ["15 10 ? * 6L 2027-2029", "2027-2029"],
  ["0 0 9 1 1 ? 2027", "2027"],
  ["0 0 12 ? * 2", undefined],
  ["0/15 * * * ? *", undefined],
])("H-043: %s is limited to the years %s", (cron, years) => expect(meaningsOf(cron)?.years).toBe(years));

describe("what is wrong with an expression", () => {
  test.each([
    ["0 9 * * 1-5", undefined],
    ["30 0 9 * * *", undefined],
    ["0 0 29 2 *", undefined],
    ["0 0 31 2 1", undefined],
    ["0 0 L 2 *", undefined],
    ["0 0 * 2 *", undefined],
    ["@daily", "Write @daily as 0 0 * * *."],
    [" @Midnight ", "Write @Midnight as 0 0 * * *."],
    ["@yearly", "Write @yearly as 0 0 1 1 *."],
    ["@annually", "Write @annually as 0 0 1 1 *."],
    ["@monthly", "Write @monthly as 0 0 1 * *."],
    ["@weekly", "Write @weekly as 0 0 * * 0."],
    ["@hourly", "Write @hourly as 0 * * * *."],
    ["0 9 1 1 ? 2027", "A schedule can’t be limited to certain years (2027)."],
    ["0 0 12 ? * 2", "This schedule can mean different things. Choose one:"],
    ["cron(0 9 * * *)", "This schedule is written for another scheduler. Use this instead:"],
    ["0 9 * *", "Enter five or six fields, such as 0 9 * * 1-5."],
    ["@reboot", "Enter five or six fields, such as 0 9 * * 1-5."],
    ["0 0 0 0 0 0 0 0", "Enter five or six fields, such as 0 9 * * 1-5."],
    ["x * * * *", "Minute: “X” cannot be read. Use 0–59, *, lists, ranges and steps."],
    ["0 24 * * *", "Hour: 24 is not from 0 to 23."],
    ["0 5-3 * * *", "Hour: the range 5-3 runs backwards."],
    ["*/99 * * * *", "Minute: the step in */99 is not from 1 to 60."],
    ["99 0 0 * * *", "Second: 99 is not from 0 to 59."],
    ["0 0 31 2 *", "This never runs: there is no day 31 in February."],
    ["0 0 31 2,4 *", "This never runs: there is no day 31 in February or April."],
    ["0 0 30,31 FEB ?", "This never runs: there is no day 30,31 in February."],
    ["0 0 0 31 6 *", "This never runs: there is no day 31 in June."],
  ])("%s: %s", (cron, message) => {
    expect(cronIssue(cron, english)).toBe(message);
  });

  test.each([
    [1, 31],
    [2, 29],
    [3, 31],
    [4, 30],
    [5, 31],
    [6, 30],
    [7, 31],
    [8, 31],
    [9, 30],
    [10, 31],
    [11, 30],
    [12, 31],
  ])("month %d has at most %d days", (of, days) => {
    expect(cronIssue(`0 0 ${days} ${of} *`, english)).toBeUndefined();
    if (days < 31) expect(cronIssue(`0 0 ${days + 1} ${of} *`, english)).toMatch(/^This never runs/);
  });

  test("of one field is told by itself", () => {
    const t = english.with(timer);
    expect(fieldIssue("99", fields.minute!, t)).toBe("Minute: 99 is not from 0 to 59.");
    expect(fieldIssue("5", fields.minute!, t)).toBeUndefined();
    expect(fieldIssue("*", fields.minute!, t)).toBeUndefined();
  });
});

describe("the next runs", () => {
  const after = new Date("2026-11-23T12:00:00Z");
  const runs = (cron: string, zone: string, count = 2) =>
    nextRuns(cron, zone, count, after).map((run) => run.toISOString());

  test("are in the time zone, and without one in UTC", () => {
    expect(runs(" 0 9 * * * ", "")).toEqual(["2026-11-24T09:00:00.000Z", "2026-11-25T09:00:00.000Z"]);
    expect(runs("0 9 * * *", "Europe/Berlin", 1)).toEqual(["2026-11-24T08:00:00.000Z"]);
    expect(runs("30 0 9 * * *", "", 1)).toEqual(["2026-11-24T09:00:30.000Z"]);
    expect(runs("5/15 * * * *", "", 2)).toEqual(["2026-11-23T12:05:00.000Z", "2026-11-23T12:20:00.000Z"]);
  });

  test("are none of what is no expression", () => {
    expect(() => runs("x", "")).toThrow();
    expect(() => runs("0 9 * * *", "Atlantis")).toThrow();
  });
});

test("time zones are known by their names", () => {
  expect([zoneOf(""), zoneOf("Asia/Tokyo")]).toEqual(["UTC", "Asia/Tokyo"]);
  expect([isTimeZone("Asia/Tokyo"), isTimeZone(""), isTimeZone("Atlantis")]).toEqual([true, true, false]);
  expect(timeZones()[0]).toBe("UTC");
  expect(timeZones()).toContain("Asia/Tokyo");
  expect(new Set(timeZones()).size).toBe(timeZones().length);
});

test("without a calendar, the same expressions have a day to run on", () => {
  const word = (...words: string[]) => fc.constantFrom(...words);
  const days = fc.oneof(
    word("*", "?", "L", "LW", "31", "30", "30W", "31W", "29W", "1-3", "31W,30", "30,31", "31W,L"),
    fc.integer({ min: 1, max: 31 }).map((day) => `${day}W`),
  );
  const months = word("*", "2", "FEB", "2,4", "4,6,9", "1-12", "*/2");
  const weekdays = word("*", "?", "MON", "5#5", "FRIL", "0-6");
  fc.assert(
    fc.property(days, months, weekdays, (day, month, weekday) => {
      const cron = `0 9 ${day} ${month} ${weekday}`;
      const issue = issueOfCron(cron, english, hasDay);
      expect([cron, issue]).toEqual([cron, cronIssue(cron, english)]);
    }),
    { numRuns: 150 },
  );
});
