"use client";

import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { AppsRequest, ComponentsRequest } from "../../client/port.ts";
import { type Connection, useConnection } from "../../react/connect-context.tsx";
import { QUERY_DEFAULTS, queryClientOf } from "../../react/queries.ts";
import type { ComponentSummary } from "../../wire/component.ts";
import type { Page } from "../../wire/pages.ts";
import { appOf } from "../shell/describe.ts";
import { appKey, appsKey, componentKey as keyOf, componentsKey } from "../../react/query-keys.ts";

// The lists that components are chosen from, page by page. Answers are shared by all who ask through one query client.

const asking = { ...QUERY_DEFAULTS, staleTime: 60_000 } as const;

const nextPage = (last: { hasMore: boolean; endCursor?: string }) =>
  last.hasMore ? last.endCursor : undefined;

const firstPage = undefined as string | undefined;

/** The apps that a search finds, or all. */
export function useApps(request: Omit<AppsRequest, "after"> = { hasComponents: true }) {
  const connection = useConnection();
  return useInfiniteQuery(
    {
      ...asking,
      queryKey: appsKey(request),
      placeholderData: keepPreviousData,
      queryFn: ({ pageParam, signal }) =>
        connection.client.listApps({ ...request, after: pageParam }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: nextPage,
    },
    queryClientOf(connection),
  );
}

type Found = InfiniteData<Page<ComponentSummary>>;
type Asked = Omit<ComponentsRequest, "after">;

/** The components of an app, or those that a search finds. */
export function useComponents(request: Asked) {
  const connection = useConnection();
  return useInfiniteQuery<
    Page<ComponentSummary>,
    Error,
    Found,
    ReturnType<typeof componentsKey>,
    string | undefined
  >(
    {
      ...asking,
      queryKey: componentsKey(request),
      // What a search found stays until the next answer is there, and so does the focus in it. Another app's is no answer.
      placeholderData: (before, query) => (query?.queryKey[2].app === request.app ? before : undefined),
      queryFn: ({ pageParam, signal }) =>
        connection.client.listComponents({ ...request, after: pageParam }, { signal }),
      initialPageParam: firstPage,
      getNextPageParam: nextPage,
    },
    queryClientOf(connection),
  );
}

/** An app, by its slug. */
export function useApp(slug: string | undefined) {
  const connection = useConnection();
  const { data } = useQuery(
    {
      ...asking,
      queryKey: appKey(slug),
      queryFn: ({ signal }) => connection.client.retrieveApp(slug ?? "", { signal }),
      enabled: slug !== undefined,
    },
    queryClientOf(connection),
  );
  return data;
}

/** The slug of the app whose a component is; until that is known, of the one before it. */
export function useAppOf(componentKey: string | undefined): { app?: string; isPending: boolean } {
  const connection = useConnection();
  const { data, isPending } = useQuery(
    {
      ...componentQuery(connection, componentKey ?? ""),
      enabled: componentKey !== undefined,
      placeholderData: keepPreviousData,
    },
    queryClientOf(connection),
  );
  if (componentKey === undefined) return { isPending: false };
  return { app: data && appOf(data), isPending };
}

export function useComponent(componentKey: string, version?: string) {
  const connection = useConnection();
  return useQuery(componentQuery(connection, componentKey, version), queryClientOf(connection));
}

const componentQuery = ({ client }: Connection, componentKey: string, version?: string) => ({
  ...asking,
  queryKey: keyOf(componentKey, version),
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    client.retrieveComponent({ componentKey, version }, { signal }),
});
