/** Runs deployed triggers: when they are deployed, and whenever their timers strike, for as long as the process lives. */
import type { BackendContext } from "../context.ts";
import { bindThis } from "../runtime/bind.ts";
import { describeError, observingConsole, type CallContext, type Observation } from "../runtime/calls.ts";
import type { Emitting, TriggerDefinition } from "../runtime/definition.ts";
import { plain } from "../runtime/plain.ts";
import { resolveProps, toWireProps, type ResolvedProps } from "../runtime/props.ts";
import { randomId } from "../state/ids.ts";
import { openStash } from "../state/stashes.ts";
import { nextRun } from "./cron.ts";
import { createTriggerStore, type Deployed, type Emitted } from "./store.ts";

export interface DeployOrder {
  readonly call: CallContext;
  readonly externalUserId: string;
  readonly origin: string;
  readonly webhookUrl?: string;
  readonly workflowId?: string;
  readonly emitOnDeploy: boolean;
}

export type Triggers = ReturnType<typeof createTriggers>;

const longestSleep = 60 * 60 * 1000;

export function createTriggers(context: BackendContext) {
  const { now, database, components } = context;
  const store = createTriggerStore(database);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let generation = 0;

  const stop = (): void => {
    generation += 1;
    clearTimeout(timer);
  };

  /** Sleeps until the earliest timer. One timeout for all triggers, which keeps no process alive. */
  const schedule = async (): Promise<void> => {
    stop();
    const mine = generation;
    const at = await store.nextAt();
    if (at === undefined || mine !== generation) return;
    // Fails only when the database was closed meanwhile, and then there is nothing left to run.
    timer = setTimeout(
      () => void runDue().catch(() => undefined),
      Math.min(Math.max(at - now(), 0), longestSleep),
    );
    if (typeof timer === "object" && "unref" in timer) timer.unref();
  };

  const runDue = async (): Promise<number> => {
    const due = await store.due(now());
    for (const trigger of due) await run(trigger, "run");
    await schedule();
    return due.length;
  };

  const run = async (trigger: Deployed, what: "run" | "deploy"): Promise<Deployed> => {
    const component = components.get(trigger.record.componentKey);
    if (component?.type !== "source") return trigger;
    const { emitted, db, observations } = await execute(context, trigger, component, what);
    const interval = timerOf(component, trigger.record.configuredProps);
    const after: Deployed = {
      ...trigger,
      nextAt: strike(interval, now()),
      record: { ...trigger.record, db, observations: observations.slice(-50) },
    };
    await store.save(after);
    for (const event of emitted) {
      const kept = await store.emit(trigger.id, event, component.dedupe === "unique");
      if (kept) await deliver(context, after, event);
    }
    return after;
  };

  return {
    store,
    stop,
    runDue,

    async deploy({
      call,
      externalUserId,
      origin,
      webhookUrl,
      workflowId,
      emitOnDeploy,
    }: DeployOrder): Promise<Deployed> {
      const component = call.component as TriggerDefinition; // the route has refused actions
      const trigger: Deployed = {
        id: randomId("dc_", 8),
        externalUserId,
        createdAt: now(),
        active: true,
        nextAt: strike(timerOf(component, call.configured), now()),
        record: {
          name: component.name,
          componentKey: component.key,
          configuredProps: { ...call.configured },
          configurableProps: toWireProps(call.props, origin),
          emitOnDeploy,
          webhooks: webhookUrl ? [newWebhook(webhookUrl)] : [],
          workflowIds: workflowId ? [workflowId] : [],
          db: {},
          origin,
          updatedAt: now(),
          observations: [],
        },
      };
      await store.save(trigger);
      const deployed = emitOnDeploy && component.hooks?.deploy ? await run(trigger, "deploy") : trigger;
      await schedule();
      return deployed;
    },

    async update(trigger: Deployed): Promise<void> {
      const component = components.get(trigger.record.componentKey);
      const interval = component && timerOf(component, trigger.record.configuredProps);
      await store.save({
        ...trigger,
        nextAt: strike(interval, now()),
        record: { ...trigger.record, updatedAt: now() },
      });
      await schedule();
    },
  };
}

export function newWebhook(url: string) {
  return { id: randomId("wh_", 8), url, signingKey: randomId("whsk_", 24) };
}

async function execute(
  context: BackendContext,
  trigger: Deployed,
  component: TriggerDefinition,
  what: "run" | "deploy",
) {
  const { now, accounts } = context;
  const { configuredProps, origin } = trigger.record;
  const db = { ...trigger.record.db };
  const emitted: Emitted[] = [];
  const observations: Observation[] = [];
  const props: ResolvedProps = resolveProps(component.props);
  const self = bindThis(
    props,
    configuredProps,
    (app, value) => accounts.authenticate(trigger.externalUserId, app, value),
    context.host(origin),
  );
  for (const [name, { definition }] of props) {
    if (definition.type === "$.service.db")
      self[name] = {
        get: (key: string) => db[key],
        set: (key: string, value: unknown) => void (db[key] = plain(value)),
      };
  }
  const emitting: Emitting = {
    $emit: (event, { id, summary, ts }) =>
      emitted.push({ id: String(id), ts: ts ?? now(), summary: summary ?? null, event }),
  };
  const instance = Object.assign(self, emitting);
  const run = {
    $: { export: () => undefined },
    console: observingConsole(observations, now),
    files: openStash().files,
    event: { timestamp: Math.floor(now() / 1000) },
  };
  try {
    await (what === "deploy"
      ? component.hooks?.deploy?.call(instance, run)
      : component.run.call(instance, run));
  } catch (error) {
    observations.push({ k: "error", ts: now(), err: describeError(error) });
  }
  return { emitted, db, observations };
}

type Timer = { intervalSeconds?: number; cron?: string; timezone?: string };

/** The timer prop's value: its own if the author fixed it, else the person's, else the default. */
function timerOf(
  component: { props: object },
  configured: Readonly<Record<string, unknown>>,
): Timer | undefined {
  for (const [name, { definition }] of resolveProps(component.props as TriggerDefinition["props"])) {
    if (
      definition.type !== "$.interface.timer" ||
      !("default" in definition || "static" in definition || name in configured)
    )
      continue;
    const { static: fixed, default: fallback } = definition as { static?: Timer; default?: Timer };
    return fixed ?? (configured[name] as Timer | undefined) ?? fallback;
  }
  return undefined;
}

function strike(timer: Timer | undefined, now: number): number | null {
  if (!timer) return null;
  if (timer.cron) return nextRun(timer.cron, now, timer.timezone) ?? null;
  return timer.intervalSeconds ? now + timer.intervalSeconds * 1000 : null;
}

/** Webhooks go to the backend's own echo. Anything else is noted and not sent: a playground calls nobody. */
async function deliver(
  { host, now, requests }: BackendContext,
  { record }: Deployed,
  { id, ts, event }: Emitted,
): Promise<void> {
  for (const { url } of record.webhooks) {
    const target = URL.canParse(url, record.origin) ? new URL(url, record.origin) : undefined;
    if (target?.origin === record.origin && target.pathname.startsWith("/echo/")) {
      const headers = { "content-type": "application/json", "x-pd-emit-id": id };
      await host(record.origin).fetch(
        new Request(target, { method: "POST", headers, body: JSON.stringify(plain(event)) }),
      );
    } else {
      requests.add({
        at: now(),
        kind: "other",
        method: "POST",
        path: url,
        query: {},
        body: { not_sent: "not this backend's /echo", id, ts },
        status: 0,
      });
    }
  }
}
