// @vitest-environment node
import { describe, expect, test } from "vitest";
import { sqlCodec } from "../../src/codecs/sql.ts";
import { dialectOf } from "../../src/codecs/sql/dialect.ts";
import { edited, EMPTY, paramsOf, wantedParams, withWanted } from "../../src/codecs/sql/sql-draft.ts";
import { newParam, parametersIn, statementOf } from "../../src/codecs/sql/statement.ts";
import type { SqlDraft } from "../../src/core/values.ts";
import { english } from "../../src/i18n/english.ts";
import type { Prop } from "../../src/wire/prop.ts";

const prop: Prop<"sql"> = { name: "p", type: "sql", auth: { app: "postgresql" } };
const read = (wire: unknown) => sqlCodec.toDraft(wire, prop)!;
const write = (draft: SqlDraft) => sqlCodec.toWire(draft, prop);
const issues = (draft: SqlDraft) =>
  sqlCodec
    .schema(prop, english)
    .safeParse(draft)
    .error?.issues.map(({ message }) => message) ?? [];
const texts = (draft: SqlDraft) => draft.params.map(({ text }) => text);

describe("a saved statement", () => {
  test.each([
    ["select 1", "select 1", []],
    [{ query: "a" }, "a", []],
    [{ value: "a", query: "b" }, "a", []],
    [{ value: "", query: "b" }, "b", []],
    [{ value: null, query: "b", params: null }, "b", []],
    [{ params: ["a", 5, null, ""] }, "", ["a", "5", "", ""]],
  ])("that is %j has the text %j and the parameters %j", (wire, query, params) => {
    const draft = read(wire);
    expect(draft.query).toBe(query);
    expect(texts(draft)).toEqual(params);
    expect(draft.usePreparedStatements).toBe(false);
  });

  test.each([[undefined], [null], [""], [{}], [{ query: "" }], [{ params: [] }], [["a"]], [5]])(
    "that is %j is none",
    (wire) => expect(read(wire)).toBeUndefined(),
  );

  test("keeps empty parameters, and the flag only where it is one", () => {
    const wire = { query: "$1 $2", params: ["", "a"], usePreparedStatements: true };
    expect(read(wire).params[0]).toMatchObject({ text: "", savedEmpty: true });
    expect(read(wire).params[1]).not.toHaveProperty("savedEmpty");
    expect(read(wire).usePreparedStatements).toBe(true);
    expect(read({ ...wire, usePreparedStatements: "true" }).usePreparedStatements).toBe(false);
  });
});

describe("what is sent", () => {
  const saved = {
    app: "pg",
    value: "select {{a}}",
    query: "select $1",
    params: ["x", 5],
    usePreparedStatements: true,
    z: null,
  };

  test("is what was saved, in its spelling, as far as it was not edited", () => {
    expect(write(read(saved))).toEqual(saved);
    expect((write(read(saved)) as typeof saved).params).toBe(saved.params);
    const draft = read(saved);
    expect(write({ ...draft, params: [newParam("y"), draft.params[1]!] })).toEqual({
      ...saved,
      params: ["y", "5"],
    });
  });

  test("is the statement in both its forms", () => {
    expect(write({ ...EMPTY, query: "a" })).toEqual({
      value: "a",
      query: "a",
      params: [],
      usePreparedStatements: false,
    });
    expect(write({ ...read(saved), query: "select {{a}};" })).toEqual({
      ...saved,
      value: "select {{a}};",
      query: "select $1;",
    });
    expect(write({ ...read(saved), usePreparedStatements: false })).toEqual({
      ...saved,
      query: "select {{a}}",
      usePreparedStatements: false,
    });
  });

  test("is completed where a part was saved", () => {
    expect(write(read({ query: "a", value: null }))).toEqual({
      query: "a",
      value: "a",
      params: [],
      usePreparedStatements: false,
    });
    expect(write(read({ value: "a", query: null }))).toMatchObject({ query: "a", value: "a" });
    expect(write(read({ value: "a", params: "x" }))).toMatchObject({ params: [] });
  });

  test("is nothing without a statement and parameters", () => {
    expect(write(EMPTY)).toBeUndefined();
    expect(write({ ...EMPTY, params: [newParam()] })).toBeUndefined();
    expect(write({ ...EMPTY, params: [newParam("a")] })).toMatchObject({ query: "", params: ["a"] });
  });

  test("is refused where there are parameters and no statement", () => {
    expect(issues({ ...EMPTY, params: [newParam("a")] })).toEqual(["There are parameters and no statement."]);
    expect(issues({ ...EMPTY, params: [newParam()] })).toEqual([]);
    expect(issues({ ...EMPTY, query: "a", params: [newParam("a")] })).toEqual([]);
  });

  test("reads the placeholders of the app's own database", () => {
    const oracle: Prop<"sql"> = { ...prop, auth: { app: "oracle" } };
    const params = [newParam(), newParam(), newParam()];
    const draft = { ...EMPTY, query: "$1 :1 :2", params, usePreparedStatements: true };
    expect(sqlCodec.toWire(draft, oracle)).toMatchObject({ params: ["", ""] });
    expect(sqlCodec.toWire(draft, prop)).toMatchObject({ params: [""] });
    expect(sqlCodec.toWire(draft, { name: "p", type: "sql" })).toMatchObject({ params: ["", ""] });
  });
});

