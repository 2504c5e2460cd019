/** Five-field cron, enough for a playground: lists, ranges, steps, names, and a time zone. */

interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** With both given, either day or weekday is enough; that is how cron has always read them. */
  readonly eitherDay: boolean;
}

const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

function parse(expression: string): Cron {
  const fields = expression.trim().toLowerCase().split(/\s+/);
  if (fields.length !== 5) throw new Error(`"${expression}" is not a cron expression of five fields.`);
  const [minute = "", hour = "", day = "", month = "", weekday = ""] = fields;
  return {
    minutes: field(minute, 0, 59),
    hours: field(hour, 0, 23),
    days: field(day, 1, 31),
    months: field(month, 1, 12, monthNames, 1),
    weekdays: new Set([...field(weekday, 0, 7, dayNames, 0)].map((value) => value % 7)),
    eitherDay: !day.startsWith("*") && !weekday.startsWith("*"),
  };
}

function field(
  text: string,
  low: number,
  high: number,
  names: string[] = [],
  offset = 0,
): ReadonlySet<number> {
  const number = (part: string): number => {
    const named = names.indexOf(part);
    const value = named < 0 ? Number(part) : named + offset;
    if (!Number.isInteger(value) || value < low || value > high)
      throw new Error(`"${text}" does not fit ${low}–${high}.`);
    return value;
  };
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const [range = "", step] = part.split("/");
    const [from = "", to] = range === "*" ? [String(low), String(high)] : range.split("-");
    const last = to === undefined ? (step === undefined ? number(from) : high) : number(to);
    const every = step === undefined ? 1 : Number(step);
    if (!(every >= 1)) throw new Error(`"${part}" has no usable step.`);
    for (let value = number(from); value <= last; value += every) values.add(value);
  }
  return values;
}

const minute = 60_000;
const quarter = 15 * minute;
const horizon = 366 * 24 * 4;

/** The first minute after `after` that the expression names; `undefined` when there is none within a year. */
export function nextRun(expression: string, after: number, timeZone = "UTC"): number | undefined {
  const cron = parse(expression);
  const local = localClock(timeZone);
  const first = Math.floor(after / minute) * minute + minute;
  // Clocks change at quarter hours only, so one look at the time zone serves fifteen minutes.
  for (
    let index = 0, block = Math.floor(first / quarter) * quarter;
    index < horizon;
    index += 1, block += quarter
  ) {
    const at = local(block);
    if (!cron.months.has(at.month) || !cron.hours.has(at.hour) || !fitsDay(cron, at)) continue;
    for (let ts = Math.max(block, first); ts < block + quarter; ts += minute) {
      if (cron.minutes.has(at.minute + (ts - block) / minute)) return ts;
    }
  }
  return undefined;
}

function fitsDay(cron: Cron, at: { day: number; weekday: number }): boolean {
  const day = cron.days.has(at.day);
  const weekday = cron.weekdays.has(at.weekday);
  return cron.eitherDay ? day || weekday : day && weekday;
}

function localClock(timeZone: string) {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    weekday: "short",
    hourCycle: "h23",
  });
  return (ts: number) => {
    const parts = new Map(format.formatToParts(ts).map(({ type, value }) => [type, value]));
    const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
    const weekday = dayNames.indexOf((parts.get("weekday") ?? "").toLowerCase());
    return {
      month: number("month"),
      day: number("day"),
      hour: number("hour"),
      minute: number("minute"),
      weekday,
    };
  };
}
