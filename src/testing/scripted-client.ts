import { callWithin } from "../client/call.ts";
import { ClientError } from "../client/errors.ts";
import type { ConnectClient } from "../client/port.ts";
import { clientOf, isOfTriggers, type AnswerOf, type Method, type RequestOf } from "../client/calls.ts";

/**
 * What each method answers; a method that is left out fails, but for an app and one account of it. With an answer to any
 * of their methods, the client has `triggers`.
 */
export type Script = {
  [M in Method]?: (
    request: NonNullable<RequestOf<M>>,
    /** The how-many-th call of the method it is, from 1, and the signal that ends it. */
    call: { count: number; signal: AbortSignal },
  ) => AnswerOf<M> | Promise<AnswerOf<M>>;
};

/** A call that was made. */
export type ScriptedCall = { [M in Method]: { method: M; request: RequestOf<M> } }[Method];

/** A call that waits to be answered. */
export type HeldCall = ScriptedCall & {
  /** Lets the script answer it. */
  release(): void;
  /** Answers it otherwise than the script would. */
  answer(value: unknown): void;
  fail(error: unknown): void;
};

export interface ScriptedClient extends ConnectClient {
  /** Every call so far, in order. */
  readonly calls: readonly ScriptedCall[];
  /** What one method was asked, in order. */
  requests<M extends Method>(method: M): RequestOf<M>[];
  /** From now on, calls of these methods wait; of all, if none is named. */
  hold(...methods: Method[]): void;
  /** The calls that wait, the oldest first, to be let go in any order. One that was aborted waits no more. */
  readonly held: readonly HeldCall[];
  /** Holds nothing any more: what waits is answered by the script, the oldest first. */
  release(): void;
}

const defaults: Script = {
  retrieveApp: (slug) => ({ nameSlug: slug, name: `${slug} app`, authType: "oauth" }),
  listAccounts: () => ({ items: [{ id: "apn_1", name: "First account", healthy: true }], hasMore: false }),
};

/** A `ConnectClient` that answers by script, holds calls back where it is told to, and remembers what it was asked. */
export function createScriptedClient(script: Script = {}): ScriptedClient {
  const calls: ScriptedCall[] = [];
  const held: HeldCall[] = [];
  const holding = { all: false, methods: new Set<Method>() };

  const requests = <M extends Method>(method: M) =>
    calls.flatMap((call) => (call.method === method ? [call.request as RequestOf<M>] : []));

  const wait = (made: ScriptedCall, byScript: () => unknown, signal: AbortSignal) =>
    new Promise<unknown>((resolve, reject) => {
      const leave = () => {
        if (held.includes(call)) held.splice(held.indexOf(call), 1);
      };
      const then = (settle: () => void) => {
        leave();
        settle();
      };
      const call: HeldCall = {
        ...made,
        release: () => then(() => resolve(new Promise((start) => start(byScript())))),
        answer: (value) => then(() => resolve(value)),
        fail: (error) => then(() => reject(error)),
      };
      held.push(call);
      signal.addEventListener("abort", leave);
    });

  const client = clientOf((method, request, options) => {
    // A method and its own request, of which the compiler knows no longer that they belong together.
    const made = { method, request } as ScriptedCall;
    calls.push(made);
    const count = requests(method).length;
    return callWithin(options, async ({ signal }) => {
      const answer = (script[method] ?? defaults[method]) as
        | ((request: unknown, call: { count: number; signal: AbortSignal }) => unknown)
        | undefined;
      const byScript = () => {
        if (answer) return answer(request, { count, signal });
        throw new ClientError("server", `The script has no answer for ${method}.`);
      };
      const isHeld = holding.all || holding.methods.has(method);
      return (await (isHeld ? wait(made, byScript, signal) : byScript())) as AnswerOf<typeof method>;
    });
  }, Object.keys(script).some(isOfTriggers));

  return {
    ...client,
    calls,
    held,
    requests,
    hold(...methods) {
      if (methods.length === 0) holding.all = true;
      for (const method of methods) holding.methods.add(method);
    },
    release() {
      holding.all = false;
      holding.methods.clear();
      while (held[0]) held[0].release();
    },
  };
}
