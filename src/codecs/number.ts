import * as z from "zod/mini";
import type { SomeCodec } from "../core/codec.ts";
import { extra } from "../i18n/en/extra.ts";
import type { AnyProp } from "../wire/prop.ts";
import { textOf } from "./string.ts";

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/** Reads a number; `undefined` unless it is finite and written in ASCII digits. */
export function readNumber(text: string): number | undefined {
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  // Adding 0 turns -0 into 0, which is the number that was meant.
  return Number.isFinite(number) ? number + 0 : undefined;
}

/** An attribute that the definition gives a prop of a type that isn't the platform's. */
export const attributeOf = (prop: AnyProp, name: string): unknown =>
  prop.type === "unknown" && prop.attributes && Object.hasOwn(prop.attributes, name)
    ? prop.attributes[name]
    : undefined;

/** Any number. It stays the text that was typed. Not one of the platform's types: MCP tools have such inputs. */
export const numberCodec: SomeCodec = {
  schema: (prop, translate) =>
    z.custom<string>().check(({ value, issues }) => {
      const t = translate.with(extra);
      const [min, max] = [attributeOf(prop, "min"), attributeOf(prop, "max")];
      const number = readNumber(value);
      const report = (message: string) => issues.push({ code: "custom", message, input: value });
      if (number === undefined) report(t("number.notNumber"));
      else if (typeof min === "number" && number < min) report(t("integer.min", { min }));
      else if (typeof max === "number" && number > max) report(t("integer.max", { max }));
    }),
  toDraft: textOf,
  toWire: (draft) => (typeof draft === "string" ? readNumber(draft) : undefined),
};
