"use client";

import { useMutation, type QueryClient } from "@tanstack/react-query";
import { QUERY_DEFAULTS } from "../../react/queries.ts";
import { createContext, useContext } from "react";
import type { TriggerRef, TriggersClient } from "../../client/port.ts";
import { useConnection } from "../../react/connect-context.tsx";
import type { DeployedComponent } from "../../wire/deployed.ts";
import { forgetList, noteSaved } from "./queries.ts";

/** The deployed trigger that a panel is about. */
export interface OpenTrigger {
  ref: TriggerRef;
  trigger: DeployedComponent;
  triggers: TriggersClient;
  /** Keeps what is asked about it, for as long as the panel stands. */
  own: QueryClient;
  /** Says in passing what was done. */
  tell(news: string): void;
}

export const TriggerContext = createContext<OpenTrigger | null>(null);

export function useOpenTrigger(): OpenTrigger {
  const open = useContext(TriggerContext);
  if (!open) throw new Error("Propsmith: this part belongs into a TriggerPanel.");
  return open;
}

/** What can be saved of a trigger. */
export type Change = Partial<Pick<DeployedComponent, "active" | "name" | "configuredProps">>;

/** Saves a change of the trigger. Nothing is taken for saved before the platform has said so. */
export function useChange() {
  const connection = useConnection();
  const { ref, triggers, own } = useOpenTrigger();
  return useMutation(
    {
      ...QUERY_DEFAULTS,
      gcTime: 0,
      mutationFn: (change: Change) => triggers.updateTrigger({ ...ref, ...change }),
      onSuccess({ updatedAt }, change) {
        noteSaved(own, { ...change, updatedAt });
        void forgetList(connection);
      },
    },
    own,
  );
}
