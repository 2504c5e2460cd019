import type { Message } from "../message.ts";

/** The words around a secret. */
export const secret = {
  "secret.show": "Show {label}",
  "secret.hide": "Hide {label}",
  "secret.saved": "Saved, and kept as it is.",
  "secret.keeps": "Left empty, the saved one is kept.",
  "secret.replace": "Replace",
  "secret.replaceOf": "Replace {label}",
  "secret.cancel": "Cancel",
  "secret.cancelOf": "Cancel replacing {label}",
} satisfies Record<string, Message>;
