// References as text and as values: `{{steps.find_rows.rows[0].id}}`.

import type { Reference, ReferencePath } from "./sources.ts";

const NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$-]*`;
const BRACKET = String.raw`\[\s*(?:\d+|"(?:[^"\\]|\\.)*")\s*\]`;
const PATH = String.raw`(?:${NAME}|${BRACKET})(?:\.(?:${NAME}|\d+)|${BRACKET})*`;
const WHOLE_PATH = new RegExp(`^${PATH}$`, "u");
const SEGMENT = new RegExp(String.raw`${BRACKET}|${NAME}|\d+`, "gu");
const PLAIN_NAME = new RegExp(`^${NAME}$`, "u");
/** A path in braces, or a JSON string in braces, which is a literal text. */
const BRACES = new RegExp(String.raw`\{\{\s*(?:(${PATH})|("(?:[^"\\]|\\.)*"))\s*\}\}`, "gu");

/** A path as text. Keys that aren't names are in brackets: `steps.rows[0]["first name"]`. */
export const pathText = (path: ReferencePath): string =>
  path
    .map((segment, index) =>
      typeof segment === "string" && PLAIN_NAME.test(segment)
        ? `${index > 0 ? "." : ""}${segment}`
        : `[${JSON.stringify(segment)}]`,
    )
    .join("");

/** Reads a path; `undefined` if the text isn't one. */
export function parsePath(text: string): ReferencePath | undefined {
  if (!WHOLE_PATH.test(text.trim())) return undefined;
  const segments = text.match(SEGMENT) ?? [];
  try {
    return segments.map((segment) => {
      if (!segment.startsWith("[")) return /^\d/.test(segment) ? Number(segment) : segment;
      return JSON.parse(segment.slice(1, -1)) as string | number;
    });
  } catch {
    return undefined; // an escape that JSON doesn't have
  }
}

/** A reference as text. Literal braces are written as a JSON string: `{{"{{"}}`. */
export const referenceText = (reference: Reference): string =>
  reference
    .map((part) =>
      typeof part === "string"
        ? part.replaceAll(/\{{2,}/g, (braces) => `{{${JSON.stringify(braces)}}}`)
        : `{{${pathText(part.path)}}}`,
    )
    .join("");

/** Reads text with `{{path}}` in it. What isn't a path stays text. The inverse of `referenceText`. */
export function parseReference(text: string): Reference {
  const parts: (string | { path: ReferencePath })[] = [];
  let literal = "";
  let end = 0;
  for (const match of text.matchAll(BRACES)) {
    const [all, inside, quoted] = match;
    const path = inside === undefined ? undefined : parsePath(inside);
    literal += text.slice(end, match.index) + (path ? "" : unquoted(quoted, all));
    end = match.index + all.length;
    if (!path) continue;
    if (literal) parts.push(literal);
    parts.push({ path });
    literal = "";
  }
  literal += text.slice(end);
  if (literal) parts.push(literal);
  return parts;
}

/** A place in a text that `parseReference` reads as a path, or as quoted text. */
interface Place {
  from: number;
  to: number;
  path?: ReferencePath;
  /** The text that is quoted. */
  literal?: string;
}

/** Where paths and quoted texts are in a text. */
export const placesIn = (text: string): Place[] =>
  [...text.matchAll(BRACES)].map(({ 0: all, 1: inside, 2: quoted, index }) => {
    const path = inside === undefined ? undefined : parsePath(inside);
    return { from: index, to: index + all.length, ...(path ? { path } : { literal: unquoted(quoted, all) }) };
  });

function unquoted(quoted: string | undefined, otherwise: string): string {
  try {
    return quoted === undefined ? otherwise : (JSON.parse(quoted) as string);
  } catch {
    return otherwise; // an escape that JSON doesn't have
  }
}

/** The value at a path; `undefined` if there is none. Reads own properties only. */
export function valueAt(data: unknown, path: ReferencePath): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/**
 * The value of a reference. It is `undefined` if the reference is empty, or if any of its paths leads nowhere; those are in
 * `missing`.
 */
export function resolveReference(
  reference: Reference,
  data: unknown,
  read: (data: unknown, path: ReferencePath) => unknown = valueAt,
): { value: unknown; missing: readonly ReferencePath[] } {
  const values = reference.map((part) => (typeof part === "string" ? part : read(data, part.path)));
  const missing = reference.flatMap((part, index) =>
    typeof part !== "string" && values[index] === undefined ? [part.path] : [],
  );
  if (missing.length > 0 || reference.length === 0) return { value: undefined, missing };
  const [only] = reference;
  const isAlone = reference.length === 1 && typeof only === "object";
  return { value: isAlone ? values[0] : values.map(textOf).join(""), missing };
}

/** A value within text. */
const textOf = (value: unknown): string =>
  typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
