import type {
  Account,
  App,
  Component,
  ComponentSummary,
  ConfigureReply,
  DeployedComponent,
  Page,
  ReloadReply,
  RunReply,
} from "../wire/messages.ts";
import type { AnyProp } from "../wire/prop.ts";
import type { ConfiguredProps } from "../wire/configured-props.ts";

/** What every call takes: a signal that ends it early, and how long it may last (milliseconds, 30,000 if left out). */
export interface CallOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
}

/** Which component is meant, and for whom. `version` absent means the newest. */
export interface ComponentRef {
  componentKey: string;
  version?: string;
  externalUserId: string;
}

interface WithValues extends ComponentRef {
  configuredProps: ConfiguredProps;
  dynamicPropsId?: string;
}

export interface ConfigureRequest extends WithValues {
  propName: string;
  /** Page of options, counted from 0. */
  page?: number;
  /** The previous page's `context`. */
  prevContext?: unknown;
  /** What the person searches for, where the prop says `useQuery`. */
  query?: string;
}

export interface ReloadRequest extends WithValues {
  /** The props shown now, from which an answer without `type` takes it. */
  known?: ReadonlyMap<string, AnyProp>;
}

export interface RunRequest extends WithValues {
  stashId?: string | boolean;
}

export interface DeployRequest extends WithValues {
  workflowId?: string;
  webhookUrl?: string;
  emitOnDeploy?: boolean;
}

export interface ListRequest {
  /** What the server filters by. */
  query?: string;
  /** `endCursor` of the page before; absent for the first. */
  after?: string;
  limit?: number;
}

export interface ComponentsRequest extends ListRequest {
  app?: string;
  componentType?: "action" | "trigger";
}

export interface AppsRequest extends ListRequest {
  hasComponents?: boolean;
  hasActions?: boolean;
  hasTriggers?: boolean;
}

export interface AccountsRequest extends ListRequest {
  externalUserId: string;
  /** The app's name slug. */
  app?: string;
  oauthAppId?: string;
}

export interface ConnectRequest {
  /** The app's name slug. */
  app: string;
  oauthAppId?: string;
  /** Given to reconnect an account that exists. */
  accountId?: string;
}

/**
 * The port through which the kit reaches the platform: `fromPipedream` and `createHttpClient` are its two adapters.
 * Every call rejects with a `ClientError` and with nothing else.
 */
export interface ConnectClient {
  retrieveComponent(request: Omit<ComponentRef, "externalUserId">, options?: CallOptions): Promise<Component>;
  listComponents(request?: ComponentsRequest, options?: CallOptions): Promise<Page<ComponentSummary>>;
  retrieveApp(slug: string, options?: CallOptions): Promise<App>;
  listApps(request?: AppsRequest, options?: CallOptions): Promise<Page<App>>;
  listAccounts(request: AccountsRequest, options?: CallOptions): Promise<Page<Account>>;
  configure(request: ConfigureRequest, options?: CallOptions): Promise<ConfigureReply>;
  reload(request: ReloadRequest, options?: CallOptions): Promise<ReloadReply>;
  run(request: RunRequest, options?: CallOptions): Promise<RunReply>;
  deploy(request: DeployRequest, options?: CallOptions): Promise<DeployedComponent>;
  /**
   * Lets the person connect an account of an app; resolves with the account's id. Rejects as `aborted` when the person
   * closes the window, and when `signal` fires.
   */
  connectAccount(
    request: ConnectRequest,
    options?: Pick<CallOptions, "signal">,
  ): Promise<{ accountId: string }>;
}
