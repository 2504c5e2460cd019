// The command prompt of Windows. It reads carets first; then curl itself, like any Windows program, cuts its line into words.

import { placeholder } from "./placeholder.ts";
import type { Words } from "./words.ts";

/** Whether carets escape in a text: before a quotation mark, or at the end of a line. */
export const usesCarets = (text: string): boolean => /\^(?:[ \t]*\n|"|\\\^")/.test(text);

/**
 * Whether a quotation mark inside quotation marks is written twice, as Firefox does. In Bash that joins two quoted parts
 * with nothing between, which people write next to a variable at most: `"Bearer ""$TOKEN"`.
 */
export function hasDoubledQuotes(text: string): boolean {
  if (!isDoubled(text) || /(?:^|[^\\])(?:\\\\)*\\"/.test(text)) return false;
  return /[[{:,]\s*""|""\s*[\]}:,]/.test(text) || !/""\$[A-Za-z_{(]/.test(text);
}

function isDoubled(text: string): boolean {
  let isQuoted = false;
  for (const [{ length }] of text.matchAll(/"+/g)) {
    if (length > 2 || (length === 2 && isQuoted)) return true;
    if (length === 1) isQuoted = !isQuoted;
  }
  return false;
}

export function cmdWords(text: string): Words {
  const left: string[] = [];
  const { line, rest } = firstLine(text, left);
  const { words, isOpen } = programWords(line);
  if (isOpen) left.push('"');
  for (const [name] of line.matchAll(/%[a-z_]{4,}%/gi)) left.push(name);
  if (rest !== "") left.push(rest);
  return { words, left };
}

/**
 * What the prompt hands to curl: outside quotation marks a caret takes the next character literally, or joins lines.
 * The rest is what comes after a pipe, a redirection or another command.
 */
function firstLine(text: string, left: string[]): { line: string; rest: string } {
  // Chrome once wrote carets inside quotation marks too, where the prompt takes no notice of them.
  const isEverywhere = /(?:^|\s)"/.test(text) && text.includes('^\\^"');
  let line = "";
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === '"') isQuoted = !isQuoted;
    if (char === "^" && (!isQuoted || isEverywhere)) {
      if (/^[ \t]*\n/.test(text.slice(at + 1, at + 99))) {
        at = text.indexOf("\n", at);
        // A caret and an empty line are how a line break is written.
        line += text[at + 1] === "\n" ? text[++at] : " ";
      } else line += text[++at] ?? "";
      continue;
    }
    const next = text.slice(at, at + 999);
    const [mark] = placeholder.exec(next) ?? [];
    if (isQuoted) line += char;
    else if (char === "\n" && /^\s*(?:-|"|https?:|$)/i.test(next)) line += " ";
    else if (char === "\n" || /^(?:\||&(?:&|\s|$))/.test(next)) return { line, rest: text.slice(at).trim() };
    else if (mark !== undefined) {
      line += mark;
      left.push(mark);
      at += mark.length - 1;
    } else if (/[<>]/.test(char)) {
      const [redirection = char] = /^[<>]{1,2}(?:&\d|[ \t]*(?:"[^"\n]*"|[^\s"]+))?/.exec(next) ?? [];
      const [, stream = ""] = /(?:^|\s)(\d)$/.exec(line) ?? [];
      line = line.slice(0, line.length - stream.length);
      left.push(stream + redirection);
      at += redirection.length - 1;
    } else line += char;
  }
  return { line, rest: "" };
}

/**
 * Cuts as Windows programs do: backslashes count before quotation marks only, two marks inside others are one, and a
 * line break is an ordinary character.
 */
function programWords(text: string): { words: string[]; isOpen: boolean } {
  const words: string[] = [];
  let made: string | undefined;
  let isQuoted = false;
  for (const [whole, slashes, marks = ""] of text.matchAll(/(\\*)("+)|\\+|[^\\"]/g)) {
    if (slashes !== undefined) {
      made = (made ?? "") + "\\".repeat(slashes.length >> 1);
      let count = marks.length;
      if (slashes.length % 2 === 1) {
        made += '"';
        count--;
      }
      for (; count > 0; count--) {
        if (isQuoted && count > 1) {
          made += '"';
          count--;
        } else isQuoted = !isQuoted;
      }
    } else if (!isQuoted && /[ \t\u00a0]/.test(whole)) {
      if (made !== undefined) words.push(made);
      made = undefined;
    } else made = (made ?? "") + whole;
  }
  if (made !== undefined) words.push(made);
  return { words, isOpen: isQuoted };
}
