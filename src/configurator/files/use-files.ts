"use client";

import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useId, useMemo } from "react";
import { ClientError } from "../../client/errors.ts";
import { FIRST_PAGE, isFailure, mergePages, nextPage, type PageParam } from "../../core/remote-options.ts";
import { useConnection } from "../../react/connect-context.tsx";
import { QUERY_DEFAULTS, queryClientOf } from "../../react/queries.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import type { Component } from "../../wire/component.ts";
import { askedWith, type FileHierarchy, readItem, shownProp, type Trail } from "./hierarchy.ts";
import { filesKey } from "../../react/query-keys.ts";

interface Place {
  component: Component;
  hierarchy: FileHierarchy;
  /** The account, and whatever else the component has. */
  given: ConfiguredProps;
  trail: Trail;
  /** What the server is to search for. */
  query: string;
}

/** What is to be seen at the end of a trail, page by page, by the same calls that a field's list makes. */
export function useFiles({ component, hierarchy, given, trail, query }: Place) {
  const connection = useConnection();
  const queryClient = queryClientOf(connection);
  const id = useId();
  const propName = shownProp(hierarchy, trail);
  // The given values may hold secrets, and are in no key. They are those that the picker was opened with.
  const root = useMemo(() => filesKey(id), [id]);
  useEffect(
    () => () => {
      void queryClient.cancelQueries({ queryKey: root });
      queryClient.removeQueries({ queryKey: root });
    },
    [queryClient, root],
  );
  const asked = useInfiniteQuery(
    {
      ...QUERY_DEFAULTS,
      queryKey: [...root, propName, trail.map((item) => item.id), query],
      queryFn: async ({ pageParam, signal }: { pageParam: PageParam; signal: AbortSignal }) => {
        const { client, externalUserId } = connection;
        const { key: componentKey, version } = component;
        const { page, prevContext } = pageParam;
        const reply = await client.configure(
          {
            componentKey,
            version,
            externalUserId,
            propName,
            configuredProps: askedWith(component, hierarchy, given, trail),
            ...(page > 0 && { page, prevContext }),
            ...(query !== "" && { query }),
          },
          { signal },
        );
        const failure = isFailure(reply) ? reply.notices.find(({ kind }) => kind === "error") : undefined;
        if (failure) throw new ClientError("component", failure.message, { componentError: failure });
        return reply;
      },
      initialPageParam: FIRST_PAGE,
      getNextPageParam: (_, pages) => nextPage(pages),
      // What a search found stays until the next answer is there, and so does the focus in it.
      placeholderData: keepPreviousData,
      staleTime: 60_000,
    },
    queryClient,
  );
  const pages = asked.data?.pages;
  const items = useMemo(() => (pages ? mergePages(pages).map(readItem) : []), [pages]);
  return { ...asked, items };
}
