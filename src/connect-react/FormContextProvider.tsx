"use client";

import type { ConfigurableProps } from "@pipedream/sdk";
import { createContext, useContext, useMemo, useRef, useSyncExternalStore, type ReactNode } from "react";
import { Opened } from "../form/ComponentForm.tsx";
import { FieldPartContext } from "../form/customize.tsx";
import { FormCrashed } from "../form/FormCrashed.tsx";
import type { ComponentFormHandle } from "../form/use-component-form.ts";
import { liveForm, type LiveForm } from "../react/form-context.tsx";
import type { FieldHandle } from "../react/use-field.ts";
import { Boundary } from "../ui/Boundary.tsx";
import { PartContext, usePart } from "../ui/parts.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";
import { useClients } from "./client.tsx";
import { fieldContextOf, sdkProp, type HostSide } from "./field-context.ts";
import { FormContext, formContextOf } from "./form-context.ts";
import { StylingContext, styledPart } from "./styled-part.ts";
import type { ComponentFormProps } from "./types.ts";
import { useHostSide } from "./use-host-side.ts";
import { warnOnce } from "./warn.ts";

interface OpenedForm {
  handle: ComponentFormHandle;
  host: HostSide;
}

/** The open form, for what is drawn below it. */
export const OpenedContext = createContext<OpenedForm | null>(null);

/** Opens a form; its children draw it, or parts of it. */
export function FormContextProvider<T extends ConfigurableProps>({
  props,
  children,
}: {
  props: ComponentFormProps<T>;
  children?: ReactNode;
}): ReactNode {
  // The type parameter describes the host's values and has no effect.
  const options = props as unknown as ComponentFormProps;
  const { port } = useClients();
  const { host, fieldFor } = useHostSide(options);
  const formRef = useRef<LiveForm>(undefined);
  const { onSubmit, onUpdateDynamicProps } = options;
  if (options.oauthScopeProfile !== undefined)
    warnOnce("oauthScopeProfile", "Accounts are connected with the app's default scopes.");
  if (options.disableQueryDisabling)
    warnOnce("disableQueryDisabling", "Options are requested as soon as the fields they depend on are set.");
  const submit = (configuredProps: ConfiguredProps) => {
    const form = formRef.current;
    if (form) return onSubmit?.({ ...formContextOf(form, host), configuredProps });
  };
  return (
    <Boundary
      renderCrash={(retry) => <FormCrashed submit={formRef.current?.store.state.submit} onRetry={retry} />}
    >
      <Opened
        component={options.component}
        client={port}
        externalUserId={host.externalUserId}
        configuredProps={options.configuredProps}
        oauthAppIds={options.oauthAppConfig}
        onConfiguredPropsChange={options.onUpdateConfiguredProps}
        onDynamicProps={({ id, props: found }) =>
          onUpdateDynamicProps?.({ id, configurableProps: found.map(sdkProp) })
        }
        onSubmit={onSubmit && submit}
        fieldFor={fieldFor}
        formRef={formRef}
        renderForm={(handle) => (
          <Contexts handle={handle} host={host}>
            {children}
          </Contexts>
        )}
      />
    </Boundary>
  );
}

/** The open form in connect-react's contexts, and its parts with the host's class names and styles. */
function Contexts({ handle, host, children }: OpenedForm & { children?: ReactNode }) {
  const live = liveForm(handle.form);
  const { store } = live;
  const values = useSyncExternalStore(store.subscribeValues, store.configuredProps, store.configuredProps);
  const styling = useContext(StylingContext);
  const outer = usePart();
  const { state } = handle;
  // oxlint-disable-next-line react/exhaustive-deps -- values and state are read from the form
  const context = useMemo(() => formContextOf(live, host), [live, host, values, state]);
  // A host's function may look at any value: its fields are drawn again with each.
  const occasion = styling.isLive ? context : undefined;
  const parts = useMemo(() => {
    const ofForm = () => {
      const form = formContextOf(live, host);
      return { ...host.props, form };
    };
    const ofField = (field: FieldHandle) => () => {
      const form = formContextOf(live, host);
      const context = fieldContextOf(live, field.name, host);
      const { extra } = context;
      return {
        ...context,
        ...extra,
        form,
        field: context,
        text: field.label,
        markdown: field.prop.description,
      };
    };
    return {
      form: styledPart(outer, styling, ofForm),
      field: (field: FieldHandle) => styledPart(outer, styling, ofField(field), field.prop),
    };
    // oxlint-disable-next-line react/exhaustive-deps
  }, [live, styling.isLive && host, outer, styling, occasion]);
  const opened = useMemo(() => ({ handle, host }), [handle, host]);
  return (
    <FormContext.Provider value={context}>
      <OpenedContext.Provider value={opened}>
        <PartContext.Provider value={parts.form}>
          <FieldPartContext.Provider value={parts.field}>{children}</FieldPartContext.Provider>
        </PartContext.Provider>
      </OpenedContext.Provider>
    </FormContext.Provider>
  );
}
