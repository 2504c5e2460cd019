import type { Option } from "../../wire/option.ts";

// Lists may be long (100,000 options) and are gone through with each key, so what was found out is kept per list.
const texts = new WeakMap<readonly Option[], readonly string[]>();
const repeated = new WeakMap<readonly Option[], ReadonlySet<string>>();

/** A list up to this long is gone through whenever it is needed; a longer one is prepared once it is on screen. */
const SMALL = 2000;

// oxlint-disable-next-line no-control-regex -- all of ASCII, its control characters included
const plain = /^[\x00-\x7f]*$/;

/** Text to compare by: without case and accents, so that "zurich" finds "Zürich". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
}

/** The texts to search a list by. */
function textsOf(options: readonly Option[]): readonly string[] {
  let known = texts.get(options);
  if (!known) {
    known = options.map(({ label, detail, description }) =>
      fold(detail || description ? `${label}\n${detail ?? ""}\n${description ?? ""}` : label),
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
}

/** What was found for the text so far, a letter at a time: the next letter looks there only, and Backspace goes back. */
const found = new WeakMap<readonly Option[], Found[]>();

function look(options: readonly Option[], query: string, within: Found | undefined): Found {
  const known = textsOf(options);
  const [first = "", ...others] = query.split(/\s+/).filter(Boolean);
  const hits: Option[] = [];
  const places: number[] = [];
  const count = within?.places.length ?? options.length;
  for (let step = 0; step < count; step += 1) {
    const place = within?.places[step] ?? step;
    const text = known[place];
    const option = options[place];
    if (!option || !text?.includes(first) || !others.every((word) => text.includes(word))) continue;
    hits.push(option);
    places.push(place);
  }
  return { query, hits, places };
}

/** The options that hold every word of the query; failing that, those whose value is the query, such as a pasted id. */
export function matching(options: readonly Option[], query: string): readonly Option[] {
  const wanted = fold(query.trim());
  if (!wanted) return options;
  const steps = found.get(options) ?? [];
  found.set(options, steps);
  while (steps.length && !wanted.startsWith(steps.at(-1)?.query ?? "")) steps.pop();
  let last = steps.at(-1);
  if (last?.query !== wanted) steps.push((last = look(options, wanted, last)));
  if (last.hits.length) return last.hits;
  return options.filter(({ value }) => typeof value !== "object" && String(value) === query.trim());
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
