// @vitest-environment node
import { describe, expect, test } from "vitest";
import {
  readConfiguration,
  writeConfiguration,
  type Configuration,
} from "../../src/configurator/data/configuration.ts";
import { foreseePaste, type PasteReport, type Target } from "../../src/configurator/data/paste.ts";
import { fieldFor } from "../../src/fields/registry.ts";
import { parseProps } from "../../src/wire/prop.ts";

const { props } = parseProps([
  { name: "slack", type: "app", app: "slack", label: "Slack" },
  { name: "note", type: "string", label: "Note" },
  { name: "count", type: "integer", label: "Count", max: 5 },
  { name: "on", type: "boolean", label: "On" },
  { name: "token", type: "string", label: "Token", secret: true },
  { name: "keys", type: "string[]", label: "Keys", secret: true },
  { name: "request", type: "http_request", label: "Request" },
  { name: "fixed", type: "string", label: "Fixed", readOnly: true },
]);

const request = { url: "https://example.com", auth: { token: "b3arer" }, headers: [{ name: "Authorization", value: "basic" }, { name: "Accept", value: "*" }] }; // prettier-ignore

describe("a configuration as a text", () => {
  const values = {
    slack: { authProvisionId: "apn_1" },
    note: "with sw0rdfish",
    token: "sw0rdfish",
    keys: ["k1"],
    request,
  };
  const text = writeConfiguration({ key: "c", version: "1.2.3" }, values, props);

  test("holds no secret, and names those that were left out", () => {
    expect(JSON.parse(text)).toEqual({
      component: "c",
      version: "1.2.3",
      configured_props: {
        slack: { authProvisionId: "apn_1" },
        note: null,
        token: null,
        keys: [null],
        request: {
          url: "https://example.com",
          auth: { token: null },
          headers: [
            { name: "Authorization", value: null },
            { name: "Accept", value: "*" },
          ],
        },
      },
      left_out: ["/note", "/token", "/keys/0", "/request/auth/token", "/request/headers/0/value"],
      types: {
        slack: "app slack",
        note: "string",
        token: "string",
        keys: "string[]",
        request: "http_request",
      },
    });
    for (const secret of ["sw0rdfish", "k1", "b3arer", "basic"]) expect(text).not.toContain(secret);
  });

  test("is read back", () => {
    expect(readConfiguration(text)).toEqual({
      configuration: {
        component: "c",
        version: "1.2.3",
        values: JSON.parse(text).configured_props,
        leftOut: new Set(["/note", "/token", "/keys/0", "/request/auth/token", "/request/headers/0/value"]),
        types: new Map([["slack", "app slack"], ["note", "string"], ["token", "string"], ["keys", "string[]"], ["request", "http_request"]]),
      },
    }); // prettier-ignore
  });

  test.each<[string, unknown, object]>([
    ["the body of a call", { id: "c", configured_props: { note: "a" } }, { component: "c", values: { note: "a" } }],
    ["an argument of the SDK", { id: "c", configuredProps: { note: "a" } }, { component: "c", values: { note: "a" } }],
    ["values alone, with marks for secrets", { note: "a", token: "«secret 1»" }, { values: { note: "a", token: null }, leftOut: new Set(["/token"]) }],
    ["what others wrote amiss", { configured_props: {}, left_out: [1, "/a"], types: { a: 1 }, component: 7 }, { component: undefined, leftOut: new Set(["/a"]), types: new Map() }],
  ])("may be %s", (_, value, expected) => {
    expect(readConfiguration(JSON.stringify(value))).toMatchObject({ configuration: expected });
  }); // prettier-ignore

  test.each<[string, string, object]>([
    ["a list", "[]", {}],
    ["a word", '"a"', {}],
    ["no JSON", "hello", { issue: { kind: "syntax", line: 1, column: 1, found: "hello" } }],
    ["a number that would be rounded", '{"a": 12345678901234567890}', { issue: { kind: "number" } }],
  ])("is not %s", (_, given, expected) => {
    expect(readConfiguration(given)).toMatchObject(expected);
    expect(readConfiguration(given)).not.toHaveProperty("configuration");
  });
});

