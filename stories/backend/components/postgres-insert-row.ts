import { identifier } from "../database/catalogue.ts";
import { defineComponent, type Props } from "../runtime/definition.ts";
import { cast, columnProp, parameter, propName } from "./columns.ts";
import { postgres, tableName } from "./postgres.app.ts";

const taken = new Set(["postgres", "schema", "table"]);

export const insertRow = defineComponent({
  key: "postgres-insert-row",
  name: "Insert Row",
  description: "Adds a row to a table. Its columns become fields once the table is chosen.",
  version: "0.2.1",
  type: "action",
  annotations: { destructiveHint: false, openWorldHint: false, readOnlyHint: false },
  props: {
    postgres,
    schema: { propDefinition: [postgres, "schema"] },
    table: { propDefinition: [postgres, "table", ({ schema }) => ({ schema })], reloadProps: true },
  },
  async additionalProps() {
    if (!this.schema || !this.table) return {};
    const columns = await this.postgres.columns(this.schema, this.table);
    const props: Record<string, Props[string]> = {};
    for (const column of columns) {
      if (!column.generated) props[propName(column.name, taken)] = columnProp(column);
    }
    return props;
  },
  async run({ $, console }) {
    const columns = await this.postgres.columns(this.schema, this.table);
    const given = columns.filter(
      (column) => !column.generated && this[propName(column.name, taken)] !== undefined,
    );
    const names = given.map((column) => identifier(column.name)).join(", ");
    const values = given.map((column, index) => cast(index + 1, column)).join(", ");
    const into = `insert into ${tableName(this.schema, this.table)}`;
    const statement = given.length > 0 ? `${into} (${names}) values (${values})` : `${into} default values`;
    console.log(statement);
    const { rows } = await this.postgres.query(
      `${statement} returning *`,
      given.map((column) => parameter(this[propName(column.name, taken)])),
    );
    $.export("$summary", `Inserted a row into ${this.schema}.${this.table}`);
    return rows[0];
  },
});
