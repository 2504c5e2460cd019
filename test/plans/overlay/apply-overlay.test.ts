// @vitest-environment node
import { describe, expect, test } from "vitest";
import { applyOverlay, checkOverlay } from "../../../src/plans/overlay/apply-overlay.ts";
import type { Overlay, OverlayRule } from "../../../src/plans/overlay/overlay.ts";

const component = {
  key: "paint-mix",
  name: "Mix",
  version: "1.2.0",
  configurable_props: [
    { name: "paint", type: "app", app: "paint" },
    { name: "color", label: "Color", type: "string" },
    {
      name: "shade",
      type: "string",
      optional: true,
      options: ["light", { label: "Dark", value: "dark" }, "none"],
    },
    { name: "size", type: "integer", min: 1, max: 9, default: 3 },
    { name: "brush", type: "string", remoteOptions: true },
    { name: "token", type: "string", secret: true },
  ],
};
const overlay = (...rules: OverlayRule[]): Overlay => ({ propsmith: 1, rules });
const apply = (...rules: OverlayRule[]) => applyOverlay(component, overlay(...rules));
const propOf = (name: string, ...rules: OverlayRule[]) =>
  apply(...rules).component.props.find((prop) => prop.name === name);
const namesOf = (...rules: OverlayRule[]) => apply(...rules).component.props.map(({ name }) => name);
const codes = (...rules: OverlayRule[]) =>
  apply(...rules).report.map(({ code, level, rule, prop }) => [code, level, rule, prop]);

describe("rules", () => {
  test("change texts, and nothing else", () => {
    const {
      component: adapted,
      values,
      report,
    } = apply({ prop: "color", label: "Tint", description: "Any." });
    expect(adapted.props[1]).toEqual({ name: "color", type: "string", label: "Tint", description: "Any." });
    expect(adapted.props).toHaveLength(6);
    expect(values).toEqual({});
    expect(report).toEqual([]);
  });

  test("apply to what a predicate describes", () => {
    const labels = (prop: OverlayRule["prop"]) =>
      apply({ prop, label: "x" })
        .component.props.filter(({ label }) => label === "x")
        .map(({ name }) => name);
    expect(labels({ type: "string" })).toEqual(["color", "shade", "brush", "token"]);
    expect(labels({ type: "string", optional: true })).toEqual(["shade"]);
    expect(labels({ optional: false, secret: false })).toEqual(["paint", "color", "size", "brush"]);
    expect(labels({})).toHaveLength(6);
  });

  test("that come later win, setting by setting", () => {
    const rules = [
      { prop: {}, label: "x", description: "y" },
      { prop: "color", label: "Tint" },
    ];
    expect(propOf("color", ...rules)).toMatchObject({ label: "Tint", description: "y" });
  });

  test("look at the definition, not at what earlier rules made of it", () => {
    const rules = [
      { prop: { optional: true }, required: true },
      { prop: { optional: false }, label: "x" },
    ];
    expect(propOf("shade", ...rules)).toMatchObject({ optional: false });
    expect(propOf("shade", ...rules)?.label).toBeUndefined();
  });

  test("have texts in other languages", () => {
    const rule = {
      prop: "color",
      label: "Tint",
      description: "Any.",
      group: "Look",
      locales: { de: { label: "Farbton", group: "Aussehen" }, "de-AT": { label: "Farb'n" } },
    };
    const read = (locale?: string) => {
      const { component: adapted, groups } = applyOverlay(component, overlay(rule), { locale });
      return [adapted.props[1]?.label, adapted.props[1]?.description, groups];
    };
    expect(read()).toEqual(["Tint", "Any.", [{ name: "Look", label: "Look", props: ["color"] }]]);
    expect(read("de-DE")).toEqual([
      "Farbton",
      "Any.",
      [{ name: "Look", label: "Aussehen", props: ["color"] }],
    ]);
    expect(read("de-at")[0]).toBe("Farb'n");
    expect(read("fr")[0]).toBe("Tint");
  });

  test("hide, show and require", () => {
    expect(propOf("size", { prop: "size", hidden: true })).toMatchObject({ hidden: true, default: 3 });
    expect(propOf("shade", { prop: "shade", required: true })).toMatchObject({ optional: false });
    expect(apply({ prop: "shade", shown: true }).shown).toEqual(["shade"]);
  });

  test("lock with a reason", () => {
    const { component: adapted, locked } = apply(
      { prop: "size", locked: "Set by your team." },
      { prop: "shade", locked: true },
    );
    expect(locked).toEqual({ size: "Set by your team.", shade: true });
    expect(adapted.props[3]).toMatchObject({ readOnly: true });
  });

  test("unlock what an earlier rule locked", () => {
    expect(apply({ prop: {}, locked: "Fixed." }, { prop: "color", locked: false }).locked).not.toHaveProperty(
      "color",
    );
  });

  test("set values that are always the same, and locked", () => {
    const { values, locked, component: adapted } = apply({ prop: "color", value: "red" });
    expect(values).toEqual({ color: "red" });
    expect(locked).toEqual({ color: true });
    expect(adapted.props[1]).toMatchObject({ readOnly: true });
    expect(apply({ prop: "color", value: "red", hidden: true }).locked).toEqual({});
  });

  test("set defaults and sources", () => {
    expect(propOf("color", { prop: "color", default: "red" })).toMatchObject({ default: "red" });
    const source = { from: "model" as const, guide: "Any color." };
    expect(apply({ prop: "color", source }).sources).toEqual({ color: source });
  });
});

