"use client";

import { useId } from "react";
import type { TimerDraft, TimerUnit } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { timer as words } from "../../i18n/en/timer.ts";
import type { WidgetProps } from "../../react/definition.ts";
import { describedBy } from "../../ui/control.ts";
import { usePart } from "../../ui/parts.ts";
import { Segments } from "../../ui/Segments.tsx";
import { TextControl } from "../../ui/TextControl.tsx";
import { SelectControl } from "../SelectControl.tsx";
import { splitControl } from "../split-control.ts";
import { CronEditor } from "./CronEditor.tsx";
import { edited, EMPTY_TIMER, secondsOf, timerText, UNITS } from "../../codecs/timer.ts";
import { Presets } from "./Presets.tsx";

const SMALLEST_FIRST = UNITS.map(([unit]) => unit).toReversed();

/** A timer of the person's own: an interval with its unit, or a cron expression with its time zone. */
export function TimerEditor(props: WidgetProps<"$.interface.timer">) {
  const { draft = EMPTY_TIMER, onChange, label, control, required, invalid, disabled } = props;
  const part = usePart();
  const t = useTranslate(words);
  const radios = useId();
  const issueId = useId();
  const { group, main } = splitControl(control);
  const change = (edit: Partial<TimerDraft>) => onChange(edited(draft, edit));
  const shared = { required, invalid, disabled, mono: true } as const;
  return (
    <div {...part("group", { for: "timer" })} {...group}>
      <div {...part("controls")}>
        <Segments<TimerDraft["kind"]>
          label={t("timer.kind", { label })}
          group={radios}
          options={[
            { value: "interval", label: t("timer.byInterval") },
            { value: "cron", label: t("timer.byCron") },
          ]}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          disabled={disabled}
        />
        {draft.kind === "interval" ? (
          <div {...part("controls", { for: "interval" })}>
            <span aria-hidden="true">{t("timer.every")}</span>
            <TextControl
              value={draft.interval}
              onChange={(interval) => change({ interval })}
              control={{ ...main, "aria-label": t("timer.interval", { label }) }}
              typing="digits"
              placeholder="15"
              {...shared}
            />
            <SelectControl
              value={draft.unit}
              options={SMALLEST_FIRST.map((unit) => ({ value: unit, label: t(`timer.${unit}`) }))}
              onChange={(unit) => change({ unit: unit as TimerUnit })} // one of the options above
              control={{ "aria-label": t("timer.unit", { label }) }}
              disabled={disabled}
            />
          </div>
        ) : (
          <TextControl
            value={draft.cron}
            onChange={(cron) => change({ cron })}
            control={{ ...describedBy(main, issueId), "aria-label": t("timer.cron", { label }) }}
            placeholder="0 9 * * 1-5"
            {...shared}
          />
        )}
      </div>
      <Presets draft={draft} onChange={change} label={label} disabled={disabled} />
      {draft.kind === "cron" ? (
        <CronEditor draft={draft} onChange={change} {...{ label, issueId, invalid, disabled }} />
      ) : (
        <IntervalWords draft={draft} />
      )}
    </div>
  );
}

/** An interval in words, where they say more than what was typed: 120 minutes are every 2 hours. */
function IntervalWords({ draft }: { draft: TimerDraft }) {
  const part = usePart();
  const t = useTranslate(words);
  const seconds = secondsOf(draft);
  const unit = UNITS.find(([, size]) => seconds !== undefined && seconds % size === 0)?.[0];
  const says = unit !== undefined && unit !== draft.unit;
  return (
    <p {...part("remark", { tone: "muted" })} role="status">
      {says && timerText(draft, t)}
    </p>
  );
}
