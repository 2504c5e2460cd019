import * as z from "zod/mini";
import type { PropCodec } from "../core/codec.ts";
import type { Translate } from "../i18n/translate.ts";
import { textOf } from "./string.ts";

/** What bounds an integer prop or the items of an integer list. */
export interface Bounds {
  min?: number;
  max?: number;
}

/** What a phone's keyboard for whole numbers has to have. The pad of digits of an iPhone has no minus. */
export const typingFor = ({ min }: Bounds): "digits" | "code" =>
  min !== undefined && min >= 0 ? "digits" : "code";

const DIGITS = /^\s*[+-]?[0-9]+\s*$/;

/** The whole number that a text stands for, exactly; `undefined` for "1e3", "1.9", "٣" and what JavaScript would round. */
export function readInteger(text: string): number | undefined {
  if (!DIGITS.test(text)) return undefined;
  const number = Number(text);
  // Adding 0 turns -0 into 0, which is the number that was meant.
  return Number.isSafeInteger(number) ? number + 0 : undefined;
}

/** What a typed integer must meet. */
export const integerText = ({ min, max }: Bounds, t: Translate) =>
  z.string().check((context) => {
    const message = issueOf(context.value, { min, max }, t);
    if (message) context.issues.push({ code: "custom", message, input: context.value });
  });

function issueOf(text: string, { min, max }: Bounds, t: Translate): string | undefined {
  const number = readInteger(text);
  if (number === undefined) return DIGITS.test(text) ? t("integer.tooLarge") : t("integer.notWhole");
  if (min !== undefined && number < min)
    return max === undefined ? t("integer.min", { min }) : t("integer.range", { min, max });
  if (max !== undefined && number > max)
    return min === undefined ? t("integer.max", { max }) : t("integer.range", { min, max });
  return undefined;
}

/** By how much a key steps a number; `undefined` for one that does not. */
export function stepOf(key: string, isLarge: boolean): number | undefined {
  if (key === "ArrowUp") return isLarge ? 10 : 1;
  if (key === "ArrowDown") return isLarge ? -10 : -1;
  if (key === "PageUp") return 10;
  return key === "PageDown" ? -10 : undefined;
}

/**
 * The text after a step, within the bounds and the numbers that are exact. Nothing yet becomes `min`, else 0, whichever
 * way the step goes; `undefined` for what is no whole number, which is left alone.
 */
export function steppedText(text: string, by: number, { min, max }: Bounds): string | undefined {
  const low = Math.max(Math.ceil(min ?? -Infinity), Number.MIN_SAFE_INTEGER);
  const high = Math.min(Math.floor(max ?? Infinity), Number.MAX_SAFE_INTEGER);
  const within = (number: number) => Math.min(Math.max(number, low), high);
  if (text.trim() === "") return String(within(min ?? 0));
  const number = readInteger(text);
  return number === undefined ? undefined : String(within(number + by));
}

/** The range in words for the end of the label row. */
export function rangeText({ min, max }: Bounds, t: Translate): string | undefined {
  if (min !== undefined && max !== undefined) return t("integer.rangeAside", { min, max });
  if (min !== undefined) return t("integer.minAside", { min });
  return max === undefined ? undefined : t("integer.maxAside", { max });
}

/** A whole number. It stays the text that was typed until that is one, and is never turned into another number. */
export const integerCodec: PropCodec<"integer"> = {
  choices: "one",
  schema: integerText,
  toDraft: textOf,
  toWire: readInteger,
};
