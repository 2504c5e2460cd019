import type { SqlSyntax } from "./dialect.ts";

/** Where a query has a parameter's value put in. */
export interface Placeholder {
  from: number;
  to: number;
  /** Which parameter: the first is 1. */
  number: number;
}

/** More rows than anyone fills in by hand: a number above is a slip of the key. */
const MOST = 100;

// Two quotes in a row stand for one; they read as two strings side by side, with the same end. What is not closed goes
// on to the end of the query.
const STRING = "'[^']*'?";
const QUOTED = '"[^"]*"?';
const TICKED = "`[^`]*`?";
const BRACKETED = String.raw`\[[^\]]*\]?`;
const escaped = (quote: string) => `${quote}[^${quote}\\\\]*(?:\\\\[^][^${quote}\\\\]*)*${quote}?`;
const ESCAPED = [escaped("'"), escaped('"')];
const DASHES = String.raw`--[^\n]*`;
const SLASHES = String.raw`//[^\n]*`;
const HASH = String.raw`#[^\n]*`;
/** Not within a name: `a$1` and `like'` are none of what follows. */
const ALONE = String.raw`(?<![\w$\x80-\uffff])`;
const DOLLARS = String.raw`${ALONE}(?<tag>\$(?:[A-Za-z_]\w*)?\$)[^]*?(?:\k<tag>|$)`;
const MARK = String.raw`\?(?<n>\d*)`;

/** A placeholder, or something to step over: what looks like one in there is none. */
const pattern = (mark: string, ...others: string[]): RegExp =>
  new RegExp([`(?<mark>${mark})`, String.raw`/\*`, ...others].join("|"), "g");

const MYSQL = pattern(MARK, String.raw`--(?=\s|$)[^\n]*`, HASH, ...ESCAPED, TICKED);

const PATTERNS: Record<SqlSyntax, RegExp> = {
  standard: pattern(MARK, DASHES, STRING, QUOTED, TICKED),
  postgres: pattern(
    String.raw`${ALONE}\$(?<n>\d+)`,
    DASHES,
    `${ALONE}[eE]${escaped("'")}`,
    DOLLARS,
    STRING,
    QUOTED,
  ),
  mysql: MYSQL,
  mariadb: MYSQL,
  mssql: pattern(String.raw`(?<![\w@$#])@[pP](?<n>\d+)(?![\w@$#])`, DASHES, STRING, QUOTED, BRACKETED),
  sqlite: pattern(MARK, DASHES, STRING, QUOTED, TICKED, BRACKETED),
  oracle: pattern(String.raw`:(?<n>\d+)`, DASHES, STRING, QUOTED),
  cassandra: pattern(MARK, DASHES, SLASHES, STRING, QUOTED, DOLLARS),
  snowflake: pattern(MARK, DASHES, SLASHES, escaped("'"), DOLLARS, QUOTED),
  bigquery: pattern(MARK, DASHES, HASH, ...ESCAPED, TICKED),
};

const PREFIXES: Partial<Record<SqlSyntax, string>> = { postgres: "$", mssql: "@p", oracle: ":" };

let known: { query: string; syntax: SqlSyntax; found: readonly Placeholder[] } | undefined;

/** The placeholders of a query, in their order: those in strings, names and comments are none. */
export function placeholdersIn(query: string, syntax: SqlSyntax): readonly Placeholder[] {
  // Several ask about each new text.
  if (known?.query !== query || known.syntax !== syntax)
    known = { query, syntax, found: scan(query, syntax) };
  return known.found;
}

function scan(query: string, syntax: SqlSyntax): Placeholder[] {
  const found: Placeholder[] = [];
  const next = new RegExp(PATTERNS[syntax]);
  let last = 0;
  for (let match = next.exec(query); match; match = next.exec(query)) {
    const { mark, n } = match.groups ?? {};
    if (match[0] === "/*") next.lastIndex = endOfComment(query, next.lastIndex);
    if (mark === undefined) continue;
    const number = n ? Number(n) : last + 1;
    if (number < 1) continue;
    last = Math.max(last, number);
    found.push({ from: match.index, to: next.lastIndex, number });
  }
  return found;
}

/** Which parameters a query uses, by number. */
export function parametersOf(query: string, syntax: SqlSyntax): ReadonlySet<number> {
  return new Set(placeholdersIn(query, syntax).flatMap(({ number }) => (number <= MOST ? [number] : [])));
}

/** How a parameter is written in a query. One that is only a `?` gets its number, to be told from the others. */
export const placeholderName = (syntax: SqlSyntax, number: number): string =>
  `${PREFIXES[syntax] ?? "?"}${number}`;

/** Comments may hold comments. */
function endOfComment(query: string, start: number): number {
  const marks = /\/\*|\*\//g;
  marks.lastIndex = start;
  let depth = 1;
  while (depth > 0) {
    const mark = marks.exec(query);
    if (!mark) return query.length;
    depth += mark[0] === "/*" ? 1 : -1;
  }
  return marks.lastIndex;
}
