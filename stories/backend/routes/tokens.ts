/** Connect tokens, as a host's server asks for them, and their validation, as the connect page does. */
import { Hono } from "hono";
import type { Context } from "hono";
import type { BackendContext, Env } from "../context.ts";
import { findApp, toWireApp } from "../data/apps.ts";
import type { Token } from "../state/tokens.ts";
import { projectOf } from "./paths.ts";

interface TokenBody {
  external_user_id?: string;
  expires_in?: number;
  allowed_origins?: string[];
  success_redirect_uri?: string;
  error_redirect_uri?: string;
}

/** Also behind `POST /backend/token`, which stands for the host's own server and needs no credentials. */
export async function issueToken(
  { tokens, connectPage }: BackendContext,
  c: Context<Env>,
): Promise<Response> {
  const body: TokenBody = await c.req.json();
  if (!body.external_user_id) return c.json({ error: "external_user_id is required" }, 400);
  const issued = tokens.issue({
    externalUserId: body.external_user_id,
    projectId: projectOf(new URL(c.req.url).pathname),
    expiresIn: body.expires_in,
    allowedOrigins: body.allowed_origins,
    successRedirectUri: body.success_redirect_uri,
    errorRedirectUri: body.error_redirect_uri,
  });
  return c.json(toWireToken(issued, new URL(connectPage ?? "/_static/connect.html", c.req.url)));
}

function toWireToken(token: Token, page: URL): Record<string, unknown> {
  return {
    token: token.token,
    expires_at: new Date(token.expiresAt).toISOString(),
    // The host adds `&app=…`.
    connect_link_url: `${page.href}?token=${token.token}&connectLink=true`,
  };
}

/** Open: the token is in the path, and asking is all it allows. */
export function tokenRoutes({ tokens }: BackendContext): Hono<Env> {
  const routes = new Hono<Env>();
  routes.get("/:ctok/validate", (c) => {
    const token = c.req.param("ctok");
    const app = findApp(c.req.query("app_id") ?? "");
    const known = tokens.find(token);
    const error = tokens.refusal(token) ?? (app ? null : "Choose an app to connect.");
    return c.json({
      success: error === null,
      error,
      app: app ? toWireApp(app) : null,
      oauth_app_id: c.req.query("oauth_app_id") ?? null,
      project_app_name: "Propsmith playground",
      project_environment: c.req.header("x-pd-environment") ?? "development",
      project_id: known?.projectId ?? null,
      project_support_email: null,
      success_redirect_uri: known?.successRedirectUri ?? null,
      error_redirect_uri: known?.errorRedirectUri ?? null,
    });
  });
  return routes;
}

const demoClient = { id: "demo-client", secret: "demo-secret" };

/** `/v1/oauth/token`: how the SDK's server client signs in before it asks for connect tokens. */
export function serverRoutes({ tokens }: BackendContext): Hono<Env> {
  const routes = new Hono<Env>();
  routes.post("/oauth/token", async (c) => {
    const { client_id, client_secret }: { client_id?: string; client_secret?: string } = await c.req.json();
    if (client_id !== demoClient.id || client_secret !== demoClient.secret) {
      return c.json({ error: "invalid_client" }, 401);
    }
    return c.json({ access_token: tokens.issueServerToken(), token_type: "Bearer", expires_in: 3600 });
  });
  return routes;
}
