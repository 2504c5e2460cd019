// Values with references in their parts: a row of a list, an entry of an object, the text of a request.

import { setOwn } from "./drafts.ts";
import { resolveReference } from "./references.ts";
import type { PartsSource, ReferencePath } from "./sources.ts";

/** The longest list that a reference may extend by one. More is a mistake, and would take up memory. */
const LONGEST = 10_000;

/** Deeper than any value that is edited in a form. */
const DEEPEST = 100;

type Key = string | number;

/** A copy of a value with something else at a path. `undefined` if the path doesn't fit into it. Keys may have any name. */
export function withValueAt(value: unknown, path: ReferencePath, inner: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return inner;
  if (path.length > DEEPEST) return undefined;
  const copy = containerFor(value, key);
  if (copy === undefined) return undefined;
  const next = withValueAt(ownAt(copy, key), rest, inner);
  if (next === undefined) return undefined;
  if (Array.isArray(copy)) copy[Number(key)] = next;
  else setOwn(copy, String(key), next);
  return copy;
}

function containerFor(value: unknown, key: Key): unknown[] | Record<string, unknown> | undefined {
  if (Array.isArray(value)) {
    const at = Number(key);
    return Number.isInteger(at) && at >= 0 && at <= Math.min(value.length, LONGEST)
      ? (value as unknown[]).slice()
      : undefined;
  }
  if (typeof value === "object" && value !== null) return copyOf(value as Record<string, unknown>);
  // Nothing is there yet. Text and numbers have no parts.
  if (value !== undefined && value !== null) return undefined;
  return typeof key === "number" ? (key === 0 ? [] : undefined) : {};
}

function copyOf(value: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) setOwn(copy, key, value[key]);
  return copy;
}

const ownAt = (container: object, key: Key): unknown =>
  Object.hasOwn(container, key) ? (container as Record<Key, unknown>)[key] : undefined;

/** How a reference is resolved. */
export type Resolve = typeof resolveReference;

/**
 * The value with what its references result in; `undefined` if some are missing. References that the value has no place for
 * are missing, too.
 */
export function placeReferences(
  { value, references }: PartsSource,
  data: unknown,
  resolve: (...args: Parameters<Resolve>) => ReturnType<Resolve> = resolveReference,
): { value: unknown; missing: readonly ReferencePath[] } {
  const missing: ReferencePath[] = [];
  let result = value;
  for (const { at, reference } of references) {
    const part = resolve(reference, data);
    missing.push(...part.missing);
    if (part.missing.length > 0) continue;
    // An empty reference is an empty text.
    const next = withValueAt(result, at, part.value ?? "");
    if (next === undefined)
      missing.push(...reference.flatMap((it) => (typeof it === "string" ? [] : [it.path])));
    else result = next;
  }
  return { value: missing.length > 0 ? undefined : result, missing };
}
