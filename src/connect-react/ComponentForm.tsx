"use client";

import { useContext, useMemo, type ReactNode } from "react";
import { ComponentForm as Form } from "../form/ComponentForm.tsx";
import type { SubmitDetails } from "../react/submission.ts";
import { Notice } from "../ui/Notice.tsx";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import { parseComponent, type Component } from "../wire/component.ts";
import { parseRunReply } from "../wire/replies.ts";
import type { AnyProp } from "../wire/prop.ts";
import { useComponent } from "./data.ts";
import { useClients } from "./client.tsx";
import { CustomizationContext } from "./customization.ts";
import { warnOnce } from "./warn.ts";

/** What `onSubmit` is given: the values, and what they are of. */
export interface FormContext {
  component: Component;
  configurableProps: readonly AnyProp[];
  configuredProps: ConfiguredProps;
  dynamicProps?: { id: string };
  externalUserId: string;
  userId: string;
}

export interface ComponentFormProps {
  component: unknown;
  externalUserId?: string;
  /** The older name of `externalUserId`. */
  userId?: string;
  configuredProps?: ConfiguredProps;
  onUpdateConfiguredProps?(configuredProps: ConfiguredProps): void;
  onUpdateDynamicProps?(dynamicProps: { id?: string; configurableProps: readonly AnyProp[] }): void;
  /** Without it there is no submit button. */
  onSubmit?(context: FormContext): void | Promise<void>;
  /** The props to be shown; the values of the others are kept. */
  propNames?: readonly string[];
  hideOptionalProps?: boolean;
  /** The answer of a run, whose errors are shown with `enableDebugging`. */
  sdkResponse?: unknown;
  enableDebugging?: boolean;
  oauthAppConfig?: Readonly<Record<string, string>>;
  oauthScopeProfile?: unknown;
  disableQueryDisabling?: boolean;
}

/** Connect-react's `ComponentForm`, in its words. */
export function ComponentForm(props: ComponentFormProps): ReactNode {
  const { component, propNames, hideOptionalProps, configuredProps, onSubmit } = props;
  const { port } = useClients();
  const externalUserId = props.externalUserId ?? props.userId ?? "";
  if (props.oauthScopeProfile !== undefined)
    warnOnce("oauthScopeProfile", "Accounts are connected with the app's default scopes.");
  if (props.disableQueryDisabling)
    warnOnce("disableQueryDisabling", "Options are asked for once what they depend on is set.");
  const shown = useMemo(
    () =>
      only(isParsed(component) ? component : parseComponent(component), {
        propNames,
        hideOptionalProps,
        filled: configuredProps,
      }),
    // What is filled in later does not bring a hidden prop back.
    // oxlint-disable-next-line react/exhaustive-deps
    [component, propNames?.join(), hideOptionalProps],
  );
  const submit = (values: ConfiguredProps, { dynamicPropsId }: SubmitDetails) =>
    onSubmit?.({
      component: shown,
      configurableProps: shown.props,
      configuredProps: values,
      ...(dynamicPropsId !== undefined && { dynamicProps: { id: dynamicPropsId } }),
      externalUserId,
      userId: externalUserId,
    });
  return (
    <>
      {props.enableDebugging && <RunErrors reply={props.sdkResponse} />}
      <Form
        component={shown}
        client={port}
        externalUserId={externalUserId}
        configuredProps={configuredProps}
        oauthAppIds={props.oauthAppConfig}
        onConfiguredPropsChange={props.onUpdateConfiguredProps}
        onDynamicProps={({ id, props: configurableProps }) =>
          props.onUpdateDynamicProps?.({ id, configurableProps })
        }
        onSubmit={onSubmit && submit}
        submitLabel={onSubmit ? undefined : null}
      />
    </>
  );
}

/** What the container asked for has been read already. */
const isParsed = (component: unknown): component is Component =>
  typeof component === "object" && component !== null && "props" in component && "issues" in component;

interface Wanted {
  propNames?: readonly string[];
  hideOptionalProps?: boolean;
  filled?: ConfiguredProps;
}

/** A component whose other props are hidden: their values stay, and nobody is asked for them. */
function only(component: Component, { propNames, hideOptionalProps, filled = {} }: Wanted): Component {
  if (!propNames && !hideOptionalProps) return component;
  const isShown = ({ name, optional }: AnyProp) =>
    propNames ? propNames.includes(name) : !optional || Object.hasOwn(filled, name);
  return {
    ...component,
    props: component.props.map((prop) => (isShown(prop) ? prop : { ...prop, hidden: true })),
  };
}

function RunErrors({ reply }: { reply: unknown }) {
  const read = reply === undefined ? undefined : parseRunReply(reply);
  const notices = read?.ok ? read.value.notices : [];
  return notices.map(({ kind, name, message }) => (
    <Notice key={message} kind={kind} title={name}>
      {message}
    </Notice>
  ));
}

export interface ComponentFormContainerProps extends Omit<ComponentFormProps, "component"> {
  componentKey: string;
}

/** Connect-react's `ComponentFormContainer`: asks for a component by its key, and shows its form. */
export function ComponentFormContainer({ componentKey, ...props }: ComponentFormContainerProps): ReactNode {
  const { component, error, refetch } = useComponent({ key: componentKey });
  const { unstyled } = useContext(CustomizationContext);
  if (component) return <ComponentForm {...props} component={component} />;
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
