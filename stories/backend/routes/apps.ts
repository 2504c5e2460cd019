/** Apps: search, sort, page. The same under `/v1/apps` and `/v1/connect/apps`. */
import { Hono } from "hono";
import type { BackendContext, Env } from "../context.ts";
import { apps, findApp, toWireApp, type App } from "../data/apps.ts";
import { appsOf } from "../runtime/props.ts";
import { pageOf } from "./page.ts";

export function appRoutes({ components }: BackendContext): Hono<Env> {
  const routes = new Hono<Env>();
  const has = (app: App, type?: "action" | "source"): boolean =>
    [...components.values()].some(
      (component) => appsOf(component).includes(app.slug) && (!type || component.type === type),
    );
  const wanted = (flag: string | undefined, holds: boolean): boolean =>
    flag === undefined || (flag === "true" || flag === "1") === holds;

  routes.get("/", (c) => {
    const { q, sort_key, sort_direction, has_components, has_actions, has_triggers, ...paging } =
      c.req.query();
    const sign = sort_direction === "desc" ? -1 : 1;
    const found = apps
      .filter((app) => !q || `${app.slug} ${app.name}`.toLowerCase().includes(q.toLowerCase()))
      .filter(
        (app) =>
          wanted(has_components, has(app)) &&
          wanted(has_actions, has(app, "action")) &&
          wanted(has_triggers, has(app, "source")),
      )
      .toSorted((a, b) =>
        sort_key === "name" || sort_key === "name_slug"
          ? sign * a.name.localeCompare(b.name)
          : b.weight - a.weight,
      );
    const { data, page_info } = pageOf(found, (app) => app.slug, paging);
    return c.json({ data: data.map(toWireApp), page_info });
  });

  routes.get("/:id", (c) => {
    const app = findApp(c.req.param("id"));
    return app ? c.json({ data: toWireApp(app) }) : c.json({ error: "App not found" }, 404);
  });

  return routes;
}
