"use client";

import type { ReactNode } from "react";
import { useTranslate } from "../../i18n/context.ts";
import { choice as words } from "../../i18n/en/choice.ts";
import { Button } from "../Button.tsx";
import { Icon } from "../Icon.tsx";
import { usePart } from "../parts.ts";
import type { Arranged } from "./arrange.ts";
import type { ChoiceProps, OptionSource } from "./types.ts";

interface ListStateProps {
  source: OptionSource;
  arranged: Arranged;
  query: string;
  /** What became of the typed text. */
  custom: ReturnType<NonNullable<ChoiceProps["custom"]>> | undefined;
}

/** What is going on with the list, in place of options or above them, seen and heard. */
export function ListState({ source, arranged, query, custom }: ListStateProps): ReactNode {
  const part = usePart();
  const t = useTranslate(words);
  const { status } = source;
  const refused = custom && "refused" in custom && !arranged.shown ? custom.refused : undefined;
  return (
    <>
      <output {...part("choice-state", { status, quiet: status === "ready" && arranged.shown > 0 })}>
        <StateText {...{ source, arranged, query }} />
        {refused && <span>{refused}</span>}
      </output>
      {status === "loading" && arranged.total === 0 && <Skeleton />}
      {status === "loading" && source.slow && source.cancel && (
        <div {...part("choice-actions")}>
          <Button onClick={source.cancel}>{t("choice.cancel")}</Button>
        </div>
      )}
      {status === "failed" && source.retry && (
        <div {...part("choice-actions")}>
          <Button icon="refresh" onClick={source.retry}>
            {t("choice.retry")}
          </Button>
        </div>
      )}
      {source.notices && <div {...part("choice-notices")}>{source.notices}</div>}
    </>
  );
}

function StateText({ source, arranged, query }: Omit<ListStateProps, "custom">): ReactNode {
  const part = usePart();
  const t = useTranslate(words);
  const { shown, total, matches } = arranged;
  if (source.status === "waiting") return <span>{source.hint}</span>;
  if (source.status === "loading") {
    return (
      <>
        <span {...part("hidden")}>{`${t("choice.loading")} `}</span>
        {source.slow && <span>{t("choice.slow")}</span>}
      </>
    );
  }
  if (source.status === "failed") {
    return (
      <>
        <Icon name="error" />
        <span>{source.error ?? t("choice.failed")}</span>
      </>
    );
  }
  return <span>{countText()}</span>;

  function countText(): string {
    if (!shown && !query) return t("choice.none");
    if (!shown)
      return source.hasMore
        ? t("choice.noMatchYet", { query, count: total })
        : t("choice.noMatch", { query });
    if (query && source.filter === "client") return t("choice.matches", { count: matches.length, total });
    return t("choice.results", { count: total });
  }
}

function Skeleton(): ReactNode {
  const part = usePart();
  return (
    <div {...part("choice-skeleton")} aria-hidden="true">
      <span {...part("skeleton")} />
      <span {...part("skeleton")} />
      <span {...part("skeleton")} />
    </div>
  );
}
