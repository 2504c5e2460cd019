// @vitest-environment node
import { describe, expect, it, test } from "vitest";
import { once, startPlayground } from "./served.ts";

let time = Date.UTC(2025, 0, 6, 12);
const playground = startPlayground({ now: () => time });
const externalUserId = "ready";
const postgres = { authProvisionId: "apn_postgresReady" };
const contacts = { postgres, schema: "support", table: { __lv: { label: "tickets", value: "tickets" } } };

function client() {
  return playground().clientFor(externalUserId);
}

async function deploy(more: object = {}): Promise<string> {
  const { data } = await client().triggers.deploy({
    id: "postgres-new-row",
    externalUserId,
    configuredProps: contacts,
    ...more,
  });
  return data.id;
}

async function insert(subject: string): Promise<void> {
  const configuredProps = { postgres, schema: "support", table: "tickets", contact_id: 1, subject };
  const { os } = await client().actions.run({ id: "postgres-insert-row", externalUserId, configuredProps });
  expect(os?.filter(({ k }) => k === "error")).toEqual([]);
}

async function subjects(id: string): Promise<unknown[]> {
  const { data } = await client().deployedTriggers.listEvents(id, { externalUserId });
  return data.map(({ e }) => e.subject);
}

async function later(seconds: number): Promise<void> {
  time += seconds * 1000;
  await playground().control.tick();
}

describe("New Row", () => {
  it("emits the last rows when deployed, and each new one once", async () => {
    const id = await deploy();
    expect((await subjects(id))[0]).toBe("Ticket 400");
    expect(await subjects(id)).toHaveLength(10);

    await insert("Printer on fire");
    await later(14);
    expect(await subjects(id)).toHaveLength(10);
    await later(2);
    await later(15);
    expect(await subjects(id)).toEqual([
      "Printer on fire",
      ...Array.from({ length: 10 }, (_, index) => `Ticket ${400 - index}`),
    ]);
  });

  it("emits nothing old when it is not to emit on deploy", async () => {
    const id = await deploy({ emitOnDeploy: false });
    await later(15);
    await insert("New");
    await later(15);
    expect(await subjects(id)).toEqual(["New"]);
  });

  it("sends to webhooks at its own echo, and notes the others as not sent", async () => {
    const id = await deploy({ emitOnDeploy: false, webhookUrl: `${playground().url}/echo/hook` });
    await client().deployedTriggers.updateWebhooks(id, {
      externalUserId,
      webhookUrls: [`${playground().url}/echo/hook`, "https://example.com/hook"],
    });
    await later(15);
    await insert("Hooked");
    await later(15);
    const sent = playground()
      .control.requests()
      .filter(({ path }) => path.endsWith("/hook"));
    expect(sent).toMatchObject([
      { path: "/echo/hook", status: 200, body: { subject: "Hooked" } },
      { path: "https://example.com/hook", status: 0, body: { not_sent: expect.any(String) } },
    ]);
  });

  it("runs by itself while the process lives", async () => {
    const configuredProps = { ...contacts, timer: { intervalSeconds: 1 } };
    const id = await deploy({ emitOnDeploy: false, configuredProps });
    await later(1);
    await insert("Unprompted");
    time += 1000;
    await expect.poll(() => subjects(id), { timeout: 5000 }).toEqual(["Unprompted"]);
  });

  it("refuses to be deployed without what it needs", async () => {
    const call = client().triggers.deploy(
      { id: "postgres-new-row", externalUserId, configuredProps: { postgres } },
      once,
    );
    await expect(call).rejects.toMatchObject({ statusCode: 400, body: { error: '"Schema" is required.' } });
    await expect(
      client().triggers.deploy({ id: "postgres-insert-row", externalUserId }, once),
    ).rejects.toMatchObject({ statusCode: 400 });
  });
});

test("At Intervals emits whenever its timer strikes, with what it was told to say", async () => {
  const { data } = await client().triggers.deploy({
    id: "schedule-at-intervals",
    externalUserId,
    configuredProps: { timer: { intervalSeconds: 10 }, note: "tick" },
  });
  const events = async () => (await client().deployedTriggers.listEvents(data.id, { externalUserId })).data;
  expect(await events()).toEqual([]);
  await later(10);
  await later(9);
  expect(await events()).toHaveLength(1);
  await later(1);
  const at = (secondsAgo: number) => new Date(time - secondsAgo * 1000).toISOString();
  expect(await events()).toMatchObject([
    { sum: "Strike 2", e: { strike: 2, at: at(0), note: "tick" } },
    { sum: "Strike 1", e: { strike: 1, at: at(10), note: "tick" } },
  ]);
});

