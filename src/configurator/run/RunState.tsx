"use client";

import { useTranslate } from "../../i18n/context.ts";
import { Icon } from "../../ui/Icon.tsx";
import { duration } from "../duration.ts";
import { useWords } from "../words.ts";
import type { Workspace } from "../workspace.tsx";

/** How the last run stands, in a line that is also said. */
export function RunState({ workspace: { isRunning, outcome } }: { workspace: Workspace }) {
  const t = useWords();
  const { locale } = useTranslate();
  const hasFailed =
    outcome && (outcome.kind === "failed" || (outcome.kind === "ran" && isFailure(outcome.reply)));
  const words = hasFailed ? "run.failed" : outcome?.kind === "deployed" ? "run.deployed" : "run.done";
  return (
    <output className="cf-run-state" data-tone={isRunning ? undefined : hasFailed ? "danger" : "ok"}>
      {isRunning
        ? t("run.running")
        : outcome && (
            <>
              <Icon name={hasFailed ? "error" : "success"} />
              {t(words, { duration: duration(outcome.milliseconds, locale) })}
            </>
          )}
    </output>
  );
}

/** Whether the component itself failed: that comes with HTTP 200. */
export const isFailure = ({ notices }: { notices: readonly { kind: string }[] }): boolean =>
  notices.some(({ kind }) => kind === "error");
