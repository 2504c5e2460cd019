/** What the routes share: one backend's state. Made anew by each `createBackend`, so two of them never mix. */
import type { Database } from "./database/database.ts";
import type { ComponentDefinition, Host } from "./runtime/definition.ts";
import type { ResolvedProps } from "./runtime/props.ts";
import type { Accounts } from "./state/accounts.ts";
import type { Faults } from "./state/faults.ts";
import type { RequestLog } from "./state/requests.ts";
import type { Stashes } from "./state/stashes.ts";
import type { Tokens } from "./state/tokens.ts";
import type { Workflows } from "./state/workflows.ts";

export interface BackendContext {
  readonly now: () => number;
  readonly connectPage: string | undefined;
  readonly database: Database;
  readonly stashes: Stashes;
  readonly workflows: Workflows;
  readonly tokens: Tokens;
  readonly accounts: Accounts;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly components: ReadonlyMap<string, ComponentDefinition>;
  /** The lists that reloads answered, by `dyp_…`. */
  readonly dynamicProps: Map<string, ResolvedProps>;
  /** What components may reach, for a backend that answers at this origin. */
  host(origin: string): Host;
}

/** What the middleware leaves for the routes of one request. */
export interface Variables {
  /** The token's user; `undefined` for a server's own access token, which may act for anyone. */
  externalUserId: string | undefined;
}

export type Env = { Variables: Variables };
