// "propsmith/configurator": the component configuration UI around the form, whole and in parts.

export { Configurator, type ConfiguratorProps } from "./Configurator.tsx";
export { type Layout } from "./layout/Frame.tsx";
export { type ConfiguratorMessages } from "./words.ts";
export { type CallLog, type LoggedCall, withLog } from "./understand/call-log.ts";
