// Reads query keys back.

import type { Method } from "../client/calls.ts";
import { ROOT } from "./query-keys.ts";

/** The call that a cached answer belongs to, as far as its key tells. */
export interface CachedCall {
  method: Method;
  request: unknown;
}

const optional = (key: string, value: unknown) => (value ? { [key]: value } : {});

/** Returns the call that a key belongs to; `undefined` for the host's keys. */
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
