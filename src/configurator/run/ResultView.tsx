"use client";

import { Notice } from "../../ui/Notice.tsx";
import type { Observation, RunReply } from "../../wire/messages.ts";
import { useTranslate } from "../../i18n/context.ts";
import { Skeleton } from "../layout/Skeleton.tsx";
import { useWords } from "../words.ts";
import type { Workspace } from "../workspace.tsx";
import { DataTree } from "./DataTree.tsx";
import { isFailure } from "./RunState.tsx";

/** What the last run or deploy brought. */
export function ResultView({ workspace }: { workspace: Workspace | null }) {
  const t = useWords();
  const outcome = workspace?.outcome;
  if (workspace?.isRunning) {
    return <Skeleton label={t("result.running")} />;
  }
  if (!outcome) {
    return <p className="cf-empty">{t("result.nothing")}</p>;
  }
  if (outcome.kind === "failed") {
    return (
      <Notice kind="error" role="note" title={t("result.notThrough")}>
        {outcome.error.message}
      </Notice>
    );
  }
  if (outcome.kind === "deployed") {
    const { name, active } = outcome.deployed;
    return (
      <>
        <Notice
          kind="success"
          role="note"
          title={name ? t("result.deployedAs", { name }) : t("result.deployed")}
        >
          {t(active === false ? "result.inactive" : "result.active")}
        </Notice>
        <h2>{t("result.deployedComponent")}</h2>
        <DataTree value={outcome.deployed} />
      </>
    );
  }
  return <Ran reply={outcome.reply} />;
}

function Ran({ reply }: { reply: RunReply }) {
  const t = useWords();
  const { ret, exports, observations, notices } = reply;
  const { $summary, ...others } = (exports ?? {}) as Record<string, unknown>;
  const failure = notices.find(({ kind }) => kind === "error");
  const logs = observations.filter(({ k }) => k !== "error");
  return (
    <>
      {failure && (
        <Notice kind="error" role="note" title={failure.name ?? t("result.itFailed")}>
          {failure.message}
        </Notice>
      )}
      {typeof $summary === "string" && !isFailure(reply) && (
        <Notice kind="success" role="note" title={$summary} />
      )}
      {ret !== undefined && ret !== null && (
        <>
          <h2>{t("result.returned")}</h2>
          <DataTree value={ret} />
        </>
      )}
      {Object.keys(others).length > 0 && (
        <>
          <h2>{t("result.exported")}</h2>
          <DataTree value={others} />
        </>
      )}
      {logs.length > 0 && (
        <>
          <h2>{t("result.logs")}</h2>
          <ol className="cf-logs">
            {logs.map((entry, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the lines of a run that has ended: none moves
              <Log key={index} {...entry} />
            ))}
          </ol>
        </>
      )}
      {failure?.stack && (
        <details className="cf-stack">
          <summary>{t("result.stack")}</summary>
          <pre>{failure.stack}</pre>
        </details>
      )}
    </>
  );
}

function Log({ k, ts, msg }: Observation) {
  const { locale } = useTranslate();
  const level = k.replace("console.", "");
  return (
    <li data-level={level}>
      {ts !== undefined && (
        <time dateTime={new Date(ts).toISOString()}>{new Date(ts).toLocaleTimeString(locale)}</time>
      )}
      {level !== "log" && <strong>{level}</strong>} <span>{msg}</span>
    </li>
  );
}
