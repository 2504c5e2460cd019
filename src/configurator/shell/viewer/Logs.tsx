"use client";

import { useId } from "react";
import { useTranslate } from "../../../i18n/context.ts";
import { Button } from "../../../ui/Button.tsx";
import type { Observation } from "../../../wire/replies.ts";
import { result as words } from "../../en/result.ts";
import { useWords } from "../../words.ts";
import { LongText } from "./DataTree.tsx";
import { useMore } from "./use-more.ts";

/** So many lines come at once. */
const STEP = 200;

/** What was logged, in order. Errors are told elsewhere. */
export function Logs({ observations }: { observations: readonly Observation[] }) {
  const t = useWords(words);
  const id = useId();
  const lines = observations.filter(({ k }) => k !== "error");
  const { shown, more, showMore } = useMore(lines.length, STEP);
  if (lines.length === 0) return null;
  return (
    <section className="cf-data" aria-labelledby={id}>
      <div className="cf-data-head">
        <h2 id={id}>{t("result.logs")}</h2>
      </div>
      <ol className="cf-logs">
        {lines.slice(0, shown).map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the lines of what has ended: none moves
          <Line key={index} {...line} />
        ))}
      </ol>
      {more > 0 && (
        <div className="cf-data-foot">
          <Button variant="quiet" onClick={showMore}>
            {t("tree.more", { count: more })}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ k, ts, msg = "" }: Observation) {
  const { locale } = useTranslate();
  const level = k.replace("console.", "");
  return (
    <li data-level={level}>
      {ts !== undefined && (
        <time dateTime={new Date(ts).toISOString()}>{`${new Date(ts).toLocaleTimeString(locale)} `}</time>
      )}
      {level !== "log" && <strong>{`${level} `}</strong>}
      <span>
        <LongText text={msg} />
      </span>
    </li>
  );
}
