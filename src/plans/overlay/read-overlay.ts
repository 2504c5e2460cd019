import { isSource } from "../../core/form/sources.ts";
import type { Source } from "../../core/sources.ts";
import type { Component } from "../../wire/component.ts";
import { declaredType, type AnyProp } from "../../wire/prop.ts";
import { isRecord, type UnknownRecord } from "../../wire/record.ts";
import type { OverlayFinding } from "./overlay.ts";
import { isInRange } from "./version-range.ts";

/** What a rule sets, after reading. */
export interface Settings {
  order?: number;
  group?: { readonly name: string; readonly label: string };
  label?: string;
  description?: string;
  hidden?: boolean;
  locked?: string | boolean;
  value?: unknown;
  default?: unknown;
  shown?: boolean;
  required?: boolean;
  options?: readonly unknown[];
  source?: Source;
}

/** A rule that can be applied. */
export interface ReadRule {
  readonly index: number;
  /** The name of its prop, if it names one. */
  readonly name: string | undefined;
  /** Whether it means a prop, as the definition describes it. */
  matches(prop: AnyProp): boolean;
  readonly settings: Settings;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isFlag = (value: unknown): value is boolean => typeof value === "boolean";

/** Settings with their tests, and what they should be. */
const SETTINGS: Readonly<Record<string, readonly [test: (value: unknown) => boolean, expected: string]>> = {
  order: [(value) => Number.isFinite(value), "a number"],
  group: [isText, "text"],
  label: [isText, "text"],
  description: [isText, "text"],
  hidden: [isFlag, "true or false"],
  locked: [(value) => isText(value) || isFlag(value), "true or the reason"],
  value: [() => true, ""],
  default: [() => true, ""],
  shown: [isFlag, "true or false"],
  required: [isFlag, "true or false"],
  options: [Array.isArray, "a list"],
  source: [isSource, "a source"],
  locales: [(value) => isRecord(value) && Object.values(value).every(isRecord), "texts by language"],
};

/** Reads the rules of an overlay for a language; the rest is reported. */
export function readRules(
  overlay: unknown,
  locale: unknown,
  report: (finding: OverlayFinding) => void,
): ReadRule[] {
  const list: unknown = isRecord(overlay) ? overlay.rules : undefined;
  if (!isRecord(overlay) || overlay.propsmith !== 1 || !Array.isArray(list)) {
    const message =
      "This isn't an overlay that this version can read. It needs `propsmith: 1` and a list of `rules`.";
    report({ code: "not-an-overlay", level: "error", message });
    return [];
  }
  return list.flatMap((rule, index) => readRule(rule, index, locale, report) ?? []);
}

function readRule(
  rule: unknown,
  index: number,
  locale: unknown,
  report: (finding: OverlayFinding) => void,
): ReadRule | undefined {
  const name = isRecord(rule) && isText(rule.prop) ? rule.prop : undefined;
  const tell = (code: string, level: OverlayFinding["level"], message: string) =>
    report({ code, level, rule: index, ...(name !== undefined && { prop: name }), message });
  if (!isRecord(rule) || (name === undefined && !isRecord(rule.prop))) {
    tell(
      "bad-rule",
      "error",
      `Rule ${index + 1} doesn't say which prop it is for. Set \`prop\` to a name or a predicate.`,
    );
    return undefined;
  }
  const settings: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(rule)) {
    if (key === "prop" || value === undefined || value === null) continue;
    const [test, expected] = (Object.hasOwn(SETTINGS, key) && SETTINGS[key]) || [];
    if (!test)
      tell(
        "unknown-setting",
        "warn",
        `Rule ${index + 1} has an unknown setting, "${key}". Check the spelling.`,
      );
    else if (!test(value))
      tell("bad-setting", "error", `In rule ${index + 1}, \`${key}\` must be ${expected}.`);
    else settings[key] = value;
  }
  return { index, name, matches: matcher(rule.prop), settings: localized(settings, locale) };
}

function matcher(wanted: unknown): (prop: AnyProp) => boolean {
  if (!isRecord(wanted)) return (prop) => prop.name === wanted;
  const { type, optional, secret } = wanted;
  return (prop) =>
    (type === undefined || declaredType(prop) === type) &&
    (optional === undefined || (prop.optional === true) === optional) &&
    (secret === undefined || ("secret" in prop && prop.secret === true) === secret);
}

/** The settings with the texts of a language: `de` serves `de-AT`, too. */
function localized({ locales, ...settings }: Record<string, unknown>, locale: unknown): Settings {
  const texts = isText(locale) && isRecord(locales) ? textsFor(locales, locale) : {};
  const group = settings.group ?? texts.group;
  return {
    ...settings,
    ...(texts.label !== undefined && { label: texts.label }),
    ...(texts.description !== undefined && { description: texts.description }),
    ...(isText(group) && { group: { name: group, label: texts.group ?? group } }),
  };
}

function textsFor(
  locales: UnknownRecord,
  locale: string,
): Partial<Record<"label" | "description" | "group", string>> {
  const tags = [locale.split("-")[0] ?? "", locale].map((tag) => tag.toLowerCase());
  const fitting = Object.entries(locales)
    .filter(([tag]) => tags.includes(tag.toLowerCase()))
    .toSorted(([a], [b]) => a.length - b.length);
  const texts = fitting.flatMap(([, held]) => (isRecord(held) ? Object.entries(held) : []));
  return Object.fromEntries(texts.filter(([, text]) => isText(text)));
}

/** Whether the overlay was made for another component; another version is only reported. */
export function isForAnother(
  overlay: unknown,
  { key, version }: Component,
  report: (finding: OverlayFinding) => void,
): boolean {
  const wanted = isRecord(overlay) && isRecord(overlay.component) ? overlay.component : {};
  if (isText(wanted.key) && key !== "" && wanted.key !== key) {
    const message = `The overlay is for "${wanted.key}", not for "${key}". Nothing of it applies.`;
    report({ code: "other-component", level: "error", message });
    return true;
  }
  if (!isText(wanted.version) || version === undefined) return false;
  const isFitting = isInRange(version, wanted.version);
  if (isFitting === false) {
    const message = `The overlay is for version ${wanted.version}, and this is ${version}. It applies; check the rules, then change its version.`;
    report({ code: "other-version", level: "warn", message });
  } else if (isFitting === undefined) {
    const message = `Can't tell whether version "${version}" is in "${wanted.version}".`;
    report({ code: "unclear-version", level: "info", message });
  }
  return false;
}
