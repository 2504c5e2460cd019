"use client";

import * as z from "zod/mini";
import type { ItemCodec } from "../core/choice.ts";
import { textOf } from "./string.tsx";

/** An id: whatever is offered, and a text when it is typed. */
export const idCodec: ItemCodec = {
  schema: () => z.custom(),
  toDraft: (wire) => (textOf(wire) === undefined ? undefined : wire),
  toWire: (draft) => (draft === "" ? undefined : draft),
};
