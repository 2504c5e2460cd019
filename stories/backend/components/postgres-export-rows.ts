import { defineComponent } from "../runtime/definition.ts";
import { postgres, tableName } from "./postgres.app.ts";

export const exportRows = defineComponent({
  key: "postgres-export-rows",
  name: "Export Rows",
  description:
    "Writes rows of a table into a CSV file. Into a file stash that was kept, it adds to the file.",
  version: "0.1.0",
  type: "action",
  stash: "required",
  annotations: { readOnlyHint: true, openWorldHint: false },
  props: {
    postgres,
    schema: { propDefinition: [postgres, "schema"] },
    table: { propDefinition: [postgres, "table", ({ schema }) => ({ schema })] },
    limit: {
      type: "integer",
      label: "Limit",
      description: "How many rows at most.",
      min: 1,
      max: 10_000,
      default: 1000,
    },
  },
  async run({ $, console, files }) {
    const { rows, fields } = await this.postgres.query(
      `select * from ${tableName(this.schema, this.table)} limit ${Math.trunc(this.limit)}`,
    );
    const path = `/tmp/${this.table}.csv`;
    const before = files.read(path);
    const lines = rows.map((row: Record<string, unknown>) => line(fields.map((field) => row[field])));
    files.write(path, `${before ?? `${line(fields)}\n`}${lines.join("\n")}\n`);
    console.log(before === undefined ? `wrote ${path}` : `added to ${path}`);
    $.export("$summary", `Exported ${rows.length} rows of ${this.schema}.${this.table}`);
    return rows;
  },
});

const line = (cells: readonly unknown[]): string =>
  cells
    .map((cell) => (typeof cell === "object" && cell !== null ? JSON.stringify(cell) : String(cell ?? "")))
    .map((text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(",");
