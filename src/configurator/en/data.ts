import type { Message } from "../../i18n/message.ts";

/** The words of what is configured, seen as data. */
export const data = {
  "side.code": "Code",
  "code.title": "The call as code",
  "code.language": "Language",
  "code.note":
    "Does what the button does. Secrets and the keys of your project are read from the environment.",
} satisfies Record<string, Message>;
