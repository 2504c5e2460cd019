/**
 * Who has connected what before anything happens. `demo` is a newcomer to Postgres and an old hand with contacts;
 * `many` has more accounts than fit on a page.
 */

/** `unhealthy`: the last refresh failed and is tried again. `dead`: given up. `deleted`: gone. */
export type Health = "healthy" | "unhealthy" | "dead" | "deleted";

export interface Account {
  readonly id: string;
  readonly externalUserId: string;
  readonly app: string;
  readonly name: string;
  readonly health: Exclude<Health, "deleted">;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** The fields of a `keys` app, or an access token. */
  readonly credentials: Readonly<Record<string, string>>;
}

const start = Date.UTC(2025, 0, 6, 9);
const day = 24 * 60 * 60 * 1000;

export function seedAccounts(): Account[] {
  return [
    account("apn_contactsWork", "demo", "contacts", "Work", 40),
    account("apn_contactsHome", "demo", "contacts", "Home", 30),
    { ...account("apn_contactsTired", "demo", "contacts", "Sales team (tired)", 20), health: "unhealthy" },
    { ...account("apn_contactsGone", "demo", "contacts", "Former company", 10), health: "dead" },
    account("apn_airtableDemo", "demo", "airtable", "demo@example.com", 5),
    account("apn_discordDemo", "demo", "discord", "Demo server", 4),
    account("apn_storageDemo", "demo", "storage", "Team storage", 6),
    account("apn_storageReady", "ready", "storage", "Team storage", 6),
    account("apn_postgresReady", "ready", "postgres", "Warehouse", 3),
    account("apn_contactsReady", "ready", "contacts", "Work", 2),
    ...Array.from({ length: 120 }, (_, index) => many(index)),
  ];
}

function many(index: number): Account {
  const app = index % 3 === 0 ? "postgres" : "contacts";
  const padded = String(index + 1).padStart(3, "0");
  const made = account(
    `apn_many${padded}`,
    "many",
    app,
    `${app === "postgres" ? "Database" : "Team"} ${padded}`,
    index,
  );
  return index % 17 === 16 ? { ...made, health: "unhealthy" } : made;
}

function account(id: string, externalUserId: string, app: string, name: string, days: number): Account {
  const createdAt = start + days * day;
  return {
    id,
    externalUserId,
    app,
    name,
    health: "healthy",
    createdAt,
    updatedAt: createdAt,
    credentials: { access_token: `demo-${id}` },
  };
}
