// @vitest-environment node
import { expect, test, vi } from "vitest";
import {
  createScriptedClient,
  optionsReply,
  withChaos,
  type ChaosFailure,
  type ChaosOptions,
} from "../../src/testing/index.ts";

const question = { componentKey: "c", externalUserId: "user", configuredProps: {}, propName: "it" };
const every = [401, 403, 404, 429, 500, "malformed", "html", "empty"] as const satisfies ChaosFailure[];

const pages = [["a", "b"], ["c"], []];
const server = () =>
  createScriptedClient({
    configure: ({ page = 0, query = "" }) => optionsReply(...(pages[page] ?? []), ...(query ? [query] : [])),
    listComponents: (request) => ({
      items: [{ key: request.after ?? "first", name: "" }],
      ...(request.after ? {} : { endCursor: "second" }),
      hasMore: !request.after,
    }),
  });

/** What became of a hundred calls, each of another request. */
async function outcomes(options: ChaosOptions, order = Array.from({ length: 100 }, (_, index) => index)) {
  const client = withChaos(server(), options);
  const told: string[] = [];
  await Promise.all(
    order.map(async (index) => {
      told[index] = await client
        .configure({ ...question, query: `q${index}` })
        .then(() => "answered")
        .catch((error: { reason: string; status?: number }) => `${error.reason} ${error.status ?? ""}`);
    }),
  );
  return told;
}

test("the same seed and the same calls make the same faults, in whatever order the calls are made", async () => {
  const first = await outcomes({ seed: 7, fail: every });
  expect(await outcomes({ seed: 7, fail: every })).toEqual(first);
  const backwards = Array.from({ length: 100 }, (_, index) => 99 - index);
  expect(await outcomes({ seed: 7, fail: every }, backwards)).toEqual(first);
  expect(await outcomes({ seed: 8, fail: every })).not.toEqual(first);
});

test("some calls fail, with each of the failures that were asked for, as ClientErrors of their cause", async () => {
  const told = await outcomes({ seed: 1, fail: every, failing: 1 });
  expect(new Set(told)).toEqual(
    new Set([
      "unauthorized 401",
      "forbidden 403",
      "notFound 404",
      "rateLimited 429",
      "server 500",
      "badAnswer ",
      "badAnswer 200",
    ]),
  );
  const mild = (await outcomes({ seed: 1, fail: [500] })).filter((it) => it !== "answered");
  expect(mild.length).toBeGreaterThan(10);
  expect(mild.length).toBeLessThan(45);
});

test("a call that is asked again may fare better", async () => {
  const client = withChaos(server(), { seed: 3, fail: [500], failing: 0.5 });
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => client.configure(question)));
  expect(new Set(tries.map(({ status }) => status))).toEqual(new Set(["fulfilled", "rejected"]));
});

test("without a kind of fault, every call is answered as by the client itself", async () => {
  expect(new Set(await outcomes({ seed: 1 }))).toEqual(new Set(["answered"]));
});

test("a dropped call ends by its signal or by its time limit, and is never answered", async () => {
  const client = withChaos(server(), { seed: 1, drop: 1 });
  const ended = new AbortController();
  const asked = client.configure(question, { signal: ended.signal });
  const limited = client.configure(question, { timeoutMs: 1 });
  await expect(limited).rejects.toMatchObject({ reason: "timeout" });
  ended.abort();
  await expect(asked).rejects.toMatchObject({ reason: "aborted" });
});

test("latency is waited for, ends with the signal, and leaves no timer", async () => {
  vi.useFakeTimers();
  try {
    const base = server();
    const client = withChaos(base, { seed: 1, latency: [50, 60] });
    const answer = client.configure(question);
    await vi.advanceTimersByTimeAsync(49);
    expect(base.calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(11);
    expect((await answer).options).toHaveLength(2);
    const ended = new AbortController();
    const asked = client.configure(question, { signal: ended.signal });
    ended.abort();
    await expect(asked).rejects.toMatchObject({ reason: "aborted" });
    expect(vi.getTimerCount()).toBe(0);
    expect(base.calls).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});

test("answers overtake each other", async () => {
  const client = withChaos(server(), { seed: 5, reorder: true });
  const asked = Array.from({ length: 20 }, (_, index) => index);
  const answered: number[] = [];
  await Promise.all(
    asked.map((index) =>
      client.configure({ ...question, query: `q${index}` }).then(() => answered.push(index)),
    ),
  );
  expect(answered.toSorted((a, b) => a - b)).toEqual(asked);
  expect(answered).not.toEqual(asked);
});

const read = async (client: ReturnType<typeof withChaos>, page: number) =>
  (await client.configure({ ...question, page })).options.map(({ value }) => value);

test("pages repeat the one before", async () => {
  const client = withChaos(server(), { seed: 1, duplicatePages: true });
  expect([await read(client, 0), await read(client, 1), await read(client, 2)]).toEqual([
    ["a", "b"],
    ["a", "b", "c"],
    ["c"],
  ]);
});

test("the last page comes again and again, and starts over with the first", async () => {
  const client = withChaos(server(), { seed: 1, endlessPages: true });
  expect([
    await read(client, 0),
    await read(client, 1),
    await read(client, 2),
    await read(client, 3),
  ]).toEqual([["a", "b"], ["c"], ["c"], ["c"]]);
  expect(await read(client, 0)).toEqual(["a", "b"]);
  const list = await client.listComponents({ after: "second" });
  expect(list).toMatchObject({ hasMore: true, endCursor: "second" });
});

test("spares what it is told to, and the window in which an account is connected", async () => {
  const base = createScriptedClient({ connectAccount: () => ({ accountId: "apn_1" }) });
  const all = withChaos(base, { seed: 1, fail: [500], failing: 1 });
  expect(await all.connectAccount({ app: "slack" })).toEqual({ accountId: "apn_1" });
  await expect(all.retrieveApp("slack")).rejects.toMatchObject({ status: 500 });
  const one = withChaos(base, { seed: 1, fail: [500], failing: 1, methods: ["reload"] });
  expect(await one.retrieveApp("slack")).toMatchObject({ nameSlug: "slack" });
});
