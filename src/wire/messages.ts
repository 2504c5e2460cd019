// What the platform answers (docs/contract.md#calls), in both spellings, nulls included.

export { type Component, type ComponentSummary, parseComponent, parseComponentReply } from "./component.ts";
export {
  type DeployedComponent,
  type EmittedEvent,
  parseDeployedTriggersPage,
  parseDeployReply,
  parseEventsPage,
  parseSigningKeyReply,
  parseWebhooksReply,
  parseWorkflowsReply,
  type SigningKey,
  type TriggerWebhook,
} from "./deployed.ts";
export { type Notice, parseErrorBody, readNotices } from "./notices.ts";
export {
  type Account,
  type App,
  type Page,
  parseAccountsPage,
  parseAppReply,
  parseAppsPage,
  parseComponentsPage,
} from "./pages.ts";
export type { Parsed } from "./reading.ts";
export {
  type ConfigureReply,
  type Observation,
  parseConfigureReply,
  parseReloadReply,
  parseRunReply,
  type ReloadReply,
  type RunReply,
} from "./replies.ts";
