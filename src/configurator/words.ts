"use client";

import { useContext, createContext, useMemo } from "react";
import { useTranslate } from "../i18n/context.ts";
import type { Message } from "../i18n/message.ts";
import { createTranslate, type Translate, type Words } from "../i18n/translate.ts";
import type { en } from "./en.ts";
import { first } from "./en/first.ts";
import { useTable } from "./languages.ts";

type Key = keyof typeof en;

/** Every text of the Configurator, by key. Those of the form within it are the form's own. */
export type ConfiguratorMessages = Record<Key, Message>;

/** A host's own words, in place of those of the language. */
export const WordsContext = createContext<Partial<ConfiguratorMessages> | undefined>(undefined);

type FirstKey = keyof typeof first;

/** Gives the Configurator's words: those that are there from the start, and those of a part. */
export type ConfiguratorTranslate<W extends Words = typeof first> = Translate<FirstKey | (keyof W & string)>;

/**
 * The Configurator's words in the language of the form around them, in the host's own where it has some. A part that is
 * loaded on demand passes the English table that it uses, as a constant.
 */
export function useWords<W extends Words = typeof first>(words?: W): ConfiguratorTranslate<W> {
  const own = useContext(WordsContext);
  const { locale } = useTranslate();
  const table = useTable(locale);
  const t = useMemo(
    () => createTranslate<FirstKey>({ ...first, ...table, ...own }, locale),
    [table, own, locale],
  );
  return words ? t.with(words) : (t as ConfiguratorTranslate<W>);
}

/** A span of time in few words: "85 ms", "1.2 sec". */
export function duration(milliseconds: number, locale: string): string {
  const isShort = milliseconds < 1000;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: isShort ? "millisecond" : "second",
    maximumFractionDigits: isShort ? 0 : 1,
  }).format(isShort ? milliseconds : milliseconds / 1000);
}
