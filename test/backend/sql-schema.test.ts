// @vitest-environment node
import { describe, expect, it } from "vitest";
import { startPlayground } from "./served.ts";

const playground = startPlayground();

const ask = async (postgres: unknown) => {
  const body = { external_user_id: "ready", configured_props: { postgres } };
  const response = await playground().post("/backend/sql-schema", body);
  return { status: response.status, body: (await response.json()) as Record<string, string[]> };
};

describe("the schema of the chosen account's database", () => {
  it("is Postgres' own: every table with its columns, in their order", async () => {
    const { status, body } = await ask({ authProvisionId: "apn_postgresReady" });
    expect(status).toBe(200);
    expect(body["sales.contacts"]?.slice(0, 2)).toEqual(["id", "full_name"]);
    expect(Object.keys(body).filter((name) => /^(pg_|information_schema|backend)/.test(name))).toEqual([]);
  });

  it("is not for those who have no account there", async () => {
    for (const account of [undefined, { authProvisionId: "apn_nobody" }]) {
      const { status, body } = await ask(account);
      expect(status).toBe(400);
      expect(body.error).toMatch(/account/);
    }
  });
});
