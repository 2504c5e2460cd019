import { timer } from "../../i18n/en/timer.ts";
import type { Translate, TranslateWith } from "../../i18n/translate.ts";
import { meaningsOf } from "./cron-meanings.ts";
import { nextRuns } from "./next-runs.ts";
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

/** What people write for a whole expression, and what it stands for. */
const NICKNAMES: ReadonlyMap<string, string> = new Map([
  ["@yearly", "0 0 1 1 *"],
  ["@annually", "0 0 1 1 *"],
  ["@monthly", "0 0 1 * *"],
  ["@weekly", "0 0 * * 0"],
  ["@daily", "0 0 * * *"],
  ["@midnight", "0 0 * * *"],
  ["@hourly", "0 * * * *"],
]);

/** Why a cron expression cannot be run, for the person to act on; `undefined` when it can be, or is not there yet. */
export function cronIssue(cron: string, translate: Translate): string | undefined {
  const t = translate.with(timer);
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
  t: TranslateWith<typeof timer>,
): string | undefined {
  const value = readField(text, field);
  return isIssue(value) ? fieldIssueText(field, value, t) : undefined;
}

const isIssue = (value: FieldValues | FieldIssue | undefined): value is FieldIssue =>
  typeof value === "object" && "kind" in value;

function fieldIssueText(
  field: CronField,
  { kind, text }: FieldIssue,
  t: TranslateWith<typeof timer>,
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

/** The last answer is kept: to find out that something never runs is to look through a thousand years. */
let last: { cron: string; runs: boolean } | undefined;

function runs(cron: string): boolean {
  if (last?.cron !== cron) last = { cron, runs: hasRun(cron) };
  return last.runs;
}

function hasRun(cron: string): boolean {
  try {
    return nextRuns(cron, "", 1, new Date()).length > 0;
  } catch {
    return false;
  }
}
