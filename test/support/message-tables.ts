import type { Message } from "../../src/i18n/message.ts";

/** Texts by key, in any language. */
export type Table = Record<string, Message>;

/** The plural forms of a message, with what each says. */
export const forms = (message: Message): [string, string][] =>
  typeof message === "string" ? [["other", message]] : Object.entries(message);

const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

/** The messages whose values are not those of the English ones: strangers in any form, or some missing from the last. */
export function misfits(english: Table, table: Table) {
  return Object.entries(table).flatMap(([key, message]) => {
    const wanted = placeholders(
      forms(english[key] ?? "")
        .map(([, text]) => text)
        .join(),
    );
    const said = forms(message);
    const strangers = said.flatMap(([, text]) => placeholders(text)).filter((it) => !wanted.includes(it));
    const other = said.find(([form]) => form === "other")?.[1] ?? "";
    const missing = wanted.filter((it) => !placeholders(other).includes(it) && it !== "{count}");
    return strangers.length + missing.length > 0 ? [[key, strangers, missing]] : [];
  });
}

/** The messages that count, and lack a plural form of their language. */
export function withoutPlurals(english: Table, table: Table, language: string) {
  // "many" is for millions in Spanish and French, and "other" does.
  const wanted = new Intl.PluralRules(language)
    .resolvedOptions()
    .pluralCategories.filter((form) => form !== "many" || language === "ar");
  return Object.entries(table)
    .filter(([key]) => typeof english[key] === "object")
    .map(([key, message]) => [key, forms(message).map(([form]) => form)] as const)
    .filter(([, has]) => wanted.some((form) => !has.includes(form)));
}

/** Signs, patterns, and names that are the same everywhere. */
const international =
  /^(?:[^\p{Letter}]*|(?:\{\w+\}[^\p{Letter}{]*)+|(?:\{label\}: )?(?:URL|JSON)|Basic|Bearer|configured_props|select …|1–31, L|1–12, JAN–DEC|0–7, SUN–SAT)$/u;

/** The messages that say what the English ones say. */
export function leftInEnglish(english: Table, table: Table): string[] {
  return Object.entries(table)
    .filter(([key, message]) => {
      const [, text] = forms(english[key] ?? "").at(-1)!;
      return forms(message).at(-1)![1] === text && !international.test(text);
    })
    .map(([key]) => key);
}
