"use client";

import { useContext, createContext, useMemo } from "react";
import { useTranslate } from "../i18n/context.ts";
import type { Message } from "../i18n/message.ts";
import { createTranslate, type Translate } from "../i18n/translate.ts";
import { draw } from "../ui/Icon.tsx";
import { late } from "../ui/late-icons.ts";
import type { en } from "./en.ts";
import { first } from "./en/first.ts";
import { useTable } from "./languages.ts";

// Every part has words, and brings the icons with them.
draw(late);

type Key = keyof typeof en;

/** Every text of the Configurator, by key. Those of the form within it are the form's own. */
export type ConfiguratorMessages = Record<Key, Message>;

/** The English words that are there. */
const words: Partial<ConfiguratorMessages> = { ...first };

/** Adds the words of a part that is fetched: who never sees it does not load them. */
export function speak(more: Partial<ConfiguratorMessages>): void {
  Object.assign(words, more);
}

/** A host's own words, in place of those of the language. */
export const WordsContext = createContext<Partial<ConfiguratorMessages> | undefined>(undefined);

/** A host's words, else those of the language, else English ones, those that are yet to come included. */
const overEnglish = (...tables: (Partial<ConfiguratorMessages> | undefined)[]): ConfiguratorMessages =>
  Object.assign(Object.create(words) as ConfiguratorMessages, ...tables);

/** The Configurator's words in the language of the form around them, in the host's own where it has some. */
export function useWords(): Translate<Key> {
  const own = useContext(WordsContext);
  const { locale } = useTranslate();
  const table = useTable(locale);
  return useMemo(() => createTranslate<Key>(overEnglish(table, own), locale), [table, own, locale]);
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
