// Expressions that other schedulers read otherwise. Quartz and AWS have a `?`, number weekdays from 1 (Sunday), and write a
// year last; AWS leaves out the seconds.

import { fieldsFor, readField, wordsIn } from "./cron-fields.ts";

const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** Whether a text limits a schedule to years. */
const isYear = (word: string): boolean => /\d{4}/.test(word);

interface Meanings {
  /** The same in words that can be read in one way only; the likeliest first. */
  meant: string[];
  /** Years that none of them has. */
  years?: string;
}

/** What an expression may mean, where that is not plain; `undefined` where it is. */
export function meaningsOf(cron: string): Meanings | undefined {
  const [, inner] = /^\s*cron\((.*)\)\s*$/i.exec(cron) ?? [];
  const words = wordsIn(inner ?? cron);
  const readings =
    inner !== undefined || words.length > 5 ? longReadings(words, inner !== undefined) : [words];
  const meant = [...new Set(readings.flatMap(weekdayReadings).map((it) => it.join(" ")))].filter(isReadable);
  const last = words.at(-1) ?? "";
  const years = words.length > 5 && isYear(last) ? last : undefined;
  const isPlain = inner === undefined && meant.length === 1 && meant[0] === plain(words).join(" ");
  if (meant.length === 0 || isPlain) return undefined;
  return { meant, ...(years !== undefined && { years }) };
}

/** Which field six or seven words begin with, and whether a year ends them. */
function longReadings(words: readonly string[], isAws: boolean): (readonly string[])[] {
  const [, , third = "", , fifth = "", last = ""] = words;
  if (words.length === 7) return [words.slice(0, -1)];
  if (words.length !== 6) return [words];
  const aws = named(plain(words.slice(0, -1)), 1);
  if (isAws || isYear(last)) return [aws];
  if (last !== "*" && last !== "?") return [words];
  if (third === "?" || fifth === "?") return [aws, words];
  // Seconds first, unless that cannot be read.
  return [isReadable(words.join(" ")) ? words : aws];
}

/** With weekdays by name, in both numberings where it is not clear which is meant. */
function weekdayReadings(words: readonly string[]): string[][] {
  const [day = "", , weekday = ""] = words.slice(-3);
  const read = plain(words);
  const isForeign = day === "?" || weekday === "?" || /[#L]/i.test(weekday);
  if (!isForeign || !/(?<![#/\d])[1-7](?!\d)/.test(weekday))
    return weekday.toUpperCase() === "L" ? [named(read, 1)] : [read];
  return /(?<![#/\d])0/.test(weekday) ? [read] : [named(read, 1), named(read, 0)];
}

const plain = (words: readonly string[]): string[] => words.map((word) => (word === "?" ? "*" : word));

/** The weekday by name; `first` is the number of Sunday. */
function named(words: readonly string[], first: 0 | 1): string[] {
  const nameOf = (number: string | number): string => DAYS[(Number(number) - first) % 7] ?? "";
  const parts = (words.at(-1) ?? "").toUpperCase().split(",");
  const names = parts.map((part) => {
    if (part === "L") return "SAT";
    const [, from, to, step] = /^([0-7])(?:-([0-7]))?(?:\/(\d))?$/.exec(part) ?? [];
    if (from === undefined) return part.replace(/^[0-7](?=[#L])/, nameOf);
    const end = to ?? (step === undefined ? from : String(6 + first));
    if (step === undefined) return from === end ? nameOf(from) : `${nameOf(from)}-${nameOf(end)}`;
    const count = Math.floor((Number(end) - Number(from)) / Number(step)) + 1;
    return Array.from({ length: Math.max(count, 0) }, (_, at) =>
      nameOf(Number(from) + at * Number(step)),
    ).join(",");
  });
  return [...words.slice(0, -1), names.join(",")];
}

function isReadable(cron: string): boolean {
  const words = wordsIn(cron);
  return (
    (words.length === 5 || words.length === 6) &&
    fieldsFor(words.length).every((field, at) => {
      const value = readField(words[at] ?? "", field);
      return typeof value === "string" || "numbers" in value;
    })
  );
}
