// The adapter over the official SDK's browser client. It names none of the SDK's types, so that the kit does not
// depend on it, and accepts anything of its shape: a mock with two methods will do for a form that needs two.

import { parseComponentReply } from "../wire/component.ts";
import { parseDeployReply } from "../wire/deployed.ts";
import { parseAccountsPage, parseAppReply, parseAppsPage, parseComponentsPage } from "../wire/pages.ts";
import type { Parsed } from "../wire/reading.ts";
import { parseConfigureReply, parseReloadReply, parseRunReply } from "../wire/replies.ts";
import { isRecord } from "../wire/record.ts";
import { callWithin, DEFAULT_TIMEOUT_MS, unwrap } from "./call.ts";
import { ClientError } from "./errors.ts";
import { type ConnectAccount, connectWithSdk } from "./pipedream-connect.ts";
import { mendedTokens } from "./pipedream-tokens.ts";
import { sdkTriggers } from "./pipedream-triggers.ts";
import { sdkValues } from "./pipedream-values.ts";
import type { CallOptions, ConnectClient, DeployRequest, RunRequest } from "./port.ts";

type Method = (...args: never[]) => unknown;

/** The part of the SDK's client that the kit calls. Each method may be missing until it is needed. */
export interface PipedreamClient {
  components?: { retrieve?: Method; list?: Method; configureProp?: Method; reloadProps?: Method };
  apps?: { retrieve?: Method; list?: Method };
  accounts?: { list?: Method };
  actions?: { run?: Method };
  triggers?: { deploy?: Method };
  deployedTriggers?: {
    list?: Method;
    retrieve?: Method;
    update?: Method;
    delete?: Method;
    listEvents?: Method;
    listWebhooks?: Method;
    updateWebhooks?: Method;
    listWorkflows?: Method;
    updateWorkflows?: Method;
    retrieveWebhook?: Method;
    regenerateWebhookSigningKey?: Method;
  };
  connectAccount?: Method;
}

/** Calls one of the SDK's methods with these arguments, and reads its answer. */
export type SdkCall = <T>(
  group: Exclude<keyof PipedreamClient, "connectAccount">,
  name: string,
  args: unknown[],
  read: (reply: unknown) => Parsed<T>,
  within?: CallOptions,
) => Promise<T>;

/**
 * Adapts the SDK's browser client (`createFrontendClient`) as it is, and disarms its traps:
 *
 * - It retries by itself: every call says `maxRetries: 0`; whoever calls decides about trying again.
 * - It keeps a rejected `tokenCallback` for ever: see `mendedTokens`.
 * - Its pages change under the reader: a page is read once; the next one is asked for by cursor.
 * - It drops keys from values: see `sdkValues`.
 * - It answers with data where there was no JSON, or a 202: both are `badAnswer`. It hides timeouts and network
 *   failures in errors of its own: see `toClientError`.
 *
 * What cannot be helped from outside: the SDK warns on the console about options that are bare texts and about prop
 * types it does not know (the values arrive whole; `createHttpClient` does not warn); a timer of its own runs out,
 * without effect, after a call that failed early; it does not look where the messages of its connect frame come from.
 *
 * Every call rejects with a `ClientError`; a method that the client lacks is named by a `badAnswer`.
 */
