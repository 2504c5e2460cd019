import { ConfigurationError, defineComponent } from "../runtime/definition.ts";
import { postgres } from "./postgres.app.ts";

const example =
  "select id, full_name, score\nfrom sales.contacts\nwhere score >= $1 and stage::text = $2\norder by score desc limit 20";

export const runQuery = defineComponent({
  key: "postgres-run-query",
  name: "Run Query",
  description: "Runs one SQL statement. Parameters are bound to `$1`, `$2`, … in their order.",
  version: "1.0.0",
  type: "action",
  annotations: { destructiveHint: true, openWorldHint: false, readOnlyHint: false },
  props: {
    postgres,
    sql: {
      type: "sql",
      label: "Query",
      description: "Try the tables of the schema `sales`.",
      auth: { app: "postgres" },
      default: { value: example, query: example, params: ["90", "customer"], usePreparedStatements: true },
    },
  },
  async run({ $ }) {
    const { query, params = [], usePreparedStatements } = this.sql;
    if (!query.trim()) throw new ConfigurationError("Write a query first.");
    if (!usePreparedStatements && params.length > 0) {
      throw new ConfigurationError(
        "Parameters need prepared statements: switch them on, or remove the parameters.",
      );
    }
    const { rows, affected } = await this.postgres.query(query, params);
    $.export("$summary", rows.length > 0 ? `Returned ${rows.length} rows` : `Affected ${affected} rows`);
    return rows;
  },
});
