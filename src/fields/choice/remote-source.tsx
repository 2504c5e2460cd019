"use client";

import { useSyncExternalStore } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import { errorText } from "../../react/error-text.ts";
import { useOpenForm } from "../../react/form-context.tsx";
import { useDebounced } from "../../react/use-debounced.ts";
import { useRemoteOptions } from "../../react/use-remote-options.ts";
import { useSearchPages } from "../../react/use-search-pages.ts";
import { useSlow } from "../../react/use-slow.ts";
import { Button } from "../../ui/Button.tsx";
import type { OptionSource } from "../../ui/Choice/Choice.tsx";
import type { Choice } from "../../wire/label-value.ts";
import type { Option } from "../../wire/option.ts";
import type { AnyProp } from "../../wire/prop.ts";
import { optionFor } from "./option-for.ts";

// A type and not an interface: its two texts are what the messages are filled with.
type Awaited = {
  name: string;
  label: string;
};

/**
 * What a remote prop offers. `unnamed` are saved values whose label nobody knows: for these, and only these, options
 * are asked for before the list is opened.
 */
export function useRemoteSource(
  prop: AnyProp,
  beside: readonly Option[],
  waitsFor: Awaited | undefined,
  unnamed: readonly Choice[],
) {
  const isWanted = unnamed.length > 0 && !waitsFor;
  const known = useRemoteOptions(prop.name, "", isWanted);
  const { options, isComplete, query } = known;
  const isFound = unnamed.every((choice) => optionFor(options, choice.value));
  useSearchPages(query, isWanted && !isFound);
  // A hook for the list, called while it is open: nothing is asked for before.
  function useSource(search: string): OptionSource {
    return useListSource(prop, beside, waitsFor, search);
  }
  return {
    // What a server finds for no search at all is not the whole list.
    offer: { options: options.length > 0 ? options : beside, isComplete: isComplete && !prop.useQuery },
    useSource,
  };
}

function useListSource(
  prop: AnyProp,
  beside: readonly Option[],
  waitsFor: Awaited | undefined,
  typed: string,
): OptionSource {
  const t = useTranslate(words);
  const { store } = useOpenForm();
  const search = useDebounced(prop.useQuery ? typed : "");
  // Seen by a list that is open: an account, say, that is connected meanwhile.
  const readContext = () => store.contextId(prop.name);
  useSyncExternalStore(store.subscribeValues, readContext, readContext);
  const { options, notices, query, cancel } = useRemoteOptions(prop.name, search, !waitsFor);
  const isAsking = query.isFetching && !query.isFetchingNextPage;
  const slow = useSlow(query.isFetching);
  if (waitsFor) {
    const hint = (
      <>
        <span>{`${t("choice.waits", waitsFor)} `}</span>
        <Button variant="quiet" onClick={() => store.focus(waitsFor.name)}>
          {t("field.goTo", waitsFor)}
        </Button>
      </>
    );
    return { options: beside, filter: "client", status: "waiting", hint, hasMore: false, loadingMore: false };
  }
  const isMoreFailure = query.isFetchNextPageError;
  const hasStopped = !query.isFetching && query.data === undefined;
  return {
    options: options.length > 0 ? options : query.data === undefined ? beside : options,
    filter: prop.useQuery ? "server" : "client",
    status:
      query.isError && !isMoreFailure
        ? "failed"
        : query.data !== undefined
          ? "ready"
          : hasStopped
            ? "failed"
            : "loading",
    error:
      query.isError && !isMoreFailure
        ? errorText(query.error, t)
        : hasStopped
          ? t("error.aborted")
          : undefined,
    // Each page may say the same.
    notices: [...new Set(notices.map((notice) => notice.message))].join(" ") || undefined,
    retry: () => void query.refetch(),
    hasMore: query.hasNextPage && !query.isPlaceholderData,
    loadingMore: query.isFetchingNextPage,
    loadMore: () => void (query.isFetching || query.fetchNextPage()),
    moreError: isMoreFailure ? errorText(query.error, t) : undefined,
    refresh: () => void query.refetch(),
    refreshing:
      (isAsking && query.data !== undefined) ||
      typed.trim() !== (prop.useQuery ? search.trim() : typed.trim()),
    updatedAt: query.dataUpdatedAt || undefined,
    slow,
    cancel,
  };
}
