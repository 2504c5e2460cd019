"use client";

import type { SubmitState } from "../core/form/state.ts";
import { useTranslate } from "../i18n/context.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { usePart } from "../ui/parts.ts";

/** In place of a form that crashed. After a submit that was accepted, nobody is to think that it failed. */
export function FormCrashed({
  submit,
  isOpen,
  onRetry,
}: {
  submit?: SubmitState;
  isOpen?: boolean;
  onRetry(): void;
}) {
  const t = useTranslate();
  const part = usePart();
  const phase = submit?.phase;
  return (
    <div {...part("form")}>
      <Notice
        kind={phase === "accepted" ? "warning" : "error"}
        role="alert"
        title={t(phase === "accepted" ? "form.crashedSent" : "form.crashed")}
        actions={<Button onClick={() => onRetry()}>{t("form.retry")}</Button>}
      >
        {phase === "submitting"
          ? t("form.submitting")
          : phase === "accepted"
            ? t("form.crashedSentNext")
            : isOpen
              ? t("form.crashedKept")
              : undefined}
      </Notice>
    </div>
  );
}
