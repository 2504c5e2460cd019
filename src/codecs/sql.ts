import type { PropCodec } from "../core/codec.ts";
import type { Row, SqlDraft } from "../core/values.ts";
import type { Prop } from "../wire/prop.ts";
import { isRecord, readText, type UnknownRecord } from "../wire/record.ts";
import { checked } from "./checked.ts";
import { dialectOf } from "./sql/dialect.ts";
import { EMPTY, paramsOf } from "./sql/sql-draft.ts";
import { newParam, statementOf } from "./sql/statement.ts";

/** A statement with its parameters. */
export const sqlCodec: PropCodec<"sql"> = {
  schema: (prop, t) =>
    checked<SqlDraft>((draft) =>
      draft.query === "" && paramsOf(draft, dialectOf(prop.auth?.app).syntax).length > 0
        ? [t("sql.noQuery")]
        : [],
    ),
  toDraft,
  toWire,
};

function shown(saved: UnknownRecord) {
  const params = Array.isArray(saved.params) ? (saved.params as unknown[]) : [];
  return {
    query: readText(saved.value) || (readText(saved.query) ?? ""),
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
  return { query, params: rows, usePreparedStatements, kept: wire };
}

/**
 * All four sub-fields, and whatever else was saved. `value` is the statement as somebody wrote it, which is shown and
 * edited; `query`, the one that is run, follows from it. What is not edited stays as it was saved.
 */
function toWire(draft: SqlDraft, prop: Prop<"sql">): unknown {
  const { query, usePreparedStatements } = draft;
  const params = paramsOf(draft, dialectOf(prop.auth?.app).syntax);
  if (query === "" && params.length === 0) return undefined;
  const saved: UnknownRecord = isRecord(draft.kept) ? draft.kept : {};
  const before = shown(saved);
  const isSame = query === before.query;
  const runsSame = isSame && usePreparedStatements === before.usePreparedStatements;
  const areSame = Array.isArray(saved.params) && JSON.stringify(params) === JSON.stringify(before.params);
  return {
    ...saved,
    value: isSame && typeof saved.value === "string" ? saved.value : query,
    query: runsSame && typeof saved.query === "string" ? saved.query : statementOf(draft),
    params: areSame ? saved.params : params,
    usePreparedStatements,
  };
}
