// @vitest-environment node
// References in parts of a value: what the parts are, how they are set, and what comes of them when it runs.
import { describe, expect, test } from "vitest";
import type { PartsSource, Reference } from "../../src/core/sources.ts";
import {
  emptyValue,
  hasParts,
  partReference,
  partsOf,
  withNewPart,
  withoutPart,
  withPart,
} from "../../src/fields/source/parts.ts";
import { resolveReferences } from "../../src/plans/references.ts";
import { parseProps } from "../../src/wire/prop.ts";

const propOf = (type: string, more: object = {}) => parseProps([{ name: "p", type, ...more }]).props[0]!;
const source = (value: unknown, references: PartsSource["references"] = []): PartsSource => ({
  from: "parts",
  value,
  references,
});
const ref = (...path: (string | number)[]): Reference => [{ path }];
const data = { a: { id: 7, name: "Ada" } };
const resolved = (it: PartsSource) => resolveReferences({}, { p: it }, data);

test.each([
  ["string[]", {}, true],
  ["integer[]", {}, true],
  ["object", {}, true],
  ["sql", {}, true],
  ["http_request", {}, true],
  ["string", {}, false],
  ["string[]", { options: ["a"] }, false],
  ["string[]", { remoteOptions: true }, false],
])("%s with %j has parts: %s", (type, more, expected) => expect(hasParts(propOf(type, more))).toBe(expected));

describe("a list", () => {
  test("has its rows, which are added, set and removed", () => {
    let it = source(["x", "y"]);
    it = withPart(withNewPart(it), { at: [2] }, ref("a", "name"), "string[]");
    expect(partsOf(propOf("string[]"), it.value).map(({ at }) => at)).toEqual([[0], [1], [2]]);
    expect(partReference(it, [2])).toEqual(ref("a", "name"));
    expect(partReference(it, [0])).toEqual(["x"]);
    expect(resolved(it).configuredProps.p).toEqual(["x", "y", "Ada"]);
    it = withoutPart(it, [0]);
    expect(it.references).toEqual([{ at: [1], reference: ref("a", "name") }]);
    expect(resolved(it).configuredProps.p).toEqual(["y", "Ada"]);
  });

  test("of numbers keeps plain numbers as numbers", () => {
    const it = withPart(source([1, 2]), { at: [0] }, ["42"], "integer[]");
    expect(it.value).toEqual([42, 2]);
    expect(resolved(withPart(it, { at: [1] }, ref("a", "id"), "integer[]")).configuredProps.p).toEqual([
      42, 7,
    ]);
  });

  test("a part that becomes plain text is no reference any more", () => {
    const it = withPart(
      source(["x"], [{ at: [0], reference: ref("a") }]),
      { at: [0] },
      ["plain {{"],
      "string[]",
    );
    expect([it.value, it.references]).toEqual([["plain {{"], []]);
  });
});

test("an object has its entries, whatever they are called", () => {
  let it = withNewPart(source({ one: 1 }), "__proto__");
  it = withPart(it, { at: ["__proto__"] }, ref("a", "id"), "object");
  expect(partsOf(propOf("object"), it.value).map(({ name }) => name)).toEqual(["one", "__proto__"]);
  expect(JSON.stringify(resolved(it).configuredProps.p)).toBe('{"one":1,"__proto__":7}');
  expect(withoutPart(it, ["__proto__"])).toEqual(source({ one: 1 }));
});

test("a statement binds its references", () => {
  const prop = propOf("sql", { auth: { app: "postgresql" } });
  const [statement] = partsOf(prop, emptyValue(prop));
  const it = withPart(
    source(emptyValue(prop)),
    statement!,
    ["select * from t where id = ", ...ref("a", "id")],
    "sql",
  );
  expect(it.value).toMatchObject({ value: "select * from t where id = {{a.id}}" });
  expect(resolved(it).configuredProps.p).toMatchObject({
    value: "select * from t where id = {{a.id}}",
    params: ["7"],
  });
  const plain = withPart(it, statement!, ["select 1"], "sql");
  expect(plain).toMatchObject({ value: { value: "select 1", query: "select 1" }, references: [] });
});

test("a request has its URL, parameters, headers and body", () => {
  const prop = propOf("http_request");
  const value = {
    method: "POST",
    url: "https://example.com",
    params: [{ name: "q", value: "x" }],
    headers: [{ name: "X-Id", value: "1" }],
    body: { type: "raw", raw: "{}" },
  };
  const parts = partsOf(prop, value);
  expect(parts.map(({ kind, name }) => [kind, name])).toEqual([
    ["url", ""],
    ["param", "q"],
    ["header", "X-Id"],
    ["body", ""],
  ]);
  let it = source(value);
  it = withPart(it, parts[2]!, ref("a", "id"), "http_request");
  it = withPart(it, parts[3]!, ['{"name": "', ...ref("a", "name"), '"}'], "http_request");
  expect(resolved(it).configuredProps.p).toMatchObject({
    url: "https://example.com",
    headers: [{ name: "X-Id", value: "7" }],
    body: { raw: '{"name": "Ada"}' },
  });
});

test("data that is missing is reported, and nothing is made up for it", () => {
  expect(resolved(source(["x"], [{ at: [0], reference: ref("gone") }]))).toEqual({
    configuredProps: {},
    missing: [{ prop: "p", path: ["gone"] }],
  });
});
