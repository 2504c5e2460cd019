import { createFrontendClient } from "@pipedream/sdk/browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createHttpClient, fromPipedream, type GetToken } from "../../src/client/index.ts";

const say = (data: unknown, more: MessageEventInit = {}) =>
  window.dispatchEvent(new MessageEvent("message", { data, ...more }));

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe("fromPipedream: the SDK's callbacks", () => {
  interface Callbacks {
    onSuccess(account: unknown): void;
    onError(error: unknown): void;
    onClose(status?: unknown): void;
  }
  const connecting = (script: (callbacks: Callbacks) => unknown, signal?: AbortSignal) => {
    const connectAccount = vi.fn(script);
    const call = fromPipedream({ connectAccount }).connectAccount(
      { app: "slack", oauthAppId: "oa_1", accountId: "apn_0" },
      { signal },
    );
    return { connectAccount, call };
  };

  test("pass on what to connect", async () => {
    const { connectAccount, call } = connecting(({ onSuccess }) => onSuccess({ id: "apn_1" }));
    expect(await call).toEqual({ accountId: "apn_1" });
    expect(connectAccount).toHaveBeenCalledWith(
      expect.objectContaining({ app: "slack", oauthAppId: "oa_1", accountId: "apn_0" }),
    );
  });

  test.each<[string, (callbacks: Callbacks) => unknown, object]>([
    ["an error", ({ onError }) => onError(new Error("Bad key")), { reason: "component", message: "Bad key" }],
    [
      "an error and then closing",
      ({ onError, onClose }) => (onError(new Error("Bad key")), onClose({ successful: false })),
      { reason: "component", message: "Bad key" },
    ],
    ["an error with a status", ({ onError }) => onError({ statusCode: 403 }), { reason: "forbidden" }],
    ["closing", ({ onClose }) => onClose({ successful: false }), { reason: "aborted" }],
    ["success without an account", ({ onSuccess }) => onSuccess({}), { reason: "badAnswer" }],
    ["throwing", () => Promise.reject(new TypeError("Failed to fetch")), { reason: "offline" }],
    [
      "throwing at once",
      () => {
        throw new Error("boom");
      },
      { reason: "server", message: "boom" },
    ],
  ])("reject at %s", async (_, script, expected) => {
    await expect(connecting(script).call).rejects.toMatchObject({ name: "ClientError", ...expected });
  });

  test("count once: what comes late is ignored", async () => {
    const { call } = connecting(({ onSuccess, onError, onClose }) => {
      onSuccess({ id: "apn_1" });
      onError(new Error("late"));
      onClose();
    });
    expect(await call).toEqual({ accountId: "apn_1" });
  });

  test("are not waited for after the signal has fired", async () => {
    const controller = new AbortController();
    const { call } = connecting(() => undefined, controller.signal);
    controller.abort();
    await expect(call).rejects.toMatchObject({ reason: "aborted" });
    const late = connecting(() => undefined, controller.signal);
    await expect(late.call).rejects.toMatchObject({ reason: "aborted" });
    expect(late.connectAccount).not.toHaveBeenCalled();
  });
});

