import { Kept, type TimerDraft } from "../../core/values.ts";
import type { Translate } from "../../i18n/translate.ts";
import { isRecord, readText, type UnknownRecord } from "../../wire/record.ts";

export const EMPTY_TIMER: TimerDraft = { kind: "interval", interval: "", cron: "", timezone: "" };

const number = (value: unknown): string =>
  typeof value === "number" && Number.isFinite(value) ? String(value) : "";

function shown(saved: UnknownRecord): TimerDraft {
  const [interval, cron] = [number(saved.intervalSeconds), readText(saved.cron) ?? ""];
  const kind = interval === "" && cron !== "" ? "cron" : "interval";
  return { kind, interval, cron, timezone: readText(saved.timezone) ?? "" };
}

export function toDraft(wire: unknown): TimerDraft | undefined {
  if (!isRecord(wire)) return undefined;
  const draft = shown(wire);
  return draft.interval === "" && draft.cron === "" ? undefined : { ...draft, kept: new Kept(wire) };
}

/** The seconds of an interval, if it is one. */
function secondsOf(interval: string): number | undefined {
  const text = interval.trim();
  const seconds = /^[1-9]\d*$/.test(text) ? Number(text) : 0;
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : undefined;
}

/** The one way that is chosen; what was typed for the other stays in the draft. Unknown sub-fields survive. */
export function toWire(draft: TimerDraft): unknown {
  const saved: UnknownRecord = isRecord(draft.kept?.value) ? draft.kept.value : {};
  const before = shown(saved);
  const isSame = draft.kind === before.kind && draft[draft.kind] === before[draft.kind];
  if (draft.kept && isSame && (draft.kind === "interval" || draft.timezone === before.timezone)) return saved;
  return draft.kind === "interval" ? intervalOf(draft, saved) : cronOf(draft, saved);
}

function intervalOf(draft: TimerDraft, saved: UnknownRecord): unknown {
  const intervalSeconds = secondsOf(draft.interval);
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

const cronWord = /^[\dA-Z*?/,\-#]+$/i;

/** Whether a text has the outline of a cron expression: five or six fields of legal characters. */
function isCron(text: string): boolean {
  const fields = text.trim().split(/\s+/);
  return (fields.length === 5 || fields.length === 6) && fields.every((field) => cronWord.test(field));
}

export function issuesOf(draft: TimerDraft, t: Translate): string[] {
  if (draft.kind === "cron")
    return draft.cron.trim() === "" || isCron(draft.cron) ? [] : [t("timer.badCron")];
  return draft.interval.trim() === "" || secondsOf(draft.interval) ? [] : [t("timer.badInterval")];
}

const units = [
  [86_400, "timer.everyDays"],
  [3_600, "timer.everyHours"],
  [60, "timer.everyMinutes"],
  [1, "timer.everySeconds"],
] as const;

/** A timer in words; empty while it is none. */
export function timerText(draft: TimerDraft, t: Translate): string {
  if (draft.kind === "cron") {
    return t(draft.timezone ? "timer.cronIn" : "timer.cronText", {
      cron: draft.cron,
      timezone: draft.timezone,
    });
  }
  const seconds = secondsOf(draft.interval);
  const [size, key] = units.find(([size]) => seconds !== undefined && seconds % size === 0) ?? [];
  return seconds && size && key ? t(key, { count: seconds / size }) : "";
}
