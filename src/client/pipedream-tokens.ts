// The SDK's keeping of tokens, mended where it would lock the person out.

import { isRecord } from "../wire/record.ts";
import { toClientError } from "./call.ts";
import type { ClientError } from "./errors.ts";
import { withoutToken } from "./token.ts";

/**
 * What the SDK (3.1.6) keeps about its token. These names are not public: each is looked at only if it is there, and
 * without them the adapter does the same but for the mending.
 */
interface TokenProvider {
  /** The running `tokenCallback`. Set back when it resolves, and only then: a rejection answers every call after it. */
  _tokenRequest?: Promise<unknown>;
  /** Compared with a Date, which for a text is never true: the callback would run before every request. */
  _tokenExpiresAt?: unknown;
  refresh?(): void;
}

/** The SDK's tokens, with what goes wrong put right. */
export interface MendedTokens {
  /** Does the work with a token that may be kept, and once more with a new one if the platform refuses it. */
  renewing<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Forgets a failed `tokenCallback`, so that the next call asks again, and names the failure. */
  named(error: unknown): Promise<ClientError>;
  /** Forgets a `tokenCallback` that has not answered in time. */
  giveUp(): void;
}

/** Mends the tokens of an SDK client. A client that keeps none, such as a mock, is left alone. */
export function mendedTokens(client: object): MendedTokens {
  const provider = () => {
    const { _tokenProvider: found } = client as { _tokenProvider?: unknown };
    return isRecord(found) ? (found as TokenProvider) : undefined;
  };

  const named = async (error: unknown): Promise<ClientError> => {
    const tokens = provider();
    const running = tokens?._tokenRequest;
    if (!running || !(await hasRejectedWith(running, error))) return toClientError(error);
    if (tokens._tokenRequest === running) tokens._tokenRequest = undefined;
    return withoutToken(error);
  };

  return {
    named,
    renewing: async (work, signal) => {
      const tokens = provider();
      const expiresAt = tokens?._tokenExpiresAt;
      if (tokens && typeof expiresAt === "string") tokens._tokenExpiresAt = new Date(expiresAt);
      try {
        return await work();
      } catch (thrown) {
        const error = await named(thrown);
        // A status: refused by the platform, rather than for want of a token.
        if (error.status !== 401 || signal.aborted || typeof tokens?.refresh !== "function") throw error;
        tokens.refresh();
      }
      try {
        return await work();
      } catch (thrown) {
        throw await named(thrown);
      }
    },
    giveUp: () => {
      const tokens = provider();
      if (tokens) tokens._tokenRequest = undefined;
    },
  };
}

/** Whether a promise has been rejected already, with this very error. */
function hasRejectedWith(promise: Promise<unknown>, error: unknown): Promise<boolean> {
  return Promise.race([promise, Promise.resolve()]).then(
    () => false,
    (reason: unknown) => Object.is(reason, error),
  );
}
