/**
 * Keeps the seeded database in a file between starts, for Node only: loading it takes a seventh of what making it
 * takes, and every test run starts with it. Never imported by `index.ts`, which a page loads too.
 */
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Snapshots } from "./database.ts";

const folder = fileURLToPath(new URL("../../../node_modules/.cache/propsmith", import.meta.url));

export function snapshotFiles(): Snapshots {
  const file = async (key: string) => path.join(folder, `demo-database-${await version()}-${key}.tgz`);
  return {
    async load(key) {
      const bytes = await readFile(await file(key)).catch(() => undefined);
      return bytes && new Blob([new Uint8Array(bytes)], { type: "application/x-gzip" });
    },
    async save(key, snapshot) {
      const target = await file(key);
      // Others may be starting at the same time: the file appears whole or not at all.
      const draft = `${target}.${process.pid}`;
      await mkdir(folder, { recursive: true });
      await writeFile(draft, new Uint8Array(await snapshot.arrayBuffer()));
      await rename(draft, target);
    },
  };
}

/** A data directory belongs to the build of Postgres that wrote it. */
async function version(): Promise<string> {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const manifest: { version: string } = JSON.parse(
    await readFile(path.join(path.dirname(entry), "../package.json"), "utf8"),
  );
  return manifest.version;
}
