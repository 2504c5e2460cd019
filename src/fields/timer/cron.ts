import cronstrue from "cronstrue";
import { fieldsFor, readField, sizeOf, wordsIn } from "../../codecs/timer/cron-fields.ts";
import { meaningsOf } from "../../codecs/timer/cron-meanings.ts";
import { zoneOf } from "../../codecs/timer/zones.ts";

/** What cron expressions can be put into words in, beside English. Each registers itself with cronstrue. */
const languages: Record<string, () => Promise<unknown>> = {
  ar: () => import("cronstrue/locales/ar.js"),
  de: () => import("cronstrue/locales/de.js"),
  es: () => import("cronstrue/locales/es.js"),
  fr: () => import("cronstrue/locales/fr.js"),
  ja: () => import("cronstrue/locales/ja.js"),
};
const known = new Set(["en"]);
const languageOf = (locale: string): string => locale.split("-")[0] ?? "";

/** In which language `cronWords` speaks in a locale, as things are. */
export const cronLanguage = (locale: string): string =>
  known.has(languageOf(locale)) ? languageOf(locale) : "en";

/** Fetches the words of a locale, if there are any. Says whether that made a difference. Never rejects. */
export async function learnCronWords(locale: string): Promise<boolean> {
  const language = languageOf(locale);
  const learn = known.has(language) || !Object.hasOwn(languages, language) ? undefined : languages[language];
  if (!learn) return false;
  try {
    await learn();
  } catch {
    return false; // English does
  }
  known.add(language);
  return true;
}

/** A cron expression in words of a locale, or of English; `undefined` when it is none, or may mean several things. */
export function cronWords(cron: string, locale: string): string | undefined {
  if (meaningsOf(cron)) return undefined;
  try {
    return cronstrue.toString(evenly(wordsIn(cron)), {
      use24HourTimeFormat: true,
      locale: cronLanguage(locale),
    });
  } catch {
    return undefined;
  }
}

/** Runs as dates and times of their zone. The zone's offset is told where it changes between them. */
export function runsText(runs: readonly Date[], timezone: string, locale: string, now: Date): string[] {
  const timeZone = zoneOf(timezone);
  const year = new Intl.DateTimeFormat("en", { timeZone, year: "numeric" });
  const offset = new Intl.DateTimeFormat("en", { timeZone, hour: "2-digit", timeZoneName: "longOffset" });
  const offsetOf = (run: Date) =>
    offset.formatToParts(run).find(({ type }) => type === "timeZoneName")?.value;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    // As cron counts.
    hourCycle: "h23",
    ...(runs.some((run) => run.getSeconds() !== 0) && { second: "2-digit" }),
    ...(runs.some((run) => year.format(run) !== year.format(now)) && { year: "numeric" }),
    ...(new Set(runs.map(offsetOf)).size > 1 && { timeZoneName: "short" }),
  });
  return runs.map((run) => format.format(run));
}

/**
 * An expression as its words are made from it. "Every 45 minutes" would not be true of a step that begins again with each
 * hour: minutes 0 and 45 are. Six fields get a year, because cronstrue may take the last of six for one.
 */
function evenly(words: readonly string[]): string {
  const fields = fieldsFor(words.length);
  const even = words.map((word, at) => {
    const field = fields[at];
    const value = field && readField(word, field);
    if (value === "all") return "*";
    if (!field || typeof value !== "object" || !("numbers" in value)) return word;
    const isWeekday = field.high === 7;
    const numbers = [...new Set([...value.numbers].map((it) => (isWeekday ? it % 7 : it)))].toSorted(
      (a, b) => a - b,
    );
    if (numbers.length === sizeOf(field)) return "*";
    const step = Number(/^[^,-]+\/(\d+)$/.exec(word)?.[1]);
    const isUneven = step > 0 ? step * numbers.length !== sizeOf(field) : /,/.test(word) && /[/*]/.test(word);
    return isUneven || (isWeekday && /^[07](?:,[07])+$/.test(word)) ? numbers.join(",") : word;
  });
  return [...even, ...(even.length === 6 ? ["*"] : [])].join(" ");
}
