"use client";

import { useTranslate } from "../../i18n/context.ts";
import { http as words } from "../../i18n/en/http.ts";
import { Button } from "../../ui/Button.tsx";
import { usePart } from "../../ui/parts.ts";
import type { PanelProps } from "./panels.ts";
import { moveQuery, queryPairs, splitUrl } from "./query.ts";

/** Tells of the parameters that are in the URL itself, which are sent before the rows, and offers to make rows of them. */
export function UrlQuery({ draft, change, disabled }: PanelProps) {
  const part = usePart();
  const t = useTranslate(words);
  const pairs = queryPairs(splitUrl(draft.url).query);
  if (pairs.length === 0) return null;
  const count = pairs.length;
  const names = [...new Set(pairs.map(({ name }) => name))];
  const shown = names.slice(0, 5).join(", ") + (names.length > 5 ? ", …" : "");
  return (
    <p {...part("remark", { tone: "muted" })}>
      <span>{`${t("http.urlQuery", { count, names: shown })} `}</span>
      {!disabled && (
        <Button variant="quiet" onClick={() => change(moveQuery(draft))}>
          {t("http.moveQuery", { count })}
        </Button>
      )}
    </p>
  );
}
