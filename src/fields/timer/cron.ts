import { Cron } from "croner";
import cronstrue from "cronstrue";
import { zoneOf } from "./zones.ts";

/**
 * The next runs after a moment. A time of day that a change of clocks leaves out is run right after it, and one that
 * comes twice is run once; what recurs within the hours simply goes on. Throws where there is nothing to run.
 */
export const nextRuns = (cron: string, timezone: string, count: number, after: Date): Date[] =>
  new Cron(cron.trim(), { timezone: zoneOf(timezone), mode: "5-or-6-parts", sloppyRanges: true }).nextRuns(
    count,
    after,
  );

/** A cron expression in English words; `undefined` when it is none. */
export function cronWords(cron: string): string | undefined {
  try {
    return cronstrue.toString(cron.trim(), { use24HourTimeFormat: true });
  } catch {
    return undefined;
  }
}

/** Runs as dates and times of their zone. The zone's offset is told where it changes between them. */
export function runsText(runs: readonly Date[], timezone: string, locale: string, now: Date): string[] {
  const timeZone = zoneOf(timezone);
  const year = new Intl.DateTimeFormat("en", { timeZone, year: "numeric" });
  const offset = new Intl.DateTimeFormat("en", { timeZone, hour: "2-digit", timeZoneName: "longOffset" });
  const offsetOf = (run: Date) =>
    offset.formatToParts(run).find(({ type }) => type === "timeZoneName")?.value;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    // As cron counts.
    hourCycle: "h23",
    ...(runs.some((run) => run.getSeconds() !== 0) && { second: "2-digit" }),
    ...(runs.some((run) => year.format(run) !== year.format(now)) && { year: "numeric" }),
    ...(new Set(runs.map(offsetOf)).size > 1 && { timeZoneName: "short" }),
  });
  return runs.map((run) => format.format(run));
}
