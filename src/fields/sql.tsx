"use client";

import { Kept, rowId, type Row, type SqlDraft } from "../core/values.ts";
import { useTranslate } from "../i18n/context.ts";
import { defineField, type WidgetProps } from "../react/definition.ts";
import { usePart } from "../ui/parts.ts";
import { RowEditor, type RenderRow } from "../ui/RowEditor.tsx";
import { TextControl } from "../ui/TextControl.tsx";
import { isRecord, readText, type UnknownRecord } from "../wire/record.ts";
import { checked } from "./checked.ts";

const EMPTY: SqlDraft = { query: "", params: [], usePreparedStatements: false };

/** What people call the databases whose apps are behind `sql` props. */
const DIALECTS: ReadonlyMap<string, string> = new Map([
  ["azure_sql", "Azure SQL"],
  ["bigquery", "BigQuery"],
  ["google_cloud_bigquery", "BigQuery"],
  ["microsoft_sql_server", "SQL Server"],
  ["mysql", "MySQL"],
  ["postgresql", "PostgreSQL"],
  ["snowflake", "Snowflake"],
  ["supabase", "PostgreSQL"],
]);

const newParam = (text = ""): Row => ({ id: rowId(), text });

function shown(saved: UnknownRecord) {
  const params = Array.isArray(saved.params) ? (saved.params as unknown[]) : [];
  return {
    query: readText(saved.query) || (readText(saved.value) ?? ""),
    params: params.map((param) => readText(param) ?? ""),
    usePreparedStatements: saved.usePreparedStatements === true,
  };
}

/** Reads a statement with all that belongs to it, a part of that, or the bare statement as text. */
function toDraft(wire: unknown): SqlDraft | undefined {
  if (typeof wire === "string") return wire === "" ? undefined : { ...EMPTY, query: wire };
  if (!isRecord(wire)) return undefined;
  const { query, params, usePreparedStatements } = shown(wire);
  if (query === "" && params.length === 0) return undefined;
  const rows = params.map((text): Row =>
    text === "" ? { ...newParam(), savedEmpty: true } : newParam(text),
  );
  return { query, params: rows, usePreparedStatements, kept: new Kept(wire) };
}

/** The parameters by position: an empty one counts unless it is at the end and has not been filled in yet. */
function paramsOf(rows: readonly Row[]): string[] {
  const last = rows.findLastIndex((row) => row.text !== "" || row.savedEmpty);
  return rows.slice(0, last + 1).map((row) => row.text);
}

/**
 * All four sub-fields, and whatever else was saved. `value` is the statement as the person gave it and `query` the one
 * that is run: there is one statement here, so an edit sets both. What is not edited stays as it was saved.
 */
function toWire(draft: SqlDraft): unknown {
  const { query, usePreparedStatements } = draft;
  const params = paramsOf(draft.params);
  if (query === "" && params.length === 0) return undefined;
  const saved: UnknownRecord = isRecord(draft.kept?.value) ? draft.kept.value : {};
  const before = shown(saved);
  const isSame = query === before.query;
  const areSame = Array.isArray(saved.params) && JSON.stringify(params) === JSON.stringify(before.params);
  return {
    ...saved,
    value: isSame && typeof saved.value === "string" ? saved.value : query,
    query: isSame && typeof saved.query === "string" ? saved.query : query,
    params: areSame ? saved.params : params,
    usePreparedStatements,
  };
}

const param: RenderRow<Row> = (row, _, update, input) => (
  <TextControl
    value={row.text}
    onChange={(text) => update({ id: row.id, text })}
    multiline="auto"
    mono
    {...input}
  />
);

function SqlWidget(props: WidgetProps<"sql">) {
  const { draft = EMPTY, onChange, label, control, required, invalid, readOnly, disabled } = props;
  const part = usePart();
  const t = useTranslate();
  const change = (edit: Partial<SqlDraft>) => {
    const next = { ...draft, ...edit };
    const isEmpty =
      next.query === "" && next.params.length === 0 && !next.usePreparedStatements && !next.kept;
    onChange(isEmpty ? undefined : next);
  };
  const { params, usePreparedStatements } = draft;
  return (
    <div {...part("group", { for: "sql" })}>
      <TextControl
        value={draft.query}
        onChange={(query) => change({ query })}
        multiline
        mono
        placeholder={readOnly ? undefined : t("sql.placeholder")}
        {...{ control, required, invalid, readOnly, disabled }}
      />
      <label {...part("check")}>
        <input
          type="checkbox"
          checked={usePreparedStatements}
          disabled={readOnly || disabled}
          onChange={(event) => change({ usePreparedStatements: event.currentTarget.checked })}
        />
        {t("sql.prepared")}
      </label>
      {(usePreparedStatements || params.length > 0) && (
        <RowEditor<Row>
          rows={params}
          newRow={newParam}
          onChange={(rows) => change({ params: rows })}
          label={t("sql.params", { label })}
          control={{}}
          addLabel={t("sql.addParam")}
          removeLabel={(_, index) => t("sql.removeParam", { number: index + 1 })}
          renderRow={param}
          {...{ readOnly, disabled }}
        />
      )}
      {params.length > 0 && !usePreparedStatements && (
        <p {...part("remark", { tone: "muted" })}>{t("sql.unprepared")}</p>
      )}
    </div>
  );
}

/** A statement with its parameters. */
export const sqlField = defineField("sql", {
  commit: "blur",
  schema: (_, t) =>
    checked<SqlDraft>(({ query, params }) =>
      query === "" && paramsOf(params).length > 0 ? [t("sql.noQuery")] : [],
    ),
  toDraft,
  toWire,
  aside: (prop) => (prop.auth?.app ? (DIALECTS.get(prop.auth.app) ?? prop.auth.app) : undefined),
  Widget: SqlWidget,
});
