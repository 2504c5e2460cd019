// Schemas that forgive, and the envelope around every answer.

import * as z from "zod/mini";
import { parseErrorBody } from "./notices.ts";
import { isRecord, readRecord, readText, type UnknownRecord } from "./record.ts";

/** A value that was read, or why it could not be: plain English, to be shown. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

/** An attribute that is left out, rather than failing the whole, when it has not the form it should have. */
export function maybe<S extends z.ZodMiniType>(schema: S) {
  return z.catch(z.optional(schema), undefined);
}

/** Text; numbers are written out. */
export const text: z.ZodMiniType<string, unknown> = z.pipe(z.transform(readText), z.string());

/** A time in ISO 8601: text on the wire, a Date in the SDK's objects. */
export const time: z.ZodMiniType<string, unknown> = z.pipe(
  z.transform((value) =>
    value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value,
  ),
  z.string(),
);

/** An object in either spelling, nulls read as absent. */
export function record<S extends z.core.$ZodShape>(shape: S, keepNull?: readonly string[]) {
  return z.pipe(
    z.transform((input: unknown) => (isRecord(input) ? readRecord(input, keepNull) : input)),
    z.object(shape),
  );
}

/** Opens an answer: an object, which is not the SDK's or the platform's way of saying that it was none. */
export function openReply(input: unknown): Parsed<UnknownRecord> {
  if (!isRecord(input)) {
    return { ok: false, message: `The platform answered with ${describe(input)} instead of an answer.` };
  }
  const reason = isRecord(input.error) ? readText(input.error.reason) : undefined;
  if (reason === "non-json")
    return { ok: false, message: "The platform answered with something that is not JSON." };
  if (input.ok === false) {
    return { ok: false, message: parseErrorBody(input).message ?? "The platform could not answer." };
  }
  return { ok: true, value: readRecord(input) };
}

function describe(value: unknown): string {
  if (value === undefined || value === null || value === "") return "nothing";
  if (typeof value === "string") return /^\s*</.test(value) ? "a web page" : "text";
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

/** Opens an answer of the form `{data}`; data without its envelope will do. */
export function openData(input: unknown): Parsed<unknown> {
  const reply = openReply(input);
  if (!reply.ok) return reply;
  const { data } = reply.value;
  if (data !== undefined) return { ok: true, value: data };
  const keys = Object.keys(reply.value);
  const error = parseErrorBody(input).message;
  if (keys.length > 0 && error === undefined) return { ok: true, value: input };
  return { ok: false, message: error ?? "The platform answered with nothing." };
}
