// What is answered from the query cache, without a request.

import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { Method } from "../../client/calls.ts";

/** A call that an answer in the cache stands for, as far as the key of its query says. */
export interface CachedCall {
  method: Method;
  request: unknown;
}

const optional = (key: string, value: unknown) => (value ? { [key]: value } : {});

/** The call that a query of the kit's makes; nothing for a key of someone else's. */
export function callOfKey(queryKey: QueryKey): CachedCall | undefined {
  const [whose, form, what, of, more, search] = queryKey;
  if (whose !== "propsmith") return undefined;
  if (what === "options")
    return { method: "configure", request: { propName: of, ...optional("query", search) } };
  if (what === "accounts") return { method: "listAccounts", request: { app: more, externalUserId: of } };
  switch (form) {
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

/** Tells of every answer that someone on the page wanted and got from the cache. Returns what ends it. */
export function followCache(queryClient: QueryClient, tell: (call: CachedCall) => void): () => void {
  /** What each observer wants. */
  const wanted = new WeakMap<object, string>();
  return queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== "observerAdded" && event.type !== "observerOptionsUpdated") return;
    const { query, observer } = event;
    const call = callOfKey(query.queryKey);
    if (!call) return;
    if (observer.options.enabled === false) {
      wanted.delete(observer);
      return;
    }
    if (wanted.get(observer) === query.queryHash) return;
    wanted.set(observer, query.queryHash);
    // Whether it is fetched all the same is known right after.
    queueMicrotask(() => {
      if (query.state.data !== undefined && query.state.fetchStatus === "idle") tell(call);
    });
  });
}
