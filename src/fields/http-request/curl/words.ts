// Cuts a command into words as its shell would. Nothing is run, looked up or expanded: what a shell would fill in stays
// as it is written, and is named.

/** The words of the first command in a text. */
export interface Words {
  words: string[];
  /** What a shell would do or fill in and we do not: `$TOKEN`, `| jq`, a quotation mark that is never closed. */
  left: string[];
}

/** Cuts a text as Bash, PowerShell or Windows' cmd would, by the line ends and quotation marks that are in it. */
export function wordsOf(text: string): Words {
  if (/\\\r?\n/.test(text)) return shellWords(text, bash);
  if (/\s`[ \t]*\r?\n/.test(text)) return shellWords(text, powerShell);
  // cmd knows no single quotation marks.
  const isCmd = /\^(?:[ \t]*\r?\n|"|\\\^")/.test(text) && /["']/.exec(text)?.[0] !== "'";
  return isCmd ? argumentsOf(withoutCarets(text)) : shellWords(text, bash);
}

/** How a shell writes what it does not take literally. */
interface Dialect {
  escape: string;
  /** What the escape character may stand before inside of double quotes, to be taken away. */
  escaped: RegExp;
  /** Inside of single quotes, two of them are one. */
  doubles: boolean;
}

const bash: Dialect = { escape: "\\", escaped: /["\\$`\n]/, doubles: false };
const powerShell: Dialect = { escape: "`", escaped: /[^]/, doubles: true };

interface Cursor extends Words {
  text: string;
  at: number;
  dialect: Dialect;
}

function shellWords(text: string, dialect: Dialect): Words {
  const cursor: Cursor = { text: text.replaceAll("\r\n", "\n"), at: 0, dialect, words: [], left: [] };
  while (skipSpace(cursor)) {
    const rest = cursor.text.slice(cursor.at);
    if (rest.startsWith("#")) cursor.at += rest.search(/\n|$/);
    else if (/^(?:\d?>|[|<;&])/.test(rest)) {
      cursor.left.push(/^\S+(?:[ \t]+\S+)?/.exec(rest)?.[0] ?? "");
      break;
    } else cursor.words.push(word(cursor));
  }
  // Before PowerShell hands a word on, its quotation marks want a backslash.
  const words = dialect === bash ? cursor.words : cursor.words.map((it) => it.replaceAll('\\"', '"'));
  return { words, left: [...new Set(cursor.left)] };
}

/** Goes on to the next word; `false` at the end. A line that starts with a flag or an address belongs to the command. */
function skipSpace(cursor: Cursor): boolean {
  const { text, dialect } = cursor;
  for (; cursor.at < text.length; cursor.at++) {
    const char = text[cursor.at] ?? "";
    const joins = char === dialect.escape && /^[ \t]*\n/.test(text.slice(cursor.at + 1));
    if (joins) cursor.at = text.indexOf("\n", cursor.at);
    else if (char === "\n") {
      const next = text.slice(cursor.at).trimStart();
      if (next !== "" && cursor.words.length > 0 && !/^(?:-|['"]|https?:|#)/i.test(next)) {
        cursor.left.push(/^\S+/.exec(next)?.[0] ?? "");
        return false;
      }
    } else if (!/\s/.test(char)) return true;
  }
  return false;
}

function word(cursor: Cursor): string {
  const { text, dialect } = cursor;
  let made = "";
  while (cursor.at < text.length) {
    const char = text[cursor.at] ?? "";
    const rest = text.slice(cursor.at, cursor.at + 3);
    // In the middle of a word these are part of an address that somebody forgot to quote.
    if (/\s/.test(char) || /^(?:[|<>;&](?:\s|$)|&&|\|\|)/.test(rest)) break;
    if (char === "'") made += single(cursor);
    else if (char === '"') made += double(cursor);
    else if (rest.startsWith("$'") && dialect === bash) made += ansi(cursor);
    else if (rest.startsWith('$"') && dialect === bash) cursor.at++;
    else if (char === dialect.escape) {
      if (/^[ \t]*\n/.test(text.slice(cursor.at + 1))) break;
      made += text[cursor.at + 1] ?? "";
      cursor.at += 2;
    } else made += literal(cursor);
  }
  return made;
}

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
  const { text, dialect } = cursor;
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
      if (next !== "\n") made += dialect === powerShell && next === "n" ? "\n" : next;
      cursor.at += 2;
    } else if (char === "\\" && next === '"' && dialect === powerShell) {
      made += '\\"';
      cursor.at += 2;
    } else made += literal(cursor);
  }
  cursor.at = start;
  return open(cursor, '"');
}

