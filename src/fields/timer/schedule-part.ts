import { provideExactCron } from "../../codecs/timer/exact-cron.ts";
import type * as schedulePart from "./schedule.ts";

/** The part that reads cron expressions. */
export type Schedule = typeof schedulePart;

/** How far that part is: itself once it is there. */
export type ScheduleState = Schedule | "loading" | "failed" | undefined;

// One for all timers of the page, as a module is. What is on screen has it loaded (use-schedule.ts), and with it come the
// exact rules by which the codec checks.
let state: ScheduleState;
const listeners = new Set<() => void>();

export const scheduleState = (): ScheduleState => state;

export function becomeSchedule(next: ScheduleState): void {
  state = next;
  provideExactCron(typeof next === "object" ? next : undefined);
  for (const listener of listeners) listener();
}

export function subscribeSchedule(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
