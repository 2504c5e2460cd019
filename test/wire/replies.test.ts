// @vitest-environment node
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { parseConfigureReply, parseReloadReply, parseRunReply } from "../../src/wire/replies.ts";
import { parseProps } from "../../src/wire/prop.ts";

const UNREADABLE = { ok: false, message: "The platform sent an answer that cannot be read." };

/** What the SDK makes of a 200 that is not JSON (docs/contract.md#the-sdk). */
const nonJson = { ok: false, error: { reason: "non-json", statusCode: 200, rawBody: "<html></html>" } };

const noAnswers: [string, unknown][] = [
  ["nothing", undefined],
  ["null", null],
  ["a text", "ok"],
  ["a web page", "<!doctype html><title>502</title>"],
  ["a number", 5],
  ["a list", []],
  ["what was not JSON", nonJson],
];

const configured = { options: [], context: undefined, notices: [], issues: [] };

describe("parseConfigureReply", () => {
  test.each(noAnswers)("refuses %s", (_, input) => {
    expect(parseConfigureReply(input)).toStrictEqual(UNREADABLE);
  });

  test.each([
    ["an object", { options: {} }],
    ["a text", { options: "x" }],
    ["a text, twice", { stringOptions: "x" }],
  ])("refuses options that are %s", (_, input) => {
    expect(parseConfigureReply(input)).toStrictEqual({
      ok: false,
      message: "The platform sent options that are not a list.",
    });
  });

  it("refuses an error in the place of options, in its words", () => {
    expect(parseConfigureReply({ error: "Throttled" })).toStrictEqual({ ok: false, message: "Throttled" });
    expect(parseConfigureReply({ ok: false })).toStrictEqual(UNREADABLE);
  });

  test.each([
    ["no options", {}, {}],
    ["nulls", { options: null, stringOptions: null, context: null, observations: null, errors: null }, {}],
    [
      "options and a context",
      { options: [{ label: "A", value: "a" }], context: { after: 5 } },
      { options: [{ label: "A", value: "a" }], context: { after: 5 } },
    ],
    ["texts", { options: null, stringOptions: ["a"] }, { options: [{ label: "a", value: "a" }] }],
    ["snake_case texts", { string_options: ["a"] }, { options: [{ label: "a", value: "a" }] }],
    [
      "texts beside empty options",
      { options: [], stringOptions: ["a"] },
      { options: [{ label: "a", value: "a" }] },
    ],
    ["both: options", { options: ["a"], stringOptions: ["b"] }, { options: [{ label: "a", value: "a" }] }],
    ["numbers", { options: [1] }, { options: [{ label: "1", value: 1 }] }],
    [
      "options and errors",
      { options: ["a"], errors: ['{"name":"E","message":"Half of it"}'] },
      {
        options: [{ label: "a", value: "a" }],
        notices: [{ kind: "error", name: "E", message: "Half of it" }],
      },
    ],
    [
      "observations",
      { options: [], observations: [{ k: "error", ts: 1, err: { message: "Broken" } }] },
      { notices: [{ kind: "error", message: "Broken" }] },
    ],
    ["options and an error", { options: ["a"], error: "x" }, { options: [{ label: "a", value: "a" }] }],
    [
      "options that repeat",
      { options: ["a", "a", { label: "b", value: "a" }] },
      {
        options: [{ label: "a", value: "a" }],
        issues: ["Option 3 repeats the value of an earlier one, and is left out."],
      },
    ],
    [
      "options that are none",
      { options: [1, [2]] },
      {
        options: [{ label: "1", value: 1 }],
        issues: ["Option 2 is neither a value nor a label with a value, and is left out."],
        notices: [{ kind: "warning", message: "Some options could not be read." }],
      },
    ],
  ])("reads %s", (_, input, value) => {
    expect(parseConfigureReply(input)).toStrictEqual({ ok: true, value: { ...configured, ...value } });
  });
});

describe("parseReloadReply", () => {
  const props = [{ name: "a", type: "string" }];

  test.each(noAnswers)("refuses %s", (_, input) => {
    expect(parseReloadReply(input)).toStrictEqual(UNREADABLE);
  });

  it("refuses an error in the place of props, in its words", () => {
    expect(parseReloadReply({ error: "Throttled" })).toStrictEqual({ ok: false, message: "Throttled" });
  });

  test.each([
    [
      "an answer",
      { dynamicProps: { id: "dyp_1", configurableProps: props } },
      { dynamicPropsId: "dyp_1", props },
    ],
    [
      "snake_case",
      { dynamic_props: { id: "dyp_1", configurable_props: props } },
      { dynamicPropsId: "dyp_1", props },
    ],
    [
      "an empty list",
      { dynamicProps: { id: "dyp_1", configurableProps: [] } },
      { dynamicPropsId: "dyp_1", props: [] },
    ],
    ["an id without a list", { dynamicProps: { id: "dyp_1" } }, { dynamicPropsId: "dyp_1" }],
    ["a list without an id", { dynamicProps: { id: null, configurableProps: props } }, { props }],
    ["no list, null", { dynamicProps: { configurableProps: null } }, {}],
    ["no props, null", { dynamicProps: null, observations: null, errors: null }, {}],
    ["nothing in it", {}, {}],
    [
      "an entry that is null",
      { dynamicProps: { configurableProps: [null, ...props] } },
      {
        props,
        issues: [{ index: 0, message: "Prop 1 is left out: it is not an object.", severity: "dropped" }],
      },
    ],
    [
      "a list that is none",
      { dynamicProps: { configurableProps: {} } },
      { issues: [{ index: null, message: "There is no list of props.", severity: "dropped" }] },
    ],
    [
      "errors and props",
      { dynamicProps: { configurableProps: props }, errors: ["Half of it"], observations: [] },
      { props, notices: [{ kind: "error", message: "Half of it" }] },
    ],
  ])("reads %s", (_, input, value) => {
    expect(parseReloadReply(input)).toStrictEqual({ ok: true, value: { issues: [], notices: [], ...value } });
  });

  it("takes missing types from the props it is given", () => {
    const known = new Map(
      parseProps([{ name: "a", type: "integer" }]).props.map((prop) => [prop.name, prop]),
    );
    const input = { dynamicProps: { configurableProps: [{ name: "a", label: "New" }] } };
    expect(parseReloadReply(input, { known })).toStrictEqual({
      ok: true,
      value: { props: [{ name: "a", type: "integer", label: "New" }], issues: [], notices: [] },
    });
  });
});

