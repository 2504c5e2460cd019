"use client";

import type { ConfigurablePropApp, ConfigurablePropBoolean, App } from "@pipedream/sdk";
import { createContext, type ComponentType, type CSSProperties } from "react";
import type { CustomThemeConfig, Theme } from "./theme.ts";
import type {
  ButtonProps,
  ComponentFormProps,
  DescriptionProps,
  ErrorsProps,
  FormContext,
  FormFieldContext,
  LabelProps,
  OptionalFieldButtonProps,
} from "./types.ts";

type Field = FormFieldContext;
interface InForm {
  form: FormContext;
}

/** What the functions in `classNames` and `styles` receive, by element. */
export interface CustomizableProps {
  componentForm: ComponentFormProps;
  connectButton: { app: App } & FormFieldContext<ConfigurablePropApp>;
  controlAny: Field;
  controlApp: { app: App } & FormFieldContext<ConfigurablePropApp>;
  controlArray: Field;
  controlBoolean: FormFieldContext<ConfigurablePropBoolean>;
  controlHttpRequest: Field;
  controlInput: Field;
  controlObject: Field;
  controlSql: Field;
  controlSubmit: InForm;
  description: DescriptionProps;
  error: ErrorsProps;
  errors: ErrorsProps;
  field: InForm & { field: Field };
  heading: ComponentFormProps;
  label: LabelProps;
  optionalFields: ComponentFormProps;
  optionalFieldButton: OptionalFieldButtonProps;
  loadMoreButton: ButtonProps;
}

export type CustomizationOpts<P = object> = P & { theme: Theme };
export type CustomClassNamesFn<K extends keyof CustomizableProps = keyof CustomizableProps> = (
  options: CustomizationOpts<CustomizableProps[K]>,
) => string;
export type CustomStylesFn<K extends keyof CustomizableProps = keyof CustomizableProps> = (
  baseStyles: CSSProperties,
  options: CustomizationOpts<CustomizableProps[K]>,
) => CSSProperties;

/** Connect-react's customization of react-select, which this kit doesn't use. */
export interface ReactSelectComponents {
  controlAppSelect: unknown;
  controlSelect: unknown;
  selectApp: unknown;
  selectComponent: unknown;
}

export type CustomClassNamesConfig = {
  [K in keyof CustomizableProps]?: string | CustomClassNamesFn<K>;
} & { [K in keyof ReactSelectComponents]?: string | object };

export type CustomStylesConfig = {
  [K in keyof CustomizableProps]?: CSSProperties | CustomStylesFn<K>;
} & { [K in keyof ReactSelectComponents]?: object };

export interface CustomComponents {
  Label: ComponentType<LabelProps>;
  Description: ComponentType<DescriptionProps>;
  Errors: ComponentType<ErrorsProps>;
  OptionalFieldButton: ComponentType<OptionalFieldButtonProps>;
  Button: ComponentType<ButtonProps>;
}

export type CustomComponentsConfig<
  _Option = unknown,
  _IsMulti extends boolean = boolean,
  _Group = unknown,
> = Partial<CustomComponents> & { [K in keyof ReactSelectComponents]?: object };

/** Connect-react's customization. Its type parameters are react-select's and have no effect. */
export interface CustomizationConfig<Option = unknown, IsMulti extends boolean = boolean, Group = unknown> {
  classNames?: CustomClassNamesConfig;
  classNamePrefix?: string;
  components?: CustomComponentsConfig<Option, IsMulti, Group>;
  styles?: CustomStylesConfig;
  theme?: CustomThemeConfig;
  unstyled?: boolean;
}

export const CustomizationContext = createContext<CustomizationConfig>({});
