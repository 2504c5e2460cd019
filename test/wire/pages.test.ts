// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseDeployedTriggersPage, parseEventsPage } from "../../src/wire/deployed.ts";
import {
  parseAccountsPage,
  parseAppReply,
  parseAppsPage,
  parseComponentsPage,
} from "../../src/wire/pages.ts";

const UNREADABLE = { ok: false, message: "The platform sent an answer that cannot be read." };

function page(items: unknown[], more: object = {}) {
  return { ok: true, value: { items, hasMore: false, ...more } };
}

describe("accounts", () => {
  test.each([
    [
      "the wire's spelling",
      {
        id: "apn_1",
        name: "Work",
        external_id: "user-1",
        healthy: true,
        dead: false,
        app: {
          name_slug: "slack",
          name: "Slack",
          auth_type: "oauth",
          img_src: "https://x/y.png",
          categories: ["Chat"],
        },
        created_at: "2024-01-01T00:00:00.000Z",
        updated_at: "2024-01-02T00:00:00.000Z",
        last_refreshed_at: "2024-01-03T00:00:00.000Z",
        next_refresh_at: "2024-01-04T00:00:00.000Z",
        error: "Expired",
        credentials: { oauth_access_token: "hunter2" },
      },
      {
        id: "apn_1",
        name: "Work",
        externalId: "user-1",
        healthy: true,
        dead: false,
        app: {
          nameSlug: "slack",
          name: "Slack",
          authType: "oauth",
          imgSrc: "https://x/y.png",
          categories: ["Chat"],
        },
        createdAt: "2024-01-01T00:00:00.000Z",
        updatedAt: "2024-01-02T00:00:00.000Z",
        lastRefreshedAt: "2024-01-03T00:00:00.000Z",
        nextRefreshAt: "2024-01-04T00:00:00.000Z",
        error: "Expired",
      },
    ],
    [
      "the SDK's spelling, with dates",
      {
        id: "apn_1",
        externalId: "u",
        createdAt: new Date(Date.UTC(2024, 0, 1)),
        updatedAt: new Date(Number.NaN),
      },
      { id: "apn_1", externalId: "u", createdAt: "2024-01-01T00:00:00.000Z" },
    ],
    [
      "nulls",
      { id: "apn_1", name: null, dead: null, app: null, error: null, last_refreshed_at: null },
      { id: "apn_1" },
    ],
    [
      "fields of the wrong type",
      { id: "apn_1", name: {}, healthy: "yes", app: "slack", error: [] },
      { id: "apn_1" },
    ],
  ])("are read in %s", (_, account, read) => {
    expect(parseAccountsPage({ data: [account] })).toStrictEqual(page([read]));
  });

  it("are left out when they have no id", () => {
    expect(parseAccountsPage({ data: [{ name: "x" }, null, "apn_2", { id: "apn_3" }] })).toStrictEqual(
      page([{ id: "apn_3" }]),
    );
  });
});

describe("apps", () => {
  test.each([
    [
      "an auth type of null",
      { name_slug: "x", name: "X", auth_type: null },
      { nameSlug: "x", name: "X", authType: null },
    ],
    [
      "an auth type",
      { nameSlug: "x", name: "X", authType: "keys" },
      { nameSlug: "x", name: "X", authType: "keys" },
    ],
    ["no auth type", { nameSlug: "x", name: "X" }, { nameSlug: "x", name: "X" }],
    ["no name", { nameSlug: "x" }, { nameSlug: "x", name: "x" }],
    [
      "all the rest",
      {
        id: "app_1",
        name_slug: "x",
        name: "X",
        description: "d",
        img_src: "i",
        categories: ["c"],
        featured_weight: 1,
      },
      { id: "app_1", nameSlug: "x", name: "X", description: "d", imgSrc: "i", categories: ["c"] },
    ],
    [
      "nulls",
      { id: null, name_slug: "x", name: "X", description: null, categories: null },
      { nameSlug: "x", name: "X" },
    ],
  ])("are read with %s", (_, app, read) => {
    expect(parseAppReply({ data: app })).toStrictEqual({ ok: true, value: read });
    expect(parseAppReply(app)).toStrictEqual({ ok: true, value: read });
    expect(parseAppsPage({ data: [app] })).toStrictEqual(page([read]));
  });

  test.each([
    ["null", null],
    ["a web page", "<html></html>"],
    ["no slug", { data: { name: "X" } }],
    ["null for data", { data: null }],
  ])("are refused: %s", (_, input) => {
    expect(parseAppReply(input)).toStrictEqual(UNREADABLE);
  });
});

describe("components in a list", () => {
  it("need no props", () => {
    expect(
      parseComponentsPage({
        data: [{ key: "k", name: "N", version: "1.0.0", component_type: "action" }, { name: "no key" }],
      }),
    ).toStrictEqual(page([{ key: "k", name: "N", version: "1.0.0", componentType: "action" }]));
  });
});

