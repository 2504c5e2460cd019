import type { PropCodec } from "../core/codec.ts";
import type { TimerDraft, TimerUnit } from "../core/values.ts";
import type { Translate } from "../i18n/translate.ts";
import { isRecord, readText, type UnknownRecord } from "../wire/record.ts";
import { checked } from "./checked.ts";
import { exactCron, type ExactCron } from "./timer/exact-cron.ts";

/**
 * When a component runs: every so many seconds, or by a cron expression in a time zone (without one in UTC).
 *
 * An expression has five fields, or six with seconds first. Each is `*`, a number or a name (JAN, MON), a range, a step
 * (`*` + `/5`, `9-17/2`, `5/15`), or a list of those; a day may be `?`; Sunday is 0 and 7. Beyond the standard, `L`, `LW` and
 * `15W` are taken as days, and `FRIL` and `FRI#2` as weekdays. An expression that Quartz or AWS would read otherwise
 * (cron-meanings.ts) gets no words and no runs until somebody chooses what it means. What can never run is refused.
 *
 * An expression is checked exactly where the exact rules are there (exact-cron.ts), and until then in outline.
 */
export const timerCodec: PropCodec<"$.interface.timer"> = /* @__PURE__ */ timerCodecWith(exactCron);

/** The codec with the exact rules from elsewhere. */
export function timerCodecWith(exact: () => ExactCron | undefined): PropCodec<"$.interface.timer"> {
  return {
    schema: (prop, t) => checked<TimerDraft>((draft) => (prop.static ? [] : issuesOf(draft, t, exact()))),
    toDraft,
    toWire,
  };
}

export const EMPTY_TIMER: TimerDraft = {
  kind: "interval",
  interval: "",
  unit: "minutes",
  cron: "",
  timezone: "",
};

/** The largest first. */
export const UNITS = [
  ["days", 86_400, "timer.everyDays"],
  ["hours", 3_600, "timer.everyHours"],
  ["minutes", 60, "timer.everyMinutes"],
  ["seconds", 1, "timer.everySeconds"],
] as const satisfies readonly [TimerUnit, number, string][];

/** An interval in the largest unit that divides it: 5400 seconds are 90 minutes. */
function intervalShown(seconds: unknown): Pick<TimerDraft, "interval" | "unit"> {
  if (typeof seconds !== "number" || !Number.isFinite(seconds)) return { interval: "", unit: "minutes" };
  const isWhole = Number.isSafeInteger(seconds) && seconds > 0;
  const [unit, size] =
    (isWhole && UNITS.find(([, size]) => seconds % size === 0)) || (["seconds", 1] as const);
  return { interval: String(seconds / size), unit };
}

function shown(saved: UnknownRecord): TimerDraft {
  const [interval, cron] = [intervalShown(saved.intervalSeconds), readText(saved.cron) ?? ""];
  const kind = interval.interval === "" && cron !== "" ? "cron" : "interval";
  return { kind, ...interval, cron, timezone: readText(saved.timezone) ?? "" };
}

export function toDraft(wire: unknown): TimerDraft | undefined {
  if (!isRecord(wire)) return undefined;
  const draft = shown(wire);
  return draft.interval === "" && draft.cron === "" ? undefined : { ...draft, kept: wire };
}

/** The seconds of an interval, if it is one. */
export function secondsOf({ interval, unit }: Pick<TimerDraft, "interval" | "unit">): number | undefined {
  const text = interval.trim();
  const size = UNITS.find(([name]) => name === unit)?.[1] ?? 1;
  const seconds = /^[1-9]\d*$/.test(text) ? Number(text) * size : 0;
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : undefined;
}

/** The one way that is chosen; what was typed for the other stays in the draft. Unknown sub-fields survive. */
export function toWire(draft: TimerDraft): unknown {
  const saved: UnknownRecord = isRecord(draft.kept) ? draft.kept : {};
  if (draft.kept !== undefined && isAsSaved(draft, shown(saved))) return saved;
  return draft.kind === "interval" ? intervalOf(draft, saved) : cronOf(draft, saved);
}

