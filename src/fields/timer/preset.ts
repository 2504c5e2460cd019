import type { TimerDraft } from "../../core/values.ts";
import { secondsOf } from "../../codecs/timer.ts";

/** A schedule that many people want: an interval of so many seconds, or a time of day on these weekdays. */
export type Preset = { seconds: number } | { weekdays: string };

export const QUARTER_HOUR = { seconds: 900 };
export const HOURLY = { seconds: 3600 };
export const DAILY = { weekdays: "*" };
export const WEEKDAYS = { weekdays: "1-5" };

const atTime = /^\s*(\d{1,2})\s+(\d{1,2})\s+\*\s+\*\s+(\*|1-5|mon-fri)\s*$/i;

/** A schedule once a day: when, and on which weekdays, as it is written. */
interface Daily {
  /** As an `<input type="time">` has it. */
  time: string;
  weekdays: string;
}

export function readDaily(cron: string): Daily | undefined {
  const [, minute = "", hour = "", weekdays = ""] = atTime.exec(cron) ?? [];
  if (weekdays === "" || Number(minute) > 59 || Number(hour) > 23) return undefined;
  return { time: `${hour.padStart(2, "0")}:${minute.padStart(2, "0")}`, weekdays };
}

export function writeDaily({ time, weekdays }: Daily): string {
  const [hour = "", minute = ""] = time.split(":");
  return `${Number(minute)} ${Number(hour)} * * ${weekdays}`;
}

/** Whether a timer is what a preset would make it, whatever the time of day. */
export function isPreset(draft: TimerDraft, preset: Preset): boolean {
  if ("seconds" in preset) return draft.kind === "interval" && secondsOf(draft) === preset.seconds;
  const daily = draft.kind === "cron" ? readDaily(draft.cron) : undefined;
  return daily !== undefined && (daily.weekdays === "*") === (preset.weekdays === "*");
}

/** The edit that a preset is. The time of day stays, and so does what was typed for the other way. */
export function editOf(preset: Preset, draft: TimerDraft): Partial<TimerDraft> {
  if ("seconds" in preset) {
    const isHours = preset.seconds % 3600 === 0;
    const interval = String(preset.seconds / (isHours ? 3600 : 60));
    return { kind: "interval", interval, unit: isHours ? "hours" : "minutes" };
  }
  const time = readDaily(draft.cron)?.time ?? "09:00";
  return { kind: "cron", cron: writeDaily({ time, weekdays: preset.weekdays }) };
}
