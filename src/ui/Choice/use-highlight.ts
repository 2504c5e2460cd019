"use client";

import { useLayoutEffect, useRef } from "react";
import type { Option } from "../../wire/option.ts";
import { bestMatch, indexOf, MORE, type Arranged } from "./arrange.ts";
import type { ChosenOption } from "./types.ts";

/** What the highlight was on when the list last was an answer to its query. */
interface Seen {
  query?: string;
  arranged?: Arranged;
  index: number;
  /** The highlight was taken off while the answer to another query is awaited. */
  isWaiting?: boolean;
}

/**
 * Where an item that was highlighted stands now; `MORE` makes room for the first option it brought. The typed text is
 * followed where there was an option to have instead.
 */
function follow(seen: Seen, now: Arranged): number {
  const item: Option | undefined = seen.arranged?.items[seen.index];
  if (!seen.arranged || !item) return -1;
  if (item === MORE) return Math.min(seen.index, now.items.length - 1);
  if (seen.index !== seen.arranged.typed) return indexOf(now, item);
  return seen.arranged.shown > 0 ? now.typed : -1;
}

function landing(seen: Seen, now: Arranged, query: string, chosen: ChosenOption | undefined): number {
  const at = query && seen.query !== query ? -1 : follow(seen, now);
  if (at >= 0) return at;
  if (query) return bestMatch(now);
  return chosen ? indexOf(now, chosen) : -1;
}

/**
 * Keeps the highlight on its item while pages arrive and lists are refreshed, and moves it to the best match when the
 * text changes or the first options come. Until a server has answered, nothing is highlighted: what is shown are no
 * matches of this text yet.
 */
export function useHighlight(
  arranged: Arranged,
  query: string,
  isAnswered: boolean,
  chosen: ChosenOption | undefined,
  index: number,
  setIndex: (index: number) => void,
): void {
  const seen = useRef<Seen>({ index: -1 });
  useLayoutEffect(() => {
    const { current } = seen;
    if (!isAnswered && (current.query !== query || arranged.total === 0)) {
      if (!current.isWaiting && index >= 0) setIndex(-1);
      current.isWaiting = true;
      return;
    }
    if (current.arranged === arranged && current.query === query && !current.isWaiting) {
      current.index = index;
      return;
    }
    const next = landing(current, arranged, query, chosen);
    seen.current = { query, arranged, index: next };
    if (next !== index) setIndex(next);
  }, [arranged, query, isAnswered, chosen, index, setIndex]);
}
