// @vitest-environment node
import { expect, test } from "vitest";
import { decoded, encoded, queryPairs, splitUrl } from "../../../src/fields/http-request/query.ts";

test.each([
  ["https://a.io", "https://a.io", "", ""],
  ["https://a.io?a=1", "https://a.io", "a=1", ""],
  ["https://a.io?a=1?b#c?d#e", "https://a.io", "a=1?b", "#c?d#e"],
  ["https://a.io#a?b=1", "https://a.io", "", "#a?b=1"],
  ["https://a.io?", "https://a.io", "", ""],
  ["{{a ? b : c}}/x?y={{d#e}}&z#f", "{{a ? b : c}}/x", "y={{d#e}}&z", "#f"],
  ["{{a ? b", "{{a ", " b", ""],
])("takes %j apart", (url, base, query, hash) => {
  expect(splitUrl(url)).toEqual({ base, query, hash });
});

test.each([
  [
    "a=1&b=2&a=3",
    [
      ["a", "1"],
      ["b", "2"],
      ["a", "3"],
    ],
  ],
  [
    "a=&b&=c",
    [
      ["a", ""],
      ["b", ""],
      ["", "c"],
    ],
  ],
  [
    "a=1&&b=2&",
    [
      ["a", "1"],
      ["b", "2"],
    ],
  ],
  ["a=b=c", [["a", "b=c"]]],
  ["a%20b=c+d%2B", [["a b", "c d+"]]],
  [
    "a=100%&b=%ff",
    [
      ["a", "100%"],
      ["b", "%ff"],
    ],
  ],
  [
    "a={{x&y=z+%20}}&b={{q}}+1",
    [
      ["a", "{{x&y=z+%20}}"],
      ["b", "{{q}} 1"],
    ],
  ],
  ["", []],
])("reads the pairs of %j", (query, pairs) => {
  expect(queryPairs(query).map(({ name, value }) => [name, value])).toEqual(pairs);
});

test.each(["a b", "&=?#%+", "ä😀", "{{a b}} c"])("%j is encoded and decoded again", (text) => {
  expect(decoded(encoded(text))).toBe(text);
});

test("half a character is left as it is", () => {
  expect(encoded("\ud83d")).toBe("\ud83d");
});
