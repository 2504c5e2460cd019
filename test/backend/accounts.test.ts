// @vitest-environment node
import { PipedreamClient } from "@pipedream/sdk";
import { describe, expect, it } from "vitest";
import { once, startPlayground } from "./served.ts";

const playground = startPlayground({ database: false });

async function json(
  path: string,
  init?: RequestInit,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(playground().url + path, init);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

describe("accounts", () => {
  it("come in pages, all of them reachable", async () => {
    const page = await playground().clientFor("many").accounts.list({ externalUserId: "many", limit: 50 });
    const ids = new Set<string>();
    for await (const { id } of page) ids.add(id);
    expect(ids.size).toBe(120);
    expect(
      playground()
        .control.requests()
        .filter(({ kind }) => kind === "accounts"),
    ).toHaveLength(3);
  });

  it("are filtered by app, and tell how they fare", async () => {
    const { data } = await playground()
      .clientFor("demo")
      .accounts.list({ externalUserId: "demo", app: "contacts" });
    expect(data.map(({ id, name, healthy, dead, error }) => ({ id, name, healthy, dead, error }))).toEqual([
      { id: "apn_contactsWork", name: "Work", healthy: true, dead: false, error: undefined },
      { id: "apn_contactsHome", name: "Home", healthy: true, dead: false, error: undefined },
      {
        id: "apn_contactsTired",
        name: "Sales team (tired)",
        healthy: false,
        dead: false,
        error: "the credentials were refused (401) at the last refresh.",
      },
      {
        id: "apn_contactsGone",
        name: "Former company",
        healthy: false,
        dead: true,
        error: "access was revoked; refreshing was given up.",
      },
    ]);
    expect(data[0]?.app).toMatchObject({ nameSlug: "contacts", authType: "oauth" });
    expect(data[0]?.lastRefreshedAt).toBeInstanceOf(Date);
  });

  it("of other users are not shown", async () => {
    const { data } = await playground().clientFor("demo").accounts.list({ app: "postgres" });
    expect(data).toEqual([]);
    const other = playground().clientFor("demo").accounts.list({ externalUserId: "many" }, once);
    await expect(other).rejects.toMatchObject({ statusCode: 403 });
    await expect(
      playground().clientFor("demo").accounts.retrieve("apn_many001", {}, once),
    ).rejects.toMatchObject({ statusCode: 404 });
  });
});

describe("connecting", () => {
  const connect = async (token: string, body: object = {}) => {
    const answer = await playground().post(
      "/v1/connect/accounts",
      {
        app_slug: "postgres",
        cfmap_json: JSON.stringify({ user: "ada", host: "demo" }),
        connect_token: token,
        ...body,
      },
      { authorization: `Bearer ${token}` },
    );
    return {
      status: answer.status,
      body: (await answer.json()) as { id: string; error?: string; code?: string },
    };
  };

  it("makes an account that works at once, and spends the token", async () => {
    const token = await playground().tokenFor("demo");
    const { status, body } = await connect(token);
    expect(status).toBe(200);
    expect(body).toMatchObject({ name: "ada@demo", healthy: true, external_id: "demo" });
    expect(body.id).toMatch(/^apn_[a-zA-Z0-9]+$/);

    const again = await json("/v1/connect/accounts", { headers: { authorization: `Bearer ${token}` } });
    expect(again).toMatchObject({
      status: 401,
      body: { error: expect.stringContaining("was used to connect") },
    });
    const { data } = await playground().clientFor("demo").accounts.list({ app: "postgres" });
    expect(data.map(({ id }) => id)).toEqual([body.id]);
  });

  it("reconnects an account without adding one", async () => {
    const { body } = await connect(await playground().tokenFor("demo"), {
      app_slug: "contacts",
      account_id: "apn_contactsGone",
    });
    expect(body).toMatchObject({ id: "apn_contactsGone", healthy: true, dead: false });
    expect((await connect(await playground().tokenFor("demo"), { account_id: "apn_many001" })).status).toBe(
      404,
    );
  });

  it.each([
    ["failed", 422, "refused"],
    ["cancelled", 409, "cancelled"],
  ] as const)("can be made to end as %s, and the token stays good", async (outcome, status, code) => {
    playground().control.setConnect({ outcome });
    const token = await playground().tokenFor("demo");
    expect(await connect(token)).toMatchObject({ status, body: { code } });
    playground().control.setConnect({ outcome: "success" });
    expect((await connect(token)).status).toBe(200);
  });

  it("has a page, where the SDK looks for it and under a shorter name", async () => {
    for (const path of ["/_static/connect.html?token=t&app=postgres", "/connect?token=t&app=postgres"]) {
      const page = await fetch(playground().url + path);
      expect(page.headers.get("content-type")).toContain("text/html");
      const html = await page.text();
      expect(html).toContain("<title>Connect an account</title>");
      expect(html).not.toMatch(/\son\w+=|https?:\/\//);
    }
  });

  it("tells the page what it is about to connect", async () => {
    const token = await playground().tokenFor("demo");
    const { body } = await json(`/v1/connect/tokens/${token}/validate?app_id=postgres`);
    expect(body).toMatchObject({ success: true, error: null, app: { name: "Postgres", auth_type: "keys" } });
    expect(
      JSON.parse((body.app as { custom_fields_json: string }).custom_fields_json).map(
        ({ name }: { name: string }) => name,
      ),
    ).toEqual(["host", "port", "database", "user", "password"]);
    expect((await json("/v1/connect/tokens/ctok_nope/validate?app_id=postgres")).body).toMatchObject({
      success: false,
      error: "This connect token is not known here.",
    });
  });
});

describe("tokens", () => {
  it("are asked for on every Connect path", async () => {
    expect(await json("/v1/connect/components")).toMatchObject({ status: 401 });
    expect(
      await json("/v1/connect/proj_demo/accounts", { headers: { authorization: "Bearer ctok_made_up" } }),
    ).toMatchObject({ status: 401, body: { code: "invalid_token" } });
    expect(await json("/v1/apps")).toMatchObject({ status: 200 });
  });

  it("expire", async () => {
    const client = playground().clientFor("demo");
    await client.components.list();
    playground().control.expireTokens();
    await expect(client.components.list({}, once)).rejects.toMatchObject({ statusCode: 401 });
  });

  it("are issued to the SDK's server client, with a project in the path", async () => {
    const server = new PipedreamClient({
      baseUrl: playground().url,
      clientId: "demo-client",
      clientSecret: "demo-secret",
      projectId: "proj_demo",
      projectEnvironment: "development",
    });
    const { token, expiresAt, connectLinkUrl } = await server.tokens.create({
      externalUserId: "demo",
      expiresIn: 60,
    });
    expect(token).toMatch(/^ctok_[0-9a-f]{32}$/);
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(60_000);
    expect(connectLinkUrl).toBe(`${playground().url}/_static/connect.html?token=${token}&connectLink=true`);
    const { data } = await server.accounts.list({ externalUserId: "ready" });
    expect(data.map(({ id }) => id)).toEqual(["apn_storageReady", "apn_postgresReady", "apn_contactsReady"]);

    const nested = await playground().post(
      "/v1/connect/tokens",
      { external_user_id: "many" },
      { authorization: `Bearer ${token}` },
    );
    expect(nested.status).toBe(403);
  });

  it("act for their own user only", async () => {
    const call = playground()
      .clientFor("demo")
      .components.reloadProps({ id: "postgres-insert-row", externalUserId: "many" }, once);
    await expect(call).rejects.toMatchObject({ statusCode: 403 });
  });
});

describe("apps", () => {
  it("are paged, searched and sorted", async () => {
    const client = playground().clientFor("demo");
    const slugs: string[] = [];
    for await (const { nameSlug } of await client.apps.list({ limit: 6 })) slugs.push(nameSlug);
    expect(slugs.slice(0, 4)).toEqual(["postgres", "contacts", "http", "everything"]);
    expect(slugs).toHaveLength(16);
    const { data: found } = await client.apps.list({ q: "post" });
    expect(found.map(({ nameSlug }) => nameSlug)).toEqual(["postgres"]);
    const { data: withTriggers } = await client.apps.list({ hasTriggers: true });
    expect(withTriggers.map(({ nameSlug }) => nameSlug)).toEqual(["postgres", "schedule"]);
  });

  it("carry their picture with them", async () => {
    const { data } = await playground().clientFor("demo").apps.retrieve("contacts");
    expect(data).toMatchObject({ id: "oa_contacts", nameSlug: "contacts", authType: "oauth" });
    expect(data.imgSrc).toMatch(/^data:image\/svg\+xml,/);
    await expect(playground().clientFor("demo").apps.retrieve("nothing", once)).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});
