// Keeps the connect token that the HTTP adapter sends along.

import { isRecord, readRecord } from "../wire/record.ts";
import { toClientError } from "./call.ts";
import { ClientError } from "./errors.ts";

/** A connect token as the platform's token endpoint hands it out; the host's server asks there, never the browser. */
export interface ConnectToken {
  token: string;
  /** When it ends: a Date, ISO 8601, or milliseconds since 1970. Absent: until the platform refuses it. */
  expiresAt?: Date | string | number;
  /** The page on which a person connects an account with this token. */
  connectLinkUrl?: string;
}

/** Asks the host's server for a connect token: the platform's answer in either spelling, or the bare token text. */
export type GetToken = () => Promise<
  ConnectToken | { token: string; expires_at?: string; connect_link_url?: string } | string
>;

/** The token in use. */
export interface TokenKeeper {
  /** The kept token, or a new one. Many callers at once ask the host once; a failure is not remembered. */
  get(): Promise<ConnectToken>;
  /** Stops waiting for a host that has not answered in time: the next `get` asks anew. */
  giveUp(): void;
  /** Forgets a token that was refused or spent, unless a newer one has taken its place already. */
  drop(token: string): void;
}

/** Keeps what `getToken` answers until it expires or is dropped. `get` rejects as `unauthorized`, or as `offline`. */
export function keepToken(getToken: GetToken): TokenKeeper {
  let kept: ConnectToken | undefined;
  let asking: Promise<ConnectToken> | undefined;

  const ask = async (): Promise<ConnectToken> => {
    try {
      const answer = await getToken();
      const { token, expiresAt, connectLinkUrl } = (
        isRecord(answer) ? readRecord(answer) : { token: answer }
      ) as Partial<ConnectToken>;
      if (typeof token !== "string" || token === "")
        throw new TypeError("getToken must resolve with a token.");
      return (kept = { token, expiresAt, connectLinkUrl });
    } catch (error) {
      throw withoutToken(error);
    }
  };
  const start = () => {
    const running = ask().finally(() => {
      if (asking === running) asking = undefined;
    });
    return running;
  };

  return {
    get: async () => (kept && !hasExpired(kept) ? kept : (asking ??= start())),
    giveUp: () => void (asking = undefined),
    drop: (token) => {
      if (kept?.token === token) kept = undefined;
    },
  };
}

function hasExpired({ expiresAt }: ConnectToken): boolean {
  return expiresAt !== undefined && new Date(expiresAt).getTime() <= Date.now();
}

/** Names a failure to get a token: the host's own `ClientError`, `offline`, or else `unauthorized`. */
export function withoutToken(error: unknown): ClientError {
  if (error instanceof ClientError) return error;
  if (toClientError(error).reason === "offline") {
    return new ClientError("offline", "The server that hands out tokens could not be reached.", {
      cause: error,
    });
  }
  return new ClientError("unauthorized", "No token could be had for this request.", { cause: error });
}
