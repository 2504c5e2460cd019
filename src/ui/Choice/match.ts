import type { Option } from "../../wire/option.ts";

// Lists may be long (100,000 options) and are gone through with each key, so what was found out is kept per list.
const texts = new WeakMap<readonly Option[], readonly string[]>();
const repeated = new WeakMap<readonly Option[], Map<string, boolean>>();

// oxlint-disable-next-line no-control-regex -- all of ASCII, its control characters included
const plain = /^[\x00-\x7f]*$/;

/** Text to compare by: without case and accents, so that "zurich" finds "Zürich". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
}

/** The texts to search a list by. Worth calling before the first key: it is the slow part. */
export function searchTexts(options: readonly Option[]): readonly string[] {
  let known = texts.get(options);
  if (!known) {
    known = options.map(({ label, detail, description }) =>
      fold(detail || description ? `${label}\n${detail ?? ""}\n${description ?? ""}` : label),
    );
    texts.set(options, known);
  }
  return known;
}

/** The options that hold every word of the query; failing that, those whose value is the query, such as a pasted id. */
export function matching(options: readonly Option[], query: string): readonly Option[] {
  const [first, ...others] = fold(query).split(/\s+/).filter(Boolean);
  if (first === undefined) return options;
  const known = searchTexts(options);
  const hits = options.filter((_, index) => {
    const text = known[index] ?? "";
    return text.includes(first) && others.every((word) => text.includes(word));
  });
  return hits.length
    ? hits
    : options.filter(({ value }) => typeof value !== "object" && String(value) === query.trim());
}

/** Whether more than one option has this label. Looked up for what is in sight, not for all of a long list. */
export function isRepeated(options: readonly Option[], label: string): boolean {
  let known = repeated.get(options);
  if (!known) repeated.set(options, (known = new Map()));
  let answer = known.get(label);
  if (answer === undefined) {
    const at = options.findIndex((option) => option.label === label);
    answer = at >= 0 && options.some((option, index) => index > at && option.label === label);
    known.set(label, answer);
  }
  return answer;
}
