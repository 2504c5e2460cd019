import * as z from "zod/mini";
import type { PropCodec } from "../core/codec.ts";
import { plainValue } from "../wire/label-value.ts";

/** A scalar as text; `undefined` for what has no text of its own, such as an object. */
export function textOf(wire: unknown): string | undefined {
  const value = plainValue(wire);
  if (typeof value === "string") return value;
  return (typeof value === "number" && Number.isFinite(value)) || typeof value === "boolean"
    ? String(value)
    : undefined;
}

/** Text, exactly as typed. */
export const stringCodec: PropCodec<"string"> = {
  choices: "one",
  schema: () => z.string(),
  toDraft: textOf,
  toWire: (draft) => (draft === "" ? undefined : draft),
};
