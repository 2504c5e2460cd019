"use client";

import { useTranslate } from "../../i18n/context.ts";
import { Button } from "../../ui/Button.tsx";
import { duration } from "../duration.ts";
import { useWords } from "../words.ts";
import type { LoggedCall } from "./call-log.ts";

const words = {
  waiting: "requests.waiting",
  done: "requests.done",
  failed: "requests.failed",
  ended: "requests.ended",
} as const;

/** What the page asked the platform for, newest first. */
export function RequestList({ calls, onClear }: { calls: readonly LoggedCall[]; onClear(): void }) {
  const t = useWords();
  const { locale } = useTranslate();
  if (calls.length === 0) return <p className="cf-empty">{t("requests.none")}</p>;
  return (
    <>
      <div className="cf-json-head">
        <h2>{t("requests.title")}</h2>
        <Button variant="quiet" onClick={onClear}>
          {t("requests.clear")}
        </Button>
      </div>
      <ol className="cf-calls">
        {calls.map(({ id, title, state, milliseconds, message }) => (
          <li key={id} data-state={state}>
            <span>{title}</span>
            <span className="cf-muted">
              {state !== "done" && `${t(words[state])}${milliseconds === undefined ? "" : " · "}`}
              {milliseconds !== undefined && duration(milliseconds, locale)}
            </span>
            {state === "failed" && <small>{message}</small>}
          </li>
        ))}
      </ol>
    </>
  );
}
