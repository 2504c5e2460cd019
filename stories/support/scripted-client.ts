// A client that answers inside the page, for states that a real backend shows only by chance.

import { ClientError, type ConnectClient } from "../../src/client/index.ts";
import type { Option } from "../../src/index.ts";

export type Script = Partial<ConnectClient>;

const silent = async () => {
  throw new ClientError("server", "This story has no answer to that.");
};

/** Two accounts, one of them unwell; whatever else is asked for fails unless the script answers it. */
export function scriptedClient(script: Script = {}): ConnectClient {
  return {
    retrieveComponent: silent,
    listComponents: silent,
    listApps: silent,
    configure: silent,
    reload: silent,
    run: silent,
    deploy: silent,
    connectAccount: async () => ({ accountId: "apn_work" }),
    retrieveApp: async (nameSlug) => ({ nameSlug, name: "Postgres", authType: "keys" }),
    listAccounts: async () => ({
      items: [
        { id: "apn_work", name: "Analytics (read-write)", healthy: true },
        { id: "apn_tired", name: "Archive", healthy: false, error: "The password has expired." },
      ],
      hasMore: false,
    }),
    ...script,
  };
}

/** An answer that never comes; it ends when nobody waits any more. */
export const pending = <R>(_request: unknown, { signal }: { signal?: AbortSignal } = {}): Promise<R> =>
  new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(new ClientError("aborted", "Aborted.")));
  });

/** A call that fails as it says. */
export const failing =
  (...error: ConstructorParameters<typeof ClientError>) =>
  async () => {
    throw new ClientError(...error);
  };

/** Options in pages, as a server gives them. */
export function offering(options: readonly (string | Option)[], pageSize = 20): Script {
  const all = options.map((option) =>
    typeof option === "string" ? { label: option, value: option } : option,
  );
  return {
    configure: async ({ page = 0, query = "" }) => ({
      options: all
        .filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()))
        .slice(page * pageSize, (page + 1) * pageSize),
      context: undefined,
      notices: [],
      issues: [],
    }),
  };
}