describe("a deployed trigger", () => {
  it("is listed, retrieved, changed and deleted", async () => {
    const id = await deploy({ emitOnDeploy: false });
    const { data: listed } = await client().deployedTriggers.list({ externalUserId });
    expect(listed.map((trigger) => trigger.id)).toEqual([id]);
    const { data } = await client().deployedTriggers.retrieve(id, { externalUserId });
    expect(data).toMatchObject({
      type: "DeployedComponent",
      active: true,
      name: "New Row",
      componentKey: "postgres-new-row",
      configuredProps: { schema: "support" },
    });

    const changed = await client().deployedTriggers.update(id, {
      externalUserId,
      active: false,
      name: "Tickets",
    });
    expect(changed.data).toMatchObject({ active: false, name: "Tickets" });
    await insert("Unseen");
    await later(60);
    expect(await subjects(id)).toEqual([]);

    await client().deployedTriggers.delete(id, { externalUserId });
    await expect(client().deployedTriggers.retrieve(id, { externalUserId }, once)).rejects.toMatchObject({
      statusCode: 404,
    });
  });

  it("takes another configuration from its next strike on, if it is whole", async () => {
    const id = await deploy({ emitOnDeploy: false });
    const change = (configuredProps: Record<string, unknown>) =>
      client().deployedTriggers.update(id, { externalUserId, configuredProps }, once);
    await expect(change({ postgres, schema: "support" })).rejects.toMatchObject({
      statusCode: 400,
      body: { error: '"Table" is required.' },
    });
    await change({ ...contacts, timer: { intervalSeconds: 60 } });
    await later(15);
    await insert("Soon");
    await later(44);
    expect(await subjects(id)).toEqual([]);
    await later(1);
    await insert("Later");
    await later(60);
    expect(await subjects(id)).toEqual(["Later"]);
  });

  it("sleeps while it is paused, and goes on from where it was", async () => {
    const id = await deploy({ emitOnDeploy: false });
    await later(15);
    await client().deployedTriggers.update(id, { externalUserId, active: false });
    await insert("While asleep");
    await later(600);
    expect(await subjects(id)).toEqual([]);
    await client().deployedTriggers.update(id, { externalUserId, active: true });
    await later(15);
    expect(await subjects(id)).toEqual(["While asleep"]);
  });

  it("says what went wrong in its runs", async () => {
    const configuredProps = { ...contacts, column: "no_such_column" };
    const id = await deploy({ emitOnDeploy: false, configuredProps });
    await later(15);
    const { data } = await client().deployedTriggers.retrieve(id, { externalUserId });
    expect(data).toMatchObject({
      callbackObservations: [{ k: "error", err: { message: expect.stringContaining("orders the rows") } }],
    });
  });

  it("refuses targets that are none, and another user's", async () => {
    const id = await deploy({ emitOnDeploy: false });
    const bad = client().deployedTriggers.updateWebhooks(
      id,
      { externalUserId, webhookUrls: ["http://"] },
      once,
    );
    await expect(bad).rejects.toMatchObject({ statusCode: 400, body: { error: '"http://" is not a URL.' } });
    const other = client().deployedTriggers.list({ externalUserId: "demo" }, once);
    await expect(other).rejects.toMatchObject({ statusCode: 403 });
  });

  it("has webhooks with keys, and workflows", async () => {
    const id = await deploy({ emitOnDeploy: false, webhookUrl: `${playground().url}/echo/a` });
    const { webhookUrls, webhooks } = await client().deployedTriggers.listWebhooks(id, { externalUserId });
    expect(webhookUrls).toEqual([`${playground().url}/echo/a`]);
    const webhook = webhooks?.[0]?.id ?? "";
    const { data: before } = await client().deployedTriggers.retrieveWebhook(id, webhook, { externalUserId });
    const { data: after } = await client().deployedTriggers.regenerateWebhookSigningKey(id, webhook, {
      externalUserId,
    });
    expect(after.signingKey).not.toBe(before.signingKey);
    await client().deployedTriggers.updateWorkflows(id, { externalUserId, workflowIds: ["p_abc"] });
    expect(await client().deployedTriggers.listWorkflows(id, { externalUserId })).toMatchObject({
      workflowIds: ["p_abc"],
    });
  });

  it("is seen by its own user only", async () => {
    const id = await deploy({ emitOnDeploy: false });
    const other = playground()
      .clientFor("demo")
      .deployedTriggers.retrieve(id, { externalUserId: "demo" }, once);
    await expect(other).rejects.toMatchObject({ statusCode: 404 });
  });
});
