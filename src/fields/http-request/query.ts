// The query of a URL. The wire has one in `url` and another in `params`, and a request is sent with both. Rows are
// encoded when they are sent, and the URL goes out as it was typed; so nothing moves between them by itself. The person
// may move the URL's query into rows: each part is decoded then, so that the receiver gets the same.

import type { HttpRequestDraft } from "../../core/values.ts";
import { newPair } from "../../codecs/http-request/pairs.ts";

/** `{{…}}`: filled in by the platform; what is inside is no part of an address. */
const expressions = /(\{\{[^]*?\}\})/;

/** A text with its expressions hidden behind as many characters, so that the places of the others are kept. */
const masked = (text: string): string =>
  text.replace(new RegExp(expressions, "g"), (whole) => "x".repeat(whole.length));

/** A URL before its query, the query without its mark, and the fragment with it. */
export function splitUrl(url: string): { base: string; query: string; hash: string } {
  const plain = masked(url);
  const hashAt = plain.indexOf("#");
  const end = hashAt < 0 ? url.length : hashAt;
  const mark = plain.slice(0, end).indexOf("?");
  const start = mark < 0 ? end : mark;
  return { base: url.slice(0, start), query: url.slice(start + 1, end), hash: url.slice(end) };
}

/** The pairs of a query, in order, duplicates and empty values too. A name without `=` has an empty value. */
export function queryPairs(query: string): { name: string; value: string }[] {
  return cut(query, "&", Infinity)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const [name = "", value = ""] = cut(piece, "=", 2);
      return { name: decoded(name), value: decoded(value) };
    });
}

/** Cuts a text at a mark outside of expressions, into so many pieces at most. */
function cut(text: string, mark: string, most: number): string[] {
  const plain = masked(text);
  const pieces: string[] = [];
  let start = 0;
  for (let at = plain.indexOf(mark); at >= 0 && pieces.length < most - 1; at = plain.indexOf(mark, start)) {
    pieces.push(text.slice(start, at));
    start = at + 1;
  }
  return [...pieces, text.slice(start)];
}

/** Decodes as a receiver would; what cannot be decoded, and expressions, stay as typed. */
export const decoded = (text: string): string =>
  text
    .split(expressions)
    .map((part, index) => (index % 2 === 1 ? part : decodedPart(part)))
    .join("");

function decodedPart(part: string): string {
  try {
    return decodeURIComponent(part.replaceAll("+", " "));
  } catch {
    return part;
  }
}

/** Encodes for a query; expressions stay as they are. */
export const encoded = (text: string): string =>
  text
    .split(expressions)
    .map((part, index) => (index % 2 === 1 ? part : encodedPart(part)))
    .join("");

function encodedPart(part: string): string {
  try {
    return encodeURIComponent(part);
  } catch {
    return part; // half of a character
  }
}

/** Moves the URL's own query into rows. It is sent before the rows, so it becomes the first of them. */
export function moveQuery(draft: HttpRequestDraft): HttpRequestDraft {
  const { base, query, hash } = splitUrl(draft.url);
  const rows = queryPairs(query).map(({ name, value }) => newPair(name, value));
  return {
    ...draft,
    url: base + hash,
    params: [...rows, ...draft.params],
    stroke: { kind: "query", before: draft, left: [] },
  };
}
