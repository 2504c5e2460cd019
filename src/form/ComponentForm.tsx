"use client";

import { useLayoutEffect, useRef, type ReactNode, type RefObject } from "react";
import { useTranslate } from "../i18n/context.ts";
import { errorText } from "../react/error-text.ts";
import { FormProvider, liveForm, type LiveForm } from "../react/form-context.tsx";
import { Boundary } from "../ui/Boundary.tsx";
import { Button } from "../ui/Button.tsx";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Notice } from "../ui/Notice.tsx";
import { onDemand, useOnDemand } from "../ui/on-demand.ts";
import { usePart } from "../ui/parts.ts";
import { CustomizeProvider, type Customization } from "./customize.tsx";
import { FormBody } from "./FormBody.tsx";
import { FormCrashed } from "./FormCrashed.tsx";
import {
  useComponentForm,
  type ComponentFormHandle,
  type ComponentFormOptions,
} from "./use-component-form.ts";

export interface ComponentFormProps extends Omit<ComponentFormOptions, "component">, Customization {
  /** The component's definition, in either spelling. Without it, `componentKey` says which one to ask the platform for. */
  component?: unknown;
  componentKey?: string;
  /** With `componentKey`: which version; the newest without it. */
  version?: string;
  /** What stands on the submit button; `null` where there is none. */
  submitLabel?: string | null;
  /** In place of the submit button, or beside it: whatever the host wants at the form's end. */
  actions?: ReactNode;
  /** In place of all fields in a row: `Field` draws one, wherever it stands in here. */
  children?: ReactNode;
}

/** A component's form: its fields, its errors, its submit. A crash inside stays inside. */
export function ComponentForm({
  classNames,
  components,
  locale,
  messages,
  renderField,
  ...props
}: ComponentFormProps): ReactNode {
  const formRef = useRef<LiveForm>(undefined);
  return (
    <CustomizeProvider {...{ classNames, components, locale, messages, renderField }}>
      <Boundary
        renderCrash={(retry) => <FormCrashed submit={formRef.current?.store.state.submit} onRetry={retry} />}
      >
        <Opened {...props} formRef={formRef} />
      </Boundary>
    </CustomizeProvider>
  );
}

/** An open form, whose component is passed in or requested by its key. */
export function Opened(props: InnerProps) {
  return props.component === undefined && props.componentKey !== undefined ? (
    <Keyed {...props} componentKey={props.componentKey} />
  ) : (
    <Given {...props} component={props.component} />
  );
}

const retrieval = onDemand(() => import("./Retrieved.tsx"));

/** A form whose component is asked for. That takes code which a form with a component at hand never needs. */
function Keyed(props: InnerProps & { componentKey: string }) {
  const { value, hasFailed } = useOnDemand(retrieval);
  if (value) return <value.Retrieved {...props} />;
  return <Awaited retry={hasFailed ? () => void retrieval.load() : undefined} />;
}

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
