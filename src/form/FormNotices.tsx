"use client";

import type { FormStatus } from "../core/form/select.ts";
import { useTranslate } from "../i18n/context.ts";
import { errorText } from "../react/error-text.ts";
import { useOpenForm } from "../react/form-context.tsx";
import { Button } from "../ui/Button.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Notice } from "../ui/Notice.tsx";
import { usePart } from "../ui/parts.ts";

/** What the form as a whole has to say: problems of its definition, and what a reload did. */
export function FormNotices({ state, count }: { state: FormStatus; count: number }) {
  const { store } = useOpenForm();
  const t = useTranslate();
  const { reload, removed, notices } = state;
  return (
    <>
      <DefinitionIssues issues={state.issues} />
      <LiveRegion>
        {reload.phase === "pending"
          ? t("form.reloading")
          : reload.phase === "answered" && t("form.reloaded", { count })}
      </LiveRegion>
      {reload.phase === "failed" && (
        <Notice
          kind="error"
          actions={
            <Button onClick={() => store.dispatch({ type: "reloadRetried" })}>{t("form.retry")}</Button>
          }
        >
          {t("form.reloadFailed", { message: errorText(reload.error, t) })}
        </Notice>
      )}
      {notices.map((notice) => (
        <Notice key={notice.message} kind={notice.kind} title={notice.name}>
          {notice.message}
        </Notice>
      ))}
      {removed && (
        <Notice
          kind="info"
          role="status"
          onDismiss={() => store.dispatch({ type: "removalAccepted" })}
          actions={
            removed.restore && (
              <Button onClick={() => store.dispatch({ type: "removalUndone" })}>{t("form.undo")}</Button>
            )
          }
        >
          {t("form.left", { count: removed.labels.length, names: removed.labels.join(", ") })}
        </Notice>
      )}
    </>
  );
}

/** For the author of the component, and folded: what could not be read as it was written. */
function DefinitionIssues({ issues }: Pick<FormStatus, "issues">) {
  const part = usePart();
  const t = useTranslate();
  if (issues.length === 0) return null;
  return (
    <Notice kind="warning">
      <details {...part("issues")}>
        <summary>{t("form.definitionIssues", { count: issues.length })}</summary>
        <ul>
          {issues.map(({ index, message }) => (
            <li key={`${index}${message}`}>{message}</li>
          ))}
        </ul>
      </details>
    </Notice>
  );
}
