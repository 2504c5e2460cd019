"use client";

import { useTranslate } from "../i18n/context.ts";
import { errorText } from "../react/error-text.ts";
import { useOpenForm } from "../react/form-context.tsx";
import type { FormStatus } from "../core/form/select.ts";
import { Button } from "../ui/Button.tsx";
import { Notice } from "../ui/Notice.tsx";
import { usePart } from "../ui/parts.ts";

/** After a submit that was refused or failed: why, with a way to each field that needs attention. */
export function ErrorSummary({ submit }: Pick<FormStatus, "submit">) {
  const { store } = useOpenForm();
  const part = usePart();
  const t = useTranslate();
  if (submit.phase === "failed") {
    return <Notice kind="error">{t("form.submitFailed", { message: errorText(submit.error, t) })}</Notice>;
  }
  const invalid = submit.phase === "refused" ? store.invalidFields() : [];
  if (invalid.length === 0) return null;
  return (
    // Spoken as a whole when it comes; later, only what is added to it.
    <div {...part("summary")} role="alert" aria-atomic="false" aria-relevant="additions">
      <Notice kind="error" role="note" title={t("form.invalid", { count: invalid.length })}>
        <ul>
          {invalid.map(({ name, label, message }) => (
            <li key={name}>
              <Button variant="quiet" onClick={() => store.focus(name)}>
                {label}
              </Button>
              <span>{` ${message}`}</span>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
