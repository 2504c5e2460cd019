// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlacedReference, Source, Sources } from "../../src/core/sources.ts";
import { renameReferences, resolveReferences } from "../../src/plans/references.ts";

const data = { steps: { one: { id: 7, name: "O'Hara", tags: ["a", "b"], nothing: null } } };
const id = { path: ["steps", "one", "id"] };
const name = { path: ["steps", "one", "name"] };
const gone = { path: ["steps", "two", "id"] };

describe("references", () => {
  test("a single path keeps the type of its value, and text around it makes text", () => {
    const sources: Sources = {
      a: { from: "reference", reference: [id] },
      b: { from: "reference", reference: ["No. ", id] },
      c: { from: "reference", reference: [{ path: ["steps", "one", "tags"] }] },
    };
    expect(resolveReferences({ x: 1 }, sources, data)).toEqual({
      configuredProps: { x: 1, a: 7, b: "No. 7", c: ["a", "b"] },
      missing: [],
    });
  });

  test("a path that leads nowhere is missing, and its prop has no value", () => {
    const sources: Sources = { a: { from: "reference", reference: ["x ", gone], kept: "old" } };
    expect(resolveReferences({ a: "stale", b: 2 }, sources, data)).toEqual({
      configuredProps: { b: 2 },
      missing: [{ prop: "a", path: gone.path }],
    });
  });

  test("only own data is read", () => {
    const sources: Sources = {
      a: { from: "reference", reference: [{ path: ["steps", "constructor", "name"] }] },
    };
    expect(resolveReferences({}, sources, data).missing).toHaveLength(1);
  });

  test("what a model or a person supplies is left to them", () => {
    const sources: Sources = { a: { from: "model" }, b: { from: "person" } };
    expect(resolveReferences({ a: 1 }, sources, data)).toEqual({ configuredProps: { a: 1 }, missing: [] });
  });

  test("rows and entries keep their types; requests take text", () => {
    const sources: Sources = {
      rows: { from: "parts", value: ["x", ""], references: [{ at: [1], reference: [name] }] },
      entries: { from: "parts", value: { n: "" }, references: [{ at: ["n"], reference: [id] }] },
      request: {
        from: "parts",
        value: { method: "GET", url: "", headers: [{ name: "X", value: "" }] },
        references: [
          { at: ["url"], reference: ["https://example.com/", id] },
          { at: ["headers", 0, "value"], reference: [id] },
        ],
      },
    };
    expect(resolveReferences({}, sources, data).configuredProps).toEqual({
      rows: ["x", "O'Hara"],
      entries: { n: 7 },
      request: { method: "GET", url: "https://example.com/7", headers: [{ name: "X", value: "7" }] },
    });
  });
});

describe("an SQL statement", () => {
  const sql = (app: string | undefined, reference: PlacedReference["reference"], params: string[] = []) => {
    const value = { app, value: "", query: "", params, usePreparedStatements: false, extra: 1 };
    const source: Source = { from: "parts", value, references: [{ at: ["value"], reference }] };
    const { configuredProps, missing } = resolveReferences({}, { sql: source }, data);
    return missing.length > 0 ? missing : (configuredProps.sql as Record<string, unknown>);
  };

  test("binds references as parameters and keeps what was written", () => {
    expect(sql("postgresql", ["select * from t where id = ", id, " and name = ", name])).toEqual({
      app: "postgresql",
      value: "select * from t where id = {{steps.one.id}} and name = {{steps.one.name}}",
      query: "select * from t where id = $1 and name = $2",
      params: ["7", "O'Hara"],
      usePreparedStatements: true,
      extra: 1,
    });
  });

  test.each([
    ["mysql", "a = ? and b = ? and c = ?", ["mine", "7", "too"]],
    ["microsoft_sql_server", "a = ? and b = ? and c = ?", ["mine", "7", "too"]],
  ])("of %s counts unnumbered placeholders by their place", (app, query, params) => {
    expect(sql(app, ["a = ? and b = ", id, " and c = ?"], ["mine", "too"])).toMatchObject({ query, params });
  });

  test.each([
    ["postgresql", "a = $1 and b = ", "a = $1 and b = $2"],
    ["microsoft_sql_server", "a = @p1 and b = ", "a = @p1 and b = @p2"],
    ["oracle_cloud", "a = :1 and b = ", "a = :1 and b = :2"],
    [undefined, "b = ", "b = $1"],
  ])("of %s counts on from the numbers in it", (app, text, query) => {
    expect(sql(app, [text, id], ["mine"])).toMatchObject({ query });
  });

  test("binds a string as a whole", () => {
    expect(sql("mysql", ["name like '%it''s ", name, "%' or id = '", id, "'"])).toMatchObject({
      query: "name like ? or id = ?",
      params: ["%it's O'Hara%", "7"],
    });
  });

  test("can't bind a name", () => {
    expect(sql("postgresql", ['select * from "', name, '"'])).toEqual([{ prop: "sql", path: name.path }]);
  });

  test("never has data in its text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 6 })), fc.string(), (texts, value) => {
        const secret = `§${value}§`;
        const reference = texts.flatMap((text) => [text.replaceAll("§", ""), { path: ["x"] }]);
        const base = { value: "", query: "", params: [], usePreparedStatements: false };
        const source: Source = { from: "parts", value: base, references: [{ at: ["query"], reference }] };
        const { configuredProps } = resolveReferences({}, { q: source }, { x: secret });
        const { query = "" } = (configuredProps.q ?? {}) as { query?: string };
        expect(query).not.toContain("§");
      }),
    );
  });

  test("has no statement if data is missing", () => {
    expect(sql("mysql", ["a = ", gone])).toEqual([{ prop: "sql", path: gone.path }]);
  });
});

