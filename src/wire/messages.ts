// What the platform answers (contract §4), in both spellings, nulls included.

export {
  type Component,
  type ComponentSummary,
  type DeployedComponent,
  parseComponent,
  parseComponentReply,
  parseDeployReply,
} from "./component.ts";
export {
  ERROR_WITHOUT_MESSAGE,
  type ErrorBody,
  type Notice,
  parseErrorBody,
  readNotices,
} from "./notices.ts";
export {
  type Account,
  type App,
  type EmittedEvent,
  type Page,
  parseAccountsPage,
  parseAppReply,
  parseAppsPage,
  parseComponentsPage,
  parseDeployedTriggersPage,
  parseEventsPage,
} from "./pages.ts";
export {
  type ConfigureReply,
  type Observation,
  parseConfigureReply,
  parseReloadReply,
  parseRunReply,
  type ReloadReply,
  type RunReply,
} from "./replies.ts";
export type { Parsed } from "./reading.ts";
