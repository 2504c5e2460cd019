"use client";

import type { TimerDraft } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { timer as words } from "../../i18n/en/timer.ts";
import { Button } from "../../ui/Button.tsx";
import { usePart } from "../../ui/parts.ts";
import { secondsText } from "../../codecs/timer.ts";
import {
  DAILY,
  editOf,
  HOURLY,
  isPreset,
  QUARTER_HOUR,
  readDaily,
  WEEKDAYS,
  writeDaily,
  type Preset,
} from "./preset.ts";

interface PresetsProps {
  draft: TimerDraft;
  onChange(edit: Partial<TimerDraft>): void;
  /** The field's label. */
  label: string;
  disabled: boolean;
}

/** Common schedules, each filled in by a press; a schedule once a day has its time beside them. */
export function Presets({ draft, onChange, label, disabled }: PresetsProps) {
  const part = usePart();
  const t = useTranslate(words);
  const daily = draft.kind === "cron" ? readDaily(draft.cron) : undefined;
  const presets: readonly [Preset, string][] = [
    [QUARTER_HOUR, secondsText(QUARTER_HOUR.seconds, t)],
    [HOURLY, t("timer.presetHourly")],
    [DAILY, t("timer.presetDaily")],
    [WEEKDAYS, t("timer.presetWeekdays")],
  ];
  return (
    <div {...part("presets")} role="group" aria-label={t("timer.presets", { label })}>
      {presets.map(([preset, words]) => (
        <Button
          key={words}
          disabled={disabled}
          aria-pressed={isPreset(draft, preset)}
          onClick={() => onChange(editOf(preset, draft))}
        >
          {words}
        </Button>
      ))}
      {daily && (
        <input
          {...part("input", { time: true, disabled })}
          type="time"
          required
          aria-label={t("timer.time", { label })}
          disabled={disabled}
          value={daily.time}
          onChange={({ currentTarget: { value } }) => {
            if (/^\d\d:\d\d/.test(value)) onChange({ cron: writeDaily({ ...daily, time: value }) });
          }}
        />
      )}
    </div>
  );
}
