import { Hono } from "hono";
import { connectPage } from "../connect-page/page.ts";
import type { Env } from "../context.ts";

/** `/_static/connect.html`, where the SDK looks for it, and `/connect`, a shorter name for people. */
export function connectRoutes(): Hono<Env> {
  const routes = new Hono<Env>();
  for (const path of ["/_static/connect.html", "/connect"]) {
    routes.get(path, (c) => c.html(connectPage(), 200, { "cache-control": "no-store" }));
  }
  return routes;
}
