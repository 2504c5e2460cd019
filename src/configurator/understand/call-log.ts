// What the page asked the platform for: a wrapper round a client that notes each call and how long it took.

import { ask, clientOf, type Method, type RequestOf } from "../../client/calls.ts";
import type { ClientError } from "../../client/errors.ts";
import type { ConnectClient } from "../../client/port.ts";

export interface LoggedCall {
  id: number;
  title: string;
  /** `ended`: nobody waits for the answer any more. */
  state: "waiting" | "done" | "failed" | "ended";
  milliseconds?: number;
  message?: string;
}

export interface CallLog {
  subscribe(listener: () => void): () => void;
  /** Newest first. */
  calls(): readonly LoggedCall[];
  clear(): void;
}

type Titles = { [M in Method]: (request: RequestOf<M>) => string };

const titles: Titles = {
  retrieveComponent: ({ componentKey }) => `Component ${componentKey}`,
  listComponents: (request) => `Components${of(request?.app)}${quoted(request?.query)}`,
  retrieveApp: (slug) => `App ${slug}`,
  listApps: (request) => `Apps${quoted(request?.query)}`,
  listAccounts: ({ app }) => `Accounts${of(app)}`,
  configure: ({ propName, page = 0, query }) =>
    `Options for ${propName}${quoted(query)}${page > 0 ? `, page ${page + 1}` : ""}`,
  reload: () => "Fields for these values",
  run: ({ componentKey }) => `Run ${componentKey}`,
  deploy: ({ componentKey }) => `Deploy ${componentKey}`,
  connectAccount: ({ app }) => `Connect ${app}`,
  listTriggers: () => "Deployed triggers",
  retrieveTrigger: ({ triggerId }) => `Deployed trigger ${triggerId}`,
  updateTrigger: ({ triggerId }) => `Change ${triggerId}`,
  deleteTrigger: ({ triggerId }) => `Delete ${triggerId}`,
  retrieveEvents: ({ triggerId }) => `Events of ${triggerId}`,
  retrieveWebhooks: ({ triggerId }) => `Webhooks of ${triggerId}`,
  updateWebhooks: ({ triggerId }) => `Change the webhooks of ${triggerId}`,
  retrieveWorkflows: ({ triggerId }) => `Workflows of ${triggerId}`,
  updateWorkflows: ({ triggerId }) => `Change the workflows of ${triggerId}`,
  retrieveSigningKey: ({ webhookId }) => `Signing key of ${webhookId}`,
  renewSigningKey: ({ webhookId }) => `New signing key for ${webhookId}`,
};

const of = (app?: string) => (app ? ` of ${app}` : "");
const quoted = (query?: string) => (query ? ` “${query}”` : "");

const MOST = 200;

/** The same client, with a log of its calls. */
export function withLog(client: ConnectClient): { client: ConnectClient; log: CallLog } {
  let calls: readonly LoggedCall[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const write = (next: readonly LoggedCall[]) => {
    calls = next;
    for (const listener of listeners) listener();
  };
  const note = (call: LoggedCall) => write(calls.map((known) => (known.id === call.id ? call : known)));

  const logged = clientOf(async (method, request, options) => {
    // The title and the request are of the same method, which the compiler does not see.
    const title = (titles[method] as (request: unknown) => string)(request);
    const call: LoggedCall = { id: ++count, title, state: "waiting" };
    const start = performance.now();
    write([call, ...calls].slice(0, MOST));
    const ended = (state: LoggedCall["state"], message?: string) =>
      note({ ...call, state, message, milliseconds: Math.round(performance.now() - start) });
    try {
      const answer = await ask(client, method, request, options);
      ended("done");
      return answer;
    } catch (error) {
      const { reason, message } = error as ClientError; // a client rejects with nothing else
      ended(reason === "aborted" ? "ended" : "failed", message);
      throw error;
    }
  }, client.triggers !== undefined);
  return {
    client: logged,
    log: {
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      calls: () => calls,
      clear: () => write([]),
    },
  };
}
