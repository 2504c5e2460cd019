// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bindCall } from "../../src/plans/bind-call.ts";
import { checkValues } from "../../src/plans/check-values.ts";
import { elicitationOf } from "../../src/plans/elicitation.ts";
import { toolOf } from "../../src/plans/tool.ts";

const account = { name: "slack", type: "app", app: "slack" };
const token = { name: "token", type: "string", secret: true };
const channel = { name: "channel", type: "string", remoteOptions: true, description: "Where to **post**" };
const text = { name: "text", type: "string" };
const count = { name: "count", type: "integer", min: 1, max: 9, optional: true };
const level = {
  name: "level",
  type: "integer",
  options: [
    { label: "Low", value: 1 },
    { label: "High", value: 2 },
  ],
};
const extra = { name: "extra", type: "object", optional: true };
const component = {
  key: "slack-send.message",
  name: "Send message",
  configurable_props: [account, token, channel, text, count, level, extra],
};
const choices = [
  { label: "#general", value: "C01" },
  { label: "#random", value: "C02" },
];
const plan = {
  propsmith: 1,
  component: { key: component.key },
  configuredProps: { slack: { authProvisionId: "apn_CANARY" }, token: "s3cret-CANARY", text: "Hi" },
  dynamicPropsId: "dyp_1",
  sources: {
    channel: { from: "model", choices },
    count: { from: "model", guide: "How often, not s3cret-CANARY", max: 5 },
    level: { from: "model" },
    extra: { from: "model" },
  },
};

describe("a tool", () => {
  test("has the model's props as arguments, in a schema that every provider accepts", () => {
    const { tool, report } = toolOf(component, plan);
    expect(tool).toEqual({
      name: "slack-send_message",
      title: "Send message",
      description: "Send message",
      annotations: {},
      inputSchema: {
        type: "object",
        properties: {
          channel: {
            type: "string",
            enum: ["C01", "C02"],
            description: "Where to post\nC01: #general\nC02: #random",
          },
          count: { type: "integer", minimum: 1, maximum: 5, description: "How often, not «secret»" },
          level: { type: "string", enum: ["1", "2"], description: "level\n1: Low\n2: High" },
          extra: { type: "string", description: "extra\nA JSON object, written as text." },
        },
        required: ["channel", "level"],
        additionalProperties: false,
      },
    });
    expect(report).toEqual([]);
  });

  test("keeps types and titles in JSON Schema 2020-12", () => {
    const { properties } = toolOf(component, plan, { dialect: "2020-12" }).tool.inputSchema as {
      properties: object;
    };
    expect(properties).toMatchObject({
      level: {
        oneOf: [
          { const: 1, title: "Low" },
          { const: 2, title: "High" },
        ],
      },
      extra: { type: "object" },
    });
  });

  test("finds options that aren't in the schema through a second tool", () => {
    const sources = { channel: { from: "model" } };
    const { tool, lookup } = toolOf(component, { ...plan, sources });
    expect(tool.inputSchema.properties).toMatchObject({ channel: { type: "string" } });
    expect(lookup).toMatchObject({
      name: "slack-send_message__options",
      inputSchema: { properties: { argument: { enum: ["channel"] } } },
    });
  });

  test("reports accounts and secrets with a model, and required props without a value", () => {
    const sources = { slack: { from: "model" }, token: { from: "model" } };
    const { tool, report } = toolOf(component, { ...plan, sources });
    expect(tool.inputSchema.properties).toEqual({});
    expect(report.map(({ prop, code }) => [prop, code])).toEqual([
      ["slack", "refusedSource"],
      ["token", "refusedSource"],
      ["channel", "missingValue"],
      ["level", "missingValue"],
    ]);
  });
});

