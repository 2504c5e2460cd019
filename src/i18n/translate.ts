import type { en } from "./en.ts";
import type { Message } from "./message.ts";

export type MessageKey = keyof typeof en;
/** A table of all messages, by key. */
export type Messages = Record<MessageKey, Message>;
export type Values = Record<string, string | number>;
/** Gives the words for a key, its values filled in. Numbers are written as the locale does. */
export interface Translate<K extends string = MessageKey> {
  (key: K, values?: Values): string;
  /** For what `Intl` writes: dates, lists. */
  readonly locale: string;
}

/** Makes a `Translate` from a table; plural forms are chosen by `Intl.PluralRules` from the value `count`. */
export function createTranslate<K extends string>(
  messages: Record<K, Message>,
  locale: string,
): Translate<K> {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const translate = (key: K, values: Values = {}): string => {
    const message = messages[key];
    const text =
      typeof message === "string" ? message : (message[plural.select(Number(values.count))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === "number" ? number.format(value) : (value ?? whole);
    });
  };
  return Object.assign(translate, { locale });
}
