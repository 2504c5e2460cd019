"use client";

import {
  memo,
  useCallback,
  useLayoutEffect,
  useRef,
  type FormEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
} from "react";
import type { SubmitState } from "../core/form/state.ts";
import { useTranslate } from "../i18n/context.ts";
import { errorText } from "../react/error-text.ts";
import { FormProvider, liveForm, type LiveForm } from "../react/form-context.tsx";
import type { FormStore } from "../react/form-store.ts";
import type { FormView } from "../react/form-view.ts";
import { Boundary } from "../ui/Boundary.tsx";
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

/** An open form, of a component at hand or of one that is asked for. */
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
  /** In place of a `<form>` around its fields. */
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

/** What the element around a form's fields does: a click on a label leads to its control, and the focus stays inside. */
export function useSurface(store: FormStore) {
  const onClick = useCallback(
    (event: MouseEvent) => {
      const label = isElement(event.target) ? event.target.closest(".ps-label") : null;
      const name = label?.closest<HTMLElement>("[data-prop-name]")?.dataset.propName;
      if (name !== undefined) store.focus(name);
    },
    [store],
  );
  const endKeeping = useRef<() => void>(undefined);
  const ref = useCallback((element: HTMLElement | null) => {
    endKeeping.current?.();
    endKeeping.current = element ? guard(element) : undefined;
  }, []);
  return { ref, onClick };
}

/** Keeps the focus, and an Escape that is for an input method, inside the form. */
function guard(form: HTMLElement): () => void {
  const ends = [keepFocus(form), closeOnEscape(form, () => false)];
  return () => ends.forEach((end) => end());
}

interface FormBodyProps extends Pick<OpenProps, "submitLabel" | "actions" | "readOnly" | "children"> {
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

function Drawn({ handle, submitLabel, actions, readOnly, onReset = handle.reset, children }: FormBodyProps) {
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
