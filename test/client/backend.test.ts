// @vitest-environment node
// Both adapters against the playground's backend, which runs real component code and answers as the platform does.
import { createFrontendClient } from "@pipedream/sdk/browser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  type ConnectClient,
  createHttpClient,
  fromPipedream,
  type GetToken,
} from "../../src/client/index.ts";
import { serve, type Served } from "../../stories/backend/serve.ts";

let served: Served;
beforeAll(async () => void (served = await serve({ port: 0 })));
beforeEach(async () => {
  await served.backend.control.reset();
});
afterAll(() => served.close());

/** As a host's server would ask, and pass on: in the platform's spelling. */
const getToken = (externalUserId: string) => async () => {
  const answer = await fetch(`${served.url}/backend/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ external_user_id: externalUserId }),
  });
  return (await answer.json()) as { token: string; expires_at: string; connect_link_url: string };
};

const adapters: { name: string; clientFor(user: string): ConnectClient }[] = [
  {
    name: "createHttpClient",
    clientFor: (user) =>
      createHttpClient({
        baseUrl: served.url,
        projectId: "proj_demo",
        environment: "development",
        getToken: getToken(user) satisfies GetToken,
        retryDelayMs: 5,
      }),
  },
  {
    name: "fromPipedream",
    clientFor: (user) =>
      fromPipedream(
        createFrontendClient({
          baseUrl: served.url,
          externalUserId: user,
          projectEnvironment: "development",
          tokenCallback: async () => {
            const { token, expires_at, connect_link_url } = await getToken(user)();
            return { token, expiresAt: new Date(expires_at), connectLinkUrl: connect_link_url };
          },
        }),
      ),
  },
];

const requests = (kind: string) =>
  served.backend.control.requests().filter((request) => request.kind === kind);

describe.each(adapters)("$name", ({ clientFor }) => {
  const insertRow = { componentKey: "postgres-insert-row", externalUserId: "ready" };
  const postgres = { authProvisionId: "apn_postgresReady" };

  test("retrieves a component and its app", async () => {
    const client = clientFor("ready");
    const component = await client.retrieveComponent({ componentKey: "postgres-insert-row" });
    expect(component).toMatchObject({ name: "Insert Row", componentType: "action", issues: [] });
    expect(component.props.map(({ name, type }) => [name, type])).toEqual([
      ["postgres", "app"],
      ["schema", "string"],
      ["table", "string"],
    ]);
    expect(await client.retrieveApp("postgres")).toMatchObject({ nameSlug: "postgres", authType: "keys" });
  });

  test("finds components and apps", async () => {
    const client = clientFor("ready");
    const { items } = await client.listComponents({
      query: "insert",
      app: "postgres",
      componentType: "action",
    });
    expect(items).toMatchObject([{ key: "postgres-insert-row" }]);
    const apps = await client.listApps({ query: "postgres", hasActions: true });
    expect(apps.items.map(({ nameSlug }) => nameSlug)).toContain("postgres");
  });

  test("reaches every page of accounts", async () => {
    const client = clientFor("many");
    const ids: string[] = [];
    let pages = 0;
    for (let after: string | undefined, more = true; more; pages++) {
      const page = await client.listAccounts({ externalUserId: "many", app: "postgres", limit: 15, after });
      ids.push(...page.items.map(({ id }) => id));
      after = page.endCursor;
      more = page.hasMore;
    }
    expect(pages).toBe(3);
    expect(new Set(ids).size).toBe(40);
  });

  test("asks for options, reloads, and runs", async () => {
    const client = clientFor("ready");
    const offered = async (propName: string, configuredProps: Record<string, unknown>) => {
      const { options, notices } = await client.configure({
        ...insertRow,
        configuredProps,
        propName,
        page: 0,
      });
      expect(notices).toEqual([]);
      return options.map(({ value }) => value);
    };
    expect(await offered("schema", { postgres })).toContain("support");
    expect(await offered("table", { postgres, schema: "support" })).toContain("tickets");

    const values = { postgres, schema: "support", table: "tickets" };
    const { dynamicPropsId, props, notices } = await client.reload({ ...insertRow, configuredProps: values });
    expect(dynamicPropsId).toMatch(/^dyp_/);
    expect(notices).toEqual([]);
    expect(props?.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["postgres", "schema", "table", "contact_id", "subject"]),
    );

    const run = (more: object) =>
      client.run({ ...insertRow, configuredProps: { ...values, ...more }, dynamicPropsId });
    const done = await run({ contact_id: 1, subject: "Hello" });
    expect(done.ret).toMatchObject({ contact_id: 1, subject: "Hello" });
    expect(done.notices.filter(({ kind }) => kind === "error")).toEqual([]);
    // What the action throws is an answer, too; nothing is tried twice.
    const failed = await run({ contact_id: 999_999, subject: "Nobody's" });
    expect(failed.notices.some(({ kind }) => kind === "error")).toBe(true);
    expect(requests("run")).toHaveLength(2);
  });

  test("tells what a component complains about, beside HTTP 200", async () => {
    const reply = await clientFor("demo").configure({
      ...insertRow,
      externalUserId: "demo",
      configuredProps: {},
      propName: "schema",
    });
    expect(reply.options).toEqual([]);
    expect(reply.notices).toMatchObject([{ kind: "error" }]);
  });

  test("deploys a trigger", async () => {
    const deployed = await clientFor("ready").deploy({
      componentKey: "postgres-new-row",
      externalUserId: "ready",
      configuredProps: {
        postgres,
        timer: { intervalSeconds: 3600 },
        schema: "sales",
        table: "contacts",
      },
      emitOnDeploy: false,
    });
    expect(deployed.id).not.toBe("");
    expect(deployed.configuredProps).toMatchObject({ table: "contacts" });
  });

  test("manages what is deployed: pages, changes, events, targets, and the end of it", async () => {
    const externalUserId = "ready";
    const client = clientFor(externalUserId);
    const triggers = client.triggers!;
    const deploy = (table: string) =>
      client.deploy({
        componentKey: "postgres-new-row",
        externalUserId,
        configuredProps: { postgres, timer: { intervalSeconds: 3600 }, schema: "support", table },
      });
    const { id } = await deploy("tickets");
    await deploy("tickets");
    const first = await triggers.listTriggers({ externalUserId, limit: 1 });
    const second = await triggers.listTriggers({ externalUserId, limit: 1, after: first.endCursor });
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect(new Set([...first.items, ...second.items].map((it) => it.id)).size).toBe(2);

    const ref = { triggerId: id, externalUserId };
    const trigger = await triggers.retrieveTrigger(ref);
    expect(trigger).toMatchObject({
      active: true,
      componentKey: "postgres-new-row",
      configuredProps: { table: "tickets" },
    });
    expect(trigger.props.map(({ name }) => name)).toContain("timer");
    expect(Date.now() - (trigger.createdAt ?? 0)).toBeLessThan(60_000);

    const values = { ...trigger.configuredProps, timer: { intervalSeconds: 60 } };
    expect(
      await triggers.updateTrigger({ ...ref, active: false, name: "Tickets", configuredProps: values }),
    ).toMatchObject({ active: false, name: "Tickets", configuredProps: values });

    const events = await triggers.retrieveEvents({ ...ref, limit: 3 });
    expect(events).toHaveLength(3);
    expect(events[0]).toMatchObject({ k: "emit", e: { subject: "Ticket 400" }, sum: expect.any(String) });

    const [webhook] = await triggers.updateWebhooks({ ...ref, webhookUrls: [`${served.url}/echo/a`] });
    expect(await triggers.retrieveWebhooks(ref)).toEqual([webhook]);
    const key = { ...ref, webhookId: webhook?.id ?? "" };
    const before = await triggers.retrieveSigningKey(key);
    expect(await triggers.renewSigningKey(key)).not.toEqual(before);
    await triggers.updateWorkflows({ ...ref, workflowIds: ["p_1"] });
    expect(await triggers.retrieveWorkflows(ref)).toEqual(["p_1"]);

    await triggers.deleteTrigger(ref);
    await expect(triggers.retrieveTrigger(ref)).rejects.toMatchObject({ reason: "notFound" });
  });

  test("goes on when its token has expired", async () => {
    const client = clientFor("ready");
    await client.retrieveApp("postgres");
    served.backend.control.expireTokens();
    expect(await client.retrieveApp("postgres")).toMatchObject({ nameSlug: "postgres" });
    expect(requests("apps").map(({ status }) => status)).toEqual([200, 401, 200]);
  });

  test("is refused what is not its own", async () => {
    const client = clientFor("demo");
    await expect(client.listAccounts({ externalUserId: "someone-else" })).rejects.toMatchObject({
      reason: "forbidden",
    });
    await expect(client.retrieveComponent({ componentKey: "no-such-component" })).rejects.toMatchObject({
      reason: "notFound",
    });
  });
});