export function fromPipedream(client: PipedreamClient): ConnectClient {
  const tokens = mendedTokens(client);

  const call: SdkCall = (group, name, args, read, within = {}) => {
    const { timeoutMs = DEFAULT_TIMEOUT_MS } = within;
    // Our own limit ends the call; this one only keeps the SDK's (a minute) from ending it sooner.
    const timeoutInSeconds = Math.min(timeoutMs, 2_147_483_000) / 1000;
    const ask = async (signal: AbortSignal) => {
      // Asked for by name, at the moment of the call: the SDK makes its groups when they are first used.
      const methods = client[group] as
        | Record<string, ((...args: unknown[]) => unknown) | undefined>
        | undefined;
      if (typeof methods?.[name] !== "function") throw lacking(`${group}.${name}`);
      const answer = await opened(
        methods[name](...args, { abortSignal: signal, timeoutInSeconds, maxRetries: 0 }),
      );
      return unwrap(read(answer), answer);
    };
    const answer = callWithin(within, ({ signal }) => tokens.renewing(() => ask(signal), signal));
    return answer.catch((error: ClientError) => {
      if (error.reason === "timeout") tokens.giveUp();
      throw error;
    });
  };

  // The port's names are the SDK's own, but for `q` and `id`.
  return {
    retrieveComponent: ({ componentKey, version }, within) =>
      call("components", "retrieve", [componentKey, { version }], parseComponentReply, within),
    listComponents: ({ query, ...request } = {}, within) =>
      call("components", "list", [{ q: query, ...request }], parseComponentsPage, within),
    retrieveApp: (slug, within) => call("apps", "retrieve", [slug], parseAppReply, within),
    listApps: ({ query, ...request } = {}, within) =>
      call("apps", "list", [{ q: query, ...request }], parseAppsPage, within),
    // A copy: the SDK writes the next page's cursor into what it is given.
    listAccounts: (request, within) => call("accounts", "list", [{ ...request }], parseAccountsPage, within),
    configure: (request, within) =>
      call(
        "components",
        "configureProp",
        [{ ...target(request), blocking: true }],
        parseConfigureReply,
        within,
      ),
    reload: ({ known, ...request }, within) =>
      call(
        "components",
        "reloadProps",
        [{ ...target(request), blocking: true }],
        (reply) => parseReloadReply(reply, { known }),
        within,
      ),
    run: (request, within) => call("actions", "run", [target(request)], parseRunReply, within),
    deploy: (request, within) => call("triggers", "deploy", [target(request)], parseDeployReply, within),
    connectAccount: (request, { signal } = {}) => {
      if (typeof client.connectAccount !== "function") return Promise.reject(lacking("connectAccount"));
      const connectAccount = client.connectAccount.bind(client) as ConnectAccount;
      return connectWithSdk(connectAccount, request, tokens, signal);
    },
    ...("deployedTriggers" in client && { triggers: sdkTriggers(call) }),
  };
}

/** A request as the SDK takes it: with an `id`, and values that it will not shorten. */
function target({ componentKey, configuredProps, ...request }: RunRequest | DeployRequest): object {
  return { id: componentKey, configuredProps: sdkValues(configuredProps), ...request };
}

function lacking(method: string): ClientError {
  return new ClientError(
    "badAnswer",
    `The client that was given to fromPipedream has no method ${method}().`,
  );
}

/** The answer's body: the promise may carry the raw response, the page its own, and a mock neither. */
async function opened(answer: unknown): Promise<unknown> {
  const reply: Record<string, unknown> =
    isRecord(answer) && typeof answer.withRawResponse === "function"
      ? await answer.withRawResponse()
      : { data: await answer };
  const page = isRecord(reply.data) && "response" in reply.data ? reply.data : undefined;
  const { rawResponse } = page ?? reply;
  if (isRecord(rawResponse) && rawResponse.status === 202) {
    throw new ClientError("badAnswer", "The platform has started the work but not answered yet.", {
      status: 202,
    });
  }
  // A page shows no items where there was no list; what came instead is in the response it was made from.
  return page ? page.response : wholeList(reply.data);
}

/** The most pages to read of a list that cannot be entered in the middle. */
const MOST_PAGES = 100;

/** A page of another make than the SDK's, with `getNextPage` but no cursor, is read to the end of its list at once. */
async function wholeList(answer: unknown): Promise<unknown> {
  if (!isRecord(answer) || "pageInfo" in answer || typeof answer.getNextPage !== "function") return answer;
  let page = answer as { data: unknown[]; hasNextPage?(): boolean; getNextPage(): Promise<typeof page> };
  const data = [...page.data];
  for (let pages = 1; pages < MOST_PAGES && page.hasNextPage?.(); pages++) {
    page = await page.getNextPage();
    data.push(...page.data);
  }
  return { data };
}
