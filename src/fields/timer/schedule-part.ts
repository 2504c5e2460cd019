import type * as schedulePart from "./schedule.ts";

/** The part that reads cron expressions. */
export type Schedule = typeof schedulePart;

/** How far that part is: itself once it is there. */
export type ScheduleState = Schedule | "loading" | "failed" | undefined;

// One for all timers of the page, as a module is. The field's checks look here, outside of any component; what is on
// screen has it loaded (use-schedule.ts).
let state: ScheduleState;
const listeners = new Set<() => void>();

export const scheduleState = (): ScheduleState => state;

/** That part, where a timer on screen had it loaded. */
export const loadedSchedule = (): Schedule | undefined => (typeof state === "object" ? state : undefined);

export function becomeSchedule(next: ScheduleState): void {
  state = next;
  for (const listener of listeners) listener();
}

export function subscribeSchedule(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
