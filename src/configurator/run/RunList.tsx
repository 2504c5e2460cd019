"use client";

import { useTranslate } from "../../i18n/context.ts";
import { useWords } from "../words.ts";
import { OutcomeLine } from "./RunState.tsx";
import { toneOf, type Run } from "./runs.ts";
import type { RunsHandle } from "./use-runs.ts";

/** What ran, newest first: each can be looked at again. */
export function RunList({ runs }: { runs: RunsHandle }) {
  const { list, shown, show } = runs;
  return (
    <ol className="cf-runs">
      {list.map((run) => (
        <li key={run.id}>
          <button
            type="button"
            data-tone={run.outcome && toneOf(run.outcome)}
            aria-current={run.id === shown?.id || undefined}
            onClick={() => show(run.id)}
          >
            <span>
              <RunTime run={run} />
            </span>{" "}
            <RunEnd run={run} />
          </button>
        </li>
      ))}
    </ol>
  );
}

function RunEnd({ run: { outcome, isDeploy } }: { run: Run }) {
  const t = useWords();
  if (outcome) return <OutcomeLine outcome={outcome} />;
  return <span>{t(isDeploy ? "run.deploying" : "run.running")}</span>;
}

/** When a run was started. */
export function RunTime({ run: { startedAt } }: { run: Run }) {
  const { locale } = useTranslate();
  const at = new Date(startedAt);
  return <time dateTime={at.toISOString()}>{at.toLocaleTimeString(locale)}</time>;
}
