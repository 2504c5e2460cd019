import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from "@codemirror/autocomplete";
import { ifNotIn } from "@codemirror/autocomplete";
import { keywordCompletionSource, schemaCompletionSource, type SQLDialect } from "@codemirror/lang-sql";
import type { SqlSchema } from "../../react/use-sql-schema.ts";

interface Table {
  /** As the statement writes it: `sales.contacts`. */
  path: string;
  name: string;
  columns: readonly string[];
}

const NOT_IN = ["QuotedIdentifier", "String", "LineComment", "BlockComment", "."];

/**
 * What is offered while one types: the tables, the columns of those that the statement names, and after a dot whatever
 * belongs to what stands before it. The words of SQL are offered when asked for, with Ctrl+Space: they are many.
 */
export function completionSources(dialect: SQLDialect, schema: SqlSchema | undefined): CompletionSource[] {
  const keywords = keywordCompletionSource(dialect);
  const whenAsked: CompletionSource = (context) => (context.explicit ? keywords(context) : null);
  if (!schema) return [whenAsked];
  const tables = tablesOf(schema, dialect);
  return [
    schemaCompletionSource({ dialect, schema }),
    ifNotIn(NOT_IN, (context) => named(context, tables, dialect)),
    whenAsked,
  ];
}

function tablesOf(schema: SqlSchema, dialect: SQLDialect): Table[] {
  return Object.entries(schema).map(([key, columns]) => {
    const names = key.split(/(?<!\\)\./).map((name) => name.replaceAll("\\.", "."));
    return { path: names.map((name) => quoted(name, dialect)).join("."), name: names.at(-1) ?? key, columns };
  });
}

function named(
  context: CompletionContext,
  tables: readonly Table[],
  dialect: SQLDialect,
): CompletionResult | null {
  const word = context.matchBefore(/[\w$\x80-\uffff]*/);
  if (!word || (word.from === word.to && !context.explicit) || /[\d.]/.test(before(context, word.from)))
    return null;
  const words = new Set(
    context.state.doc
      .toString()
      .toLowerCase()
      .match(/[\w$\x80-\uffff]+/g),
  );
  const options: Completion[] = [];
  for (const { path, name, columns } of tables) {
    // A name without a schema is offered by CodeMirror's own source.
    if (path.includes(".")) options.push({ label: path, type: "type" });
    if (!words.has(name.toLowerCase())) continue;
    for (const column of columns) {
      options.push({
        label: column,
        apply: quoted(column, dialect),
        type: "property",
        detail: name,
        boost: 1,
      });
    }
  }
  return { from: word.from, options, validFor: /^[\w$\x80-\uffff]*$/ };
}

const before = ({ state }: CompletionContext, at: number): string => state.sliceDoc(Math.max(0, at - 1), at);

/** A name as the dialect wants it: in its quotes, unless it is a plain one. */
function quoted(name: string, { spec }: SQLDialect): string {
  if (new RegExp("^[a-z_][a-z_\\d]*$", spec.caseInsensitiveIdentifiers ? "i" : "").test(name)) return name;
  const open = spec.identifierQuotes?.[0] ?? '"';
  const close = open === "[" ? "]" : open;
  return open + name.replaceAll(close, close + close) + close;
}
