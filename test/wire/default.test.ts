// @vitest-environment node
import { describe, expect, test } from "vitest";
import { readDefault } from "../../src/wire/default.ts";
import { parseProps } from "../../src/wire/prop.ts";

const ignored = ['Prop "a": its default does not fit, and is ignored.'];
const converted = ['Prop "a": its default does not fit, and is converted.'];

function defaultOf(type: string, wanted: unknown, attributes: object = {}) {
  const { props, issues } = parseProps([{ name: "a", type, app: "x", ...attributes, default: wanted }]);
  return { default: props[0]?.default, said: issues.map(({ message }) => message) };
}

const lv = { __lv: { label: "Five", value: 5 } };
const sql = { value: "x", query: "x", params: [], usePreparedStatements: false };

describe("a default that is fine", () => {
  test.each([
    ["string", "x"],
    ["string", ""],
    ["string", "{{steps.trigger.event}}"],
    ["string", '{"success": true}'],
    ["string", { __lv: { label: "X", value: "x" } }],
    ["integer", 0],
    ["integer", lv],
    ["integer", "{{steps.trigger.event.count}}"],
    ["boolean", false],
    ["boolean", true],
    ["string[]", []],
    ["string[]", ["a", "b"]],
    ["string[]", { __lv: [{ label: "A", value: "a" }] }],
    ["string[]", "{{steps.code.$return_value}}"],
    ["integer[]", [1, 2]],
    ["object", { b: "", a: "" }],
    ["object", "{{steps.code.$return_value}}"],
    ["any", ""],
    ["any", "{}"],
    ["any", [1]],
    ["sql", sql],
    ["sql", "select 1"],
    ["sql", { query: "select 1" }],
    ["http_request", { method: "POST" }],
    ["$.interface.timer", { intervalSeconds: 900 }],
    ["$.interface.timer", { cron: "0 9 * * *" }],
    ["data_store", "ds_1"],
    ["$.discord.channel", { __lv: { label: "#general", value: "1" } }],
    ["$.discord.channel[]", ["1", "2"]],
    ["$.service.db", {}],
    ["something new", { a: 1 }],
  ])("of %s stays: %j", (type, wanted) => {
    expect(defaultOf(type, wanted)).toStrictEqual({ default: wanted, said: [] });
  });

  test("stays where options are fetched, and on an optional prop", () => {
    expect(defaultOf("string", "us-east-1", { remoteOptions: true })).toStrictEqual({
      default: "us-east-1",
      said: [],
    });
    expect(defaultOf("boolean", true, { optional: true })).toStrictEqual({ default: true, said: [] });
    expect(defaultOf("string", 42, { remoteOptions: true })).toStrictEqual({ default: 42, said: [] });
    expect(defaultOf("string", "x", { options: ["a"] })).toStrictEqual({ default: "x", said: [] });
  });

  test("stays a text when its numbers are too long to be exact", () => {
    const text = '{"id": 12345678901234567890}';
    expect(defaultOf("object", text)).toStrictEqual({ default: text, said: [] });
    expect(defaultOf("string[]", '["12345678901234567890"]').default).toStrictEqual(["12345678901234567890"]);
  });
});

describe("a default in another spelling", () => {
  test.each([
    ["object", '{"a": {"b": 1}}', { a: { b: 1 } }],
    ["string[]", "a", ["a"]],
    ["string[]", '["a", "b"]', ["a", "b"]],
    ["integer[]", "[1, 2]", [1, 2]],
    ["integer[]", 5, [5]],
    ["sql", JSON.stringify(sql), sql],
    ["object", '{"a":"{{steps.code.x}}"}', { a: "{{steps.code.x}}" }],
    ["http_request", '{"method":"GET"}', { method: "GET" }],
    ["$.interface.timer", '{"intervalSeconds":60}', { intervalSeconds: 60 }],
  ])("of %s is read without a word: %j", (type, wanted, value) => {
    expect(defaultOf(type, wanted)).toStrictEqual({ default: value, said: [] });
  });

  test.each([
    "integer",
    "boolean",
    "string[]",
    "integer[]",
    "object",
    "sql",
    "$.interface.timer",
    "data_store",
  ])('of %s: "" and null are none', (type) => {
    const none = { default: undefined, said: [] };
    expect(defaultOf(type, "")).toStrictEqual(none);
    expect(defaultOf(type, null)).toStrictEqual(none);
  });
});

