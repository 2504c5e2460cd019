"use client";

import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { ClientError } from "../client/errors.ts";
import { useOpenForm } from "./form-context.tsx";
import { QUERY_DEFAULTS, queriesOf } from "./queries.ts";
import { useVisit } from "./use-visit.ts";
import { formAccountsKey } from "./query-keys.ts";

export interface ConnectAccount {
  /** Starts connecting an account; with an id, connects that one again. */
  start(accountId?: string): void;
  /** Gives up waiting for the person. */
  cancel(): void;
  phase: "idle" | "waiting" | "cancelled" | "failed";
  error: unknown;
}

/** Lets the person connect an account of an app in the platform's own window. Only the latest attempt counts. */
export function useConnectAccount(slug: string, onConnected: (accountId: string) => void): ConnectAccount {
  const form = useOpenForm();
  const queryClient = queriesOf(form);
  const abort = useRef<AbortController>(undefined);
  const visit = useVisit();
  // oxlint-disable-next-line react/exhaustive-deps -- no window outlives the visit in which it was opened
  useEffect(() => () => abort.current?.abort(), [visit]);
  const connecting = useMutation(
    {
      ...QUERY_DEFAULTS,
      mutationFn({ accountId, signal }: { accountId?: string; signal: AbortSignal }) {
        // As it is now: the host may have learnt of its OAuth clients since this was drawn.
        const { client, oauthAppIds } = form.connection();
        return client.connectAccount({ app: slug, accountId, oauthAppId: oauthAppIds?.[slug] }, { signal });
      },
      onSuccess: ({ accountId }, { signal }) => {
        if (!signal.aborted) onConnected(accountId);
      },
      // Also after a window that was closed: the account may have been made all the same.
      onSettled: () => queryClient.invalidateQueries({ queryKey: formAccountsKey(form) }),
      gcTime: 0,
    },
    queryClient,
  );
  const { error, isPending, isError, mutate, reset } = connecting;
  const isCancelled = isError && error instanceof ClientError && error.reason === "aborted";
  return {
    start(accountId) {
      abort.current?.abort();
      abort.current = new AbortController();
      mutate({ accountId, signal: abort.current.signal });
    },
    cancel() {
      abort.current?.abort();
      reset();
    },
    phase: isPending ? "waiting" : isCancelled ? "cancelled" : isError ? "failed" : "idle",
    error,
  };
}
