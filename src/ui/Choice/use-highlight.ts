"use client";

import { useLayoutEffect, useRef } from "react";
import { bestMatch, indexOf, MORE, type Arranged } from "./arrange.ts";
import type { Option } from "../../wire/option.ts";
import type { ChosenOption } from "./types.ts";

interface Seen {
  query?: string;
  arranged?: Arranged;
  index: number;
}

/** Where an item that was highlighted stands now; `MORE` makes room for the first option it brought. */
function follow(seen: Seen, now: Arranged): number {
  const item: Option | undefined = seen.arranged?.items[seen.index];
  if (!item) return -1;
  if (item === MORE) return Math.min(seen.index, now.items.length - 1);
  return seen.index === seen.arranged?.typed ? now.typed : indexOf(now, item);
}

/**
 * Keeps the highlight on its item while pages arrive and lists are refreshed, and moves it to the best match when the
 * text changes.
 */
export function useHighlight(
  arranged: Arranged,
  query: string,
  loading: boolean,
  chosen: ChosenOption | undefined,
  index: number,
  setIndex: (index: number) => void,
): void {
  const seen = useRef<Seen>({ index: -1 });
  useLayoutEffect(() => {
    const { current } = seen;
    if (current.arranged === arranged && current.query === query) {
      current.index = index;
      return;
    }
    let next = follow(current, arranged);
    // Options of the query before are no match for this one: nothing may be taken before the answer.
    if (loading) next = -1;
    else if (current.query !== query && query) next = bestMatch(arranged, query);
    else if (next < 0 && chosen) next = indexOf(arranged, chosen);
    seen.current = { query: loading ? undefined : query, arranged, index: next };
    if (next !== index) setIndex(next);
  }, [arranged, query, loading, chosen, index, setIndex]);
}
