"use client";

// "propsmith/locales": the form's words in other languages than English, each fetched when it is first wanted.

import { useMemo } from "react";
import { languageOfTag } from "../i18n/language-of-tag.ts";
import type { Messages } from "../i18n/translate.ts";
import { onDemand, useOnDemand, type OnDemand } from "../ui/on-demand.ts";

const tables = {
  ar: onDemand(() => import("./ar.ts").then((it) => it.ar)),
  de: onDemand(() => import("./de.ts").then((it) => it.de)),
  es: onDemand(() => import("./es.ts").then((it) => it.es)),
  fr: onDemand(() => import("./fr.ts").then((it) => it.fr)),
  ja: onDemand(() => import("./ja.ts").then((it) => it.ja)),
};

/** A language that the kit has words in, beside English. */
export type Language = keyof typeof tables;

/** The languages that the kit has words in, English first. */
export const languages: readonly (Language | "en")[] = ["en", ...(Object.keys(tables) as Language[])];

/** English is there already. */
const nothing: OnDemand<Partial<Messages>> = onDemand(() => Promise.resolve({}));

/** A language in use: spread `locale` and `messages` on a `ComponentForm` or a `CustomizeProvider`. */
export interface UsedLanguage {
  /** The tag as it was given: dates, numbers and plurals are written as it says. */
  locale: string;
  /** The words, once they are there; English until then, and where the language is none of `languages`. */
  messages: Partial<Messages> | undefined;
  isLoading: boolean;
  /** The words could not be fetched; tries once more. */
  retry?(): void;
}

const isLanguage = (text: string): text is Language => Object.hasOwn(tables, text);

/** The language of a BCP 47 tag such as `de-AT`, as far as the kit has words in it. */
export function languageOf(tag: string): Language | "en" {
  const language = languageOfTag(tag);
  return isLanguage(language) ? language : "en";
}

/** The words of a language, for a server or a test: a page uses `useLanguage`. Rejects where they cannot be fetched. */
export async function loadLanguage(tag: string): Promise<Partial<Messages>> {
  const table = tableOf(tag);
  await table.load();
  const { value } = table.get();
  if (!value) throw new Error(`Propsmith: the words of "${tag}" could not be fetched.`);
  return value;
}

/**
 * Has the words of a language fetched, by its BCP 47 tag: `<CustomizeProvider {...useLanguage("de")}>`. English is shown
 * meanwhile; what is typed stays when they come.
 */
export function useLanguage(tag: string): UsedLanguage {
  const table = tableOf(tag);
  const { value, hasFailed } = useOnDemand(table);
  return useMemo(
    () => ({
      locale: tag,
      messages: value,
      isLoading: !value && !hasFailed,
      ...(hasFailed && { retry: () => void table.load() }),
    }),
    [tag, value, hasFailed, table],
  );
}

function tableOf(tag: string): OnDemand<Partial<Messages>> {
  const language = languageOf(tag);
  return language === "en" ? nothing : tables[language];
}
