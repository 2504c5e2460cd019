// @vitest-environment node
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { ClientError, type ConfigureRequest } from "../../src/client/index.ts";
import { type Answer, type Loopback, openLoopback } from "../support/loopback.ts";
import { adapters } from "./adapters.ts";

let server: Loopback;
beforeAll(async () => void (server = await openLoopback()));
afterAll(() => server.close());
// The SDK says on the console what it could not validate; see "warns" in pipedream.test.ts.
beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(() => {}));
afterEach(() => {
  server.asked.length = 0;
  vi.restoreAllMocks();
});

const target = {
  componentKey: "slack-send-message",
  version: "1.2.3",
  externalUserId: "demo",
  configuredProps: { slack: { authProvisionId: "apn_1" }, text: "hello" },
  dynamicPropsId: "dyp_1",
};
const configure: ConfigureRequest = {
  ...target,
  propName: "channel",
  page: 1,
  prevContext: { c: 2 },
  query: "gen",
};

const failed = async (call: Promise<unknown>): Promise<ClientError> => {
  const error: unknown = await call.then(
    () => new Error("The call was answered."),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ClientError)) throw error;
  return error;
};

describe.each(adapters)("$name", ({ name, make }) => {
  const isHttp = name === "createHttpClient";
  const project = isHttp ? "/v1/connect/proj_x" : "/v1/connect";

  describe("asks in the platform's spelling", () => {
    const sent = {
      id: "slack-send-message",
      version: "1.2.3",
      external_user_id: "demo",
      configured_props: { slack: { authProvisionId: "apn_1" }, text: "hello" },
      dynamic_props_id: "dyp_1",
    };

    test("retrieve", async () => {
      const { client } = make(server.url);
      server.answer({ body: { data: { key: "a/b", name: "A", version: "1", configurable_props: [] } } });
      const component = await client.retrieveComponent({ componentKey: "a/b", version: "1.2.3" });
      expect(component).toMatchObject({ key: "a/b", name: "A", props: [] });
      expect(server.asked).toMatchObject([
        { method: "GET", path: `${project}/components/a%2Fb`, query: { version: "1.2.3" } },
      ]);
      expect(server.asked[0]?.headers).toMatchObject({
        authorization: "Bearer ctok_1",
        "x-pd-environment": "development",
      });
    });

    test("lists", async () => {
      const { client } = make(server.url);
      server.answer({ body: { data: [], page_info: {} } });
      await client.listComponents({
        query: "send",
        app: "slack",
        componentType: "trigger",
        after: "c1",
        limit: 5,
      });
      await client.listApps({
        query: "sl",
        hasActions: true,
        hasComponents: true,
        hasTriggers: false,
        after: "c2",
      });
      await client.listAccounts({
        externalUserId: "demo",
        app: "slack",
        oauthAppId: "oa_1",
        after: "c3",
        limit: 9,
      });
      await client.listComponents();
      await client.listApps();
      expect(server.asked.map(({ path, query }) => ({ path, query }))).toEqual([
        {
          path: `${project}/components`,
          query: { q: "send", app: "slack", component_type: "trigger", after: "c1", limit: "5" },
        },
        {
          path: "/v1/connect/apps",
          query: { q: "sl", has_actions: "true", has_components: "true", has_triggers: "false", after: "c2" },
        },
        {
          path: `${project}/accounts`,
          query: { external_user_id: "demo", app: "slack", oauth_app_id: "oa_1", after: "c3", limit: "9" },
        },
        { path: `${project}/components`, query: {} },
        { path: "/v1/connect/apps", query: {} },
      ]);
    });

    test("one app", async () => {
      const { client } = make(server.url);
      server.answer({
        body: { data: { id: "app_1", name_slug: "slack", name: "Slack", auth_type: "oauth" } },
      });
      expect(await client.retrieveApp("slack")).toMatchObject({ nameSlug: "slack", authType: "oauth" });
      expect(server.asked).toMatchObject([{ path: "/v1/connect/apps/slack" }]);
    });

    test("configure, blocking", async () => {
      const { client } = make(server.url);
      server.answer({
        body: { options: [{ label: "General", value: "C1" }], context: { c: 3 }, errors: ["half"] },
      });
      const reply = await client.configure(configure);
      expect(reply.options).toMatchObject([{ label: "General", value: "C1" }]);
      expect(reply.context).toEqual({ c: 3 });
      expect(reply.notices).toMatchObject([{ kind: "error", message: "half" }]);
      const own = { prop_name: "channel", page: 1, prev_context: { c: 2 }, query: "gen", blocking: true };
      expect(server.asked).toMatchObject([{ method: "POST", path: `${project}/components/configure` }]);
      expect(server.asked[0]?.body).toEqual({ ...sent, ...own });
    });

    test("reload, blocking; a prop without a type takes it from the known ones", async () => {
      const { client } = make(server.url);
      const configurableProps = [{ name: "text" }, { name: "extra", type: "boolean" }];
      server.answer({ body: { dynamicProps: { id: "dyp_2", configurableProps } } });
      const known = new Map([["text", { name: "text", type: "string" } as const]]);
      const reply = await client.reload({ ...target, known });
      expect(reply).toMatchObject({
        dynamicPropsId: "dyp_2",
        props: [
          { name: "text", type: "string" },
          { name: "extra", type: "boolean" },
        ],
      });
      expect(server.asked).toMatchObject([{ method: "POST", path: `${project}/components/props` }]);
      expect(server.asked[0]?.body).toEqual({ ...sent, blocking: true });
    });

    test("run; a failing action is an answer with a notice", async () => {
      const { client } = make(server.url);
      const os = [{ k: "error", ts: 1, err: { name: "Oops", message: "No such channel" } }];
      server.answer({ body: { exports: {}, os, ret: null, stash_id: "st_1" } });
      const reply = await client.run({ ...target, stashId: true });
      expect(reply.notices).toMatchObject([{ kind: "error", name: "Oops", message: "No such channel" }]);
      expect(reply.stashId).toBe("st_1");
      expect(server.asked).toMatchObject([{ method: "POST", path: `${project}/actions/run` }]);
      expect(server.asked[0]?.body).toEqual({ ...sent, stash_id: true });
    });

    test("deploy", async () => {
      const { client } = make(server.url);
      server.answer({ body: { data: { id: "dc_1", name: "T", type: "DeployedComponent" } } });
      const more = { workflowId: "p_1", webhookUrl: "https://example.com/hook", emitOnDeploy: false };
      expect(await client.deploy({ ...target, ...more })).toMatchObject({ id: "dc_1" });
      expect(server.asked).toMatchObject([{ method: "POST", path: `${project}/triggers/deploy` }]);
      expect(server.asked[0]?.body).toEqual({
        ...sent,
        workflow_id: "p_1",
        webhook_url: "https://example.com/hook",
        emit_on_deploy: false,
      });
    });

    test("values arrive whole, whatever they look like", async () => {
      const { client } = make(server.url);
      const configuredProps = {
        account: { authProvisionId: "apn_1", oauthAppId: "oa_1" },
        sql: {
          app: "postgres",
          value: "v",
          query: "q",
          params: ["p"],
          usePreparedStatements: true,
          extra: [1],
        },
        object: JSON.parse('{"b":1,"a":{"authProvisionId":"x","y":2},"__proto__":{"z":3}}') as unknown,
        nothing: null,
        none: undefined,
        list: [1, "two", null, { three: 3 }],
        remote: { __lv: { label: "L", value: 1 } },
      };
      const before = JSON.stringify(configuredProps);
      server.answer({ body: {} });
      await client.run({ ...target, configuredProps });
      const body = server.asked[0]?.body as { configured_props: unknown };
      expect(JSON.stringify(body.configured_props)).toBe(before);
      expect(JSON.stringify(configuredProps)).toBe(before);
      expect(Object.getPrototypeOf(configuredProps.account)).toBe(Object.prototype);
    });
  });

  describe("asks about deployed triggers", () => {
    const ref = { triggerId: "dc/1", externalUserId: "demo" };
    const root = `${project}/deployed-triggers`;
    const one = `${root}/dc%2F1`;
    const user = { external_user_id: "demo" };
    const deployed = { data: { id: "dc/1", name: "New Row", active: true, configured_props: { a: 1 } } };
    const webhooks = {
      webhook_urls: ["https://a"],
      webhooks: [{ id: "wh_1", url: "https://a", signing_key_set: true }],
    };
    const values = { account: { authProvisionId: "apn_1", oauthAppId: "oa_1" } };
    type Triggers = NonNullable<ReturnType<typeof make>["client"]["triggers"]>;

    test.each<[string, (on: Triggers) => Promise<unknown>, Answer, object, unknown]>([
      [
        "a page of them",
        (on) => on.listTriggers({ externalUserId: "demo", after: "c1", limit: 5 }),
        { body: { data: [deployed.data], page_info: { end_cursor: "c2", total_count: 9 } } },
        { method: "GET", path: root, query: { ...user, after: "c1", limit: "5" } },
        { items: [{ id: "dc/1", configuredProps: { a: 1 } }], endCursor: "c2", hasMore: true },
      ],
      [
        "one",
        (on) => on.retrieveTrigger(ref),
        { body: deployed },
        { method: "GET", path: one, query: user },
        { name: "New Row", active: true },
      ],
      [
        "to change one, values whole",
        (on) =>
          on.updateTrigger({
            ...ref,
            active: false,
            name: "Rows",
            configuredProps: values,
            emitOnDeploy: false,
          }),
        { body: deployed },
        {
          method: "PUT",
          path: one,
          query: user,
          body: { active: false, name: "Rows", configured_props: values, emit_on_deploy: false },
        },
        { id: "dc/1" },
      ],
      [
        "to pause one, and nothing else of it",
        (on) => on.updateTrigger({ ...ref, active: false }),
        { body: deployed },
        { method: "PUT", path: one, query: user, body: { active: false } },
        { id: "dc/1" },
      ],
      [
        "to delete one",
        (on) => on.deleteTrigger({ ...ref, ignoreHookErrors: true }),
        { status: 204 },
        { method: "DELETE", path: one, query: { ...user, ignore_hook_errors: "true" } },
        undefined,
      ],
      [
        "its events",
        (on) => on.retrieveEvents({ ...ref, limit: 3 }),
        { body: { data: [{ id: "e1", k: "emit", ts: 5, e: { x: 1 }, sum: "S" }] } },
        { method: "GET", path: `${one}/events`, query: { ...user, n: "3" } },
        [{ id: "e1", ts: 5, e: { x: 1 }, sum: "S" }],
      ],
      [
        "its webhooks",
        (on) => on.retrieveWebhooks(ref),
        { body: webhooks },
        { method: "GET", path: `${one}/webhooks`, query: user },
        [{ id: "wh_1", url: "https://a", signingKeySet: true }],
      ],
      [
        "to change its webhooks",
        (on) => on.updateWebhooks({ ...ref, webhookUrls: ["https://a"] }),
        { body: webhooks },
        { method: "PUT", path: `${one}/webhooks`, query: user, body: { webhook_urls: ["https://a"] } },
        [{ id: "wh_1" }],
      ],
      [
        "its workflows",
        (on) => on.retrieveWorkflows(ref),
        { body: { workflow_ids: ["p_1"] } },
        { method: "GET", path: `${one}/pipelines`, query: user },
        ["p_1"],
      ],
      [
        "to change its workflows",
        (on) => on.updateWorkflows({ ...ref, workflowIds: ["p_1"] }),
        { body: { workflow_ids: ["p_1"] } },
        { method: "PUT", path: `${one}/pipelines`, query: user, body: { workflow_ids: ["p_1"] } },
        ["p_1"],
      ],
      [
        "a signing key",
        (on) => on.retrieveSigningKey({ ...ref, webhookId: "wh/1" }),
        { body: { data: { id: "wh/1", signing_key: "whsk_1" } } },
        { method: "GET", path: `${one}/webhooks/wh%2F1`, query: user },
        { signingKey: "whsk_1" },
      ],
      [
        "for a new signing key",
        (on) => on.renewSigningKey({ ...ref, webhookId: "wh/1" }),
        { body: { data: { id: "wh/1", signing_key: "whsk_2" } } },
        { method: "POST", path: `${one}/webhooks/wh%2F1/regenerate_signing_key`, query: user },
        { signingKey: "whsk_2" },
      ],
    ])("%s", async (_, ask, answer, asked, expected) => {
      const { client } = make(server.url);
      server.answer(answer);
      const got = await ask(client.triggers!);
      if (expected === undefined) expect(got).toBeUndefined();
      else expect(got).toMatchObject(expected as object);
      expect(server.asked).toMatchObject([asked]);
      if ("body" in asked) expect(server.asked[0]?.body).toEqual(asked.body);
    });

    test.each<[string, (on: Triggers) => Promise<unknown>]>([
      ["to delete one", (on) => on.deleteTrigger(ref)],
      ["for a new signing key", (on) => on.renewSigningKey({ ...ref, webhookId: "wh_1" })],
    ])("%s, never twice", async (_, ask) => {
      const { client } = make(server.url);
      server.answer({ status: 503, body: { error: "Restarting" } });
      expect(await failed(ask(client.triggers!))).toMatchObject({ reason: "server", status: 503 });
      expect(server.asked).toHaveLength(1);
    });

    test("and is told what is not for a browser", async () => {
      const { client } = make(server.url);
      server.answer({ status: 403, body: { error: "Only for servers" } });
      expect(await failed(client.triggers!.retrieveSigningKey({ ...ref, webhookId: "wh_1" }))).toMatchObject({
        reason: "forbidden",
        message: "Only for servers",
      });
    });
  });

  test("reads one page at a time, by cursor", async () => {
    const { client } = make(server.url);
    server.answer(({ query }) =>
      query.after
        ? { body: { data: [{ id: "apn_2" }], page_info: { count: 1, total_count: 2 } } }
        : { body: { data: [{ id: "apn_1" }], page_info: { count: 1, total_count: 2, end_cursor: "c1" } } },
    );
    const first = await client.listAccounts({ externalUserId: "demo" });
    const second = await client.listAccounts({ externalUserId: "demo", after: first.endCursor });
    expect(first).toMatchObject({ items: [{ id: "apn_1" }], endCursor: "c1", hasMore: true });
    expect(second).toMatchObject({ items: [{ id: "apn_2" }], hasMore: false });
    expect(server.asked.map(({ query }) => query.after)).toEqual([undefined, "c1"]);
  });

  describe("fails as", () => {
    const json = (status: number, error: unknown = "Said by the platform", headers = {}): Answer => ({
      status,
      body: { error, code: "some_code" },
      headers,
    });
    const many = isHttp ? 4 : 1;
    test.each<[string, Answer, object, number]>([
      [
        "unauthorized",
        json(401),
        { reason: "unauthorized", status: 401, message: "Said by the platform" },
        2,
      ],
      ["forbidden", json(403), { reason: "forbidden", status: 403, message: "Said by the platform" }, 1],
      ["notFound", json(404), { reason: "notFound", status: 404 }, 1],
      ["server, for what the platform refuses", json(400), { reason: "server", status: 400 }, 1],
      ["server", json(500), { reason: "server", status: 500, message: "Said by the platform" }, many],
      [
        "server, for a proxy's page",
        { status: 502, body: "<html><h1>Bad gateway</h1></html>" },
        { reason: "server", message: "The platform answered with status 502." },
        many,
      ],
      [
        "rateLimited",
        json(429, "Throttled", { "retry-after": "60" }),
        { reason: "rateLimited", retryAfter: 60 },
        1,
      ],
      [
        "component, for the component's own error",
        json(500, JSON.stringify({ name: "AxiosError", message: "No such base" })),
        {
          reason: "component",
          message: "No such base",
          componentError: { name: "AxiosError", message: "No such base" },
        },
        1,
      ],
      [
        "component, for errors[]",
        { status: 400, body: { errors: ["Bad base"] } },
        { reason: "component", componentError: { message: "Bad base" } },
        1,
      ],
      [
        "component, for an error in place of an answer",
        { body: { error: "The base is locked" } },
        { reason: "component", message: "The base is locked" },
        1,
      ],
      ["badAnswer, for a page", { body: "<!doctype html><p>Sign in</p>" }, { reason: "badAnswer" }, 1],
      ["badAnswer, for nothing", { body: "" }, { reason: "badAnswer" }, 1],
      [
        "badAnswer, for half an answer",
        { body: '{"options": [', headers: { "content-type": "application/json" } },
        { reason: "badAnswer" },
        1,
      ],
      [
        "badAnswer, for a handle",
        { status: 202, body: { async_handle: "ah_1" } },
        { reason: "badAnswer", status: 202 },
        1,
      ],
    ])("%s", async (_, answer, expected, requests) => {
      const { client } = make(server.url);
      server.answer(answer);
      expect(await failed(client.configure(configure))).toMatchObject(expected);
      expect(server.asked).toHaveLength(requests);
    });

    test.each<[string, Answer, object]>([
      ["component, for an error", { body: { error: "Locked" } }, { reason: "component", message: "Locked" }],
      ["badAnswer, for a page", { body: "<p>Sign in</p>" }, { reason: "badAnswer" }],
      ["badAnswer, for nothing", { body: "" }, { reason: "badAnswer" }],
      ["badAnswer, for a handle", { status: 202, body: {} }, { reason: "badAnswer", status: 202 }],
      ["forbidden", { status: 403, body: { error: "no" } }, { reason: "forbidden", message: "no" }],
    ])("%s, in place of a list", async (_, answer, expected) => {
      const { client } = make(server.url);
      server.answer(answer);
      expect(await failed(client.listAccounts({ externalUserId: "demo" }))).toMatchObject(expected);
      expect(server.asked).toHaveLength(1);
    });

    test("timeout, when nothing comes", async () => {
      const { client } = make(server.url);
      server.answer({ after: 5000 });
      expect(await failed(client.configure(configure, { timeoutMs: 60 }))).toMatchObject({
        reason: "timeout",
      });
      expect(server.asked).toHaveLength(1);
    });

    test("timeout, when the token does not come, and asks for it anew after that", async () => {
      let hangs = true;
      const { client } = make(server.url, () =>
        hangs ? new Promise(() => {}) : Promise.resolve("ctok_late"),
      );
      server.answer({ body: { data: [] } });
      expect(await failed(client.listApps({}, { timeoutMs: 30 }))).toMatchObject({ reason: "timeout" });
      hangs = false;
      await client.listApps();
      expect(server.asked).toHaveLength(1);
    });

    test("aborted, when the signal fires", async () => {
      const { client } = make(server.url);
      server.answer({ after: 5000 });
      const controller = new AbortController();
      const call = failed(client.configure(configure, { signal: controller.signal }));
      await vi.waitFor(() => expect(server.asked).toHaveLength(1));
      controller.abort();
      expect(await call).toMatchObject({ reason: "aborted" });
      expect(await failed(client.configure(configure, { signal: controller.signal }))).toMatchObject({
        reason: "aborted",
      });
      expect(server.asked).toHaveLength(1);
    });

    test("offline, when nobody listens", async () => {
      const gone = await openLoopback();
      await gone.close();
      const { client } = make(gone.url);
      expect(await failed(client.configure(configure))).toMatchObject({ reason: "offline" });
    });

    test("unauthorized, when no token can be had, and asks for it again the next time", async () => {
      let works = false;
      const { client, tokens } = make(server.url, async () => {
        if (!works) throw new Error("The host's server is down");
        return "ctok_new";
      });
      server.answer({ body: { data: [] } });
      expect(await failed(client.listApps())).toMatchObject({ reason: "unauthorized" });
      expect(await failed(client.listAccounts({ externalUserId: "demo" }))).toMatchObject({
        reason: "unauthorized",
      });
      expect(server.asked).toHaveLength(0);
      works = true;
      expect(await client.listApps()).toMatchObject({ items: [] });
      expect(tokens()).toBe(3);
    });

    test("offline, when the token's server cannot be reached", async () => {
      const { client } = make(server.url, () => Promise.reject(new TypeError("Failed to fetch")));
      expect(await failed(client.listApps())).toMatchObject({ reason: "offline" });
    });
  });

  test("renews a refused token once, and uses it from then on", async () => {
    const { client, tokens } = make(server.url);
    server.answer(({ headers }) =>
      headers.authorization === "Bearer ctok_1"
        ? { status: 401, body: { error: "The token has expired." } }
        : { body: { ret: 1 } },
    );
    expect(await client.run(target)).toMatchObject({ ret: 1 });
    expect(await client.run(target)).toMatchObject({ ret: 1 });
    expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
      "Bearer ctok_1",
      "Bearer ctok_2",
      "Bearer ctok_2",
    ]);
    expect(tokens()).toBe(2);
  });

  test("asks for one token when many calls start at once", async () => {
    const { client, tokens } = make(server.url);
    server.answer({ body: { data: [] } });
    await Promise.all([
      client.listApps(),
      client.listComponents(),
      client.listAccounts({ externalUserId: "demo" }),
    ]);
    expect(tokens()).toBe(1);
  });

  test.each(["run", "deploy"] as const)("never repeats a %s", async (call) => {
    const { client } = make(server.url);
    server.answer({ status: 503, body: { error: "Restarting" } });
    expect(await failed(client[call](target))).toMatchObject({ reason: "server", status: 503 });
    expect(server.asked).toHaveLength(1);
  });
});
