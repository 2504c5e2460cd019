"use client";

import type { App, ConfigurableProp } from "@pipedream/sdk";
import { wireValue } from "../core/form/field.ts";
import { attachedField } from "../core/form/select.ts";
import type { FormStore } from "../react/form-store.ts";
import { createActions } from "../react/use-field.ts";
import type { LiveForm } from "../react/form-context.tsx";
import type { AnyProp } from "../wire/prop.ts";
import type { AnyFormFieldContext, ComponentFormProps, FormFieldContext, SdkError } from "./types.ts";

/** What only the host knows of a form. */
export interface HostSide {
  props: ComponentFormProps;
  externalUserId: string;
  sdkErrors: SdkError[];
  /** Whether a prop is on screen, as far as `propNames` decides. */
  isDrawn(name: string): boolean;
}

/** A prop as the SDK describes it, types that aren't known here included. */
export function sdkProp(prop: AnyProp): ConfigurableProp {
  const described = prop.type === "unknown" ? { ...prop.attributes, ...prop, type: prop.declaredType } : prop;
  // Both describe the platform's definition, in camel case. The SDK's type is narrower than what the platform sends.
  return described as unknown as ConfigurableProp;
}

/** Sets a field's value, as it would be sent. */
export function setValue(store: FormStore, name: string, value: unknown): void {
  const view = store.getField(name);
  if (view) store.dispatch({ type: "edited", name, draft: view.definition.toDraft(value, view.prop) });
}

/** A field as connect-react described it to a host's components. `value` is what would be sent. */
export function fieldContextOf(form: LiveForm, name: string, host: HostSide): FormFieldContext {
  const { store } = form;
  const { state } = store;
  const field = attachedField(state, name);
  const errors = store.getField(name)?.errors ?? [];
  const idx = state.props.filter((prop) => host.isDrawn(prop.name)).findIndex((prop) => prop.name === name);
  const prop = field?.prop;
  if (!prop) throw new Error(`propsmith/connect-react: the form has no prop “${name}”.`);
  const app = prop.type === "app" ? state.apps.get(prop.app ?? "") : undefined;
  const context: AnyFormFieldContext = {
    id: createActions(form, name).ids.label,
    prop: sdkProp(prop),
    idx,
    value: wireValue(field),
    onChange: (value) => setValue(store, name, value),
    // The SDK's type has more members required than hosts read here.
    extra: prop.type === "app" ? { app: (app ?? undefined) as App | undefined } : {},
    errors: errors.length > 0 ? { [name]: [...errors] } : {},
    enableDebugging: host.props.enableDebugging,
  };
  return context;
}