describe("parameters", () => {
  const filledTwo = { ...EMPTY, params: [newParam("a"), newParam(), newParam("b"), newParam()] };

  test("go up to the last that is filled in or wanted", () => {
    expect(paramsOf(filledTwo, "postgres")).toEqual(["a", "", "b"]);
    expect(paramsOf({ ...filledTwo, query: "$4", usePreparedStatements: true }, "postgres")).toEqual([
      "a",
      "",
      "b",
      "",
    ]);
    expect(paramsOf({ ...filledTwo, query: "$4" }, "postgres")).toEqual(["a", "", "b"]);
    expect(paramsOf({ ...EMPTY, params: [{ ...newParam(), savedEmpty: true }] }, "postgres")).toEqual([""]);
  });

  test("are wanted by a statement that is prepared", () => {
    const draft = { ...EMPTY, query: "$1 $3" };
    expect(wantedParams(draft, "postgres")).toBe(0);
    expect(wantedParams({ ...draft, usePreparedStatements: true }, "postgres")).toBe(3);
    expect(wantedParams({ ...EMPTY, usePreparedStatements: true }, "postgres")).toBe(0);
  });

  test("get the rows that are missing", () => {
    const rows = [newParam("a")];
    expect(withWanted(rows, 1)).toBe(rows);
    expect(withWanted(rows, 0)).toBe(rows);
    expect(withWanted(rows, 3).map(({ text }) => text)).toEqual(["a", "", ""]);
  });
});

describe("an edit", () => {
  const edit = (draft: SqlDraft, change: Partial<SqlDraft>) => edited(draft, change, "postgres");

  test("that brings the first placeholder prepares the statement", () => {
    const draft = edit(EMPTY, { query: "$1, $2" })!;
    expect(draft).toMatchObject({ query: "$1, $2", usePreparedStatements: true });
    expect(texts(draft)).toEqual(["", ""]);
  });

  test("of one that had placeholders leaves it unprepared", () => {
    const draft = edit({ ...EMPTY, query: "$1" }, { query: "$1, $2" })!;
    expect(draft.usePreparedStatements).toBe(false);
    expect(draft.params).toEqual([]);
    expect(edit({ ...EMPTY, query: "a" }, { query: "ab" })).toMatchObject({ usePreparedStatements: false });
  });

  test("takes along the rows that nobody filled in, and no others", () => {
    const draft = { ...EMPTY, query: "$1 $2 $3", usePreparedStatements: true };
    const params = [newParam(), newParam("b"), newParam()];
    expect(texts(edit({ ...draft, params }, { query: "$1" })!)).toEqual(["", "b"]);
    expect(texts(edit({ ...draft, params: [newParam(), newParam(), newParam()] }, { query: "$1" })!)).toEqual(
      [""],
    );
  });

  test("that leaves nothing unsets it, unless it was saved", () => {
    expect(edit({ ...EMPTY, query: "a" }, { query: "" })).toBeUndefined();
    expect(edit({ ...EMPTY, query: "a" }, { query: "", usePreparedStatements: true })).toBeDefined();
    expect(edit({ ...EMPTY, query: "a", params: [newParam("x")] }, { query: "" })).toBeDefined();
    expect(edit(read("a"), { query: "" })).toBeUndefined();
    expect(edit(read({ query: "a" }), { query: "" })).toMatchObject({ query: "" });
  });

  test("of the parameters leaves the statement alone", () => {
    const draft = { ...EMPTY, query: "$1 $2", usePreparedStatements: true };
    expect(texts(edit(draft, { params: [newParam("a")] })!)).toEqual(["a", ""]);
    expect(edit({ ...EMPTY, query: "$1" }, { params: [] })!.usePreparedStatements).toBe(false);
  });
});

