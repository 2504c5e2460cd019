import { identifier, listColumns, listSchemas, listTables, type TableEntry } from "../database/catalogue.ts";
import {
  ConfigurationError,
  defineApp,
  type AppInstance,
  type OptionsAnswer,
} from "../runtime/definition.ts";

const tablesPerPage = 25;

/** Every method asks for `$auth` first: without a usable account nothing reaches the database. */
export const postgres = defineApp({
  type: "app",
  app: "postgres",
  propDefinitions: {
    schema: {
      type: "string",
      label: "Schema",
      description: "Where the table lives.",
      async options(): Promise<OptionsAnswer> {
        return this.schemas();
      },
    },
    table: {
      type: "string",
      label: "Table",
      description: "The list comes in pages of 25.",
      async options({ schema, page }): Promise<OptionsAnswer> {
        void this.$auth; // an account comes first
        if (typeof schema !== "string" || schema === "")
          throw new ConfigurationError("Choose a schema first.");
        const tables: TableEntry[] = await this.tables(schema, page);
        return tables.map(({ name, rows }) => ({ label: `${name} (${rows} rows)`, value: name }));
      },
    },
  },
  methods: {
    /** `text` may hold $1, $2, …: values are never put into a statement. */
    query(this: AppInstance, text: string, params: readonly unknown[] = []) {
      void this.$auth;
      return this.$host.sql(text, params);
    },
    schemas(this: AppInstance) {
      void this.$auth;
      return listSchemas(this.$host);
    },
    tables(this: AppInstance, schema: string, page: number) {
      void this.$auth;
      return listTables(this.$host, schema, tablesPerPage, page * tablesPerPage);
    },
    columns(this: AppInstance, schema: string, table: string) {
      void this.$auth;
      return listColumns(this.$host, schema, table);
    },
  },
});

export function tableName(schema: string, table: string): string {
  return `${identifier(schema)}.${identifier(table)}`;
}
