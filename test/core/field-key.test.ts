// @vitest-environment node
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fieldKey, propName } from "../../src/core/field-key.ts";

test.each([
  ["name", "p_name"],
  ["a.b", "p_a_2e_b"],
  ["tags[0]", "p_tags_5b_0_5d_"],
  ["1", "p_1"],
  ["snake_case", "p_snake_5f_case"],
  ["__proto__", "p__5f__5f_proto_5f__5f_"],
  ["constructor", "p_constructor"],
])("%s becomes a key that react-hook-form takes for one word", (name, key) => {
  expect(fieldKey(name)).toBe(key);
  expect(key).toMatch(/^\w+$/);
});

test("every name has a key of its own, from which it comes back", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => propName(fieldKey(name)) === name));
});
