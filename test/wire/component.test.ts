// @vitest-environment node
import { describe, expect, it, test } from "vitest";
import { parseComponent, parseComponentReply } from "../../src/wire/component.ts";

const props = [{ name: "a", type: "string" }];
const noList = { index: null, message: "There is no list of props.", severity: "dropped" };

describe("parseComponent", () => {
  test.each([
    [
      "the wire's spelling",
      {
        key: "slack-send",
        name: "Send",
        version: "0.0.1",
        description: "Sends",
        component_type: "action",
        configurable_props: props,
        stash: "optional",
        annotations: { destructiveHint: false, readOnlyHint: null, title: "Send" },
      },
      {
        key: "slack-send",
        name: "Send",
        version: "0.0.1",
        description: "Sends",
        componentType: "action",
        stash: "optional",
        annotations: { destructiveHint: false, title: "Send" },
        props,
        issues: [],
      },
    ],
    [
      "the SDK's spelling",
      { key: "k", name: "N", version: "1.0.0", componentType: "trigger", configurableProps: props },
      { key: "k", name: "N", version: "1.0.0", componentType: "trigger", props, issues: [] },
    ],
    [
      "nulls",
      {
        key: "k",
        name: "N",
        description: null,
        component_type: null,
        stash: null,
        annotations: null,
        configurable_props: [],
      },
      { key: "k", name: "N", props: [], issues: [] },
    ],
    ["no name: the key", { key: "k", configurableProps: [] }, { key: "k", name: "k", props: [], issues: [] }],
    ["no key", { name: "N", configurableProps: [] }, { key: "", name: "N", props: [], issues: [] }],
    [
      "a version that is no SemVer, or a number",
      { key: "k", name: "N", version: 1, configurableProps: [] },
      { key: "k", name: "N", version: "1", props: [], issues: [] },
    ],
    [
      "fields of the wrong type",
      { key: "k", name: {}, version: [], description: {}, annotations: "x", configurableProps: [] },
      { key: "k", name: "k", props: [], issues: [] },
    ],
    ["no list", { key: "k", name: "N" }, { key: "k", name: "N", props: [], issues: [noList] }],
    [
      "a list that is none",
      { key: "k", name: "N", configurable_props: "x" },
      { key: "k", name: "N", props: [], issues: [noList] },
    ],
    ["null", null, { key: "", name: "", props: [], issues: [noList] }],
    ["undefined", undefined, { key: "", name: "", props: [], issues: [noList] }],
    ["a text", "component", { key: "", name: "", props: [], issues: [noList] }],
    ["an empty object", {}, { key: "", name: "", props: [], issues: [noList] }],
  ])("reads %s", (_, input, component) => {
    expect(parseComponent(input)).toStrictEqual(component);
  });

  it("says which props it could not take", () => {
    const { issues } = parseComponent({ key: "k", name: "N", configurableProps: [null] });
    expect(issues).toStrictEqual([
      { index: 0, message: "Prop 1 is left out: it is not an object.", severity: "dropped" },
    ]);
  });
});

describe("parseComponentReply", () => {
  const value = { key: "k", name: "N", props, issues: [] };

  test.each([
    ["the envelope", { data: { key: "k", name: "N", configurable_props: props } }],
    ["a component without its envelope", { key: "k", name: "N", configurableProps: props }],
  ])("opens %s", (_, input) => {
    expect(parseComponentReply(input)).toStrictEqual({ ok: true, value });
  });

  test.each([
    ["null", null],
    ["a web page", "<html></html>"],
    ["text for data", { data: "x" }],
    ["what was not JSON", { ok: false, error: { reason: "non-json" } }],
  ])("refuses %s", (_, input) => {
    expect(parseComponentReply(input)).toStrictEqual({
      ok: false,
      message: "The platform sent an answer that cannot be read.",
    });
  });

  it("refuses an error, in its words", () => {
    expect(parseComponentReply({ error: "Not found" })).toStrictEqual({ ok: false, message: "Not found" });
  });

  it("refuses an answer without data", () => {
    expect(parseComponentReply({ data: null }).ok).toBe(false);
    expect(parseComponentReply({}).ok).toBe(false);
  });
});

test("a component has a key or props: without either there is none", () => {
  const opened = (data: object) => parseComponentReply({ data });
  expect(opened({ key: "k" })).toMatchObject({ ok: true, value: { key: "k", props: [] } });
  expect(opened({ configurableProps: props })).toMatchObject({ ok: true, value: { key: "", props } });
  expect(opened({ name: "N", configurableProps: [] }).ok).toBe(false);
});
