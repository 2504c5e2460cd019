// "propsmith/connect-react": what @pipedream/connect-react 3.0.1 exports and hosts use, in its words, on this kit.

export { FrontendClientProvider, useFrontendClient, type FrontendClientProviderProps } from "./client.tsx";
export {
  ComponentForm,
  ComponentFormContainer,
  type ComponentFormContainerProps,
  type ComponentFormProps,
  type FormContext,
} from "./ComponentForm.tsx";
export { CustomizeProvider, useCustomize } from "./CustomizeProvider.tsx";
export type {
  CustomizationConfig,
  DescriptionProps,
  ErrorsProps,
  FieldContext as FormFieldContext,
  LabelProps,
} from "./customization.ts";
export { useAccounts, useApp, useApps, useComponent, useComponents } from "./data.ts";
export { SelectApp, SelectComponent, type SelectAppProps, type SelectComponentProps } from "./pickers.tsx";
export { defaultTheme, mergeTheme, unstyledTheme, type Theme } from "./theme.ts";
export type { AnyProp as ConfigurableProp } from "../wire/prop.ts";
export type { ConfiguredProps } from "../wire/configured-props.ts";
