/** Components: list, retrieve, options of a prop, dynamic props, run. */
import { Hono, type Context } from "hono";
import { findComponent } from "../components/index.ts";
import type { BackendContext, Env } from "../context.ts";
import { askOptions, errorText, listProps, runAction, type CallContext } from "../runtime/calls.ts";
import { appsOf, resolveProps, toWireComponent, toWireProps, type ResolvedProps } from "../runtime/props.ts";
import { randomId } from "../state/ids.ts";
import { pageOf } from "./page.ts";

/** The bodies of configure, props, run and deploy have these in common. */
export interface CallBody {
  id?: string;
  version?: string | null;
  external_user_id?: string;
  configured_props?: Record<string, unknown>;
  dynamic_props_id?: string;
  prop_name?: string;
  page?: number;
  prev_context?: Record<string, unknown>;
  query?: string;
}

/** Reads a call's body into what the runtime needs, or answers why it cannot. */
export async function readCall(
  context: BackendContext,
  c: Context<Env>,
  body: CallBody,
): Promise<CallContext | Response> {
  const newest = context.components.get(body.id ?? "");
  if (!newest) return c.json({ error: `There is no component "${body.id}".`, code: "not_found" }, 404);
  const component = findComponent(context.components, newest.key, body.version ?? undefined);
  if (!component) {
    return c.json(
      { error: `${newest.key} has no version ${body.version}; the newest is ${newest.version}.` },
      404,
    );
  }
  const user = c.get("externalUserId");
  const { external_user_id: externalUserId } = body;
  if (!externalUserId) return c.json({ error: "external_user_id is required" }, 400);
  if (user !== undefined && externalUserId !== user) {
    return c.json({ error: "external_user_id is not the user of this connect token" }, 403);
  }
  return withPropsInForce(context, body.dynamic_props_id, {
    component,
    props: resolveProps(component.props),
    configured: body.configured_props ?? {},
    authenticate: (app, value) => context.accounts.authenticate(externalUserId, app, value),
    host: context.host(originOf(c)),
    now: context.now,
  });
}

/**
 * The list that a reload answered. Without its id only the static props exist, as on the platform; an id from
 * before a restart is no fault of the form's, so its list is made anew.
 */
async function withPropsInForce(
  { dynamicProps }: BackendContext,
  id: string | undefined,
  call: CallContext,
): Promise<CallContext> {
  if (!id) return call;
  const known = dynamicProps.get(id) ?? (await listProps(call).catch(() => call.props));
  return { ...call, props: known };
}

/** Keeps a list under a new id; the oldest go when there are many. */
function remember({ dynamicProps }: BackendContext, props: ResolvedProps): string {
  const id = randomId("dyp_", 12);
  dynamicProps.set(id, props);
  const [oldest] = dynamicProps.keys();
  if (dynamicProps.size > 1000 && oldest !== undefined) dynamicProps.delete(oldest);
  return id;
}

const originOf = (c: Context<Env>): string => new URL(c.req.url).origin;

export function componentRoutes(context: BackendContext): Hono<Env> {
  const routes = new Hono<Env>();

  const list = (type?: "action" | "source") => (c: Context<Env>) => {
    const { q, app, component_type, registry, ...paging } = c.req.query();
    const wanted = type ?? (component_type === "trigger" ? "source" : component_type);
    const found = [...context.components.values()]
      .filter((component) => !wanted || component.type === wanted)
      .filter((component) => !app || appsOf(component).includes(app))
      .filter(
        (component) => !q || `${component.key} ${component.name}`.toLowerCase().includes(q.toLowerCase()),
      )
      .filter(() => registry !== "private");
    const { data, page_info } = pageOf(found, (component) => component.key, paging);
    return c.json({ data: data.map((component) => toWireComponent(component, originOf(c))), page_info });
  };

  const retrieve = (c: Context<Env>) => {
    const component = findComponent(context.components, c.req.param("id") ?? "", c.req.query("version"));
    if (!component) return c.json({ error: "Component not found" }, 404);
    return c.json({ data: toWireComponent(component, originOf(c)) });
  };

  const configure = async (c: Context<Env>) => {
    const body: CallBody = await c.req.json();
    const call = await readCall(context, c, body);
    if (call instanceof Response) return call;
    if (!body.prop_name || !call.props.has(body.prop_name)) {
      return c.json(
        { error: `${call.component.key} has no prop "${body.prop_name}".`, code: "unknown_prop" },
        400,
      );
    }
    const paging = { page: body.page ?? 0, prevContext: body.prev_context ?? {}, query: body.query };
    return c.json(await askOptions(call, body.prop_name, paging));
  };

  const reload = async (c: Context<Env>) => {
    const call = await readCall(context, c, await c.req.json());
    if (call instanceof Response) return call;
    try {
      const props = await listProps(call);
      const id = remember(context, props);
      return c.json({
        dynamicProps: { id, configurableProps: toWireProps(props, originOf(c)) },
        observations: [],
        errors: [],
      });
    } catch (error) {
      return c.json({ observations: [], errors: [errorText(error)] });
    }
  };

  const run = async (c: Context<Env>) => {
    const body: CallBody & { stash_id?: unknown } = await c.req.json();
    const call = await readCall(context, c, body);
    if (call instanceof Response) return call;
    const { component } = call;
    if (component.type !== "action")
      return c.json({ error: `${component.key} is a trigger: deploy it.` }, 400);
    const stash = context.stashes.open(body.stash_id);
    if (!stash) return c.json({ error: `There is no file stash "${String(body.stash_id)}".` }, 404);
    if (component.stash === "required" && stash.id === undefined)
      return c.json({ error: `${component.key} needs a file stash: send a stash_id.` }, 400);
    return c.json(await runAction(call, stash));
  };

  routes.post("/actions/run", run);
  for (const path of ["/components", "/actions", "/triggers"] as const) {
    const type = { "/components": undefined, "/actions": "action", "/triggers": "source" } as const;
    routes.get(path, list(type[path]));
    routes.post(`${path}/configure`, configure);
    routes.post(`${path}/props`, reload);
    routes.get(`${path}/:id`, retrieve);
  }
  return routes;
}
