"use client";

// The Configurator's words in other languages than English, each table fetched where a part first speaks it.

import { useEffect, useSyncExternalStore } from "react";
import { languageOfTag } from "../i18n/language-of-tag.ts";
import { onDemand, type OnDemand } from "../ui/on-demand.ts";
import type { ConfiguratorMessages } from "./words.ts";

type Table = Partial<ConfiguratorMessages>;

const tables: Partial<Record<string, OnDemand<Table>>> = {
  ar: onDemand(() => import("./locales/ar.ts").then((it) => it.ar)),
  de: onDemand(() => import("./locales/de.ts").then((it) => it.de)),
  es: onDemand(() => import("./locales/es.ts").then((it) => it.es)),
  fr: onDemand(() => import("./locales/fr.ts").then((it) => it.fr)),
  ja: onDemand(() => import("./locales/ja.ts").then((it) => it.ja)),
};

const never = () => () => {};

/** The words of a tag's language: none until they are there, nor where there are none or they cannot be fetched. */
export function useTable(tag: string): Table | undefined {
  const table = tables[languageOfTag(tag)];
  const words = useSyncExternalStore(
    table?.subscribe ?? never,
    () => table?.get().value,
    () => undefined,
  );
  // Whichever part is mounted next tries again, where it failed.
  useEffect(() => void table?.load(), [table]);
  return words;
}
