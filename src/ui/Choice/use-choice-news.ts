"use client";

import { useEffect, useRef, useState, type RefObject } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import type { TranslateWith } from "../../i18n/translate.ts";
import type { ChosenOption } from "./types.ts";

/** What to say of a change to what is chosen; nothing if it is none. */
function newsText(
  before: readonly ChosenOption[],
  now: readonly ChosenOption[],
  t: TranslateWith<typeof words>,
): string | undefined {
  const missingIn = (list: readonly ChosenOption[]) => {
    const keys = new Set(list.map(({ key }) => key));
    return ({ key }: ChosenOption) => !keys.has(key);
  };
  const added = now.filter(missingIn(before));
  const removed = before.filter(missingIn(now));
  const count = now.length;
  const [only] = added.length + removed.length === 1 ? [...added, ...removed] : [];
  if (only) {
    const label = only.label.trim() || t("choice.blank");
    return t(added.length === 1 ? "choice.added" : "choice.removed", { label, count });
  }
  return added.length + removed.length > 0 || before.length !== count
    ? t("choice.chosenCount", { count })
    : undefined;
}

/** What a screen reader hears of each change made here to what is chosen of many, however it was made. */
export function useChoiceNews(
  root: RefObject<HTMLElement | null>,
  chosen: readonly ChosenOption[],
  isMany: boolean,
): { text: string; occasion: unknown } | undefined {
  const t = useTranslate(words);
  const [news, setNews] = useState<{ text: string; occasion: unknown }>();
  const seen = useRef(chosen);
  useEffect(() => {
    const before = seen.current;
    seen.current = chosen;
    if (!isMany || before === chosen || !root.current?.matches(":focus-within")) return;
    const text = newsText(before, chosen, t);
    if (text) setNews({ text, occasion: chosen });
  }, [root, chosen, isMany, t]);
  return news;
}
