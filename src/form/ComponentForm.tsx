"use client";

import { Component, memo, useCallback, useRef, type FormEvent, type MouseEvent, type ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { errorText } from "../react/error-text.ts";
import { FormProvider } from "../react/form-context.tsx";
import type { FormView } from "../react/form-view.ts";
import { Button } from "../ui/Button.tsx";
import { closeOnEscape } from "../ui/escape.ts";
import { isElement } from "../ui/is-element.ts";
import { keepFocus } from "../ui/keep-focus.ts";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { Notice } from "../ui/Notice.tsx";
import { onDemand, useOnDemand } from "../ui/on-demand.ts";
import { usePart } from "../ui/parts.ts";
import { CustomizeProvider, useCustomization, type Customization } from "./customize.tsx";
import { ErrorNews } from "./ErrorNews.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { Field } from "./Field.tsx";
import { FormNotices } from "./FormNotices.tsx";
import { OptionalFields } from "./OptionalFields.tsx";
import { SubmitButton } from "./SubmitButton.tsx";
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
  return (
    <CustomizeProvider {...{ classNames, components, locale, messages, renderField }}>
      <FormBoundary>
        {props.component === undefined && props.componentKey !== undefined ? (
          <Keyed {...props} componentKey={props.componentKey} />
        ) : (
          <Given {...props} component={props.component} />
        )}
      </FormBoundary>
    </CustomizeProvider>
  );
}

const retrieval = onDemand(() => import("./Retrieved.tsx"));

/** A form whose component is asked for. That takes code which a form with a component at hand never needs. */
function Keyed(props: OpenProps & { componentKey: string }) {
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

export interface GivenProps extends OpenProps {
  component: unknown;
  /** Drawn instead of the form. */
  awaited?: ReactNode;
}

/** A form whose component is at hand. */
export function Given({ submitLabel, actions, children, awaited, ...options }: GivenProps) {
  const handle = useComponentForm(options);
  if (awaited) return awaited;
  return (
    <FormProvider form={handle.form}>
      <FormBody {...{ handle, submitLabel, actions, children }} readOnly={options.readOnly} />
    </FormProvider>
  );
}

/** Keeps the focus, and an Escape that is for an input method, inside the form. */
function guard(form: HTMLFormElement): () => void {
  const ends = [keepFocus(form), closeOnEscape(form, () => false)];
  return () => ends.forEach((end) => end());
}

interface FormBodyProps extends Pick<OpenProps, "submitLabel" | "actions" | "readOnly" | "children"> {
  handle: ComponentFormHandle;
  /** In place of the form's own reset. */
  onReset?(): void;
}

/** An open form, drawn; below its `FormProvider`. */
export function FormBody({
  handle,
  submitLabel,
  actions,
  readOnly,
  onReset = handle.reset,
  children,
}: FormBodyProps) {
  const { form, fields, state } = handle;
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
  const onClick = useCallback(
    (event: MouseEvent) => {
      const label = isElement(event.target) ? event.target.closest(".ps-label") : null;
      const name = label?.closest<HTMLElement>("[data-prop-name]")?.dataset.propName;
      if (name !== undefined) store.focus(name);
    },
    [store],
  );
  const endKeeping = useRef<() => void>(undefined);
  const keep = useCallback((element: HTMLFormElement | null) => {
    endKeeping.current?.();
    endKeeping.current = element ? guard(element) : undefined;
  }, []);
  const isSubmitting = state.submit.phase === "submitting";
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click on a label leads to its control, which the keyboard reaches by itself: ids on thousands of inputs, which `for` wants, mount in quadratic time in Chromium
    <form
      key={form.id}
      ref={keep}
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
      onClick={onClick}
    >
      <FormNotices state={state} count={fields.length} />
      <ErrorNews />
      {children ?? <FieldList fields={fields} isBusy={state.reload.phase === "pending"} />}
      {!readOnly && <OptionalFields {...handle} />}
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

class FormBoundary extends Component<{ children: ReactNode }, { hasCrashed: boolean }> {
  override state = { hasCrashed: false };
  static getDerivedStateFromError = () => ({ hasCrashed: true });
  override render() {
    return this.state.hasCrashed ? (
      <FormCrashed onRetry={() => this.setState({ hasCrashed: false })} />
    ) : (
      this.props.children
    );
  }
}

function FormCrashed({ onRetry }: { onRetry(): void }) {
  const t = useTranslate();
  const part = usePart();
  return (
    <div {...part("form")}>
      <Notice kind="error" actions={<Button onClick={onRetry}>{t("form.retry")}</Button>}>
        {t("form.crashed")}
      </Notice>
    </div>
  );
}
