"use client";

import { useEffect, useLayoutEffect, useRef, useState, type FocusEvent, type ReactNode } from "react";
import { useController, type Control, type FieldPath, type FieldValues } from "react-hook-form";
import { labelIn } from "../core/form/select.ts";
import { useTranslate } from "../i18n/context.ts";
import { english } from "../i18n/english.ts";
import type { Translate } from "../i18n/translate.ts";
import { errorText } from "../react/error-text.ts";
import { liveForm, type LiveForm } from "../react/form-context.tsx";
import type { FormStore } from "../react/form-store.ts";
import { settled } from "../react/submission.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { usePart } from "../ui/parts.ts";
import { Opened } from "./ComponentForm.tsx";
import type { OpenProps } from "./Given.tsx";
import { componentChecks } from "./component-checks.ts";
import { CustomizeProvider, type Customization } from "./customize.tsx";
import { ErrorNews } from "./ErrorNews.tsx";
import { FieldList } from "./FormBody.tsx";
import { FormCrashed } from "./FormCrashed.tsx";
import { FormNotices } from "./FormNotices.tsx";
import { OptionalFields } from "./OptionalFields.tsx";
import type { ComponentFormHandle } from "./use-component-form.ts";
import { useSurface } from "./use-surface.ts";

/** Props of `ComponentForm` that the host's form takes over. */
type HostsOwn = "configuredProps" | "onConfiguredPropsChange" | "onSubmit" | "submitLabel" | "actions";

export interface ComponentFieldProps<T extends FieldValues> extends Omit<OpenProps, HostsOwn>, Customization {
  /** The `control` of the host's `useForm`. */
  control: Control<T>;
  /** The path of the values in the host's form, such as `"steps.0.configuredProps"`. */
  name: FieldPath<T>;
  /** Names the group of fields for screen readers. */
  "aria-label"?: string;
}

/**
 * Renders a component's fields as a single field of the host's own react-hook-form form, without a `<form>` element. The
 * field's value is the complete `configuredProps`. Issues block the host's submit and appear in its `formState.errors`;
 * `setValue`, `reset`, `setFocus` and `shouldFocusError` work as usual. If the host's form has a resolver, wrap it in
 * `withComponentFields`.
 */
export function ComponentField<T extends FieldValues>({
  classNames,
  components,
  locale,
  messages,
  renderField,
  control,
  name,
  ...props
}: ComponentFieldProps<T>): ReactNode {
  return (
    <CustomizeProvider {...{ classNames, components, locale, messages, renderField }}>
      <Boundary renderCrash={(retry) => <FormCrashed onRetry={retry} />}>
        {/* The code below doesn't depend on the type of the host's values. */}
        <Controlled {...props} control={control as unknown as Control} name={name} />
      </Boundary>
    </CustomizeProvider>
  );
}

function Controlled({
  control,
  name,
  readOnly = false,
  "aria-label": label,
  children,
  ...props
}: Omit<ComponentFieldProps<FieldValues>, keyof Customization>) {
  const t = useTranslate();
  const formRef = useRef<LiveForm>(undefined);
  const [bridge] = useState(createBridge);
  useLayoutEffect(() => bridge.translate(t), [bridge, t]);
  const { field, fieldState, formState } = useController({
    control,
    name,
    rules: { validate: bridge.check },
  });
  const { ref, onBlur, disabled = false } = field;
  const { submitCount } = formState;
  // `ref` accepts any object with a `focus` method.
  useLayoutEffect(() => ref(bridge), [ref, bridge]);
  // Show issues after a refused submit, and clear them when the host resets its form.
  const isRefused = fieldState.invalid && submitCount > 0;
  useEffect(() => {
    if (submitCount === 0) bridge.hideIssues();
    else if (isRefused) bridge.showIssues();
  }, [bridge, submitCount, isRefused]);
  const isReadOnly = readOnly || disabled;
  return (
    <Opened
      {...props}
      formRef={formRef}
      readOnly={isReadOnly}
      configuredProps={field.value as ConfiguredProps | undefined}
      // Passed as an event: react-hook-form would mistake a value with a `target` key for one.
      onConfiguredPropsChange={(value) => field.onChange({ target: { value } })}
      renderForm={(handle) => (
        <Fields {...{ handle, bridge, label, onBlur }} readOnly={isReadOnly}>
          {children}
        </Fields>
      )}
    />
  );
}

/** Connects the host's form to the component's form that is currently open. */
function createBridge() {
  let store: FormStore | undefined;
  let t: Translate = english;
  const check = async () => (store ? findIssue(store, t) : t("form.loading"));
  componentChecks.add(check);
  return {
    /** Resolves to a message that blocks the submit, or to `undefined`. */
    check,
    /** Focuses the first invalid field, or the first focusable one. */
    focus: () => store && focusFirst(store),
    showIssues: () => void store?.checks.validate(),
    hideIssues: () => store?.checks.clear(),
    translate: (next: Translate) => void (t = next),
    /** Registers the open form. Returns a function that unregisters it. */
    open(opened: FormStore): () => void {
      store = opened;
      return () => void (store = undefined);
    },
  };
}

/** The issues that block a submit, one sentence for each field; `undefined` if there are none. */
async function findIssue(store: FormStore, t: Translate): Promise<string | undefined> {
  if (!(await settled(store))) {
    const { reload } = store.state;
    return t("form.reloadFailed", {
      message: errorText(reload.phase === "failed" ? reload.error : undefined, t),
    });
  }
  const issues = await store.checks.issues();
  const said = issues.map(({ name, message }) => {
    const prop = store.state.props.find((other) => other.name === name);
    return t("issue.ofField", { label: prop ? labelIn(store.state, prop) : name, message });
  });
  return said.length > 0 ? said.join(" ") : undefined;
}

function focusFirst(store: FormStore): void {
  const invalid = store.checks.firstInvalid();
  const { fields } = store.getForm();
  if (invalid === undefined || !store.focus(invalid)) fields.some((name) => store.focus(name));
}

interface FieldsProps {
  handle: ComponentFormHandle;
  bridge: ReturnType<typeof createBridge>;
  label: string | undefined;
  readOnly: boolean;
  onBlur(): void;
  children?: ReactNode;
}

function Fields({ handle, bridge, label, readOnly, onBlur, children }: FieldsProps) {
  const { fields, state } = handle;
  const { store } = liveForm(handle.form);
  const part = usePart();
  const surface = useSurface(store);
  useLayoutEffect(() => bridge.open(store), [bridge, store]);
  const onLeave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onBlur();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- a click on a label leads to its control, as in a form
    <div {...surface} {...part("form")} role="group" aria-label={label} onBlur={onLeave}>
      <FormNotices state={state} count={fields.length} />
      <ErrorNews />
      {children ?? <FieldList fields={fields} isBusy={state.reload.phase === "pending"} />}
      {!readOnly && <OptionalFields {...handle} />}
    </div>
  );
}
