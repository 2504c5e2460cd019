"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { jsonIssueText } from "../../codecs/checked.ts";
import { useTranslate } from "../../i18n/context.ts";
import { errorText } from "../../react/error-text.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { TextControl } from "../../ui/TextControl.tsx";
import type { AnyProp } from "../../wire/prop.ts";
import { applyValues } from "../editing/apply.ts";
import { historyOf } from "../history/history-of.ts";
import { followsFrom } from "../editing/preview.ts";
import { useFollowing } from "../editing/use-following.ts";
import { data } from "../en/data.ts";
import { drafts } from "../en/drafts.ts";
import { useDelayed } from "../shell/use-delayed.ts";
import { useSources, useValues } from "../editing/use-values.ts";
import { Skeleton } from "../shell/Skeleton.tsx";
import { useWords } from "../words.ts";
import { readConfiguration } from "./configuration.ts";
import { foreseePaste } from "./paste.ts";
import { PasteReport } from "./PasteReport.tsx";

const words = { ...data, ...drafts };

// What is asked before an upgrade is asked in the same words.

/** Takes a configuration from the clipboard, or as it is pasted, says what would become of it, and puts it into the form. */
export function PastePanel({ onDone }: { onDone(changes?: number): void }) {
  const t = useWords(words);
  const translate = useTranslate();
  const form = useOpenForm();
  const { text, setText, lack } = useClipboard();
  const { report, component, issue, asked } = useReading(useDelayed(text));
  // What is pasted is a step of it.
  useEffect(() => void historyOf(form), [form]);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const fault = issue ? jsonIssueText(issue, translate) : t("carry.none");
  const problem = report || text.trim() === "" ? undefined : fault;
  const outcome =
    report && (report.changes > 0 ? t("carry.changes", { count: report.changes }) : t("edit.same"));
  return (
    <section className="cf-edit" aria-label={t("carry.title")}>
      <p className="cf-note">{lack ? `${t("carry.note")} ${t(`carry.${lack}`)}` : t("carry.note")}</p>
      <div dir="ltr">
        <TextControl
          value={text}
          onChange={setText}
          control={{ "aria-label": t("carry.text"), ref: box, "aria-invalid": problem ? true : undefined }}
          invalid={problem !== undefined}
          multiline
          mono
        />
      </div>
      {problem && <p className="cf-problem">{problem}</p>}
      {report && <PasteReport report={report} component={component} />}
      {asked.isAsking && <Skeleton label={t("upgrade.asking")} />}
      {asked.error && (
        <Notice kind="warning" actions={<Button onClick={asked.retry}>{t("retry")}</Button>}>
          {t("upgrade.unknown", { reason: errorText(asked.error, translate) })}
        </Notice>
      )}
      <div className="cf-entry-actions">
        <Button variant="quiet" onClick={() => onDone()}>
          {t("edit.cancel")}
        </Button>
        <Button
          variant="primary"
          aria-disabled={!report || report.changes === 0}
          onClick={() => {
            if (!report || report.changes === 0) return;
            applyValues(form, report.values, "paste", report.sources);
            onDone(report.changes);
          }}
        >
          {t("edit.apply")}
        </Button>
      </div>
      <LiveRegion>{problem ?? outcome}</LiveRegion>
    </section>
  );
}

/** What a person pastes: the clipboard's text, where it may be read and is a configuration. What else is in there is not shown. */
function useClipboard() {
  const [text, setText] = useState<string>();
  const [lack, setLack] = useState<"noClipboard" | "notThere">();
  useEffect(() => {
    let isHere = true;
    const read = async () => {
      try {
        const found = await navigator.clipboard.readText();
        if (!isHere) return;
        // What was typed or pasted meanwhile is the person's choice.
        if (readConfiguration(found).configuration) setText((known) => known ?? found);
        else setLack("notThere");
      } catch {
        if (isHere) setLack("noClipboard");
      }
    };
    void read();
    return () => void (isHere = false);
  }, []);
  return { text: text ?? "", setText, lack };
}

const nothing = {};

/** What a text would do to the form around, with the fields that would follow from it. */
function useReading(text: string) {
  const { store } = useOpenForm();
  const now = useValues();
  const sources = useSources();
  const { component, props } = store.state;
  const { fieldFor, readOnly } = store.options;
  const { key } = component;
  const { configuration, issue } = useMemo(() => readConfiguration(text), [text]);
  const foresee = useCallback(
    (described: readonly AnyProp[]) =>
      configuration &&
      foreseePaste(configuration, { component: key, props: described, now, sources, fieldFor, readOnly }),
    [configuration, key, now, sources, fieldFor, readOnly],
  );
  const known = useMemo(() => foresee(props), [foresee, props]);
  const isWanted = known !== undefined && known.waiting.length > 0 && followsFrom(store.state, known.values);
  const { answer, ...asked } = useFollowing(component, known?.values ?? nothing, isWanted);
  const answered = isWanted ? answer?.props : undefined;
  const report = useMemo(() => (answered ? foresee(answered) : known), [answered, foresee, known]);
  return { issue, report, component: configuration?.component, asked };
}
