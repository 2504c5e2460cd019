"use client";

import { useTranslate } from "../i18n/context.ts";
import { Button } from "../ui/Button.tsx";

/** Never disabled: a form that is not ready says why when it is submitted. */
export function SubmitButton({ label, isBusy }: { label?: string; isBusy: boolean }) {
  const t = useTranslate();
  return (
    <Button type="submit" variant="primary" busy={isBusy}>
      {isBusy ? t("form.submitting") : (label ?? t("form.submit"))}
    </Button>
  );
}
