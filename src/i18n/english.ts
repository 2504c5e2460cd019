import { first } from "./en/first.ts";
import type { Message } from "./message.ts";
import { createTranslate, type Messages } from "./translate.ts";

/** The English words that are there. What comes later brings its own. */
const words: Partial<Messages> = { ...first };

/** English, where no host says otherwise. Each key is there by the time that somebody says it; a test holds it. */
export const english = createTranslate(words as Messages, "en");

/** A host's own words, and the English ones wherever it has none, those that are yet to come included. */
export const overEnglish = (own: Partial<Messages> | undefined): Messages =>
  Object.assign(Object.create(words) as Messages, own);

/** Adds the words of a part that is fetched: a form that never shows it does not load them. */
export function speak(more: Readonly<Record<string, Message>>): void {
  Object.assign(words, more);
}
