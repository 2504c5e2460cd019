import { Cron } from "croner";
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
