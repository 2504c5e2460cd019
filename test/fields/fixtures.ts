import fc from "fast-check";
import type { PropType } from "../../src/wire/prop.ts";

/** What a type's field is tried with. */
export interface Fixture {
  /** What makes the prop, besides `name`, `type` and `label`. */
  prop?: Record<string, unknown>;
  /** Valid wire values, each in its own spelling. */
  values: readonly unknown[];
  /** Valid wire values as the field itself writes them. Absent where the field edits no value. */
  wire?: fc.Arbitrary<unknown>;
}

const filled = fc.string({ minLength: 1, unit: "grapheme" });
const keys = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "2", "1", "a.b"));

/** An object from entries: own keys whatever they are called, in the order that objects keep. */
const record = (value: fc.Arbitrary<unknown> = fc.jsonValue()) =>
  fc
    .array(fc.tuple(keys, value))
    .map(
      (entries) =>
        JSON.parse(`{${entries.map(([key, it]) => `${JSON.stringify(key)}:${write(it)}`).join()}}`) as object,
    );

const write = (value: unknown): string => (Object.is(value, -0) ? "-0" : JSON.stringify(value));

/** A structured value with sub-fields that nobody here knows, before and after the known ones. */
const among = (known: fc.Arbitrary<object>) =>
  fc
    .tuple(known, fc.record({ _before: fc.jsonValue() }), fc.record({ _after: fc.jsonValue() }))
    .chain(([own, before, after]) =>
      fc.constantFrom<object>(
        own,
        { ...before, ...own },
        { ...own, ...after },
        { ...before, ...own, ...after },
      ),
    );

const labelled = fc.record({ label: fc.string(), value: filled }).map((choice) => ({ __lv: choice }));
const id = { values: ["id_1", { __lv: { label: "One", value: "id_1" } }], wire: labelled };

const pair = among(fc.record({ name: fc.string(), value: fc.string() }));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const pairs = maybe(fc.array(pair, { maxLength: 3 }));
const texts = (...names: string[]) =>
  fc.record(Object.fromEntries(names.map((name) => [name, maybe(fc.string())])), { requiredKeys: [] });
const modes = maybe(fc.constantFrom("raw", "fields"));

const request = among(
  fc.record(
    {
      tab: maybe(fc.string()),
      method: maybe(fc.constantFrom("GET", "POST", "post", "PURGE")),
      url: fc.constantFrom("https://example.com/a?b=1", "{{steps.start.url}}", "HTTP://localhost:3000"),
      headers: pairs,
      params: pairs,
      body: maybe(
        among(
          fc.record(
            {
              type: modes,
              contentType: maybe(fc.string()),
              fields: pairs,
              mode: modes,
              raw: maybe(fc.string()),
            },
            { requiredKeys: [] },
          ),
        ),
      ),
      auth: maybe(among(texts("type", "username", "password", "token"))),
    },
    { requiredKeys: ["url"] },
  ),
).filter((value) => !hasUnnamed(value));

/** Entries without a name are valid on the wire, and worth a word to the person. */
function hasUnnamed(value: object): boolean {
  const { headers, params } = value as {
    headers?: { name: string; value: string }[];
    params?: typeof headers;
  };
  return [...(headers ?? []), ...(params ?? [])].some((entry) => entry.name === "" && entry.value !== "");
}

const passive = { values: [{ anything: [1, null] }, "text"] };

export const fixtures: Record<PropType, Fixture> = {
  alert: { prop: { alertType: "info", content: "Mind the gap." }, values: [] },
  any: {
    values: ["007", 7, -0, false, {}, { b: [1, null], a: "x" }, JSON.parse('{"__proto__":1}')],
    wire: fc.jsonValue().filter((value) => value !== null && value !== ""),
  },
  app: {
    prop: { app: "postgres" },
    values: [{ authProvisionId: "apn_1" }, { note: "kept", authProvisionId: "apn_2", more: [1] }],
    wire: among(fc.record({ authProvisionId: filled })),
  },
  boolean: { values: [true, false], wire: fc.boolean() },
  integer: { values: [0, -3, 9_007_199_254_740_991], wire: fc.maxSafeInteger() },
  "integer[]": { values: [[1], [3, 1, 3, 0]], wire: fc.array(fc.maxSafeInteger(), { minLength: 1 }) },
  string: { values: ["x", "02134", " two\r\nlines ", "x".repeat(300)], wire: filled },
  "string[]": {
    values: [
      ["a", "a", " b "],
      ["", "x", ""],
    ],
    wire: fc.array(fc.string(), { minLength: 1 }),
  },
  object: {
    values: [
      { b: "02134", a: 2134, c: null, d: [1, { e: -0 }], "": "no key" },
      JSON.parse('{"__proto__":{"polluted":1},"constructor":"x","2":"two","1":"one"}'),
    ],
    wire: record().filter((value) => Object.keys(value).length > 0),
  },
  sql: {
    prop: { auth: { app: "postgresql" } },
    values: [
      { value: "select 1", query: "select 1", params: [], usePreparedStatements: false },
      {
        app: "pg",
        params: ["a", ""],
        usePreparedStatements: true,
        query: "select $1",
        value: "select {{a}}",
      },
    ],
    wire: among(
      fc.record({
        value: filled,
        query: filled,
        params: fc.array(fc.string()),
        usePreparedStatements: fc.boolean(),
      }),
    ),
  },
  http_request: {
    values: [
      { url: "https://example.com" },
      {
        tab: null,
        url: "https://example.com",
        method: "PURGE",
        headers: [{ id: 1, name: "Authorization", value: "Bearer x", on: null }],
        params: null,
        body: {
          type: "fields",
          fields: [{ name: "a", value: "b", kind: "file" }],
          mode: "fields",
          raw: null,
        },
        auth: { type: "bearer", token: "t", username: null },
      },
    ],
    wire: request,
  },
  "$.interface.timer": {
    values: [
      { intervalSeconds: 900 },
      { note: 1, cron: "0 9 * * 1-5", timezone: "Europe/Berlin" },
      { cron: "*/5 * * * *", timezone: null },
    ],
    wire: among(
      fc.oneof(
        fc.record({ intervalSeconds: fc.integer({ min: 1 }) }),
        fc.record(
          {
            cron: fc.constantFrom("0 9 * * 1-5", "*/5 * * * *", "0 0 12 ? * MON#1"),
            timezone: maybe(fc.string()),
          },
          { requiredKeys: ["cron"] },
        ),
      ),
    ),
  },
  "$.interface.http": passive,
  "$.interface.apphook": passive,
  "$.service.db": passive,
  data_store: id,
  dir: passive,
  "$.airtable.baseId": id,
  "$.airtable.tableId": id,
  "$.airtable.viewId": id,
  "$.airtable.fieldId": id,
  "$.discord.channel": id,
  "$.discord.channel[]": {
    values: [["1", "2"], { __lv: [{ label: "general", value: "1" }] }],
    wire: fc
      .array(fc.record({ label: fc.string(), value: filled }), { minLength: 1 })
      .map((choices) => ({ __lv: choices })),
  },
};
