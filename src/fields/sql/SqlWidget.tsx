"use client";

import { useId, useMemo, useState } from "react";
import type { SqlDraft } from "../../core/values.ts";
import { useTranslate } from "../../i18n/context.ts";
import { sql as words } from "../../i18n/en/sql.ts";
import type { WidgetProps } from "../../react/definition.ts";
import { LiveRegion } from "../../ui/LiveRegion.tsx";
import { usePart } from "../../ui/parts.ts";
import { dialectOf } from "../../codecs/sql/dialect.ts";
import { edited, EMPTY, wantedParams, withWanted } from "../../codecs/sql/sql-draft.ts";
import { parametersIn, statementOf } from "../../codecs/sql/statement.ts";
import { SqlParams } from "./SqlParams.tsx";
import { SqlStatement } from "./SqlStatement.tsx";
import type { TabKey } from "./tab-key.ts";

/** The statement, whether it is prepared, and its parameters: one value, kept in step. */
export function SqlWidget(props: WidgetProps<"sql">) {
  const { prop, draft = EMPTY, onChange, label, control, required, invalid, disabled } = props;
  const part = usePart();
  const t = useTranslate(words);
  const { syntax } = dialectOf(prop.auth?.app);
  const { query, params, usePreparedStatements } = draft;
  const used = useMemo(() => parametersIn(draft, syntax), [draft, syntax]);
  const wanted = wantedParams(draft, syntax);
  // Kept, so that a row that only stands on screen is still itself once it is filled in.
  const rows = useMemo(() => withWanted(params, wanted), [params, wanted]);
  const change = (edit: Partial<SqlDraft>) => onChange(edited({ ...draft, params: rows }, edit, syntax));
  const tab = useTabHint();
  const isUnprepared = !usePreparedStatements && (rows.length > 0 || used.size > 0);
  return (
    <div {...part("section")}>
      <SqlStatement
        prop={prop}
        value={query}
        onChange={(text) => change({ query: text })}
        hint={tab.id}
        onTabKey={tab.onTabKey}
        {...{ control, required, invalid, disabled }}
      />
      <div {...part("editor-foot")}>
        <label {...part("check")}>
          <input
            type="checkbox"
            checked={usePreparedStatements}
            disabled={disabled}
            onChange={(event) => change({ usePreparedStatements: event.currentTarget.checked })}
          />
          <span>{t("sql.prepared")}</span>
        </label>
        {!disabled && tab.hint}
      </div>
      {(usePreparedStatements || rows.length > 0) && (
        <SqlParams
          rows={rows}
          onChange={(next) => change({ params: next })}
          used={used.size === 0 && syntax === "standard" ? undefined : used}
          query={statementOf(draft)}
          {...{ syntax, label, disabled }}
        />
      )}
      {isUnprepared && <p {...part("remark", { tone: "muted" })}>{t("sql.unprepared")}</p>}
    </div>
  );
}

/** What the Tab key does in the editor, beside it while it has the focus; a change is said as well. */
function useTabHint() {
  const id = useId();
  const part = usePart();
  const t = useTranslate(words);
  const [{ key, isNews }, setState] = useState<{ key?: TabKey; isNews: boolean }>({ isNews: false });
  const onTabKey = (next: TabKey | undefined) =>
    setState((now) =>
      now.key === next ? now : { key: next, isNews: now.key !== undefined && next !== undefined },
    );
  const text = t(key === "indents" ? "sql.tabIndents" : "sql.tabLeaves");
  return {
    id,
    onTabKey,
    hint: (
      <>
        <span {...part("editor-hint", { shown: key !== undefined })} id={id}>
          {text}
        </span>
        <LiveRegion>{isNews ? text : undefined}</LiveRegion>
      </>
    ),
  };
}
