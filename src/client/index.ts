// "propsmith/client": the port through which forms reach the platform, and its two adapters. Free of React.

export { ClientError, type ClientErrorCause } from "./errors.ts";
export { createHttpClient, type HttpClientOptions } from "./http.ts";
export { fromPipedream, type PipedreamClient } from "./pipedream.ts";
export type { Connect } from "./popup.ts";
export type {
  AccountsRequest,
  AppsRequest,
  CallOptions,
  ComponentRef,
  ComponentsRequest,
  ConfigureRequest,
  ConnectClient,
  ConnectRequest,
  DeployRequest,
  ListRequest,
  ReloadRequest,
  RunRequest,
  TriggerRef,
  TriggersClient,
  TriggersRequest,
  UpdateTriggerRequest,
} from "./port.ts";
export type { ConnectToken, GetToken } from "./token.ts";
