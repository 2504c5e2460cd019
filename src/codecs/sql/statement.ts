// A saved statement has two forms: `value`, which somebody wrote, and `query`, which is run. Where expressions (`{{…}}`) were
// written in a prepared statement, `query` has a placeholder for each, and `params` their values.

import { rowId, type Row, type SqlDraft } from "../../core/values.ts";
import { isRecord, readText } from "../../wire/record.ts";
import type { SqlSyntax } from "./dialect.ts";
import { parametersOf } from "./placeholders.ts";

export const newParam = (text = ""): Row => ({ id: rowId(), text });

const expression = /\{\{[^]*?\}\}/g;
const mark = /^(\?|\$|:|@p?)(\d*)/i;

/** How the saved `query` follows from the saved `value`. */
interface Derivation {
  /** What is before the number of each placeholder. */
  prefix: string;
  /** The number of each expression; counted where placeholders have none. */
  numbers: ReadonlyMap<string, number>;
  hasNumbers: boolean;
}

/** The expressions of a text. One that comes again is another one. */
function expressionsIn(text: string): string[] {
  const seen = new Map<string, number>();
  return (text.match(expression) ?? []).map((found) => {
    const count = (seen.get(found) ?? 0) + 1;
    seen.set(found, count);
    return `${found} ${count}`;
  });
}

const textOf = (key: string): string => key.slice(0, key.lastIndexOf(" "));

function derivationOf({ kept }: SqlDraft): Derivation | undefined {
  const saved = isRecord(kept) ? kept : {};
  const [value, query] = [readText(saved.value) ?? "", readText(saved.query) ?? ""];
  const keys = expressionsIn(value);
  if (keys.length === 0 || value === query) return undefined;
  const numbers = new Map<string, number>();
  const [first = "", ...pieces] = value.split(expression);
  if (!query.startsWith(first)) return undefined;
  let [at, prefix, hasNumbers] = [first.length, "", false];
  for (const [index, piece] of pieces.entries()) {
    const [whole = "", sign = "", digits = ""] = mark.exec(query.slice(at)) ?? [];
    if (whole === "" || whole === ":" || (whole.startsWith("@") && digits === "") || whole === "$")
      return undefined;
    if (!query.startsWith(piece, at + whole.length)) return undefined;
    [prefix, hasNumbers] = [sign, digits !== ""];
    numbers.set(keys[index] ?? "", digits === "" ? index + 1 : Number(digits));
    at += whole.length + piece.length;
  }
  return at === query.length ? { prefix, numbers, hasNumbers } : undefined;
}

/** The number of each expression of a text: by place, or as saved and then counted on. */
function numbersOf({ numbers, hasNumbers }: Derivation, text: string): number[] {
  let last = Math.max(0, ...numbers.values());
  return expressionsIn(text).map((key, at) => (hasNumbers ? (numbers.get(key) ?? ++last) : at + 1));
}

const derived = (draft: SqlDraft) => (draft.usePreparedStatements ? derivationOf(draft) : undefined);

/** The statement that is run. */
export function statementOf(draft: SqlDraft): string {
  const derivation = derived(draft);
  if (!derivation) return draft.query;
  const numbers = numbersOf(derivation, draft.query);
  let at = 0;
  return draft.query.replace(expression, () =>
    derivation.hasNumbers ? `${derivation.prefix}${numbers[at++]}` : derivation.prefix,
  );
}

/** Which parameters the statement uses, by number. */
export function parametersIn(draft: SqlDraft, syntax: SqlSyntax): ReadonlySet<number> {
  const derivation = derived(draft);
  const written = parametersOf(statementOf(draft), syntax);
  return derivation ? new Set([...numbersOf(derivation, draft.query), ...written]) : written;
}

/** What was saved for an expression, for when its text is complete again. */
function savedParam({ kept }: SqlDraft, { numbers }: Derivation, key: string): string | undefined {
  const saved: unknown = isRecord(kept) ? kept.params : undefined;
  return Array.isArray(saved) ? readText(saved[(numbers.get(key) ?? 0) - 1]) : undefined;
}

/** The parameters after an edit of the statement: they follow their expressions, and a new one has its own text. */
export function paramsAfter(before: SqlDraft, next: SqlDraft): Row[] {
  const derivation = derived(next);
  if (!derivation) return next.params;
  const [old, keys] = [expressionsIn(before.query), expressionsIn(next.query)];
  const rows = [...next.params];
  if (derivation.hasNumbers) {
    const numbers = numbersOf(derivation, next.query);
    for (const [at, number] of numbers.entries()) rows[number - 1] ??= newParam(textOf(keys[at] ?? ""));
    return Array.from(rows, (row) => row ?? newParam());
  }
  const followed = keys.map((key) => {
    const was = old.indexOf(key);
    return (was < 0 ? undefined : rows[was]) ?? newParam(savedParam(next, derivation, key) ?? textOf(key));
  });
  return [...followed, ...rows.slice(old.length)];
}
