// Connecting an account through the SDK, whose callbacks become one promise.

import { isRecord } from "../wire/record.ts";
import { abortedBy, toClientError } from "./call.ts";
import { ClientError } from "./errors.ts";
import type { MendedTokens } from "./pipedream-tokens.ts";
import { closed, connectFailed } from "./popup.ts";
import type { ConnectRequest } from "./port.ts";

/** The SDK's `connectAccount`: it says what happened through callbacks, and that the window is gone by `onClose`. */
export type ConnectAccount = (
  options: ConnectRequest & {
    onSuccess(account: unknown): void;
    onError(error: unknown): void;
    onClose(status?: unknown): void;
  },
) => unknown;

/**
 * Connects an account: resolves at `onSuccess`, rejects with what `onError` says, and as `aborted` at an `onClose`
 * without either, or when the signal fires. The first of them counts; what comes later is ignored.
 */
export async function connectWithSdk(
  connectAccount: ConnectAccount,
  request: ConnectRequest,
  tokens: MendedTokens,
  signal: AbortSignal | undefined,
): Promise<{ accountId: string }> {
  if (signal?.aborted) throw abortedBy(signal);
  let onAbort = () => {};
  try {
    return await new Promise((resolve, reject) => {
      onAbort = () => {
        reject(abortedBy(signal));
        closeFrame();
      };
      signal?.addEventListener("abort", onAbort);
      let failing = false;
      const fail = async (error: unknown) => {
        failing = true;
        const known = await tokens.named(error);
        // Without a token no frame was opened, and none will ever say that it closes.
        if (known.reason === "unauthorized" || known.reason === "offline") closeFrame();
        reject(connectFailed(known));
      };
      const opening = connectAccount({
        ...request,
        onSuccess: (account) => {
          const { id } = isRecord(account) ? account : {};
          if (typeof id === "string") resolve({ accountId: id });
          else reject(new ClientError("badAnswer", "The connect window did not say which account it made."));
        },
        onError: (error) => void fail(error),
        onClose: () => {
          if (!failing) reject(closed());
        },
      });
      Promise.resolve(opening).catch(fail);
    });
  } catch (error) {
    throw toClientError(error);
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}

/** Has the SDK take away its frame and its listener: both end at the message that the frame's close button posts. */
function closeFrame(): void {
  if (typeof window === "undefined") return;
  window.dispatchEvent(new MessageEvent("message", { data: { type: "close" } }));
}
