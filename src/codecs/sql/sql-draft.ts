import type { Row, SqlDraft } from "../../core/values.ts";
import type { SqlSyntax } from "./dialect.ts";
import { parametersOf } from "./placeholders.ts";
import { newParam, paramsAfter, parametersIn } from "./statement.ts";

export const EMPTY: SqlDraft = { query: "", params: [], usePreparedStatements: false };

const isFilled = (row: Row): boolean => row.text !== "" || row.savedEmpty === true;

/** How many parameters a statement wants: none of one that is not prepared, whatever is written in it. */
export function wantedParams(draft: SqlDraft, syntax: SqlSyntax): number {
  return draft.usePreparedStatements ? Math.max(0, ...parametersIn(draft, syntax)) : 0;
}

/** The rows, and an empty one for each parameter that has none yet. */
export function withWanted(rows: Row[], wanted: number): Row[] {
  const missing = Math.max(0, wanted - rows.length);
  return missing === 0 ? rows : [...rows, ...Array.from({ length: missing }, () => newParam())];
}

/** The parameters by position. An empty row is empty text where the statement wants it, or where another follows. */
export function paramsOf(draft: SqlDraft, syntax: SqlSyntax): string[] {
  const rows = draft.params;
  const end = Math.max(rows.findLastIndex(isFilled) + 1, wantedParams(draft, syntax));
  return rows.slice(0, end).map((row) => row.text);
}

/**
 * An edit and what follows from it. The first placeholder in a statement makes it a prepared one; each placeholder has
 * its row; rows that nobody filled in go with the placeholders they came with. Filled ones never go by themselves.
 */
export function edited(draft: SqlDraft, change: Partial<SqlDraft>, syntax: SqlSyntax): SqlDraft | undefined {
  const next = { ...draft, ...change };
  if (change.query !== undefined) {
    const hasParameters = (query: string) => parametersOf(query, syntax).size > 0;
    if (!next.usePreparedStatements && hasParameters(next.query)) {
      next.usePreparedStatements = !hasParameters(draft.query);
    }
    next.params = paramsAfter(draft, next);
    const end = Math.max(next.params.findLastIndex(isFilled) + 1, wantedParams(next, syntax));
    next.params = next.params.slice(0, end);
  }
  next.params = withWanted(next.params, wantedParams(next, syntax));
  const isEmpty =
    next.query === "" && next.params.length === 0 && !next.usePreparedStatements && next.kept === undefined;
  return isEmpty ? undefined : next;
}
