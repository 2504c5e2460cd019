// Values of the wrong type, in definitions: what can be converted without guessing, and what is a usable default.

import * as z from "zod/mini";
import { isWireValue } from "./configured-props.ts";
import type { AnyProp } from "./prop.ts";
import { isRecord, readText } from "./record.ts";
import { sqlValueSchema } from "./values.ts";

/** What could be made of a value. */
export interface Read {
  value: unknown;
  converted: boolean;
}

const plainNumber = /^-?\d+(\.\d+)?$/;
const booleans: Readonly<Record<string, boolean>> = { true: true, false: false, 1: true, 0: false };

/** What a scalar may have been meant as, beside itself: "5" as 5, 5 as "5", "true" and 1 as true. */
function readings(value: unknown): unknown[] {
  const text = readText(value)?.trim();
  if (text === undefined) return [];
  const boolean = Object.hasOwn(booleans, text) ? [booleans[text]] : [];
  return [
    ...(plainNumber.test(text) ? [Number(text)] : []),
    ...boolean,
    ...(typeof value === "string" ? [] : [text]),
  ];
}

/** The first reading of the value that is acceptable, the value itself before all; `undefined` if none is. */
export function coerce(value: unknown, isAcceptable: (value: unknown) => boolean): Read | undefined {
  if (isAcceptable(value)) return { value, converted: false };
  const reading = readings(value).filter(isAcceptable);
  return reading.length > 0 ? { value: reading[0], converted: true } : undefined;
}

const partialSql = z.partial(sqlValueSchema);

const quoted = /"(?:[^"\\]|\\.)*"/g;
const longNumber = /\d{16}/;

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
 * (contract §6): `""`, a list given as its only item or as JSON text, an object or a structured value as JSON text, a
 * bare statement for `sql`, a part of an `sql` value, and `{{…}}` expressions, which nobody here can evaluate.
 */
export function readDefault(prop: AnyProp, wire: unknown): Read | undefined {
  const asIs = (value: unknown = wire): Read => ({ value, converted: false });
  const isList = prop.type.endsWith("[]");
  const isText = prop.type === "string" || prop.type === "any" || prop.type === "unknown";
  if (wire === undefined) return asIs();
  if (typeof wire === "string" && !isText) {
    if (wire.trim() === "") return asIs(undefined);
    if (wire.includes("{{") || prop.type === "sql") return asIs();
    const json = fromJson(wire);
    // Numbers too long to be exact would be rounded: such a text stays as it is.
    if (json !== undefined && isWireValue(prop, json))
      return asIs(longNumber.test(wire.replace(quoted, "")) ? wire : json);
  }
  if (prop.type === "sql" && isRecord(wire) && partialSql.safeParse(wire).success) return asIs();
  if (!isList) return coerce(wire, (value) => isWireValue(prop, value));
  const items = Array.isArray(wire) ? wire : [wire];
  if (isWireValue(prop, wire)) return asIs(isRecord(wire) ? wire : items);
  const read = items.map((item) => coerce(item, (value) => isWireValue(prop, [value])));
  return read.every((item) => item !== undefined)
    ? { value: read.map((item) => item.value), converted: true }
    : undefined;
}
