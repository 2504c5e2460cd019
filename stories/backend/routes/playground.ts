/** `/backend/…`: what a host's own server would offer, and the controls. Not part of the Connect API. */
import { Hono } from "hono";
import type { BackendContext, Env } from "../context.ts";
import { obey, type Control } from "../control.ts";
import { findApp, logo } from "../data/apps.ts";
import { listAllColumns } from "../database/catalogue.ts";
import { echoRoutes } from "./echo.ts";
import { fileRoutes } from "./files.ts";
import { workflowRoutes } from "./workflows.ts";
import { issueToken } from "./tokens.ts";

interface SchemaBody {
  external_user_id?: string;
  configured_props?: Record<string, unknown>;
}

export function playgroundRoutes(context: BackendContext, control: Control): Hono<Env> {
  const routes = new Hono<Env>();

  routes.post("/backend/token", (c) => issueToken(context, c));

  /** What an `sql` field completes: only the host can reach the database behind a user's account. */
  routes.post("/backend/sql-schema", async (c) => {
    const { external_user_id: user, configured_props: props = {} } = await c.req.json<SchemaBody>();
    try {
      context.accounts.authenticate(user ?? "", "postgres", props.postgres);
      return c.json(await listAllColumns(context.host(new URL(c.req.url).origin)));
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : String(error) }, 400);
    }
  });

  routes.post("/backend/control", async (c) => {
    try {
      return c.json(await obey(control, await c.req.json()));
    } catch (error) {
      return c.json({ error: error instanceof Error ? error.message : String(error) }, 400);
    }
  });

  /** `?kind=configure` and so on; newest last. */
  routes.get("/backend/requests", (c) => {
    const kind = c.req.query("kind");
    const data = context.requests.all().filter((request) => !kind || request.kind === kind);
    return c.json({ data, count: data.length });
  });

  /** How the connect page is to behave. */
  routes.get("/backend/connect", (c) => c.json(context.faults.connectBehaviour()));

  routes.get("/backend/logo/:file{.+\\.svg}", (c) => {
    const app = findApp(c.req.param("file").replace(/\.svg$/, ""));
    return app ? c.body(logo(app), 200, { "content-type": "image/svg+xml" }) : c.notFound();
  });

  /** What a run left in its file stash. Always a download: it must not run at the playground's origin. */
  routes.get("/backend/stash/:id/:name", (c) => {
    const text = context.stashes.read(c.req.param("id"), c.req.param("name"));
    if (text === undefined) return c.json({ error: "File not found" }, 404);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(c.req.param("name"))}`;
    return c.body(text, 200, {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": disposition,
      "x-content-type-options": "nosniff",
    });
  });

  routes.route("/backend/workflows", workflowRoutes(context));
  routes.route("/backend/files", fileRoutes());
  routes.route("/echo", echoRoutes());
  return routes;
}
