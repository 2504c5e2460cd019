// @vitest-environment node
import { describe, expect, test } from "vitest";
import { giveBack, keepInputs } from "../../src/configurator/editing/inputs.ts";
import { buildProp } from "../../src/testing/index.ts";

const props = [
  buildProp("string", "text"),
  buildProp("string", "token", { secret: true }),
  buildProp("string[]", "keys", { secret: true }),
  buildProp("http_request", "request"),
  buildProp("integer", "count"),
];

const request = (...headers: [string, string][]) => ({
  method: "GET",
  headers: headers.map(([name, value]) => ({ name, value })),
});

test("inputs are kept without their secrets, wherever those stand", () => {
  const values = {
    text: "see hunter22",
    token: "hunter22",
    keys: ["k-one", "k-two"],
    request: request(["accept", "json"], ["Authorization", "Bearer abcdefgh"]),
    count: 3,
    unknown: { deep: "who knows" },
  };
  const kept = keepInputs(values, props);
  expect(kept).toEqual({
    values: {
      text: "see «secret»",
      token: "«secret»",
      keys: ["«secret»", "«secret»"],
      request: request(["accept", "json"], ["Authorization", "«secret»"]),
      count: 3,
      unknown: { deep: "«secret»" },
    },
    leftOut: ["/text", "/token", "/keys/0", "/keys/1", "/request/headers/1/value", "/unknown/deep"],
  });
});

test("a text that reads as a secret left out is one like any other", () => {
  const kept = keepInputs({ text: "«secret»", token: "hunter22" }, props);
  expect(kept).toEqual({ values: { text: "«secret»", token: "«secret»" }, leftOut: ["/token"] });
  expect(giveBack(kept, { text: "other", token: "new" })).toEqual({
    values: { text: "«secret»", token: "new" },
    missing: [],
  });
});

describe("giveBack", () => {
  test("takes secrets from where they stand now", () => {
    const kept = {
      text: "hello",
      token: "«secret»",
      request: request(["accept", "json"], ["Authorization", "«secret»"]),
    };
    const now = {
      text: "other",
      token: "new",
      request: request(["accept", "xml"], ["Authorization", "Bearer x"]),
      left: 1,
    };
    const leftOut = ["/token", "/request/headers/1/value"];
    expect(giveBack({ values: kept, leftOut }, now)).toEqual({
      values: {
        text: "hello",
        token: "new",
        request: request(["accept", "json"], ["Authorization", "Bearer x"]),
      },
      missing: [],
    });
  });

  test.each<
    [string, Record<string, unknown>, readonly string[], Record<string, unknown>, Record<string, unknown>]
  >([
    ["that is gone", { token: "«secret»", count: 1 }, ["/token"], {}, { count: 1 }],
    ["that is empty", { token: "«secret»" }, ["/token"], { token: "" }, {}],
    ["that is something else now", { token: "«secret»" }, ["/token"], { token: { a: 1 } }, {}],
    [
      "in a list that is shorter now",
      { token: ["«secret»", "«secret»"] },
      ["/token/0", "/token/1"],
      { token: ["a"] },
      { token: ["a"] },
    ],
    [
      "of a header in whose row another one stands",
      { token: request(["Authorization", "«secret»"]) },
      ["/token/headers/0/value"],
      { token: request(["accept", "json"]) },
      { token: { method: "GET", headers: [{ name: "Authorization" }] } },
    ],
  ])("names a secret %s, and leaves it out", (_, kept, leftOut, now, values) => {
    expect(giveBack({ values: kept, leftOut }, now)).toEqual({ values, missing: ["token"] });
  });

  test("a value called __proto__ is one like any other", () => {
    const kept = JSON.parse('{"__proto__": {"polluted": true}}') as Record<string, unknown>;
    const { values } = giveBack({ values: kept, leftOut: [] }, {});
    expect(JSON.stringify(values)).toBe('{"__proto__":{"polluted":true}}');
    expect({}).not.toHaveProperty("polluted");
  });
});
