/** Reads Postgres' own catalogue: which schemas, tables and columns there are, and what a column accepts. */
import type { Host } from "../runtime/definition.ts";

export interface Column {
  readonly name: string;
  /** As Postgres writes it: `character varying(40)`, `sales.stage`, `text[]`. */
  readonly type: string;
  readonly required: boolean;
  /** Identity and generated columns are not the person's to fill. */
  readonly generated: boolean;
  readonly primary: boolean;
  readonly default?: string;
  readonly comment?: string;
  /** The labels of an enum (or of an array of one). */
  readonly labels?: string[];
  readonly min?: number;
  readonly max?: number;
}

export interface TableEntry {
  readonly name: string;
  /** As Postgres estimates it. */
  readonly rows: number;
}

/** `"it's"` and `"say ""hi"""`: an identifier that may hold anything. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

export async function listSchemas(host: Host): Promise<string[]> {
  const { rows } = await host.sql(
    `select nspname as name from pg_namespace
     where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'backend') order by 1`,
  );
  return rows.map((row) => String(row.name));
}

export async function listTables(
  host: Host,
  schema: string,
  limit: number,
  offset: number,
): Promise<TableEntry[]> {
  const { rows } = await host.sql(
    `select relname as name, greatest(reltuples, 0)::int as rows from pg_class
     where relnamespace = to_regnamespace(quote_ident($1)) and relkind = 'r' order by relname limit $2 offset $3`,
    [schema, limit, offset],
  );
  return rows.map((row) => ({ name: String(row.name), rows: Number(row.rows) }));
}

/** The columns of every table and view, by `schema.table`; a dot in a name has a backslash before it. */
export async function listAllColumns(host: Host): Promise<Record<string, string[]>> {
  const { rows } = await host.sql(
    `select replace(table_schema, '.', '\\.') || '.' || replace(table_name, '.', '\\.') as name,
       array_agg(column_name::text order by ordinal_position) as columns
     from information_schema.columns
     where table_schema not like 'pg\\_%' and table_schema not in ('information_schema', 'backend')
     group by table_schema, table_name order by 1`,
  );
  return Object.fromEntries(
    rows.map(({ name, columns }) => [String(name), (columns as unknown[]).map(String)]),
  );
}

export async function listColumns(host: Host, schema: string, table: string): Promise<Column[]> {
  const { rows } = await host.sql(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as not_null,
       a.attidentity <> '' and a.attidentity <> 'd' or a.attgenerated <> '' as generated,
       case when a.attidentity = 'd' then 'the next number' else pg_get_expr(d.adbin, d.adrelid) end as default,
       col_description(a.attrelid, a.attnum) as comment,
       (select array_agg(enumlabel::text order by enumsortorder) from pg_enum where enumtypid in (t.oid, t.typelem)) as labels,
       (select array_agg(pg_get_constraintdef(c.oid)) from pg_constraint c
         where c.conrelid = a.attrelid and c.contype = 'c' and a.attnum = any (c.conkey)) as checks,
       coalesce((select a.attnum = any (i.indkey) from pg_index i where i.indrelid = a.attrelid and i.indisprimary), false) as primary
     from pg_attribute a join pg_type t on t.oid = a.atttypid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
     where a.attrelid = to_regclass(quote_ident($1) || '.' || quote_ident($2)) and a.attnum > 0 and not a.attisdropped
     order by a.attnum`,
    [schema, table],
  );
  return rows.map(toColumn);
}

function toColumn(row: Record<string, unknown>): Column {
  const type = String(row.type);
  const fallback = typeof row.default === "string" ? row.default : undefined;
  return {
    name: String(row.name),
    type,
    required: row.not_null === true && fallback === undefined,
    generated: row.generated === true,
    primary: row.primary === true,
    default: row.generated === true ? undefined : fallback,
    comment: typeof row.comment === "string" ? row.comment : undefined,
    labels: Array.isArray(row.labels) ? row.labels.map(String) : undefined,
    ...range(type, Array.isArray(row.checks) ? row.checks.map(String) : []),
  };
}

/** The bounds that a CHECK such as `((score >= 0) AND (score <= 100))` sets, when it is that plain. */
function range(type: string, checks: string[]): { min?: number; max?: number } {
  const bound = (operator: string): number | undefined => {
    for (const check of checks) {
      const found = new RegExp(`${operator} (-?\\d+)\\)`).exec(check);
      if (found) return Number(found[1]);
    }
    return undefined;
  };
  const natural = type === "smallint" ? { min: -32768, max: 32767 } : {};
  const min = bound(">=") ?? natural.min;
  const max = bound("<=") ?? natural.max;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
