// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClientError } from "../../../src/client/errors.ts";
import { checkPortability } from "../../../src/plans/portability/check-portability.ts";
import type { PortabilityRequest } from "../../../src/plans/portability/portability.ts";
import { buildComponent, optionsReply, propsReply } from "../../../src/testing/builders.ts";
import { createScriptedClient, type Script } from "../../../src/testing/scripted-client.ts";

const component = {
  key: "db-insert",
  name: "Insert",
  version: "1.0.0",
  configurable_props: [
    { name: "db", type: "app", app: "postgres" },
    { name: "schema", label: "Schema", type: "string", remoteOptions: true },
    { name: "table", label: "Table", type: "string", remoteOptions: true },
    { name: "note", type: "string", optional: true },
  ],
};
const lv = (label: string, value: unknown) => ({ __lv: { label, value } });
const configuredProps = {
  db: { authProvisionId: "apn_1" },
  schema: lv("public", "s1"),
  table: lv("users", "t1"),
  note: "hello",
};
const ada = { externalUserId: "ada" };
const bob = { externalUserId: "bob", accounts: { db: "apn_2" } };
const accounts: Script["listAccounts"] = () => ({
  items: [
    { id: "apn_2", name: "Bob's" },
    { id: "apn_3", name: "Bob's other" },
  ],
  hasMore: false,
});
const script: Script = {
  listAccounts: accounts,
  configure: ({ propName, page }) =>
    page
      ? optionsReply()
      : propName === "schema"
        ? optionsReply(lv("public", "s1"))
        : optionsReply(lv("users", "t1")),
};

/** Checks the component for bob, with some answers changed. */
async function check(answers: Script = {}, request: Partial<PortabilityRequest> = {}) {
  const client = createScriptedClient({ ...script, ...answers });
  const report = await checkPortability({
    component,
    configuredProps,
    from: ada,
    to: bob,
    client,
    ...request,
  });
  const statuses = Object.fromEntries(report.props.map(({ prop, status }) => [prop, status]));
  const of = (name: string) => report.props.find(({ prop }) => prop === name);
  return { client, report, statuses, of };
}

describe("a configuration", () => {
  test("works where the same choices exist, with the other account", async () => {
    const { statuses, report, of, client } = await check();
    expect(statuses).toEqual({ db: "works", schema: "works", table: "works", note: "works" });
    expect(of("db")?.offer).toEqual({ authProvisionId: "apn_2" });
    expect(report).toMatchObject({ calls: 3, limit: 100, isComplete: true });
    expect(client.calls.map(({ method }) => method)).toEqual(["listAccounts", "configure", "configure"]);
  });

  test("asks in the order of dependencies, for the target's user and account only", async () => {
    const reversed = { ...component, configurable_props: component.configurable_props.toReversed() };
    const { client } = await check({}, { component: reversed });
    const asked = client.requests("configure");
    expect(asked.map(({ externalUserId }) => externalUserId)).toEqual(["bob", "bob"]);
    expect(asked.every((it) => JSON.stringify(it.configuredProps.db) === '{"authProvisionId":"apn_2"}')).toBe(
      true,
    );
    expect(JSON.stringify(client.calls)).not.toContain("apn_1");
  });

  test("offers a choice with the same label, and checks the rest with it", async () => {
    const { statuses, of, client } = await check({
      configure: ({ propName, page }) =>
        page
          ? optionsReply()
          : propName === "schema"
            ? optionsReply(lv("public", "s9"))
            : optionsReply(lv("users", "t1")),
    });
    expect(statuses).toEqual({ db: "works", schema: "other", table: "works", note: "works" });
    expect(of("schema")?.offer).toEqual(lv("public", "s9"));
    expect(client.requests("configure").at(-1)?.configuredProps.schema).toEqual(lv("public", "s9"));
  });

  test("is missing what the target doesn't have, and says what couldn't be checked because of it", async () => {
    const { statuses, of, report } = await check({ configure: () => optionsReply(lv("other", "x")) });
    expect(statuses).toEqual({ db: "works", schema: "missing", table: "unknown", note: "works" });
    expect(of("schema")?.message).toBe('These choices don\'t exist there: "public".');
    expect(of("table")?.message).toBe('Its choices depend on "Schema", which isn\'t settled.');
    expect(report.isComplete).toBe(false);
  });

  test("offers nothing if several choices have the label", async () => {
    const { of } = await check({
      configure: ({ page }) => (page ? optionsReply() : optionsReply(lv("public", 1), lv("public", 2))),
    });
    expect(of("schema")).toMatchObject({ status: "missing" });
    expect(of("schema")).not.toHaveProperty("offer");
  });

  test("checks each choice of a list", async () => {
    const list = {
      key: "k",
      configurable_props: [{ name: "tags", type: "string[]", remoteOptions: true }],
    };
    const { of } = await check(
      { configure: ({ page }) => (page ? optionsReply() : optionsReply(lv("A", "a"), lv("B", "b9"))) },
      {
        component: list,
        configuredProps: {
          tags: {
            __lv: [
              { label: "A", value: "a" },
              { label: "B", value: "b" },
            ],
          },
        },
      },
    );
    expect(of("tags")).toMatchObject({
      status: "other",
      offer: {
        __lv: [
          { label: "A", value: "a" },
          { label: "B", value: "b9" },
        ],
      },
    });
  });
});