describe("a call", () => {
  const call = (args: unknown, options?: object) => bindCall(component, plan, args, options);
  const codes = (args: unknown) => call(args).issues.map(({ prop, code }) => [prop, code]);

  test("gets real values for texts and labels, and the plan's values", () => {
    expect(call({ channel: "#random", level: "2", extra: '{"a": 1}', count: "3" })).toEqual({
      configuredProps: {
        ...plan.configuredProps,
        channel: { __lv: { label: "#random", value: "C02" } },
        level: 2,
        extra: { a: 1 },
        count: 3,
      },
      dynamicPropsId: "dyp_1",
      issues: [],
    });
  });

  test.each<[object, [string, string]]>([
    [{ count: 6 }, ["count", "integer.range"]],
    [{ channel: "C03" }, ["channel", "notOffered"]],
    [{ extra: "no JSON" }, ["extra", "unreadable"]],
    [{ text: "taken over" }, ["text", "unknownArgument"]],
    [{ constructor: 1 }, ["constructor", "unknownArgument"]],
  ])("with %j has an issue", (args, issue) => {
    expect(codes({ channel: "C01", level: "1", ...args })).toEqual([issue]);
  });

  test("lacks what wasn't supplied", () =>
    expect(codes({})).toEqual([
      ["channel", "required"],
      ["level", "required"],
    ]));

  test("resolves references and takes a person's answers", () => {
    const mixed = {
      ...plan,
      sources: {
        text: { from: "reference", reference: [{ path: ["a"] }] },
        channel: { from: "person" },
        level: { from: "person" },
      },
    };
    const { configuredProps, issues } = bindCall(
      component,
      mixed,
      {},
      { data: { a: "x" }, answers: { channel: "C9", level: "1" } },
    );
    expect(issues).toEqual([]);
    expect(configuredProps).toMatchObject({ text: "x", channel: { __lv: { value: "C9" } }, level: 1 });
    expect(bindCall(component, mixed, {}).issues.map(({ code }) => code)).toEqual([
      "missingData",
      "required",
      "required",
    ]);
  });

  test("never replaces a fixed value, never shows a secret, and never throws", () => {
    const names = fc.constantFrom(
      "slack",
      "token",
      "text",
      "channel",
      "count",
      "__proto__",
      "constructor",
      "x",
    );
    const sources = fc.dictionary(
      names,
      fc.oneof(
        fc.record({
          from: fc.constantFrom("model", "person"),
          guide: fc.constantFrom("apn_CANARY", "use s3cret-CANARY"),
          choices: fc.array(fc.jsonValue()),
          min: fc.jsonValue(),
          kept: fc.constant("s3cret-CANARY"),
        }),
        fc.jsonValue(),
      ),
    );
    const args = fc.oneof(fc.dictionary(names, fc.jsonValue()), fc.jsonValue());
    fc.assert(
      fc.property(sources, args, (all, given) => {
        const made = { ...plan, sources: all };
        const fixed = ["slack", "token"].filter(
          (name) => (all[name] as { from?: string } | null)?.from !== "person",
        );
        const { configuredProps } = bindCall(component, made, given, { answers: given });
        for (const name of fixed)
          expect(JSON.stringify(configuredProps[name])).toBe(
            JSON.stringify(plan.configuredProps[name as keyof typeof plan.configuredProps]),
          );
        const shown = [
          toolOf(component, made),
          toolOf(component, made, { dialect: "2020-12" }),
          elicitationOf(component, made),
        ];
        expect(JSON.stringify(shown)).not.toContain("CANARY");
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
    );
  });

  test("of any junk is a call", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
        for (const made of [toolOf(a, b, c as never), bindCall(a, b, c), elicitationOf(b, a)])
          expect(made).toBeTypeOf("object");
      }),
    );
  });
});

test("an elicitation asks for flat values, without accounts and secrets", () => {
  const sources = Object.fromEntries(
    component.configurable_props.map(({ name }) => [name, { from: "person" }]),
  );
  const { params, report } = elicitationOf(component, {
    ...plan,
    sources: { ...sources, text: { from: "person", guide: "What to say?" } },
  });
  expect(params).toEqual({
    message: "“Send message” needs your input.",
    requestedSchema: {
      type: "object",
      properties: {
        channel: { type: "string", title: "channel", description: "Where to post" },
        text: { type: "string", title: "text", description: "What to say?" },
        count: { type: "integer", minimum: 1, maximum: 9, title: "count", description: "count" },
        level: {
          type: "string",
          oneOf: [
            { const: "1", title: "Low" },
            { const: "2", title: "High" },
          ],
          title: "level",
          description: "level",
        },
        extra: { type: "string", title: "extra", description: "extra\nA JSON object, written as text." },
      },
      required: ["channel", "text", "level"],
    },
  });
  expect(report.map(({ prop, code }) => [prop, code])).toEqual([
    ["slack", "private"],
    ["token", "private"],
  ]);
  expect(checkValues(component, {}).issues.length).toBeGreaterThan(0);
});
