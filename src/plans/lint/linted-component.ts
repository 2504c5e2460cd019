import { parseProps, type AnyProp } from "../../wire/prop.ts";
import { isRecord, readRecord, readText, type UnknownRecord } from "../../wire/record.ts";
import type { LintLevel, Problem, Rule } from "./finding.ts";

/** A prop as its author wrote it, and as the form reads it. */
export interface LintedProp {
  readonly name: string;
  readonly type: string;
  /** The attributes in camelCase, without nulls. */
  readonly entry: UnknownRecord;
  readonly parsed: AnyProp;
  /** The position in the list of props. */
  readonly index: number;
}

/** A component as its author wrote it. */
export interface LintedComponent {
  readonly entry: UnknownRecord;
  /** Every entry of the list of props, whatever it is; `undefined` if there is no list. */
  readonly entries: readonly unknown[] | undefined;
  /** The entries that have a name. Of two with the same name, the first. */
  readonly props: readonly LintedProp[];
  readonly byName: ReadonlyMap<string, LintedProp>;
}

/** Reads a definition, camelCase or snake_case, or the result of `parseComponent`. */
export function readLinted(component: unknown): LintedComponent {
  const entry = isRecord(component) ? readRecord(component) : {};
  const list = entry.configurableProps ?? entry.props;
  const entries = Array.isArray(list) ? (list as unknown[]) : undefined;
  const byName = new Map<string, LintedProp>();
  for (const [index, raw] of (entries ?? []).entries()) {
    const prop = readProp(raw, index);
    if (prop && !byName.has(prop.name)) byName.set(prop.name, prop);
  }
  return { entry, entries, props: [...byName.values()], byName };
}

function readProp(raw: unknown, index: number): LintedProp | undefined {
  const entry = isRecord(raw) ? readRecord(raw) : {};
  const name = readText(entry.name);
  // A prop of an unknown type that has been read already keeps its type under another key.
  const type = entry.type === "unknown" ? entry.declaredType : entry.type;
  const [parsed] = parseProps([entry]).props;
  return name && parsed ? { name, type: readText(type) ?? "", entry, parsed, index } : undefined;
}

type Found = string | false | undefined | readonly string[];

/** A rule that looks at one prop after the other. */
export const propRule = (
  level: LintLevel,
  check: (prop: LintedProp, component: LintedComponent) => Found,
): Rule<LintedComponent> => ({
  level,
  check: (component) => component.props.flatMap((prop) => problemsOf(prop, check(prop, component))),
});

function problemsOf({ name }: LintedProp, found: Found): Problem[] {
  const messages = typeof found === "string" ? [found] : found || [];
  return messages.map((message) => ({ prop: name, message }));
}

/** Types that hold no value a person enters: they need neither a label nor a description. */
const PASSIVE = new Set([
  "alert",
  "$.interface.http",
  "$.interface.apphook",
  "$.interface.timer",
  "$.service.db",
  "dir",
]);

/** Whether the prop is an input that people see. */
export const isInput = ({ type, entry }: LintedProp): boolean => !PASSIVE.has(type) && entry.hidden !== true;

/** Whether the prop is an input with words of its own: a form shows an account by the name of its app. */
export const needsWords = (prop: LintedProp): boolean => isInput(prop) && prop.type !== "app";
