// Reads the keys that `query-keys.ts` makes.

import type { Method } from "../client/calls.ts";
import { ROOT } from "./query-keys.ts";

/** The call that an answer under a key stands for, as far as the key says. */
export interface CachedCall {
  method: Method;
  request: unknown;
}

const optional = (key: string, value: unknown) => (value ? { [key]: value } : {});

/** Reads a key; nothing for one of someone else's. */
export function callOfKey(queryKey: readonly unknown[]): CachedCall | undefined {
  const [whose, formOrKind, what, of, more, search] = queryKey;
  if (whose !== ROOT) return undefined;
  if (what === "options")
    return { method: "configure", request: { propName: of, ...optional("query", search) } };
  if (what === "accounts") return { method: "listAccounts", request: { app: more, externalUserId: of } };
  switch (formOrKind) {
    case "apps":
      return { method: "listApps", request: what };
    case "components":
      return { method: "listComponents", request: what };
    case "component":
      return { method: "retrieveComponent", request: { componentKey: what, ...optional("version", of) } };
    case "app":
      return { method: "retrieveApp", request: what };
    case "triggers":
      return { method: "listTriggers", request: { externalUserId: what } };
    default:
      return undefined;
  }
}
