/** Why a call failed, in the classes that a person can do something about. */
export type ClientErrorCause =
  | "unauthorized"
  | "forbidden"
  | "notFound"
  | "rateLimited"
  | "timeout"
  | "offline"
  | "server"
  | "badAnswer"
  | "aborted"
  | "component";

interface Details {
  /** Seconds to wait, where the platform said so (`rateLimited`). */
  retryAfter?: number;
  /** HTTP status, where there was one. */
  status?: number;
  /** The component's own error, for `component`: its name as the platform sent it. */
  componentError?: { name?: string; message: string };
  /** The original failure. */
  cause?: unknown;
}

/** The only thing a `ConnectClient` rejects with. `reason` is its cause class; `message` is for a person. */
export class ClientError extends Error {
  override readonly name = "ClientError";
  readonly reason: ClientErrorCause;
  readonly retryAfter?: number;
  readonly status?: number;
  readonly componentError?: { name?: string; message: string };

  constructor(reason: ClientErrorCause, message: string, details: Details = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.reason = reason;
    this.retryAfter = details.retryAfter;
    this.status = details.status;
    this.componentError = details.componentError;
  }
}
