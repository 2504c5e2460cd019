// @vitest-environment node
import { describe, expect, test } from "vitest";
import {
  isSecretName,
  namedSecrets,
  secretTexts,
  shownValue,
  TAKEN_OUT,
  withoutSecrets,
} from "../../src/core/secrets.ts";
import { parseProps } from "../../src/wire/prop.ts";

test.each([
  "Authorization", "proxy-authorization", "Cookie", "set-cookie", "X-Api-Key", "api_key", "apikey", "accessKey", "signingKey", "webhook_signing_key",
  "Private-Key", "Ocp-Apim-Subscription-Key", "x-functions-key", "token", "refresh_token", "client_secret",
  "password", "passwd", "passphrase", " Token ",
])("%s is a secret's name", (name) => {
  expect(isSecretName(name)).toBe(true);
}); // prettier-ignore

test.each(["Accept", "key", "author", "tokens used", "passwords", "secretary", "cookies", ""])(
  "%j is no secret's name",
  (name) => {
    expect(isSecretName(name)).toBe(false);
  },
);

describe("the secrets of some values", () => {
  const { props } = parseProps([
    { name: "token", type: "string", secret: true },
    { name: "keys", type: "string[]", secret: true },
    { name: "open", type: "string", secret: false },
    { name: "count", type: "integer" },
    { name: "http", type: "http_request" },
  ]);
  const byName = new Map(props.map((prop) => [prop.name, prop]));

  test.each<[string, Record<string, unknown>, string[]]>([
    ["a secret text", { token: "t" }, ["t"]],
    ["each of a secret list", { keys: ["a", "", "b"] }, ["a", "b"]],
    ["a secret choice, with its label", { token: { __lv: { label: "L", value: "v" } } }, ["L", "v"]],
    ["nothing of what is open", { open: "o", count: 1 }, []],
    ["nothing where nothing is", { token: null, keys: undefined }, []],
    ["all of what nobody has described", { other: { deep: ["x", 1] } }, ["x"]],
    [
      "what is named as one within an open value",
      {
        http: {
          url: "https://example.com",
          auth: { username: "ada", password: "p", token: "" },
          headers: [
            { name: "Authorization", value: "Bearer x" },
            { name: "Accept", value: "text/html" },
          ],
        },
      },
      ["p", "Bearer x"],
    ],
  ])("are %s", (_, values, texts) => {
    expect(secretTexts(values, byName)).toEqual(texts);
  });

  test("are not in what is shown of a value", () => {
    const prop = (name: string) => byName.get(name)!;
    expect(shownValue(prop("token"), { odd: 12345 })).toBe("«secret»");
    expect(shownValue(prop("open"), ["o", 1])).toEqual(["o", 1]);
    expect(shownValue(prop("http"), { auth: { token: "hunter2" } })).toBe("«secret»");
  });

  test("stand under their names wherever that is", () => {
    expect(
      namedSecrets([{ a: { client_secret: "s", more: [{ token: { old: "o" } }] } }, "password", null]),
    ).toEqual(["s", "o"]);
    expect(namedSecrets({ name: 7, value: "v" })).toEqual([]);
  });
});

test("a value that stands inside itself has its secrets, and a copy without them", () => {
  const circle: Record<string, unknown> = { password: "swordfish", note: "by swordfish" };
  circle.self = circle;
  circle.list = [circle];
  expect(namedSecrets(circle)).toEqual(["swordfish"]);
  expect(withoutSecrets(circle, namedSecrets(circle))).toEqual({
    password: TAKEN_OUT,
    note: `by ${TAKEN_OUT}`,
    self: {},
    list: [{}],
  });
});

describe("a copy without secrets", () => {
  test.each<[string, unknown, string[], unknown]>([
    ["whole texts", { a: "secret1", b: ["secret1"] }, ["secret1"], { a: "«secret»", b: ["«secret»"] }],
    ["parts of texts", "is secret1, yes", ["secret1"], "is «secret», yes"],
    ["keys", { secret1: 1 }, ["secret1"], { "«secret»": 1 }],
    ["the longest first", "secret12 secret1", ["secret1", "secret12"], "«secret» «secret»"],
    ["texts in a URL", "?q=a%20b%2Fcd", ["a b/cd"], "?q=«secret»"],
    ["texts in JSON", String.raw`{"t":"a\"bcd"}`, ['a"bcd'], '{"t":"«secret»"}'],
    ["short ones only where they stand alone", ["abc", "abcd"], ["abc"], ["«secret»", "abcd"]],
    ["four letters everywhere", "xabcdx", ["abcd"], "x«secret»x"],
    ["bearer tokens", "Bearer abcdefgh.123", [], "«secret»"],
    ["basic credentials", "curl -H 'Basic YWRhOnBhc3M='", [], "curl -H '«secret»'"],
    ["connect tokens", "with ctok_12345678 in it", [], "with «secret» in it"],
    [
      "nothing else",
      { a: 1, b: null, c: true, d: "Bearer of news" },
      [],
      { a: 1, b: null, c: true, d: "Bearer of news" },
    ],
  ])("leaves out %s", (_, value, secrets, expected) => {
    const before = JSON.stringify(value);
    expect(withoutSecrets(value, secrets)).toEqual(expected);
    expect(JSON.stringify(value)).toBe(before);
  });

  test("has whatever is to stand for each", () => {
    const texts: string[] = [];
    const mark = (found: string) => `#${texts.push(found)}`;
    expect(withoutSecrets({ a: "abcd", b: ["is abcd", "efgh?abcd"] }, ["abcd", "efgh"], mark)).toEqual({
      a: "#1",
      b: ["is #2", "#4?#3"],
    });
    expect(texts).toEqual(["abcd", "abcd", "abcd", "efgh"]);
  });
});
