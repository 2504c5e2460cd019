/** Accounts and their users: list, retrieve, delete, and connect, which spends the token. */
import { Hono, type Context } from "hono";
import type { BackendContext, Env } from "../context.ts";
import { findApp } from "../data/apps.ts";
import { toWireAccount } from "../state/accounts.ts";
import { pause } from "./middleware.ts";
import { pageOf } from "./page.ts";

interface ConnectBody {
  app_slug?: string;
  /** The app's fields, as JSON text. */
  cfmap_json?: string;
  connect_token?: string;
  name?: string;
  /** Reconnects this account. */
  account_id?: string;
}

export function accountRoutes(context: BackendContext): Hono<Env> {
  const { accounts, tokens, faults } = context;
  const routes = new Hono<Env>();

  /** A connect token sees its own user's accounts; a server's token sees everyone's. */
  const visible = (c: Context<Env>, id: string) => {
    const user = c.get("externalUserId");
    const account = accounts.find(id);
    return account && (user === undefined || account.externalUserId === user) ? account : undefined;
  };

  routes.get("/accounts", (c) => {
    const { external_user_id, app, oauth_app_id, ...paging } = c.req.query();
    const user = c.get("externalUserId");
    if (user !== undefined && external_user_id && external_user_id !== user) {
      return c.json({ error: "external_user_id is not the user of this connect token" }, 403);
    }
    const found = accounts.list(user ?? external_user_id, app ?? oauth_app_id);
    const { data, page_info } = pageOf(found, (account) => account.id, paging);
    return c.json({ data: data.map(toWireAccount), page_info });
  });

  routes.get("/accounts/:id", (c) => {
    const account = visible(c, c.req.param("id"));
    return account ? c.json(toWireAccount(account)) : c.json({ error: "Account not found" }, 404);
  });

  routes.post("/accounts", async (c) => {
    const body: ConnectBody = await c.req.json();
    const token = body.connect_token ?? "";
    const refusal = tokens.refusal(token);
    if (refusal) return c.json({ error: refusal, code: "invalid_token" }, 401);
    const app = findApp(body.app_slug ?? "");
    if (!app) return c.json({ error: `There is no app "${body.app_slug}".` }, 404);
    const externalUserId = tokens.find(token)?.externalUserId ?? "";
    if (body.account_id && accounts.find(body.account_id)?.externalUserId !== externalUserId) {
      return c.json({ error: "Account not found" }, 404);
    }
    const credentials = readFields(body.cfmap_json);
    const { outcome, delayMs = 8000 } = faults.connectBehaviour();
    if (outcome === "slow") await pause(delayMs, c.req.raw.signal);
    if (outcome === "cancelled") return c.json({ error: "The person turned back.", code: "cancelled" }, 409);
    if (outcome === "failed" || credentials.password === "wrong") {
      return c.json({ error: `${app.name} refused these credentials.`, code: "refused" }, 422);
    }
    const name =
      body.name ??
      (credentials.user && credentials.host ? `${credentials.user}@${credentials.host}` : undefined);
    const account = accounts.connect({
      externalUserId,
      app: app.slug,
      credentials,
      name,
      accountId: body.account_id,
    });
    tokens.spend(token);
    return c.json(toWireAccount(account));
  });

  routes.delete("/accounts/:id", (c) => {
    const account = visible(c, c.req.param("id"));
    if (!account) return c.json({ error: "Account not found" }, 404);
    accounts.setHealth(account.id, "deleted");
    return c.body(null, 204);
  });

  routes.delete("/apps/:id/accounts", (c) => {
    const app = findApp(c.req.param("id"));
    if (!app) return c.json({ error: "App not found" }, 404);
    const user = c.get("externalUserId");
    accounts.remove(
      (account) => account.app === app.slug && (user === undefined || account.externalUserId === user),
    );
    return c.body(null, 204);
  });

  routes.get("/users", (c) => {
    const { q, ...paging } = c.req.query();
    const ids = [
      ...new Set(accounts.list(c.get("externalUserId")).map((account) => account.externalUserId)),
    ].toSorted();
    const found = ids.filter((id) => !q || id.includes(q));
    const { data, page_info } = pageOf(found, (id) => id, paging);
    return c.json({ data: data.map((id) => ({ id: `exu_${id}`, external_id: id })), page_info });
  });

  routes.delete("/users/:id", (c) => {
    const user = c.get("externalUserId");
    const id = c.req.param("id");
    if (user !== undefined && user !== id) return c.json({ error: "Not this token's user" }, 403);
    accounts.remove((account) => account.externalUserId === id);
    return c.body(null, 204);
  });

  return routes;
}

function readFields(json = "{}"): Record<string, string> {
  try {
    const fields: unknown = JSON.parse(json);
    const entries = Object.entries(typeof fields === "object" && fields !== null ? fields : {});
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
  } catch {
    return {};
  }
}
