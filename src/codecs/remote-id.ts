import * as z from "zod/mini";
import type { SomeCodec } from "../core/codec.ts";
import { textOf } from "./string.ts";

/** An id: whatever is offered, and a text when it is typed. */
export const idCodec: SomeCodec = {
  schema: () => z.custom(),
  toDraft: (wire) => (textOf(wire) === undefined ? undefined : wire),
  toWire: (draft) => (draft === "" ? undefined : draft),
};
