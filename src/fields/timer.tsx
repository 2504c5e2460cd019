"use client";

import type { TimerDraft } from "../core/values.ts";
import { defineField } from "../react/definition.ts";
import { checked } from "./checked.ts";
import { readingOnDemand, widgetOnDemand } from "./on-demand.tsx";
import { issuesOf, toDraft, toWire } from "./timer/draft.ts";

/**
 * When a component runs: every so many seconds, or by a cron expression in a time zone (without one in UTC).
 *
 * An expression has five fields, or six with seconds first. Each is `*`, a number or a name (JAN, MON), a range, a step
 * (`*` + `/5`, `9-17/2`, `5/15`), or a list of those; a day may be `?`; Sunday is 0 and 7. Beyond the standard, `L`, `LW` and
 * `15W` are taken as days, and `FRIL` and `FRI#2` as weekdays. An expression that Quartz or AWS would read otherwise
 * (cron-meanings.ts) gets no words and no runs until somebody chooses what it means. What can never run is refused.
 *
 * The part that reads expressions (words, next runs, precise checks) is fetched when one is on screen. Until then, or
 * without it, an expression is checked in outline.
 */
export const timerField = defineField("$.interface.timer", {
  commit: "blur",
  schema: (prop, t) => checked<TimerDraft>((draft) => (prop.static ? [] : issuesOf(draft, t))),
  toDraft,
  toWire,
  Widget: widgetOnDemand(() => import("./timer/TimerWidget.tsx").then((it) => it.TimerWidget)),
  Reading: readingOnDemand(() => import("./timer/TimerReading.tsx").then((it) => it.TimerReading)),
});
