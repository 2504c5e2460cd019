// @vitest-environment node
import { createFrontendClient } from "@pipedream/sdk/browser";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { fromPipedream } from "../../src/client/index.ts";
import { type Loopback, openLoopback } from "../support/loopback.ts";

let server: Loopback;
beforeAll(async () => void (server = await openLoopback()));
afterAll(() => server.close());
afterEach(() => {
  server.asked.length = 0;
  vi.restoreAllMocks();
});

const target = { componentKey: "a", externalUserId: "u", configuredProps: {} };

describe("a client of the SDK's shape", () => {
  test("is told the signal and the limit of each call, and not to retry", async () => {
    const configureProp = vi.fn(async (_request: object, _options: object) => ({ options: [] }));
    await fromPipedream({ components: { configureProp } }).configure(
      { ...target, propName: "p" },
      { timeoutMs: 1500 },
    );
    expect(configureProp).toHaveBeenCalledWith(
      expect.objectContaining({ id: "a", externalUserId: "u", propName: "p", blocking: true }),
      { abortSignal: expect.any(AbortSignal) as AbortSignal, timeoutInSeconds: 1.5, maxRetries: 0 },
    );
  });

  test("may answer with plain promises, in either spelling", async () => {
    const client = fromPipedream({
      components: {
        retrieve: async () => ({
          data: { key: "a", name: "A", configurable_props: [{ name: "p", type: "string" }] },
        }),
        reloadProps: async () => ({ dynamicProps: { configurableProps: [] }, errors: ["half"] }),
      },
      accounts: { list: async () => ({ data: [{ id: "apn_1" }], hasNextPage: () => false }) },
    });
    expect(await client.retrieveComponent({ componentKey: "a" })).toMatchObject({ props: [{ name: "p" }] });
    expect(await client.reload(target)).toMatchObject({ props: [], notices: [{ message: "half" }] });
    expect(await client.listAccounts({ externalUserId: "u" })).toMatchObject({
      items: [{ id: "apn_1" }],
      hasMore: false,
    });
  });

  test("may answer without a promise, and may be frozen", async () => {
    const list = () => ({ data: [{ id: "apn_1" }] });
    const client = fromPipedream(Object.freeze({ accounts: Object.freeze({ list }) }));
    expect(await client.listAccounts({ externalUserId: "u" })).toMatchObject({ items: [{ id: "apn_1" }] });
  });

  test("keeps its methods' this", async () => {
    const components = {
      options: [{ label: "A", value: 1 }],
      async configureProp() {
        return { options: this.options };
      },
    };
    expect(await fromPipedream({ components }).configure({ ...target, propName: "p" })).toMatchObject({
      options: [{ label: "A", value: 1 }],
    });
  });

  test("may throw at once", async () => {
    const retrieve = () => {
      throw new Error("boom");
    };
    await expect(fromPipedream({ apps: { retrieve } }).retrieveApp("slack")).rejects.toMatchObject({
      name: "ClientError",
      reason: "server",
      message: "boom",
    });
  });

  test("is told which method it lacks", async () => {
    const client = fromPipedream({ components: { retrieve: async () => ({}) } });
    const lacks = (method: string) => ({
      name: "ClientError",
      reason: "badAnswer",
      message: expect.stringContaining(method) as string,
    });
    await expect(client.listComponents()).rejects.toMatchObject(lacks("components.list()"));
    await expect(client.run(target)).rejects.toMatchObject(lacks("actions.run()"));
    await expect(client.deploy(target)).rejects.toMatchObject(lacks("triggers.deploy()"));
    await expect(client.connectAccount({ app: "slack" })).rejects.toMatchObject(lacks("connectAccount()"));
  });

  test("may refuse with a bare object; it is asked once", async () => {
    const list = vi.fn(() => Promise.reject({ statusCode: 401, body: { error: "expired" } }));
    await expect(
      fromPipedream({ accounts: { list } }).listAccounts({ externalUserId: "u" }),
    ).rejects.toMatchObject({
      reason: "unauthorized",
      message: "expired",
    });
    expect(list).toHaveBeenCalledTimes(1);
  });

  test("may have pages without a cursor: the list is read to its end", async () => {
    const rest = [[{ id: "apn_2" }], [{ id: "apn_3" }]];
    const page = {
      data: [{ id: "apn_1" }],
      hasNextPage: () => rest.length > 0,
      async getNextPage() {
        page.data = rest.shift() ?? [];
        return page;
      },
    };
    const found = await fromPipedream({ accounts: { list: async () => page } }).listAccounts({
      externalUserId: "u",
    });
    expect(found.items.map(({ id }) => id)).toEqual(["apn_1", "apn_2", "apn_3"]);
    expect(found.hasMore).toBe(false);
  });

  test("may repeat a page for ever: the list ends all the same", async () => {
    const page = { data: [{ id: "apn_1" }], hasNextPage: () => true, getNextPage: vi.fn(async () => page) };
    await fromPipedream({ accounts: { list: async () => page } }).listAccounts({ externalUserId: "u" });
    expect(page.getNextPage).toHaveBeenCalledTimes(99);
  });
});

