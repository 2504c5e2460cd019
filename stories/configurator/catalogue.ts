// The lists that components are chosen from, page by page.

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ComponentsRequest } from "../../src/client/index.ts";
import { usePlayground } from "./playground.ts";

/** One layer retries, and that is the client. */
const honest = { retry: false, refetchOnWindowFocus: false, staleTime: 60_000 } as const;

const nextPage = (last: { hasMore: boolean; endCursor?: string }) =>
  last.hasMore ? last.endCursor : undefined;

/** The apps that have components. */
export function useApps() {
  const { client } = usePlayground();
  return useInfiniteQuery({
    ...honest,
    queryKey: ["playground", "apps"],
    queryFn: ({ pageParam, signal }) =>
      client.listApps({ hasComponents: true, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextPage,
  });
}

/** The components of an app, or those that a search finds. */
export function useComponents(request: Pick<ComponentsRequest, "app" | "query">) {
  const { client } = usePlayground();
  return useInfiniteQuery({
    ...honest,
    queryKey: ["playground", "components", request],
    queryFn: ({ pageParam, signal }) => client.listComponents({ ...request, after: pageParam }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: nextPage,
  });
}

export function useComponent(componentKey: string) {
  const { client } = usePlayground();
  return useQuery({
    ...honest,
    queryKey: ["playground", "component", componentKey],
    queryFn: ({ signal }) => client.retrieveComponent({ componentKey }, { signal }),
  });
}