describe("a statement with expressions", () => {
  const savedAs = (value: string, query: string, params: string[] = ["a", "b"]) =>
    read({ value, query, params, usePreparedStatements: true });
  const value = "select {{x}}, {{y}}";

  test.each([
    ["select ?, ?", "select ?, ?, ?", ["{{z}}", "a", "b"]],
    ["select $1, $2", "select $3, $1, $2", ["a", "b", "{{z}}"]],
    ["select :2, :1", "select :3, :2, :1", ["a", "b", "{{z}}"]],
    ["select @p1, @p2", "select @p3, @p1, @p2", ["a", "b", "{{z}}"]],
    ["select @P1, @P2", "select @P3, @P1, @P2", ["a", "b", "{{z}}"]],
    ["select ?1, ?2", "select ?3, ?1, ?2", ["a", "b", "{{z}}"]],
  ])("that runs as %s runs as %s with another before them", (query, after, params) => {
    const draft = edited(savedAs(value, query), { query: "select {{z}}, {{x}}, {{y}}" }, "standard")!;
    expect(statementOf(draft)).toBe(after);
    expect(texts(draft)).toEqual(params);
  });

  test.each([
    ["select $, $"],
    ["select :, :"],
    ["select @p, @p"],
    ["select @, @"],
    ["select 1, 2"],
    ["update $1, $2"],
    ["select $1; $2"],
    ["select $1, $2;"],
    [value],
  ])("that runs as %s runs as it is written once it is edited", (query) => {
    const draft = { ...savedAs(value, query), query: `${value};` };
    expect(statementOf(draft)).toBe(`${value};`);
  });

  test("takes out the parameter of an expression that is taken out", () => {
    const draft = edited(savedAs(value, "select ?, ?"), { query: "select {{y}}" }, "standard")!;
    expect([statementOf(draft), texts(draft)]).toEqual(["select ?", ["b"]]);
  });

  test("gives back the parameter of an expression that is complete again", () => {
    const broken = edited(savedAs(value, "select ?, ?"), { query: "select {{x}}, {{y}" }, "standard")!;
    expect(texts(broken)).toEqual(["a"]);
    expect(texts(edited(broken, { query: value }, "standard")!)).toEqual(["a", "b"]);
    const without = edited(savedAs(value, "select ?, ?", []), { query: `${value} {{z}}` }, "standard")!;
    expect(texts(without)).toEqual(["{{x}}", "{{y}}", "{{z}}"]);
  });

  test("keeps apart two expressions that are alike, and further parameters", () => {
    const twice = savedAs("{{x}} {{x}}", "? ?", ["a", "b", "c"]);
    const draft = edited(twice, { query: "{{x}} {{x}} {{x}}" }, "standard")!;
    expect(texts(draft)).toEqual(["a", "b", "{{x}}", "c"]);
    expect(texts(edited(twice, { query: "{{x}}" }, "standard")!)).toEqual(["a", "c"]);
  });

  test("fills the places between numbers", () => {
    const draft = edited(savedAs("{{x}}", "$4", ["a"]), { query: "{{x}} {{y}}" }, "postgres")!;
    expect(texts(draft)).toEqual(["a", "", "", "{{x}}", "{{y}}"]);
    expect(statementOf(draft)).toBe("$4 $5");
  });

  test("uses the parameters of its expressions and of its placeholders", () => {
    const draft = savedAs(`${value} $5`, "select $1, $2 $5");
    expect(parametersIn(draft, "postgres")).toEqual(new Set([1, 2, 5]));
    expect([...parametersIn({ ...draft, usePreparedStatements: false }, "postgres")]).toEqual([5]);
    expect([...parametersIn(savedAs(value, "select ?, ?"), "mysql")]).toEqual([1, 2]);
    expect([...parametersIn({ ...EMPTY, query: "$2", usePreparedStatements: true }, "postgres")]).toEqual([
      2,
    ]);
  });
});

test.each([
  ["postgresql", "PostgreSQL", "postgres"],
  ["supabase", "PostgreSQL", "postgres"],
  ["cockroachdb", "PostgreSQL", "postgres"],
  ["timescale", "PostgreSQL", "postgres"],
  ["MariaDB", "MariaDB", "mariadb"],
  ["mysql", "MySQL", "mysql"],
  ["planetscale", "MySQL", "mysql"],
  ["azure_sql", "Azure SQL", "mssql"],
  ["microsoft_sql_server", "SQL Server", "mssql"],
  ["mssql", "SQL Server", "mssql"],
  ["snowflake", "Snowflake", "snowflake"],
  ["google_bigquery", "BigQuery", "bigquery"],
  ["sqlite", "SQLite", "sqlite"],
  ["oracle", "Oracle SQL", "oracle"],
  ["plsql", "Oracle SQL", "oracle"],
  ["cassandra", "Cassandra", "cassandra"],
  ["acme", "SQL", "standard"],
  [undefined, "SQL", "standard"],
  [null, "SQL", "standard"],
])("the database of %s is %s", (app, name, syntax) => expect(dialectOf(app)).toEqual({ name, syntax }));
