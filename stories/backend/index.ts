/**
 * The playground's own Connect backend: one `fetch`-style handler that a dev server, a test on a loopback port or
 * the page itself can call. Start with README.md.
 */
import { Hono } from "hono";
import { cors } from "hono/cors";
import { components } from "./components/index.ts";
import type { BackendContext, Env } from "./context.ts";
import { createDatabase } from "./database/database.ts";
import type { Host } from "./runtime/definition.ts";
import { appRoutes } from "./routes/apps.ts";
import { componentRoutes } from "./routes/components.ts";
import { authorized, faulty, logged } from "./routes/middleware.ts";
import { withoutProject } from "./routes/paths.ts";
import { issueToken, tokenRoutes } from "./routes/tokens.ts";
import { createAccounts } from "./state/accounts.ts";
import { createFaults } from "./state/faults.ts";
import { createRequestLog } from "./state/requests.ts";
import { createTokens } from "./state/tokens.ts";

export interface BackendOptions {
  /** The clock, for tests. */
  readonly now?: () => number;
  /** Where Postgres keeps its files, such as `idb://demo`; in memory when left out. */
  readonly dataDir?: string;
}

export interface Backend {
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

export async function createBackend({ now = Date.now, dataDir }: BackendOptions = {}): Promise<Backend> {
  const app = new Hono<Env>({ getPath: (request) => withoutProject(new URL(request.url).pathname) });
  const database = createDatabase(dataDir);

  const host = (origin: string): Host => ({
    sql: (text, params) => database.query(text, params),
    fetch: async (request) => app.fetch(request),
    origin,
  });

  const context: BackendContext = {
    now,
    database,
    tokens: createTokens(now),
    accounts: createAccounts(now),
    faults: createFaults(),
    requests: createRequestLog(),
    components: new Map(components.map((component) => [component.key, component])),
    dynamicProps: new Map(),
    host,
  };

  app.use(cors());
  app.use(logged(context));
  app.use(faulty(context));
  app.route("/v1/apps", appRoutes(context));
  app.route("/v1/connect/tokens", tokenRoutes(context));
  app.post("/backend/token", (c) => issueToken(context, c));
  app.use("/v1/connect/*", authorized(context));
  app.post("/v1/connect/tokens", (c) => issueToken(context, c));
  app.route("/v1/connect/apps", appRoutes(context));
  app.route("/v1/connect", componentRoutes(context));

  return {
    fetch: async (request) => app.fetch(request),
    close: () => database.close(),
  };
}
