// Rules for the values of props: ranges, defaults, options and secrets.

import { isSecretName } from "../../core/secrets.ts";
import { readDefault } from "../../wire/default.ts";
import { isLabelValue, plainValue, readChoice } from "../../wire/label-value.ts";
import { optionKey, optionsOf } from "../../wire/option.ts";
import { isRecord, readText } from "../../wire/record.ts";
import type { Rules } from "./finding.ts";
import { isInput, propRule, type LintedComponent, type LintedProp } from "./linted-component.ts";

/** Where a list of results continues: called like a secret, but none. */
const PAGE_TOKEN = /(?:page|next|continuation|cursor|sync|starting|delta)[-_ ]?token$/i;

/** Groups may contain groups; deeper ones are left to the form. */
const DEEPEST = 8;

type Entry = { value: unknown; label: string | undefined; isValueless: boolean };

/** The options as written, with those of groups. Null entries and schedules aren't options. */
function entriesOf({ type, entry }: LintedProp): Entry[] {
  return type === "$.interface.timer" || !Array.isArray(entry.options) ? [] : readEntries(entry.options, 0);
}

function readEntries(list: readonly unknown[], depth: number): Entry[] {
  return list.flatMap((raw): Entry[] => {
    if (raw === null || raw === undefined) return [];
    if (!isRecord(raw))
      return [{ value: raw, label: readText(raw), isValueless: readText(raw) === undefined }];
    if (Array.isArray(raw.options))
      return depth < DEEPEST ? readEntries(raw.options as unknown[], depth + 1) : [];
    const choice = readChoice(isLabelValue(raw) ? raw : { label: raw.label ?? raw.name, value: raw.value });
    const value = choice?.value;
    return [{ value, label: choice?.label ?? readText(value), isValueless: value === undefined }];
  });
}

/** The texts that occur more than once. */
function repeated(texts: readonly (string | undefined)[]): string[] {
  const found = texts.filter((text): text is string => text !== undefined);
  return [...new Set(found.filter((text, at) => found.indexOf(text) !== at))];
}

/** The first few of many. */
const listed = (texts: readonly string[]): string =>
  texts.slice(0, 3).join(", ") + (texts.length > 3 ? ` and ${texts.length - 3} more` : "");

/** A default that is there to be checked. Expressions are evaluated by the platform; a secret isn't quoted. */
function defaultOf({ entry }: LintedProp): unknown {
  const value = entry.default;
  if (entry.secret === true) return undefined;
  return value === "" || (typeof value === "string" && value.includes("{{")) ? undefined : value;
}

const itemsOf = (value: unknown): unknown[] => {
  const plain = plainValue(value);
  return Array.isArray(plain) ? (plain as unknown[]) : [plain];
};

const numberAt = ({ entry }: LintedProp, key: string): number | undefined =>
  typeof entry[key] === "number" ? entry[key] : undefined;

const isList = ({ type }: LintedProp): boolean => type.endsWith("[]");

function outside(prop: LintedProp): string[] {
  const [min, max] = [numberAt(prop, "min"), numberAt(prop, "max")];
  return itemsOf(defaultOf(prop)).flatMap((item) => {
    if (typeof item !== "number") return [];
    if (min !== undefined && item < min)
      return `The default ${item} is below the minimum ${min}. Correct either.`;
    return max !== undefined && item > max
      ? `The default ${item} is above the maximum ${max}. Correct either.`
      : [];
  });
}

function strangers(prop: LintedProp): string[] {
  const { options } = optionsOf(prop.parsed);
  if (options.length === 0 || prop.entry.remoteOptions === true || prop.type === "$.interface.timer")
    return [];
  const keys = new Set(options.flatMap(({ value }) => [optionKey(value), optionKey(readText(value))]));
  const value = defaultOf(prop);
  const items = isList(prop) || !Array.isArray(value) ? itemsOf(value) : [value];
  return items
    .filter((item) => item !== undefined && item !== null && !keys.has(optionKey(item)))
    .map(
      (item) => `The default ${optionKey(item)} isn't one of the options. Add it to them, or choose another.`,
    );
}

/** Whether something that looks like a secret is entered as plain text. */
const looksSecret = (prop: LintedProp): boolean =>
  (prop.type === "string" || prop.type === "string[]") &&
  isInput(prop) &&
  prop.entry.remoteOptions !== true &&
  !Array.isArray(prop.entry.options) &&
  isSecretName(prop.name) &&
  !PAGE_TOKEN.test(prop.name);

export const valueRules: Rules<LintedComponent> = {
  "min-above-max": propRule("error", (prop) => {
    const [min, max] = [numberAt(prop, "min"), numberAt(prop, "max")];
    return (
      min !== undefined &&
      max !== undefined &&
      min > max &&
      `The minimum ${min} is above the maximum ${max}, so no number fits. Swap or correct them.`
    );
  }),
  "default-type": propRule("error", (prop) => {
    const value = defaultOf(prop);
    return (
      value !== undefined &&
      !readDefault(prop.parsed, value) &&
      `The default isn't a valid value of type "${prop.type}" and is ignored. Correct or remove it.`
    );
  }),
  "default-converted": propRule("info", (prop) => {
    const value = defaultOf(prop);
    return (
      value !== undefined &&
      readDefault(prop.parsed, value)?.converted === true &&
      `The default is written as another type and is converted to "${prop.type}". Write it as that type.`
    );
  }),
  "default-out-of-range": propRule("error", outside),
  "default-not-an-option": propRule("warn", strangers),
  "empty-options": propRule(
    "warn",
    ({ entry }) =>
      Array.isArray(entry.options) &&
      entry.options.length === 0 &&
      "The list of options is empty. Add options, or remove `options` to let people type.",
  ),
  "duplicate-option": propRule("warn", (prop) => {
    const found = repeated(entriesOf(prop).map((it) => (it.isValueless ? undefined : optionKey(it.value))));
    return (
      found.length > 0 &&
      `Several options have the same value: ${listed(found)}. Keep one of each: only the first is offered.`
    );
  }),
  "duplicate-option-label": propRule("warn", (prop) => {
    const byValue = new Map(entriesOf(prop).map(({ value, label }) => [optionKey(value), label?.trim()]));
    const found = repeated([...byValue.values()]).filter(Boolean);
    return (
      found.length > 0 &&
      `Several options have the same label: ${listed(found)}. Change all but one, so that people can tell them apart.`
    );
  }),
  "empty-option": propRule(
    "warn",
    (prop) =>
      entriesOf(prop).some(({ label, isValueless }) => !isValueless && label?.trim() === "") &&
      "An option has an empty label. Give it a label, or remove it.",
  ),
  "valueless-option": propRule(
    "warn",
    (prop) =>
      entriesOf(prop).some(({ isValueless }) => isValueless) &&
      "An option has no value. Give it one, or remove it: choosing it would send nothing.",
  ),
  "remote-and-static-options": propRule(
    "warn",
    ({ entry }) =>
      entry.remoteOptions === true &&
      Array.isArray(entry.options) &&
      entry.options.length > 0 &&
      "The prop has both `remoteOptions` and `options`. Keep one: the list that is fetched wins.",
  ),
  "unmarked-secret": propRule(
    "warn",
    (prop) =>
      prop.entry.secret !== true &&
      looksSecret(prop) &&
      "The name looks like that of a secret, but the value is shown in plain text. Set `secret: true`.",
  ),
  "secret-default": propRule(
    "error",
    ({ entry }) =>
      entry.secret === true &&
      entry.default !== undefined &&
      entry.default !== "" &&
      "A secret has a default, which everyone who sees the definition can read. Remove it.",
  ),
};
