import { decodeEntities } from "./entities.ts";

export type Attributes = Record<string, string>;

/** Where what is read goes. */
export interface HtmlSink {
  open(name: string, attributes: Attributes, raw: string): void;
  close(name: string, raw: string): void;
  text(text: string): void;
}

/** No honest tag is longer; reading on for a quote's end would cost the square of the text's length. */
const longestTag = 4000;

/** The end of the tag, comment or declaration that starts at `at` (a `<`), or `at` if there is none. */
export function tagEnd(text: string, at: number): number {
  if (text.startsWith("<!--", at)) return after(text, "-->", at + 4, at);
  if (/[!?]/.test(text.charAt(at + 1))) return after(text, ">", at + 2, at);
  if (!/^<\/?[a-z]/i.test(text.slice(at, at + 3))) return at;
  let quote = "";
  for (let i = at + 2; i < text.length && i < at + longestTag; i++) {
    const char = text.charAt(i);
    if (quote) quote = char === quote ? "" : quote;
    else if (char === ">") return i + 1;
    else if (char === "<") return at;
    else if ((char === '"' || char === "'") && /[=\s]/.test(text.charAt(i - 1))) quote = char;
  }
  return at;
}

function after(text: string, end: string, from: number, none: number): number {
  const found = text.slice(from, from + longestTag).indexOf(end);
  return found < 0 ? none : from + found + end.length;
}

/** Reads HTML from left to right and tells it piece by piece. It never fails: what is no tag is text. */
export function readHtml(html: string, sink: HtmlSink): void {
  let said = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at)) {
    const end = tagEnd(html, at);
    if (end === at) {
      at++;
      continue;
    }
    if (at > said) sink.text(decodeEntities(html.slice(said, at)));
    readTag(html.slice(at, end), sink);
    said = at = end;
  }
  if (said < html.length) sink.text(decodeEntities(html.slice(said)));
}

function readTag(raw: string, sink: HtmlSink): void {
  const name = /^<\/?([a-z][^\s/>]*)/i.exec(raw)?.[1]?.toLowerCase();
  if (!name) return; // a comment, a declaration
  if (raw.startsWith("</")) return sink.close(name, raw);
  sink.open(name, readAttributes(raw.slice(name.length + 1, -1)), raw);
}

function readAttributes(text: string): Attributes {
  const attributes: Attributes = {};
  const attribute = /([^\s=/"'<>]+)(?:\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, name = "", double, single, bare] of text.matchAll(attribute)) {
    const key = name.toLowerCase();
    attributes[key] ??= decodeEntities(double ?? single ?? bare ?? "");
  }
  return attributes;
}