describe("what becomes of it in a form", () => {
  const now = { note: "before", token: "herring", fixed: "f" };
  const target: Target = { component: "c", props, now, fieldFor, readOnly: false };

  function paste(
    values: Record<string, unknown>,
    more: Partial<Configuration> = {},
    into: Partial<Target> = {},
  ) {
    const configuration = { component: "c", values, leftOut: new Set<string>(), types: new Map(), ...more };
    return foreseePaste(configuration, { ...target, ...into });
  }

  /** The lists that hold something, by name. */
  const listed = (report: PasteReport) =>
    Object.fromEntries(
      Object.entries(report).flatMap(([list, names]) =>
        Array.isArray(names) && names.length > 0 ? [[list, names.map(({ name }) => name)]] : [],
      ),
    );

  test.each<[string, Record<string, unknown>, Partial<Configuration>, object, Record<string, unknown>]>([
    ["what fits is taken", { note: "a", on: true }, {}, { fits: ["note", "on"] }, { note: "a", on: true }],
    ["what its field writes otherwise is converted", { count: "3" }, {}, { converted: ["count"] }, { count: 3 }],
    ["what its field refuses is taken for the person to mend", { count: 9 }, {}, { refused: ["count"] }, { count: 9 }],
    ["what is of another type stays out", { on: { a: 1 } }, {}, { wrong: ["on"] }, {}],
    ["an account of another app stays out", { slack: { authProvisionId: "a" } }, { types: new Map([["slack", "app notion"]]) }, { wrong: ["slack"] }, {}],
    ["an account of the same app fits", { slack: { authProvisionId: "a" } }, { types: new Map([["slack", "app slack"]]) }, { fits: ["slack"] }, { slack: { authProvisionId: "a" } }],
    ["what has no field yet waits for one, from the same component", { row: 1 }, {}, { waiting: ["row"] }, { row: 1 }],
    ["what has no field stays out, from another component", { row: 1 }, { component: "d" }, { elsewhere: ["row"] }, {}],
    ["and from who knows where", { row: 1 }, { component: undefined }, { elsewhere: ["row"] }, {}],
    ["what nobody may edit stays", { fixed: "g" }, {}, { locked: ["fixed"] }, {}],
    ["what is nothing changes nothing", { note: null }, {}, {}, {}],
    ["a secret that was left out is the one that is there", { token: null }, { leftOut: new Set(["/token"]) }, { fits: ["token"] }, {}],
    ["a secret that is not there either is missing", { keys: ["a", null] }, { leftOut: new Set(["/keys/1"]) }, { fits: ["keys"], withoutSecret: ["keys"] }, { keys: ["a"] }],
    ["and so is one within a value", { request: { ...request, auth: { token: null } } }, { leftOut: new Set(["/request/auth/token"]) }, { fits: ["request"], withoutSecret: ["request"] }, { request: { ...request, auth: {} } }],
    ["a secret of what has no field is nobody's", { row: null }, { component: "d", leftOut: new Set(["/row"]) }, {}, {}],
  ])("%s", (_, values, more, lists, changed) => {
    const report = paste(values, more);
    expect(listed(report)).toEqual(lists);
    expect(report.values).toEqual({ ...now, ...changed });
    expect(report.changes).toBe(Object.keys(changed).length);
  }); // prettier-ignore

  test("values under names that every object has are like any other", () => {
    const values = JSON.parse('{"__proto__": 1, "constructor": 2}') as Record<string, unknown>;
    expect(JSON.stringify(paste(values, {}, { now: {} }).values)).toBe('{"__proto__":1,"constructor":2}');
  });

  test("nothing is taken in a form that can only be read", () => {
    const report = paste({ note: "a" }, {}, { readOnly: true });
    expect(listed(report)).toEqual({ locked: ["note"] });
    expect(report.changes).toBe(0);
  });

  test("gives defaults to nothing", () => {
    const { props: withDefault } = parseProps([
      { name: "a", type: "string", default: "d" },
      { name: "b", type: "string" },
    ]);
    expect(paste({ b: "x" }, {}, { props: withDefault, now: {} }).values).toEqual({ b: "x" });
  });
});
