// One request of the HTTP adapter: its token, its tries, and the reading of its reply.

import type { Parsed } from "../wire/reading.ts";
import { abortedBy, type Deadline, refused, toClientError } from "./call.ts";
import { ClientError } from "./errors.ts";
import type { CallOptions } from "./port.ts";
import type { TokenKeeper } from "./token.ts";

/** What is asked of the platform. */
export interface PlatformRequest {
  method: "GET" | "POST" | "PUT" | "DELETE";
  url: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Whether asking twice does no harm. Running and deploying are never repeated. */
  repeatable: boolean;
}

/** What stands behind the question mark. */
export type Query = Record<string, string | number | boolean | undefined>;
/** Reads an answer. */
export type Read<T> = (reply: unknown) => Parsed<T>;

/** Makes one call, and reads its answer. */
export type Call = <T>(request: PlatformRequest, read: Read<T>, within?: CallOptions) => Promise<T>;

/** An address with what is to stand behind its question mark; absent values are left out. */
export function withQuery(url: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `${url}?${search}` : url;
}

/** How requests leave, and as whom. */
export interface Sending {
  fetch: typeof fetch;
  tokens: TokenKeeper;
  /** The value of `x-pd-environment`. */
  environment?: string;
  /** The first pause between tries, in milliseconds; each further one is twice as long. */
  retryDelayMs: number;
}

/** How often one call may reach the platform, the renewal of a token included. */
const MOST_TRIES = 4;
/** The longest `Retry-After` to wait for, in seconds. Beyond it the person is told, and decides. */
const LONGEST_WAIT = 10;

/**
 * Sends a request and answers with its JSON. A refused token is renewed once; a repeatable request is tried again
 * after 429, 5xx and network failures, as long as a pause fits before the deadline. Rejects with a `ClientError`.
 */
export async function send(
  request: PlatformRequest,
  how: Sending,
  { signal, endsAt }: Deadline,
): Promise<unknown> {
  // Before the first try: what cannot be written as JSON is the caller's mistake and no network failure.
  const body = request.body === undefined ? undefined : JSON.stringify(request.body);
  let renewed = false;
  for (let tries = 1; ; tries++) {
    const { token } = await how.tokens.get();
    if (signal.aborted) throw abortedBy(signal);
    try {
      return await attempt(request, body, token, how, signal);
    } catch (thrown) {
      const error = toClientError(thrown);
      if (error.reason === "unauthorized") how.tokens.drop(token);
      if (error.reason === "unauthorized" && !renewed) {
        renewed = true;
        continue;
      }
      const wait =
        request.repeatable && tries < MOST_TRIES ? pauseAfter(error, tries, how.retryDelayMs) : undefined;
      if (wait === undefined || signal.aborted || Date.now() + wait >= endsAt) throw error;
      await pause(wait, signal);
    }
  }
}

/** How long to wait before another try, in milliseconds; absent when another try would not help. */
function pauseAfter(error: ClientError, tries: number, firstMs: number): number | undefined {
  const isPassing = error.reason === "offline" || (error.reason === "server" && (error.status ?? 0) >= 500);
  if (!isPassing && error.reason !== "rateLimited") return undefined;
  if (error.retryAfter !== undefined)
    return error.retryAfter > LONGEST_WAIT ? undefined : error.retryAfter * 1000;
  // Jitter, so that many forms that failed together do not come back together.
  return firstMs * 2 ** (tries - 1) * (0.5 + Math.random() / 2);
}

/** Waits, unless the signal ends it: then it rejects. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      clearTimeout(timer);
      reject(abortedBy(signal));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

async function attempt(
  { method, url }: PlatformRequest,
  body: string | undefined,
  token: string,
  { fetch, environment }: Sending,
  signal: AbortSignal,
): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal,
    body,
    headers: {
      accept: "application/json",
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...(environment && { "x-pd-environment": environment }),
    },
  });
  const text = await response.text();
  const json = parsed(text);
  if (!response.ok) throw refused(response.status, json ?? text, response.headers);
  if (response.status === 202) {
    throw new ClientError("badAnswer", "The platform has started the work but not answered yet.", {
      status: 202,
    });
  }
  // Done, and nothing to say.
  if (response.status === 204) return undefined;
  if (json === undefined) {
    const what = text === "" ? "nothing" : "something that is not JSON";
    throw new ClientError("badAnswer", `The platform answered with ${what}.`, { status: response.status });
  }
  return json;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
