import { fold } from "../../i18n/fold.ts";
import type { Option } from "../../wire/option.ts";

// Lists may be long (100,000 options) and are gone through with each key, so what was found out is kept per list.
const texts = new WeakMap<readonly Option[], readonly string[]>();
const repeated = new WeakMap<readonly Option[], ReadonlySet<string>>();

/** A list up to this long is gone through whenever it is needed; a longer one is prepared once it is on screen. */
const SMALL = 2000;

/** The texts to search a list by. */
function textsOf(options: readonly Option[]): readonly string[] {
  let known = texts.get(options);
  if (!known) {
    known = options.map(({ label, detail, description, group }) =>
      fold([label, ...[detail, description, group].filter(Boolean)].join("\n")),
    );
    texts.set(options, known);
  }
  return known;
}

interface Found {
  query: string;
  hits: readonly Option[];
  /** Where each hit stands in the list. */
  places: readonly number[];
  /** Which hit is called exactly so, or -1. */
  exact: number;
}

/** What was found for the text so far, a letter at a time: the next letter looks there only, and Backspace goes back. */
const found = new WeakMap<readonly Option[], Found[]>();

/** The label comes first in the text that an option is searched by. */
const isCalled = (text: string, query: string): boolean =>
  text.startsWith(query) && (text.length === query.length || text[query.length] === "\n");

function look(options: readonly Option[], query: string, within: Found | undefined): Found {
  const known = textsOf(options);
  const [first = "", ...others] = query.split(/\s+/).filter(Boolean);
  const hits: Option[] = [];
  const places: number[] = [];
  let exact = -1;
  const count = within?.places.length ?? options.length;
  for (let step = 0; step < count; step += 1) {
    const place = within?.places[step] ?? step;
    const text = known[place];
    const option = options[place];
    if (!option || !text?.includes(first) || !others.every((word) => text.includes(word))) continue;
    if (exact < 0 && isCalled(text, query)) exact = hits.length;
    hits.push(option);
    places.push(place);
  }
  return { query, hits, places, exact };
}

/** What is found, and the place in it of the option that is called exactly as the query; -1 if none is. */
export interface Matches {
  options: readonly Option[];
  exact: number;
}

/** The options that hold every word of the query; failing that, those whose value is the query, such as a pasted id. */
export function matching(options: readonly Option[], query: string): Matches {
  const wanted = fold(query.trim());
  if (!wanted) return { options, exact: -1 };
  const steps = found.get(options) ?? [];
  found.set(options, steps);
  while (steps.length && !wanted.startsWith(steps.at(-1)?.query ?? "")) steps.pop();
  let last = steps.at(-1);
  if (last?.query !== wanted) steps.push((last = look(options, wanted, last)));
  if (last.hits.length) return { options: last.hits, exact: last.exact };
  return { options: options.filter(({ value }) => valueIs(value, query.trim())), exact: -1 };
}

const valueIs = (value: unknown, text: string): boolean =>
  typeof value !== "object" && String(value) === text;

/** The one option that a text names, by its label or its value. */
export function optionCalled(options: readonly Option[], text: string): Option | undefined {
  const wanted = fold(text.trim());
  if (!wanted) return undefined;
  const named = options.filter(({ label }) => fold(label.trim()) === wanted);
  return named.length === 1 ? named[0] : options.find(({ value }) => valueIs(value, text.trim()));
}

const none: ReadonlySet<string> = new Set();

/** The labels that more than one option has; none yet for a long list that is not prepared. */
export function repeatedLabels(options: readonly Option[]): ReadonlySet<string> {
  const known = repeated.get(options);
  if (known) return known;
  return options.length > SMALL ? none : findRepeated(options);
}

function findRepeated(options: readonly Option[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { label } of options) (seen.has(label) ? twice : seen).add(label);
  repeated.set(options, twice);
  return twice;
}

/** Finds out beforehand what the first key in a long list would wait for. */
export function prepareSearch(options: readonly Option[]): void {
  if (options.length > SMALL) textsOf(options);
}

/** Finds out which labels of a long list are repeated. Says whether there was anything to find out. */
export function prepareLabels(options: readonly Option[]): boolean {
  if (options.length <= SMALL || repeated.has(options)) return false;
  return findRepeated(options).size > 0;
}
