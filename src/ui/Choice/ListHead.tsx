"use client";

import { useEffect, useState, type ReactNode } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import type { TranslateWith } from "../../i18n/translate.ts";
import { optionKey } from "../../wire/option.ts";
import { Button } from "../Button.tsx";
import { usePart } from "../parts.ts";
import type { Arranged } from "./arrange.ts";
import type { ChoiceProps, ChosenOption, OptionSource } from "./types.ts";

/** A list as short as this needs no count. */
const SHORT = 8;
const MINUTE = 60_000;

interface ListHeadProps {
  choice: ChoiceProps;
  source: OptionSource;
  arranged: Arranged;
  chosenByKey: ReadonlyMap<string, ChosenOption>;
  query: string;
}

/** The list's first row: how much there is, how old it is, and what can be done with all of it. */
export function ListHead({ choice, source, arranged, chosenByKey, query }: ListHeadProps): ReactNode {
  const part = usePart();
  const t = useTranslate(words);
  const { matches, total } = arranged;
  const counted = total > 0 && (total > SHORT || source.hasMore || query !== "");
  const many = choice.mode === "many";
  const clearable = many && chosenByKey.size > 0 && choice.onClear;
  if (!counted && !clearable && !source.refresh && !(many && choice.onPickAll)) return null;
  return (
    <div {...part("choice-head")}>
      <span {...part("choice-count")}>{counted && countText(t, source, matches.length, total, query)}</span>
      {many && choice.onPickAll && total > 0 && <SelectAll {...{ choice, matches, chosenByKey }} />}
      {clearable && (
        <Button variant="quiet" onClick={() => choice.onClear?.()}>
          {t("choice.clearAll")}
        </Button>
      )}
      {source.refresh && <Freshness source={source} />}
    </div>
  );
}

function countText(
  t: TranslateWith<typeof words>,
  source: OptionSource,
  shown: number,
  loaded: number,
  query: string,
): string {
  const total = t(source.hasMore ? "choice.countMore" : "choice.count", { count: loaded });
  return query && source.filter === "client" ? t("choice.countOf", { count: shown, total }) : total;
}

function SelectAll({
  choice,
  matches,
  chosenByKey,
}: Pick<ListHeadProps, "choice" | "chosenByKey"> & Pick<Arranged, "matches">): ReactNode {
  const t = useTranslate(words);
  return (
    <Button
      variant="quiet"
      onClick={() => choice.onPickAll?.(matches.filter(({ value }) => !chosenByKey.has(optionKey(value))))}
    >
      {t("choice.selectAll", { count: matches.length })}
    </Button>
  );
}

function Freshness({ source }: { source: OptionSource }): ReactNode {
  const t = useTranslate(words);
  const age = useAge(source.updatedAt);
  return (
    <>
      {age !== undefined && <span>{ageText(t, age)}</span>}
      <Button
        variant="quiet"
        icon="refresh"
        busy={source.refreshing}
        aria-label={t("choice.refresh")}
        onClick={() => source.refreshing || source.refresh?.()}
      />
    </>
  );
}

/** Milliseconds since a time, looked at every half minute. */
function useAge(since: number | undefined): number | undefined {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 2);
    return () => clearInterval(timer);
  }, []);
  return since === undefined ? undefined : Math.max(0, now - since);
}

function ageText(t: TranslateWith<typeof words>, age: number): string {
  const minutes = Math.floor(age / MINUTE);
  if (minutes < 1) return t("choice.updatedNow");
  if (minutes < 60) return t("choice.updatedMinutes", { count: minutes });
  const hours = Math.floor(minutes / 60);
  return hours < 24
    ? t("choice.updatedHours", { count: hours })
    : t("choice.updatedDays", { count: Math.floor(hours / 24) });
}
