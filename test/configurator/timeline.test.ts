// @vitest-environment node
import { describe, expect, test } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { createTimeline } from "../../src/configurator/devtools/timeline.ts";
import {
  buildComponent,
  buildProp,
  createScriptedClient,
  optionsReply,
  propsReply,
  replayClient,
  type Script,
} from "../../src/testing/index.ts";

const CANARY = "canary S3CRET/+ü";
const component = buildComponent(
  "c",
  buildProp("string", "token", { secret: true }),
  buildProp("string", "table", { label: "Table", reloadProps: true, remoteOptions: true }),
  buildProp("http_request", "http"),
);
const known = new Map(component.props.map((prop) => [prop.name, prop]));
const asked = (configuredProps: Record<string, unknown> = {}) => ({
  componentKey: "c",
  externalUserId: "user",
  configuredProps,
});

/** A session with every kind of end. */
const script: Script = {
  retrieveComponent: () => component,
  configure: ({ propName, query }, { count }) => {
    if (query === "broken")
      throw new ClientError("rateLimited", `Too many for ${CANARY}.`, { status: 429, retryAfter: 3 });
    return optionsReply(`${propName} ${count}`);
  },
  reload: ({ configuredProps: { table } }) =>
    propsReply(`dyp_${String(table)}`, ...component.props, buildProp("string", `of ${String(table)}`)),
  run: ({ configuredProps: { token } }) => ({
    ret: { echo: String(token) },
    observations: [{ k: "console.log", msg: `with ${String(token)}` }],
    notices: [],
  }),
};

async function session() {
  const timeline = createTimeline({ secrets: ["named by the host"] });
  const base = createScriptedClient(script);
  const client = timeline.watch(base);
  const answers: unknown[] = [];
  const keep = (answer: Promise<unknown>) => answer.then((it) => void answers.push(it));
  await keep(client.retrieveComponent({ componentKey: "c" }));
  const http = { headers: [{ name: "X-Api-Key", value: "k1234567" }], url: "https://named by the host/" };
  await keep(client.configure({ ...asked({ token: CANARY, http }), propName: "table" }));
  await keep(client.configure({ ...asked({ token: CANARY, http }), propName: "table" }));
  await client.configure({ ...asked(), propName: "table", query: "broken" }).catch(() => undefined);
  await keep(client.reload({ ...asked({ token: CANARY, table: "a" }), known }));
  await keep(client.reload({ ...asked({ token: CANARY, table: "b" }), known }));
  await keep(client.run(asked({ token: CANARY, table: "b" })));
  base.hold("reload");
  const abort = new AbortController();
  const late = client.reload({ ...asked({ table: "c" }), known }, { signal: abort.signal });
  abort.abort();
  await late.catch(() => undefined);
  return { timeline, answers };
}

test("each call says what it was for, how long it took and how it ended, newest first", async () => {
  const { timeline } = await session();
  const calls = timeline.calls();
  expect(calls.map(({ kind, outcome, purpose }) => [kind, outcome, purpose.values.prop])).toEqual([
    ["fields", "superseded", "Table"],
    ["runs", "applied", undefined],
    ["fields", "applied", "Table"],
    ["fields", "applied", "Table"],
    ["options", "failed", "Table"],
    ["options", "applied", "Table"],
    ["options", "applied", "Table"],
    ["components", "applied", undefined],
  ]);
  expect(calls[4]).toMatchObject({
    id: 4,
    error: { reason: "rateLimited", status: 429, message: "Too many for «secret»." },
  });
  for (const { milliseconds } of calls) expect(milliseconds).toBeGreaterThanOrEqual(0);
  expect(new Set(calls.map(({ startedAt }) => new Date(startedAt).getFullYear()))).toEqual(
    new Set([new Date().getFullYear()]),
  );
});

test("what it exports is answered again by the testing client, answer by answer", async () => {
  const { timeline, answers } = await session();
  const file = JSON.stringify(timeline.cassette());
  const client = replayClient(JSON.parse(file));
  const http = { headers: [{ name: "X-Api-Key", value: "other" }], url: "https://anything/" };
  const again = [
    await client.retrieveComponent({ componentKey: "c" }),
    await client.configure({ ...asked({ token: "another", http }), propName: "table" }),
    await client.configure({ ...asked({ token: "another", http }), propName: "table" }),
    await client.reload({ ...asked({ token: "another", table: "a" }), known }),
    await client.reload({ ...asked({ token: "another", table: "b" }), known }),
    await client.run(asked({ token: "another", table: "b" })),
  ];
  // The same answers, but for the secrets in them; `undefined` is not written.
  const written: unknown = JSON.parse(JSON.stringify(answers).replaceAll(CANARY, "«secret»"));
  expect(again).toEqual(written);
  const error = await client
    .configure({ ...asked(), propName: "table", query: "broken" })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ClientError);
  expect(error).toMatchObject({ reason: "rateLimited", retryAfter: 3 });
  // What was given up was not answered.
  await expect(client.reload({ ...asked({ table: "c" }), known })).rejects.toThrow("not recorded");
});

