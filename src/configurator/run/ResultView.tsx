"use client";

import { memo } from "react";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import type { DeployedComponent } from "../../wire/deployed.ts";
import type { RunReply } from "../../wire/replies.ts";
import { result as words } from "../en/result.ts";
import { useWords } from "../words.ts";
import { DataView } from "../shell/viewer/DataView.tsx";
import { FileList } from "./FileList.tsx";
import { filesIn } from "./files.ts";
import { keepInputs } from "../editing/inputs.ts";
import { Logs } from "../shell/viewer/Logs.tsx";
import { isFailure, type Outcome } from "./runs.ts";

export interface ResultViewProps {
  outcome: Outcome;
  /** Opens a trigger that was deployed. */
  onManage?(triggerId: string): void;
}

/** What a run or a deploy came to: what was returned, exported and logged, the files it wrote, and what went wrong. */
export const ResultView = memo(function ResultView({ outcome, onManage }: ResultViewProps) {
  const t = useWords(words);
  switch (outcome.kind) {
    case "ran":
      return <Ran reply={outcome.reply} />;
    case "deployed":
      return <Deployed deployed={outcome.deployed} onManage={onManage} />;
    case "failed":
      return (
        <Notice kind="error" role="note" title={t("result.notThrough")}>
          {outcome.error.message}
        </Notice>
      );
    case "cancelled":
      return (
        <Notice kind="neutral" role="note">
          {t("result.cancelled")}
        </Notice>
      );
  }
});

function Deployed({
  deployed,
  onManage,
}: { deployed: DeployedComponent } & Pick<ResultViewProps, "onManage">) {
  const t = useWords(words);
  const { id, name, componentKey, active, configuredProps, props } = deployed;
  const { values } = keepInputs(configuredProps, props);
  const value = { id, name, componentKey, active, configuredProps: values };
  return (
    <>
      <Notice
        kind="success"
        role="note"
        title={name ? t("result.deployedAs", { name }) : t("result.deployed")}
        actions={onManage && <Button onClick={() => onManage(id)}>{t("triggers.manage")}</Button>}
      >
        {t(active === false ? "result.inactive" : "result.active")}
      </Notice>
      <DataView title={t("result.deployedComponent")} value={value} />
    </>
  );
}

function Ran({ reply }: { reply: RunReply }) {
  const t = useWords(words);
  const { ret, exports, observations, notices, stashId } = reply;
  const { $summary, $filestash_uploads: uploads, ...others } = (exports ?? {}) as Record<string, unknown>;
  const files = filesIn(uploads);
  const failures = notices.filter(({ kind }) => kind === "error");
  return (
    <>
      {failures.map(({ name, message, stack }) => (
        // Not a note: nothing else says why it failed.
        <Notice key={message} kind="error" title={name ?? t("result.itFailed")}>
          <span>{message}</span>
          {stack && (
            <details className="cf-stack">
              <summary>{t("result.stack")}</summary>
              <pre translate="no">{stack}</pre>
            </details>
          )}
        </Notice>
      ))}
      {typeof $summary === "string" && !isFailure(reply) && (
        <Notice kind="success" role="note" title={$summary} />
      )}
      {ret !== undefined && ret !== null && <DataView title={t("result.returned")} value={ret} />}
      {Object.keys(others).length > 0 && <DataView title={t("result.exported")} value={others} />}
      {(files.length > 0 || stashId !== undefined) && <FileList files={files} stashId={stashId} />}
      <Logs observations={observations} />
    </>
  );
}
