"use client";

import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "../../ui/Button.tsx";
import type { Page } from "../../wire/pages.ts";
import { Skeleton } from "../shell/Skeleton.tsx";
import { useWords } from "../words.ts";

const words = {
  apps: { loading: "find.loadingApps", failed: "find.appsFailed", more: "find.moreApps", count: "find.apps" },
  components: {
    loading: "find.loadingComponents",
    failed: "find.componentsFailed",
    more: "find.moreComponents",
    count: "find.found",
  },
} as const;

interface ResultsProps<T> {
  query: UseInfiniteQueryResult<InfiniteData<Page<T>>>;
  what: keyof typeof words;
  /** Those of the loaded ones that are shown, where not all are. */
  shown?: readonly T[];
  /** What is asked for is what stands in the search box. */
  isSettled?: boolean;
  /** Said of an empty list. */
  empty: string;
  children(item: T): ReactNode;
}

/** A list that comes in pages: how many there are, those that are here, and how the rest stands. */
export function Results<T>({ query, what, isSettled = true, empty, children, ...rest }: ResultsProps<T>) {
  const t = useWords();
  const loaded = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const shown = rest.shown ?? loaded;
  const total = rest.shown ? undefined : query.data?.pages.at(-1)?.totalCount;
  const list = useRef<HTMLUListElement>(null);
  /** The length of the list when its next page was asked for by a press. */
  const asked = useRef<number>(undefined);
  useEffect(() => {
    if (asked.current === undefined || shown.length <= asked.current) return;
    // Its button may be gone, and the focus goes on with the list.
    list.current?.children[asked.current]?.querySelector<HTMLElement>("[data-result]")?.focus();
    asked.current = undefined;
  }, [shown.length]);
  const failed = query.isError && (
    <div className="cf-list-state" role="alert">
      <p>{t(words[what].failed, { reason: query.error.message })}</p>
      <Button
        icon="refresh"
        busy={query.isFetching}
        onClick={() => void (query.data ? query.fetchNextPage() : query.refetch())}
      >
        {t("retry")}
      </Button>
    </div>
  );
  const isReading =
    query.isPending || query.isPlaceholderData || !isSettled || (shown.length === 0 && query.isFetching);
  return (
    <>
      <output className="cf-group">
        {isReading
          ? t("find.searching")
          : query.data && t(words[what].count, { count: Math.max(total ?? 0, shown.length) })}
      </output>
      {query.isPending && <Skeleton label={t(words[what].loading)} />}
      {!isReading && query.isSuccess && shown.length === 0 && <p className="cf-list-state">{empty}</p>}
      {shown.length > 0 && (
        <ul ref={list} className="cf-list">
          {shown.map(children)}
        </ul>
      )}
      {failed}
      {!failed && !query.isPlaceholderData && query.hasNextPage && (
        <Button
          variant="quiet"
          data-result=""
          busy={query.isFetchingNextPage}
          onClick={() => {
            asked.current = shown.length;
            void query.fetchNextPage();
          }}
        >
          {t(words[what].more)}
        </Button>
      )}
    </>
  );
}
