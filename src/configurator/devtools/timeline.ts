// What a page asks the platform for: noted call by call, without its secrets, the last of them kept.

import type { QueryClient } from "@tanstack/react-query";
import { ask, clientOf, writtenRequest, type Method } from "../../client/calls.ts";
import {
  writtenAnswer,
  writtenError,
  type Cassette,
  type RecordedCall,
  type RecordedError,
} from "../../client/cassette.ts";
import { ClientError } from "../../client/errors.ts";
import type { ConnectClient } from "../../client/port.ts";
import { SecretFinder } from "../../core/secret-finder.ts";
import { withoutSecrets } from "../../core/secrets.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";
import { parseComponent } from "../../wire/component.ts";
import { isRecord } from "../../wire/record.ts";
import { callOfKey } from "../../react/call-of-key.ts";
import { followCache } from "./cached.ts";
import {
  changedReloaders,
  failureIn,
  kindOf,
  purposeOf,
  type CallKind,
  type CallOutcome,
  type Purpose,
} from "./calls.ts";

/** A call as it is shown and exported: no secret is in it. */
export interface TimelineCall {
  /** Counted from 1. */
  id: number;
  method: Method;
  kind: CallKind;
  /** What it is for. */
  purpose: Purpose;
  request: unknown;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** How long it took, once it has ended. */
  milliseconds?: number;
  outcome: CallOutcome;
  answer?: unknown;
  error?: RecordedError;
}

export interface TimelineOptions {
  /** The component's definition, where the client is not asked for it: it says which props are secret. */
  component?: unknown;
  /** Further texts that may not be kept. */
  secrets?: readonly string[];
  /** How many calls are kept; 200 without it. */
  size?: number;
}

/** The calls that were made lately. */
export interface Timeline {
  /** How many calls are kept. */
  readonly size: number;
  /** The same client, each of whose calls is noted. */
  watch(client: ConnectClient): ConnectClient;
  /** Notes what is answered from a query client's cache, too. Returns what ends it. */
  follow(queryClient: QueryClient): () => void;
  /** Newest first. Another array after each change. */
  calls(): readonly TimelineCall[];
  subscribe(listener: () => void): () => void;
  clear(): void;
  /** The calls that were answered or failed, oldest first, as `replayClient` of `propsmith/testing` reads them. */
  cassette(): Cassette;
}

/** A timeline with nothing in it yet. Of secrets it keeps what it needs to take them out of what comes later. */
export function createTimeline({ component, secrets = [], size = 200 }: TimelineOptions = {}): Timeline {
  const finder = new SecretFinder();
  if (component !== undefined) finder.learn(read(component));
  const listeners = new Set<() => void>();
  /** What the fields of each component were asked for with last. */
  const reloaded = new Map<string, ConfiguredProps>();
  let calls: readonly TimelineCall[] = [];
  let count = 0;

  const write = (next: readonly TimelineCall[]) => {
    calls = next;
    for (const listener of listeners) listener();
  };
  const put = (call: TimelineCall) => write(calls.map((known) => (known.id === call.id ? call : known)));
  const clean = <T>(told: T) => withoutSecrets(told, [...secrets, ...finder.secrets()]) as T; // of the same shape

  /** The props that a reload is for. */
  function becauseOf(method: Method, request: unknown, shown: unknown): string[] {
    if (!isRecord(request) || !isRecord(shown)) return [];
    const key = String(request.componentKey);
    // A form that asks for options before its fields was opened without a value that reloads.
    if (method === "configure" && !reloaded.has(key)) reloaded.set(key, {});
    if (method !== "reload") return [];
    const values = isRecord(shown.configuredProps) ? shown.configuredProps : {};
    const because = changedReloaders(request.known, values, reloaded.get(key));
    reloaded.set(key, values);
    return because;
  }

  function note(method: Method, request: unknown, outcome: CallOutcome): TimelineCall {
    finder.learn(request);
    const shown = clean<unknown>(JSON.parse(writtenRequest(request)));
    const because = becauseOf(method, request, shown);
    const call: TimelineCall = {
      id: ++count,
      method,
      kind: kindOf(method),
      purpose: purposeOf(method, shown, (name) => finder.propOf(name), because),
      request: shown,
      startedAt: Date.now(),
      outcome,
    };
    write([call, ...calls].slice(0, size));
    return call;
  }

  return {
    size,
    watch: (client) =>
      clientOf(async (method, request, options) => {
        // As it is now: who asked may change it later.
        const asked: unknown = JSON.parse(writtenRequest(request));
        const call = note(method, request, "waiting");
        const from = performance.now();
        const end = (outcome: CallOutcome, came: Pick<TimelineCall, "answer" | "error">) =>
          put({
            ...call,
            // Once more: the answer may have said what of it is secret, or that it is not.
            request: clean(asked),
            milliseconds: performance.now() - from,
            outcome: options.signal?.aborted ? "superseded" : outcome,
            ...clean(came),
          });
        try {
          const answer = await ask(client, method, request, options);
          finder.learn(answer);
          const error = failureIn(method, answer);
          end(error ? "failed" : "applied", { answer: writtenAnswer(answer), ...(error && { error }) });
          return answer;
        } catch (thrown) {
          const error = errorOf(thrown);
          end(error.reason === "aborted" ? "superseded" : "failed", { error: writtenError(error) });
          throw thrown;
        }
      }, client.triggers !== undefined),
    follow(queryClient) {
      // What was asked for before anybody looked on says which props are secret, too.
      for (const { queryKey, state } of queryClient.getQueryCache().getAll())
        if (callOfKey(queryKey)?.method === "retrieveComponent") finder.learn(state.data);
      return followCache(queryClient, ({ method, request }) => void note(method, request, "cached"));
    },
    calls: () => calls,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    clear: () => write([]),
    // Once more without secrets: a later call may have told of one.
    cassette: () => ({ version: 1, calls: clean(calls.toReversed().flatMap(recorded)) }),
  };
}

/** A client rejects with nothing else than its own error; one of a host's may not know. */
const errorOf = (thrown: unknown): ClientError =>
  thrown instanceof ClientError ? thrown : new ClientError("server", String(thrown));

/** What came of a call, if anything did. What an answer said has failed is answered so again. */
function recorded({ method, request, answer, error }: TimelineCall): RecordedCall[] {
  if (answer !== undefined) return [{ method, request, answer }];
  return error && error.reason !== "aborted" ? [{ method, request, error }] : [];
}

const read = (component: unknown) =>
  isRecord(component) && "props" in component && "issues" in component
    ? component
    : parseComponent(component);
