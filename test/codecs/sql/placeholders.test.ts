// @vitest-environment node
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dialectOf, type SqlSyntax } from "../../../src/codecs/sql/dialect.ts";
import { parametersOf, placeholderName, placeholdersIn } from "../../../src/codecs/sql/placeholders.ts";
import { processorTime } from "../../support/processor-time.ts";

const found = (query: string, syntax: SqlSyntax) =>
  placeholdersIn(query, syntax).map(({ from, to, number }) => `${query.slice(from, to)}=${number}`);

describe.each<[SqlSyntax, string, string[]]>([
  ["postgres", "select $1, $2 + $1", ["$1=1", "$2=2", "$1=1"]],
  ["postgres", "where data ? 'a' and b ?| array['$2'] and c=$1", ["$1=1"]],
  ["postgres", "select '$1', 'it''s $2', \"col$3\", $4", ["$4=4"]],
  ["postgres", "select E'\\'$1', $2", ["$2=2"]],
  ["postgres", "select 'C:\\', $1", ["$1=1"]],
  ["postgres", "-- $1\nselect $2 -- $3", ["$2=2"]],
  ["postgres", "/* $1 /* $2 */ $3 */ select $4 /* $5", ["$4=4"]],
  ["postgres", "do $$ begin perform $1; end $$; select $2", ["$2=2"]],
  ["postgres", "select $tag$ $1 $$ $2 $tag$, $3", ["$3=3"]],
  ["postgres", "select $tag$ $1 never closed", []],
  ["postgres", "select foo$1, _x$2, é$3, ($4)::int", ["$4=4"]],
  ["postgres", "select '$1 never closed", []],
  ["postgres", "select $0, $x", []],
  ["mysql", "select ?, ? -- ?\n, ?", ["?=1", "?=2", "?=3"]],
  ["mysql", "select 5--?, \"?\", 'it\\'s ?', `?` # ?", ["?=1"]],
  ["mariadb", "select ?", ["?=1"]],
  ["mssql", "select @p1, @P2, @@p3, @param, @p4x, [@p5], '@p6'", ["@p1=1", "@P2=2"]],
  ["sqlite", "select ?, ?3, ?, '?', [?]", ["?=1", "?3=3", "?=4"]],
  ["oracle", "begin x := :1; select :2, ':3', t.a:b from dual; end", [":1=1", ":2=2"]],
  ["snowflake", "select ?, 'it\\'s ?', $$ ? $$ // ?", ["?=1"]],
  ["bigquery", 'select ?, "?", `?` # ?', ["?=1"]],
  ["cassandra", "select ? // ?", ["?=1"]],
  ["standard", "select ?, '?', \"?\" -- ?", ["?=1"]],
  // H-048
  ["mysql", "/* see /tmp/* */ select * from t where id = ?", ["?=1"]],
  ["mysql", "select /*! ? , */ ? /* ? */", ["?=1", "?=2"]],
  ["mariadb", "/* /* */ ?", ["?=1"]],
  ["sqlite", "/* /* */ ?", ["?=1"]],
  ["oracle", "/* /* */ :1", [":1=1"]],
  ["snowflake", "/* /* */ ? /* never closed ?", ["?=1"]],
  ["bigquery", "/* /* */ ?", ["?=1"]],
  ["cassandra", "/* /* */ ?", ["?=1"]],
  ["standard", "/* /* */ ?", ["?=1"]],
  ["postgres", "/* /* */ $1 */ $2", ["$2=2"]],
  ["mssql", "/* /* */ @p1 */ @p2", ["@p2=2"]],
  ["bigquery", `select """it's " ?""", '''?\n''', ?`, ["?=1"]],
  ["oracle", "select q'[it's :1]', q'!:2!', nq'{:3}', :4 from dual", [":4=4"]],
  ["snowflake", "select $a$, ? , $a$", ["?=1"]],
  // H-049
  ["snowflake", "where id = :1", [":1=1"]],
  ["snowflake", "where id = :id and a:b.c = :2::int and x::text = ?", [":id=1", ":2=2", "?=3"]],
  ["sqlite", "select :a, @b, $c, ?, :a", [":a=1", "@b=2", "$c=3", "?=4", ":a=1"]],
  ["oracle", "begin x := :id; y := :id; z := :new.a; end", [":id=1", ":id=1"]],
  ["cassandra", "where a = :a and b = {'k':'v'} and c = ?", [":a=1", "?=2"]],
  ["bigquery", "select @id, @@version, @name, @id, ?", ["@id=1", "@name=2", "@id=1", "?=3"]],
  ["mssql", "select ?, @local, ?", ["?=1", "?=2"]],
  ["standard", "select :a, :2, $3, x::int, ?", [":a=1", ":2=2", "$3=3", "?=4"]],
])("in %s", (syntax, query, expected) => {
  test(`finds the placeholders of ${query}`, () => {
    expect(found(query, syntax)).toEqual(expected);
  });
});

test("whatever is in a string is none of its business, and no query takes it long", async () => {
  const pieces = fc.array(
    fc.constantFrom("'", '"', "`", "$", "$$", "$1", "?", "/*", "*/", "--", "\n", "\\", "[", "e'", "a", "#"),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const query = parts.join("");
      for (const syntax of ["postgres", "mysql", "mssql", "standard"] as const) {
        let end = 0;
        for (const { from, to } of placeholdersIn(query, syntax)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
      }
    }),
  );
  const taken = await processorTime(() => {
    for (const piece of ["'", "$$", "/*", "\\'", "$1 ", "a"]) placeholdersIn(piece.repeat(200_000), "mysql");
    for (const piece of ["'", "$a$", "/*", "E'\\", "$1 ", "a"])
      placeholdersIn(piece.repeat(200_000), "postgres");
  });
  expect(taken).toBeLessThan(5_000);
});

test("a slip of the key does not ask for a million rows", () => {
  expect([...parametersOf("select $1, $1000000", "postgres")]).toEqual([1]);
});

test("a parameter is called as the statement calls it", () => {
  expect(
    (["postgres", "mysql", "mssql", "oracle"] as const).map((syntax) => placeholderName(syntax, 2)),
  ).toEqual(["$2", "?2", "@p2", ":2"]);
  expect(placeholderName("snowflake", 2, "select :1, :2")).toBe(":2");
  expect(placeholderName("oracle", 1, "select :id from dual")).toBe(":id");
  expect(placeholderName("sqlite", 1, "select ?")).toBe("?1");
});

test.each([
  ["postgresql", "PostgreSQL", "postgres"],
  ["postgres", "PostgreSQL", "postgres"],
  ["mysql", "MySQL", "mysql"],
  ["mariadb", "MariaDB", "mariadb"],
  ["microsoft_sql_server", "SQL Server", "mssql"],
  ["azure_sql", "Azure SQL", "mssql"],
  ["snowflake", "Snowflake", "snowflake"],
  ["google_cloud_bigquery", "BigQuery", "bigquery"],
  ["sqlite", "SQLite", "sqlite"],
  ["oracle_database", "Oracle SQL", "oracle"],
  ["cassandra", "Cassandra", "cassandra"],
  ["acme", "SQL", "standard"],
  [undefined, "SQL", "standard"],
])("the dialect of %s is %s", (app, name, syntax) => {
  expect(dialectOf(app)).toEqual({ name, syntax });
});
