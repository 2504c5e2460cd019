import type { en } from "./en.ts";
import type { first } from "./en/first.ts";
import type { Message } from "./message.ts";

/** A table of all messages, by key. */
export type Messages = Record<keyof typeof en, Message>;
/** The messages that every form loads. */
export type FirstKey = keyof typeof first;
export type Values = Record<string, string | number>;
/** A part's messages in English, by key. */
export type Words = Readonly<Record<string, Message>>;

/**
 * Gives the text for a key, its values filled in. Numbers are written as the locale does. By default it knows the
 * messages that every form loads; a part that is loaded on demand adds its own through `with`.
 */
export interface Translate<K extends string = FirstKey> {
  (key: K, values?: Values): string;
  /** For what `Intl` writes: dates, lists. */
  readonly locale: string;
  /** The same language with a part's messages added. Messages that are there already win. The table must be a constant. */
  with<W extends Words>(words: W): Translate<K | (keyof W & string)>;
}

/** A `Translate` that knows a part's messages, too. */
export type TranslateWith<W extends Words> = Translate<FirstKey | (keyof W & string)>;

/**
 * Makes a `Translate` from a table; plural forms are chosen by `Intl.PluralRules` from the value `count`. It never
 * throws: a key without a message gives the key.
 */
export function createTranslate<K extends string>(
  messages: Readonly<Record<K, Message>>,
  locale: string,
): Translate<K> {
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);

  function over<Keys extends string>(table: Words): Translate<Keys> {
    const added = new WeakMap<Words, Translate>();
    const translate = (key: Keys, values: Values = {}): string => {
      const message = (Object.hasOwn(table, key) ? table[key] : undefined) ?? key;
      const text =
        typeof message === "string"
          ? message
          : (message[plural.select(Number(values.count))] ?? message.other ?? key);
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return typeof value === "number" ? number.format(value) : (value ?? whole);
      });
    };
    const more = (words: Words): Translate => {
      const known = added.get(words) ?? over({ ...words, ...table });
      added.set(words, known);
      return known;
    };
    // `more` answers for the keys of any table; only its type says which.
    return Object.assign(translate, { locale, with: more as Translate<Keys>["with"] });
  }
  return over<K>(messages);
}
