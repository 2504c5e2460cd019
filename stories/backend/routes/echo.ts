/** `/echo/…`: answers what it was sent. The only place that *Send Request* and webhooks can reach. */
import { Hono } from "hono";
import type { Env } from "../context.ts";

export function echoRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  routes.all("/*", async (c) => {
    const { searchParams, pathname } = new URL(c.req.url);
    const query: Record<string, string | string[]> = {};
    for (const key of new Set(searchParams.keys())) {
      const values = searchParams.getAll(key);
      query[key] = values.length > 1 ? values : (values[0] ?? "");
    }
    const [, status] = /^\/echo\/status\/([2-5]\d\d)$/.exec(pathname) ?? [];
    return Response.json(
      {
        method: c.req.method,
        url: c.req.url,
        path: pathname,
        query,
        headers: c.req.header(),
        body: await readBody(c.req.raw),
      },
      { status: status === undefined || status === "204" ? 200 : Number(status) },
    );
  });
  return routes;
}

async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === "") return null;
  const type = request.headers.get("content-type") ?? "";
  if (type.includes("x-www-form-urlencoded")) return Object.fromEntries(new URLSearchParams(text));
  try {
    return type.includes("json") ? JSON.parse(text) : text;
  } catch {
    return text;
  }
}
