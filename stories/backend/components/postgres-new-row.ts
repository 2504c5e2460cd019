import { identifier, type Column } from "../database/catalogue.ts";
import { ConfigurationError, defineComponent } from "../runtime/definition.ts";
import { postgres, tableName } from "./postgres.app.ts";

const atOnce = 100;
const shownOnDeploy = 10;

export const newRow = defineComponent({
  key: "postgres-new-row",
  name: "New Row",
  description: "Emits an event for each row added to a table.",
  version: "0.1.2",
  type: "source",
  dedupe: "unique",
  props: {
    postgres,
    timer: {
      type: "$.interface.timer",
      label: "How often to look",
      default: { intervalSeconds: 15 },
      options: [{ intervalSeconds: 15 }, { intervalSeconds: 60 }, { cron: "0 9 * * 1-5" }],
    },
    db: { type: "$.service.db" },
    schema: { propDefinition: [postgres, "schema"] },
    table: { propDefinition: [postgres, "table", ({ schema }) => ({ schema })] },
    column: {
      type: "string",
      label: "Ordering column",
      description:
        "Tells new rows from old ones: a number or a date that only grows. Left empty: the primary key.",
      optional: true,
      async options() {
        if (!this.schema || !this.table) throw new ConfigurationError("Choose a table first.");
        const columns: Column[] = await this.postgres.columns(this.schema, this.table);
        return columns.map(({ name, type }) => ({ label: `${name} (${type})`, value: name }));
      },
    },
  },
  hooks: {
    /** Shows what events will look like, and remembers where to go on from. */
    async deploy() {
      const column = await orderingColumn(this);
      const { rows } = await this.postgres.query(
        `select ${identifier(column.name)}::text as "$at", t.* from ${tableName(this.schema, this.table)} t
         order by ${identifier(column.name)} desc nulls last limit ${shownOnDeploy}`,
      );
      this.db.set("last", rows[0]?.$at ?? null);
      for (const row of rows.toReversed()) emitRow(this, row);
    },
  },
  async run() {
    const column = await orderingColumn(this);
    const name = identifier(column.name);
    const last = this.db.get("last");
    if (last === undefined) {
      // Deployed without emitting: only what comes from now on is new.
      const { rows } = await this.postgres.query(
        `select max(${name})::text as last from ${tableName(this.schema, this.table)}`,
      );
      this.db.set("last", rows[0]?.last ?? null);
      return;
    }
    const { rows } = await this.postgres.query(
      `select ${name}::text as "$at", t.* from ${tableName(this.schema, this.table)} t
       where $1::text is null or ${name} > $1::text::${column.type} order by ${name} limit ${atOnce}`,
      [last],
    );
    for (const row of rows) emitRow(this, row);
    const newest = rows.at(-1);
    if (newest) this.db.set("last", newest.$at);
  },
});

interface Source {
  readonly schema: string;
  readonly table: string;
  readonly column: string | undefined;
  readonly postgres: { columns(schema: string, table: string): Promise<Column[]> };
  $emit(event: Record<string, unknown>, metadata: { id: string; summary: string }): void;
}

async function orderingColumn({ postgres: app, schema, table, column }: Source): Promise<Column> {
  const columns = await app.columns(schema, table);
  const found = columns.find((candidate) => (column ? candidate.name === column : candidate.primary));
  if (!found) throw new ConfigurationError(`Choose the column that orders the rows of "${table}".`);
  return found;
}

function emitRow(source: Source, { $at, ...row }: Record<string, unknown>): void {
  source.$emit(row, {
    id: String($at),
    summary: `New row in ${source.schema}.${source.table}: ${String($at)}`,
  });
}
