"use client";

import type { QueryClient } from "@tanstack/react-query";
import { createContext, useContext, useMemo, useState, type ReactNode } from "react";
import type { ConnectClient } from "../client/port.ts";
import type { LoadSqlSchema } from "./use-sql-schema.ts";
import type { UploadFile } from "./use-upload.ts";

/** Through whom the forms below reach the platform, and for whom. */
export interface Connection {
  client: ConnectClient;
  /** The host's own user, as the platform knows it. */
  externalUserId: string;
  /** The host's query client; the kit makes one of its own without it. */
  queryClient?: QueryClient;
  /** The host's own OAuth clients, as the platform knows them (`oa_…`), by the app's name slug. */
  oauthAppIds?: Readonly<Record<string, string>>;
  /** Gives the tables and columns that an `sql` field completes; nothing is completed without it. */
  sqlSchema?: LoadSqlSchema;
  /** Takes the files of `file-ref` fields; without it, a URL or a path is typed. */
  uploadFile?: UploadFile;
}

/** A connection in use. */
export interface LiveConnection extends Connection {
  /** Where the kit keeps a query client of its own, once one is needed and the host has none. */
  readonly own: { queryClient?: QueryClient };
}

const ConnectContext = createContext<LiveConnection | null>(null);

export interface ConnectProviderProps {
  client: ConnectClient;
  externalUserId: string;
  /** The host's query client; the kit makes one of its own without it. */
  queryClient?: QueryClient;
  /** The host's own OAuth clients, as the platform knows them (`oa_…`), by the app's name slug. */
  oauthAppIds?: Readonly<Record<string, string>>;
  /** Gives the tables and columns that an `sql` field completes. */
  sqlSchema?: LoadSqlSchema;
  /** Takes the files of `file-ref` fields. */
  uploadFile?: UploadFile;
  children?: ReactNode;
}

/** Gives the forms below their client and their user. */
export function ConnectProvider({ children, ...given }: ConnectProviderProps): ReactNode {
  return <ConnectContext.Provider value={useConnection(given)}>{children}</ConnectContext.Provider>;
}

/** The connection of the provider above, each part of it overridable; without a provider all parts must be given. */
export function useConnection(given: Partial<Connection> = {}): LiveConnection {
  const above = useContext(ConnectContext);
  const [own] = useState<LiveConnection["own"]>(() => above?.own ?? {});
  const client = given.client ?? above?.client;
  const externalUserId = given.externalUserId ?? above?.externalUserId;
  const queryClient = given.queryClient ?? above?.queryClient;
  const oauthAppIds = given.oauthAppIds ?? above?.oauthAppIds;
  const sqlSchema = given.sqlSchema ?? above?.sqlSchema;
  const uploadFile = given.uploadFile ?? above?.uploadFile;
  if (!client || externalUserId === undefined) {
    throw new Error(
      "Propsmith: a form needs a client and an externalUserId. Pass both to it, or wrap it in <ConnectProvider client externalUserId>.",
    );
  }
  return useMemo(
    () => ({ client, externalUserId, queryClient, own, oauthAppIds, sqlSchema, uploadFile }),
    [client, externalUserId, queryClient, own, oauthAppIds, sqlSchema, uploadFile],
  );
}
