"use client";

import type { Component, ConfigurableProp, ConfigurableProps } from "@pipedream/sdk";
import { createContext, useContext } from "react";
import { attachedFields, fieldIssues } from "../core/form/select.ts";
import { isOn } from "../core/visibility.ts";
import type { LiveForm } from "../react/form-context.tsx";
import { fieldContextOf, sdkProp, setValue, type HostSide } from "./field-context.ts";
import type { FormContext as Form, FormFieldContext as Field } from "./types.ts";

/** The current state of a form, in connect-react's shape. Properties that visit all fields are computed on access. */
export function formContextOf(live: LiveForm, host: HostSide): Form {
  const { props, externalUserId, sdkErrors, isDrawn } = host;
  const { store, id } = live;
  const { state } = store;
  const configurableProps = state.props.filter(({ name }) => isDrawn(name)).map(sdkProp);
  const { enableDebugging } = props;
  const issues = (onlyRequired = false) =>
    Object.fromEntries(
      attachedFields(state)
        .filter(({ prop }) => isDrawn(prop.name) && !(onlyRequired && prop.optional))
        .map((field) => [field.prop.name, fieldIssues(state, field, store.options)] as const)
        .filter(([, found]) => found.length > 0),
    );
  return {
    // The context promises the SDK's type, as connect-react does.
    component: props.component as Component,
    configurableProps,
    configuredProps: store.configuredProps(),
    ...(state.dynamicPropsId !== undefined && {
      dynamicProps: { id: state.dynamicPropsId, configurableProps: state.props.map(sdkProp) },
    }),
    dynamicPropsQueryIsFetching: state.reload.phase === "pending",
    get errors() {
      return issues();
    },
    sdkErrors,
    get fields() {
      return Object.fromEntries(
        store
          .getForm()
          .fields.filter(isDrawn)
          .map((name) => [name, fieldContextOf(live, name, host)]),
      );
    },
    id,
    get isValid() {
      return Object.keys(issues()).length === 0;
    },
    optionalPropIsEnabled: ({ name }) =>
      store.state.props.some((prop) => prop.name === name && isOn(prop, store.state.opened)),
    optionalPropSetEnabled: ({ name }, enabled) =>
      store.dispatch({ type: enabled ? "optionalAdded" : "optionalRemoved", names: [name] }),
    props,
    get propsNeedConfiguring() {
      return Object.keys(issues(true));
    },
    // Fields register by themselves, and the form knows when it submits.
    registerField: () => undefined,
    setConfiguredProp(idx, value) {
      const prop: ConfigurableProp | undefined = configurableProps[idx];
      if (prop) setValue(store, prop.name, value);
    },
    setSubmitting: () => undefined,
    submitting: state.submit.phase === "submitting",
    externalUserId,
    userId: externalUserId,
    enableDebugging,
    oauthAppConfig: props.oauthAppConfig,
    oauthScopeProfile: props.oauthScopeProfile,
  };
}

export type FormContext<T extends ConfigurableProps = ConfigurableProps> = Form<T>;
export const FormContext = createContext<Form | undefined>(undefined);
export type FormFieldContext<T extends ConfigurableProp = ConfigurableProp> = Field<T>;
export const FormFieldContext = createContext<Field | undefined>(undefined);

/** The form around this component. */
export function useFormContext(): Form {
  const form = useContext(FormContext);
  if (!form) throw new Error("propsmith/connect-react: this component must be inside a form.");
  return form;
}

/** The field around this component. */
export function useFormFieldContext<T extends ConfigurableProp = ConfigurableProp>(): Field<T> {
  const field = useContext(FormFieldContext);
  if (!field) throw new Error("propsmith/connect-react: this component must be inside a field.");
  // The caller knows the type of the prop.
  return field as unknown as Field<T>;
}
