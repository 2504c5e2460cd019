/** Deploying triggers, and what one can ask of a deployed one. */
import { Hono, type Context } from "hono";
import type { BackendContext, Env } from "../context.ts";
import { randomId } from "../state/ids.ts";
import type { Deployed, Webhook } from "../triggers/store.ts";
import { newWebhook, type Triggers } from "../triggers/triggers.ts";
import { missingValue, missingWhere } from "../runtime/calls.ts";
import { readCall, type CallBody } from "./components.ts";
import { pageOf } from "./page.ts";

interface DeployBody extends CallBody {
  webhook_url?: string;
  workflow_id?: string;
  emit_on_deploy?: boolean | null;
}

interface UpdateBody {
  active?: boolean;
  configured_props?: Record<string, unknown>;
  name?: string;
  emit_on_deploy?: boolean;
}

export function triggerRoutes(context: BackendContext, triggers: Triggers): Hono<Env> {
  const routes = new Hono<Env>();
  const { store } = triggers;

  routes.post("/triggers/deploy", async (c) => {
    const body: DeployBody = await c.req.json();
    const call = await readCall(context, c, body);
    if (call instanceof Response) return call;
    if (call.component.type !== "source")
      return c.json({ error: `${call.component.key} is an action: run it.` }, 400);
    const missing = missingValue(call);
    if (missing) return c.json({ error: `"${missing}" is required.`, code: "missing_prop" }, 400);
    const deployed = await triggers.deploy({
      call,
      externalUserId: body.external_user_id ?? "",
      origin: new URL(c.req.url).origin,
      webhookUrl: body.webhook_url,
      workflowId: body.workflow_id,
      emitOnDeploy: body.emit_on_deploy ?? true,
    });
    return c.json({ data: toWire(deployed) });
  });

  /** Whose triggers are meant: the token's user, and nobody else's. */
  routes.use("/deployed-triggers/*", async (c, next) => {
    const user = c.get("externalUserId");
    const asked = c.req.query("external_user_id");
    return user !== undefined && asked !== undefined && asked !== user
      ? c.json({ error: "external_user_id is not the user of this connect token" }, 403)
      : next();
  });

  routes.get("/deployed-triggers", async (c) => {
    const { external_user_id, emitter_type, ...paging } = c.req.query();
    const found =
      emitter_type && emitter_type !== "source"
        ? []
        : await store.list(c.get("externalUserId") ?? external_user_id);
    const { data, page_info } = pageOf(found, (trigger) => trigger.id, paging);
    return c.json({ data: data.map(toWire), page_info });
  });

  /** Runs a route with the trigger that its path names, if the token's user has it. */
  const withTrigger =
    (answer: (c: Context<Env>, trigger: Deployed) => Promise<Response> | Response) =>
    async (c: Context<Env>) => {
      const user = c.get("externalUserId") ?? c.req.query("external_user_id");
      const trigger = await store.find(c.req.param("id") ?? "", user);
      return trigger ? answer(c, trigger) : c.json({ error: "Deployed trigger not found" }, 404);
    };
  const one = "/deployed-triggers/:id" as const;

  routes.get(
    one,
    withTrigger((c, trigger) => c.json({ data: toWire(trigger) })),
  );

  routes.put(
    one,
    withTrigger(async (c, trigger) => {
      const { active, configured_props, name, emit_on_deploy }: UpdateBody = await c.req.json();
      const { record } = trigger;
      if (configured_props) {
        const missing = missingWhere(record.configurableProps, configured_props);
        if (missing) return c.json({ error: `"${missing}" is required.`, code: "missing_prop" }, 400);
      }
      const updated = {
        ...trigger,
        active: active ?? trigger.active,
        record: {
          ...record,
          name: name ?? record.name,
          configuredProps: configured_props ?? record.configuredProps,
          emitOnDeploy: emit_on_deploy ?? record.emitOnDeploy,
        },
      };
      await triggers.update(updated);
      return c.json({ data: toWire(updated) });
    }),
  );

  routes.delete(
    one,
    withTrigger(async (c, trigger) => {
      await store.remove(trigger.id);
      return c.body(null, 204);
    }),
  );

  routes.get(
    `${one}/events`,
    withTrigger(async (c, trigger) => {
      const events = await store.events(trigger.id, Math.min(Number(c.req.query("n") ?? 20) || 20, 100));
      return c.json({
        data: events.map(({ id, ts, event, summary }) => ({ e: event, k: "emit", ts, id, sum: summary })),
      });
    }),
  );

  routes.get(
    `${one}/pipelines`,
    withTrigger((c, { record }) => c.json({ workflow_ids: record.workflowIds })),
  );
  routes.put(
    `${one}/pipelines`,
    withTrigger(async (c, trigger) => {
      const { workflow_ids }: { workflow_ids?: unknown } = await c.req.json();
      if (!isTexts(workflow_ids)) return c.json({ error: "workflow_ids has to be a list of ids." }, 400);
      await store.save({ ...trigger, record: { ...trigger.record, workflowIds: workflow_ids } });
      return c.json({ workflow_ids });
    }),
  );

  routes.get(
    `${one}/webhooks`,
    withTrigger((c, { record }) => c.json(toWireWebhooks(record.webhooks))),
  );
  routes.put(
    `${one}/webhooks`,
    withTrigger(async (c, trigger) => {
      const { webhook_urls }: { webhook_urls?: unknown } = await c.req.json();
      if (!isTexts(webhook_urls)) return c.json({ error: "webhook_urls has to be a list of URLs." }, 400);
      const bad = webhook_urls.find((url) => !URL.canParse(url, trigger.record.origin));
      if (bad !== undefined) return c.json({ error: `"${bad}" is not a URL.` }, 400);
      const known = trigger.record.webhooks;
      const webhooks = webhook_urls.map(
        (url) => known.find((webhook) => webhook.url === url) ?? newWebhook(url),
      );
      await store.save({ ...trigger, record: { ...trigger.record, webhooks } });
      return c.json(toWireWebhooks(webhooks));
    }),
  );

  const withWebhook = (
    answer: (c: Context<Env>, trigger: Deployed, webhook: Webhook) => Promise<Response> | Response,
  ) =>
    withTrigger((c, trigger) => {
      const webhook = trigger.record.webhooks.find(({ id }) => id === c.req.param("webhook"));
      return webhook ? answer(c, trigger, webhook) : c.json({ error: "Webhook not found" }, 404);
    });
  routes.get(
    `${one}/webhooks/:webhook`,
    withWebhook((c, trigger, webhook) => c.json({ data: toWireWebhook(trigger, webhook) })),
  );
  routes.post(
    `${one}/webhooks/:webhook/regenerate_signing_key`,
    withWebhook(async (c, trigger, webhook) => {
      const renewed = { ...webhook, signingKey: randomId("whsk_", 24) };
      const webhooks = trigger.record.webhooks.map((other) => (other.id === webhook.id ? renewed : other));
      await store.save({ ...trigger, record: { ...trigger.record, webhooks } });
      return c.json({ data: toWireWebhook(trigger, renewed) });
    }),
  );

  return routes;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === "string");

