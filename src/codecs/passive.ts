import * as z from "zod/mini";
import type { SomeCodec } from "../core/codec.ts";

/** Nothing is read, and nothing is written: a saved value is left as it is. */
export const passiveCodec = {
  passive: true,
  schema: () => z.never(),
  toDraft: () => undefined,
  toWire: () => undefined,
} satisfies SomeCodec;
