import type { Component, ComponentSummary } from "../wire/component.ts";
import type { DeployedComponent, EmittedEvent, SigningKey, TriggerWebhook } from "../wire/deployed.ts";
import type { Account, App, Page } from "../wire/pages.ts";
import type { ConfigureReply, ReloadReply, RunReply } from "../wire/replies.ts";
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

/** Which deployed trigger is meant, and whose it is. */
export interface TriggerRef {
  /** `dc_…` */
  triggerId: string;
  externalUserId: string;
}

export interface TriggersRequest extends Omit<ListRequest, "query"> {
  externalUserId: string;
}

/** What is to change of a deployed trigger; what is left out stays. */
export interface UpdateTriggerRequest extends TriggerRef {
  active?: boolean;
  configuredProps?: ConfiguredProps;
  name?: string;
  emitOnDeploy?: boolean;
}

interface DeleteTriggerRequest extends TriggerRef {
  /** Delete it although the hook that takes it down fails. */
  ignoreHookErrors?: boolean;
}

interface EventsRequest extends TriggerRef {
  /** How many at most; the platform gives 20 without it. */
  limit?: number;
}

interface UpdateWebhooksRequest extends TriggerRef {
  /** Where its events are to be sent, all of it. */
  webhookUrls: readonly string[];
}

interface UpdateWorkflowsRequest extends TriggerRef {
  /** Which workflows are to take its events, all of them. */
  workflowIds: readonly string[];
}

export interface WebhookRef extends TriggerRef {
  webhookId: string;
}

/** What may be done with triggers that have been deployed. */
export interface TriggersClient {
  listTriggers(request: TriggersRequest, options?: CallOptions): Promise<Page<DeployedComponent>>;
  retrieveTrigger(request: TriggerRef, options?: CallOptions): Promise<DeployedComponent>;
  updateTrigger(request: UpdateTriggerRequest, options?: CallOptions): Promise<DeployedComponent>;
  deleteTrigger(request: DeleteTriggerRequest, options?: CallOptions): Promise<void>;
  /** The latest events that it emitted, newest first. */
  retrieveEvents(request: EventsRequest, options?: CallOptions): Promise<EmittedEvent[]>;
  retrieveWebhooks(request: TriggerRef, options?: CallOptions): Promise<TriggerWebhook[]>;
  updateWebhooks(request: UpdateWebhooksRequest, options?: CallOptions): Promise<TriggerWebhook[]>;
  retrieveWorkflows(request: TriggerRef, options?: CallOptions): Promise<string[]>;
  updateWorkflows(request: UpdateWorkflowsRequest, options?: CallOptions): Promise<string[]>;
  /** A secret. Pipedream's hosted API gives it to servers only: `unauthorized` or `forbidden` in a browser. */
  retrieveSigningKey(request: WebhookRef, options?: CallOptions): Promise<SigningKey>;
  /** Makes a new key, with which events are signed from then on. */
  renewSigningKey(request: WebhookRef, options?: CallOptions): Promise<SigningKey>;
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
  /** Deployed triggers, where the client may manage them. Without it nothing else is lost. */
  triggers?: TriggersClient;
}
