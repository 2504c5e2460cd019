"use client";

import { useState } from "react";
import type { TimerDraft } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { timer as words } from "../../i18n/en/timer.ts";
import { useDebounced } from "../../react/use-debounced.ts";
import { Button } from "../../ui/Button.tsx";
import { usePart } from "../../ui/parts.ts";
import { TimeZone } from "./TimeZone.tsx";
import { useSchedule } from "./use-schedule.ts";

interface CronEditorProps {
  draft: TimerDraft;
  onChange(edit: Partial<TimerDraft>): void;
  /** The field's label. */
  label: string;
  /** Of the text that says what is wrong with the expression. */
  issueId: string;
  invalid: boolean;
  disabled: boolean;
}

/** What stands below a cron expression: its words and next runs, its fields one by one, its time zone. */
export function CronEditor({ draft, onChange, label, issueId, invalid, disabled }: CronEditorProps) {
  const part = usePart();
  const t = useTranslate(words);
  const [showsCells, setShowsCells] = useState(false);
  const { schedule } = useSchedule(true);
  return (
    <>
      <CronPreview
        draft={draft}
        label={label}
        issueId={issueId}
        tellsIssue={!invalid}
        onChoose={disabled ? undefined : (cron) => onChange({ cron })}
      />
      <div {...part("controls")}>
        <TimeZone
          value={draft.timezone}
          onChange={(timezone) => onChange({ timezone })}
          {...{ label, disabled }}
        />
        {schedule && (
          <Button
            variant="quiet"
            aria-expanded={showsCells}
            disabled={disabled}
            onClick={() => setShowsCells(!showsCells)}
          >
            {t("timer.cells")}
          </Button>
        )}
      </div>
      {schedule && showsCells && (
        <schedule.CronCells
          cron={draft.cron}
          onChange={(cron) => onChange({ cron })}
          {...{ label, disabled }}
        />
      )}
    </>
  );
}

/** The words and next runs of a schedule, once what reads it is there, after a pause in typing. */
export function CronPreview({
  draft,
  label,
  issueId,
  tellsIssue,
  onChoose,
}: {
  draft: TimerDraft;
  label: string;
  issueId?: string;
  tellsIssue: boolean;
  onChoose?(cron: string): void;
}) {
  const part = usePart();
  const t = useTranslate(words);
  const { schedule, isFailed } = useSchedule(true);
  const cron = useDebounced(draft.cron);
  const { timezone } = draft;
  // What reads it may come after an edit.
  const [first] = useState({ cron, timezone });
  if (schedule)
    return <schedule.Preview {...{ cron, timezone, first, label, issueId, tellsIssue, onChoose }} />;
  if (!isFailed && cron.trim() === "") return null;
  return (
    <div {...part("section", { for: "runs" })}>
      <p {...part("remark", { tone: "muted" })} role="status">
        {t(isFailed ? "timer.noPreview" : "timer.loading")}
      </p>
    </div>
  );
}
