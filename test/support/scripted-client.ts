import type { ConnectClient } from "../../src/client/port.ts";
import { ClientError } from "../../src/client/errors.ts";
import { parseReloadReply, parseConfigureReply } from "../../src/wire/messages.ts";

type Method = keyof ConnectClient;
// oxlint-disable-next-line typescript/no-explicit-any -- a script answers for any method
type Script = { [M in Method]?: (request: any, call: { count: number; signal?: AbortSignal }) => unknown };

export interface ScriptedClient extends ConnectClient {
  /** Every call so far, in order. */
  calls: { method: Method; request: unknown }[];
  /** Requests of one method. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests read what they expect
  requests(method: Method): any[];
}

const defaults: Script = {
  retrieveApp: (slug: string) => ({ nameSlug: slug, name: `${slug} app`, authType: "oauth" }),
  listAccounts: () => ({ items: [{ id: "apn_1", name: "First account", healthy: true }], hasMore: false }),
};

/** A `ConnectClient` that answers by script. A method without one fails as a programmer's mistake would. */
export function createScriptedClient(script: Script = {}): ScriptedClient {
  const calls: ScriptedClient["calls"] = [];
  const call =
    (method: Method) =>
    async (request: unknown, options: { signal?: AbortSignal } = {}) => {
      calls.push({ method, request });
      const answer = script[method] ?? defaults[method];
      if (!answer) throw new ClientError("server", `The script has no answer for ${method}.`);
      const count = calls.filter((made) => made.method === method).length;
      const aborted = new Promise<never>((_, reject) => {
        options.signal?.addEventListener("abort", () => reject(new ClientError("aborted", "Aborted.")));
      });
      // An answer that fails at once leaves nobody to hear of an abort that comes later.
      aborted.catch(() => undefined);
      return (await Promise.race([answer(request, { count, signal: options.signal }), aborted])) as never;
    };
  const methods: Method[] = [
    "retrieveComponent",
    "listComponents",
    "retrieveApp",
    "listApps",
    "listAccounts",
    "configure",
    "reload",
    "run",
    "deploy",
    "connectAccount",
  ];
  const client = Object.fromEntries(
    methods.map((method) => [method, call(method)]),
  ) as unknown as ConnectClient;
  return {
    ...client,
    calls,
    requests: (method) => calls.filter((made) => made.method === method).map(({ request }) => request),
  };
}

/** A `configure` answer with these options. */
export function options(...given: unknown[]) {
  const reply = parseConfigureReply({ options: given });
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** A `reload` answer with these props. */
export function props(id: string, ...given: unknown[]) {
  const reply = parseReloadReply({ dynamicProps: { id, configurableProps: given } });
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** An answer that is given when the test says so. */
export function held<T>() {
  let give!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => {
    give = resolve;
    fail = reject;
  });
  return { promise, give, fail };
}
