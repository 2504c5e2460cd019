import { first } from "./en/first.ts";
import type { Message } from "./message.ts";
import { createTranslate, type FirstKey, type Messages } from "./translate.ts";

/** English, for places without a host's provider. */
export const english = /* @__PURE__ */ createTranslate(first, "en");

/** A host's own messages, and the English ones that every form loads for the rest. */
export const overEnglish = (own: Partial<Messages> | undefined): Record<FirstKey, Message> => ({
  ...first,
  ...own,
});
