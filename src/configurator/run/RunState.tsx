"use client";

import { useTranslate } from "../../i18n/context.ts";
import { Icon } from "../../ui/Icon.tsx";
import { duration, useWords } from "../words.ts";
import { toneOf, type Outcome, type Run } from "./runs.ts";

const words = {
  ran: "run.done",
  deployed: "run.deployed",
  failed: "run.failed",
  cancelled: "run.cancelled",
} as const;

const icons = { ok: "success", danger: "error", muted: "info" } as const;

/** How a run ended, in a few words and a sign. */
export function OutcomeLine({ outcome }: { outcome: Outcome }) {
  const t = useWords();
  const { locale } = useTranslate();
  const tone = toneOf(outcome);
  return (
    <>
      <Icon name={icons[tone]} />
      <span>
        {`${t(tone === "danger" ? "run.failed" : words[outcome.kind], {
          duration: duration(outcome.milliseconds, locale),
        })} `}
      </span>
    </>
  );
}

/** How a run stands, in a line that is also said. */
export function RunState({ run }: { run: Run | undefined }) {
  const t = useWords();
  const outcome = run?.outcome;
  return (
    <output className="cf-run-state" data-tone={outcome && toneOf(outcome)}>
      {outcome ? (
        <OutcomeLine outcome={outcome} />
      ) : (
        run && <span>{t(run.isDeploy ? "run.deploying" : "run.running")}</span>
      )}
    </output>
  );
}
