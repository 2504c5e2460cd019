import { createEmphasis } from "./emphasis.ts";
import { endOfUrl, safeHref } from "./href.ts";

/** A piece of text inside a paragraph. */
export type Inline =
  | string
  | { as: "strong" | "em" | "del"; children: Inline[] }
  | { as: "code"; text: string }
  | { as: "link"; href: string; children: Inline[] }
  | { as: "image"; href: string | undefined; alt: string }
  | { as: "break" }
  | { as: "html"; raw: string };

/** What the lazy part knows of HTML. */
export interface HtmlReader {
  /** The end of the tag or comment that starts at `at`, or `at` if none does. */
  tagEnd(text: string, at: number): number;
  decode(text: string): string;
}

export interface InlineOptions {
  /** Without it, text that holds HTML or entities is not read at all. */
  html?: HtmlReader;
  /** Inside a link there are no links. */
  inLink?: boolean;
}

/** Whether a text has anything to read; most have not. */
export const hasMarks = (text: string): boolean => /[\\`*_~[<&\n]|https?:\/\//.test(text);

/** What only the lazy part can read: lists, headings, quotes, fences, tables, rules. */
export const hasBlocks = (text: string): boolean => blocks.test(text);

// Any space counts, a no-break space too: on a Mac one is typed by accident.
const blocks =
  /^[^\S\n]*(?:[-*+][^\S\n]|\d{1,9}[.)][^\S\n]|#{1,6}[^\S\n]|>|```|~~~|\||(?:=+|-{2,}|(?:[*_-][^\S\n]*){3,})$)|\|[^\S\n]*:?-{2}/m;

const special = () => /!\[|[\\`*_~[<&\n]|https?:\/\//g;
const link =
  /!?\[((?:[^[\]\\]|\\[^]|\[(?:[^[\]\\]|\\[^])*\])*)\]\((?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*))(?:[ \n]{1,9}(?:"[^"]*"|'[^']*'))?[ \n]{0,9}\)/y;

/**
 * Reads the markdown inside a paragraph: code, emphasis, links, bare addresses and line breaks. One pass over the text,
 * whatever it holds. `undefined` if there is HTML in it and no one to read it.
 */
export function parseInline(text: string, options: InlineOptions = {}): Inline[] | undefined {
  const { html, inLink } = options;
  const out = createEmphasis();
  const marks = special();
  const fences = new Set<number>(); // lengths of backtick runs that never come again
  let at = 0;

  const say = (until: number) => {
    if (until > at) out.add(html ? html.decode(text.slice(at, until)) : text.slice(at, until));
    at = until;
  };
  const take = (end: number, piece: Inline) => {
    out.add(piece);
    at = end;
  };

  for (let found = marks.exec(text); found; marks.lastIndex = at, found = marks.exec(text)) {
    say(found.index);
    const start = at;
    const mark = found[0];
    if (mark === "\\") readEscape(text, at, take);
    else if (mark === "`") readCode(text, at, fences, take);
    else if (mark === "[" || mark === "![") readLink(text, at, options, take);
    else if (mark === "\n") readBreak(text, at, inLink ? " " : { as: "break" }, take);
    else if ("*_~".includes(mark)) at = out.mark(text, at);
    else if (mark === "<" && !/[a-z/!?]/i.test(text.charAt(at + 1))) take(at + 1, "<");
    else if (mark === "<") {
      if (!html && !isAutolink(text, at)) return undefined;
      readAngle(text, at, options, take);
    } else if (mark === "&") {
      const end = endOfEntity(text, at);
      if (!html && end > at) return undefined;
      say(end);
    } else if (!inLink) readUrl(text, at, take);
    if (at === start) take(start + mark.length, mark); // it meant nothing: it is text
  }
  say(text.length);
  return out.end();
}

type Take = (end: number, piece: Inline) => void;

function readEscape(text: string, at: number, take: Take): void {
  const next = text.charAt(at + 1);
  if (next === "\n") readBreak(text, at, { as: "break" }, take);
  else if (/[!-/:-@[-`{-~]/.test(next)) take(at + 2, next);
}

/** A run of line breaks, with their indentation and the lone backslashes that authors put between. */
function readBreak(text: string, at: number, piece: Inline, take: Take): void {
  const run = /(?:\\?\n[ \t]*)+/y;
  run.lastIndex = at;
  take(at + (run.exec(text)?.[0].length ?? 1), piece);
}

function readCode(text: string, at: number, fences: Set<number>, take: Take): void {
  const fence = /`+/y;
  fence.lastIndex = at;
  const length = fence.exec(text)?.[0].length ?? 1;
  const end = fences.has(length) ? -1 : endOfCode(text, at + length, length);
  if (end < 0) {
    fences.add(length);
    take(at + length, "`".repeat(length));
    return;
  }
  const code = text.slice(at + length, end - length);
  // A space inside either end lets code begin or end with a backtick.
  take(end, { as: "code", text: /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code });
}

function endOfCode(text: string, from: number, length: number): number {
  const runs = /`+/g;
  runs.lastIndex = from;
  for (let run = runs.exec(text); run; run = runs.exec(text))
    if (run[0].length === length) return runs.lastIndex;
  return -1;
}

function readLink(text: string, at: number, options: InlineOptions, take: Take): void {
  link.lastIndex = at;
  const found = link.exec(text);
  if (!found) return;
  const [whole, label = "", angled, bare = ""] = found;
  const decode = options.html?.decode ?? ((it: string) => it);
  const href = safeHref(decode(angled ?? bare).replaceAll(/\\([!-/:-@[-`{-~])/g, "$1"));
  if (whole.startsWith("!")) {
    const alt = decode(label);
    return take(at + whole.length, options.inLink ? alt : { as: "image", href, alt });
  }
  const children = parseInline(label, { ...options, inLink: true });
  if (!children) return; // HTML in the label, and no one to read it
  if (href && !options.inLink) return take(at + whole.length, { as: "link", href, children });
  for (const child of children) take(at + whole.length, child); // no link: its words
}

function readUrl(text: string, at: number, take: Take): void {
  const end = endOfUrl(text, at);
  const href = end > at ? safeHref(text.slice(at, end)) : undefined;
  if (href) take(end, { as: "link", href, children: [text.slice(at, end)] });
}

const autolink = /<((?:https?:\/\/|mailto:)[^\s<>]+)>/y;

function isAutolink(text: string, at: number): boolean {
  autolink.lastIndex = at;
  return autolink.test(text);
}

function readAngle(text: string, at: number, { html, inLink }: InlineOptions, take: Take): void {
  autolink.lastIndex = at;
  const [whole, address = ""] = autolink.exec(text) ?? [];
  const href = whole && safeHref(address);
  if (whole && href && !inLink) return take(at + whole.length, { as: "link", href, children: [address] });
  const end = html?.tagEnd(text, at) ?? at;
  if (end > at) take(end, { as: "html", raw: text.slice(at, end) });
}

function endOfEntity(text: string, at: number): number {
  const entity = /&#?\w{1,31};/y;
  entity.lastIndex = at;
  return entity.test(text) ? entity.lastIndex : at;
}
