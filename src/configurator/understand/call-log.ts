// What the page asked the platform for: a wrapper round a client that notes each call and how long it took.

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

type Titles = { [M in keyof ConnectClient]: (request: Parameters<ConnectClient[M]>[0]) => string };

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

  const logged =
    <A extends unknown[], R>(title: (request: A[0]) => string, method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const call: LoggedCall = { id: ++count, title: title(args[0]), state: "waiting" };
      const start = performance.now();
      write([call, ...calls].slice(0, MOST));
      const ended = (state: LoggedCall["state"], message?: string) =>
        note({ ...call, state, message, milliseconds: Math.round(performance.now() - start) });
      try {
        const answer = await method(...args);
        ended("done");
        return answer;
      } catch (error) {
        const { reason, message } = error as ClientError; // a client rejects with nothing else
        ended(reason === "aborted" ? "ended" : "failed", message);
        throw error;
      }
    };
  const methods = (Object.keys(titles) as (keyof ConnectClient)[]).map((name) => [
    name,
    // The title and the method are of the same name, which the compiler cannot follow through a list of names.
    logged(
      titles[name] as (request: unknown) => string,
      client[name] as (...args: unknown[]) => Promise<unknown>,
    ),
  ]);
  return {
    client: Object.fromEntries(methods) as ConnectClient,
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
