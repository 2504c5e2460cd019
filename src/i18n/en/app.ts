import type { Message } from "../message.ts";

/** The words of an account. */
export const app = {
  "app.choose": "Choose an account",
  "app.noAccount": "No account is needed.",
  "app.connect": "Connect {label}",
  "app.connectAnother": "Connect another account",
  "app.reconnect": "Reconnect {label}",
  "app.waiting": "Waiting for you to finish in the other window…",
  "app.cancel": "Cancel",
  "app.cancelled": "Connecting was cancelled. Nothing has changed.",
  "app.failed": "The account could not be connected: {message}",
  "app.blocked":
    "The browser blocked the window for connecting. Allow pop-ups for this site, then try again.",
  "app.listFailed": "The account could not be looked up: {message}",
  "app.gone": "This account is not available any more.",
  "app.dead": "This account is disconnected.",
  "app.unhealthy": "This account does not work at the moment.",
  "app.mend": "Reconnect it, or choose another.",
  "app.checked": "Checked {time}",
  "app.unwell": "needs attention",
} satisfies Record<string, Message>;