describe("the SDK's own client", () => {
  const sdk = (tokenCallback: () => Promise<object>) =>
    createFrontendClient({
      baseUrl: server.url,
      externalUserId: "u",
      // Hosts pass on what their server said, where a time is a text.
      tokenCallback: tokenCallback as () => Promise<{
        token: string;
        expiresAt: Date;
        connectLinkUrl: string;
      }>,
    });

  test("does not ask for a token before every request when its end is a text", async () => {
    const expiresAt = new Date(Date.now() + 60_000).toISOString();
    const tokenCallback = vi.fn(async () => ({ token: "ctok_1", expiresAt }));
    const client = fromPipedream(sdk(tokenCallback));
    server.answer({ body: { data: [], page_info: {} } });
    await client.listApps();
    await client.listApps();
    await client.listApps();
    expect(tokenCallback).toHaveBeenCalledTimes(1);
  });

  test("has pages that change when they are turned, which a page that was read does not", async () => {
    const own = sdk(async () => ({ token: "ctok_1", expiresAt: new Date(Date.now() + 60_000) }));
    const list = vi.spyOn(own.accounts, "list");
    server.answer(({ query }) => ({
      body: query.after
        ? { data: [{ id: "apn_2" }], page_info: {} }
        : { data: [{ id: "apn_1" }], page_info: { end_cursor: "c1" } },
    }));
    const read = await fromPipedream(own).listAccounts({ externalUserId: "u" });
    const page = await list.mock.results[0]?.value;
    await page?.getNextPage();
    expect(page?.data).toMatchObject([{ id: "apn_2" }]);
    expect(read.items).toMatchObject([{ id: "apn_1" }]);
  });

  test("warns about what it does not know; everything arrives all the same, and the console is left alone", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const client = fromPipedream(
      sdk(async () => ({ token: "ctok_1", expiresAt: new Date(Date.now() + 60_000) })),
    );
    server.answer({
      body: { options: ["one", { label: "Two", value: 2 }, { __lv: { label: "Three", value: 3 } }] },
    });
    const { options } = await client.configure({ ...target, propName: "p" });
    expect(options.map(({ label, value }) => [label, value])).toEqual([
      ["one", "one"],
      ["Two", 2],
      ["Three", 3],
    ]);
    const props = [
      { name: "new", type: "$.new.type", size: 3 },
      { name: "text", type: "string", options: ["a", { label: 5, value: "b" }] },
    ];
    server.answer({ body: { data: { key: "a", name: "A", version: "1", configurable_props: props } } });
    const component = await client.retrieveComponent({ componentKey: "a" });
    expect(component.props).toMatchObject([{ name: "new" }, { name: "text", type: "string" }]);
    // The SDK's doing, not ours: every warning is about validation.
    expect(warn.mock.calls.every(([text]) => String(text).startsWith("Failed to validate."))).toBe(true);
    expect(console.warn).toBe(warn);
  });
});
