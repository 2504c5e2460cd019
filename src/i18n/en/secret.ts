import type { Message } from "../message.ts";

/** The words around a saved secret. */
export const secret = {
  "secret.saved": "Saved, and kept as it is.",
  "secret.keeps": "Left empty, the saved one is kept.",
  "secret.replace": "Replace",
  "secret.replaceOf": "Replace {label}",
  "secret.cancel": "Cancel",
  "secret.cancelOf": "Cancel replacing {label}",
} satisfies Record<string, Message>;
