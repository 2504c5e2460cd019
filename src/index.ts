// "propsmith": the whole public API. The client's adapters are in "propsmith/client", free of React.

export { ComponentForm, type ComponentFormProps } from "./form/ComponentForm.tsx";
export { ComponentField, type ComponentFieldProps } from "./form/ComponentField.tsx";
export { withComponentFields } from "./form/component-checks.ts";
export { Field } from "./form/Field.tsx";
export {
  CustomizeProvider,
  type Components,
  type Customization,
  type FieldLayoutProps,
  type FieldPartProps,
} from "./form/customize.tsx";
export { type ButtonProps } from "./ui/Button.tsx";
export { type LogoProps } from "./ui/Logo.tsx";
export { type NoticeProps } from "./ui/Notice.tsx";
export { type ClassNames, type PartName } from "./ui/parts.ts";
export {
  useComponentForm,
  type ComponentFormHandle,
  type ComponentFormOptions,
} from "./form/use-component-form.ts";
export { ConnectProvider, type ConnectProviderProps, type Connection } from "./react/connect-context.tsx";
export type { LoadSqlSchema, SqlSchema } from "./react/use-sql-schema.ts";
export type { UploadFile } from "./react/use-upload.ts";
export { type Check, type CheckContext, type Checks, type CheckSchema } from "./react/host-checks.ts";
export type { Message } from "./i18n/message.ts";
export { type Messages } from "./i18n/translate.ts";
export { FormProvider, type OpenForm } from "./react/form-context.tsx";
export {
  useFieldAccounts,
  useFieldOptions,
  type FieldAccounts,
  type FieldOptions,
} from "./react/use-field-choices.ts";
export { useField, type FieldHandle } from "./react/use-field.ts";
export { type SubmitDetails, type SubmitHandler } from "./react/submission.ts";
export {
  defineField,
  type ControlAttributes,
  type FieldDefinition,
  type WidgetProps,
} from "./react/definition.ts";
export type { PropCodec } from "./core/codec.ts";
export { defaultFields, type ChooseField, type FieldOverrides, type Fields } from "./fields/registry.ts";
export { parseComponent, type Component } from "./wire/component.ts";
export type { Notice } from "./wire/notices.ts";
export {
  parseProps,
  PROP_TYPES,
  type AnyProp,
  type DefinitionIssue,
  type Prop,
  type PropType,
} from "./wire/prop.ts";
export {
  isLabelValue,
  plainValue,
  readChoice,
  readChoices,
  writeChoice,
  writeChoices,
  type Choice,
  type LabelValue,
} from "./wire/label-value.ts";
export { type Option } from "./wire/option.ts";
export type {
  ModelSource,
  PartsSource,
  PersonSource,
  PlacedReference,
  Plan,
  Reference,
  ReferenceData,
  ReferenceNode,
  ReferencePath,
  ReferenceSource,
  Source,
  Sources,
  Suppliers,
} from "./core/sources.ts";
export { type ConfiguredProps, type InferConfiguredProps } from "./wire/configured-props.ts";
