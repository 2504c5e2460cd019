"use client";

import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import { fromPipedream, type PipedreamClient } from "../client/pipedream.ts";
import type { ConnectClient } from "../client/port.ts";
import { CustomizationContext } from "./customization.ts";
import { adoptStyles } from "./styles.ts";

interface Clients {
  /** The SDK's own. */
  sdk: PipedreamClient;
  port: ConnectClient;
}

const ClientContext = createContext<Clients | null>(null);

export interface FrontendClientProviderProps {
  /** What `createFrontendClient` of `@pipedream/sdk/browser` made. */
  client: PipedreamClient;
  children?: ReactNode;
}

/** Gives the components below the SDK's client, and the page their look unless it has it already. */
export function FrontendClientProvider({ client, children }: FrontendClientProviderProps): ReactNode {
  const clients = useMemo(() => ({ sdk: client, port: fromPipedream(client) }), [client]);
  const { unstyled } = useContext(CustomizationContext);
  useEffect(() => {
    if (!unstyled) adoptStyles();
  }, [unstyled]);
  return <ClientContext.Provider value={clients}>{children}</ClientContext.Provider>;
}

export function useClients(): Clients {
  const clients = useContext(ClientContext);
  if (!clients) throw new Error("propsmith/connect-react: wrap this in <FrontendClientProvider client={…}>.");
  return clients;
}

/** The SDK's client that was given to the provider. */
export const useFrontendClient = (): PipedreamClient => useClients().sdk;
