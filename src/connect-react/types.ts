// The types that connect-react exports, under its names, over the SDK's own types.

import type {
  App,
  AppScopeProfilesItemName,
  Component,
  ConfigurableProp,
  ConfigurablePropApp,
  ConfigurableProps,
  ConfiguredProps,
  DynamicProps as SdkDynamicProps,
  PropValue,
} from "@pipedream/sdk";

import type { Component as ParsedComponent } from "../wire/component.ts";

export interface DynamicProps<T extends ConfigurableProps = ConfigurableProps> {
  id?: string;
  configurableProps?: T;
}

export interface SdkError {
  name: string;
  message: string;
}

type User =
  | { externalUserId: string; userId?: never }
  | { /** @deprecated */ userId: string; externalUserId?: never };

interface FormOptions<T extends ConfigurableProps, U> {
  externalUserId?: string;
  /** @deprecated Use `externalUserId`. */
  userId?: string;
  /** A component of the SDK's, or one that the hooks of this entry gave. */
  component: Component | ParsedComponent;
  configuredProps?: U;
  disableQueryDisabling?: boolean;
  /** The props to show, by name; all if it's empty. Values of the others are kept. */
  propNames?: string[];
  /** Without it, the form has no submit button. */
  onSubmit?: (context: FormContext<T>) => void | Promise<void>;
  onUpdateConfiguredProps?: (configuredProps: U) => void;
  onUpdateDynamicProps?: (dynamicProps: SdkDynamicProps) => void;
  /** Doesn't offer optional props. Those that are set stay on screen. */
  hideOptionalProps?: boolean;
  /** The response of a run, whose errors are shown with `enableDebugging`. */
  sdkResponse?: unknown;
  enableDebugging?: boolean;
  oauthAppConfig?: Record<string, string>;
  oauthScopeProfile?: AppScopeProfilesItemName;
}

export type ComponentFormProps<
  T extends ConfigurableProps = ConfigurableProps,
  U = ConfiguredProps<T>,
> = FormOptions<T, U> & User;

export type ComponentFormContainerProps<T extends ConfigurableProps = ConfigurableProps> = Omit<
  FormOptions<T, ConfiguredProps<T>>,
  "component"
> & { componentKey: string } & User;

/** An open form, as connect-react describes it. */
export interface FormContext<T extends ConfigurableProps = ConfigurableProps> {
  component: Component;
  configurableProps: T;
  configuredProps: ConfiguredProps<T>;
  dynamicProps?: DynamicProps<T>;
  dynamicPropsQueryIsFetching?: boolean;
  errors: Record<string, string[]>;
  sdkErrors: SdkError[];
  fields: Record<string, AnyFormFieldContext>;
  id: string;
  isValid: boolean;
  optionalPropIsEnabled: (prop: ConfigurableProp) => boolean;
  optionalPropSetEnabled: (prop: ConfigurableProp, enabled: boolean) => void;
  props: ComponentFormProps<T>;
  propsNeedConfiguring: string[];
  queryDisabledIdx?: number;
  registerField: <U extends ConfigurableProp>(field: FormFieldContext<U>) => void;
  setConfiguredProp: (idx: number, value: unknown) => void;
  setSubmitting: (submitting: boolean) => void;
  submitting: boolean;
  externalUserId: string;
  /** @deprecated Use `externalUserId`. */
  userId: string;
  enableDebugging?: boolean;
  oauthAppConfig?: Record<string, string>;
  oauthScopeProfile?: AppScopeProfilesItemName;
}

export type FormFieldContextExtra<T extends ConfigurableProp = ConfigurableProp> =
  T extends ConfigurablePropApp ? { app?: App } : object;

/** A field, as connect-react describes it. `value` is what would be sent. */
export interface FormFieldContext<T extends ConfigurableProp = ConfigurableProp> {
  id: string;
  prop: T;
  idx: number;
  value: PropValue<T["type"]> | undefined;
  onChange: (value: PropValue<T["type"]> | undefined) => void;
  extra: FormFieldContextExtra<T>;
  errors: Record<string, string[]>;
  enableDebugging?: boolean;
}

export type AnyFormFieldContext = Omit<FormFieldContext, "onChange"> & { onChange: (value: unknown) => void };

interface InForm<T extends ConfigurableProps, U extends ConfigurableProp> {
  field: FormFieldContext<U>;
  form: FormContext<T>;
}

export interface LabelProps<
  T extends ConfigurableProps = ConfigurableProps,
  U extends ConfigurableProp = ConfigurableProp,
> extends InForm<T, U> {
  text: string;
}

export interface DescriptionProps<
  T extends ConfigurableProps = ConfigurableProps,
  U extends ConfigurableProp = ConfigurableProp,
> extends InForm<T, U> {
  markdown?: string;
}

export type ErrorsProps<
  T extends ConfigurableProps = ConfigurableProps,
  U extends ConfigurableProp = ConfigurableProp,
> = InForm<T, U>;

export interface OptionalFieldButtonProps {
  prop: ConfigurableProp;
  enabled: boolean;
  onClick: () => void;
}

export interface ButtonProps {
  onChange: () => void;
}