test("no secret is in the file, nor in what is shown", async () => {
  const { timeline } = await session();
  for (const told of [JSON.stringify(timeline.cassette()), JSON.stringify(timeline.calls())]) {
    for (const secret of [CANARY, encodeURIComponent(CANARY), "canary", "k1234567", "named by the host"])
      expect(told).not.toContain(secret);
    expect(told).toContain("«secret»");
  }
});

describe("values of props that nobody has described", () => {
  const saved = { table: "a", column: "Ada Lovelace", late: CANARY };
  const reply = propsReply(
    "d",
    ...component.props,
    buildProp("string", "column"),
    buildProp("string", "late", { secret: true }),
  );

  test("are not shown until an answer says that they may be", async () => {
    const base = createScriptedClient({ reload: () => reply });
    base.hold();
    const timeline = createTimeline({ component });
    const answered = timeline.watch(base).reload({ ...asked(saved), known });
    const values = () => (timeline.calls()[0]!.request as { configuredProps: unknown }).configuredProps;
    expect(values()).toEqual({ table: "a", column: "«secret»", late: "«secret»" });
    base.release();
    await answered;
    expect(values()).toEqual({ table: "a", column: "Ada Lovelace", late: "«secret»" });
  });

  test("are told by a definition that the host gives", async () => {
    const timeline = createTimeline({ component });
    await timeline.watch(createScriptedClient(script)).run(asked({ table: "a", token: CANARY }));
    expect(timeline.calls()[0]!.request).toMatchObject({
      configuredProps: { table: "a", token: "«secret»" },
    });
  });
});

test("a failed answer is told as failed, and is answered so again", async () => {
  const notices = [{ kind: "error" as const, message: "No such table." }];
  const timeline = createTimeline();
  const client = timeline.watch(createScriptedClient({ reload: () => ({ issues: [], notices }) }));
  await client.reload(asked());
  expect(timeline.calls()).toMatchObject([{ outcome: "failed", error: { message: "No such table." } }]);
  expect(await replayClient(timeline.cassette()).reload(asked())).toEqual({ issues: [], notices });
});

test("an answer that came although nobody waited for it is told as such", async () => {
  const abort = new AbortController();
  const timeline = createTimeline();
  const base = createScriptedClient();
  const deaf = { ...base, retrieveApp: () => base.retrieveApp("slack") };
  const asking = timeline.watch(deaf).retrieveApp("slack", { signal: abort.signal });
  abort.abort();
  expect(await asking).toMatchObject({ nameSlug: "slack" });
  expect(timeline.calls()).toMatchObject([{ outcome: "superseded", answer: { nameSlug: "slack" } }]);
});

test("the first reload is for a prop where options were asked for before, and else for what was saved", async () => {
  const timeline = createTimeline({ component });
  const client = timeline.watch(createScriptedClient(script));
  const keys = () => timeline.calls().map(({ purpose }) => purpose.key);
  await client.reload({ ...asked({ table: "a" }), known });
  expect(keys()).toEqual(["call.fields"]);
  const other = { ...asked(), componentKey: "other" };
  await client.configure({ ...other, propName: "table" });
  await client.reload({ ...other, configuredProps: { table: "a" }, known });
  expect(keys()[0]).toBe("call.fieldsBecause");
});

test("the last so many are kept, until they are cleared; who listens hears of each", async () => {
  const timeline = createTimeline({ size: 3 });
  let heard = 0;
  const stop = timeline.subscribe(() => (heard += 1));
  const client = timeline.watch(createScriptedClient());
  for (const slug of ["a", "b", "c", "d"]) await client.retrieveApp(slug);
  expect(timeline.calls().map(({ request }) => request)).toEqual(["d", "c", "b"]);
  expect(timeline.cassette().calls.map(({ request }) => request)).toEqual(["b", "c", "d"]);
  expect(heard).toBe(8);
  const pending = client.retrieveApp("e");
  timeline.clear();
  await pending;
  expect(timeline.calls()).toEqual([]);
  stop();
  heard = 0;
  await client.retrieveApp("f");
  expect(heard).toBe(0);
});

test("the caller gets what the client gave, and the client what the caller asked", async () => {
  const base = createScriptedClient(script);
  const client = createTimeline().watch(base);
  const request = asked({ token: CANARY });
  expect(await client.run(request)).toMatchObject({ ret: { echo: CANARY } });
  expect(base.requests("run")).toEqual([request]);
  await expect(client.configure({ ...request, propName: "table", query: "broken" })).rejects.toThrow(
    `Too many for ${CANARY}.`,
  );
});
