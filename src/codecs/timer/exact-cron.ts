import type { cronIssue } from "./cron-issue.ts";
import type { meaningsOf } from "./cron-meanings.ts";

/** The exact rules of cron expressions. They come with croner, which a page without such an expression does not need. */
export interface ExactCron {
  cronIssue: typeof cronIssue;
  meaningsOf: typeof meaningsOf;
}

// One for all timers, as a module is.
let rules: ExactCron | undefined;

/** The exact rules, once somebody has brought them. */
export const exactCron = (): ExactCron | undefined => rules;

/** Brings the exact rules, or takes them away. */
export function provideExactCron(next: ExactCron | undefined): void {
  rules = next;
}