describe("order", () => {
  test("moves a field to its position", () => {
    expect(namesOf({ prop: "size", order: 0 })).toEqual([
      "size",
      "paint",
      "color",
      "shade",
      "brush",
      "token",
    ]);
    expect(namesOf({ prop: "color", order: 99 })).toEqual([
      "paint",
      "shade",
      "size",
      "brush",
      "token",
      "color",
    ]);
    expect(namesOf({ prop: "token", order: -1 }, { prop: "size", order: 1.5 })).toEqual([
      "token",
      "size",
      "paint",
      "color",
      "shade",
      "brush",
    ]);
  });

  test("keeps the order of fields that share a position", () => {
    expect(namesOf({ prop: { optional: true }, order: 0 }, { prop: "size", order: 0 }).slice(0, 3)).toEqual([
      "shade",
      "size",
      "paint",
    ]);
  });

  test("reports a field above one that its choices depend on", () => {
    expect(codes({ prop: "brush", order: 0 })).toEqual([["moved-too-early", "warn", 0, "brush"]]);
    expect(codes({ prop: "color", order: 0 })).toEqual([]);
  });
});

describe("groups", () => {
  test("contain the fields that people see, in their order", () => {
    const { groups } = apply(
      { prop: "size", group: "Look", order: 0 },
      { prop: "color", group: "Look" },
      { prop: "brush", group: "Tools" },
      { prop: "shade", group: "Look", hidden: true },
    );
    expect(groups).toEqual([
      { name: "Look", label: "Look", props: ["size", "color"] },
      { name: "Tools", label: "Tools", props: ["brush"] },
    ]);
  });
});

describe("choices", () => {
  test("are narrowed, with the definition's labels, in the rule's order", () => {
    const prop = propOf("shade", { prop: "shade", options: [{ label: "Night", value: "dark" }, "light"] });
    expect(prop?.options).toEqual([
      { label: "Dark", value: "dark" },
      { label: "light", value: "light" },
    ]);
  });

  test("take the place of fetched ones, and are saved with labels, too", () => {
    const prop = propOf("brush", { prop: "brush", options: [{ label: "Flat", value: "f" }] });
    expect(prop).toEqual({
      name: "brush",
      type: "string",
      withLabel: true,
      options: [{ label: "Flat", value: "f" }],
    });
  });

  test("can be offered for free text", () => {
    expect(propOf("color", { prop: "color", options: ["red"] })?.options).toEqual([
      { label: "red", value: "red" },
    ]);
  });

  test("that don't exist are reported", () => {
    expect(codes({ prop: "shade", options: ["light", "pink"] })).toEqual([
      ["unknown-option", "error", 0, "shade"],
    ]);
    expect(propOf("shade", { prop: "shade", options: ["pink"] })?.options).toHaveLength(3);
  });

  test.each([
    ["paint", ["a"]],
    ["color", []],
    ["color", [null]],
  ])("of %s can't be %j", (prop, options) => {
    expect(codes({ prop, options })[0]).toEqual(["bad-options", "error", 0, prop]);
  });
});

