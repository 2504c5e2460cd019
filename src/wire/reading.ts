// How answers are opened, and the objects in them read: in either spelling, forgiving where that does no harm.

import * as z from "zod/mini";
import { parseErrorBody } from "./notices.ts";
import { isRecord, readRecord, readText } from "./record.ts";

/** A value that was read, or why it could not be: plain English, to be shown. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; message: string };

export type Shape = z.core.$ZodShape;
export type Shaped<S extends Shape> = z.infer<z.ZodMiniObject<S>>;

/** Text; numbers are written out. */
export const text: z.ZodMiniType<string> = z.pipe(z.transform(readText), z.string());
export const maybeText = z.optional(text);
export const maybeNumber = z.optional(z.number());
/** Milliseconds since 1970: what is too small for that in this century came as seconds, as the platform's own answers do. */
export const maybeTime = z.optional(
  z.pipe(
    z.transform((value) => (typeof value === "number" && value < 100_000_000_000 ? value * 1000 : value)),
    z.number(),
  ),
);
export const maybeFlag = z.optional(z.boolean());

/**
 * A reader of objects of this shape. An attribute that does not fit is left out where it is optional; without one that
 * is not, there is nothing to read: `undefined`. Nulls count as absent, except where `keepNull` names the attribute.
 */
export function reader<S extends Shape>(
  shape: S,
  keepNull?: string,
): (input: unknown) => Shaped<S> | undefined {
  const attributes: [string, z.ZodMiniType][] = Object.entries(shape as Record<string, never>);
  return (input) => {
    if (!isRecord(input)) return undefined;
    const entry = readRecord(input, keepNull);
    const read: Record<string, unknown> = {};
    for (const [key, schema] of attributes) {
      const { success, data } = schema.safeParse(entry[key]);
      if (data !== undefined) read[key] = data;
      else if (!success && !schema.safeParse(undefined).success) return undefined;
    }
    // Each attribute has just passed its schema, and the ones that are missing may be.
    return read as Shaped<S>;
  };
}

/** An attribute that is itself an object, read by its own reader. */
export function nested<T>(read: (input: unknown) => T | undefined) {
  const transform = z.transform<unknown, unknown>((input) => read(input));
  return z.optional(
    z.pipe(
      transform,
      z.custom<T>((value) => value !== undefined),
    ),
  );
}

/** For an answer that is something else. */
export const unreadable: Parsed<never> = {
  ok: false,
  message: "The platform sent an answer that cannot be read.",
};

export function parsed<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/**
 * Opens an answer that should have one of `keys` in it. With none of them there, and an error in their place (the
 * platform's, or the SDK's `{ok: false, error}` for what was not JSON), it is not an answer.
 */
export function openReply(input: unknown, keys: readonly string[]): Parsed<Record<string, unknown>> {
  if (!isRecord(input)) return unreadable;
  const reply = readRecord(input);
  const failed = reply.error !== undefined || reply.ok === false;
  if (!failed || keys.some((key) => reply[key] !== undefined)) return parsed(reply);
  const { message } = parseErrorBody(input);
  return message ? { ok: false, message } : unreadable;
}

/** Reads an answer of the form `{data}`; data without its envelope will do. */
export function readData<T>(input: unknown, read: (data: unknown) => T | undefined): Parsed<T> {
  const reply = openReply(input, ["data"]);
  if (!reply.ok) return reply;
  const value = read(reply.value.data ?? input);
  return value === undefined ? unreadable : parsed(value);
}
