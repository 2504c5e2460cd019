import * as z from "zod/mini";
import type { PropCodec } from "../core/codec.ts";
import { plainValue } from "../wire/label-value.ts";

const WORDS = new Map<unknown, boolean>([
  [true, true],
  [false, false],
  ["true", true],
  ["false", false],
]);

/** Yes, no, or not set: three states, so that a required `false` is a choice and not an oversight. */
export const booleanCodec: PropCodec<"boolean"> = {
  choices: "one",
  schema: () => z.boolean(),
  toDraft: (wire) => WORDS.get(plainValue(wire)),
  toWire: (draft) => draft,
};
