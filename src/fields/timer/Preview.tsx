"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { timer } from "../../i18n/en/timer.ts";
import { useDebounced } from "../../react/use-debounced.ts";
import { Button } from "../../ui/Button.tsx";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { usePart } from "../../ui/parts.ts";
import { cronIssue } from "../../codecs/timer/cron-issue.ts";
import { meaningsOf } from "../../codecs/timer/cron-meanings.ts";
import { nextRuns } from "../../codecs/timer/next-runs.ts";
import { cronLanguage, cronWords, runsText } from "./cron.ts";
import { isTimeZone, zoneOf } from "../../codecs/timer/zones.ts";

const SHOWN = 5;
/** How much longer typing pauses before an expression that is wrong is spoken of, in milliseconds. */
const SETTLING = 700;
/** The longest that a browser's timer can wait. */
const LONGEST_WAIT = 2 ** 31 - 1;

interface PreviewProps {
  cron: string;
  timezone: string;
  /** What it was before any edit. */
  first: { cron: string; timezone: string };
  /** The field's label. */
  label: string;
  /** The id of the text that says what is wrong with the expression. */
  issueId?: string;
  /** Tells what is wrong with the expression, where nothing else does. */
  tellsIssue: boolean;
  /** Takes a clear expression for one that may mean several things; absent where it cannot be edited. */
  onChoose?(cron: string): void;
}

/** A schedule in words, and its next runs. What an edit made of it is announced once. */
export function Preview({ cron, timezone, first, label, issueId, tellsIssue, onChoose }: PreviewProps) {
  const part = usePart();
  const t = useTranslate(timer);
  const issue = useMemo(() => cronIssue(cron, t), [cron, t]);
  const meant = useMemo(() => meaningsOf(cron)?.meant, [cron]);
  const isSound = cron.trim() !== "" && issue === undefined;
  const isSettled = useDebounced(cron, SETTLING) === cron;
  const tellsNow = meant !== undefined || (tellsIssue && isSettled);
  const isNews = isSound && (cron !== first.cron || timezone !== first.timezone);
  // Nobody hears what stands in a live region from the start.
  const isListening = useDeferredValue(true, false);
  return (
    <>
      {isSound && <Schedule {...{ cron, timezone, label }} />}
      {tellsIssue && issue && (
        <p {...part("remark", { tone: meant ? "warn" : "muted" })} id={issueId}>
          {issue}
        </p>
      )}
      {meant && <Meanings {...{ meant, label, onChoose }} />}
      <LiveRegion>
        {tellsNow && isListening && cron !== first.cron && issue}
        {isNews &&
          isListening &&
          t("timer.inZone", { timer: cronWords(cron, t.locale) ?? cron, timezone: zoneOf(timezone) })}
      </LiveRegion>
    </>
  );
}

/** What an expression may mean: each in words, to be taken instead. */
function Meanings({
  meant,
  label,
  onChoose,
}: { meant: readonly string[] } & Pick<PreviewProps, "label" | "onChoose">) {
  const part = usePart();
  const t = useTranslate(timer);
  return (
    <div {...part("presets")} role="group" aria-label={t("timer.meanings", { label })}>
      {meant.map((cron) => {
        const text = t("timer.meaning", { words: cronWords(cron, t.locale) ?? "", cron });
        return onChoose ? (
          <Button key={cron} onClick={() => onChoose(cron)}>
            {text}
          </Button>
        ) : (
          <span key={cron} {...part("remark", { tone: "muted" })}>
            {text}
          </span>
        );
      })}
    </div>
  );
}

function Schedule({ cron, timezone, label }: Pick<PreviewProps, "cron" | "timezone" | "label">) {
  const part = usePart();
  const t = useTranslate(timer);
  const words = cronWords(cron, t.locale);
  const isKnown = useMemo(() => isTimeZone(timezone), [timezone]);
  return (
    <div {...part("section", { for: "runs" })}>
      <p {...part("remark")}>
        <span lang={languageIn(t.locale)}>{words ?? cron}</span>
        <span {...part("remark", { tone: "muted" })}>{` · ${zoneOf(timezone)}`}</span>
      </p>
      {isKnown ? (
        <Runs {...{ cron, timezone, label }} />
      ) : (
        <p {...part("remark", { tone: "warn" })}>{t("timer.noRuns", { text: timezone })}</p>
      )}
    </div>
  );
}

function Runs({ cron, timezone, label }: Pick<PreviewProps, "cron" | "timezone" | "label">) {
  const part = usePart();
  const t = useTranslate(timer);
  const [now, setNow] = useState(() => new Date());
  const runs = useMemo(() => nextRuns(cron, timezone, SHOWN, now), [cron, timezone, now]);
  const first = runs[0]?.getTime();
  useEffect(() => {
    if (first === undefined) return undefined;
    const wait = Math.min(Math.max(first - Date.now() + 250, 1000), LONGEST_WAIT);
    const timer = setTimeout(() => setNow(new Date()), wait);
    return () => clearTimeout(timer);
  }, [first]);
  const texts = runsText(runs, timezone, t.locale, now);
  return (
    <ol {...part("runs")} aria-label={t("timer.runs", { label })}>
      {runs.map((run, index) => (
        <li key={run.getTime()}>
          <time dateTime={run.toISOString()}>{texts[index]}</time>
        </li>
      ))}
    </ol>
  );
}

/** The language of the words, where it is not that of the form. */
function languageIn(locale: string): string | undefined {
  const language = cronLanguage(locale);
  return locale.toLowerCase().startsWith(language) ? undefined : language;
}
