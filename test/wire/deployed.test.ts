// @vitest-environment node
import { describe, expect, it, test } from "vitest";
import {
  parseDeployedTriggersPage,
  parseDeployReply,
  parseEventsPage,
  parseSigningKeyReply,
  parseWebhooksReply,
  parseWorkflowsReply,
} from "../../src/wire/deployed.ts";

describe("parseDeployReply", () => {
  it("opens the envelope", () => {
    expect(
      parseDeployReply({
        data: { id: "dc_1", configurableProps: [null], configuredProps: null, active: null },
      }),
    ).toStrictEqual({
      ok: true,
      value: {
        id: "dc_1",
        props: [],
        issues: [{ index: 0, message: "Prop 1 is left out: it is not an object.", severity: "dropped" }],
        configuredProps: {},
      },
    });
  });

  test.each([
    ["null", null],
    ["no id", { data: { name: "x" } }],
    ["a web page", "<html></html>"],
  ])("refuses %s", (_, input) => {
    expect(parseDeployReply(input)).toStrictEqual({
      ok: false,
      message: "The platform sent an answer that cannot be read.",
    });
  });

  it("refuses an error, in its words", () => {
    expect(parseDeployReply({ error: "Webhook refused" })).toStrictEqual({
      ok: false,
      message: "Webhook refused",
    });
  });
});

describe("parseDeployedTriggersPage", () => {
  it("reads what is deployed, of any kind, and when", () => {
    const seconds = 1_750_000_000;
    const page = parseDeployedTriggersPage({
      data: [
        {
          id: "dc_1",
          type: "DeployedComponent",
          name: "New Row",
          created_at: seconds,
          updated_at: seconds * 1000 + 5,
        },
        { id: "hi_1", type: "HttpInterface", endpoint_url: "https://example.com" },
        { name: "no id" },
      ],
      page_info: { end_cursor: "c1", total_count: 9 },
    });
    expect(page).toMatchObject({
      ok: true,
      value: {
        items: [
          { id: "dc_1", name: "New Row", createdAt: 1_750_000_000_000, updatedAt: 1_750_000_000_005 },
          { id: "hi_1", type: "HttpInterface", props: [] },
        ],
        endCursor: "c1",
        hasMore: true,
      },
    });
  });

  it("reads what its hooks logged, and no signing key", () => {
    const page = parseDeployedTriggersPage({
      data: [
        {
          id: "dc_1",
          webhook_signing_key: "whsk_1",
          callback_observations: [{ k: "error", err: { message: "No such table" } }, null],
        },
      ],
    });
    expect(page).toMatchObject({
      value: { items: [{ observations: [{ k: "error", err: { message: "No such table" } }] }] },
    });
    expect(JSON.stringify(page)).not.toContain("whsk_1");
  });
});

test("parseEventsPage reads the events that can be read", () => {
  const event = { e: { subject: "Hi" }, k: "emit", ts: 1_750_000_000_000, id: 7, sum: "A row" };
  expect(parseEventsPage({ data: [event, {}, { id: "x", e: null }] })).toMatchObject({
    ok: true,
    value: { items: [{ ...event, id: "7" }, { id: "x" }] },
  });
});

describe("parseWebhooksReply", () => {
  const refused = { ok: false, message: "The platform sent an answer that cannot be read." };
  test.each<[string, unknown, unknown]>([
    [
      "webhooks",
      {
        webhook_urls: ["https://a"],
        webhooks: [{ id: "wh_1", url: "https://a", signing_key_set: true, signing_key: "k" }],
      },
      { ok: true, value: [{ id: "wh_1", url: "https://a", signingKeySet: true }] },
    ],
    ["addresses alone", { webhookUrls: ["https://a", null] }, { ok: true, value: [{ url: "https://a" }] }],
    ["none", { webhook_urls: [] }, { ok: true, value: [] }],
    ["something else", {}, refused],
    ["an error", { error: "No" }, { ok: false, message: "No" }],
  ])("reads %s", (_, input, expected) => {
    expect(parseWebhooksReply(input)).toStrictEqual(expected);
  });
});

test.each<[unknown, unknown]>([
  [{ workflow_ids: ["p_1", 2, "p_2"] }, { ok: true, value: ["p_1", "p_2"] }],
  [{ workflowIds: [] }, { ok: true, value: [] }],
  [{}, { ok: false, message: "The platform sent an answer that cannot be read." }],
])("parseWorkflowsReply of %o", (input, expected) => {
  expect(parseWorkflowsReply(input)).toStrictEqual(expected);
});

test.each<[unknown, unknown]>([
  [{ data: { id: "wh_1", signing_key: "whsk_1" } }, { ok: true, value: { signingKey: "whsk_1" } }],
  [
    { data: { id: "wh_1", signing_key: null } },
    { ok: false, message: "The platform sent an answer that cannot be read." },
  ],
])("parseSigningKeyReply of %o", (input, expected) => {
  expect(parseSigningKeyReply(input)).toStrictEqual(expected);
});
