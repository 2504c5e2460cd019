// @vitest-environment node
import { expect, test } from "vitest";
import { defaultFields } from "../../src/fields/registry.ts";
import { buildProp, expectRoundTrip } from "../../src/testing/index.ts";
import { PROP_TYPES } from "../../src/wire/prop.ts";
import { fixtures } from "../fields/fixtures.ts";

test.each(PROP_TYPES.filter((type) => !defaultFields[type].passive))(
  "the field of %s keeps its values",
  (type) => {
    for (const value of fixtures[type].values) {
      expect(() => expectRoundTrip(defaultFields[type], { ...fixtures[type].prop }, value)).not.toThrow();
    }
  },
);

const list = buildProp("string[]", "names");

test("a field that loses something is told what it made of the value", () => {
  const trimming = {
    ...defaultFields.string,
    toWire: (draft: string) => draft.trim(),
  };
  expect(() => expectRoundTrip(trimming, {}, " x ")).toThrow('The field of string made "x" of " x ".');
  const sorting = {
    ...defaultFields["string[]"],
    toWire: () => ["a", "b"],
  };
  expect(() => expectRoundTrip(sorting, list, ["b", "a"])).toThrow('made ["a","b"] of ["b","a"]');
});

test("a value that the field cannot read, or that it changes, is told", () => {
  const blind = { ...defaultFields.integer, toDraft: () => undefined };
  expect(() => expectRoundTrip(blind, {}, 7)).toThrow("The field of integer cannot read 7.");
  const rude = {
    ...defaultFields["string[]"],
    toDraft(wire: unknown, prop: Parameters<(typeof defaultFields)["string[]"]["toDraft"]>[1]) {
      const draft = defaultFields["string[]"].toDraft(wire, prop);
      (wire as string[]).push("more");
      return draft;
    },
  };
  expect(() => expectRoundTrip(rude, list, ["a"])).toThrow(/string\[\] /);
});

test("a prop without a name is no prop", () => {
  expect(() => expectRoundTrip(defaultFields.string, { name: "" }, "x")).toThrow("it has no name");
});
