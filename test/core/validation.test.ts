// @vitest-environment node
import { expect, test } from "vitest";
import { load, wireOf } from "../../src/core/drafts.ts";
import { isUnset, issuesOf } from "../../src/core/validation.ts";
import { codecFor } from "../../src/codecs/registry.ts";
import { en } from "../../src/i18n/en.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import { parseProps } from "../../src/wire/prop.ts";

const t = createTranslate(en, "en");

test.each<[unknown, unknown, boolean]>([
  [undefined, undefined, true],
  ["", undefined, true],
  ["", "", true],
  [undefined, { odd: 1 }, true],
  ["1e3", undefined, true],
  ["a", "a", false],
  ["0", 0, false],
  [false, false, false],
  [{ value: "" }, "", false],
])("a draft %j that is sent as %j is unset: %s", (draft, wire, is) => {
  expect(isUnset(draft, wire)).toBe(is);
});

const props = {
  texts: { type: "string[]" },
  secrets: { type: "string[]", secret: true },
  files: { type: "string[]", format: "file-ref" },
  numbers: { type: "integer[]" },
  object: { type: "object" },
  choices: { type: "string[]", options: [{ label: "None", value: "" }, "a"] },
};

test.each<[keyof typeof props, unknown, boolean]>([
  ["texts", [""], true],
  ["texts", ["", ""], true],
  ["texts", [" ", "\t\n"], true],
  ["texts", ["", "a"], false],
  ["texts", ["0"], false],
  ["texts", [{ __lv: { label: "", value: "" } }], true],
  ["secrets", [""], true],
  ["files", ["", ""], true],
  ["numbers", [""], true],
  ["numbers", [0], false],
  ["object", { "": "" }, true],
  ["object", { " ": null }, true],
  ["object", '{"":""}', true],
  ["object", { a: "" }, false],
  ["object", { "": 0 }, false],
  ["choices", [""], false],
  ["choices", ["", "a"], false],
])("R-106: %s saved as %j has only blank items: %s", (name, wire, is) => {
  const [prop] = parseProps([{ name: "p", ...props[name] }]).props;
  const definition = codecFor(prop!);
  const loaded = load(definition, prop!, wire);
  const sent = wireOf(definition, prop!, loaded.draft, loaded, loaded.draft);
  const checked = { definition, prop: prop!, draft: loaded.draft, wire: sent, isUnreadable: false };
  expect(isUnset(loaded.draft, sent)).toBe(is);
  expect(issuesOf(checked, false, t)).toEqual(is ? ["Fill in this field."] : []);
  expect(issuesOf({ ...checked, prop: { ...prop!, optional: true } }, false, t)).toEqual([]);
});

/** The issues of a field as it stands. */
function issues(
  more: object,
  draft: unknown,
  wire: unknown,
  { isUnreadable = false, mayBeEmpty = false } = {},
) {
  const prop = parseProps([{ name: "p", type: "integer", min: 1, max: 9, ...more }]).props[0]!;
  return issuesOf({ definition: codecFor(prop), prop, draft, wire, isUnreadable }, mayBeEmpty, t);
}

const required = ["Fill in this field."];

test.each<[string, object, unknown, unknown, object, string[]]>([
  ["nothing, where something must be", {}, undefined, undefined, {}, required],
  ["an emptied text", {}, "", undefined, {}, required],
  ["nothing, where that is fine", { optional: true }, undefined, undefined, {}, []],
  ["nothing, for a reason of the field's own", {}, undefined, undefined, { mayBeEmpty: true }, []],
  ["a value", {}, "5", 5, {}, []],
  ["what is no value, said once", {}, "1e3", undefined, {}, ["Enter a whole number, such as 42."]],
  [
    "what is no value, where nothing is fine",
    { optional: true },
    "x",
    undefined,
    {},
    ["Enter a whole number, such as 42."],
  ],
  [
    "what cannot be shown",
    {},
    undefined,
    {},
    { isUnreadable: true },
    ["The saved value is not of the type integer. It is kept until you change it."],
  ],
])("%s", (_, more, draft, wire, around, expected) => {
  expect(issues(more, draft, wire, around)).toEqual(expected);
});

test("the same sentence is said once", () => {
  const prop = parseProps([{ name: "p", type: "string" }]).props[0]!;
  const definition = codecFor(prop);
  const schema = () => ({
    safeParse: () => ({
      success: false,
      error: { issues: [{ message: "No." }, { message: "No." }, { message: "Or yes." }] },
    }),
  });
  const checked = {
    definition: { ...definition, schema } as never,
    prop,
    draft: "a",
    wire: "a",
    isUnreadable: false,
  };
  expect(issuesOf(checked, false, t)).toEqual(["No.", "Or yes."]);
});
