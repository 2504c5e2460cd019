"use client";

import { useContext, createContext, useMemo } from "react";
import { useTranslate } from "../i18n/context.ts";
import type { Message } from "../i18n/message.ts";
import { createTranslate, type Translate } from "../i18n/translate.ts";
import { draw } from "../ui/Icon.tsx";
import { late } from "../ui/late-icons.ts";
import { en } from "./en.ts";

// Every part has words, and brings the icons with them.
draw(late);

type Key = keyof typeof en;

/** Every text of the Configurator, by key. Those of the form within it are the form's own. */
export type ConfiguratorMessages = Record<Key, Message>;

/** A host's own words, in place of the English ones. */
export const WordsContext = createContext<Partial<ConfiguratorMessages> | undefined>(undefined);

/** The Configurator's words, in the host's where it has some. */
export function useWords(): Translate<Key> {
  const own = useContext(WordsContext);
  const { locale } = useTranslate();
  return useMemo(() => createTranslate<Key>({ ...en, ...own }, locale), [own, locale]);
}
