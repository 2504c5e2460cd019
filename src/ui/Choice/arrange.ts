import { fold } from "../../i18n/fold.ts";
import { optionKey, type Option } from "../../wire/option.ts";
import { matching, type Matches } from "./match.ts";
import type { ChosenOption, OptionSource } from "./types.ts";

/** A list that fits without scrolling is left in its order; in a longer one the choice would be out of sight. */
const FITS = 8;

/** Stands among the items where a further page can be asked for. */
export const MORE: Option = { label: "", value: undefined };

/** What the open list holds, in the order in which the keyboard goes through it. */
export interface Arranged {
  /** The options shown, then `MORE` if there are more, then the typed text if it can be taken. */
  items: readonly Option[];
  /** How many of the items are options of the list. */
  shown: number;
  /** The options that the query leaves. */
  matches: readonly Option[];
  /** Which item is called exactly as the query, or -1. */
  exact: number;
  /** How many are loaded. */
  total: number;
  /** Where among the items the typed text stands, or -1. */
  typed: number;
}

const same = (option: Option, chosen: ChosenOption): boolean =>
  option.value === chosen.value ||
  ((typeof option.value === "object" || Number.isNaN(option.value)) &&
    optionKey(option.value) === chosen.key);

/** Puts what is chosen first in a list that may hide it. */
function pinned(options: readonly Option[], chosen: ChosenOption, hasMore: boolean): readonly Option[] {
  const at = options.findIndex((option) => same(option, chosen));
  const found = options[at];
  if (!found) return [{ label: chosen.label, value: chosen.value, detail: chosen.detail }, ...options];
  if (at === 0 || (options.length <= FITS && !hasMore)) return options;
  return [{ ...found, group: undefined }, ...options.slice(0, at), ...options.slice(at + 1)];
}

/** A server's matches are all of its options. */
function answered(options: readonly Option[], query: string): Matches {
  const wanted = fold(query);
  return { options, exact: wanted ? options.findIndex(({ label }) => fold(label) === wanted) : -1 };
}

/** Arranges a source's options for a query. `chosen` is the one to pin, `typed` the text read as a value. */
export function arrange(
  source: Pick<OptionSource, "options" | "filter" | "hasMore">,
  query: string,
  chosen?: ChosenOption,
  typed?: Option,
): Arranged {
  const { options: matches, exact } =
    source.filter === "server" ? answered(source.options, query) : matching(source.options, query);
  const options = !query && chosen && matches.length ? pinned(matches, chosen, source.hasMore) : matches;
  const offered = typed && options.some(({ value }) => value === typed.value) ? undefined : typed;
  const extra = [...(source.hasMore ? [MORE] : []), ...(offered ? [offered] : [])];
  const items = extra.length ? [...options, ...extra] : options;
  return {
    items,
    shown: options.length,
    matches,
    exact,
    total: source.options.length,
    typed: offered ? items.length - 1 : -1,
  };
}

/** Where an item stands, by its value where its object is another one (after a refresh). */
export function indexOf({ items, shown }: Arranged, item: Option): number {
  const at = items.indexOf(item);
  if (at >= 0) return at;
  const { value } = item;
  const wanted: ChosenOption = { key: optionKey(value), label: item.label, value };
  return items.findIndex((other, index) => index < shown && same(other, wanted));
}

/** What is highlighted once a text is typed: the option called exactly so, else the first, else the text itself. */
export const bestMatch = ({ shown, exact, typed }: Arranged): number => (shown ? Math.max(exact, 0) : typed);

/** Rows that follow each other in one group, or in none. */
export interface Run<R> {
  key: string;
  group: string | undefined;
  rows: R[];
}

/** Puts the rows in view together by their groups. A group that comes again is another one. */
export function runsOf<R extends { index: number }>(rows: readonly R[], items: readonly Option[]): Run<R>[] {
  const runs: Run<R>[] = [];
  for (const row of rows) {
    const group = items[row.index]?.group;
    const last = runs.at(-1);
    if (last && last.group === group) last.rows.push(row);
    else {
      const earlier = runs.filter((run) => run.group === group).length;
      runs.push({ key: `${earlier} ${group ?? ""}`, group, rows: [row] });
    }
  }
  return runs;
}
