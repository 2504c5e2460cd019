"use client";

import { useCallback, useEffect, useRef } from "react";
import type { Option } from "../../wire/option.ts";
import type { OptionSource } from "./types.ts";

/** How many pages may follow each other before the person scrolls: some are too short to fill the list. */
const UNATTENDED = 5;

/** Asks for the next page when the end is near, once per page. Returns what to call when the person scrolls. */
export function usePaging(source: OptionSource, nearEnd: boolean): () => void {
  const asked = useRef<readonly Option[]>(undefined);
  const unattended = useRef(0);
  const { options, loadMore } = source;
  const isWanted = source.hasMore && !source.moreError;
  const idle = isWanted && source.status === "ready" && !source.loadingMore && !source.refreshing;
  // A page that was under way when the list left the page, in a hidden `<Activity>`, is asked for again.
  useEffect(() => () => void (asked.current = undefined), []);
  useEffect(() => {
    if (!nearEnd || !idle || !loadMore) return;
    if (asked.current === options || unattended.current >= UNATTENDED) return;
    asked.current = options;
    unattended.current += 1;
    loadMore();
  }, [nearEnd, idle, options, loadMore]);
  return useCallback(() => {
    unattended.current = 0;
  }, []);
}
