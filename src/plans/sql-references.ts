// References in the text of an SQL statement. What they result in is bound as parameters, and never becomes part of the text.

import { dialectOf } from "../codecs/sql/dialect.ts";
import { placeholdersIn, type Placeholder } from "../codecs/sql/placeholders.ts";
import { pathText, referenceText, resolveReference } from "../core/references.ts";
import type { Reference, ReferencePath } from "../core/sources.ts";
import type { SqlValue } from "../wire/configured-props.ts";
import { isRecord, readText } from "../wire/record.ts";

/** Whether a value is that of an `sql` prop. */
export const isSqlValue = (value: unknown): value is SqlValue =>
  isRecord(value) && typeof value.query === "string" && Array.isArray(value.params) && "value" in value;

/** Whether a path is that of the statement's text. */
export const isStatement = (at: ReferencePath): boolean =>
  at.length === 1 && (at[0] === "value" || at[0] === "query");

/** Mark references while a text is searched for strings and comments. Private-use characters, which statements don't contain. */
const [START, END] = ["\u{f0000}", "\u{f0001}"];
const STRAY = new RegExp(`[${START}${END}]`, "gu");
const MARKS = new RegExp(`${START}(\\d+)${END}`, "gu");
const hasMark = (text: string): boolean => text.includes(START);

/** Strings, comments and quoted names, each of which may contain marks; or a mark. */
const TOKENS = new RegExp(
  String.raw`'(?:[^']|'')*'|--[^\n]*|/\*[^]*?\*/|"[^"]*"|${"`[^`]*`"}|${START}\d+${END}`,
  "gu",
);

/** A piece of the statement to run: text, or a value to bind. */
type Piece = { readonly text: string } | { readonly bound: unknown };

/**
 * The value of an `sql` prop with the statement that this reference makes. `value` is the statement as it was written, with
 * `{{path}}`; `query` has a placeholder for each reference, and `params` their values. A string that contains a reference is
 * bound as a whole. A reference in a quoted name can't be bound: it is missing.
 */
export function bindSql(
  sql: SqlValue,
  reference: Reference,
  data: unknown,
): { value: SqlValue; missing: readonly ReferencePath[] } {
  const missing: ReferencePath[] = [];
  const paths = reference.flatMap((part) => (typeof part === "string" ? [] : [part.path]));
  let count = 0;
  const marked = reference
    .map((part) => (typeof part === "string" ? part.replaceAll(STRAY, "") : `${START}${count++}${END}`))
    .join("");
  const valueOf = (mark: string): unknown => {
    const path = paths[Number(mark)] ?? [];
    const { value, missing: gone } = resolveReference([{ path }], data);
    missing.push(...gone);
    return value;
  };
  const pieces = piecesOf(marked, paths, valueOf, missing);
  const written = referenceText(reference);
  const isBound = pieces.some((piece) => "bound" in piece);
  const value = isBound ? withParams(sql, pieces) : { query: textOf(pieces), params: sql.params };
  return {
    value: { ...sql, ...value, value: written, ...(isBound && { usePreparedStatements: true }) },
    missing,
  };
}

function piecesOf(
  marked: string,
  paths: readonly ReferencePath[],
  valueOf: (mark: string) => unknown,
  missing: ReferencePath[],
): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  const add = (text: string) => {
    if (text) pieces.push({ text });
  };
  for (const { 0: token, index } of marked.matchAll(TOKENS)) {
    if (!hasMark(token)) continue;
    add(marked.slice(end, index));
    end = index + token.length;
    const inner = token.startsWith("'") ? token.slice(1, -1).replaceAll("''", "'") : token;
    if (token.startsWith(START)) pieces.push({ bound: valueOf(token.slice(START.length, -END.length)) });
    else if (token.startsWith("'"))
      pieces.push({ bound: inner.replace(MARKS, (_, mark: string) => paramText(valueOf(mark))) });
    else if (/^(?:--|\/\*)/.test(token))
      add(
        token.replace(MARKS, (_, mark: string) =>
          pathText(paths[Number(mark)] ?? []).replaceAll(/[*\n]/g, ""),
        ),
      );
    else for (const [, mark] of token.matchAll(MARKS)) missing.push(paths[Number(mark)] ?? []);
  }
  add(marked.slice(end));
  return pieces;
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ("text" in piece ? piece.text : "")).join("");

/** A value as a parameter: parameters are texts. */
const paramText = (value: unknown): string =>
  value === null || value === undefined ? "" : (readText(value) ?? JSON.stringify(value));

const PREFIXES: Partial<Record<string, string>> = { postgres: "$", mssql: "@p", oracle: ":" };

/** The statement with placeholders for what is bound, and its parameters: those that were typed, and the bound ones. */
function withParams(sql: SqlValue, pieces: readonly Piece[]): Pick<SqlValue, "query" | "params"> {
  const { syntax } = dialectOf(readText((sql as Record<string, unknown>).app));
  const text = textOf(pieces);
  const typed = placeholdersIn(text, syntax);
  const prefix = prefixOf(text, typed) ?? PREFIXES[syntax] ?? (syntax === "standard" ? "$" : "?");
  const own = Math.max(0, ...typed.map(({ number }) => number));
  const params = sql.params.slice(0, own).map(paramText);
  while (params.length < own) params.push("");
  let query = "";
  let at = 0;
  for (const piece of pieces) {
    if ("text" in piece) {
      query += piece.text;
      at += piece.text.length;
    } else if (prefix === "?") {
      // Placeholders without a number count by their place.
      const before = typed.filter(({ from }) => from < at).length + (params.length - own);
      query += "?";
      params.splice(before, 0, paramText(piece.bound));
    } else {
      params.push(paramText(piece.bound));
      query += `${prefix}${params.length}`;
    }
  }
  return { query, params };
}

/** How placeholders are written in this statement. */
function prefixOf(text: string, typed: readonly Placeholder[]): string | undefined {
  const [first] = typed;
  const written = first && text.slice(first.from, first.to);
  return written && /^(?:\$|@p|:|\?)(?=\d*$)/i.exec(written)?.[0];
}
