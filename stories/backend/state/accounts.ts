/** The end users' connected accounts, in memory: who has which, how they fare, and what connecting one does. */
import { apps, findApp, toWireApp } from "../data/apps.ts";
import { seedAccounts, type Account, type Health } from "../data/accounts.ts";
import { ConfigurationError } from "../runtime/definition.ts";
import { randomId } from "./ids.ts";

export interface Connection {
  readonly externalUserId: string;
  readonly app: string;
  readonly credentials: Record<string, string>;
  readonly name?: string;
  /** Reconnects this account instead of adding one. */
  readonly accountId?: string;
}

export type Accounts = ReturnType<typeof createAccounts>;

export function createAccounts(now: () => number) {
  const accounts = new Map<string, Account>();
  const seed = (): void => {
    accounts.clear();
    for (const account of seedAccounts()) accounts.set(account.id, account);
  };
  seed();

  return {
    reset: seed,

    /** Newest first, as a person looks for the one just connected. */
    list(externalUserId?: string, app?: string): Account[] {
      return [...accounts.values()]
        .filter((account) => externalUserId === undefined || account.externalUserId === externalUserId)
        .filter((account) => app === undefined || account.app === app || findApp(app)?.slug === account.app)
        .toSorted((a, b) => b.createdAt - a.createdAt || a.id.localeCompare(b.id));
    },

    find(id: string): Account | undefined {
      return accounts.get(id);
    },

    connect({ externalUserId, app, credentials, name, accountId }: Connection): Account {
      const previous = accountId === undefined ? undefined : accounts.get(accountId);
      const count = [...accounts.values()].filter(
        (other) => other.externalUserId === externalUserId && other.app === app,
      ).length;
      const account: Account = {
        id: previous?.id ?? randomId("apn_", 7),
        externalUserId,
        app,
        name: name ?? previous?.name ?? `${findApp(app)?.name ?? app} ${count + 1}`,
        health: "healthy",
        createdAt: previous?.createdAt ?? now(),
        updatedAt: now(),
        credentials: { ...previous?.credentials, ...credentials },
      };
      accounts.set(account.id, account);
      return account;
    },

    remove(matches: (account: Account) => boolean): number {
      const gone = [...accounts.values()].filter(matches);
      for (const account of gone) accounts.delete(account.id);
      return gone.length;
    },

    setHealth(id: string, health: Health): boolean {
      const account = accounts.get(id);
      if (!account) return false;
      if (health === "deleted") accounts.delete(id);
      else accounts.set(id, { ...account, health, updatedAt: now() });
      return true;
    },

    /** What a component gets as `$auth`, or the reason why it gets nothing, in words a person can act on. */
    authenticate(externalUserId: string, app: string, value: unknown): Readonly<Record<string, string>> {
      const known = apps.find(({ slug }) => slug === app);
      if (known?.authType === "none") return {};
      const appName = known?.name ?? app;
      const id =
        typeof value === "object" && value !== null && "authProvisionId" in value
          ? value.authProvisionId
          : undefined;
      if (typeof id !== "string") throw new ConfigurationError(`Connect an account for ${appName} first.`);
      const account = accounts.get(id);
      if (!account || account.externalUserId !== externalUserId || account.app !== app) {
        throw new ConfigurationError(`The ${appName} account ${id} does not exist. Choose another one.`);
      }
      const reason = complaint(account);
      if (reason)
        throw new AuthenticationError(`${appName}: ${reason} Reconnect the account "${account.name}".`);
      return account.credentials;
    },
  };
}

export class AuthenticationError extends Error {
  override readonly name = "AuthenticationError";
}

function complaint({ health }: Account): string | undefined {
  if (health === "unhealthy") return "the credentials were refused (401) at the last refresh.";
  return health === "dead" ? "access was revoked; refreshing was given up." : undefined;
}

const iso = (ts: number): string => new Date(ts).toISOString();
const hour = 60 * 60 * 1000;

export function toWireAccount(account: Account): Record<string, unknown> {
  const app = findApp(account.app);
  const healthy = account.health === "healthy";
  const refreshed = account.updatedAt - (healthy ? 0 : 36 * hour);
  return {
    id: account.id,
    name: account.name,
    external_id: account.externalUserId,
    healthy,
    dead: account.health === "dead",
    ...(app && { app: toWireApp(app) }),
    created_at: iso(account.createdAt),
    updated_at: iso(account.updatedAt),
    authorized_scopes: app?.authType === "oauth" ? ["read", "write"] : [],
    error: complaint(account) ?? null,
    last_refreshed_at: iso(refreshed),
    next_refresh_at: account.health === "dead" ? null : iso(refreshed + hour),
  };
}