describe("accounts", () => {
  test("must be chosen for another user", async () => {
    const { statuses, of } = await check({}, { to: { externalUserId: "bob" } });
    expect(statuses).toEqual({ db: "choose", schema: "unknown", table: "unknown", note: "works" });
    expect(of("db")?.accounts).toEqual([
      { id: "apn_2", name: "Bob's" },
      { id: "apn_3", name: "Bob's other" },
    ]);
  });

  test("must be connected if there are none", async () => {
    const none = () => ({ items: [], hasMore: false });
    const { of } = await check({ listAccounts: none }, { to: { externalUserId: "bob" } });
    expect(of("db")).toMatchObject({ status: "choose", message: "Connect an account first.", accounts: [] });
  });

  test("must be chosen for another environment", async () => {
    const to = { ...ada, environment: "production" };
    expect((await check({}, { to })).statuses.db).toBe("choose");
  });

  test("of the same user stay, without a call", async () => {
    const { statuses, client } = await check({}, { to: ada });
    expect(statuses.db).toBe("works");
    expect(client.requests("listAccounts")).toEqual([]);
  });

  test("can be named by their app, and be on a later page", async () => {
    const { statuses, client } = await check(
      {
        listAccounts: ({ after }) =>
          after
            ? { items: [{ id: "apn_2" }], hasMore: false }
            : { items: [{ id: "apn_8" }], hasMore: true, endCursor: "next" },
      },
      { to: { externalUserId: "bob", accounts: { postgres: "apn_2" } } },
    );
    expect(statuses.db).toBe("works");
    expect(client.requests("listAccounts").map(({ after }) => after)).toEqual([undefined, "next"]);
  });

  test("that don't exist are missing", async () => {
    const { statuses } = await check({}, { to: { externalUserId: "bob", accounts: { db: "apn_1" } } });
    expect(statuses).toMatchObject({ db: "missing", schema: "unknown" });
  });
});

describe("pages", () => {
  const paged = (pages: number): Script => ({
    configure: ({ propName, page = 0 }) => {
      if (propName === "table") return page === 0 ? optionsReply(lv("users", "t1")) : optionsReply();
      if (page === pages - 1) return optionsReply(lv("public", "s1"));
      return page < pages ? optionsReply(lv(`p${page}`, page)) : optionsReply();
    },
  });

  test("are loaded until the choice is found, each once", async () => {
    const { statuses, client } = await check(paged(5));
    expect(statuses.schema).toBe("works");
    const pages = client.requests("configure").filter(({ propName }) => propName === "schema");
    expect(pages.map(({ page }) => page)).toEqual([0, 1, 2, 3, 4]);
  });

  test("that were never loaded don't count as missing", async () => {
    const { of, report } = await check(paged(50), { limit: 5 });
    expect(of("schema")).toEqual({
      prop: "schema",
      status: "unknown",
      message: "Couldn't load all choices: The check stopped after 5 calls.",
    });
    expect(report).toMatchObject({ calls: 5, limit: 5, isComplete: false });
    expect((await check(paged(50))).of("schema")?.message).toMatch(/more than 20 pages/);
  });

  test("that a server repeats for ever end the list", async () => {
    const { of, client } = await check({ configure: () => optionsReply(lv("other", 1)) });
    expect(of("schema")?.status).toBe("missing");
    expect(client.requests("configure")).toHaveLength(2);
  });
});