describe("fromPipedream: the SDK's frame", () => {
  const frames = () => document.querySelectorAll("iframe");
  const sdk = (tokenCallback: () => Promise<{ token: string; expiresAt: Date; connectLinkUrl: string }>) =>
    createFrontendClient({ externalUserId: "u", frontendHost: "connect.invalid", tokenCallback });
  const token = async () => ({
    token: "ctok_1",
    expiresAt: new Date(Date.now() + 60_000),
    connectLinkUrl: "",
  });
  const opened = async () => {
    await vi.waitFor(() => expect(frames()).toHaveLength(1));
    // jsdom loads no frames; the SDK remembers its frame when it has loaded.
    frames()[0]?.dispatchEvent(new Event("load"));
  };

  test("answers with the account", async () => {
    const call = fromPipedream(sdk(token)).connectAccount({ app: "slack" });
    await opened();
    say({ type: "success", authProvisionId: "apn_7" });
    expect(await call).toEqual({ accountId: "apn_7" });
    say({ type: "close" });
    expect(frames()).toHaveLength(0);
  });

  test("goes away, listener and all, when the signal fires", async () => {
    const remove = vi.spyOn(window, "removeEventListener");
    const controller = new AbortController();
    const call = fromPipedream(sdk(token)).connectAccount({ app: "slack" }, { signal: controller.signal });
    await opened();
    controller.abort();
    await expect(call).rejects.toMatchObject({ reason: "aborted" });
    expect(frames()).toHaveLength(0);
    expect(remove).toHaveBeenCalledWith("message", expect.any(Function));
  });

  test("is told as unauthorized when no token can be had, and asks again the next time", async () => {
    const remove = vi.spyOn(window, "removeEventListener");
    const tokenCallback = vi.fn(token).mockRejectedValueOnce(new Error("down"));
    const client = fromPipedream(sdk(tokenCallback));
    await expect(client.connectAccount({ app: "slack" })).rejects.toMatchObject({ reason: "unauthorized" });
    expect(remove).toHaveBeenCalledWith("message", expect.any(Function));
    const call = client.connectAccount({ app: "slack" });
    await opened();
    say({ type: "success", authProvisionId: "apn_8" });
    expect(await call).toEqual({ accountId: "apn_8" });
    expect(tokenCallback).toHaveBeenCalledTimes(2);
  });
});

