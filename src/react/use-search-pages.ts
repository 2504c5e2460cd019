"use client";

import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect } from "react";

/** Pages that are looked through for the label of a saved value. */
const MOST_PAGES = 3;

/** Asks for a list's next pages, a few, for as long as something in it is missed. One that fails is not asked for again. */
export function useSearchPages(
  query: UseInfiniteQueryResult<InfiniteData<unknown>>,
  isMissed: boolean,
): void {
  const { hasNextPage, isFetching, isError, fetchNextPage, data } = query;
  const pages = data?.pages.length ?? 0;
  const mayAsk = hasNextPage && !isFetching && !isError;
  useEffect(() => {
    if (isMissed && mayAsk && pages > 0 && pages < MOST_PAGES) void fetchNextPage();
  }, [isMissed, mayAsk, fetchNextPage, pages]);
}
