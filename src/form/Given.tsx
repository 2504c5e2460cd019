"use client";

import { useLayoutEffect, type ReactNode, type RefObject } from "react";
import { useTranslate } from "../i18n/context.ts";
import { errorText } from "../react/error-text.ts";
import { FormProvider, liveForm, type LiveForm } from "../react/form-context.tsx";
import { Button } from "../ui/Button.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Notice } from "../ui/Notice.tsx";
import { usePart } from "../ui/parts.ts";
import type { ComponentFormProps } from "./ComponentForm.tsx";
import type { Customization } from "./customize.tsx";
import { FormBody } from "./FormBody.tsx";
import { useComponentForm, type ComponentFormHandle } from "./use-component-form.ts";

/** In place of a form whose component is not there yet, or could not be had. */
export function Awaited({ retry, error }: { retry?(): void; error?: unknown }) {
  const t = useTranslate();
  const part = usePart();
  if (retry) {
    return (
      <div {...part("form")}>
        <Notice
          kind="error"
          title={t("form.loadFailed")}
          actions={<Button onClick={retry}>{t("form.retry")}</Button>}
        >
          {errorText(error, t)}
        </Notice>
      </div>
    );
  }
  return (
    <div {...part("form")} aria-busy="true">
      <LiveRegion>{t("form.loading")}</LiveRegion>
      <div {...part("skeleton")} />
      <div {...part("skeleton")} />
      <div {...part("skeleton")} />
    </div>
  );
}

/** What is left for the form itself, its look being a provider's. */
export type OpenProps = Omit<ComponentFormProps, keyof Customization>;

export interface InnerProps extends OpenProps {
  /** Holds the form once it is open, for whoever has to say what became of it. */
  formRef: RefObject<LiveForm | undefined>;
  /** Renders the fields in place of a `<form>`. */
  renderForm?(handle: ComponentFormHandle): ReactNode;
}

export interface GivenProps extends InnerProps {
  component: unknown;
  /** Drawn instead of the form. */
  awaited?: ReactNode;
}

/** A form whose component is at hand. */
export function Given({
  submitLabel,
  actions,
  children,
  awaited,
  formRef,
  renderForm,
  ...options
}: GivenProps) {
  const handle = useComponentForm(options);
  const form = liveForm(handle.form);
  useLayoutEffect(() => void (formRef.current = form), [formRef, form]);
  if (awaited) return awaited;
  return (
    <FormProvider form={form}>
      {renderForm ? (
        renderForm(handle)
      ) : (
        <FormBody {...{ handle, submitLabel, actions, children }} readOnly={options.readOnly} />
      )}
    </FormProvider>
  );
}