describe("createHttpClient: the popup", () => {
  const origin = "https://connect.example.com";
  const popup = { closed: false, location: { href: "" }, close: vi.fn() };
  const source = popup as unknown as Window;
  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(popup, { closed: false, location: { href: "" }, close: vi.fn() });
  });

  const opens = (opened: Window | null = source) => vi.spyOn(window, "open").mockReturnValue(opened);
  const made = (
    token: unknown = { token: "ctok_1", connectLinkUrl: `${origin}/c?token=ctok_1` },
    more = {},
  ) => {
    const getToken = vi.fn(async () => token) as unknown as GetToken;
    const client = createHttpClient({ baseUrl: "https://api.example.com", getToken, ...more });
    return { client, getToken };
  };
  const shown = () => vi.waitFor(() => expect(popup.location.href).not.toBe(""));

  test("opens at once, shows the link for the app, and answers with the account", async () => {
    const open = opens();
    const { client, getToken } = made();
    const call = client.connectAccount({ app: "slack", oauthAppId: "oa_1", accountId: "apn_0" });
    expect(open).toHaveBeenCalledTimes(1);
    await shown();
    expect(popup.location.href).toBe(`${origin}/c?token=ctok_1&app=slack&oauthAppId=oa_1&accountId=apn_0`);
    say({ type: "success", authProvisionId: "apn_1" }, { source, origin });
    expect(await call).toEqual({ accountId: "apn_1" });
    expect(popup.close).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
    expect(getToken).toHaveBeenCalledTimes(1);
  });

  test("spends the token: the next request asks for a new one", async () => {
    opens();
    const fetch = vi.fn(async () => Response.json({ data: [] }));
    const { client, getToken } = made(undefined, { fetch });
    const call = client.connectAccount({ app: "slack" });
    await shown();
    say({ type: "success", authProvisionId: "apn_1" }, { source, origin });
    await call;
    await client.listApps();
    expect(getToken).toHaveBeenCalledTimes(2);
  });

  test("shows the platform's page when the token brings no link", async () => {
    opens();
    const client = createHttpClient({ baseUrl: "https://api.pipedream.com", getToken: async () => "ctok_1" });
    const call = client.connectAccount({ app: "slack" });
    await shown();
    expect(popup.location.href).toBe(
      "https://pipedream.com/_static/connect.html?connectLink=true&token=ctok_1&app=slack",
    );
    say({ type: "close" }, { source, origin: "https://pipedream.com" });
    await expect(call).rejects.toMatchObject({ reason: "aborted" });
  });

  test("listens to its own window and origin only", async () => {
    opens();
    const call = made().client.connectAccount({ app: "slack" });
    await shown();
    say({ type: "success", authProvisionId: "apn_evil" }, { source: window, origin });
    say({ type: "success", authProvisionId: "apn_evil" }, { source, origin: "https://evil.example.com" });
    say("noise", { source, origin });
    say(null, { source, origin });
    say({ type: "success", authProvisionId: "apn_1" }, { source, origin });
    expect(await call).toEqual({ accountId: "apn_1" });
  });

  test.each<[string, object, object]>([
    ["closing", { type: "close" }, { reason: "aborted" }],
    ["success without an account", { type: "success" }, { reason: "badAnswer" }],
  ])("rejects at %s", async (_, message, expected) => {
    opens();
    const call = made().client.connectAccount({ app: "slack" });
    await shown();
    say(message, { source, origin });
    await expect(call).rejects.toMatchObject({ name: "ClientError", ...expected });
    expect(vi.getTimerCount()).toBe(0);
  });

  test("lets the person try again after an error, and tells the one it closes on", async () => {
    opens();
    const { client } = made();
    const call = client.connectAccount({ app: "slack" });
    await shown();
    say({ type: "error", error: "Bad key" }, { source, origin });
    say({ type: "success", authProvisionId: "apn_1" }, { source, origin });
    expect(await call).toEqual({ accountId: "apn_1" });
    popup.location.href = "";
    const second = client.connectAccount({ app: "slack" });
    await shown();
    say({ type: "error", error: "Bad key" }, { source, origin });
    say({ type: "close" }, { source, origin });
    await expect(second).rejects.toMatchObject({ reason: "component", message: "Bad key" });
  });

  test("notices that the person has closed it", async () => {
    opens();
    const call = made().client.connectAccount({ app: "slack" });
    const ended = expect(call).rejects.toMatchObject({ reason: "aborted" });
    await shown();
    popup.closed = true;
    await vi.advanceTimersByTimeAsync(1500);
    await ended;
    expect(vi.getTimerCount()).toBe(0);
  });

  test("hears the last word of a page that closes itself", async () => {
    opens();
    const call = made().client.connectAccount({ app: "slack" });
    await shown();
    popup.closed = true;
    await vi.advanceTimersByTimeAsync(500);
    say({ type: "success", authProvisionId: "apn_1" }, { source, origin });
    expect(await call).toEqual({ accountId: "apn_1" });
  });

  test("closes when the signal fires", async () => {
    opens();
    const controller = new AbortController();
    const call = made().client.connectAccount({ app: "slack" }, { signal: controller.signal });
    await shown();
    controller.abort();
    await expect(call).rejects.toMatchObject({ reason: "aborted" });
    expect(popup.close).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("closes when no token can be had", async () => {
    opens();
    const getToken = () => Promise.reject(new Error("down"));
    const client = createHttpClient({ baseUrl: "https://api.example.com", getToken });
    await expect(client.connectAccount({ app: "slack" })).rejects.toMatchObject({ reason: "unauthorized" });
    expect(popup.close).toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that the browser blocks is told so", async () => {
    opens(null);
    await expect(made().client.connectAccount({ app: "slack" })).rejects.toMatchObject({
      reason: "forbidden",
      message: expect.stringContaining("Allow pop-ups") as string,
    });
  });

  test("gives way to the host's own", async () => {
    const connect = vi.fn(async (link: () => Promise<string>) => ({
      accountId: new URL(await link()).searchParams.get("app") ?? "",
    }));
    expect(await made(undefined, { connect }).client.connectAccount({ app: "slack" })).toEqual({
      accountId: "slack",
    });
  });
});
