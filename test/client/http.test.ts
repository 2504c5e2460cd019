// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createHttpClient } from "../../src/client/http.ts";
import type { GetToken } from "../../src/client/token.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Reply = () => Response | Promise<Response>;
const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Reply =>
  () =>
    Response.json(body, { status, headers });
const empty = json(200, { data: [] });

/** A client whose `fetch` gives these replies in turn, the last of them for ever. */
function scripted(replies: Reply[], getToken: GetToken = async () => "ctok_1") {
  const at: number[] = [];
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = vi.fn(async (url: unknown, init?: RequestInit) => {
    at.push(Date.now());
    asked.push({ url: String(url), init: init ?? {} });
    const reply = replies[Math.min(at.length, replies.length) - 1];
    return (reply ?? empty)();
  }) as unknown as typeof globalThis.fetch;
  const client = createHttpClient({ baseUrl: "https://api.example.com/", getToken, fetch });
  return { client, at, asked };
}

const waits = (at: number[]) => at.slice(1).map((time, index) => time - (at[index] ?? 0));
const settle = async <T>(call: Promise<T>) => {
  const settled = call.then(
    (value) => ({ value, error: undefined }),
    (error: unknown) => ({ value: undefined, error }),
  );
  await vi.runAllTimersAsync();
  return settled;
};
const target = { componentKey: "a", externalUserId: "u", configuredProps: {} };

