// @vitest-environment node
import { describe, expect, test } from "vitest";
import { marked, unmarked } from "../../src/configurator/data/marks.ts";
import { parseProps } from "../../src/wire/prop.ts";

const { props } = parseProps([
  { name: "token", type: "string", secret: true },
  { name: "keys", type: "string[]", secret: true },
  { name: "request", type: "http_request" },
  { name: "note", type: "string" },
]);

describe("a mark for each secret", () => {
  test.each<[string, Record<string, unknown>, unknown]>([
    ["of a secret prop", { token: "swordfish" }, { token: "«secret 1»" }],
    ["the same for the same text", { token: "a", keys: ["b", "a"] }, { token: "«secret 1»", keys: ["«secret 2»", "«secret 1»"] }],
    ["of what reads like a mark", { token: "secret", keys: ["«secret»"], note: "a secret" }, { token: "«secret 1»", keys: ["«secret 2»"], note: "a «secret 1»" }],
    ["within another text", { token: "swordfish", note: "is swordfish" }, { token: "«secret 1»", note: "is «secret 1»" }],
    ["in a key", { token: "swordfish", note: { swordfish: 1 } }, { token: "«secret 1»", note: { "«secret 1»": 1 } }],
    ["of what nobody has described", { other: ["a"] }, { other: ["«secret 1»"] }],
    ["never one that stands there already", { note: "«secret 1», «secret 2»", token: "a" }, { note: "«secret 1», «secret 2»", token: "«secret 3»" }],
  ])("%s", (_, values, expected) => {
    expect(marked(values, props).values).toEqual(expected);
  }); // prettier-ignore

  test("can be given to a value that stands inside itself", () => {
    const circle: Record<string, unknown> = { token: "swordfish" };
    circle.note = circle;
    expect(marked(circle, props).values).toEqual({ token: "«secret 1»", note: {} });
  });

  test("knows where it stands", () => {
    const values = { request: { headers: [{ name: "Authorization", value: "sesame" }] }, note: "sesame" };
    expect(marked(values, props).secrets).toEqual(
      new Map([["«secret 1»", { text: "sesame", places: [["request", "headers", 0, "value"], ["note"]] }]]),
    );
  });
});

describe("the way back", () => {
  const values = {
    token: "a",
    keys: ["b", "c"],
    note: "says «secret 7» and a",
    request: { auth: { token: "d" } },
  };
  const { values: shown, secrets } = marked(values, props);

  test("gives what was there", () => {
    expect(unmarked(shown, secrets)).toEqual({ values, strays: [] });
  });

  test.each<[string, Record<string, unknown>, unknown]>([
    ["to another place in its list", { keys: ["x", "«secret 3»", "«secret 2»"] }, { keys: ["x", "c", "b"] }],
    ["with other words around it", { token: "Bearer «secret 1»" }, { token: "Bearer a" }],
    ["not where it is no more", { token: "new" }, { token: "new" }],
    ["and is no mark where there was none", { note: "«secret 7»" }, { note: "«secret 7»" }],
  ])("leads %s", (_, edited, expected) => {
    expect(unmarked(edited, secrets)).toEqual({ values: expected, strays: [] });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ["another field", { note: "«secret 2»" }, "note"],
    ["deeper in", { token: { deep: "«secret 1»" } }, "token"],
    ["another part of its value", { request: { url: "«secret 4»" } }, "request"],
    ["a key", { token: { "«secret 1»": 1 } }, "token"],
  ])("does not lead to %s", (_, edited, name) => {
    const { values: whole, strays } = unmarked(edited, secrets);
    expect(whole).toEqual(edited);
    expect(strays).toEqual([{ mark: expect.stringMatching(/^«secret \d»$/), name }]);
  });

  test("keeps a value under a name like __proto__", () => {
    const odd = JSON.parse('{"__proto__": {"token": "swordfish"}}') as Record<string, unknown>;
    const masked = marked(odd, props);
    expect(JSON.stringify(masked.values)).toBe('{"__proto__":{"token":"«secret 1»"}}');
    expect(JSON.stringify(unmarked(masked.values, masked.secrets).values)).toBe(JSON.stringify(odd));
  });
});
