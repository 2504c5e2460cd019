/** What the databases behind `sql` props differ in: their words and quotes, and how they write a placeholder. */
export type SqlSyntax =
  | "standard"
  | "postgres"
  | "mysql"
  | "mariadb"
  | "mssql"
  | "sqlite"
  | "oracle"
  | "cassandra"
  | "snowflake"
  | "bigquery";

export interface Dialect {
  /** What people call it. */
  name: string;
  syntax: SqlSyntax;
}

/** Apps by what their slugs have in common; the first that fits counts. */
const DIALECTS: readonly (readonly [slug: RegExp, name: string, syntax: SqlSyntax])[] = [
  [/postgres|supabase|cockroach|timescale/, "PostgreSQL", "postgres"],
  [/mariadb/, "MariaDB", "mariadb"],
  [/mysql|planetscale/, "MySQL", "mysql"],
  [/azure_sql/, "Azure SQL", "mssql"],
  [/sql_server|mssql/, "SQL Server", "mssql"],
  [/snowflake/, "Snowflake", "snowflake"],
  [/bigquery/, "BigQuery", "bigquery"],
  [/sqlite/, "SQLite", "sqlite"],
  [/oracle|plsql/, "Oracle SQL", "oracle"],
  [/cassandra/, "Cassandra", "cassandra"],
];

const STANDARD: Dialect = { name: "SQL", syntax: "standard" };

/** The dialect of an app's database: standard SQL for one that nobody here knows. */
export function dialectOf(app: string | null | undefined): Dialect {
  const slug = app?.toLowerCase() ?? "";
  const found = DIALECTS.find(([pattern]) => pattern.test(slug));
  return found ? { name: found[1], syntax: found[2] } : STANDARD;
}
