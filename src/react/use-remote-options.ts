"use client";

import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from "@tanstack/react-query";
import { useMemo } from "react";
import { ClientError } from "../client/errors.ts";
import { FIRST_PAGE, isFailure, mergePages, nextPage, type PageParam } from "../core/remote-options.ts";
import type { Notice } from "../wire/notices.ts";
import type { ConfigureReply } from "../wire/replies.ts";
import type { Option } from "../wire/option.ts";
import { deferred, useOpenForm, type LiveForm } from "./form-context.tsx";
import { QUERY_DEFAULTS, queriesOf } from "./queries.ts";
import { optionsKey } from "./query-keys.ts";

/** Options this old are asked for anew when their list opens, milliseconds. */
const FRESH_MS = 5 * 60_000;

export interface RemoteOptions {
  options: readonly Option[];
  notices: readonly Notice[];
  /** The list is known to its end. */
  isComplete: boolean;
  query: UseInfiniteQueryResult<InfiniteData<ConfigureReply>>;
  /** Ends what is under way. */
  cancel(): void;
}

async function ask(
  form: LiveForm,
  name: string,
  page: PageParam,
  search: string,
  signal: AbortSignal,
): Promise<ConfigureReply> {
  const { store } = form;
  const { client, externalUserId } = form.connection();
  const { component, dynamicPropsId } = store.state;
  const reply = await client.configure(
    {
      componentKey: component.key,
      version: component.version,
      externalUserId,
      propName: name,
      configuredProps: store.contextOf(name),
      dynamicPropsId,
      ...(page.page > 0 && { page: page.page, prevContext: page.prevContext }),
      ...(search !== "" && { query: search }),
    },
    { signal },
  );
  const failure = isFailure(reply) ? reply.notices.find((notice) => notice.kind === "error") : undefined;
  if (failure) throw new ClientError("component", failure.message, { componentError: failure });
  return reply;
}

/**
 * The options of a remote prop, a page at a time, asked for while `isWanted`. What was answered for the same values is
 * used again; another account, say, is another context and asks anew while the options of before stay.
 */
export function useRemoteOptions(name: string, search: string, isWanted: boolean): RemoteOptions {
  const form = useOpenForm();
  const queryClient = queriesOf(form);
  // Read while rendering, so that a list that is open asks anew when the values it depends on change.
  const queryKey = optionsKey(form, name, form.store.contextId(name), search);
  const query = useInfiniteQuery(
    {
      ...QUERY_DEFAULTS,
      queryKey,
      queryFn: (asked) => deferred(() => ask(form, name, asked.pageParam, search, asked.signal)),
      initialPageParam: FIRST_PAGE,
      getNextPageParam: (_, pages) => nextPage(pages),
      enabled: isWanted,
      placeholderData: keepPreviousData,
      // An empty list may be one that is not ready yet: it is asked for again.
      staleTime: ({ state }) => (state.data?.pages.some((page) => page.options.length > 0) ? FRESH_MS : 0),
    },
    queryClient,
  );
  const pages = query.data?.pages;
  const merged = useMemo(
    () => ({
      options: pages ? mergePages(pages) : [],
      notices: pages?.flatMap((page) => page.notices) ?? [],
    }),
    [pages],
  );
  return {
    ...merged,
    isComplete: query.isSuccess && !query.isPlaceholderData && !query.hasNextPage,
    query,
    cancel: () => void queryClient.cancelQueries({ queryKey, exact: true }),
  };
}
