"use client";

import { memo, useCallback, type FormEvent, type ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { liveForm } from "../react/form-context.tsx";
import type { FormView } from "../react/form-view.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { usePart } from "../ui/parts.ts";
import { useCustomization } from "./customize.tsx";
import { ErrorNews } from "./ErrorNews.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { Field } from "./Field.tsx";
import { FormCrashed } from "./FormCrashed.tsx";
import { FormNotices } from "./FormNotices.tsx";
import { OptionalFields } from "./OptionalFields.tsx";
import { SubmitButton } from "./SubmitButton.tsx";
import type { ComponentFormHandle } from "./use-component-form.ts";
import { useSurface } from "./use-surface.ts";

interface FormBodyProps {
  submitLabel?: string | null;
  actions?: ReactNode;
  readOnly?: boolean;
  /** Doesn't offer optional props. */
  hideOptional?: boolean;
  children?: ReactNode;
  handle: ComponentFormHandle;
  /** In place of the form's own reset. */
  onReset?(): void;
}

/** An open form, drawn; below its `FormProvider`. It can crash and be drawn again: what was entered is kept above. */
export function FormBody(props: FormBodyProps) {
  const { form, state } = props.handle;
  return (
    <Boundary
      key={form.id}
      renderCrash={(retry) => <FormCrashed submit={state.submit} isOpen onRetry={retry} />}
    >
      <Drawn {...props} />
    </Boundary>
  );
}

function Drawn({
  handle,
  submitLabel,
  actions,
  readOnly,
  hideOptional,
  onReset = handle.reset,
  children,
}: FormBodyProps) {
  const { fields, state } = handle;
  const form = liveForm(handle.form);
  const { store } = form;
  const part = usePart();
  const { locale } = useCustomization();
  const onSubmit = useCallback(
    (event: FormEvent) => {
      // Before anything that could fail: a native submit would put the values into the URL.
      event.preventDefault();
      event.stopPropagation();
      void form.submit();
    },
    [form],
  );
  const surface = useSurface(store);
  const isSubmitting = state.submit.phase === "submitting";
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click on a label leads to its control, which the keyboard reaches by itself: ids on thousands of inputs, which `for` wants, mount in quadratic time in Chromium
    <form
      {...surface}
      {...part("form", { submitting: isSubmitting })}
      lang={locale}
      noValidate
      autoComplete="off"
      onSubmit={onSubmit}
      onReset={(event) => {
        if (event.target !== event.currentTarget || event.defaultPrevented) return;
        // The browser would empty what is drawn by then.
        event.preventDefault();
        onReset();
      }}
    >
      <FormNotices state={state} count={fields.length} />
      <ErrorNews />
      {children ?? <FieldList fields={fields} isBusy={state.reload.phase === "pending"} />}
      {!readOnly && !hideOptional && <OptionalFields {...handle} />}
      <ErrorSummary submit={state.submit} />
      {!readOnly && (submitLabel !== null || actions != null) && (
        <div {...part("actions")}>
          {submitLabel !== null && <SubmitButton label={submitLabel} isBusy={isSubmitting} />}
          {actions}
        </div>
      )}
    </form>
  );
}

/** The fields in the order of the definition. Drawn again when the list changes, and not when a value does. */
export const FieldList = memo(function FieldList({
  fields,
  isBusy,
}: {
  fields: FormView["fields"];
  isBusy: boolean;
}) {
  const part = usePart();
  const t = useTranslate();
  return (
    <div {...part("fields")} aria-busy={isBusy || undefined}>
      {fields.map((name) => (
        <Field key={name} name={name} />
      ))}
      {fields.length === 0 && <p {...part("remark", { tone: "muted" })}>{t("form.empty")}</p>}
    </div>
  );
});