describe("a default of the wrong type", () => {
  test.each([
    ["integer", "5", 5],
    ["integer", " -5 ", -5],
    ["string", 5, "5"],
    ["string", true, "true"],
    ["boolean", "false", false],
    ["boolean", 1, true],
    ["string[]", [1, "b"], ["1", "b"]],
    ["string[]", 5, ["5"]],
    ["integer[]", ["1", 2], [1, 2]],
    ["integer[]", "5", [5]],
  ])("of %s is converted: %j", (type, wanted, value) => {
    expect(defaultOf(type, wanted)).toStrictEqual({ default: value, said: converted });
  });

  test.each([
    ["integer", 1.5],
    ["integer", {}],
    ["integer", []],
    ["integer", "five"],
    ["integer", "1.5"],
    ["integer", "05"],
    ["integer", "1e3"],
    ["integer", "9007199254740993"],
    ["integer", Number.NaN],
    ["integer", true],
    ["string", {}],
    ["string", []],
    ["string", { __lv: { label: "x" } }],
    ["boolean", "yes"],
    ["boolean", 2],
    ["string[]", [{}]],
    ["string[]", ["a", null]],
    ["string[]", {}],
    ["integer[]", ["a"]],
    ["integer[]", [1.5]],
    ["object", []],
    ["object", "text"],
    ["object", "{broken"],
    ["object", "[1]"],
    ["sql", { query: 5 }],
    ["http_request", "https://example.com"],
    ["$.interface.timer", 900],
    ["$.interface.timer", {}],
    ["app", "apn_1"],
    ["data_store", {}],
    ["alert", "x"],
  ])("of %s is ignored: %j", (type, wanted) => {
    expect(defaultOf(type, wanted)).toStrictEqual({ default: undefined, said: ignored });
  });
});

describe("a default that is a text", () => {
  test.each<[string, string, unknown]>([
    ["object", ' \n {"a": 1}', { a: 1 }],
    ["object", '{"a": "1234567890123456"}', { a: "1234567890123456" }],
    ["object", '{"a": "x\\" 1234567890123456 \\" y", "b": "z"}', { a: 'x" 1234567890123456 " y', b: "z" }],
    ["object", '{"a": 1234567890123456}', '{"a": 1234567890123456}'],
    ["object", '{"1234567890123456": 1}', { 1234567890123456: 1 }],
    ["string[]", 'x ["a"]', ['x ["a"]']],
    ["string[]", "a{{x}}", "a{{x}}"],
    ["string[]", "[broken", ["[broken"]],
    ["sql", "[broken", "[broken"],
    ["sql", "{{steps.a}}", "{{steps.a}}"],
    ["something new", '{"a": 1}', '{"a": 1}'],
    ["something new", " ", " "],
    ["integer[]", "[1, 2]", [1, 2]],
  ])("of %s: %j", (type, wanted, value) => {
    expect(defaultOf(type, wanted)).toStrictEqual({ default: value, said: [] });
  });

  test("is none where there is nothing in it but space", () => {
    expect(defaultOf("integer", "  ")).toStrictEqual({ default: undefined, said: [] });
    expect(defaultOf("object", "\n")).toStrictEqual({ default: undefined, said: [] });
  });

  test.each([
    ["object", "[1"],
    ["object", 'x{"a": 1}'],
    ["$.interface.timer", "undefined"],
  ])("of %s is ignored, where it is no JSON: %j", (type, wanted) => {
    expect(defaultOf(type, wanted)).toStrictEqual({ default: undefined, said: ignored });
  });
});

test("what is no default at all is read as such", () => {
  const [prop] = parseProps([{ name: "a", type: "string" }]).props;
  expect(readDefault(prop!, undefined)).toStrictEqual({ value: undefined });
  expect(readDefault(prop!, {})).toBeUndefined();
});

test("a text with a list somewhere in it is no list", () => {
  expect(defaultOf("object", '1 {"a": 1}')).toStrictEqual({ default: undefined, said: ignored });
  expect(defaultOf("string[]", '"x", ["a"]').default).toStrictEqual(['"x", ["a"]']);
  expect(defaultOf("http_request", " ")).toStrictEqual({ default: undefined, said: [] });
});

test("a list with an item of which nothing can be made is ignored as a whole", () => {
  expect(defaultOf("integer[]", [1, {}])).toStrictEqual({ default: undefined, said: ignored });
  expect(defaultOf("integer[]", [1, "2", 3])).toStrictEqual({ default: [1, 2, 3], said: converted });
});
