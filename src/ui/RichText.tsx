"use client";

import {
  createElement,
  Fragment,
  lazy,
  memo,
  Suspense,
  useState,
  type ComponentType,
  type ReactNode,
} from "react";
import { useTranslate } from "../i18n/context.ts";
import { Button } from "./Button.tsx";
import { usePart } from "./parts.ts";
import { drawInline, type Pen } from "./rich/draw.tsx";
import { FOLD, pieces } from "./rich/fold.ts";
import { hasBlocks, hasMarks, parseInline } from "./rich/inline.ts";

export interface RichTextProps {
  /** Markdown, perhaps with HTML in it. Numbers and booleans are written out; anything else is nothing. */
  text: unknown;
  /** Of the element around the text: a `div`. Without it, and inside a line, the text stands in a `span`. */
  className?: string;
  id?: string;
  /** Forbids blocks, for a place inside a line: marks of blocks and HTML are plain characters there. */
  inline?: boolean;
}

/**
 * Text that others wrote, as elements from a short list: nothing in it runs, loads, or decides how it looks. Plain text
 * costs nothing, markdown inside a paragraph little; lists, tables and HTML are read by a part that is fetched for them.
 */
export const RichText = memo(function RichText({ text, className, id, inline }: RichTextProps) {
  const source = written(text).replaceAll(LINE_END, "\n").replaceAll(UNSEEN, "").trim();
  const pen = usePen();
  if (!source) return null;
  // Another text is another element: a translated page has other text nodes than those that could be changed in place.
  const attributes = { key: source, className, id };
  return createElement(className && !inline ? "div" : "span", attributes, drawSource(source, pen, inline));
});

/** Every line break that text may have besides "\n": those of Windows and of old Macs, and those of Unicode. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** A byte order mark, say, would hide the mark of a block that starts the line. */
const UNSEEN = /^[\u200b\u2060\ufeff]+/gm;

/** What a text is drawn with. */
function usePen(): Pen {
  const t = useTranslate();
  return { part: usePart(), image: t("text.image") };
}

function drawSource(source: string, pen: Pen, inline?: boolean): ReactNode {
  if (source.length > FOLD) return inline ? `${pieces(source, 0).join("")}…` : <Folded source={source} />;
  return drawShort(source, pen, inline);
}

/** A function and no component: there is one for each field of a form, which would hold a component more. */
function drawShort(source: string, pen: Pen, inline?: boolean): ReactNode {
  if (!hasMarks(source) && (inline || !hasBlocks(source))) return source;
  if (inline)
    return createElement(
      Fragment,
      null,
      ...drawInline(parseInline(source, { html: noHtml }) ?? [source], pen),
    );
  const paragraphs = hasBlocks(source) ? undefined : parseParagraphs(source);
  if (!paragraphs) {
    return (
      <Suspense fallback={<Raw source={withoutTags(source)} />}>
        <Blocks source={source} pen={pen} />
      </Suspense>
    );
  }
  if (paragraphs.length === 1) return createElement(Fragment, null, ...drawInline(paragraphs[0] ?? [], pen));
  const drawn = paragraphs.map((pieces) => createElement("p", null, ...drawInline(pieces, pen)));
  return createElement("div", pen.part("rich"), ...drawn);
}

function written(text: unknown): string {
  if (typeof text === "string") return text;
  return typeof text === "number" || typeof text === "boolean" || typeof text === "bigint"
    ? String(text)
    : "";
}

/** A long text, a look at a time. However long it is, no more than a piece is read at once. */
function Folded({ source }: { source: string }) {
  const [looks, setLooks] = useState(0);
  const t = useTranslate();
  const shown = pieces(source, looks);
  const length = shown.reduce((sum, piece) => sum + piece.length, 0);
  const more = length < source.length;
  return (
    <>
      {createElement(Fragment, null, ...shown.map((source) => createElement(Piece, { source })))}
      {more && <span>{"… "}</span>}
      <Button variant="quiet" aria-expanded={!more} onClick={() => setLooks(more ? looks + 1 : 0)}>
        {t(more ? "text.more" : "text.less")}
      </Button>
    </>
  );
}

/** A piece of a long text, which is not read again when a further one is shown. */
const Piece = memo(function Piece({ source }: { source: string }) {
  return <span>{drawShort(source, usePen())}</span>;
});

/** Where blocks are forbidden, HTML is text like any other. */
const noHtml = { tagEnd: (_: string, at: number) => at, decode: (text: string) => text };

function parseParagraphs(source: string) {
  const paragraphs = source.split(/\n[^\S\n]*\n\s*/).map((text) => parseInline(text));
  return paragraphs.every((it) => it !== undefined) ? paragraphs : undefined;
}

const TAG = /<\/?([a-z][a-z\d]*)\b[^<>]*>/gi;
const ENDLESS = /^(?:p|br|li|hr)$/i;

/** HTML's tags are not shown while they wait to be read. What has no end is a placeholder, such as `<name>`. */
function withoutTags(source: string): string {
  const lower = source.toLowerCase();
  return source.replaceAll(TAG, (tag, name: string) =>
    ENDLESS.test(name) || lower.includes(`</${name.toLowerCase()}`) ? "" : tag,
  );
}

/** The text as it was written, if what could read it never comes. */
function Raw({ source }: { source: string }) {
  const part = usePart();
  return <span {...part("rich", { raw: true })}>{source}</span>;
}

const Blocks = lazy<ComponentType<{ source: string; pen: Pen }>>(() =>
  import("./rich/Blocks.tsx").then(
    ({ Blocks }) => ({ default: Blocks }),
    () => ({ default: Raw }),
  ),
);