describe("the report", () => {
  test.each<[string, OverlayRule, unknown[]]>([
    [
      "a required field hidden without a value",
      { prop: "color", hidden: true },
      ["hidden-required", "error", 0, "color"],
    ],
    [
      "a required account hidden without a value",
      { prop: "paint", hidden: true },
      ["hidden-required", "error", 0, "paint"],
    ],
    [
      "a required field locked without a value",
      { prop: "color", locked: true },
      ["locked-required", "warn", 0, "color"],
    ],
    ["a preset that the field rejects", { prop: "size", value: 10 }, ["bad-value", "error", 0, "size"]],
    ["a preset of another type", { prop: "size", value: "blue" }, ["bad-value", "error", 0, "size"]],
    ["a default that the field rejects", { prop: "size", default: [1] }, ["bad-default", "error", 0, "size"]],
    ["a secret in the overlay", { prop: "token", value: "hunter2" }, ["secret-value", "warn", 0, "token"]],
    [
      "a secret from a model",
      { prop: "token", source: { from: "model" } },
      ["bad-source", "error", 0, "token"],
    ],
    [
      "a value with a source",
      { prop: "color", value: "x", source: { from: "person" } },
      ["value-and-source", "error", 0, "color"],
    ],
    [
      "a required field that should be optional",
      { prop: "color", required: false },
      ["still-required", "warn", 0, "color"],
    ],
    ["a name that doesn't exist", { prop: "colour", label: "x" }, ["no-match", "warn", 0, "colour"]],
    [
      "a predicate that nothing fits",
      { prop: { type: "sql" }, label: "x" },
      ["no-match", "warn", 0, undefined],
    ],
    ["a rule that sets nothing", { prop: "color" }, ["no-effect", "info", 0, "color"]],
    ["a rule that changes nothing", { prop: "color", label: "Color" }, ["no-effect", "info", 0, "color"]],
  ])("lists %s", (_, rule, expected) => {
    expect(codes(rule)[0]).toEqual(expected);
  });

  test.each<[string, OverlayRule]>([
    ["a value", { prop: "color", hidden: true, value: "red" }],
    ["a default", { prop: "color", hidden: true, default: "red" }],
    ["a source", { prop: "color", hidden: true, source: { from: "person" } }],
    ["a default of the definition", { prop: "size", hidden: true }],
  ])("accepts a hidden required field with %s", (_, rule) => {
    expect(codes(rule)).toEqual([]);
  });

  test("lists rules that later ones override", () => {
    expect(codes({ prop: "color", label: "x" }, { prop: "color", label: "y" })).toEqual([
      ["no-effect", "info", 0, "color"],
    ]);
  });

  test("expects props that come with a reload", () => {
    const props = [{ name: "table", type: "string", reloadProps: true }];
    const found = checkOverlay(overlay({ prop: "column", label: "x" }), {
      ...component,
      configurable_props: props,
    });
    expect(found).toMatchObject([{ code: "no-match", level: "info", prop: "column" }]);
  });

  test("never quotes a secret", () => {
    const report = apply({ prop: "token", value: ["hunter2"], default: { a: "hunter2" } }).report;
    expect(report.length).toBeGreaterThan(0);
    expect(JSON.stringify(report)).not.toContain("hunter2");
  });

  test.each([
    [null, "not-an-overlay"],
    [{ rules: [] }, "not-an-overlay"],
    [{ propsmith: 1 }, "not-an-overlay"],
    [{ propsmith: 1, rules: [7] }, "bad-rule"],
    [{ propsmith: 1, rules: [{ label: "x" }] }, "bad-rule"],
    [{ propsmith: 1, rules: [{ prop: "color", label: 7 }] }, "bad-setting"],
    [{ propsmith: 1, rules: [{ prop: "color", lable: "x" }] }, "unknown-setting"],
    [{ propsmith: 1, rules: [{ prop: "color", __proto__: null, constructor: 1 }] }, "unknown-setting"],
  ])("lists what can't be read: %j", (input, code) => {
    expect(checkOverlay(input, component)[0]?.code).toBe(code);
  });
});

describe("an overlay for a certain component", () => {
  const made = (meant: object) =>
    applyOverlay(component, { ...overlay({ prop: "color", label: "x" }), component: meant });

  test("leaves another one alone", () => {
    const { component: adapted, report } = made({ key: "paint-dry" });
    expect(adapted.props[1]?.label).toBe("Color");
    expect(report[0]).toMatchObject({ code: "other-component", level: "error" });
  });

  test("applies to other versions, so that what is locked stays locked, and says so", () => {
    const { component: adapted, report } = made({ key: "paint-mix", version: "^2" });
    expect(adapted.props[1]?.label).toBe("x");
    expect(report).toMatchObject([{ code: "other-version", level: "warn" }]);
    expect(made({ version: "^1.1" }).report).toEqual([]);
    expect(made({ version: "newest" }).report).toMatchObject([{ code: "unclear-version", level: "info" }]);
  });
});
