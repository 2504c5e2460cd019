"use client";

import type { HttpStroke } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { http as words } from "../../i18n/en/http.ts";
import type { TranslateWith } from "../../i18n/translate.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { usePart } from "../../ui/parts.ts";

const strokeWords = {
  curl: "http.pasted",
  query: "http.moved",
  headers: "http.pastedHeaders",
} as const;

/** The same as a sentence, to be announced. */
export const strokeText = ({ kind, left }: HttpStroke, t: TranslateWith<typeof words>): string =>
  [
    t(strokeWords[kind]),
    ...(left.length > 0 ? [t("http.left", { count: left.length }), left.join(", ")] : []),
  ].join(" ");

interface StrokeNoticeProps {
  stroke: HttpStroke;
  onUndo(): void;
  onDismiss(): void;
}

/** What was filled in by one stroke, which parts of the command had no place, and the way back. */
export function StrokeNotice({ stroke, onUndo, onDismiss }: StrokeNoticeProps) {
  const { kind, left } = stroke;
  const part = usePart();
  const t = useTranslate(words);
  const what = t(strokeWords[kind]);
  const said = left.length > 0 ? `${what} ${t("http.left", { count: left.length })}` : what;
  return (
    <Notice
      kind={left.length > 0 ? "warning" : "info"}
      role="note"
      onDismiss={onDismiss}
      actions={
        <Button icon="undo" onClick={onUndo}>
          {t("http.undo")}
        </Button>
      }
    >
      <span>{said}</span>
      {left.map((it) => (
        <span key={it}>
          <span> </span>
          <code {...part("code")} translate="no">
            {it}
          </code>
        </span>
      ))}
    </Notice>
  );
}
