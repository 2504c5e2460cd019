"use client";

import type { ReactNode } from "react";
import { useTranslate } from "../i18n/context.ts";
import { rows as words } from "../i18n/en/rows.ts";
import type { TranslateWith } from "../i18n/translate.ts";
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

/** Says what the last edit did to the rows, with the way back, and asks before a pasted line becomes several rows. */
export function RowNews<R>({ news, edits, secret = false }: RowNewsProps<R>) {
  const part = usePart();
  const t = useTranslate(words);
  const text = news && newsText(news, secret, t);
  return (
    <>
      <LiveRegion occasion={news}>{text}</LiveRegion>
      {news && news.kind !== "moved" && (
        <p {...part("remark", { tone: "muted" })}>
          <span>{text}</span> {actionsFor(news, edits, t)}
        </p>
      )}
    </>
  );
}

function newsText(news: RowTidings, secret: boolean, t: TranslateWith<typeof words>): string {
  switch (news.kind) {
    case "moved":
      return t("rows.moved", { ...news });
    case "removed":
      return news.count === 1 ? t("rows.removedOne", { ...news }) : t("rows.removed", { ...news });
    case "split":
      return t("rows.wasSplit", { count: news.count });
    case "list": {
      const count = news.words.length;
      return secret
        ? t("rows.secretList", { count })
        : t("rows.list", { count, values: preview(news.words) });
    }
  }
}

function actionsFor<R>(news: RowTidings, edits: RowEdits<R>, t: TranslateWith<typeof words>): ReactNode {
  if (news.kind !== "list")
    return (
      <Button variant="quiet" onClick={edits.undo}>
        {t("rows.undo")}
      </Button>
    );
  return (
    <>
      <Button variant="quiet" onClick={edits.split}>
        {t("rows.split", { count: news.words.length })}
      </Button>
      <Button variant="quiet" onClick={() => edits.keep(news.id)}>
        {t("rows.keep")}
      </Button>
    </>
  );
}

const preview = (values: readonly string[]) =>
  values.slice(0, 6).join(", ") + (values.length > 6 ? ", …" : "");
