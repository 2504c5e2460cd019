// What a shell would fill in: `$NAME`, `${NAME}`, `$(command)`, `` `command` ``. It stays as written, and is reported.

import { hereDocumentAt, linesOf, type HereDocument } from "./here-document.ts";

export interface Read {
  made: string;
  end: number;
}

/** `{{…}}` belongs to the platform; nothing in it is for the shell. */
const expression = /\{\{[^{}'"\n]*\}\}/y;
const variable = /\$(?:env:\w+|\w+|\{[^}\n]{0,99}\})|`[^`]{0,9999}`/y;

/** Reads what would be filled in, or one character. `isNested`: inside a here-document, where no other one is read. */
export function expansion(text: string, at: number, left: string[], isNested = false): Read {
  const char = text[at] ?? "";
  if (char === "{") return matched(expression, text, at) ?? { made: char, end: at + 1 };
  if (char === "$" && text[at + 1] === "(") return substitution(text, at, left, isNested);
  const found = char === "$" || char === "`" ? matched(variable, text, at) : undefined;
  if (found) left.push(found.made);
  return found ?? { made: char, end: at + 1 };
}

function matched(pattern: RegExp, text: string, at: number): Read | undefined {
  pattern.lastIndex = at;
  const made = pattern.exec(text)?.[0];
  return made === undefined ? undefined : { made, end: at + made.length };
}

/** `$(…)` or `<(…)`. A here-document in `$(cat <<EOF …)` is read. */
export function substitution(text: string, at: number, left: string[], isNested = false): Read {
  const end = closingBracket(text, at + 2);
  const made = text.slice(at, end);
  const isRead = !isNested && made.startsWith("$") && made.endsWith(")");
  const document = isRead ? catText(made.slice(2, -1), left) : undefined;
  if (document === undefined) left.push(made);
  return { made: document ?? made, end };
}

/** The text of `cat <<EOF …`, without its last line breaks, as the shell hands it on. */
function catText(command: string, left: string[]): string | undefined {
  const [cat] = /^\s*cat\s*(?=<<)/.exec(command) ?? [];
  const document = cat === undefined ? undefined : hereDocumentAt(command, cat.length);
  if (cat === undefined || !document) return undefined;
  const start = command.indexOf("\n") + 1;
  if (command.slice(cat.length + document.written.length, start).trim() !== "") return undefined;
  const { lines, end } = linesOf(command, start, document);
  if (command.slice(end).trim() !== "") return undefined;
  return documentText(document, lines, left).replace(/\n+$/, "");
}

/** The text of a here-document: what would be filled in stays as written, and what is escaped is literal. */
export function documentText({ isLiteral }: HereDocument, lines: string, left: string[]): string {
  if (isLiteral) return lines;
  let made = "";
  for (let at = 0; at < lines.length;) {
    const next = lines[at + 1] ?? "";
    const isEscape = lines[at] === "\\" && /[\\$`\n]/.test(next);
    const part = isEscape
      ? { made: next === "\n" ? "" : next, end: at + 2 }
      : expansion(lines, at, left, true);
    made += part.made;
    at = part.end;
  }
  return made;
}

/** Behind the bracket that closes a command, or the end of the text. */
function closingBracket(text: string, start: number): number {
  const open = ["("];
  let pending: HereDocument[] = [];
  let at = start;
  while (at < text.length && open.length > 0) {
    const char = text[at] ?? "";
    const isQuoted = open.at(-1) === '"';
    const document = isQuoted || char !== "<" ? undefined : hereDocumentAt(text, at);
    if (document) {
      pending.push(document);
      at += document.written.length;
      continue;
    }
    if (char === "\n" && !isQuoted && pending.length > 0) {
      for (const it of pending) at = linesOf(text, at + 1, it).end;
      pending = [];
      continue;
    }
    if (char === "\\") at++;
    else if (char === (isQuoted ? '"' : ")")) open.pop();
    else if (char === '"') open.push(char);
    else if (char === "(" && (!isQuoted || text[at - 1] === "$")) open.push(char);
    else if (char === "'" && !isQuoted) {
      const close = text.indexOf("'", at + 1);
      at = close < 0 ? text.length : close;
    }
    at++;
  }
  return Math.min(at, text.length);
}
