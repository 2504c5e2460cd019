// Clients made of another one, or of nothing but an idea: one function that is handed each call, whichever method it is of.

import type { CallOptions, ConnectClient, TriggersClient } from "./port.ts";

/** All that a client may be asked, by name: its own methods, and those of its `triggers`. */
type Calls = Omit<ConnectClient, "triggers"> & TriggersClient;

/** A method of a client or of its `triggers`. */
export type Method = keyof Calls;

/** What a method is asked. */
export type RequestOf<M extends Method> = Parameters<Calls[M]>[0];

/** What a method answers. */
export type AnswerOf<M extends Method> = Calls[M] extends (...asked: never[]) => Promise<infer A> ? A : never;

const own: Record<Exclude<Method, keyof TriggersClient>, true> = {
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

const ofTriggers: Record<keyof TriggersClient, true> = {
  listTriggers: true,
  retrieveTrigger: true,
  updateTrigger: true,
  deleteTrigger: true,
  retrieveEvents: true,
  retrieveWebhooks: true,
  updateWebhooks: true,
  retrieveWorkflows: true,
  updateWorkflows: true,
  retrieveSigningKey: true,
  renewSigningKey: true,
};

export const isOfTriggers = (method: string): method is keyof TriggersClient =>
  Object.hasOwn(ofTriggers, method);

type Call = <M extends Method>(
  method: M,
  request: RequestOf<M>,
  options: CallOptions,
) => Promise<AnswerOf<M>>;

/** A client all of whose methods are this one function. Whether it manages deployed triggers has to be said. */
export function clientOf(call: Call, hasTriggers: boolean): ConnectClient {
  const made = (methods: object) =>
    Object.fromEntries(
      (Object.keys(methods) as Method[]).map((method) => [
        method,
        (request: RequestOf<Method>, options: CallOptions = {}) => call(method, request, options),
      ]),
    );
  // Each method of the port is here, and hands its own request to `call` and its answer back.
  return { ...made(own), ...(hasTriggers && { triggers: made(ofTriggers) }) } as unknown as ConnectClient;
}

/** Asks a client by the name of the method. */
export function ask<M extends Method>(
  client: ConnectClient,
  method: M,
  request: RequestOf<M>,
  options: CallOptions,
): Promise<AnswerOf<M>> {
  const owner = (isOfTriggers(method) ? client.triggers : client) as Calls;
  // The compiler does not see that a method and its own request belong together.
  const asked = owner[method] as (request: RequestOf<M>, options: CallOptions) => Promise<AnswerOf<M>>;
  return asked.call(owner, request, options);
}

/** A request as JSON. The props that a reload stands on are no part of what is sent. */
export const writtenRequest = (request: unknown): string =>
  JSON.stringify(request, (key, value: unknown) => (key === "known" ? undefined : value)) ?? "null";
