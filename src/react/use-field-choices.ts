"use client";

import { asksForOptions } from "../core/readiness.ts";
import type { Account } from "../wire/pages.ts";
import { optionsOf, type Option } from "../wire/option.ts";
import { useAccounts } from "./use-accounts.ts";
import { useConnectAccount } from "./use-connect-account.ts";
import { useField } from "./use-field.ts";
import { useRemoteOptions } from "./use-remote-options.ts";

// What a field offers, for hosts that draw the control themselves. The kit's own controls use what these are made of.

export interface FieldOptions {
  options: readonly Option[];
  isLoading: boolean;
  /** Why they could not be had; a `ClientError`. */
  error: Error | null;
  /** Further pages are to be had by `loadMore`. */
  hasMore: boolean;
  loadMore(): void;
  retry(): void;
}

interface Wanted {
  /** What the person searches for, where the prop says `useQuery`: sent to the server as it is, so let typing pause. */
  search?: string;
  /** Options are asked for while this is true: when a list is open, say. */
  isOpen?: boolean;
}

const none: readonly Option[] = [];

/** The options of a field, its own or the platform's, page by page. None while the field waits for another (`waitsFor`). */
export function useFieldOptions(name: string, { search = "", isOpen = true }: Wanted = {}): FieldOptions {
  const field = useField(name);
  const isRemote = field !== undefined && asksForOptions(field.prop);
  const isWanted = isRemote && isOpen && !field.waitsFor;
  const { options, query } = useRemoteOptions(name, field?.prop.useQuery ? search : "", isWanted);
  return {
    options: isRemote ? options : field ? optionsOf(field.prop).options : none,
    isLoading: isWanted && query.isFetching,
    error: query.error,
    hasMore: query.hasNextPage,
    loadMore: () => void (query.isFetching || query.fetchNextPage()),
    retry: () => void query.refetch(),
  };
}

export interface FieldAccounts {
  accounts: readonly Account[];
  isLoading: boolean;
  /** Why the accounts, or a new one, could not be had. */
  error: Error | null;
  hasMore: boolean;
  loadMore(): void;
  /** Lets the person connect an account in the platform's window, and takes it; with an id, connects that one again. */
  connect(accountId?: string): void;
  isConnecting: boolean;
}

/** The user's accounts for an `app` field, page by page, and the way to a new one. */
export function useFieldAccounts(name: string): FieldAccounts {
  const field = useField(name);
  const slug = field?.prop.type === "app" ? (field.prop.app ?? "") : "";
  const { accounts, query } = useAccounts(slug, slug !== "");
  const connecting = useConnectAccount(slug, (accountId) => field?.setDraft({ accountId }));
  const { error } = connecting;
  return {
    accounts,
    isLoading: query.isFetching,
    error: query.error ?? (error instanceof Error ? error : null),
    hasMore: query.hasNextPage,
    loadMore: () => void (query.isFetching || query.fetchNextPage()),
    connect: connecting.start,
    isConnecting: connecting.phase === "waiting",
  };
}
