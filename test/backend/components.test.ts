// @vitest-environment node
import { describe, expect, it } from "vitest";
import { once, startPlayground } from "./served.ts";

const playground = startPlayground();
const externalUserId = "ready";
const postgres = { authProvisionId: "apn_postgresReady" };
const contacts = { authProvisionId: "apn_contactsReady" };
const chosen = (value: string, label = value) => ({ __lv: { label, value } });

function client() {
  return playground().clientFor(externalUserId);
}

describe("listing components", () => {
  it("pages, and ends", async () => {
    const page = await client().components.list({ limit: 4 });
    const keys: string[] = [];
    for await (const { key } of page) keys.push(key);

    expect(keys).toEqual([
      "postgres-insert-row",
      "postgres-update-row",
      "postgres-find-rows",
      "postgres-export-rows",
      "postgres-run-query",
      "postgres-new-row",
      "contacts-send-message",
      "storage-share-files",
      "http-send-request",
      "schedule-at-intervals",
      "everything-every-prop-type",
      "everything-troublesome-options",
    ]);
    expect(
      playground()
        .control.requests()
        .filter(({ kind }) => kind === "list"),
    ).toHaveLength(3);
  });

  it("filters by app, type and text", async () => {
    const { data: triggers } = await client().components.list({ app: "postgres", componentType: "trigger" });
    expect(triggers.map(({ key }) => key)).toEqual(["postgres-new-row"]);
    const { data: found } = await client().components.list({ q: "send" });
    expect(found.map(({ key }) => key)).toEqual(["contacts-send-message", "http-send-request"]);
  });

  it("answers 404 for a component that is not there", async () => {
    await expect(client().components.retrieve("nobody-nothing", {}, once)).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});

describe("options", () => {
  const ask = (propName: string, configuredProps: Record<string, unknown>, more: object = {}) =>
    client().components.configureProp({
      id: "postgres-insert-row",
      externalUserId,
      propName,
      configuredProps,
      ...more,
    });

  it("come as strings when they are nothing else", async () => {
    const { stringOptions, errors } = await ask("schema", { postgres });
    expect(stringOptions).toEqual(["public", "sales", "support"]);
    expect(errors).toEqual([]);
  });

  it("put the contacts on the second page of the tables, and end with an empty one", async () => {
    const pages = [];
    for (const page of [0, 1, 2])
      pages.push(await ask("table", { postgres, schema: chosen("sales") }, { page }));
    const values = pages.map(({ options }) =>
      options?.map((option) => ("value" in option ? option.value : option)),
    );

    expect(values[0]).toHaveLength(25);
    expect(values[0]).not.toContain("contacts");
    expect(values[1]).toContain("contacts");
    expect(values[2]).toEqual([]);
  });

  it("are there for the props that a reload answered, too", async () => {
    const configuredProps = { postgres, schema: chosen("sales"), table: chosen("contacts") };
    const id = "postgres-insert-row";
    const { dynamicProps } = await client().components.reloadProps({ id, externalUserId, configuredProps });
    const { options, errors } = await ask("table", configuredProps, { dynamicPropsId: dynamicProps?.id });
    expect(errors).toEqual([]);
    expect(options).toHaveLength(25);
  });

  it.each([
    ["no account", {}, "Connect an account for Postgres first."],
    [
      "an account of another user",
      { postgres: { authProvisionId: "apn_many001" } },
      "The Postgres account apn_many001 does not exist. Choose another one.",
    ],
    [
      "an account of another app",
      { postgres: contacts },
      "The Postgres account apn_contactsReady does not exist. Choose another one.",
    ],
    ["no schema", { postgres }, "Choose a schema first."],
  ])("with %s say so in errors, with HTTP 200", async (_, configuredProps, message) => {
    const { errors, options } = await ask("table", configuredProps);
    expect(errors?.map((error) => JSON.parse(error))).toEqual([{ name: "ConfigurationError", message }]);
    expect(options).toBeUndefined();
  });

  it("refuse an account that is not well", async () => {
    playground().control.setAccountHealth({ id: "apn_postgresReady", health: "dead" });
    const { errors } = await ask("schema", { postgres });
    expect(JSON.parse(errors?.[0] ?? "")).toEqual({
      name: "AuthenticationError",
      message: 'Postgres: access was revoked; refreshing was given up. Reconnect the account "Warehouse".',
    });
  });

  it("are searched on the server, and page by context", async () => {
    const search = (query: string, prevContext?: Record<string, unknown>, page = 0) =>
      client().components.configureProp({
        id: "contacts-send-message",
        externalUserId,
        propName: "people",
        configuredProps: { contacts },
        query,
        prevContext,
        page,
      });
    const first = await search("zoë");
    expect(first.options).toHaveLength(50);
    expect(first.options?.[0]).toEqual({ label: "Zoë Abe <contact0025@example.com>", value: "26" });
    const second = await search("zoë", first.context, 1);
    expect(second.options).toHaveLength(50);
    expect(second.options?.[0]).not.toEqual(first.options?.[0]);
    const third = await search("zoë", second.context, 2);
    expect(third.options).toEqual([]);
  });

  it("of the platform's own types depend on each other as declared", async () => {
    const demo = playground().clientFor("demo");
    const of = async (propName: string, configuredProps: Record<string, unknown>) => {
      const answer = await demo.components.configureProp({
        id: "everything-every-prop-type",
        externalUserId: "demo",
        propName,
        configuredProps,
      });
      return answer.errors?.[0] ? JSON.parse(answer.errors[0]).message : answer.options;
    };
    const airtable = { authProvisionId: "apn_airtableDemo" };
    expect(await of("baseId", {})).toBe("Connect an account for Airtable (demo) first.");
    expect(await of("baseId", { airtable })).toContainEqual({ label: "Hiring", value: "appHiring0000002" });
    expect(await of("tableId", { airtable })).toBe('Choose "baseId" first.');
    expect(await of("tableId", { airtable, baseId: chosen("appHiring0000002", "Hiring") })).toContainEqual({
      label: "Candidates",
      value: "tblHirincandidates",
    });
  });
});

describe("Insert Row", () => {
  const reload = (schema: string, table: string) =>
    client().components.reloadProps({
      id: "postgres-insert-row",
      externalUserId,
      configuredProps: { postgres, schema, table: chosen(table) },
    });

  it("brings the table's columns, typed from the catalogue, behind the static props", async () => {
    const { dynamicProps, errors } = await reload("sales", "contacts");
    const props = dynamicProps?.configurableProps ?? [];

    expect(errors).toEqual([]);
    expect(dynamicProps?.id).toMatch(/^dyp_/);
    expect(props.slice(0, 3).map(({ name }) => name)).toEqual(["postgres", "schema", "table"]);
    expect(
      Object.fromEntries(
        props.slice(3).map(({ name, type, optional }) => [name, `${type}${optional ? "?" : ""}`]),
      ),
    ).toEqual({
      full_name: "string",
      email: "string",
      phone: "string?",
      stage: "string?",
      score: "integer?",
      credit_limit: "string?",
      subscribed: "boolean",
      tags: "string[]?",
      lucky_numbers: "integer[]?",
      preferences: "object?",
      external_id: "string?",
      birthday: "string?",
      last_seen_at: "string?",
      created_at: "string?",
    });
    expect(props.find(({ name }) => name === "score")).toMatchObject({ min: 0, max: 100 });
    expect(props.find(({ name }) => name === "stage")).toMatchObject({
      options: ["lead", "trial", "customer", "lost"],
    });
  });

  it("keeps odd column names, and tells a column called table from the prop", async () => {
    const { dynamicProps } = await reload("public", "odd_names");
    const names = dynamicProps?.configurableProps?.slice(3).map(({ name }) => name);
    expect(names).toEqual([
      "constructor",
      "first.name",
      "2nd line",
      "with space",
      "items[0]",
      "it's",
      "naïve Größe",
      "table_column",
      "type",
      "value",
      "toString",
      'say "hi"',
      "UPPER",
    ]);
  });

  it("inserts what it is given and returns the row", async () => {
    const { exports, os, ret } = await client().actions.run({
      id: "postgres-insert-row",
      externalUserId,
      configuredProps: {
        postgres,
        schema: chosen("public"),
        table: chosen("odd_names"),
        "first.name": "Ada",
        'say "hi"': "hello",
        "naïve Größe": 7,
        table_column: "oak",
        UPPER: true,
        toString: "text",
      },
    });
    expect(os?.filter(({ k }) => k === "error")).toEqual([]);
    expect(exports).toEqual({ $summary: "Inserted a row into public.odd_names" });
    expect(ret).toMatchObject({
      constructor: 13,
      "first.name": "Ada",
      'say "hi"': "hello",
      "naïve Größe": 7,
      table: "oak",
      UPPER: true,
      toString: "text",
    });
  });

  it("carries every type through", async () => {
    const values = {
      a_smallint: 7,
      an_integer: 3,
      a_bigint: "9007199254740993",
      a_numeric: "1.50",
      a_text: "02134",
      a_boolean: false,
      a_date: "2025-03-01",
      an_interval: "1 day 02:00:00",
      a_uuid: "6f9619ff-8b86-4011-b42d-00cf4fc964ff",
      a_jsonb: { ripe: true },
      a_text_array: ['say "hi"', "back\\slash", ""],
      an_integer_array: [1, 2],
      an_enum: "don't ask",
      some_bytes: "\\xcafe",
    };
    const { os, ret } = await client().actions.run({
      id: "postgres-insert-row",
      externalUserId,
      configuredProps: { postgres, schema: "public", table: "every_type", ...values },
    });
    expect(os?.filter(({ k }) => k === "error")).toEqual([]);
    expect(ret).toMatchObject({ ...values, a_date: "2025-03-01T00:00:00.000Z", doubled: 6, rating: 3 });
  });

  it("tells what the database refused, with HTTP 200", async () => {
    const { os, ret } = await client().actions.run({
      id: "postgres-insert-row",
      externalUserId,
      configuredProps: {
        postgres,
        schema: "sales",
        table: "contacts",
        full_name: "Ada",
        email: "a@example.com",
        subscribed: true,
        score: 101,
      },
    });
    expect(ret).toBeUndefined();
    expect(os?.at(-1)).toMatchObject({
      k: "error",
      err: { message: expect.stringContaining('violates check constraint "contacts_score_check"') },
    });
  });
});

describe("Update Row", () => {
  const names = async (configuredProps: Record<string, unknown>) => {
    const { dynamicProps } = await client().components.reloadProps({
      id: "postgres-update-row",
      externalUserId,
      configuredProps,
    });
    return { id: dynamicProps?.id, names: dynamicProps?.configurableProps?.map(({ name }) => name) };
  };

  it("chains three reloads, and asks for options of a prop that a reload brought", async () => {
    const configured = { postgres, schema: "sales" };
    expect((await names(configured)).names).toEqual(["postgres", "schema", "table"]);
    const second = await names({ ...configured, table: "contacts" });
    expect(second.names).toEqual(["postgres", "schema", "table", "row"]);

    const options = await client().components.configureProp({
      id: "postgres-update-row",
      externalUserId,
      propName: "row",
      dynamicPropsId: second.id,
      query: "ada",
      configuredProps: { ...configured, table: "contacts" },
    });
    expect(options.options?.[0]).toEqual({ label: "1 · Ada Abe", value: "1" });
    expect((await names({ ...configured, table: "contacts", row: chosen("1") })).names).toContain(
      "full_name",
    );

    const { exports, ret } = await client().actions.run({
      id: "postgres-update-row",
      externalUserId,
      dynamicPropsId: second.id,
      configuredProps: { ...configured, table: "contacts", row: chosen("1", "1 · Ada Abe"), score: 88 },
    });
    expect(exports).toEqual({ $summary: "Updated id 1 of sales.contacts" });
    expect(ret).toMatchObject({ id: 1, full_name: "Ada Abe", score: 88 });
  });

  it("makes the list anew for an id from before a restart", async () => {
    const { errors, options } = await client().components.configureProp({
      id: "postgres-update-row",
      externalUserId,
      propName: "row",
      dynamicPropsId: "dyp_fromyesterday",
      configuredProps: { postgres, schema: "sales", table: "contacts" },
    });
    expect(errors).toEqual([]);
    expect(options).toHaveLength(50);
  });

  it("does not know a dynamic prop without its dynamic_props_id", async () => {
    const asked = client().components.configureProp(
      { id: "postgres-update-row", externalUserId, propName: "row", configuredProps: {} },
      once,
    );
    await expect(asked).rejects.toMatchObject({ statusCode: 400, body: { code: "unknown_prop" } });
  });
});

describe("the other components", () => {
  it("Find Rows compares as the column's type", async () => {
    const { exports, ret } = await client().actions.run({
      id: "postgres-find-rows",
      externalUserId,
      configuredProps: {
        postgres,
        schema: "sales",
        table: "contacts",
        limit: 3,
        column: "score",
        operator: ">",
        value: "98",
        columns: ["id", "score"],
        sort: "id",
      },
    });
    expect(exports).toEqual({ $summary: "Found 3 rows in sales.contacts" });
    expect(ret).toEqual([
      { id: 44, score: 99 },
      { id: 73, score: 100 },
      { id: 145, score: 99 },
    ]);
  });

  it("Find Rows asks for many values, or none, as the operator says", async () => {
    const props = async (operator: string) => {
      const { dynamicProps } = await client().components.reloadProps({
        id: "postgres-find-rows",
        externalUserId,
        configuredProps: { postgres, schema: "sales", table: "contacts", operator },
      });
      return dynamicProps?.configurableProps
        ?.map(({ name }) => name)
        .filter((name) => name.startsWith("value"));
    };
    expect(await props("=")).toEqual(["value"]);
    expect(await props("any")).toEqual(["values"]);
    expect(await props("empty")).toEqual([]);
  });

  it("Run Query binds its parameters", async () => {
    const sql = {
      value: "select $1::int + $2::int as sum",
      query: "select $1::int + $2::int as sum",
      params: ["40", "2"],
      usePreparedStatements: true,
    };
    const run = (value: object) =>
      client().actions.run({
        id: "postgres-run-query",
        externalUserId,
        configuredProps: { postgres, sql: value },
      });
    expect((await run(sql)).ret).toEqual([{ sum: 42 }]);
    expect((await run({ ...sql, query: "select nonsense" })).os?.at(-1)?.err?.message).toBe(
      'column "nonsense" does not exist',
    );
    expect((await run({ ...sql, query: "begin", params: [] })).os).toEqual([]);
    expect((await run(sql)).ret).toEqual([{ sum: 42 }]);
  });

  it("Export Rows writes into a file stash, and adds to the file of one that was kept", async () => {
    const run = (stashId?: string | true) =>
      client().actions.run({
        id: "postgres-export-rows",
        externalUserId,
        configuredProps: { postgres, schema: "support", table: "tickets", limit: 2 },
        stashId,
      });
    const { data } = await client().components.retrieve("postgres-export-rows");
    expect(data.stash).toBe("required");
    await expect(run()).rejects.toMatchObject({ statusCode: 400 });
    await expect(run("stash_gone")).rejects.toMatchObject({ statusCode: 404 });

    const fresh = await run(true);
    expect(fresh.stashId).toMatch(/^stash_/);
    const [file] = (fresh.exports?.$filestash_uploads ?? []) as { localPath: string; get_url: string }[];
    expect(file?.localPath).toBe("/tmp/tickets.csv");
    const lines = async () => (await (await fetch(file?.get_url ?? "")).text()).trim().split("\n");
    expect(await lines()).toHaveLength(3);
    expect((await lines())[0]).toContain("id,contact_id,subject");

    const kept = await run(fresh.stashId);
    expect(kept.stashId).toBe(fresh.stashId);
    expect(await lines()).toHaveLength(5);
  });

  it("Send Message keeps the labels of the people chosen", async () => {
    const people = {
      __lv: [
        { label: "Ada Abe", value: "1" },
        { label: "Zoë Abe", value: "26" },
      ],
    };
    const { exports, os, ret } = await client().actions.run({
      id: "contacts-send-message",
      externalUserId,
      configuredProps: { contacts, people, channel: "sms", text: "Hi" },
    });
    expect(exports).toEqual({ $summary: "Sent to Ada Abe and 1 more" });
    expect(os?.map(({ msg }) => msg)).toEqual(["to Ada Abe", "to Zoë Abe"]);
    expect(ret).toMatchObject({
      to: [
        { label: "Ada Abe", value: "1" },
        { label: "Zoë Abe", value: "26" },
      ],
    });
  });

  it("Send Request reaches the echo and nothing else", async () => {
    const run = async (request: object) =>
      client().actions.run({ id: "http-send-request", externalUserId, configuredProps: { request } });
    const fields = {
      type: "fields",
      mode: "fields",
      contentType: "application/x-www-form-urlencoded",
      fields: [{ name: "a", value: "1" }],
    };
    const { ret } = await run({
      method: "PUT",
      url: "/echo/here",
      params: [{ name: "q", value: "a b" }],
      headers: [{ name: "x-mine", value: "yes" }],
      body: fields,
      auth: { type: "basic", username: "ada", password: "pw" },
    });
    expect(ret).toMatchObject({
      method: "PUT",
      path: "/echo/here",
      query: { q: "a b" },
      body: { a: "1" },
      headers: { "x-mine": "yes", authorization: "Basic YWRhOnB3" },
    });
    for (const url of [
      "https://example.com/echo/x",
      "/backend/requests",
      "//example.com/echo/",
      "/echo/../backend/requests",
    ]) {
      expect((await run({ method: "GET", url })).os?.at(-1)?.err?.message).toMatch(/calls nobody but itself/);
    }
  });

  it("Every Prop Type has all 23 types and returns what it receives", async () => {
    const { data } = await client().components.retrieve("everything-every-prop-type");
    expect(new Set(data.configurableProps.map(({ type }) => type)).size).toBe(23);
    const { ret, os } = await client().actions.run({
      id: "everything-every-prop-type",
      externalUserId,
      configuredProps: {
        agreed: false,
        text: "hello",
        baseId: chosen("appHiring0000002"),
        tableId: "tbl1",
        record: { z: 1, a: 2 },
        labelled: chosen("AT", "Österreich"),
      },
    });
    expect(os?.filter(({ k }) => k === "error")).toEqual([]);
    expect(ret).toMatchObject({
      agreed: false,
      text: "hello",
      hiddenText: "applied unseen",
      baseId: "appHiring0000002",
      labelled: { label: "Österreich", value: "AT" },
    });
  });

  it("a missing required value is an error observation", async () => {
    const { os } = await client().actions.run({
      id: "everything-every-prop-type",
      externalUserId,
      configuredProps: {},
    });
    expect(os).toMatchObject([
      { k: "error", err: { name: "ConfigurationError", message: '"Agreed" is required.' } },
    ]);
  });
});

describe("versions", () => {
  it("are the newest unless one is named", async () => {
    const id = "contacts-send-message";
    const named = async (version?: string) => (await client().components.retrieve(id, { version })).data;
    expect((await named()).version).toBe("0.3.0");
    expect((await named("0.3.0")).version).toBe("0.3.0");
    const older = await named("0.2.0");
    expect(older.configurableProps.map(({ name }) => name)).toEqual([
      "contacts",
      "people",
      "text",
      "urgent",
      "signature",
    ]);
    await expect(named("0.1.0")).rejects.toMatchObject({ statusCode: 404 });
  });

  it("run as they were then", async () => {
    const { ret } = await client().actions.run({
      id: "contacts-send-message",
      version: "0.2.0",
      externalUserId,
      configuredProps: { contacts, people: [{ label: "Ada", value: "1" }], text: "Hi", signature: "A." },
    });
    expect(ret).toMatchObject({ text: "Hi", signature: "A." });
  });
});
