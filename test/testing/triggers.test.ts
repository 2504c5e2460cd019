// @vitest-environment node
// The clients for tests know deployed triggers, too, and have them only where there are any.
import { describe, expect, test } from "vitest";
import { createTimeline } from "../../src/configurator/devtools/timeline.ts";
import {
  buildProp,
  createScriptedClient,
  recordClient,
  replayClient,
  withChaos,
  type Script,
} from "../../src/testing/index.ts";

const SECRET = "hunter2 S3CRET";
const deployed = {
  id: "dc_1",
  name: "New Row",
  props: [buildProp("string", "token", { secret: true }), buildProp("string", "table")],
  issues: [],
  configuredProps: { token: SECRET, table: "tickets" },
};
const script: Script = {
  listTriggers: () => ({ items: [deployed], hasMore: false }),
  retrieveTrigger: () => deployed,
  updateTrigger: ({ active }) => ({ ...deployed, active }),
  deleteTrigger: () => undefined,
  retrieveSigningKey: () => ({ signingKey: "whsk_aVerySecretOne" }),
};
const ref = { triggerId: "dc_1", externalUserId: "user" };
const webhook = { ...ref, webhookId: "wh_1" };

describe.each([
  ["createScriptedClient", (given: Script) => createScriptedClient(given)],
  ["withChaos", (given: Script) => withChaos(createScriptedClient(given), { seed: 1 })],
  ["recordClient", (given: Script) => recordClient(createScriptedClient(given))],
  ["watch", (given: Script) => createTimeline().watch(createScriptedClient(given))],
])("%s", (_, make) => {
  test("has triggers where there are any", async () => {
    const { triggers } = make(script);
    expect(await triggers?.retrieveTrigger(ref)).toEqual(deployed);
    expect(await triggers?.updateTrigger({ ...ref, active: false })).toMatchObject({ active: false });
    expect(await triggers?.deleteTrigger(ref)).toBeUndefined();
  });

  test("has none where there are none", () => {
    expect(make({ run: () => ({ observations: [], notices: [] }) }).triggers).toBeUndefined();
  });
});

test("a scripted client remembers what was asked of triggers, and fails by name", async () => {
  const client = createScriptedClient(script);
  await client.triggers?.updateTrigger({ ...ref, name: "Rows" });
  expect(client.requests("updateTrigger")).toEqual([{ ...ref, name: "Rows" }]);
  await expect(client.triggers?.retrieveEvents(ref)).rejects.toMatchObject({
    message: "The script has no answer for retrieveEvents.",
  });
});

test("chaos strikes triggers as anything else", async () => {
  const client = withChaos(createScriptedClient(script), { seed: 1, fail: [503 as 500], failing: 1 });
  await expect(client.triggers?.listTriggers({ externalUserId: "user" })).rejects.toMatchObject({
    status: 503,
  });
});

test("a recording of deployed triggers keeps neither secret values nor signing keys, and plays", async () => {
  const recording = recordClient(createScriptedClient(script));
  await recording.triggers?.listTriggers({ externalUserId: "user" });
  await recording.triggers?.retrieveTrigger(ref);
  await recording.triggers?.retrieveSigningKey(webhook);
  await recording.triggers?.deleteTrigger(ref);
  const cassette = recording.cassette();
  const written = JSON.stringify(cassette);
  expect(written).toContain("tickets");
  expect(written).not.toContain(SECRET);
  expect(written).not.toContain("whsk_aVerySecretOne");

  const { triggers } = replayClient(cassette);
  const page = await triggers?.listTriggers({ externalUserId: "user" });
  expect(page?.items[0]).toMatchObject({
    id: "dc_1",
    configuredProps: { token: "«secret»", table: "tickets" },
  });
  expect(await triggers?.retrieveSigningKey(webhook)).toEqual({ signingKey: "«secret»" });
});

test("a timeline tells what was asked of triggers, and no signing key", async () => {
  const timeline = createTimeline();
  await timeline.watch(createScriptedClient(script)).triggers?.retrieveSigningKey(webhook);
  expect(timeline.calls()).toMatchObject([
    { kind: "triggers", outcome: "applied", purpose: { values: { webhook: "wh_1" } } },
  ]);
  expect(JSON.stringify(timeline.calls())).not.toContain("whsk_aVerySecretOne");
});
