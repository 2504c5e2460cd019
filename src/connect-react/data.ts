"use client";

import {
  QueryClient,
  QueryClientContext,
  useInfiniteQuery,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import { useContext } from "react";
import { QUERY_DEFAULTS } from "../react/queries.ts";
import type { Component, ComponentSummary } from "../wire/component.ts";
import type { Account, App } from "../wire/pages.ts";
import { useClients } from "./client.tsx";

// The hooks by which hosts ask for apps, accounts and components.

const asking = { ...QUERY_DEFAULTS, staleTime: 60_000 } as const;

/** How a question stands, in react-query's words. */
export type Asked<T> = Omit<UseQueryResult<T>, "data" | "promise"> & { data: T | undefined };

/** A list that comes page by page. */
export interface Listed {
  isPending: boolean;
  isLoading: boolean;
  isFetching: boolean;
  isSuccess: boolean;
  isError: boolean;
  error: Error | null;
  refetch(): unknown;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore(): Promise<void>;
  loadMoreError?: Error;
}

let own: QueryClient | undefined;

/** The host's query client where there is one; connect-react brought one along, too. */
const useQueryClient = (): QueryClient => useContext(QueryClientContext) ?? (own ??= new QueryClient());

/** An app by its name slug. */
export function useApp(slug: string): Asked<App> & { app: App | undefined } {
  const { port } = useClients();
  const query = useQuery(
    {
      ...asking,
      queryKey: ["connect-react", "app", slug],
      queryFn: ({ signal }): Promise<App> => port.retrieveApp(slug, { signal }),
      enabled: slug !== "",
    },
    useQueryClient(),
  );
  return { ...query, app: query.data };
}

/** A component by its key. */
export function useComponent({ key }: { key?: string }): Asked<Component> & {
  component: Component | undefined;
} {
  const { port } = useClients();
  const query = useQuery(
    {
      ...asking,
      queryKey: ["connect-react", "component", key],
      queryFn: ({ signal }): Promise<Component> =>
        port.retrieveComponent({ componentKey: key ?? "" }, { signal }),
      enabled: key !== undefined,
    },
    useQueryClient(),
  );
  return { ...query, component: query.data };
}

interface AccountsInput {
  external_user_id?: string;
  externalUserId?: string;
  app?: string;
  oauth_app_id?: string;
  oauthAppId?: string;
}

/** The accounts of a user, of one app or of all. */
export function useAccounts(input: AccountsInput): Asked<Account[]> & { accounts: Account[] } {
  const { port } = useClients();
  const externalUserId = input.externalUserId ?? input.external_user_id ?? "";
  const oauthAppId = input.oauthAppId ?? input.oauth_app_id;
  const { app } = input;
  const query = useQuery(
    {
      ...asking,
      queryKey: ["connect-react", "accounts", externalUserId, app, oauthAppId],
      async queryFn({ signal }): Promise<Account[]> {
        const found: Account[] = [];
        for (let after: string | undefined; ;) {
          const page = await port.listAccounts({ externalUserId, app, oauthAppId, after }, { signal });
          found.push(...page.items);
          if (!page.hasMore || page.endCursor === undefined) return found;
          after = page.endCursor;
        }
      },
    },
    useQueryClient(),
  );
  return { ...query, accounts: query.data ?? [] };
}

interface Paged<T> {
  items: T[];
  hasMore: boolean;
  endCursor?: string;
}

function usePages<T>(
  key: readonly unknown[],
  ask: (after: string | undefined, signal: AbortSignal) => Promise<Paged<T>>,
): Listed & { items: T[] } {
  const query = useInfiniteQuery(
    {
      ...asking,
      queryKey: ["connect-react", ...key],
      queryFn: ({ pageParam, signal }) => ask(pageParam, signal),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last) => (last.hasMore ? last.endCursor : undefined),
    },
    useQueryClient(),
  );
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, error, refetch } = query;
  const { isPending, isLoading, isFetching, isSuccess, isError, isFetchNextPageError } = query;
  return {
    isPending,
    isLoading,
    isFetching,
    isSuccess,
    isError,
    error,
    refetch,
    items: data?.pages.flatMap((page) => page.items) ?? [],
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: async () => void (await fetchNextPage()),
    ...(isFetchNextPageError && error && { loadMoreError: error }),
  };
}

export interface AppsInput {
  q?: string;
  limit?: number;
  hasComponents?: boolean;
  hasActions?: boolean;
  hasTriggers?: boolean;
  [other: string]: unknown;
}

/** The apps that a search finds, page by page. */
export function useApps({ q, limit, hasComponents, hasActions, hasTriggers }: AppsInput = {}): Listed & {
  apps: App[];
} {
  const { port } = useClients();
  const request = { query: q, limit, hasComponents, hasActions, hasTriggers };
  const { items, ...rest } = usePages<App>(["apps", request], (after, signal) =>
    port.listApps({ ...request, after }, { signal }),
  );
  return { ...rest, apps: items };
}

export interface ComponentsInput {
  q?: string;
  limit?: number;
  app?: string;
  componentType?: "action" | "trigger";
  [other: string]: unknown;
}

/** The components of an app, or those that a search finds, page by page. */
export function useComponents({ q, limit, app, componentType }: ComponentsInput = {}): Listed & {
  components: ComponentSummary[];
} {
  const { port } = useClients();
  const request = { query: q, limit, app, componentType };
  const { items, ...rest } = usePages<ComponentSummary>(["components", request], (after, signal) =>
    port.listComponents({ ...request, after }, { signal }),
  );
  return { ...rest, components: items };
}
