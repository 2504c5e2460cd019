"use client";

import { useTranslate } from "../i18n/context.ts";
import { rows as words } from "../i18n/en/rows.ts";
import { Button } from "./Button.tsx";
import { LiveRegion } from "./LiveRegion.tsx";
import { usePart } from "./parts.ts";
import type { RowEdits, RowTidings } from "./row-edits.ts";

interface RowNewsProps<R> {
  news: RowTidings | undefined;
  edits: RowEdits<R>;
  /** The values are not to be shown. */
  secret?: boolean;
}

/** Tells what the last edit did to the rows, with the way back, and asks before a pasted line becomes several rows. */
export function RowNews<R>({ news, edits, secret }: RowNewsProps<R>) {
  const part = usePart();
  const t = useTranslate(words);
  return (
    <>
      <LiveRegion>{news?.kind === "moved" && t("rows.moved", { ...news })}</LiveRegion>
      <p {...part("remark", { tone: "muted" })} role="status">
        {news?.kind === "removed" && (
          <>
            <span>
              {`${news.count === 1 ? t("rows.removedOne", { ...news }) : t("rows.removed", { ...news })} `}
            </span>
            <Undo edits={edits} />
          </>
        )}
        {news?.kind === "split" && (
          <>
            <span>{`${t("rows.wasSplit", { count: news.count })} `}</span>
            <Undo edits={edits} />
          </>
        )}
        {news?.kind === "list" && (
          <>
            <span>
              {`${
                secret
                  ? t("rows.secretList", { count: news.words.length })
                  : t("rows.list", { count: news.words.length, values: preview(news.words) })
              } `}
            </span>
            <Button variant="quiet" onClick={edits.split}>
              {t("rows.split", { count: news.words.length })}
            </Button>
            <Button variant="quiet" onClick={() => edits.keep(news.id)}>
              {t("rows.keep")}
            </Button>
          </>
        )}
      </p>
    </>
  );
}

function Undo<R>({ edits }: { edits: RowEdits<R> }) {
  const t = useTranslate(words);
  return (
    <Button variant="quiet" onClick={edits.undo}>
      {t("rows.undo")}
    </Button>
  );
}

const preview = (values: readonly string[]) =>
  values.slice(0, 6).join(", ") + (values.length > 6 ? ", …" : "");