describe("renames", () => {
  const sources = {
    a: { from: "reference", reference: ["Hi ", { path: ["steps", "one", "id"] }] },
    b: { from: "parts", value: [""], references: [{ at: [0], reference: [{ path: ["steps", "one"] }] }] },
    c: { from: "model", guide: "steps.one" },
    d: { from: "reference", reference: [{ path: ["steps", "oneself"] }] },
  } satisfies Sources;

  test("change paths by what they begin with, and leave the rest alone", () => {
    const renamed = renameReferences(sources, { "steps.one": "steps.two" });
    expect(renamed.a).toEqual({ from: "reference", reference: ["Hi ", { path: ["steps", "two", "id"] }] });
    expect(renamed.b).toMatchObject({ references: [{ at: [0], reference: [{ path: ["steps", "two"] }] }] });
    expect(renamed.c).toBe(sources.c);
    expect(renamed.d).toBe(sources.d);
  });

  test("the longest beginning counts, and names can be swapped", () => {
    const renamed = renameReferences(sources, {
      steps: "s",
      "steps.one": "two",
      "steps.oneself": "steps.one",
    });
    expect(renamed.a).toMatchObject({ reference: ["Hi ", { path: ["two", "id"] }] });
    expect(renamed.d).toMatchObject({ reference: [{ path: ["steps", "one"] }] });
  });

  test("compose, and have an inverse", () => {
    const path = fc.array(fc.oneof(fc.constantFrom("a", "b", "__proto__"), fc.nat(2)), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(path, (segments) => {
        const before: Sources = { x: { from: "reference", reference: [{ path: ["root", ...segments] }] } };
        const there = renameReferences(before, { "root.a": "other.b" });
        expect(renameReferences(there, { "other.b": "root.a" })).toEqual(before);
        const twice = renameReferences(there, { "other.b": "third" });
        expect(twice).toEqual(renameReferences(before, { "root.a": "third" }));
      }),
    );
  });

  test("anything else passes through", () => {
    expect(renameReferences({ a: 1 } as never, { "": "x", "a b": "c", a: 1 } as never)).toEqual({ a: 1 });
    expect(renameReferences(null as never, null as never)).toEqual({});
  });
});

test("resolving is the same after saving and loading, and never throws", () => {
  const source = fc.oneof(
    fc.record({
      from: fc.constantFrom("reference", "parts", "model", "x"),
      reference: fc.array(
        fc.oneof(fc.string(), fc.record({ path: fc.array(fc.oneof(fc.string(), fc.nat(9))) })),
      ),
      value: fc.jsonValue(),
      references: fc.array(
        fc.record({ at: fc.array(fc.oneof(fc.string(), fc.nat(3))), reference: fc.constant([id]) }),
      ),
    }),
    fc.jsonValue(),
  );
  const names = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "toString"));
  const sources = fc.dictionary(names, source);
  fc.assert(
    fc.property(fc.jsonValue(), fc.oneof(sources, fc.jsonValue()), fc.jsonValue(), (values, all, given) => {
      const saved = JSON.stringify(all);
      const result = resolveReferences(values, all, given);
      expect(JSON.stringify(all)).toBe(saved);
      expect(resolveReferences(values, JSON.parse(saved), given)).toEqual(result);
      expect(renameReferences(all as never, given as never)).toBeTypeOf("object");
    }),
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
