/** Builds the demo database. The same statements make it new and, after a `reset`, new again. */
import type { PGlite } from "@electric-sql/pglite";
import { contacts, oddities, ownTables, plainTables, shapes } from "./tables.ts";

const statements = `
  begin;
  drop schema if exists backend, sales, support, public cascade;
  create schema public; create schema sales; create schema support;
  ${contacts}
  ${oddities}
  ${plain()}
  ${ownTables}
  commit;
  analyze;
`;

/** Differs whenever the seed does, so that a kept database is never an old one. */
export const seedKey = checksum(statements);

export async function seed(pg: PGlite): Promise<void> {
  // Settings that a query left behind, such as a search_path.
  await pg.exec("reset all");
  await pg.exec(statements);
}

function plain(): string {
  return Object.entries(plainTables)
    .flatMap(([schema, byShape]) =>
      (["things", "sums", "links"] as const).flatMap((shape) =>
        byShape[shape].map((name) => {
          const table = `${schema}.${name}`;
          return `create table ${table} (${shapes[shape].columns}); ${shapes[shape].fill(table)};`;
        }),
      ),
    )
    .join("\n");
}

function checksum(text: string): string {
  let hash = 5381;
  for (let index = 0; index < text.length; index += 1)
    hash = (hash * 33 + text.charCodeAt(index)) % 4294967296;
  return hash.toString(16);
}
