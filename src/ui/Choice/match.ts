import type { Option } from "../../wire/option.ts";

// Lists may be long (100,000 options) and are filtered with each key, so what can be known beforehand is kept per list.
const texts = new WeakMap<readonly Option[], readonly string[]>();
const repeated = new WeakMap<readonly Option[], ReadonlySet<string>>();

// oxlint-disable-next-line no-control-regex -- all of ASCII, its control characters included
const plain = /^[\x00-\x7f]*$/;

/** Text to compare by: without case and accents, so that "zurich" finds "Zürich". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
}

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

/** The options that hold every word of the query; failing that, those whose value is the query, such as a pasted id. */
export function matching(options: readonly Option[], query: string): readonly Option[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (!words.length) return options;
  const known = textsOf(options);
  const hits = options.filter((_, index) => words.every((word) => known[index]?.includes(word)));
  return hits.length
    ? hits
    : options.filter(({ value }) => typeof value !== "object" && String(value) === query.trim());
}

/** The labels that more than one option has. */
export function repeatedLabels(options: readonly Option[]): ReadonlySet<string> {
  let known = repeated.get(options);
  if (!known) {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const { label } of options) (seen.has(label) ? twice : seen).add(label);
    known = twice;
    repeated.set(options, known);
  }
  return known;
}
