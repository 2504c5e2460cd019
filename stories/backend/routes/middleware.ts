/** What every request passes: the log, the faults, and for the Connect paths the token. */
import type { MiddlewareHandler } from "hono";
import type { BackendContext, Env } from "../context.ts";
import { failureResponse } from "../state/faults.ts";
import { callKind } from "./paths.ts";

/** Keeps what was asked and answered. The page's own questions about the log are not in it. */
export function logged({ requests, now }: BackendContext): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { method } = c.req;
    const { pathname, searchParams } = new URL(c.req.url);
    const body =
      method === "GET" || pathname.startsWith("/backend/files") ? undefined : await bodyOf(c.req.raw);
    const at = now();
    await next();
    if (/^\/backend\/(control|requests)/.test(pathname)) return;
    const query = Object.fromEntries(searchParams);
    requests.add({
      at,
      kind: callKind(method, pathname),
      method,
      path: pathname,
      query,
      body,
      status: c.res.status,
    });
  };
}

/** Latency first, then a failure if one was ordered. A caller that gives up is not waited for. */
export function faulty({ faults }: BackendContext): MiddlewareHandler<Env> {
  return async (c, next) => {
    const kind = callKind(c.req.method, new URL(c.req.url).pathname);
    await pause(faults.latencyOf(kind), c.req.raw.signal);
    const body = await bodyOf(c.req.raw);
    const failure = faults.takeFailure(kind, body);
    const blocks = typeof body === "object" && body !== null && "blocking" in body && body.blocking === true;
    if (failure && !(failure.with === 202 && blocks)) return failureResponse(failure);
    return next();
  };
}

/** `Authorization: Bearer ctok_…`, or a server's access token. */
export function authorized({ tokens }: BackendContext): MiddlewareHandler<Env> {
  return async (c, next) => {
    const [, token] = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "") ?? [];
    if (token === undefined)
      return c.json({ error: "Send a connect token as `Authorization: Bearer ctok_…`." }, 401);
    if (!tokens.isServerToken(token)) {
      const refusal = tokens.refusal(token);
      if (refusal) return c.json({ error: refusal, code: "invalid_token" }, 401);
      c.set("externalUserId", tokens.find(token)?.externalUserId);
    }
    return next();
  };
}

export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  if (ms <= 0 || signal?.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = request.body ? await request.clone().text() : "";
  try {
    return JSON.parse(text);
  } catch {
    return text || undefined;
  }
}
