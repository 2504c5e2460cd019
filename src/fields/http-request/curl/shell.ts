import { ansiText } from "./ansi.ts";
import { documentText, expansion, substitution, type Read } from "./expansion.ts";
import { hereDocumentAt, linesOf, type HereDocument } from "./here-document.ts";
import { placeholder } from "./placeholder.ts";
import { isTypesetQuote, typesetQuote } from "./typeset.ts";
import type { Words } from "./words.ts";

/** How a shell writes what it does not take literally. */
export interface Dialect {
  escape: string;
  /** What the escape character may stand before inside double quotes. */
  escaped: RegExp;
  /** Inside single quotes, two of them are one. */
  doubles: boolean;
}

export const bash: Dialect = { escape: "\\", escaped: /["\\$`\n]/, doubles: false };
export const powerShell: Dialect = { escape: "`", escaped: /[^]/, doubles: true };

interface Cursor extends Words {
  text: string;
  at: number;
  dialect: Dialect;
  /** Here-documents whose lines follow the current one. */
  pending: HereDocument[];
}

/** Cuts a text, whose line ends are `\n`. */
export function shellWords(text: string, dialect: Dialect): Words {
  const cursor: Cursor = { text, at: 0, dialect, words: [], left: [], pending: [] };
  while (skipSpace(cursor)) {
    const rest = text.slice(cursor.at, cursor.at + 99);
    if (rest.startsWith("#")) takeTo(cursor, lineEnd(cursor));
    else if (/^(?:\||;|&(?!>))/.test(rest)) endCommand(cursor);
    else if (/^(?:&>|\d{0,2}[<>](?!\())/.test(rest) && !placeholder.test(rest)) redirection(cursor);
    else cursor.words.push(word(cursor));
  }
  // Before PowerShell hands a word on, its quotation marks want a backslash.
  const words = dialect === bash ? cursor.words : cursor.words.map((it) => it.replaceAll('\\"', '"'));
  const { left, stdin } = cursor;
  return { words, left, ...(stdin && { stdin }) };
}

const lineEnd = ({ text, at }: Cursor): number => {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
};

/** Goes on to a place, and says what was before it. */
function takeTo(cursor: Cursor, end: number): string {
  const taken = cursor.text.slice(cursor.at, end);
  cursor.at = end;
  return taken;
}

const take = (cursor: Cursor, { made, end }: Read): string => {
  cursor.at = end;
  return made;
};

/** Reports what comes after the command: a pipe, or another command. */
function endCommand(cursor: Cursor): void {
  const { text, left, pending } = cursor;
  if (pending.length > 0) {
    left.push(takeTo(cursor, lineEnd(cursor)).trim());
    readPending(cursor);
  }
  const rest = takeTo(cursor, text.length).trim();
  if (rest !== "") left.push(rest);
}

function readPending(cursor: Cursor): void {
  for (const document of cursor.pending.splice(0)) {
    const start = Math.min(cursor.at + 1, cursor.text.length);
    const { lines, end, isClosed } = linesOf(cursor.text, start, document);
    if (!isClosed) cursor.left.push(document.written);
    const text = documentText(document, lines, cursor.left);
    cursor.at = end;
    setStdin(cursor, text, document.written + cursor.text.slice(start - 1, end));
  }
}

function setStdin(cursor: Cursor, text: string, written: string): void {
  // The last one counts, in a shell too.
  if (cursor.stdin) cursor.left.push(cursor.stdin.written);
  cursor.stdin = { text, written };
}

/** `> file`, `2>&1`; or input from a text, which is read. */
function redirection(cursor: Cursor): void {
  const { text, at, left } = cursor;
  const document = hereDocumentAt(text, at);
  if (document && cursor.dialect === bash) {
    cursor.pending.push(document);
    cursor.at += document.written.length;
    return;
  }
  const [operator = ""] = /^\d*(?:<<<|&>>?|[<>]{1,2}[&|]?)[ \t]*/.exec(text.slice(at, at + 99)) ?? [];
  cursor.at += operator.length;
  const target = /^\s?$/.test(text[cursor.at] ?? "") ? "" : word(cursor);
  const written = text.slice(at, cursor.at).trim();
  if (/<<</.test(operator)) setStdin(cursor, `${target}\n`, written);
  else left.push(written);
}

/** Goes on to the next word; `false` at the end. A line that starts with a flag or an address belongs to the command. */
function skipSpace(cursor: Cursor): boolean {
  const { text, dialect, pending } = cursor;
  for (; cursor.at < text.length; cursor.at++) {
    const char = text[cursor.at] ?? "";
    const joins = char === dialect.escape && isLineEnd(text, cursor.at + 1);
    if (joins) cursor.at = lineEnd(cursor);
    else if (char === "\n") {
      if (pending.length > 0) readPending(cursor);
      const next = text.slice(cursor.at, cursor.at + 999).trimStart();
      if (next !== "" && cursor.words.length > 0 && !/^(?:[-‐-―−]|['"“‘„]|https?:|#)/i.test(next)) {
        endCommand(cursor);
        return false;
      }
    } else if (!/\s/.test(char)) return true;
  }
  if (pending.length > 0) readPending(cursor);
  return false;
}

const isLineEnd = (text: string, at: number): boolean => /^[ \t]*(?:\n|$)/.test(text.slice(at, at + 99));

function word(cursor: Cursor): string {
  const { text, dialect, left } = cursor;
  let made = "";
  while (cursor.at < text.length) {
    plain.lastIndex = cursor.at;
    const [run = ""] = plain.exec(text) ?? [];
    made += takeTo(cursor, cursor.at + run.length);
    const char = text[cursor.at] ?? " ";
    const rest = text.slice(cursor.at, cursor.at + 99);
    const [mark] = placeholder.exec(rest) ?? [];
    if (/\s/.test(char)) break;
    if (mark !== undefined) {
      left.push(mark);
      made += takeTo(cursor, cursor.at + mark.length);
    } else if (/^[<>]\(/.test(rest)) made += take(cursor, substitution(text, cursor.at, left));
    else if (endsWord(rest, made)) break;
    else if (char === "'") made += single(cursor);
    else if (char === '"') made += double(cursor);
    else if (isTypesetQuote(char, made !== "")) made += typeset(cursor);
    else if (rest.startsWith("$'") && dialect === bash) made += ansi(cursor);
    else if (rest.startsWith('$"') && dialect === bash) cursor.at++;
    else if (/^@['"][ \t]*\n/.test(rest) && dialect === powerShell) made += hereString(cursor);
    else if (char === dialect.escape) {
      if (isLineEnd(text, cursor.at + 1) && !/^.\n[^\s-]/.test(rest)) break;
      if (rest[1] !== "\n") made += rest[1] ?? "";
      cursor.at += 2;
    } else made += take(cursor, expansion(text, cursor.at, left));
  }
  return made;
}

/** What means itself in every shell. */
const plain = /[\w/:.,%+=?-]*/y;

/** Behind a question mark `&` is part of an address that somebody forgot to quote. */
const endsWord = (rest: string, made: string): boolean =>
  /^[|;<>]/.test(rest) || (rest.startsWith("&") && (!made.includes("?") || /^&(?:[\s&>]|$)/.test(rest)));

function single(cursor: Cursor): string {
  const { text, dialect } = cursor;
  let made = "";
  for (;;) {
    const end = text.indexOf("'", cursor.at + 1);
    if (end < 0) return made + open(cursor, "'");
    made += text.slice(cursor.at + 1, end);
    cursor.at = end + 1;
    if (!dialect.doubles || text[cursor.at] !== "'") return made;
    made += "'";
  }
}

function double(cursor: Cursor): string {
  const { text, dialect, left } = cursor;
  let made = "";
  const start = cursor.at++;
  while (cursor.at < text.length) {
    const char = text[cursor.at] ?? "";
    const next = text[cursor.at + 1] ?? "";
    if (char === '"') {
      cursor.at++;
      if (!dialect.doubles || next !== '"') return made;
      made += next;
      cursor.at++;
    } else if (char === dialect.escape && dialect.escaped.test(next)) {
      if (next !== "\n") made += dialect === powerShell ? unescaped(next) : next;
      cursor.at += 2;
    } else if (char === "\\" && next === '"' && dialect === powerShell) {
      made += '\\"';
      cursor.at += 2;
    } else made += take(cursor, expansion(text, cursor.at, left));
  }
  cursor.at = start;
  return open(cursor, '"');
}

/** A quotation mark that is never closed: the rest of the text. */
function open(cursor: Cursor, mark: string): string {
  cursor.left.push(mark);
  return takeTo(cursor, cursor.text.length).slice(1);
}

function ansi(cursor: Cursor): string {
  const { made, end, isClosed } = ansiText(cursor.text, cursor.at + 2);
  if (!isClosed) cursor.left.push("$'");
  cursor.at = end;
  return made;
}

function typeset(cursor: Cursor): string {
  const { text, at, left } = cursor;
  const read = typesetQuote(text, at);
  return read ? filledInText(take(cursor, read), left) : open(cursor, text[at] ?? "");
}

/** PowerShell's `@'` and `@"`, up to a line that starts with the same backwards. */
function hereString(cursor: Cursor): string {
  const { text, at, left } = cursor;
  const mark = text[at + 1] ?? "";
  const start = text.indexOf("\n", at) + 1;
  const end = text.indexOf(`\n${mark}@`, start - 1);
  if (end < 0) return open(cursor, `@${mark}`);
  cursor.at = end + 3;
  const lines = text.slice(start, Math.max(start, end));
  if (mark === "'") return lines;
  return lines
    .split(/(`[^])/)
    .map((part, index) => (index % 2 === 0 ? filledInText(part, left) : unescaped(part[1] ?? "")))
    .join("");
}

/** What stands behind PowerShell's escape character. */
const unescaped = (char: string): string => (char === "n" ? "\n" : char);

/** A text as it is, whatever a shell would fill in reported. */
function filledInText(text: string, left: string[]): string {
  for (let at = 0; at < text.length;) at = expansion(text, at, left).end;
  return text;
}