describe("failures", () => {
  test("leave a prop unknown, with the reason", async () => {
    const { statuses, of } = await check({
      configure: () => {
        throw new ClientError("server", "The server ran into a problem.");
      },
    });
    expect(statuses).toMatchObject({ db: "works", schema: "unknown", table: "unknown", note: "works" });
    expect(of("schema")?.message).toBe("Couldn't load all choices: The server ran into a problem.");
  });

  test("of the accounts leave them to be chosen, or unknown", async () => {
    const listAccounts = () => {
      throw new ClientError("offline", "Can't reach the server.");
    };
    expect((await check({ listAccounts })).statuses.db).toBe("unknown");
    const { of } = await check({ listAccounts }, { to: { externalUserId: "bob" } });
    expect(of("db")).toMatchObject({
      status: "choose",
      message: "Couldn't load the accounts: Can't reach the server.",
    });
  });

  test("a cancelled check makes no more calls", async () => {
    const controller = new AbortController();
    const { statuses, client } = await check(
      {
        configure: () => {
          controller.abort();
          return optionsReply(lv("other", 1));
        },
      },
      { signal: controller.signal },
    );
    expect(statuses).toMatchObject({ schema: "unknown", table: "unknown" });
    expect(client.requests("configure")).toHaveLength(1);
  });
});

describe("versions", () => {
  const next = (...props: object[]) => ({
    retrieveComponent: () => ({ ...buildComponent("db-insert", ...props), version: "2.0.0" }),
  });
  const to = { ...ada, version: "2.0.0" };

  test("are compared by their definitions", async () => {
    const { statuses, of, client } = await check(
      next(
        { name: "db", type: "app", app: "postgres" },
        { name: "schema", type: "string", options: [{ label: "public", value: "p" }] },
        { name: "note", type: "integer" },
      ),
      { to },
    );
    expect(statuses).toEqual({ db: "works", schema: "other", table: "missing", note: "missing" });
    expect(of("schema")?.offer).toBe("p");
    expect(of("table")?.message).toBe("The component has no such field.");
    expect(client.calls.map(({ method }) => method)).toEqual(["retrieveComponent"]);
  });

  test("that can't be loaded leave everything unknown", async () => {
    const { statuses } = await check(
      {
        retrieveComponent: () => {
          throw new ClientError("notFound", "This no longer exists.");
        },
      },
      { to },
    );
    expect(new Set(Object.values(statuses))).toEqual(new Set(["unknown"]));
  });
});

describe("dynamic props", () => {
  const props = [
    { name: "db", type: "app", app: "postgres" },
    { name: "table", label: "Table", type: "string", remoteOptions: true, reloadProps: true },
  ];
  const dynamic = {
    component: { ...component, configurable_props: props },
    configuredProps: { ...configuredProps, schema: undefined, note: undefined, col: lv("Id", "c1"), gone: 1 },
  };
  const configure: Script["configure"] = ({ propName, page }) =>
    page
      ? optionsReply()
      : propName === "col"
        ? optionsReply(lv("Id", "c1"))
        : optionsReply(lv("users", "t1"));

  test("are checked after a reload for the target", async () => {
    const reload = () => propsReply("dyn_2", ...props, { name: "col", type: "string", remoteOptions: true });
    const { statuses, client } = await check({ configure, reload }, dynamic);
    expect(statuses).toEqual({ db: "works", table: "works", col: "works", gone: "missing" });
    expect(client.requests("reload")).toMatchObject([
      {
        externalUserId: "bob",
        configuredProps: { db: { authProvisionId: "apn_2" }, table: lv("users", "t1") },
      },
    ]);
    expect(client.requests("configure").at(-1)).toMatchObject({ propName: "col", dynamicPropsId: "dyn_2" });
  });

  test("are unknown if the reload can't be made, or fails", async () => {
    const blocked = await check({ configure: () => optionsReply(lv("x", 1)) }, dynamic);
    expect(blocked.statuses).toEqual({ db: "works", table: "missing", col: "unknown", gone: "unknown" });
    expect(blocked.client.requests("reload")).toEqual([]);
    const reload = () => {
      throw new ClientError("timeout", "The request timed out.");
    };
    const failed = await check({ configure, reload }, dynamic);
    expect(failed.of("col")).toMatchObject({ status: "unknown", message: "The request timed out." });
  });
});

