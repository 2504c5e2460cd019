import type { Message } from "../message.ts";
import { cronWords } from "./cron.ts";

/** The words of a timer. */
export const timer = /* @__PURE__ */ (() =>
  ({
    ...cronWords,

    // a timer
    "timer.kind": "{label}: kind of schedule",
    "timer.byInterval": "Interval",
    "timer.byCron": "Schedule",
    "timer.every": "Every",
    "timer.interval": "{label}: interval",
    "timer.unit": "{label}: unit of the interval",
    "timer.seconds": "seconds",
    "timer.minutes": "minutes",
    "timer.hours": "hours",
    "timer.days": "days",
    "timer.cron": "{label}: cron expression",
    "timer.presets": "{label}: common schedules",
    "timer.presetHourly": "Hourly",
    "timer.presetDaily": "Daily at…",
    "timer.presetWeekdays": "Weekdays at…",
    "timer.time": "{label}: time of day",
    "timer.timezone": "{label}: time zone",
    "timer.timezoneShort": "Time zone",
    "timer.noTimezone": "“{text}” is no time zone that this browser knows.",
    "timer.noRuns": "The next runs cannot be told: “{text}” is no time zone that this browser knows.",
    "timer.runs": "{label}: next runs",
    "timer.loading": "Reading the schedule…",
    "timer.noPreview": "A preview of the schedule is not available. It can be filled in all the same.",
    "timer.cells": "Field by field",
    "timer.cellsOf": "{label}: field by field",
    "timer.cell": "{label}: {field}",
    "timer.choose": "Choose…",
    "timer.unlisted": "{timer} (not in the list)",
    "timer.static": "This is set by the component.",

    // a cron expression, field by field
    "timer.cellsHelp": "* is every one. Lists are written 1,15, ranges 9-17, steps */5.",
    "timer.meanings": "{label}: possible meanings",
    "timer.meaning": "{words} ({cron})",
  }) satisfies Record<string, Message>)();
