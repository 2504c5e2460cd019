"use client";

import { useRef, type ReactNode } from "react";
import type { LiveForm } from "../react/form-context.tsx";
import { Boundary } from "../ui/Boundary.tsx";
import { CustomizeProvider, type Customization } from "./customize.tsx";
import { FormCrashed } from "./FormCrashed.tsx";
import { Given, type InnerProps } from "./Given.tsx";
import { Retrieved } from "./Retrieved.tsx";
import type { ComponentFormOptions } from "./use-component-form.ts";

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
    <Retrieved {...props} componentKey={props.componentKey} />
  ) : (
    <Given {...props} component={props.component} />
  );
}