describe("what is deployed", () => {
  it("is a component with its props and values, without its signing key", () => {
    expect(
      parseDeployedTriggersPage({
        data: [
          {
            id: "dc_1",
            type: "DeployedComponent",
            owner_id: "exu_1",
            component_id: "sc_1",
            component_key: null,
            name: "N",
            name_slug: "n",
            active: true,
            created_at: 5,
            updated_at: 6,
            emit_on_deploy: false,
            configurable_props: [{ name: "a", type: "string" }],
            configured_props: { some_key: "x" },
            webhook_signing_key: "hunter2",
          },
        ],
      }),
    ).toStrictEqual(
      page([
        {
          id: "dc_1",
          type: "DeployedComponent",
          ownerId: "exu_1",
          componentId: "sc_1",
          name: "N",
          nameSlug: "n",
          active: true,
          createdAt: 5000,
          updatedAt: 6000,
          emitOnDeploy: false,
          props: [{ name: "a", type: "string" }],
          issues: [],
          configuredProps: { some_key: "x" },
        },
      ]),
    );
  });

  it("may be an interface, without props", () => {
    expect(
      parseDeployedTriggersPage({ data: [{ id: "ti_1", type: "TimerInterface", cron: "0 9 * * *" }] }),
    ).toStrictEqual(
      page([{ id: "ti_1", type: "TimerInterface", props: [], issues: [], configuredProps: {} }]),
    );
  });
});

describe("events", () => {
  it("keep their payload as it is", () => {
    expect(
      parseEventsPage({ data: [{ id: 1, k: "emit", ts: 5, e: { snake_case: null } }, { k: "emit" }] }),
    ).toStrictEqual(page([{ id: "1", k: "emit", ts: 5, e: { snake_case: null } }]));
  });
});

describe("pages", () => {
  const data = [{ id: "apn_1" }];

  test.each([
    ["no page info", { data }, {}],
    [
      "page info",
      { data, page_info: { end_cursor: "c", total_count: 5 } },
      { endCursor: "c", totalCount: 5, hasMore: true },
    ],
    ["the SDK's page info", { data, pageInfo: { endCursor: "c" } }, { endCursor: "c", hasMore: true }],
    [
      "an answer inside",
      { data, response: { data, pageInfo: { endCursor: "c" } } },
      { endCursor: "c", hasMore: true },
    ],
    [
      "a raw answer inside",
      { data, response: null, rawResponse: { page_info: { end_cursor: "c" } } },
      { endCursor: "c", hasMore: true },
    ],
    [
      "the SDK's raw answer, which has only headers",
      { data, response: { pageInfo: { endCursor: "c" } }, rawResponse: { headers: {} } },
      { endCursor: "c", hasMore: true },
    ],
    ["a last cursor of null", { data, page_info: { end_cursor: null, count: 1 } }, {}],
    ["an empty cursor", { data, pageInfo: { endCursor: "" } }, { endCursor: "" }],
    [
      "everything on one page",
      { data, pageInfo: { endCursor: "c", totalCount: 1 } },
      { endCursor: "c", totalCount: 1 },
    ],
  ])("are read with %s", (_, input, more) => {
    expect(parseAccountsPage(input)).toStrictEqual(page([{ id: "apn_1" }], more));
  });

  it("end with one that brings nothing", () => {
    expect(parseAccountsPage({ data: [], pageInfo: { endCursor: "c" } })).toStrictEqual(
      page([], { endCursor: "c" }),
    );
  });

  it("may be a plain list, or the page object of a client", () => {
    expect(parseAccountsPage(data)).toStrictEqual(page([{ id: "apn_1" }]));
    class ClientPage {
      data = data;
      response = { pageInfo: { endCursor: "c" } };
      hasNextPage() {
        return true;
      }
    }
    expect(parseAccountsPage(new ClientPage())).toStrictEqual(
      page([{ id: "apn_1" }], { endCursor: "c", hasMore: true }),
    );
  });

  test.each([
    ["nothing", undefined],
    ["null", null],
    ["a web page", "<html></html>"],
    ["no list", {}],
    ["an object for a list", { data: {} }],
    ["what was not JSON", { ok: false, error: { reason: "non-json" } }],
  ])("are refused: %s", (_, input) => {
    expect(parseAccountsPage(input)).toStrictEqual(UNREADABLE);
  });

  it("are refused in the platform's words", () => {
    expect(parseAccountsPage({ error: "Forbidden" })).toStrictEqual({ ok: false, message: "Forbidden" });
  });

  it("never throw", () => {
    const input = fc.oneof(fc.anything(), fc.record({ data: fc.anything(), pageInfo: fc.anything() }));
    fc.assert(
      fc.property(input, (reply) => {
        const read = [
          parseAccountsPage,
          parseAppsPage,
          parseComponentsPage,
          parseDeployedTriggersPage,
          parseEventsPage,
        ];
        for (const parse of read) parse(reply);
        parseAppReply(reply);
      }),
    );
  });
});

test("an error beside the data of a page does not make it unread", () => {
  const page = { error: "Half of it", data: [{ id: "apn_1" }] };
  expect(parseAccountsPage(page)).toMatchObject({ ok: true, value: { items: [{ id: "apn_1" }] } });
  expect(parseAccountsPage({ error: "No", "": [] })).toEqual({ ok: false, message: "No" });
  expect(parseAppReply({ error: "Half of it", data: { name_slug: "slack" } })).toMatchObject({ ok: true });
});

test("an account whose app cannot be read is one without it", () => {
  expect(parseAccountsPage({ data: [{ id: "apn_1", app: { name: "No slug" } }] })).toEqual({
    ok: true,
    value: { items: [{ id: "apn_1" }], hasMore: false },
  });
});
