import {
  Cassandra,
  MariaSQL,
  MSSQL,
  MySQL,
  PLSQL,
  PostgreSQL,
  SQLDialect,
  SQLite,
  StandardSQL,
} from "@codemirror/lang-sql";
import type { SqlSyntax } from "../../codecs/sql/dialect.ts";

/** Standard SQL, but for how strings are written. */
const Snowflake = SQLDialect.define({
  backslashEscapes: true,
  doubleDollarQuotedStrings: true,
  slashComments: true,
});
const BigQuery = SQLDialect.define({
  backslashEscapes: true,
  doubleQuotedStrings: true,
  hashComments: true,
  identifierQuotes: "`",
});

const LANGUAGES: Record<SqlSyntax, SQLDialect> = {
  standard: StandardSQL,
  postgres: PostgreSQL,
  mysql: MySQL,
  mariadb: MariaSQL,
  mssql: MSSQL,
  sqlite: SQLite,
  oracle: PLSQL,
  cassandra: Cassandra,
  snowflake: Snowflake,
  bigquery: BigQuery,
};

/** How the editor reads a dialect. */
export const languageOf = (syntax: SqlSyntax): SQLDialect => LANGUAGES[syntax];
