"use client";

import type { ConfigurableProps } from "@pipedream/sdk";
import { useContext, useMemo, type ReactNode } from "react";
import { FieldList, FormBody } from "../form/FormBody.tsx";
import { Notice } from "../ui/Notice.tsx";
import { useComponent } from "./data.ts";
import { CustomizationContext } from "./customization.ts";
import { FormContextProvider, OpenedContext } from "./FormContextProvider.tsx";
import type { ComponentFormContainerProps, ComponentFormProps, SdkError } from "./types.ts";

/** Connect-react's `ComponentForm`. */
export function ComponentForm<T extends ConfigurableProps>(props: ComponentFormProps<T>): ReactNode {
  return (
    <FormContextProvider props={props}>
      <InternalComponentForm />
    </FormContextProvider>
  );
}

/** The form that `FormContextProvider` has opened: its fields, its optional props, its button. */
export function InternalComponentForm(): ReactNode {
  const opened = useContext(OpenedContext);
  if (!opened) throw new Error("propsmith/connect-react: wrap this in <FormContextProvider props={…}>.");
  const { handle, host } = opened;
  const { isDrawn, props } = host;
  const { hideOptionalProps, enableDebugging, onSubmit } = props;
  const fields = useMemo(() => handle.fields.filter(isDrawn), [handle.fields, isDrawn]);
  const offered = useMemo(
    () => handle.offered.filter(({ name }) => isDrawn(name)),
    [handle.offered, isDrawn],
  );
  return (
    <>
      <RunErrors errors={host.sdkErrors} enableDebugging={enableDebugging} />
      <FormBody
        handle={{ ...handle, fields, offered }}
        submitLabel={onSubmit ? undefined : null}
        hideOptional={hideOptionalProps}
      >
        <FieldList fields={fields} isBusy={handle.state.reload.phase === "pending"} />
      </FormBody>
    </>
  );
}

/** The errors of a run. Those that a component throws for its user need no debugging. */
function RunErrors({ errors, enableDebugging }: { errors: SdkError[]; enableDebugging?: boolean }) {
  const shown = errors.filter(({ name }) => enableDebugging || name === "ConfigurationError");
  return shown.map(({ name, message }) => (
    <Notice key={`${name}\n${message}`} kind="error" title={name}>
      {message}
    </Notice>
  ));
}

/** Connect-react's `ComponentFormContainer`: requests a component by its key and shows its form. */
export function ComponentFormContainer<T extends ConfigurableProps>({
  componentKey,
  ...props
}: ComponentFormContainerProps<T>): ReactNode {
  const { component, error, refetch } = useComponent({ key: componentKey });
  const { unstyled } = useContext(CustomizationContext);
  if (component) {
    // The rest is what the form takes: only the component was missing.
    const whole = { ...props, component } as unknown as ComponentFormProps<T>;
    return <ComponentForm {...whole} />;
  }
  if (error)
    return (
      <Notice
        kind="error"
        actions={
          <button type="button" onClick={() => void refetch()}>
            Retry
          </button>
        }
      >
        {error.message}
      </Notice>
    );
  return <div className={unstyled ? undefined : "ps-skeleton"} role="status" aria-busy="true" />;
}
