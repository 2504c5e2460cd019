"use client";

import { useTranslate } from "../../i18n/context.ts";
import { timer as words } from "../../i18n/en/timer.ts";
import type { ReadingProps } from "../../react/definition.ts";
import { usePart } from "../../ui/parts.ts";
import { Told } from "../../ui/Told.tsx";
import { timerText, toDraft } from "../../codecs/timer.ts";
import { useSchedule } from "./use-schedule.ts";

/** A timer in words. One that the component sets says so. */
export function TimerReading({ prop, draft }: ReadingProps<"$.interface.timer">) {
  const timer = prop.static ? toDraft(prop.static) : draft;
  const part = usePart();
  const t = useTranslate(words);
  const { schedule } = useSchedule(timer?.kind === "cron");
  return (
    <>
      <Told>{timer && timerText(timer, t, schedule?.cronWords)}</Told>
      {prop.static && <span {...part("remark", { tone: "muted" })}>{` ${t("timer.static")}`}</span>}
    </>
  );
}
