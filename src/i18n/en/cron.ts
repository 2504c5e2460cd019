import type { Message } from "../message.ts";

/** The words of what can be wrong with a cron expression. */
export const cronWords = {
  "timer.second": "Second",
  "timer.minute": "Minute",
  "timer.hour": "Hour",
  "timer.day": "Day of month",
  "timer.month": "Month",
  "timer.weekday": "Weekday",
  "timer.hintSecond": "0–59",
  "timer.hintMinute": "0–59",
  "timer.hintHour": "0–23",
  "timer.hintDay": "1–31, L",
  "timer.hintMonth": "1–12, JAN–DEC",
  "timer.hintWeekday": "0–7, SUN–SAT",
  "timer.unclear": {
    one: "This schedule is written for another scheduler. Use this instead:",
    other: "This schedule can mean different things. Choose one:",
  },
  "timer.years": "A schedule can’t be limited to certain years ({text}).",
  "timer.nickname": "Write {nickname} as {cron}.",
  "timer.unreadField": "{field}: “{text}” cannot be read. Use {hint}, *, lists, ranges and steps.",
  "timer.outside": "{field}: {text} is not from {low} to {high}.",
  "timer.backwards": "{field}: the range {text} runs backwards.",
  "timer.badStep": "{field}: the step in {text} is not from 1 to {size}.",
  "timer.neverRuns": "This never runs: there is no day {day} in {months}.",
  "timer.neverRunsAtAll": "This never runs.",
} satisfies Record<string, Message>;
