// What both adapters share: how long a call may last, and what a failure is called.

import { isRecord } from "../wire/record.ts";
import { parseErrorBody, readNotices } from "../wire/notices.ts";
import type { Parsed } from "../wire/reading.ts";
import { ClientError } from "./errors.ts";
import type { CallOptions } from "./port.ts";

/** How long a call may last when nobody says otherwise, in milliseconds. */
export const DEFAULT_TIMEOUT_MS = 30_000;

/** The longest time a timer can count, in milliseconds; a longer or infinite limit means "no limit". */
const LONGEST_TIMER_MS = 2_147_483_647;

/** What the work of one call is handed: the signal that ends it, and the moment at which that will happen. */
export interface Deadline {
  signal: AbortSignal;
  /** Milliseconds since 1970; infinite when there is no limit. */
  endsAt: number;
}

/**
 * Runs one call under its signal and its time limit, and rejects with a `ClientError` only. Both end the call at once,
 * even when the work takes no notice of its signal. Leaves neither a timer nor a listener behind.
 */
export function callWithin<T>(
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: CallOptions,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  if (signal?.aborted) return Promise.reject(abortedBy(signal));
  const limited = timeoutMs <= LONGEST_TIMER_MS;
  const own = new AbortController();
  let stop = () => {};
  const call = new Promise<T>((resolve, reject) => {
    const end = (error: ClientError) => {
      reject(error);
      own.abort(error);
    };
    const onAbort = () => end(abortedBy(signal));
    const timer = limited ? setTimeout(() => end(tooSlow()), timeoutMs) : undefined;
    signal?.addEventListener("abort", onAbort);
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
    const endsAt = limited ? Date.now() + timeoutMs : Infinity;
    // Begun right here, within a click that a popup needs; in a promise, for work that throws at once.
    const done = new Promise<T>((start) => start(work({ signal: own.signal, endsAt })));
    done.then(resolve, (error) => reject(toClientError(error)));
  });
  return call.finally(() => stop());
}

/** The failure that stands for a signal that fired: `timeout` if it was a timeout's signal, else `aborted`. */
export function abortedBy(signal: AbortSignal | undefined): ClientError {
  const cause: unknown = signal?.reason;
  return isRecord(cause) && cause.name === "TimeoutError"
    ? tooSlow(cause)
    : new ClientError("aborted", "The request was cancelled.", { cause });
}

function tooSlow(cause?: unknown): ClientError {
  return new ClientError("timeout", "The platform took too long to answer.", { cause });
}

/**
 * Hands out what was read of an answer. Otherwise throws what the platform said in its place (`{error}` with HTTP 200), or
 * `badAnswer` with the reader's explanation.
 */
export function unwrap<T>(parsed: Parsed<T>, answer?: unknown): T {
  if (parsed.ok) return parsed.value;
  const { message } = isRecord(answer) && answer.error ? parseErrorBody(answer) : {};
  throw message
    ? new ClientError("component", message, { componentError: { message } })
    : new ClientError("badAnswer", parsed.message);
}

/** Anything that looks like an HTTP reply's headers. */
interface ReadableHeaders {
  get(name: string): string | null | undefined;
}

/**
 * Names a refused request. The status decides; the message is the platform's, if it sent one (docs/contract.md#calls).
 * `component` is for a body that carries the component's own error: `errors[]`, an error observation, or an `error` with
 * a name. Errors beside HTTP 200 are no failures but notices of the reply.
 */
export function refused(status: number, body: unknown, headers?: ReadableHeaders): ClientError {
  const { message } = parseErrorBody(body);
  const error = (reason: ClientError["reason"], otherwise: string, more: object = {}) =>
    new ClientError(reason, message ?? otherwise, { status, ...more });
  switch (status) {
    case 401:
      return error("unauthorized", "The session has expired.");
    case 403:
      return error("forbidden", "The platform does not allow this.");
    case 404:
    case 410:
      return error("notFound", "The platform does not know what was asked for.");
    case 408:
      return error("timeout", "The platform took too long to answer.");
    case 429:
      return error("rateLimited", "Too many requests.", { retryAfter: secondsToWait(headers) });
    default: {
      const componentError = ownError(body);
      return componentError
        ? new ClientError("component", componentError.message, { status, componentError })
        : error("server", `The platform answered with status ${status}.`);
    }
  }
}

function ownError(body: unknown): ClientError["componentError"] {
  if (!isRecord(body)) return undefined;
  const { error, errors, observations, os } = body;
  const told =
    readNotices(errors, observations ?? os).find(({ kind }) => kind === "error") ??
    readNotices([error], undefined).find(({ name }) => name !== undefined);
  return told && { name: told.name, message: told.message };
}

/** Reads `Retry-After` (seconds or a date), else `X-RateLimit-Reset` (seconds since 1970), as seconds from now. */
function secondsToWait(headers: ReadableHeaders | undefined): number | undefined {
  const after = headers?.get("retry-after");
  const reset = headers?.get("x-ratelimit-reset");
  const fromNow = (time: number) => (time - Date.now()) / 1000;
  const seconds = after
    ? /^\s*\d/.test(after)
      ? Number.parseFloat(after)
      : fromNow(Date.parse(after))
    : NaN;
  const wait = Number.isNaN(seconds) && reset ? fromNow(Number(reset) * 1000) : seconds;
  return Number.isNaN(wait) ? undefined : Math.max(0, Math.ceil(wait));
}

/**
 * Names whatever was thrown. Errors are told by their shape, because the SDK's classes are not ours to import:
 * `statusCode` and `body` of a refused request, a timeout's or an abort's name, the network's `TypeError`, or one of
 * these as the cause.
 */
export function toClientError(thrown: unknown): ClientError {
  if (thrown instanceof ClientError) return thrown;
  const known = recognised(thrown);
  if (known) return known;
  const { message } = parseErrorBody(isRecord(thrown) ? { error: thrown.message } : thrown);
  return new ClientError("server", message ?? "The request failed.", { cause: thrown });
}

function recognised(thrown: unknown): ClientError | undefined {
  // The SDK aborts with the bare text "timeout", which `fetch` then rejects with.
  if (thrown === "timeout") return tooSlow(thrown);
  if (!isRecord(thrown)) return undefined;
  const { name, message, statusCode, body, rawResponse, errors, cause } = thrown;
  if (typeof statusCode === "number") {
    const headers = isRecord(rawResponse) ? (rawResponse.headers as ReadableHeaders | undefined) : undefined;
    return refused(statusCode, body, typeof headers?.get === "function" ? headers : undefined);
  }
  const failure = (reason: ClientError["reason"], text: string) =>
    new ClientError(reason, text, { cause: thrown });
  // By its words, too: minifying gives the SDK's classes other names.
  if (/timeout/i.test(String(name)) || /^timeout exceeded/i.test(String(message))) return tooSlow(thrown);
  if (name === "AbortError") return failure("aborted", "The request was cancelled.");
  if (Array.isArray(errors) && isRecord(errors[0]) && String(errors[0].path).startsWith("response")) {
    return failure("badAnswer", "The platform answered with something else than was asked for.");
  }
  if (name === "SyntaxError")
    return failure("badAnswer", "The platform answered with something that is not JSON.");
  // Chrome, Firefox, Safari and Node each have their own words for a request that went nowhere.
  if (name === "TypeError" && /fetch|network|connection|load failed|terminated/i.test(String(message))) {
    return failure("offline", "The platform could not be reached.");
  }
  return cause === undefined || cause === thrown ? undefined : recognised(cause);
}