describe("sources", () => {
  test("are neither checked nor sent, and what depends on them is unknown", async () => {
    const sources = { schema: { from: "reference" as const, reference: [{ path: ["a"] }] } };
    const { statuses, client } = await check({}, { sources });
    expect(statuses).toEqual({ db: "works", table: "unknown", note: "works" });
    expect(client.requests("configure")).toEqual([]);
  });
});

test("secrets don't reach the report", async () => {
  const secret = { key: "k", configurable_props: [{ name: "token", type: "string", secret: true }] };
  const { report } = await check({}, { component: secret, configuredProps: { token: { a: "hunter2" } } });
  expect(report.props).toEqual([
    { prop: "token", status: "missing", message: "The value isn't valid there." },
  ]);
});

test("a secret's choices aren't named", async () => {
  const secret = {
    key: "k",
    configurable_props: [{ name: "token", type: "string", secret: true, options: ["a"] }],
  };
  const { report } = await check({}, { component: secret, configuredProps: { token: "hunter2" } });
  expect(report.props).toEqual([
    { prop: "token", status: "missing", message: "The choice doesn't exist there." },
  ]);
});

test("two checks at once don't share what they load", async () => {
  const client = createScriptedClient({
    ...script,
    configure: ({ externalUserId, page }) =>
      page
        ? optionsReply()
        : optionsReply(externalUserId === "bob" ? lv("public", "s1") : lv("public", "s9")),
  });
  const of = (externalUserId: string) =>
    checkPortability({
      component,
      configuredProps,
      from: ada,
      to: { externalUserId, accounts: { db: "apn_2" } },
      client,
    });
  const [bobs, cleos] = await Promise.all([of("bob"), of("cleo")]);
  expect(bobs?.props[1]?.status).toBe("works");
  expect(cleos?.props[1]?.status).toBe("other");
});

test("never rejects, never asks twice for a page, and stays within its limit", async () => {
  const name = fc.constantFrom("a", "b", "c");
  const prop = fc.record({
    name,
    type: fc.constantFrom("string", "string[]", "app", "$.airtable.tableId", "$.discord.channel", "integer"),
    remoteOptions: fc.boolean(),
    reloadProps: fc.boolean(),
    optional: fc.boolean(),
    baseIdProp: name,
    appProp: name,
  });
  const values = fc.dictionary(name, fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(lv("A", "a"))));
  const outcome = fc.array(fc.constantFrom("a", "none", "fail", "odd"), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(prop, { maxLength: 4 }),
      values,
      outcome,
      fc.integer({ min: 0, max: 9 }),
      async (props, saved, outcomes, limit) => {
        const client = createScriptedClient({
          listAccounts: () => ({ items: [], hasMore: true, endCursor: "same" }),
          configure: (_, { count }) => {
            const next = outcomes[count % outcomes.length];
            if (next === "fail") throw new Error("failed");
            return next === "odd"
              ? optionsReply(lv("x", count))
              : next === "a"
                ? optionsReply(lv("A", "a"))
                : optionsReply();
          },
          reload: () => propsReply("dyn", ...props),
        });
        const report = await checkPortability({
          component: { key: "k", configurable_props: props },
          configuredProps: saved,
          from: ada,
          to: { externalUserId: "bob" },
          client,
          limit,
        });
        const pages = client.requests("configure").map(({ propName, page }) => `${propName} ${page}`);
        expect(new Set(pages).size).toBe(pages.length);
        expect(client.calls.length).toBeLessThanOrEqual(limit);
        expect(report.calls).toBe(client.calls.length);
      },
    ),
    { numRuns: 150 },
  );
});
