// "propsmith/connect-react": what @pipedream/connect-react 3.0.1 exports and hosts use, in its words, on this kit.

export { FrontendClientProvider, useFrontendClient, type FrontendClientProviderProps } from "./client.tsx";
export { ComponentForm, ComponentFormContainer, InternalComponentForm } from "./ComponentForm.tsx";
export { FormContextProvider } from "./FormContextProvider.tsx";
export { FormContext, FormFieldContext, useFormContext, useFormFieldContext } from "./form-context.ts";
export { CustomizeProvider, useCustomize } from "./CustomizeProvider.tsx";
export {
  CustomizationContext,
  type CustomClassNamesConfig,
  type CustomClassNamesFn,
  type CustomComponents,
  type CustomComponentsConfig,
  type CustomizableProps,
  type CustomizationConfig,
  type CustomizationOpts,
  type CustomStylesConfig,
  type CustomStylesFn,
  type ReactSelectComponents,
} from "./customization.ts";
export type {
  AnyFormFieldContext,
  ComponentFormContainerProps,
  ComponentFormProps,
  DescriptionProps,
  ErrorsProps,
  FormFieldContextExtra,
  LabelProps,
  OptionalFieldButtonProps,
} from "./types.ts";
export { useAccounts, useApp, useApps, useComponent, useComponents } from "./data.ts";
export { SelectApp, SelectComponent, type SelectAppProps, type SelectComponentProps } from "./pickers.tsx";
export {
  defaultTheme,
  mergeTheme,
  unstyledTheme,
  type Colors,
  type CustomThemeConfig,
  type PartialTheme,
  type Shadows,
  type Theme,
  type ThemeSpacing,
} from "./theme.ts";
export type { ConfigurableProp, ConfiguredProps } from "@pipedream/sdk";
