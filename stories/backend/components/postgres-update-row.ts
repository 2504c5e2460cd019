import { identifier, type Column } from "../database/catalogue.ts";
import {
  ConfigurationError,
  defineComponent,
  type OptionsAnswer,
  type Props,
} from "../runtime/definition.ts";
import { cast, columnProp, parameter, propName } from "./columns.ts";
import { postgres, tableName } from "./postgres.app.ts";

const taken = new Set(["postgres", "schema", "table", "row"]);
const rowsPerPage = 50;

/** Three reloads in a chain: the schema brings the table, the table its rows, the row its columns. */
export const updateRow = defineComponent({
  key: "postgres-update-row",
  name: "Update Row",
  description: "Changes one row of a table. Columns left out keep what they have.",
  version: "0.1.4",
  type: "action",
  annotations: { destructiveHint: true, idempotentHint: true, openWorldHint: false, readOnlyHint: false },
  props: {
    postgres,
    schema: { propDefinition: [postgres, "schema"], reloadProps: true },
  },
  async additionalProps() {
    const props: Record<string, Props[string]> = {};
    if (!this.schema) return props;
    props.table = {
      propDefinition: [postgres, "table", ({ schema }) => ({ schema })],
      reloadProps: true,
    };
    const { schema, table, row } = this;
    if (typeof table !== "string" || table === "") return props;

    const columns = await this.postgres.columns(schema, table);
    const key = keyOf(columns, table);
    props.row = {
      type: "string",
      label: "Row",
      description: `The row whose \`${key.name}\` this is. Type to search.`,
      useQuery: true,
      reloadProps: true,
      async options({ page, query }): Promise<OptionsAnswer> {
        const title = columns.find((column) => column.type === "text" && !column.primary) ?? key;
        const { rows } = await this.postgres.query(
          `select ${identifier(key.name)}::text as value, concat_ws(' · ', ${identifier(key.name)}::text, ${identifier(title.name)}::text) as label
           from ${tableName(schema, table)}
           where concat_ws(' ', ${identifier(key.name)}::text, ${identifier(title.name)}::text) ilike '%' || $1 || '%'
           order by ${identifier(key.name)} limit $2 offset $3`,
          [query ?? "", rowsPerPage, page * rowsPerPage],
        );
        return rows;
      },
    };
    if (typeof row !== "string" || row === "") return props;

    const { rows } = await this.postgres.query(
      `select * from ${tableName(schema, table)} where ${identifier(key.name)}::text = $1`,
      [row],
    );
    const [current] = rows;
    if (!current) throw new ConfigurationError(`${schema}.${table} has no row with ${key.name} = ${row}.`);
    for (const column of columns) {
      if (column.generated || column === key) continue;
      const now = current[column.name] === null ? "nothing" : `\`${parameter(current[column.name])}\``;
      const prop = columnProp(column);
      props[propName(column.name, taken)] = {
        ...prop,
        optional: true,
        description: `Now ${now}. ${prop.description}`,
      };
    }
    return props;
  },
  async run({ $, console }) {
    const { schema, table, row } = this;
    if (typeof table !== "string" || typeof row !== "string")
      throw new ConfigurationError("Choose a table and a row.");
    const columns = await this.postgres.columns(schema, table);
    const key = keyOf(columns, table);
    const given = columns.filter(
      (column) => !column.generated && column !== key && this[propName(column.name, taken)] !== undefined,
    );
    if (given.length === 0) throw new ConfigurationError("Give at least one column a new value.");
    const assignments = given.map(
      (column, index) => `${identifier(column.name)} = ${cast(index + 2, column)}`,
    );
    const statement = `update ${tableName(schema, table)} set ${assignments.join(", ")} where ${identifier(key.name)}::text = $1 returning *`;
    console.log(statement);
    const values = given.map((column) => parameter(this[propName(column.name, taken)]));
    const { rows } = await this.postgres.query(statement, [row, ...values]);
    if (rows.length === 0) throw new Error(`${schema}.${table} has no row with ${key.name} = ${row}.`);
    $.export("$summary", `Updated ${key.name} ${row} of ${schema}.${table}`);
    return rows[0];
  },
});

function keyOf(columns: readonly Column[], table: string): Column {
  const key = columns.find((column) => column.primary);
  if (!key)
    throw new ConfigurationError(`"${table}" has no primary key, so no single row of it can be named.`);
  return key;
}
