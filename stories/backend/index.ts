/**
 * The playground's own Connect backend: one `fetch`-style handler that a dev server, a test on a loopback port or
 * the page itself can call. Start with README.md.
 */
import { Hono } from "hono";
import { cors } from "hono/cors";
import { components } from "./components/index.ts";
import type { BackendContext, Env } from "./context.ts";
import { createDatabase, type Snapshots } from "./database/database.ts";
import type { Host } from "./runtime/definition.ts";
import { createControl, type Control } from "./control.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { appRoutes } from "./routes/apps.ts";
import { componentRoutes } from "./routes/components.ts";
import { connectRoutes } from "./routes/connect.ts";
import { authorized, faulty, logged } from "./routes/middleware.ts";
import { withoutProject } from "./routes/paths.ts";
import { playgroundRoutes } from "./routes/playground.ts";
import { issueToken, serverRoutes, tokenRoutes } from "./routes/tokens.ts";
import { triggerRoutes } from "./routes/triggers.ts";
import { createAccounts } from "./state/accounts.ts";
import { createFaults } from "./state/faults.ts";
import { createRequestLog } from "./state/requests.ts";
import { createStashes } from "./state/stashes.ts";
import { createWorkflows } from "./state/workflows.ts";
import { createTokens } from "./state/tokens.ts";
import { createTriggers } from "./triggers/triggers.ts";

export interface BackendOptions {
  /** The clock, for tests. */
  readonly now?: () => number;
  /** Where Postgres keeps its files, such as `idb://demo`; in memory when left out. */
  readonly dataDir?: string;
  /** Keeps the seeded database between starts; see `database/snapshot-files.ts`. */
  readonly snapshots?: Snapshots;
  /** The connect page's address, for a build that is not served at its origin's root. */
  readonly connectPage?: string;
}

export interface Backend {
  fetch(request: Request): Promise<Response>;
  /** Makes it misbehave, and tells what it was asked. */
  readonly control: Control;
  /** Stops the deployed triggers and the database. */
  close(): Promise<void>;
}

export async function createBackend({
  now = Date.now,
  dataDir,
  snapshots,
  connectPage,
}: BackendOptions = {}): Promise<Backend> {
  const app = new Hono<Env>({ getPath: (request) => withoutProject(new URL(request.url).pathname) });
  const database = createDatabase({ dataDir, snapshots });

  const host = (origin: string): Host => ({
    sql: (text, params) => database.query(text, params),
    fetch: async (request) => app.fetch(request),
    origin,
  });

  const context: BackendContext = {
    now,
    connectPage,
    database,
    stashes: createStashes(),
    workflows: createWorkflows(),
    tokens: createTokens(now),
    accounts: createAccounts(now),
    faults: createFaults(),
    requests: createRequestLog(),
    components: new Map(components.map((component) => [component.key, component])),
    dynamicProps: new Map(),
    host,
  };
  const triggers = createTriggers(context);
  const control = createControl(context, triggers);

  app.use(cors());
  app.use(logged(context));
  app.use(faulty(context));
  // Open: the connect page, what stands for a host's own server, and what needs no user.
  app.route("/", connectRoutes());
  app.route("/", playgroundRoutes(context, control));
  app.route("/v1/apps", appRoutes(context));
  app.route("/v1", serverRoutes(context));
  app.route("/v1/connect/tokens", tokenRoutes(context));
  // Behind a connect token, or a server's access token.
  app.use("/v1/connect/*", authorized(context));
  app.post("/v1/connect/tokens", async (c) =>
    c.get("externalUserId") === undefined
      ? issueToken(context, c)
      : c.json({ error: "Only a server may ask for connect tokens." }, 403),
  );
  app.route("/v1/connect/apps", appRoutes(context));
  app.route("/v1/connect", accountRoutes(context));
  app.route("/v1/connect", triggerRoutes(context, triggers));
  app.route("/v1/connect", componentRoutes(context));
  app.notFound((c) =>
    c.json({ error: `Nothing answers ${c.req.method} ${new URL(c.req.url).pathname} here.` }, 404),
  );
  app.onError((error, c) =>
    error instanceof SyntaxError
      ? c.json({ error: "The body is not JSON.", code: "bad_request" }, 400)
      : c.json({ error: error.message, code: "internal" }, 500),
  );

  return {
    fetch: async (request) => app.fetch(request),
    control,
    async close() {
      triggers.stop();
      await database.close();
    },
  };
}
