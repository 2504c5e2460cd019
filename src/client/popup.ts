// Connecting an account in a window of its own, for the HTTP adapter.

import { abortedBy, toClientError } from "./call.ts";
import { ClientError } from "./errors.ts";

/** How often to look whether the person has closed the window, in milliseconds: browsers have no event for it. */
const LOOK_EVERY_MS = 500;

/** Shows the connect page and answers with the account that came of it. `link` asks for the page's address. */
export type Connect = (
  link: () => Promise<string>,
  options: { signal?: AbortSignal },
) => Promise<{ accountId: string }>;

/**
 * Opens the connect page in a popup window and waits for its message: `{type: "success", authProvisionId}`,
 * `{type: "error", error}` or `{type: "close"}`, the same that the SDK's connect frame posts. Only messages of this
 * very window and of the page's origin count. Rejects with `forbidden` when the browser blocks the window, `aborted`
 * when the person closes it, `component` when it closes on an error. Call it from a click, or browsers will block it.
 */
export const connectInPopup: Connect = async (link, { signal }) => {
  if (signal?.aborted) throw abortedBy(signal);
  // Opened empty and at once: after waiting for the link, the click that allows it would have passed.
  const popup =
    typeof window === "undefined" ? null : window.open("", "_blank", "popup,width=500,height=720");
  if (!popup) {
    const message =
      "The browser blocked the window for connecting. Allow pop-ups for this site, then try again.";
    throw new ClientError("forbidden", message);
  }
  let stop = () => {};
  try {
    return await new Promise((resolve, reject) => {
      let origin: string | undefined;
      // The person may try again on the page: an error counts when the page closes on it.
      let problem: ClientError | undefined;
      const end = () => reject(problem ?? closed());
      const onMessage = ({ source, origin: from, data }: MessageEvent) => {
        if (source !== popup || from !== origin || typeof data !== "object" || data === null) return;
        const { type, authProvisionId, error } = data as Record<string, unknown>;
        if (type === "close") end();
        if (type === "error") problem = connectFailed(error);
        if (type === "success") {
          if (typeof authProvisionId === "string") resolve({ accountId: authProvisionId });
          else reject(new ClientError("badAnswer", "The connect page did not say which account it made."));
        }
      };
      const onAbort = () => reject(abortedBy(signal));
      // Seen closed twice: the message of a page that closes itself may still be on its way.
      let sightings = 0;
      const look = setInterval(() => {
        if (popup.closed && ++sightings > 1) end();
      }, LOOK_EVERY_MS);
      window.addEventListener("message", onMessage);
      signal?.addEventListener("abort", onAbort);
      stop = () => {
        clearInterval(look);
        window.removeEventListener("message", onMessage);
        signal?.removeEventListener("abort", onAbort);
      };
      const show = async () => {
        const url = await link();
        if (signal?.aborted || popup.closed) return;
        origin = new URL(url, window.location.href).origin;
        popup.location.href = url;
      };
      show().catch((error) => reject(toClientError(error)));
    });
  } finally {
    stop();
    popup.close();
  }
};

/** The person closed the window without connecting. */
export function closed(): ClientError {
  return new ClientError("aborted", "The window was closed before an account was connected.");
}

/** Connecting went wrong on the app's side: what it said is the component's own error, for want of a nearer class. */
export function connectFailed(error: unknown): ClientError {
  const known = toClientError(error);
  if (known.reason !== "server" || known.status !== undefined) return known;
  const { message } = known;
  return new ClientError("component", message, { componentError: { message }, cause: error });
}
