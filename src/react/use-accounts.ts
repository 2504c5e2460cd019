"use client";

import { useInfiniteQuery, type InfiniteData, type UseInfiniteQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Account, Page } from "../wire/pages.ts";
import { deferred, useOpenForm } from "./form-context.tsx";
import { QUERY_DEFAULTS, queriesOf } from "./queries.ts";
import { accountsKey } from "./query-keys.ts";

export interface Accounts {
  accounts: readonly Account[];
  /** All accounts are known. */
  isComplete: boolean;
  query: UseInfiniteQueryResult<InfiniteData<Page<Account>>>;
  cancel(): void;
}

/** The user's accounts of an app, a page at a time, asked for while `isWanted`. */
export function useAccounts(slug: string, isWanted: boolean): Accounts {
  const form = useOpenForm();
  const { client, externalUserId, oauthAppIds } = form.connection();
  const oauthAppId = oauthAppIds?.[slug];
  const queryClient = queriesOf(form);
  const queryKey = accountsKey(form, externalUserId, slug, oauthAppId);
  const query = useInfiniteQuery(
    {
      ...QUERY_DEFAULTS,
      queryKey,
      queryFn: (asked) =>
        deferred(() =>
          client.listAccounts(
            { externalUserId, app: slug, oauthAppId, after: asked.pageParam },
            { signal: asked.signal },
          ),
        ),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last, pages) =>
        last.hasMore &&
        last.items.length > 0 &&
        !pages.slice(0, -1).some((page) => page.endCursor === last.endCursor)
          ? last.endCursor
          : undefined,
      enabled: isWanted,
      // No account yet is an answer that a minute may change.
      staleTime: ({ state }) => (state.data?.pages.some((page) => page.items.length > 0) ? 60_000 : 0),
    },
    queryClient,
  );
  const pages = query.data?.pages;
  const accounts = useMemo(() => uniqueById(pages ?? []), [pages]);
  return {
    accounts,
    isComplete: query.isSuccess && !query.hasNextPage,
    query,
    cancel: () => void queryClient.cancelQueries({ queryKey, exact: true }),
  };
}

function uniqueById(pages: readonly Page<Account>[]): Account[] {
  return [...new Map(pages.flatMap((page) => page.items).map((account) => [account.id, account])).values()];
}