/** A quotation mark that is never closed: the rest of the text. */
function open(cursor: Cursor, mark: string): string {
  const rest = cursor.text.slice(cursor.at + 1);
  cursor.at = cursor.text.length;
  cursor.left.push(mark);
  return rest;
}

/** One character, or what a shell would fill in. */
function literal(cursor: Cursor): string {
  const { text, at } = cursor;
  filledIn.lastIndex = at;
  const found = text[at] === "$" || text[at] === "`" ? filledIn.exec(text)?.[0] : undefined;
  if (found !== undefined) cursor.left.push(found);
  const made = found ?? text[at] ?? "";
  cursor.at += made.length;
  return made;
}

/** `$NAME`, `${NAME}`, `$(command)`, `` `command` ``; the last two as far as one line goes. */
const filledIn = /\$(?:\w+(?::\w+)?|\{[^}]{0,99}\}|\([^)\n]{0,999}\))|`[^`\n]{0,999}`/y;

const controls: Record<string, string> = {
  n: "\n",
  t: "\t",
  r: "\r",
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  E: "\u001b",
  f: "\f",
  v: "\v",
};

/** `$'…'`: escapes as in C. Bytes that stand together are read as UTF-8. */
function ansi(cursor: Cursor): string {
  const { text } = cursor;
  const part =
    /\\(?:u([\da-f]{1,4})|U([\da-f]{1,8})|((?:x[\da-f]{1,2}|[0-7]{1,3})(?:\\(?:x[\da-f]{1,2}|[0-7]{1,3}))*)|([^]))|([^\\'])/giy;
  let made = "";
  part.lastIndex = cursor.at + 2;
  for (let end = part.lastIndex; ; end = part.lastIndex) {
    const found = part.exec(text);
    if (!found) {
      cursor.at = end + 1;
      if (text[end] !== "'") cursor.left.push("$'");
      return made;
    }
    const [, short, long, bytes, control, plain] = found;
    const code = short ?? long;
    if (code !== undefined) made += characterOf(Number.parseInt(code, 16));
    else if (bytes !== undefined) made += utf8(bytes);
    else made += plain ?? controls[control ?? ""] ?? control ?? "";
  }
}

/** A code point as text; half of a pair (Chrome writes characters beyond the first plane so) joins its other half. */
const characterOf = (code: number): string =>
  code <= 0xffff ? String.fromCharCode(code) : code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";

const utf8 = (escapes: string): string =>
  new TextDecoder().decode(
    new Uint8Array(
      escapes
        .split("\\")
        .map((it) => (/^x/i.test(it) ? Number.parseInt(it.slice(1), 16) : Number.parseInt(it, 8))),
    ),
  );

/** What cmd hands on: outside of quotation marks a caret takes the next character literally, and joins lines. */
function withoutCarets(text: string): string {
  let made = "";
  let quoted = false;
  const source = text.replaceAll("\r\n", "\n");
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? "";
    if (char === '"') quoted = !quoted;
    if (char !== "^" || quoted) made += char;
    else if (/^[ \t]*\n/.test(source.slice(at + 1))) {
      at = source.indexOf("\n", at);
      // A caret and an empty line are how a line break is written.
      if (source[at + 1] === "\n") made += source[++at];
      else made += " ";
    } else made += source[++at] ?? "";
  }
  return made;
}

/** Cuts as Windows programs do: backslashes count before quotation marks only. */
function argumentsOf(text: string): Words {
  const words: string[] = [];
  let made: string | undefined;
  let quoted = false;
  for (const part of text.matchAll(/(\\*)"|\\+|[^\\"]/g)) {
    const [whole, slashes] = part;
    if (slashes !== undefined) {
      made = (made ?? "") + slashes.slice(0, slashes.length >> 1);
      if (slashes.length % 2 === 1) made += '"';
      else quoted = !quoted;
    } else if (!quoted && /\s/.test(whole)) {
      if (made !== undefined) words.push(made);
      made = undefined;
    } else made = (made ?? "") + whole;
  }
  if (made !== undefined) words.push(made);
  return { words, left: quoted ? ['"'] : [] };
}
