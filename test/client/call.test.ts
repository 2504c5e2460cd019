// @vitest-environment node
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { callWithin, refused, toClientError } from "../../src/client/call.ts";
import { ClientError } from "../../src/client/errors.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => {});

/** A signal that counts its listeners. */
function watched() {
  const controller = new AbortController();
  const { signal } = controller;
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => (listeners++, add(...args));
  signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners--, remove(...args));
  return { controller, signal, listeners: () => listeners };
}

describe("callWithin", () => {
  test("answers, and leaves no timer and no listener", async () => {
    const { signal, listeners } = watched();
    expect(await callWithin({ signal }, async () => 7)).toBe(7);
    expect(vi.getTimerCount()).toBe(0);
    expect(listeners()).toBe(0);
  });

  test("fails, and leaves no timer and no listener", async () => {
    const { signal, listeners } = watched();
    const call = callWithin({ signal }, () => Promise.reject(new ClientError("forbidden", "no")));
    await expect(call).rejects.toMatchObject({ reason: "forbidden" });
    expect(vi.getTimerCount()).toBe(0);
    expect(listeners()).toBe(0);
  });

  test("ends work that takes no notice of its signal, after 30 seconds unless told otherwise", async () => {
    let given: AbortSignal | undefined;
    const call = callWithin({}, ({ signal }) => ((given = signal), never()));
    const ended = expect(call).rejects.toMatchObject({ reason: "timeout" });
    await vi.advanceTimersByTimeAsync(29_999);
    expect(given?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await ended;
    expect(given?.aborted).toBe(true);
  });

  test("ends at once when the signal fires", async () => {
    const { controller, signal, listeners } = watched();
    const call = callWithin({ signal }, never);
    controller.abort();
    await expect(call).rejects.toMatchObject({ reason: "aborted" });
    expect(vi.getTimerCount()).toBe(0);
    expect(listeners()).toBe(0);
  });

  test("does not begin under a signal that has fired", async () => {
    const work = vi.fn(never);
    await expect(callWithin({ signal: AbortSignal.abort() }, work)).rejects.toMatchObject({
      reason: "aborted",
    });
    expect(work).not.toHaveBeenCalled();
  });

  test("knows a signal that ran out of time from one that was cancelled", async () => {
    const signal = AbortSignal.abort(new DOMException("too slow", "TimeoutError"));
    await expect(callWithin({ signal }, never)).rejects.toMatchObject({ reason: "timeout" });
  });

  test("takes an endless limit as none", async () => {
    const call = callWithin({ timeoutMs: Infinity }, async ({ endsAt }) => endsAt);
    expect(vi.getTimerCount()).toBe(0);
    expect(await call).toBe(Infinity);
  });
});

describe("toClientError", () => {
  const sdkError = (more: object) => Object.assign(new Error("Status code: 4"), more);
  test.each<[string, unknown, object]>([
    ["its own error", new ClientError("notFound", "gone"), { reason: "notFound", message: "gone" }],
    [
      "a status",
      sdkError({ statusCode: 403, body: { error: "no" } }),
      { reason: "forbidden", message: "no" },
    ],
    [
      "a bare object with a status",
      { statusCode: 404, body: undefined },
      { reason: "notFound", status: 404 },
    ],
    [
      "a 429 with headers",
      sdkError({ statusCode: 429, body: {}, rawResponse: { headers: new Headers({ "Retry-After": "7" }) } }),
      { reason: "rateLimited", retryAfter: 7 },
    ],
    ["an abort", new DOMException("stop", "AbortError"), { reason: "aborted" }],
    ["a timeout", new DOMException("slow", "TimeoutError"), { reason: "timeout" }],
    [
      "the SDK's timeout, its class renamed by a minifier",
      Object.assign(new Error("Timeout exceeded when calling GET /x."), {
        name: "t",
        cause: new DOMException("stop", "AbortError"),
      }),
      { reason: "timeout" },
    ],
    ["the SDK's other timeout", sdkError({ cause: "timeout" }), { reason: "timeout" }],
    ["no network (Chrome)", new TypeError("Failed to fetch"), { reason: "offline" }],
    [
      "no network (Firefox)",
      new TypeError("NetworkError when attempting to fetch resource."),
      { reason: "offline" },
    ],
    ["no network (Safari)", new TypeError("Load failed"), { reason: "offline" }],
    [
      "no network, wrapped by the SDK",
      sdkError({ cause: new TypeError("fetch failed") }),
      { reason: "offline" },
    ],
    [
      "a mistake in code",
      new TypeError("x is not a function"),
      { reason: "server", message: "x is not a function" },
    ],
    [
      "an unreadable error body",
      sdkError({ cause: new SyntaxError("Unexpected token") }),
      { reason: "badAnswer" },
    ],
    ["an error of a mock", new Error("boom"), { reason: "server", message: "boom" }],
    ["text", "boom", { reason: "server", message: "boom" }],
    ["nothing", undefined, { reason: "server", message: "The request failed." }],
    ["an object that says nothing", {}, { reason: "server", message: "The request failed." }],
  ])("names %s", (_, thrown, expected) => {
    const error = toClientError(thrown);
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject(expected);
  });

  test("keeps the original as the cause", () => {
    const original = new TypeError("Failed to fetch");
    expect(toClientError(original).cause).toBe(original);
  });
});

describe("refused", () => {
  const now = Date.parse("2026-01-01T00:00:00Z");
  test.each<[string, Record<string, string>, number | undefined]>([
    ["seconds", { "retry-after": "3" }, 3],
    ["a date", { "retry-after": "Thu, 01 Jan 2026 00:00:05 GMT" }, 5],
    ["a date that has passed", { "retry-after": "Wed, 31 Dec 2025 23:00:00 GMT" }, 0],
    ["the reset time", { "x-ratelimit-reset": String(now / 1000 + 9) }, 9],
    ["nothing readable", { "retry-after": "soon" }, undefined],
    ["nothing", {}, undefined],
  ])("reads how long to wait from %s", (_, headers, expected) => {
    vi.setSystemTime(now);
    expect(refused(429, {}, new Headers(headers)).retryAfter).toBe(expected);
  });

  test.each([
    [{ error: { name: "ApiError", message: "Denied" } }, { name: "ApiError", message: "Denied" }],
    [{ error: "Failed", observations: [{ k: "error", err: { message: "Oops" } }] }, { message: "Oops" }],
    [
      { error: "Failed", os: [{ k: "error", err: { name: "E", message: "Oops" } }] },
      { name: "E", message: "Oops" },
    ],
  ])("finds the component's own error in %j", (body, componentError) => {
    expect(refused(500, body)).toMatchObject({
      reason: "component",
      message: componentError.message,
      componentError,
    });
  });

  test("does not take the platform's words for the component's", () => {
    expect(refused(500, { error: "Internal server error", code: "x" })).toMatchObject({ reason: "server" });
    expect(refused(403, { errors: ["not yours"] })).toMatchObject({ reason: "forbidden" });
  });
});
