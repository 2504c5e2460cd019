// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCurl } from "../../../src/fields/http-request/curl/read.ts";
import { writeCurl } from "../../../src/fields/http-request/curl/write.ts";
import type { PlainPair, PlainRequest } from "../../../src/fields/http-request/plain.ts";

const none = { type: "none", username: "", password: "", token: "" };
const noBody: PlainRequest["body"] = { kind: "none", contentType: "", fields: [], raw: "" };
const request = (part: Partial<PlainRequest> = {}): PlainRequest => ({
  method: "GET",
  url: "https://a.io",
  params: [],
  headers: [],
  auth: none,
  body: noBody,
  ...part,
});
const pairs = (...given: [string, string][]): PlainPair[] => given.map(([name, value]) => ({ name, value }));
const raw = (text: string, contentType = "application/json") =>
  ({ ...noBody, kind: "raw", raw: text, contentType }) as const;
const fields = (contentType: string, ...given: [string, string][]) =>
  ({ ...noBody, kind: "fields", contentType, fields: pairs(...given) }) as const;

/** The command, its lines as a list. */
const lines = (part?: Partial<PlainRequest>) => writeCurl(request(part)).split(" \\\n  ");

test.each<[string, Partial<PlainRequest>, string[]]>([
  ["an address", {}, ["curl https://a.io"]],
  ["another method", { method: "PURGE" }, ["curl https://a.io", "-X PURGE"]],
  ["HEAD", { method: "HEAD" }, ["curl https://a.io", "-I"]],
  ["no method", { method: "" }, ["curl https://a.io"]],
  [
    "rows behind the URL's own query",
    { url: "https://a.io/?a=%20#top", params: pairs(["b", "x y"], ["b", ""], ["c", "{{steps.a&b}}"]) },
    ["curl 'https://a.io/?a=%20&b=x%20y&b=&c={{steps.a&b}}#top'", "-g"],
  ],
  [
    "what curl would expand",
    { url: "https://a.io/{{steps.a}}?b[]=1" },
    ["curl 'https://a.io/{{steps.a}}?b[]=1'", "-g"],
  ],
  [
    "headers, empty ones too",
    { headers: pairs(["Accept", "it's"], ["X-Empty", ""]) },
    ["curl https://a.io", String.raw`-H 'Accept: it'\''s'`, "-H 'X-Empty;'"],
  ],
  [
    "a raw body",
    { method: "POST", body: raw('{"a":"it\'s"}') },
    ["curl https://a.io", "-H 'Content-Type: application/json'", String.raw`--data-raw '{"a":"it'\''s"}'`],
  ],
  ["a raw body of GET", { body: raw("x", "") }, ["curl https://a.io", "-X GET", "--data-raw x"]],
  [
    "a content type that a header states already",
    { method: "POST", headers: pairs(["content-type", "text/plain"]), body: raw("x") },
    ["curl https://a.io", "-H 'content-type: text/plain'", "--data-raw x"],
  ],
  [
    "form fields",
    { method: "POST", body: fields("application/x-www-form-urlencoded", ["a", "x y"], ["b", "@c"]) },
    ["curl https://a.io", "--data-urlencode 'a=x y'", "--data-urlencode b=@c"],
  ],
  [
    "parts of a form",
    { method: "POST", body: fields("multipart/form-data", ["a", "@x;type=y"]) },
    ["curl https://a.io", "--form-string 'a=@x;type=y'"],
  ],
  [
    "fields that are sent as JSON",
    { method: "POST", body: fields("application/json", ["a", "1"]) },
    ["curl https://a.io", "-H 'Content-Type: application/json'", `--data-raw '{"a":"1"}'`],
  ],
])("writes %s", (_, part, command) => {
  expect(lines(part)).toEqual(command);
});

describe("leaves out", () => {
  test.each<[string, Partial<PlainRequest>, string]>([
    [
      "a password",
      { auth: { ...none, type: "basic", username: "ada", password: "hush" } },
      "-u 'ada:<password>'",
    ],
    ["a token", { auth: { ...none, type: "bearer", token: "hush" } }, "-H 'Authorization: Bearer <token>'"],
    [
      "what is behind another kind",
      { auth: { ...none, type: "digest", password: "hush", token: "hush" } },
      "",
    ],
    ["a secret header", { headers: pairs(["X-Api-Key", "hush"]) }, "-H 'X-Api-Key: <X-Api-Key>'"],
    ["a cookie", { headers: pairs(["Cookie", "a=hush"]) }, "-H 'Cookie: <Cookie>'"],
    ["a header that was one once", { headers: [{ name: "X", value: "hush", secret: true }] }, "-H 'X: <X>'"],
    ["a secret parameter", { params: pairs(["api_key", "hush"]) }, "api_key=<api_key>"],
    [
      "a secret in the URL's query",
      { url: "https://a.io?access_token=hush&b=1" },
      "access_token=<access_token>&b=1",
    ],
    ["a password in the URL", { url: "https://ada:hush@a.io" }, "https://ada:<password>@a.io"],
    ["a secret field", { body: fields("", ["password", "hush"]) }, "password=<password>"],
    [
      "a secret in JSON",
      { body: raw('{"a":{"client_secret" : "hu\\"hush"}, "b":"c"}') },
      '{"a":{"client_secret" : "<client_secret>"}, "b":"c"}',
    ],
    ["a secret in a raw form", { body: raw("a=1&password=hush&b=2", "") }, "a=1&password=<password>&b=2"],
  ])("%s", (_, part, shown) => {
    const command = writeCurl(request(part));
    expect(command).not.toContain("hush");
    expect(command).toContain(shown);
  });
});

test("what is written is read back as the same request, secrets apart", () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from("aZ09 '\"\\$`&=?#%+;:@<>|!^*()[]{}~,./-_äß😀\n\t")),
  });
  const name = fc
    .stringMatching(/^[a-z][a-z0-9-]{0,8}$/)
    .filter(
      (it) => !/^(?:authorization|cookie|accept|content-type|.*token|.*secret|.*key|.*passw.*)$/.test(it),
    );
  const pair = fc.record({ name, value: text });
  const header = fc.record({ name, value: text.map((it) => it.replace(/\s+/g, " ").trim()) });
  const body = fc.oneof(
    fc.constant(noBody),
    text.filter(Boolean).map((it) => raw(`[${it}`)),
    fc.array(pair, { minLength: 1 }).map((it) => ({
      ...noBody,
      kind: "fields" as const,
      contentType: "application/x-www-form-urlencoded",
      fields: it,
    })),
    fc
      .array(pair, { minLength: 1 })
      .map((it) => ({ ...noBody, kind: "fields" as const, contentType: "multipart/form-data", fields: it })),
  );
  fc.assert(
    fc.property(
      fc.constantFrom("GET", "POST", "PURGE"),
      fc.array(header),
      body,
      fc.array(pair),
      (method, headers, body, params) => {
        const written = request({ method, headers, body, params });
        const back = readCurl(writeCurl(written));
        expect(back?.left).toEqual([]);
        const { url, ...rest } = back!.request;
        expect({ ...rest, url: "https://a.io" }).toEqual({ ...written, params: [] });
        const query = new URL(url).searchParams;
        expect([...query]).toEqual(params.map((it) => [it.name, it.value]));
      },
    ),
  );
});
