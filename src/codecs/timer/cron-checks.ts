import { cronWords } from "../../i18n/en/cron.ts";
import type { Translate, TranslateWith } from "../../i18n/translate.ts";
import { meaningsOf } from "./cron-meanings.ts";
import {
  fieldsFor,
  readField,
  sizeOf,
  wordsIn,
  type CronField,
  type FieldIssue,
  type FieldValues,
} from "./cron-fields.ts";

/** How many days each month can have. */
const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Nicknames of whole expressions, such as `@daily`. */
const NICKNAMES: ReadonlyMap<string, string> = new Map([
  ["@yearly", "0 0 1 1 *"],
  ["@annually", "0 0 1 1 *"],
  ["@monthly", "0 0 1 * *"],
  ["@weekly", "0 0 * * 0"],
  ["@daily", "0 0 * * *"],
  ["@midnight", "0 0 * * *"],
  ["@hourly", "0 * * * *"],
]);

/**
 * Why a cron expression can't run, as a message; `undefined` if it can, or if it's empty. `runs` is
 * asked last: whether an expression that can be read has a day to run on.
 */
export function issueOfCron(
  cron: string,
  translate: Translate,
  runs: (cron: string) => boolean,
): string | undefined {
  const t = translate.with(cronWords);
  const words = wordsIn(cron);
  const meant = NICKNAMES.get(words.join(" ").toLowerCase());
  if (meant) return t("timer.nickname", { nickname: cron.trim(), cron: meant });
  const meanings = meaningsOf(cron);
  if (meanings?.years !== undefined) return t("timer.years", { text: meanings.years });
  if (meanings) return t("timer.unclear", { count: meanings.meant.length });
  if (words.length !== 5 && words.length !== 6) return t("timer.badCron");
  const read = fieldsFor(words.length).map((field, at) => ({
    field,
    value: readField(words[at] ?? "", field),
  }));
  for (const { field, value } of read) if (isIssue(value)) return fieldIssueText(field, value, t);
  const [day, month, weekday] = read.slice(-3).map(({ value }) => value);
  const { locale } = t;
  if (isNever(day, month, weekday)) {
    const [dayText = "", monthText = ""] = words.slice(-3);
    return t("timer.neverRuns", { day: dayText, months: monthNames(month, locale) || monthText });
  }
  return runs(cron) ? undefined : t("timer.neverRunsAtAll");
}

/** What is wrong with one field of an expression. */
export function fieldIssue(
  text: string,
  field: CronField,
  t: TranslateWith<typeof cronWords>,
): string | undefined {
  const value = readField(text, field);
  return isIssue(value) ? fieldIssueText(field, value, t) : undefined;
}

const isIssue = (value: FieldValues | FieldIssue | undefined): value is FieldIssue =>
  typeof value === "object" && "kind" in value;

function fieldIssueText(
  field: CronField,
  { kind, text }: FieldIssue,
  t: TranslateWith<typeof cronWords>,
): string {
  const { low, high } = field;
  const values = { field: t(field.label), text, low, high, size: sizeOf(field) };
  switch (kind) {
    case "unread":
      return t("timer.unreadField", { ...values, hint: t(field.hint) });
    case "outside":
      return t("timer.outside", values);
    case "backwards":
      return t("timer.backwards", values);
    case "step":
      return t("timer.badStep", values);
  }
}

type Read = FieldValues | FieldIssue | undefined;

const numbersOf = (value: Read): ReadonlySet<number> | undefined =>
  typeof value === "object" && "numbers" in value ? value.numbers : undefined;

/** Whether no month that is named has a day that is named. With a weekday named too, either is enough to run. */
function isNever(day: Read, month: Read, weekday: Read): boolean {
  const [days, months] = [numbersOf(day), numbersOf(month)];
  if (weekday !== "all" || !days || !months) return false;
  return [...months].every((at) => [...days].every((it) => it > (LONGEST[at - 1] ?? 31)));
}

function monthNames(month: Read, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const names = [...(numbersOf(month) ?? [])].map((at) => format.format(Date.UTC(2024, at - 1, 1)));
  return new Intl.ListFormat(locale, { type: "disjunction" }).format(names);
}

/**
 * Whether an expression that can be read has a day to run on: the same answer as that of the calendar, without one. Of day
 * and weekday, either is enough, and each weekday comes in every month.
 */
export function hasDay(cron: string): boolean {
  const [days = "", months = "", weekdays = ""] = wordsIn(cron).slice(-3);
  if (!/^[*?]$/.test(weekdays)) return true;
  const [, , , dayField, monthField] = fieldsFor(6);
  if (!dayField || !monthField) return true;
  const longest = Math.max(
    ...[...(numbersOf(readField(months, monthField)) ?? [1])].map((at) => LONGEST[at - 1] ?? 31),
  );
  return days
    .toUpperCase()
    .split(",")
    .some((part) => {
      const numbers = numbersOf(readField(part.replace(/W$/, ""), dayField));
      return !numbers || [...numbers].some((day) => day <= longest);
    });
}
