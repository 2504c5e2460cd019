"use client";

import { useId, useState } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { timer } from "../../i18n/en/timer.ts";
import { usePart } from "../../ui/parts.ts";
import { TextControl } from "../../ui/TextControl.tsx";
import { fieldIssue } from "../../codecs/timer/cron-checks.ts";
import { fieldsFor, wordsIn } from "../../codecs/timer/cron-fields.ts";

interface CronCellsProps {
  cron: string;
  onChange(cron: string): void;
  /** The field's label. */
  label: string;
  disabled: boolean;
}

const wordOf = (text: string): string => text.replaceAll(/\s+/g, "") || "*";

/** A cron expression field by field, each with its name and what it takes. The expression itself stays the value. */
export function CronCells({ cron, onChange, label, disabled }: CronCellsProps) {
  const part = usePart();
  const t = useTranslate(timer);
  const id = useId();
  // A cell as it was typed last: emptied, it stands for `*`, as an empty field would be none.
  const [typed, setTyped] = useState<{ at: number; text: string }>();
  const words = wordsIn(cron);
  const fields = fieldsFor(words.length);
  if (words.length > fields.length) return null;
  const change = (at: number, text: string) => {
    setTyped({ at, text });
    onChange(fields.map((_, index) => (index === at ? wordOf(text) : (words[index] ?? "*"))).join(" "));
  };
  return (
    <div {...part("cells")} role="group" aria-label={t("timer.cellsOf", { label })}>
      {fields.map((field, at) => {
        const isTyped = typed?.at === at && wordOf(typed.text) === words[at];
        const text = isTyped ? typed.text : (words[at] ?? "");
        const issue = text === "" ? undefined : fieldIssue(text, field, t);
        return (
          <div {...part("cell")} key={field.label}>
            <span aria-hidden="true">{t(field.label)}</span>
            <TextControl
              value={text}
              onChange={(next) => change(at, next)}
              control={{
                "aria-label": t("timer.cell", { label, field: t(field.label) }),
                "aria-describedby": `${id}-${at} ${id}-help`,
                ...(issue !== undefined && { "aria-invalid": true }),
              }}
              placeholder="*"
              mono
              invalid={issue !== undefined}
              disabled={disabled}
            />
            <span {...part("remark", { tone: "muted" })} id={`${id}-${at}`}>
              {t(field.hint)}
            </span>
          </div>
        );
      })}
      <p {...part("remark", { tone: "muted" })} id={`${id}-help`}>
        {t("timer.cellsHelp")}
      </p>
    </div>
  );
}
