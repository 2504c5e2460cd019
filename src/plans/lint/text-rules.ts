// Rules for what people and models read: labels, descriptions and names.

import { isText, plainText, type Problem, type Rules } from "./finding.ts";
import { isInput, needsWords, propRule, type LintedComponent, type LintedProp } from "./linted-component.ts";

const LONGEST_LABEL = 60;
const LONGEST_DESCRIPTION = 1000;

/** What models accept as the name of an argument. */
const MODEL_NAME = /^[a-zA-Z0-9_.-]{1,64}$/;

const CODE = /```[\s\S]*?```|`[^`]*`/g;

/** Elements that are never placeholders; `<id>` and `<table>` could be. */
const ELEMENT =
  /<\/?(?:br|hr|img|script|iframe|div|span|ul|ol|li|strong|em|h[1-6]|pre|blockquote|svg)(?:\s[^<>]*)?\/?>|<[a-z]+\s+[a-z-]+\s*=[^<>]*>|<\/[a-z]+\s*>/i;

const DESTRUCTIVE =
  /\b(?:delete|remove|destroy|erase|purge|wipe|drop (?:table|collection|database|index|column)|truncate|revoke|uninstall)\b/i;

const hasHtml = (text: unknown): boolean => isText(text) && ELEMENT.test(text.replaceAll(CODE, ""));

const HTML =
  "Markup is shown as text or left out. Use Markdown, or put it in backticks to show it literally.";

function tooLong(text: unknown, limit: number, what: string): string | undefined {
  return typeof text === "string" && text.length > limit
    ? `The ${what} has ${text.length} characters; more than ${limit} are rarely read. Shorten it.`
    : undefined;
}

function* sharedLabels({ props }: LintedComponent): Generator<Problem> {
  const first = new Map<string, LintedProp>();
  for (const prop of props.filter(needsWords)) {
    const label = isText(prop.entry.label) ? prop.entry.label.trim() : "";
    const earlier = label && first.get(label);
    if (earlier)
      yield {
        prop: prop.name,
        message: `"${earlier.name}" has the same label, "${label}". Change one, so that people can tell them apart.`,
      };
    else if (label) first.set(label, prop);
  }
}

/** Whether a name says that something is destroyed. The first text counts. */
export function isDestructiveName(names: readonly unknown[]): boolean {
  const name = names.find(isText);
  return name !== undefined && DESTRUCTIVE.test(name.replaceAll(/[-_]/g, " "));
}

const isDestructive = ({ entry }: LintedComponent): boolean =>
  entry.componentType !== "trigger" && isDestructiveName([entry.name, entry.key]);

const hintOf = ({ entry }: LintedComponent): unknown =>
  typeof entry.annotations === "object" && entry.annotations !== null
    ? (entry.annotations as { destructiveHint?: unknown }).destructiveHint
    : undefined;

export const textRules: Rules<LintedComponent> = {
  "missing-label": propRule(
    "warn",
    (prop) =>
      needsWords(prop) &&
      !isText(prop.entry.label) &&
      "The prop has no label. Add one: forms show the name instead.",
  ),
  "missing-description": propRule(
    "info",
    (prop) =>
      needsWords(prop) &&
      !isText(prop.entry.description) &&
      "The prop has no description. Say what to enter: models rely on it, too.",
  ),
  "description-repeats-label": propRule("warn", ({ entry: { label, description } }) => {
    if (!isText(label) || !isText(description)) return false;
    const text = plainText(description).replace(/^(?:the|a|an|your) /, "");
    return (
      text !== "" &&
      text === plainText(label).replace(/^(?:the|a|an|your) /, "") &&
      "The description only repeats the label. Say what to enter and where to find it, or leave it out."
    );
  }),
  "duplicate-label": { level: "warn", check: sharedLabels },
  "html-in-description": propRule(
    "warn",
    ({ entry }) => (hasHtml(entry.description) || hasHtml(entry.label)) && HTML,
  ),
  "html-in-component-description": {
    level: "warn",
    check: ({ entry }) => (hasHtml(entry.description) ? [{ message: HTML }] : []),
  },
  "empty-alert": propRule(
    "warn",
    ({ type, entry }) =>
      type === "alert" &&
      !isText(entry.content) &&
      "The alert has no content and shows an empty box. Add some, or remove it.",
  ),
  "long-label": propRule("info", ({ entry }) => tooLong(entry.label, LONGEST_LABEL, "label")),
  "long-description": propRule("info", ({ entry }) =>
    tooLong(entry.description, LONGEST_DESCRIPTION, "description"),
  ),
  "unusable-name": propRule(
    "warn",
    (prop) =>
      isInput(prop) &&
      !MODEL_NAME.test(prop.name) &&
      "Models can't use this name for an argument. Use up to 64 letters, digits, `_`, `-` and `.`.",
  ),
  "missing-destructive-hint": {
    level: "warn",
    check: (component) =>
      isDestructive(component) && hintOf(component) !== true
        ? [
            {
              message:
                "The name sounds as if the component destroys something. Set `annotations.destructiveHint` to true, so that people are asked first.",
            },
          ]
        : [],
  },
};
