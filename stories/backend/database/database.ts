/** The embedded Postgres: opened by the first query, seeded once, closed with the backend. */
import type { PGlite } from "@electric-sql/pglite";
import { seed, seedKey } from "./seed.ts";

export interface QueryResult {
  readonly rows: Record<string, unknown>[];
  readonly fields: string[];
  readonly affected: number;
}

/** Keeps the freshly seeded database, so that the next start need not make it again. */
export interface Snapshots {
  load(key: string): Promise<Blob | undefined>;
  save(key: string, snapshot: Blob): Promise<void>;
}

export interface DatabaseOptions {
  /** Where Postgres keeps its files; in memory when left out. */
  readonly dataDir?: string;
  /** For a database in memory. */
  readonly snapshots?: Snapshots;
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

export function createDatabase(options: DatabaseOptions): Database {
  let opening: Promise<PGlite> | undefined;
  let changed = false;

  const open = (): Promise<PGlite> => (opening ??= start(options));

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

async function start({ dataDir, snapshots }: DatabaseOptions): Promise<PGlite> {
  // Imported here, so that a page pays for the database's wasm only when a component uses it.
  const { PGlite } = await import("@electric-sql/pglite");
  if (dataDir === undefined && snapshots) {
    const snapshot = await snapshots.load(seedKey);
    // One that cannot be read, such as half a file, is made again.
    const kept = snapshot && (await PGlite.create({ loadDataDir: snapshot }).catch(() => undefined));
    if (kept) return kept;
  }
  const pg = await PGlite.create(dataDir);
  const { rows } = await pg.query<{ seeded: boolean }>(
    `select to_regnamespace('backend') is not null as seeded`,
  );
  if (rows[0]?.seeded) return pg;
  await seed(pg);
  if (dataDir === undefined && snapshots) {
    // Else opening it would be a recovery, which leaves gaps in the sequences.
    await pg.exec("checkpoint");
    const snapshot = await pg.dumpDataDir("gzip");
    // Keeping it only saves time, so a full or read-only disk is no reason to fail.
    await snapshots.save(seedKey, snapshot).catch(() => undefined);
  }
  return pg;
}