const isAsSaved = (draft: TimerDraft, saved: TimerDraft): boolean =>
  draft.kind === saved.kind &&
  (draft.kind === "interval"
    ? draft.interval === saved.interval && draft.unit === saved.unit
    : draft.cron === saved.cron && draft.timezone === saved.timezone);

function intervalOf(draft: TimerDraft, saved: UnknownRecord): unknown {
  const intervalSeconds = secondsOf(draft);
  if (intervalSeconds === undefined) return undefined;
  const { cron: _, timezone, ...others } = saved;
  const isOwn = timezone !== undefined && !("cron" in saved);
  return { ...others, ...(isOwn && { timezone }), intervalSeconds };
}

function cronOf({ cron, timezone }: TimerDraft, saved: UnknownRecord): unknown {
  if (cron.trim() === "") return undefined;
  const { intervalSeconds: _, timezone: before, ...others } = saved;
  const isUntouched = "timezone" in saved && (readText(before) ?? "") === timezone;
  return { ...others, cron, ...(isUntouched ? { timezone: before } : timezone !== "" && { timezone }) };
}

/** What an edit makes of a draft. Nothing typed, nothing saved and no other way chosen: the timer is unset. */
export function edited(draft: TimerDraft, edit: Partial<TimerDraft>): TimerDraft | undefined {
  const next = { ...draft, ...edit };
  const keys = Object.keys(EMPTY_TIMER) as (keyof typeof EMPTY_TIMER)[];
  return next.kept !== undefined || keys.some((key) => next[key] !== EMPTY_TIMER[key]) ? next : undefined;
}

const cronWord = /^[\dA-Z*?/,\-#]+$/i;

/** Whether a text has the outline of a cron expression: five or six fields of legal characters. */
function isCron(text: string): boolean {
  const fields = text.trim().split(/\s+/);
  return (fields.length === 5 || fields.length === 6) && fields.every((field) => cronWord.test(field));
}

/** What is wrong with a cron expression: exactly once the rules for that are there, and until then in outline. */
export function cronIssue(cron: string, t: Translate, exact = exactCron()): string | undefined {
  if (cron.trim() === "") return undefined;
  if (exact) return exact.cronIssue(cron, t);
  return isCron(cron) ? undefined : t("timer.badCron");
}

function issuesOf(draft: TimerDraft, t: Translate, exact: ExactCron | undefined): string[] {
  if (draft.kind === "interval")
    return draft.interval.trim() === "" || secondsOf(draft) ? [] : [t("timer.badInterval")];
  // What was saved and may mean several things is asked about, but not refused: somebody may rely on it.
  const saved = isRecord(draft.kept) && isAsSaved(draft, shown(draft.kept));
  if (saved && (exact?.meaningsOf(draft.cron)?.meant.length ?? 0) > 1) return [];
  const issue = cronIssue(draft.cron, t, exact);
  return issue === undefined ? [] : [issue];
}

/** So many seconds in words, in the largest unit that divides them. */
export function secondsText(seconds: number, t: Translate): string {
  const [, size, key] = UNITS.find(([, size]) => seconds % size === 0) ?? UNITS[3];
  return t(key, { count: seconds / size });
}

/** A timer in words; empty while it is none. A cron expression stands as it is where nothing can read it yet. */
export function timerText(
  draft: TimerDraft,
  t: Translate,
  wordsOf?: (cron: string, locale: string) => string | undefined,
): string {
  if (draft.kind === "cron") {
    const timer = wordsOf?.(draft.cron, t.locale) ?? t("timer.cronText", { cron: draft.cron });
    return t("timer.inZone", { timer, timezone: draft.timezone || "UTC" });
  }
  const seconds = secondsOf(draft);
  return seconds === undefined ? "" : secondsText(seconds, t);
}
