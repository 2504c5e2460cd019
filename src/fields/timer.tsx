"use client";

import { useId, type Ref } from "react";
import { isSame } from "../core/same.ts";
import type { TimerDraft } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import { defineField, type WidgetProps } from "../react/definition.ts";
import { usePart } from "../ui/parts.ts";
import { Segments } from "../ui/Segments.tsx";
import { TextControl } from "../ui/TextControl.tsx";
import { checked } from "./checked.ts";
import { SelectControl } from "./SelectControl.tsx";
import { splitControl } from "./split-control.ts";
import { EMPTY_TIMER, issuesOf, timerText, toDraft, toWire } from "./timer/draft.ts";

type Props = WidgetProps<"$.interface.timer">;

/** The timers that a prop offers. They are no options like others: each is a timer's value. */
const offered = (prop: Props["prop"]): TimerDraft[] =>
  (Array.isArray(prop.options) ? prop.options : []).map(toDraft).filter((draft) => draft !== undefined);

function TimerWidget(props: Props) {
  const { prop, readOnly } = props;
  if (prop.static) return <TimerText {...props} draft={toDraft(prop.static)} isStatic />;
  if (readOnly) return <TimerText {...props} />;
  const options = offered(prop);
  return options.length > 0 ? <TimerChoice {...props} options={options} /> : <TimerEditor {...props} />;
}

/** A timer that is not the person's to change. */
function TimerText({ draft, control, isStatic }: Props & { isStatic?: boolean }) {
  const part = usePart();
  const t = useTranslate();
  const {
    group,
    main: { ref },
  } = splitControl(control);
  return (
    <div {...part("readonly")} {...group} ref={ref as Ref<HTMLDivElement>}>
      <span>{(draft && timerText(draft, t)) || t("field.noValue")}</span>
      {isStatic && <span {...part("remark", { tone: "muted" })}> {t("timer.static")}</span>}
    </div>
  );
}

function TimerChoice(props: Props & { options: readonly TimerDraft[] }) {
  const { options, draft, onChange, control, invalid, disabled } = props;
  const t = useTranslate();
  const wire = draft && toWire(draft);
  const chosen = draft ? options.findIndex((option) => isSame(toWire(option), wire)) : -1;
  const unlisted =
    draft && chosen < 0
      ? [{ value: "saved", label: t("timer.unlisted", { timer: timerText(draft, t) }) }]
      : [];
  return (
    <SelectControl
      value={draft ? (chosen < 0 ? "saved" : String(chosen)) : ""}
      options={[
        { value: "", label: t("timer.choose") },
        ...unlisted,
        ...options.map((option, index) => ({ value: String(index), label: timerText(option, t) })),
      ]}
      onChange={(value) => value !== "saved" && onChange(options[value === "" ? -1 : Number(value)])}
      {...{ control, invalid, disabled }}
    />
  );
}

function TimerEditor(props: Props) {
  const { draft = EMPTY_TIMER, onChange, label, control, required, invalid, disabled } = props;
  const part = usePart();
  const t = useTranslate();
  const radios = useId();
  const { group, main } = splitControl(control);
  const change = (edit: Partial<TimerDraft>) => {
    const next = { ...draft, ...edit };
    onChange(next.interval === "" && next.cron === "" && next.timezone === "" ? unsetIn(next) : next);
  };
  const shared = { required, invalid, disabled, mono: true } as const;
  const named = (key: "timer.interval" | "timer.cron") => ({ ...main, "aria-label": t(key, { label }) });
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
          <TextControl
            key="interval"
            value={draft.interval}
            onChange={(interval) => change({ interval })}
            control={named("timer.interval")}
            inputMode="numeric"
            placeholder="900"
            {...shared}
          />
        ) : (
          <TextControl
            key="cron"
            value={draft.cron}
            onChange={(cron) => change({ cron })}
            control={named("timer.cron")}
            placeholder="0 9 * * 1-5"
            {...shared}
          />
        )}
        {draft.kind === "interval" && (
          <span {...part("remark", { tone: "muted" })}>{t("timer.seconds")}</span>
        )}
      </div>
      {draft.kind === "cron" && (
        <TextControl
          value={draft.timezone}
          onChange={(timezone) => change({ timezone })}
          control={{ "aria-label": t("timer.timezone", { label }) }}
          placeholder={t("timer.timezonePlaceholder")}
          disabled={disabled}
        />
      )}
      {draft.kind === "interval" && <p {...part("remark", { tone: "muted" })}>{timerText(draft, t)}</p>}
    </div>
  );
}

/** An emptied timer is unset; which way was chosen is remembered only where it is not the usual one. */
const unsetIn = (draft: TimerDraft): TimerDraft | undefined => (draft.kind === "cron" ? draft : undefined);

/** When a component runs: every so many seconds, or by a cron expression. */
export const timerField = defineField("$.interface.timer", {
  commit: "blur",
  schema: (prop, t) => checked<TimerDraft>((draft) => (prop.static ? [] : issuesOf(draft, t))),
  toDraft,
  toWire,
  Widget: TimerWidget,
});
