"use client";

import { QueryClient } from "@tanstack/react-query";
import type { LiveConnection } from "./connect-context.tsx";
import type { LiveForm } from "./form-context.tsx";
import { allQueries, formKey } from "./query-keys.ts";

// The only place that needs react-query's client: a form that asks the platform for nothing never loads it.

/**
 * How the kit asks, whatever a host's query client does with the host's own queries: one layer retries, which is the
 * client, as it says by itself that it is offline; a failure is told where it happened; and nothing is asked for behind
 * the person's back.
 */
export const QUERY_DEFAULTS = {
  retry: false,
  networkMode: "always",
  throwOnError: false,
  refetchOnMount: true,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
  refetchInterval: false,
  // A server's clients go with their request; a timer would hold them, and the process.
  gcTime: typeof window === "undefined" ? Infinity : 5 * 60_000,
} as const;

/** Through which a connection asks: the host's query client, or one of the kit's own, made when it is first needed. */
export const queryClientOf = ({ queryClient, own }: LiveConnection): QueryClient =>
  askingAgain(queryClient ?? (own.queryClient ??= new QueryClient()));

/** The clients that ask again, for as long as someone else holds them: to look one up, and to go through all. */
const watched = new WeakSet<QueryClient>();
const clients = new Set<WeakRef<QueryClient>>();

/** Has the kit's queries asked again that the browser cut off, when the page comes back from the back/forward cache. */
export function askingAgain(queryClient: QueryClient): QueryClient {
  if (typeof window === "undefined" || watched.has(queryClient)) return queryClient;
  watched.add(queryClient);
  for (const known of clients) if (!known.deref()) clients.delete(known);
  clients.add(new WeakRef(queryClient));
  // One listener for all: each form may have a client of its own, and nobody says when a client is gone.
  window.addEventListener("pageshow", onShow);
  return queryClient;
}

function onShow({ persisted }: PageTransitionEvent): void {
  if (!persisted) return;
  for (const known of clients) {
    const client = known.deref();
    if (client) askAgain(client);
  }
}

/** From the start, as a request that hangs would be joined, and pages that stay would not be asked to go on. */
function askAgain(queryClient: QueryClient): void {
  const cut = queryClient.getQueryCache().findAll({ queryKey: allQueries, fetchStatus: "fetching" });
  for (const { queryKey } of cut) void queryClient.resetQueries({ queryKey, exact: true });
}

/** Through which a form's fields ask. What they asked for is dropped with the form. */
export function queriesOf(form: LiveForm): QueryClient {
  const queryClient = queryClientOf(form.connection());
  if (!form.disposers.has(queryClient))
    form.disposers.set(queryClient, () => void dropQueries(queryClient, form));
  return queryClient;
}

/** Ends what is under way for a form and drops its answers. In this order: a query that ends sets a timer, dropped with it. */
async function dropQueries(queryClient: QueryClient, form: LiveForm): Promise<void> {
  const filter = { queryKey: formKey(form) };
  await queryClient.cancelQueries(filter);
  queryClient.removeQueries(filter);
}
