import type { cronWords } from "../../i18n/en/cron.ts";

/** One of the fields that a cron expression is made of. */
export interface CronField {
  label: keyof typeof cronWords;
  low: number;
  high: number;
  /** Words for numbers: the first is `low`. */
  names?: readonly string[];
  /** Texts beside numbers that are read here: the last day, the weekday nearest to the 15th, the second Friday. */
  special?: RegExp;
  hint: keyof typeof cronWords;
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** In the order in which they are written. The first is left out as a rule. */
const FIELDS = [
  { label: "timer.second", low: 0, high: 59, hint: "timer.hintSecond" },
  { label: "timer.minute", low: 0, high: 59, hint: "timer.hintMinute" },
  { label: "timer.hour", low: 0, high: 23, hint: "timer.hintHour" },
  { label: "timer.day", low: 1, high: 31, special: /^(L|LW|([1-9]|[12]\d|3[01])W)$/, hint: "timer.hintDay" },
  { label: "timer.month", low: 1, high: 12, names: MONTHS, hint: "timer.hintMonth" },
  {
    label: "timer.weekday",
    low: 0,
    high: 7,
    names: DAYS,
    special: /^([0-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(#[1-5]|L)$/,
    hint: "timer.hintWeekday",
  },
] as const satisfies readonly CronField[];

/** How many numbers there are: Sunday is 0 and 7. */
export const sizeOf = ({ low, high, names }: CronField): number => (names === DAYS ? 7 : high - low + 1);

export const wordsIn = (cron: string): string[] => cron.trim().split(/\s+/).filter(Boolean);

/** The fields that so many words are: six where seconds come first, else five. */
export const fieldsFor = (count: number): readonly CronField[] => (count === 6 ? FIELDS : FIELDS.slice(1));

/** Why one field is not taken. `text` is the part of it that is at fault. */
export interface FieldIssue {
  kind: "unread" | "outside" | "backwards" | "step";
  text: string;
}

/** What one field allows: the numbers, or all of them, or something that only a calendar can tell. */
export type FieldValues = { numbers: ReadonlySet<number> } | "all" | "special";

/** Reads one field: `*`, numbers or names, ranges, steps and lists of those, and what is special to it. */
export function readField(text: string, field: CronField): FieldValues | FieldIssue {
  const upper = text.toUpperCase();
  // `?` leaves one of the two kinds of days to the other.
  if (upper === "*" || (upper === "?" && field.special)) return "all";
  const numbers = new Set<number>();
  let isSpecial = false;
  for (const part of upper.split(",")) {
    if (field.special?.test(part)) {
      isSpecial = true;
      continue;
    }
    const read = readPart(part, field);
    if ("kind" in read) return read;
    for (let at = read.from; at <= read.to; at += read.step) numbers.add(at);
  }
  return isSpecial ? "special" : { numbers };
}

interface Part {
  from: number;
  to: number;
  step: number;
}

function readPart(part: string, field: CronField): Part | FieldIssue {
  const fault = (kind: FieldIssue["kind"], text = part): FieldIssue => ({ kind, text });
  const [range = "", stepText, ...more] = part.split("/");
  const [fromText = "", toText, ...evenMore] = range.split("-");
  if (more.length > 0 || evenMore.length > 0) return fault("unread");
  const step = stepText === undefined ? 1 : Number(/^\d+$/.test(stepText) ? stepText : Number.NaN);
  if (Number.isNaN(step)) return fault("unread");
  if (step < 1 || step > sizeOf(field)) return fault("step");
  if (fromText === "*")
    return toText === undefined ? { from: field.low, to: field.high, step } : fault("unread");
  const from = numberOf(fromText, field);
  // "5/15" begins at 5 and goes on to the end.
  const to = toText === undefined ? (stepText === undefined ? from : field.high) : endOf(toText, field);
  if (from === undefined || to === undefined) return fault("unread");
  const stray = [from, to].findIndex((number) => number < field.low || number > field.high);
  if (stray >= 0) return fault("outside", (stray === 0 ? fromText : toText) ?? part);
  return from > to ? fault("backwards") : { from, to, step };
}

/** A week may end with its Sunday, as in FRI-SUN. */
const endOf = (text: string, field: CronField): number | undefined =>
  text === "SUN" && field.names === DAYS ? 7 : numberOf(text, field);

function numberOf(text: string, { names, low }: CronField): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const at = names?.indexOf(text) ?? -1;
  return at < 0 ? undefined : low + at;
}
