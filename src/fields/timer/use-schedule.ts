"use client";

import { useEffect, useSyncExternalStore } from "react";
import { becomeSchedule, scheduleState, subscribeSchedule, type Schedule } from "./schedule-part.ts";

// Not `React.lazy`: a timer stays usable without it.
async function load(): Promise<void> {
  const state = scheduleState();
  if (state !== undefined && state !== "failed") return;
  becomeSchedule("loading");
  try {
    becomeSchedule(await import("./schedule.ts"));
  } catch {
    becomeSchedule("failed");
  }
}

const onServer = (): undefined => undefined;

/** Has the part that reads cron expressions loaded while it is wanted, and says when it is there or cannot be had. */
export function useSchedule(isWanted: boolean): { schedule: Schedule | undefined; isFailed: boolean } {
  const state = useSyncExternalStore(subscribeSchedule, scheduleState, onServer);
  useEffect(() => {
    if (isWanted) void load();
  }, [isWanted]);
  return { schedule: typeof state === "object" ? state : undefined, isFailed: state === "failed" };
}
