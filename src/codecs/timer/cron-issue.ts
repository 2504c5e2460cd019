import type { Translate } from "../../i18n/translate.ts";
import { issueOfCron } from "./cron-checks.ts";
import { nextRuns } from "./next-runs.ts";

/** Why a cron expression can't run, checked against the calendar; `undefined` if it can, or if it's empty. */
export const cronIssue = (cron: string, t: Translate): string | undefined => issueOfCron(cron, t, runs);

/** The last answer is kept: to find out that something never runs is to look through a thousand years. */
let last: { cron: string; runs: boolean } | undefined;

function runs(cron: string): boolean {
  if (last?.cron !== cron) last = { cron, runs: hasRun(cron) };
  return last.runs;
}

function hasRun(cron: string): boolean {
  try {
    return nextRuns(cron, "", 1, new Date()).length > 0;
  } catch {
    return false;
  }
}
