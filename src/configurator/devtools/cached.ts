// What is answered from the query cache, without a request.

import type { QueryClient } from "@tanstack/react-query";
import { callOfKey, type CachedCall } from "../../react/call-of-key.ts";

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
