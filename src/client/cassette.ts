// A recorded session: what was asked and answered, as JSON. `propsmith/testing` answers from it.

import type { Method } from "./calls.ts";
import type { ClientError, ClientErrorCause } from "./errors.ts";

/** How a recorded call failed: what a `ClientError` is made from. */
export interface RecordedError {
  reason: ClientErrorCause;
  message: string;
  status?: number;
  retryAfter?: number;
  componentError?: { name?: string; message: string };
}

/** One call: what was asked, and what came of it. */
export interface RecordedCall {
  method: Method;
  request?: unknown;
  answer?: unknown;
  error?: RecordedError;
}

/** A recorded session, as JSON. */
export interface Cassette {
  version: 1;
  calls: readonly RecordedCall[];
}

/** An answer as JSON. */
export const writtenAnswer = (answer: unknown): unknown =>
  answer === undefined ? null : JSON.parse(JSON.stringify(answer));

/** What is told of a failure; not its `cause`, which may be anything. */
export const writtenError = ({
  reason,
  message,
  status,
  retryAfter,
  componentError,
}: ClientError): RecordedError =>
  writtenAnswer({ reason, message, status, retryAfter, componentError }) as RecordedError; // of the same shape
