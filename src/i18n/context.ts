"use client";

import { createContext, useContext } from "react";
import type { first } from "./en/first.ts";
import { english } from "./english.ts";
import type { Translate, TranslateWith, Words } from "./translate.ts";

/** English where no host says otherwise, so that a part works outside of any provider. */
export const TranslateContext = createContext<Translate>(english);

/**
 * The messages of the form around this component. What isn't part of every form passes the English table that it uses,
 * as a constant: the words arrive with the code that says them, and a host's language replaces them.
 */
export function useTranslate<W extends Words = typeof first>(words?: W): TranslateWith<W> {
  const t = useContext(TranslateContext);
  return words ? t.with(words) : (t as TranslateWith<W>);
}