describe("parseRunReply", () => {
  const ran = { observations: [], notices: [] };

  test.each(noAnswers)("refuses %s", (_, input) => {
    expect(parseRunReply(input)).toStrictEqual(UNREADABLE);
  });

  it("refuses an error in the place of results, in its words", () => {
    expect(parseRunReply({ error: "No such action" })).toStrictEqual({
      ok: false,
      message: "No such action",
    });
  });

  test.each([
    ["nothing returned", { os: [] }, {}],
    ["nulls", { exports: null, os: null, ret: null, stash_id: null }, {}],
    [
      "exports and a return value, untouched",
      { exports: { $summary: "Done", some_key: 1 }, ret: { snake_case: null }, os: [] },
      { exports: { $summary: "Done", some_key: 1 }, ret: { snake_case: null } },
    ],
    ["values that look unset", { ret: false }, { ret: false }],
    ["a stash", { ret: 1, stash_id: "st_1" }, { ret: 1, stashId: "st_1" }],
    ["the SDK's stash", { ret: 1, stashId: "st_1" }, { ret: 1, stashId: "st_1" }],
    [
      "a failed run",
      { os: [{ k: "error", ts: 5, err: { name: "E", message: "Broken", stack: "s" } }] },
      {
        observations: [{ k: "error", ts: 5, err: { name: "E", message: "Broken", stack: "s" } }],
        notices: [{ kind: "error", name: "E", message: "Broken", stack: "s" }],
      },
    ],
    [
      "a log with nulls in it",
      { os: [{ k: "console.log", ts: 5, msg: "Hi", err: null }, null, { msg: "no k" }] },
      {
        observations: [{ k: "console.log", ts: 5, msg: "Hi" }],
        notices: [
          { kind: "info", message: "Hi" },
          { kind: "info", message: "no k" },
        ],
      },
    ],
    ["an error beside results", { ret: 1, error: "x" }, { ret: 1 }],
  ])("reads %s", (_, input, value) => {
    expect(parseRunReply(input)).toStrictEqual({ ok: true, value: { ...ran, ...value } });
  });
});

it("never throws", () => {
  const input = fc.oneof(
    fc.anything(),
    fc.record(
      {
        options: fc.anything(),
        stringOptions: fc.anything(),
        dynamicProps: fc.oneof(
          fc.anything(),
          fc.record({ id: fc.anything(), configurableProps: fc.anything() }),
        ),
        os: fc.anything(),
        errors: fc.anything(),
        observations: fc.anything(),
        error: fc.anything(),
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(input, (reply) => {
      parseConfigureReply(reply);
      parseReloadReply(reply);
      parseRunReply(reply);
    }),
  );
});

describe("an error beside what was asked for", () => {
  const error = "Half of it";

  test("does not make an answer unread", () => {
    expect(parseConfigureReply({ error, stringOptions: ["a"] })).toMatchObject({ ok: true });
    expect(parseConfigureReply({ error, options: ["a"] })).toMatchObject({ ok: true });
    expect(parseReloadReply({ error, dynamicProps: { id: "d" } })).toMatchObject({
      ok: true,
      value: { dynamicPropsId: "d" },
    });
    for (const more of [{ exports: {} }, { os: [] }, { ret: 0 }]) {
      expect(parseRunReply({ error, ...more })).toMatchObject({ ok: true });
    }
  });

  test("is all there is, where the rest is something else", () => {
    const told = { ok: false, message: error };
    expect(parseConfigureReply({ error, "": [] })).toEqual(told);
    expect(parseReloadReply({ error, options: [] })).toEqual(told);
    expect(parseRunReply({ error, "": 1 })).toEqual(told);
  });
});

test("an id that is no text, or none, is no id", () => {
  for (const id of [5, "", {}, true]) {
    const reply = parseReloadReply({ dynamicProps: { id, configurableProps: [] } });
    expect(reply).toStrictEqual({ ok: true, value: { props: [], issues: [], notices: [] } });
  }
});

test("a log that is no list is empty", () => {
  expect(parseRunReply({ os: "x", ret: 1 })).toMatchObject({ ok: true, value: { observations: [], ret: 1 } });
});
