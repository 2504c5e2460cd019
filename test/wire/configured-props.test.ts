// @vitest-environment node
import { describe, expect, it, test } from "vitest";
import { isWireValue } from "../../src/wire/configured-props.ts";
import { type AnyProp, parseProps, PROP_TYPES, type PropType } from "../../src/wire/prop.ts";

function prop(type: string, attributes: object = {}): AnyProp {
  const [parsed] = parseProps([{ name: "p", type, app: "an_app", ...attributes }]).props;
  if (!parsed) throw new Error("The prop was dropped.");
  return parsed;
}

const lv = (value: unknown) => ({ __lv: { label: "A label", value } });
const sql = { value: "select 1", query: "select 1", params: [], usePreparedStatements: false };

const anything = { good: [{}, "x", 0, [], lv(1)], bad: [] };
const remoteId = { good: ["id", 5, lv("id"), { lv: { label: "A", value: "id" } }], bad: [{}, [], true] };

const values: { [T in PropType]: { good: unknown[]; bad: unknown[] } } = {
  alert: { good: [], bad: ["x", {}] },
  any: anything,
  app: {
    good: [{ authProvisionId: "apn_1" }, { authProvisionId: "apn_1", extra: 1 }],
    bad: ["apn_1", {}, { authProvisionId: 5 }],
  },
  boolean: {
    good: [true, false, lv(false), { label: "No", value: false }],
    bad: ["true", 0, lv("false"), lv(undefined)],
  },
  integer: {
    good: [0, -5, lv(5), { __lv: [{ label: "Five", value: 5 }] }],
    bad: ["5", 1.5, Number.NaN, Infinity, 2 ** 53, lv("5"), { __lv: { label: "5" } }, {}, []],
  },
  "integer[]": {
    good: [[], [1, 2], 5, [lv(1), 2], { __lv: [{ label: "One", value: 1 }] }, { __lv: [] }],
    bad: [["1"], [null], [1.5], "1", { __lv: [{ label: "One" }] }],
  },
  string: {
    good: ["", "x", lv("x"), { label: "x", value: "y" }, lv(42)],
    bad: [5, {}, { a: 1 }, ["x"], { __lv: { label: "x" } }, { __lv: null }],
  },
  "string[]": {
    good: [
      [],
      ["a", "a", " b "],
      "x",
      [lv("a"), "b"],
      { __lv: [{ label: "A", value: "a" }] },
      lv("a"),
      [lv(1)],
    ],
    bad: [[1], [{}], [null], 5, {}, [["a"]]],
  },
  object: { good: [{}, { a: { b: 1 } }, { label: "a", value: "b" }], bad: ["{}", [], 5] },
  sql: {
    good: [sql, { ...sql, app: "postgresql" }],
    bad: [
      "select 1",
      { ...sql, params: [1] },
      { value: "x", query: "x" },
      { ...sql, usePreparedStatements: null },
    ],
  },
  http_request: {
    good: [
      {},
      { method: "GET", url: null, headers: null, params: [], body: null, auth: null, tab: null },
      {
        method: "POST",
        url: "https://example.com",
        headers: [{ name: "a", value: "b", disabled: true }],
        params: [],
        body: { type: "fields", contentType: null, fields: [], mode: "raw", raw: "" },
        auth: { type: "bearer", username: null, password: null, token: "t" },
        tab: "auth",
        extra: 1,
      },
    ],
    bad: ["https://example.com", [], { headers: {} }, { headers: [{ name: "a" }] }, { body: "x" }],
  },
  "$.interface.timer": {
    good: [
      { intervalSeconds: 900 },
      { cron: "0 9 * * *" },
      { cron: "0 9 * * *", timezone: "UTC" },
      { intervalSeconds: 1, x: 1 },
    ],
    bad: [900, "0 9 * * *", {}, { intervalSeconds: "900" }, { cron: 5 }],
  },
  "$.interface.http": anything,
  "$.interface.apphook": anything,
  "$.service.db": anything,
  data_store: remoteId,
  dir: anything,
  "$.airtable.baseId": remoteId,
  "$.airtable.tableId": remoteId,
  "$.airtable.viewId": remoteId,
  "$.airtable.fieldId": remoteId,
  "$.discord.channel": remoteId,
  "$.discord.channel[]": { good: [[], ["a", 1], "a", lv("a"), [lv("a")]], bad: [[{}], [true], {}] },
};

describe("isWireValue", () => {
  describe.each(PROP_TYPES)("of %s", (type) => {
    test.each(values[type].good.map((value) => [value]))("takes %j", (value) => {
      expect(isWireValue(prop(type), value)).toBe(true);
    });

    test.each(values[type].bad.map((value) => [value]))("refuses %j", (value) => {
      expect(isWireValue(prop(type), value)).toBe(false);
    });

    it("takes neither null nor undefined", () => {
      expect(isWireValue(prop(type), null)).toBe(false);
      expect(isWireValue(prop(type), undefined)).toBe(false);
    });
  });

  it("takes numbers for texts where options may be numbers", () => {
    expect(isWireValue(prop("string", { remoteOptions: true }), 42)).toBe(true);
    expect(isWireValue(prop("string", { options: [42] }), 42)).toBe(true);
    expect(isWireValue(prop("string[]", { remoteOptions: true }), [42])).toBe(true);
    expect(isWireValue(prop("integer", { remoteOptions: true }), "42")).toBe(false);
  });

  it("takes anything for a type it does not know", () => {
    expect(isWireValue(prop("string[][]"), [["a"]])).toBe(true);
  });
});

test("numbers are no values of other types that offer choices", () => {
  expect(isWireValue(prop("boolean", { options: [1] }), 1)).toBe(false);
  expect(isWireValue(prop("object", { options: [1] }), 1)).toBe(false);
  expect(isWireValue(prop("string"), 42)).toBe(false);
  expect(isWireValue(prop("string[]"), { __lv: [{ label: "One", value: 1 }] })).toBe(true);
  expect(isWireValue(prop("integer[]"), { __lv: [{ label: "One", value: "1" }] })).toBe(false);
});

test.each<[object, boolean]>([
  [{ body: { type: "raw", contentType: 5 } }, false],
  [{ body: { fields: [{ name: "a" }] } }, false],
  [{ body: { mode: 1 } }, false],
  [{ body: { raw: {} } }, false],
  [{ body: { type: 5 } }, false],
  [{ body: { anything: 5 } }, true],
  [{ auth: { type: 5 } }, false],
  [{ auth: { username: 5 } }, false],
  [{ auth: { password: 5 } }, false],
  [{ auth: { token: 5 } }, false],
  [{ auth: { anything: 5 } }, true],
])("the request %j is one: %s", (value, is) => {
  expect(isWireValue(prop("http_request"), value)).toBe(is);
});