describe("tries again", () => {
  test("after a failure that passes, waiting longer each time", async () => {
    const { client, at } = scripted([
      json(503, {}),
      json(500, {}),
      () => Promise.reject(new TypeError("fetch failed")),
      empty,
    ]);
    expect((await settle(client.listApps())).value).toMatchObject({ items: [] });
    const [first = 0, second = 0, third = 0] = waits(at);
    expect(first).toBeGreaterThanOrEqual(150);
    expect(first).toBeLessThanOrEqual(300);
    expect(second).toBeGreaterThanOrEqual(300);
    expect(second).toBeLessThanOrEqual(600);
    expect(third).toBeGreaterThanOrEqual(600);
    expect(third).toBeLessThanOrEqual(1200);
  });

  test("at most three times", async () => {
    const { client, at } = scripted([json(500, { error: "down" })]);
    expect((await settle(client.configure({ ...target, propName: "p" }))).error).toMatchObject({
      reason: "server",
    });
    expect(at).toHaveLength(4);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("after as many seconds as the platform asks for", async () => {
    const { client, at } = scripted([json(429, {}, { "retry-after": "2" }), empty]);
    expect((await settle(client.listApps())).value).toMatchObject({ items: [] });
    expect(waits(at)).toEqual([2000]);
  });

  test("at the date that the platform names", async () => {
    vi.setSystemTime(Date.parse("2026-01-01T00:00:00Z"));
    const { client, at } = scripted([
      json(429, {}, { "retry-after": "Thu, 01 Jan 2026 00:00:04 GMT" }),
      empty,
    ]);
    expect((await settle(client.reload(target))).value).toMatchObject({ notices: [] });
    expect(waits(at)).toEqual([4000]);
  });

  test("not when the platform asks for more than ten seconds", async () => {
    const { client, at } = scripted([json(429, { error: "Throttled" }, { "retry-after": "11" })]);
    expect((await settle(client.listApps())).error).toMatchObject({ reason: "rateLimited", retryAfter: 11 });
    expect(at).toHaveLength(1);
  });

  test("not when the pause would outlast the call: the failure is told, not a timeout", async () => {
    const { client, at } = scripted([json(429, {}, { "retry-after": "5" })]);
    const { error } = await settle(client.listApps({}, { timeoutMs: 3000 }));
    expect(error).toMatchObject({ reason: "rateLimited", retryAfter: 5 });
    expect(at).toHaveLength(1);
  });

  test("not when the component itself has failed", async () => {
    const { client, at } = scripted([json(500, { errors: ["Bad base"] })]);
    expect((await settle(client.reload(target))).error).toMatchObject({ reason: "component" });
    expect(at).toHaveLength(1);
  });

  test("not after the signal has fired in the pause, and leaves no timer", async () => {
    const { client, at } = scripted([json(429, {}, { "retry-after": "5" })]);
    const controller = new AbortController();
    const call = client.listApps({}, { signal: controller.signal });
    const ended = expect(call).rejects.toMatchObject({ reason: "aborted" });
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort();
    await ended;
    expect(vi.getTimerCount()).toBe(0);
    await vi.runAllTimersAsync();
    expect(at).toHaveLength(1);
  });

  test("never runs or deploys twice", async () => {
    for (const call of ["run", "deploy"] as const) {
      const { client, at } = scripted([json(429, {}, { "retry-after": "1" })]);
      expect((await settle<unknown>(client[call](target))).error).toMatchObject({
        reason: "rateLimited",
        retryAfter: 1,
      });
      expect(at).toHaveLength(1);
    }
  });
});

describe("the token", () => {
  const minute = 60_000;
  const tokens = (
    life: (count: number) => Partial<{ expiresAt: Date | string | number; expires_at: string }>,
  ) => {
    let count = 0;
    const getToken = vi.fn(async () => ({ token: `ctok_${++count}`, ...life(count) }));
    return getToken as typeof getToken & GetToken;
  };
  const used = (asked: { init: RequestInit }[]) =>
    asked.map(({ init }) => new Headers(init.headers).get("authorization"));

  test.each<[string, () => object]>([
    ["a Date", () => ({ expiresAt: new Date(Date.now() + minute) })],
    ["text", () => ({ expiresAt: new Date(Date.now() + minute).toISOString() })],
    ["a number", () => ({ expiresAt: Date.now() + minute })],
    ["the platform's own answer", () => ({ expires_at: new Date(Date.now() + minute).toISOString() })],
  ])("is kept until it expires, when that is %s", async (_, life) => {
    const getToken = tokens(life);
    const { client, asked } = scripted([empty], getToken);
    await client.listApps();
    await client.listApps();
    vi.setSystemTime(Date.now() + minute);
    await client.listApps();
    expect(used(asked)).toEqual(["Bearer ctok_1", "Bearer ctok_1", "Bearer ctok_2"]);
  });

  test("is kept for ever when nobody says how long", async () => {
    const getToken = vi.fn(async () => "ctok_plain");
    const { client, asked } = scripted([empty], getToken);
    await client.listApps();
    await client.listApps();
    expect(used(asked)).toEqual(["Bearer ctok_plain", "Bearer ctok_plain"]);
    expect(getToken).toHaveBeenCalledTimes(1);
  });

  test("is renewed once for calls that were refused together", async () => {
    const getToken = tokens(() => ({}));
    const asked: (string | null)[] = [];
    const fetch = (async (_: unknown, init?: RequestInit) => {
      const token = new Headers(init?.headers).get("authorization");
      asked.push(token);
      return token === "Bearer ctok_1" ? Response.json({}, { status: 401 }) : Response.json({ data: [] });
    }) as typeof globalThis.fetch;
    const client = createHttpClient({ baseUrl: "https://api.example.com", getToken, fetch });
    await Promise.all([client.listApps(), client.listComponents()]);
    expect(getToken).toHaveBeenCalledTimes(2);
    expect(asked).toHaveLength(4);
  });

  test("that is none is told as unauthorized", async () => {
    const getToken = (async () => ({ token: "" })) as GetToken;
    const { client, asked } = scripted([empty], getToken);
    await expect(client.listApps()).rejects.toMatchObject({ reason: "unauthorized" });
    expect(asked).toHaveLength(0);
  });

  test("is not asked for before it is needed", () => {
    const getToken = tokens(() => ({}));
    scripted([empty], getToken);
    expect(getToken).not.toHaveBeenCalled();
  });
});

test("leaves the project out of the path when there is none", async () => {
  const { client, asked } = scripted([json(200, { data: { key: "a", name: "A" } })]);
  await client.retrieveComponent({ componentKey: "a" });
  expect(asked[0]?.url).toBe("https://api.example.com/v1/connect/components/a");
});

test("does not take a value that is no JSON for a network failure", async () => {
  const { client, asked } = scripted([empty]);
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  await expect(client.run({ ...target, configuredProps: circle })).rejects.toMatchObject({
    reason: "server",
  });
  expect(asked).toHaveLength(0);
});

test("leaves no timer behind a call that was answered", async () => {
  const { client } = scripted([empty]);
  await client.listApps();
  expect(vi.getTimerCount()).toBe(0);
});
