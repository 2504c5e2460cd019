// Options: what a list offers. One reader for every spelling the platform and component authors use.

import { isRecord, readText } from "./record.ts";

/** One entry of a list. `detail` is secondary text to tell equal labels apart. */
export interface Option {
  label: string;
  value: unknown;
  detail?: string;
  group?: string;
  description?: string;
}

export interface ParsedOptions {
  options: Option[];
  /** For developers, one sentence each: what was left out or repeated. */
  issues: string[];
  /** How many entries could not be read at all. Repeated values are not among them: nothing is lost with those. */
  unreadable: number;
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value === "bigint") return String(value);
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

/**
 * A stable name for a value, to compare options and choices by: `42` and `"42"` differ, objects are equal when their
 * contents are, whatever the order of their keys (a saved object is never identical to an offered one).
 */
export function optionKey(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  try {
    return JSON.stringify(value, sortedKeys);
  } catch {
    return "cyclic"; // Cannot come from JSON; anything but a crash will do.
  }
}

/** A value written out, for where it has no label. */
export function valueText(value: unknown): string {
  return typeof value === "object" ? optionKey(value) : String(value);
}

/** `null`: an entry to skip without a word. `undefined`: one that cannot be read. */
function readOption(entry: unknown): Option | null | undefined {
  if (entry === null || entry === undefined) return null;
  if (!isRecord(entry)) {
    const label = readText(entry);
    return label === undefined ? undefined : { label, value: entry };
  }
  if (!("value" in entry || "label" in entry)) {
    const key = "__lv" in entry ? "__lv" : "lv";
    // Wrapped once, not for ever: an entry that holds itself must not hang the form.
    const inner = entry[key];
    return key in entry && !(isRecord(inner) && key in inner) ? readOption(inner) : undefined;
  }
  // A null value is legal in the schema, and the SDK drops nulls: both mean the same.
  const value = entry.value ?? null;
  const option: Option = { label: readText(entry.label) ?? readText(entry.name) ?? valueText(value), value };
  const { detail, group, description } = entry;
  if (detail && typeof detail === "string") option.detail = detail;
  if (group && typeof group === "string") option.group = group;
  if (description && typeof description === "string") option.description = description;
  return option;
}

/** An entry of a list, with the names of the groups that it is in. */
interface Entry {
  entry: unknown;
  groups: readonly string[];
}

/** Groups may hold groups, but not themselves, nor more of them than somebody could read. */
const DEEPEST = 8;

/** The entries of a list in order, those of a group (`{label, options: […]}`) in its place. `lists` are those around them. */
function* entriesOf(
  list: readonly unknown[],
  groups: readonly string[],
  lists: readonly unknown[],
): Generator<Entry> {
  for (const entry of list) {
    const inner = isRecord(entry) && Array.isArray(entry.options) ? entry.options : undefined;
    if (!isRecord(entry) || !inner) {
      yield { entry, groups };
      continue;
    }
    // A group that has a value can be chosen itself.
    if (entry.value !== undefined && entry.value !== null) yield { entry, groups };
    const name = (readText(entry.label) ?? readText(entry.name) ?? "").trim();
    if (lists.length >= DEEPEST || lists.includes(inner)) yield { entry: {}, groups };
    else yield* entriesOf(inner, name ? [...groups, name] : groups, [...lists, inner]);
  }
}

/**
 * Reads a list of options: texts, numbers, booleans, `{label, value}`, `{__lv}`, `{lv}`, `{name, value}`, mixed, and groups of
 * them (`{label, options: […]}`), also within each other. Null entries are skipped; a missing label is the value written
 * out; of equal values the first stays, and a repeated one is an issue if it has another label. Absent is an empty list;
 * anything else that is no list is an issue.
 */
export function parseOptions(input: unknown): ParsedOptions {
  const options: Option[] = [];
  const issues: string[] = [];
  let unreadable = 0;
  if (input === null || input === undefined) return { options, issues, unreadable };
  if (!Array.isArray(input)) return { options, issues: ["The options are not a list."], unreadable };
  const seen = new Map<string, string>();
  let position = 0;
  for (const { entry, groups } of entriesOf(input, [], [input])) {
    position += 1;
    const option = readOption(entry);
    if (option === null) continue;
    if (option === undefined) {
      unreadable += 1;
      issues.push(`Option ${position} is neither a value nor a label with a value, and is left out.`);
      continue;
    }
    if (groups.length > 0) option.group = [...groups, option.group].filter(Boolean).join(" / ");
    const { value } = option;
    const key = optionKey(value);
    const earlier = seen.get(key);
    if (earlier === undefined) {
      seen.set(key, option.label);
      options.push(option);
    } else if (earlier !== option.label) {
      issues.push(`Option ${position} repeats the value of an earlier one, and is left out.`);
    }
  }
  return { options, issues, unreadable };
}

const read = new WeakMap<object, ParsedOptions>();

/** `parseOptions` of the list that stands in a prop: read once, for as long as the list is the same. */
export function optionsOf(prop: { readonly options?: unknown }): ParsedOptions {
  const { options } = prop;
  if (!Array.isArray(options)) return parseOptions(options);
  const known = read.get(options) ?? parseOptions(options);
  read.set(options, known);
  return known;
}