const seconds = (ms: number): number => Math.floor(ms / 1000);

function toWire({ id, externalUserId, createdAt, active, record }: Deployed): Record<string, unknown> {
  return {
    id,
    type: "DeployedComponent",
    owner_id: `exu_${externalUserId}`,
    component_id: `sc_${record.componentKey.replaceAll("-", "")}`,
    component_key: record.componentKey,
    configurable_props: record.configurableProps,
    configured_props: record.configuredProps,
    active,
    created_at: seconds(createdAt),
    updated_at: seconds(record.updatedAt),
    name: record.name,
    name_slug: record.name.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    callback_observations: record.observations,
    emit_on_deploy: record.emitOnDeploy,
    webhook_signing_key: record.webhooks[0]?.signingKey ?? null,
  };
}

function toWireWebhooks(webhooks: readonly Webhook[]): Record<string, unknown> {
  return {
    webhook_urls: webhooks.map(({ url }) => url),
    webhooks: webhooks.map(({ id, url }) => ({ id, url, signing_key_set: true })),
  };
}

function toWireWebhook(
  { createdAt, record }: Deployed,
  { id, url, signingKey }: Webhook,
): Record<string, unknown> {
  const created_at = seconds(createdAt);
  return {
    id,
    url,
    signing_key: signingKey,
    signing_key_set: true,
    created_at,
    updated_at: seconds(record.updatedAt),
  };
}
