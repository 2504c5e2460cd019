// A client that answers inside the page, for states that a real backend shows only by chance.

import { ClientError, type ConnectClient } from "../../src/client/index.ts";
import type { Option } from "../../src/index.ts";
import { createScriptedClient, optionsReply, type Script } from "../../src/testing/index.ts";

export type { Script };

/** Two accounts, one of them unwell; whatever else is asked for fails unless the script answers it. */
export const scriptedClient = (script: Script = {}): ConnectClient =>
  createScriptedClient({
    connectAccount: () => ({ accountId: "apn_work" }),
    retrieveApp: (nameSlug) => ({ nameSlug, name: "Postgres", authType: "keys" }),
    listAccounts: () => ({
      items: [
        { id: "apn_work", name: "Analytics (read-write)", healthy: true },
        { id: "apn_tired", name: "Archive", healthy: false, error: "The password has expired." },
      ],
      hasMore: false,
    }),
    ...script,
  });

/** An answer that never comes; it ends when nobody waits any more. */
export const pending = (): Promise<never> => new Promise(() => {});

/** A call that fails as it says. */
export const failing =
  (...error: ConstructorParameters<typeof ClientError>) =>
  (): never => {
    throw new ClientError(...error);
  };

/** Options in pages, as a server gives them. */
export function offering(options: readonly (string | Option)[], pageSize = 20): Script {
  const all = options.map((option) =>
    typeof option === "string" ? { label: option, value: option } : option,
  );
  return {
    configure: ({ page = 0, query = "" }) =>
      optionsReply(
        ...all
          .filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()))
          .slice(page * pageSize, (page + 1) * pageSize),
      ),
  };
}
