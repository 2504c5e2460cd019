import { identifier } from "../database/catalogue.ts";
import { ConfigurationError, defineComponent, type Props } from "../runtime/definition.ts";
import { parameter } from "./columns.ts";
import { postgres, tableName } from "./postgres.app.ts";

const operators = [
  { label: "equals", value: "=" },
  { label: "is not", value: "<>" },
  { label: "is less than", value: "<" },
  { label: "is more than", value: ">" },
  { label: "contains", value: "contains" },
  { label: "is one of", value: "any" },
  { label: "is empty", value: "empty" },
];

export const findRows = defineComponent({
  key: "postgres-find-rows",
  name: "Find Rows",
  description: "Looks up rows of a table by the value of one column.",
  version: "0.1.0",
  type: "action",
  annotations: { readOnlyHint: true, openWorldHint: false },
  props: {
    postgres,
    schema: { propDefinition: [postgres, "schema"] },
    table: { propDefinition: [postgres, "table", ({ schema }) => ({ schema })], reloadProps: true },
    limit: {
      type: "integer",
      label: "Limit",
      description: "How many rows at most.",
      min: 1,
      max: 1000,
      default: 50,
    },
  },
  /** The operator decides what a value looks like: one, many, or none. */
  async additionalProps() {
    const props: Record<string, Props[string]> = {};
    if (!this.schema || !this.table) return props;
    const names = (await this.postgres.columns(this.schema, this.table)).map((column) => column.name);
    props.column = { type: "string", label: "Column", options: names };
    props.operator = {
      type: "string",
      label: "Operator",
      options: operators,
      default: "=",
      reloadProps: true,
    };
    const operator = this.operator ?? "=";
    if (operator === "any") {
      props.values = {
        type: "string[]",
        label: "Values",
        description: "A row is found when the column has one of them.",
      };
    } else if (operator !== "empty") {
      props.value = { type: "string", label: "Value", description: "Compared as the column's own type." };
    }
    props.columns = {
      type: "string[]",
      label: "Columns",
      description: "Left empty: all of them.",
      options: names,
      optional: true,
    };
    props.sort = { type: "string", label: "Sort by", options: names, optional: true };
    props.descending = { type: "boolean", label: "Descending", default: false, optional: true };
    return props;
  },
  async run({ $ }) {
    const columns = await this.postgres.columns(this.schema, this.table);
    const named = (name: unknown) => {
      const column = columns.find((candidate) => candidate.name === name);
      if (!column) throw new ConfigurationError(`${this.table} has no column "${String(name)}".`);
      return column;
    };
    const { name, type } = named(this.column);
    const asked = Array.isArray(this.columns) && this.columns.length > 0 ? this.columns : undefined;
    const selection = asked?.map((column) => identifier(named(column).name)).join(", ") ?? "*";
    const { text, params } = condition(
      identifier(name),
      type,
      String(this.operator ?? "="),
      this.value,
      this.values,
    );
    const order = this.sort
      ? `order by ${identifier(named(this.sort).name)} ${this.descending === true ? "desc" : "asc"}`
      : "";
    const { rows } = await this.postgres.query(
      `select ${selection} from ${tableName(this.schema, this.table)} where ${text} ${order} limit ${Math.trunc(this.limit)}`,
      params,
    );
    $.export(
      "$summary",
      `Found ${rows.length} row${rows.length === 1 ? "" : "s"} in ${this.schema}.${this.table}`,
    );
    return rows;
  },
});

function condition(column: string, type: string, operator: string, value: unknown, values: unknown) {
  switch (operator) {
    case "empty":
      return { text: `${column} is null or ${column}::text = ''`, params: [] };
    case "any":
      return { text: `${column}::text = any ($1::text::text[])`, params: [parameter(values ?? [])] };
    case "contains":
      return { text: `position(lower($1::text) in lower(${column}::text)) > 0`, params: [parameter(value)] };
    case "=":
    case "<>":
    case "<":
    case ">":
      return { text: `${column} ${operator} $1::text::${type}`, params: [parameter(value)] };
    default:
      throw new ConfigurationError(`There is no operator "${operator}".`);
  }
}
