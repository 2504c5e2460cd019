"use client";

import { useTranslate } from "../../i18n/context.ts";
import { sql as words } from "../../i18n/en/sql.ts";
import type { ReadingProps } from "../../react/definition.ts";
import { Told, ToldList, ToldPairs } from "../../ui/Told.tsx";

/** A statement and its parameters. */
export function SqlReading({ draft }: ReadingProps<"sql">) {
  const t = useTranslate(words);
  if (!draft) return <Told>{undefined}</Told>;
  const { query, params, usePreparedStatements } = draft;
  const parameters = <ToldList data items={params.map(({ text }) => text || t("choice.blank"))} />;
  return (
    <>
      <Told mono>{query}</Told>
      <ToldPairs
        pairs={[
          [t("sql.preparedShort"), t(usePreparedStatements ? "boolean.yes" : "boolean.no")],
          ...(params.length > 0 ? ([[t("sql.paramsShort"), parameters]] as const) : []),
        ]}
      />
    </>
  );
}
