"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AppsRequest, ComponentsRequest } from "../../client/port.ts";
import { useConnection } from "../../react/connect-context.tsx";
import { queryClientOf } from "../../react/queries.ts";

// The lists that components are chosen from, page by page. Answers are shared by all who ask through one query client.

/** One layer retries, and that is the client. */
const honest = { retry: false, refetchOnWindowFocus: false, staleTime: 60_000 } as const;

const nextPage = (last: { hasMore: boolean; endCursor?: string }) =>
  last.hasMore ? last.endCursor : undefined;

const firstPage = undefined as string | undefined;

/** The apps that a search finds, or all. */
export function useApps(request: Omit<AppsRequest, "after"> = { hasComponents: true }) {
  const connection = useConnection();
  return useInfiniteQuery(
    {
      ...honest,
      queryKey: ["propsmith", "apps", request],
      queryFn: ({ pageParam, signal }) =>
        connection.client.listApps({ ...request, after: pageParam }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: nextPage,
    },
    queryClientOf(connection),
  );
}

/** The components of an app, or those that a search finds. */
export function useComponents(request: Omit<ComponentsRequest, "after">) {
  const connection = useConnection();
  return useInfiniteQuery(
    {
      ...honest,
      queryKey: ["propsmith", "components", request],
      queryFn: ({ pageParam, signal }) =>
        connection.client.listComponents({ ...request, after: pageParam }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: nextPage,
    },
    queryClientOf(connection),
  );
}

export function useComponent(componentKey: string, version?: string) {
  const connection = useConnection();
  return useQuery(
    {
      ...honest,
      queryKey: ["propsmith", "component", componentKey, version],
      queryFn: ({ signal }) => connection.client.retrieveComponent({ componentKey, version }, { signal }),
    },
    queryClientOf(connection),
  );
}
