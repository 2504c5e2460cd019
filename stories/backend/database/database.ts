/** The embedded Postgres: opened by the first query, seeded once, closed with the backend. */
import type { PGlite } from "@electric-sql/pglite";
import { seed } from "./seed.ts";

export interface QueryResult {
  readonly rows: Record<string, unknown>[];
  readonly fields: string[];
  readonly affected: number;
}

export interface Database {
  /** One statement, in a transaction of its own: a `begin` in it cannot outlive the call. */
  query(text: string, params?: readonly unknown[]): Promise<QueryResult>;
  /** Opens it ahead of the first query. */
  warm(): Promise<void>;
  /** Seeds anew, if anything may have changed. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

const onlyReads = /^\s*(select|with|show|explain|values|table)\b/i;
/** Words that make even a `select` or a `with` change something. */
const mayWrite = /\b(insert|update|delete|merge|into|nextval|setval|set_config)\b/i;

export function createDatabase(dataDir?: string): Database {
  let opening: Promise<PGlite> | undefined;
  let changed = false;

  const open = (): Promise<PGlite> => (opening ??= start(dataDir));

  return {
    async query(text, params = []) {
      const pg = await open();
      if (!onlyReads.test(text) || mayWrite.test(text)) changed = true;
      const { rows, fields, affectedRows } = await pg.transaction((transaction) =>
        transaction.query<Record<string, unknown>>(text, [...params]),
      );
      return { rows, fields: fields.map((field) => field.name), affected: affectedRows ?? 0 };
    },
    async warm() {
      await open();
    },
    async reset() {
      if (!opening || !changed) return;
      await seed(await opening);
      changed = false;
    },
    async close() {
      const pg = await opening?.catch(() => undefined);
      opening = undefined;
      await pg?.close();
    },
  };
}

async function start(dataDir?: string): Promise<PGlite> {
  // Imported here, so that a page pays for the database's wasm only when a component uses it.
  const { PGlite } = await import("@electric-sql/pglite");
  const pg = await PGlite.create(dataDir);
  const { rows } = await pg.query<{ seeded: boolean }>(
    `select to_regnamespace('backend') is not null as seeded`,
  );
  if (!rows[0]?.seeded) await seed(pg);
  return pg;
}
