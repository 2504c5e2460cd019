"use client";

import { useEffect, useSyncExternalStore } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { becomeSchedule, scheduleState, subscribeSchedule, type Schedule } from "./schedule-part.ts";

// Not `React.lazy`: a timer stays usable without it.
async function load(locale: string): Promise<void> {
  const state = scheduleState();
  if (state === "loading") return;
  if (state === undefined || state === "failed") becomeSchedule("loading");
  try {
    const schedule = await import("./schedule.ts");
    const isNews = await schedule.learnCronWords(locale);
    // A copy: what is on screen is to be said in the words that have just come.
    if (isNews || typeof state !== "object") becomeSchedule({ ...schedule });
  } catch {
    becomeSchedule("failed");
  }
}

const onServer = (): undefined => undefined;

/** Has the part that reads cron expressions loaded while it is wanted, and says when it is there or cannot be had. */
export function useSchedule(isWanted: boolean): { schedule: Schedule | undefined; isFailed: boolean } {
  const state = useSyncExternalStore(subscribeSchedule, scheduleState, onServer);
  const { locale } = useTranslate();
  useEffect(() => {
    if (isWanted) void load(locale);
  }, [isWanted, locale]);
  return { schedule: typeof state === "object" ? state : undefined, isFailed: state === "failed" };
}
