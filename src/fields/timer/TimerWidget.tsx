"use client";

import { isSame } from "../../core/same.ts";
import type { TimerDraft } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { timer as words } from "../../i18n/en/timer.ts";
import type { WidgetProps } from "../../react/definition.ts";
import { SelectControl } from "../SelectControl.tsx";
import { CronPreview } from "./CronEditor.tsx";
import { timerText, toDraft, toWire } from "../../codecs/timer.ts";
import { TimerEditor } from "./TimerEditor.tsx";
import { useSchedule } from "./use-schedule.ts";

type Props = WidgetProps<"$.interface.timer">;

/** The timers that a prop offers. They are no options like others: each is a timer's value. */
const offered = (prop: Props["prop"]): TimerDraft[] =>
  (Array.isArray(prop.options) ? prop.options : []).map(toDraft).filter((draft) => draft !== undefined);

/** A timer: edited, or chosen where the prop offers some. */
export function TimerWidget(props: Props) {
  const options = offered(props.prop);
  return options.length > 0 ? <TimerChoice {...props} options={options} /> : <TimerEditor {...props} />;
}

const isCron = (draft: TimerDraft | undefined): boolean => draft?.kind === "cron";

function TimerChoice(props: Props & { options: readonly TimerDraft[] }) {
  const { options, draft, onChange, label, control, invalid, disabled } = props;
  const t = useTranslate(words);
  const { schedule } = useSchedule(isCron(draft) || options.some(isCron));
  const text = (timer: TimerDraft) => timerText(timer, t, schedule?.cronWords);
  const wire = draft && toWire(draft);
  const chosen = draft ? options.findIndex((option) => isSame(toWire(option), wire)) : -1;
  const unlisted =
    draft && chosen < 0 ? [{ value: "saved", label: t("timer.unlisted", { timer: text(draft) }) }] : [];
  return (
    <>
      <SelectControl
        value={draft ? (chosen < 0 ? "saved" : String(chosen)) : ""}
        options={[
          { value: "", label: t("timer.choose") },
          ...unlisted,
          ...options.map((option, index) => ({ value: String(index), label: text(option) })),
        ]}
        onChange={(value) => value !== "saved" && onChange(options[value === "" ? -1 : Number(value)])}
        {...{ control, invalid, disabled }}
      />
      {draft && isCron(draft) && <CronPreview draft={draft} label={label} tellsIssue={!invalid} />}
    </>
  );
}
