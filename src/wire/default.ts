// Values of the wrong type, in definitions: what can be converted without guessing, and what is a usable default.

import * as z from "zod/mini";
import { isWireValue } from "./configured-props.ts";
import type { AnyProp } from "./prop.ts";
import { isRecord, readText } from "./record.ts";
import { sqlValueSchema } from "./values.ts";

/** What could be made of a value. */
export interface Read {
  value: unknown;
  /** It was meant as this, but did not say so. */
  converted?: boolean;
}

type Test = (value: unknown) => boolean;

const booleans = new Map(Object.entries({ true: true, false: false, 1: true, 0: false }));

/** What a scalar may have been meant as, beside itself: "5" as 5, 5 as "5", "true" and 1 as true. */
function readings(value: unknown): unknown[] {
  const text = readText(value)?.trim() ?? "";
  const number = Number(text);
  // "02134" and "1e3" are not how a number would be written: they are texts.
  return [String(number) === text ? number : undefined, booleans.get(text), text || undefined];
}

/** The first reading of the value that passes the test, the value itself before all; `undefined` if none does. */
export function coerce(value: unknown, test: Test): Read | undefined {
  if (test(value)) return { value };
  const reading = readings(value).find((candidate) => candidate !== undefined && test(candidate));
  return reading === undefined ? undefined : { value: reading, converted: true };
}

const quoted = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

const partialSql = z.partial(sqlValueSchema);

/** The list or object that a JSON text holds. */
function fromJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a prop's default; `undefined` means that it cannot be used. The habits of real definitions are no mistakes
 * (docs/contract.md#real-definitions): `""`, a list given as its only item or as JSON text, an object or a structured
 * value as JSON text, a bare statement for `sql`, a part of an `sql` value, and `{{…}}` expressions, which nobody here
 * can evaluate.
 */
export function readDefault(prop: AnyProp, wire: unknown): Read | undefined {
  const { type } = prop;
  const test: Test = (value) => isWireValue(prop, value);
  if (wire === undefined) return { value: wire };
  if (typeof wire === "string" && !["string", "any", "unknown"].includes(type)) {
    if (wire.trim() === "") return { value: undefined };
    const json = fromJson(wire);
    // Numbers too long to be exact would be rounded: a text with such in it, outside of its strings, stays a text.
    if (test(json)) return { value: /\d{16}/.test(wire.replace(quoted, "")) ? wire : json };
    if (type === "sql" || wire.includes("{{")) return { value: wire };
  }
  if (type === "sql" && isRecord(wire) && partialSql.safeParse(wire).success) return { value: wire };
  if (!type.endsWith("[]") || (isRecord(wire) && test(wire))) return coerce(wire, test);
  const items = (Array.isArray(wire) ? wire : [wire]).map((item) => coerce(item, (value) => test([value])));
  if (items.includes(undefined)) return undefined;
  return { value: items.map((item) => item?.value), converted: items.some((item) => item?.converted) };
}
