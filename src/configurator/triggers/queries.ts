"use client";

import {
  useInfiniteQuery,
  useQuery,
  type InfiniteData,
  type QueryClient,
  type UseInfiniteQueryResult,
} from "@tanstack/react-query";
import type { TriggerRef, TriggersClient } from "../../client/port.ts";
import { useConnection, type LiveConnection } from "../../react/connect-context.tsx";
import { QUERY_DEFAULTS, queryClientOf } from "../../react/queries.ts";
import type { DeployedComponent } from "../../wire/deployed.ts";
import type { Page } from "../../wire/pages.ts";
import { triggersKey } from "../../react/query-keys.ts";

/** The part of the client that manages deployed triggers. */
export function triggersOf({ client }: LiveConnection): TriggersClient {
  if (client.triggers) return client.triggers;
  throw new Error(
    "Propsmith: this client manages no deployed triggers. Show them only where `client.triggers` is there.",
  );
}

/** What is said of a trigger in a list. Its values may hold secrets, and no list needs them. */
export type TriggerGlance = Pick<
  DeployedComponent,
  "id" | "type" | "name" | "componentKey" | "active" | "createdAt" | "updatedAt"
>;

const glance = ({ id, type, name, componentKey, active, createdAt, updatedAt }: DeployedComponent) =>
  ({ id, type, name, componentKey, active, createdAt, updatedAt }) satisfies TriggerGlance;

/** What a trigger is called. */
export const nameOf = ({ name, componentKey, type, id }: TriggerGlance): string =>
  name ?? componentKey ?? type ?? id;

const firstPage = undefined as string | undefined;

/** The user's deployed triggers, page by page. */
export function useTriggerList(): UseInfiniteQueryResult<InfiniteData<Page<TriggerGlance>>> {
  const connection = useConnection();
  const { externalUserId } = connection;
  return useInfiniteQuery(
    {
      ...QUERY_DEFAULTS,
      queryKey: triggersKey(externalUserId),
      queryFn: async ({ pageParam, signal }) => {
        const page = await triggersOf(connection).listTriggers(
          { externalUserId, after: pageParam },
          { signal },
        );
        return { ...page, items: page.items.map(glance) };
      },
      initialPageParam: firstPage,
      getNextPageParam: (last) => (last.hasMore ? last.endCursor : undefined),
    },
    queryClientOf(connection),
  );
}

/** Has lists of triggers asked for anew: one of them has changed. */
export const forgetList = (connection: LiveConnection): Promise<void> =>
  queryClientOf(connection).invalidateQueries({ queryKey: triggersKey(connection.externalUserId) });

const triggerKey = ["trigger"];

/**
 * A deployed trigger with its values. `own` is a query client that nobody else sees: the values may hold secrets, which
 * are to be gone with the page.
 */
export function useTrigger(ref: TriggerRef, own: QueryClient) {
  const connection = useConnection();
  return useQuery(
    {
      ...QUERY_DEFAULTS,
      queryKey: triggerKey,
      queryFn: ({ signal }) => triggersOf(connection).retrieveTrigger(ref, { signal }),
      // What is being edited is not to change under the person's hands.
      staleTime: Infinity,
      gcTime: 0,
    },
    own,
  );
}

/** Notes what was saved of the trigger at hand. */
export const noteSaved = (own: QueryClient, saved: Partial<DeployedComponent>): void =>
  void own.setQueryData(
    triggerKey,
    (known: DeployedComponent | undefined) => known && { ...known, ...saved },
  );
