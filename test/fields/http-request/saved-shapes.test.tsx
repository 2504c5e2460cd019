import { expect, test } from "vitest";
import { toDraft, toWire } from "../../../src/codecs/http-request/request-draft.ts";
import { showRequest as show } from "./show-request.tsx";

const url = "https://a.io";
const pairs = (rows: readonly { name: string; value: string }[]) =>
  rows.map(({ name, value }) => [name, value]);

test.each<[string, unknown, string[][]]>([
  [
    "an object",
    { Accept: "a/b", "X-N": 5, "X-On": true, "X-No": null },
    [
      ["Accept", "a/b"],
      ["X-N", "5"],
      ["X-On", "true"],
      ["X-No", ""],
    ],
  ],
  [
    "an object with lists",
    { "Set-X": ["a", "b"], Y: [] },
    [
      ["Set-X", "a"],
      ["Set-X", "b"],
    ],
  ],
  ["an object with objects", { filter: { a: [1] } }, [["filter", '{"a":[1]}']]],
  [
    "pairs",
    [["Accept", "a/b"], ["X", 1], ["Y"]],
    [
      ["Accept", "a/b"],
      ["X", "1"],
      ["Y", ""],
    ],
  ],
  [
    "keys and values",
    [
      { key: "Accept", value: "a/b" },
      { key: "X", value: { a: 1 } },
    ],
    [
      ["Accept", "a/b"],
      ["X", '{"a":1}'],
    ],
  ],
  [
    "lines",
    ["Accept: a/b", "X: c:d", ""],
    [
      ["Accept", "a/b"],
      ["X", "c:d"],
    ],
  ],
  [
    "a text",
    "Accept: a/b\r\nX: c",
    [
      ["Accept", "a/b"],
      ["X", "c"],
    ],
  ],
  ["something else", 5, []],
])("H-061: headers saved as %s are read, and go back as saved", (_, headers, rows) => {
  const wire = { url, headers, tab: null };
  const draft = toDraft(wire)!;
  expect(pairs(draft.headers)).toEqual(rows);
  expect(toWire(draft)).toEqual(wire);
  expect((toWire({ ...draft, url: "https://b.io" }) as typeof wire).headers).toBe(headers);
});

test("H-061: a query saved as text is read", () => {
  expect(pairs(toDraft({ url, params: "a=1&b=x=y" })!.params)).toEqual([
    ["a", "1"],
    ["b", "x=y"],
  ]);
});

test("H-061: headers saved as an object are shown, and stay when one is added", async () => {
  const { user, open, box, press, last, submit, submits } = show({
    url,
    headers: { Accept: "a/b", "X-N": 5 },
  });
  await submit();
  expect(submits).toEqual([{ url, headers: { Accept: "a/b", "X-N": 5 } }]);
  await open("Headers 2");
  expect(box("header 2: name")).toHaveValue("X-N");
  await press("Add header");
  await user.type(box("header 3: name"), "Y");
  expect(last()).toEqual({
    url,
    headers: [
      { name: "Accept", value: "a/b" },
      { name: "X-N", value: "5" },
      { name: "Y", value: "" },
    ],
  });
});

test("H-061: an edited entry keeps its key and what else is in it", async () => {
  const { user, open, box, last } = show({ url, params: [{ key: "a", value: "1", on: false }, ["b", "2"]] });
  await open("Params 2");
  await user.type(box("query parameter 1: name"), "x");
  expect(last()).toEqual({
    url,
    params: [
      { key: "ax", value: "1", on: false },
      { name: "b", value: "2" },
    ],
  });
});

test("H-061: form fields saved as an object are shown, and become a list when one is edited", async () => {
  const body = { type: "fields", fields: { a: "1" }, x: null };
  const { user, open, box, last } = show({ url, body });
  await open("Body 1");
  await user.type(box("form field 1: value"), "2");
  expect(last()).toEqual({ url, body: { ...body, fields: [{ name: "a", value: "12" }] } });
});

test("H-061: a body saved as text is shown as a raw one", async () => {
  const { user, open, box, last, submit, submits } = show({ url, body: '{"a":1}' });
  await submit();
  expect(submits).toEqual([{ url, body: '{"a":1}' }]);
  await open("Body 1");
  await user.type(box("content type of the body"), "a/b");
  expect(last()).toEqual({ url, body: { type: "raw", mode: "raw", raw: '{"a":1}', contentType: "a/b" } });
});

test("H-061: a body saved as a bare object is shown as one that cannot be edited here", () => {
  const { tab } = show({ url, body: { a: 1 } });
  expect(tab("Body 1")).toBeVisible();
});

test("H-061: an authentication spelled in capitals is the same one", async () => {
  const { user, open, box, last } = show({ url, auth: { type: "Bearer", token: "a" } });
  await open("Auth 1");
  await user.type(box("token"), "b");
  expect(last()).toEqual({ url, auth: { type: "Bearer", token: "ab" } });
});
