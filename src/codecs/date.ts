import * as z from "zod/mini";
import type { SomeCodec } from "../core/codec.ts";
import { extra } from "../i18n/en/extra.ts";
import { attributeOf, numberCodec } from "./number.ts";

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?$/i;

/** Whether a text is a day of the calendar, as in 2026-02-28. */
export function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether a text is a moment in ISO 8601, with or without a time zone. */
export const isDateTime = (text: string): boolean => isDate(DATE_TIME.exec(text)?.[1] ?? "");

const textCodec = (
  isValid: (text: string) => boolean,
  issue: "date.invalid" | "dateTime.invalid",
): SomeCodec => ({
  schema: (prop, translate) =>
    z.custom<string>().check(({ value, issues }) => {
      const t = translate.with(extra);
      const [min, max] = [attributeOf(prop, "min"), attributeOf(prop, "max")];
      const time = Date.parse(value);
      const report = (message: string) => issues.push({ code: "custom", message, input: value });
      if (!isValid(value)) report(t(issue));
      else if (typeof min === "string" && time < Date.parse(min)) report(t("date.from", { min }));
      else if (typeof max === "string" && time > Date.parse(max)) report(t("date.to", { max }));
    }),
  toDraft: (wire) => (typeof wire === "string" && wire !== "" ? wire : undefined),
  toWire: (draft) => (draft === "" ? undefined : draft),
});

/** A day, as text: 2026-02-28. */
export const dateCodec: SomeCodec = /* @__PURE__ */ textCodec(isDate, "date.invalid");

/** A moment, as text: 2026-02-28T09:30:00Z. */
export const dateTimeCodec: SomeCodec = /* @__PURE__ */ textCodec(isDateTime, "dateTime.invalid");

/** Types that aren't the platform's. JSON Schema and MCP have them. */
export const extraCodecs: Readonly<Record<"number" | "date" | "date-time", SomeCodec>> = {
  number: numberCodec,
  date: dateCodec,
  "date-time": dateTimeCodec,
};
