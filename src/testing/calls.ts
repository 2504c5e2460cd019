// What every client of this folder is made of: one function that is handed each call, whichever method it is of.

import type { CallOptions, ConnectClient } from "../client/port.ts";

/** A method of `ConnectClient`. */
export type Method = keyof ConnectClient;

/** What a method is asked. */
export type RequestOf<M extends Method> = Parameters<ConnectClient[M]>[0];

/** What a method answers. */
export type AnswerOf<M extends Method> = ConnectClient[M] extends (...asked: never[]) => Promise<infer A>
  ? A
  : never;

const methods: Record<Method, true> = {
  retrieveComponent: true,
  listComponents: true,
  retrieveApp: true,
  listApps: true,
  listAccounts: true,
  configure: true,
  reload: true,
  run: true,
  deploy: true,
  connectAccount: true,
};

type Call = <M extends Method>(
  method: M,
  request: RequestOf<M>,
  options: CallOptions,
) => Promise<AnswerOf<M>>;

/** A client all of whose methods are this one function. */
export function clientOf(call: Call): ConnectClient {
  const made = (Object.keys(methods) as Method[]).map((method) => [
    method,
    (request: RequestOf<Method>, options: CallOptions = {}) => call(method, request, options),
  ]);
  // Each method of the port is here, and hands its own request to `call` and its answer back.
  return Object.fromEntries(made);
}

/** Asks a client by the name of the method. */
export function ask<M extends Method>(
  client: ConnectClient,
  method: M,
  request: RequestOf<M>,
  options: CallOptions,
): Promise<AnswerOf<M>> {
  // The compiler does not see that a method and its own request belong together.
  const asked = client[method] as (request: RequestOf<M>, options: CallOptions) => Promise<AnswerOf<M>>;
  return asked.call(client, request, options);
}

/** A request as JSON. The props that a reload stands on are no part of what is sent. */
export const writtenRequest = (request: unknown): string =>
  JSON.stringify(request, (key, value: unknown) => (key === "known" ? undefined : value)) ?? "null";
