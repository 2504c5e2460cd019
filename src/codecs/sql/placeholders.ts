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
const DOUBLE_DOLLARS = String.raw`\$\$[^]*?(?:\$\$|$)`;
/** BigQuery's strings in three quotation marks. */
const TRIPLE = [`'''[^]*?(?:'''|$)`, `"""[^]*?(?:"""|$)`];
/** Oracle's `q'[…]'`. */
const Q_QUOTED = String.raw`${ALONE}[nN]?[qQ]'(?:\[[^]*?(?:\]'|$)|\{[^]*?(?:\}'|$)|<[^]*?(?:>'|$)|\([^]*?(?:\)'|$)|(?<q>[^\s[{<(])[^]*?(?:\k<q>'|$))`;
const MARK = String.raw`\?(?<n>\d*)`;
/** `:1`, `:name`: no cast (`::`), no path (`data:id`), no row of a trigger (`:new.id`). */
const COLON = String.raw`(?<![\w:$\])"'\x80-\uffff]):(?!(?:new|old)\.)(?:(?<cn>\d+)|(?<colon>[A-Za-z_]\w*))`;
const at = (name: string) => String.raw`(?<![\w@$#])@(?<at>${name})(?![\w@$#])`;
const NAMED = String.raw`[A-Za-z_]\w*`;
const DOLLAR = String.raw`${ALONE}\$(?<dn>\d+)`;

/** A placeholder, or something to step over: what looks like one in there is none. */
const pattern = (marks: readonly string[], ...others: string[]): RegExp =>
  new RegExp([...others, `(?<mark>${marks.join("|")})`].join("|"), "g");

const COMMENT = String.raw`/\*[^]*?(?:\*/|$)`;
/** The start of a comment that may hold comments. */
const NESTED = String.raw`/\*`;
// What is in `/*! … */` is run.
const MYSQL = pattern(
  [MARK],
  String.raw`/\*(?!M?!)[^]*?(?:\*/|$)`,
  String.raw`--(?=\s|$)[^\n]*`,
  HASH,
  ...ESCAPED,
  TICKED,
);

const PATTERNS: Record<SqlSyntax, RegExp> = {
  standard: pattern([MARK, COLON, DOLLAR], COMMENT, DASHES, STRING, QUOTED, TICKED),
  postgres: pattern([DOLLAR], NESTED, DASHES, `${ALONE}[eE]${escaped("'")}`, DOLLARS, STRING, QUOTED),
  mysql: MYSQL,
  mariadb: MYSQL,
  mssql: pattern([MARK, at(String.raw`[pP]\d+`)], NESTED, DASHES, STRING, QUOTED, BRACKETED),
  sqlite: pattern(
    [MARK, COLON, at(NAMED), String.raw`${ALONE}\$(?<dollar>${NAMED})`],
    COMMENT,
    DASHES,
    STRING,
    QUOTED,
    TICKED,
    BRACKETED,
  ),
  oracle: pattern([COLON], COMMENT, DASHES, Q_QUOTED, STRING, QUOTED),
  cassandra: pattern([MARK, COLON], COMMENT, DASHES, SLASHES, STRING, QUOTED, DOUBLE_DOLLARS),
  snowflake: pattern([MARK, COLON], COMMENT, DASHES, SLASHES, escaped("'"), DOUBLE_DOLLARS, QUOTED),
  bigquery: pattern([MARK, at(NAMED)], COMMENT, DASHES, HASH, ...TRIPLE, ...ESCAPED, TICKED),
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
  const names = new Map<string, number>();
  let last = 0;
  for (let match = next.exec(query); match; match = next.exec(query)) {
    const groups: Partial<Record<string, string>> = match.groups ?? {};
    if (match[0] === "/*") next.lastIndex = endOfComment(query, next.lastIndex);
    if (groups.mark === undefined) continue;
    const digits = groups.n || groups.cn || groups.dn || (syntax === "mssql" && groups.at?.slice(1));
    // Names count by where they come first.
    const name = digits ? undefined : (groups.colon ?? groups.at ?? groups.dollar);
    const number = digits ? Number(digits) : (name && names.get(name)) || last + 1;
    if (number < 1) continue;
    if (name) names.set(name, number);
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
export function placeholderName(syntax: SqlSyntax, number: number, query = ""): string {
  const { from, to } = placeholdersIn(query, syntax).find((it) => it.number === number) ?? { from: 0, to: 0 };
  const written = query.slice(from, to);
  return written === "" || written === "?" ? `${written || (PREFIXES[syntax] ?? "?")}${number}` : written;
}

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
