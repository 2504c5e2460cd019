// Props: one input of a component each. The types, and the reader that makes the best of any definition.

import type * as z from "zod/mini";
import { coerce, type Read, readDefault } from "./default.ts";
import { baseAttributes, propTypes, type PropType } from "./prop-types.ts";
import { optionsOf } from "./option.ts";
import { isRecord, readRecord, readText } from "./record.ts";

export type { PropType } from "./prop-types.ts";

/** The prop types that the platform documents (docs/contract.md#types). */
// The table's keys are the types, and there is no other key in it.
export const PROP_TYPES = Object.keys(propTypes) as readonly PropType[];

type Attributes<S extends z.core.$ZodShape> = z.infer<z.ZodMiniObject<S>>;
type Base = typeof baseAttributes;

interface Own<T extends PropType> {
  name: string;
  type: T;
}

type PropTable = {
  [T in PropType]: Readonly<Own<T> & Attributes<Base & Extract<(typeof propTypes)[T][1], z.core.$ZodShape>>>;
};

/** A prop of the given type or types, discriminated by `type`. Null attributes are read as absent. */
export type Prop<T extends PropType = PropType> = PropTable[T];

/** A prop of a type this version does not know: shown as such, its value left alone. */
export interface UnknownProp extends Readonly<Attributes<Base>> {
  readonly name: string;
  readonly type: "unknown";
  /** The type as the platform wrote it. */
  readonly declaredType: string;
  /** Whatever else the definition says, for a host that knows the type. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** The prop of a type, where the name may also be one of a host's own. */
export type PropOf<T extends string> = T extends PropType ? Prop<T> : UnknownProp;

export type AnyProp = Prop | UnknownProp;

/**
 * Something wrong with a definition, told to developers. `dropped`: the entry is left out. `repaired`: the prop goes
 * on, with the attribute mended or left out. `index` is its place in the list; null: the list itself is meant.
 */
export interface DefinitionIssue {
  index: number | null;
  name?: string;
  message: string;
  severity: "dropped" | "repaired";
}

export interface ParsedProps {
  /** In the order of the definition. */
  props: AnyProp[];
  issues: DefinitionIssue[];
}

export interface ParsePropsOptions {
  /** Props by name, from which an entry without a `type` takes it (docs/contract.md#real-definitions). */
  known?: ReadonlyMap<string, AnyProp>;
}

/** The type as the platform wrote it, for unknown types too. */
export function declaredType(prop: AnyProp): string {
  return prop.type === "unknown" ? prop.declaredType : prop.type;
}

type Test = (value: unknown) => boolean;

/** The attributes of a type, each with its test, without `default`: that one has rules of its own. */
function testsOf(type: PropType): Map<string, Test> {
  const shape: Record<string, z.ZodMiniType> = { ...baseAttributes, ...propTypes[type][1] };
  const tests = Object.keys(shape).map((key): [string, Test] => [
    key,
    (value) => !!shape[key]?.safeParse(value).success,
  ]);
  return new Map(tests.filter(([key]) => key !== "default"));
}

// Maps, because a type or an attribute may be called "constructor".
const testsByType = new Map<string, Map<string, Test>>(PROP_TYPES.map((type) => [type, testsOf(type)]));
const baseTests = testsOf("any");

/** Reads the attributes that `type` has, reporting those that had to be converted or left out. */
function readProp(
  entry: Record<string, unknown>,
  name: string,
  type: string,
  report: (what: string) => void,
): AnyProp {
  const tests = testsByType.get(type);
  const draft: Record<string, unknown> = tests
    ? { name, type }
    : { name, type: "unknown", declaredType: type };
  const judge = (what: string, read: Read | undefined) => {
    if (!read || read.converted) report(`its ${what} does not fit, and is ${read ? "converted" : "ignored"}`);
    return read?.value;
  };
  const attributes: [string, unknown][] = [];
  for (const key of Object.keys(entry)) {
    const test = (tests ?? baseTests).get(key);
    const value = test && judge(key, coerce(entry[key], test));
    if (value !== undefined) draft[key] = value;
    else if (!tests && !test && !(key in draft) && key !== "default") attributes.push([key, entry[key]]);
  }
  if (attributes.length > 0) draft.attributes = Object.fromEntries(attributes);
  if (Number(draft.min) > Number(draft.max)) {
    report("its min is above its max: both are ignored");
    delete draft.min;
    delete draft.max;
  }
  // A timer's options are schedules (docs/contract.md#types).
  const { issues } = type === "$.interface.timer" ? { issues: [] } : optionsOf(draft);
  if (issues.length > 0) {
    report(`options that repeat the value of another or cannot be read are left out: ${issues.length}`);
  }
  if (type === "app" && !draft.app) report("it does not say which app it is for");
  // Every attribute has just passed the schema it has in this type.
  const prop = draft as unknown as AnyProp;
  const value = judge("default", readDefault(prop, entry.default));
  if (value !== undefined) draft.default = value;
  return prop;
}

/** Attributes by which a prop names another whose value its options depend on. */
export const DEPENDENCIES = ["appProp", "baseIdProp", "tableIdProp"] as const;

/** Props that wait for each other would wait for ever: the first of them waits no more. */
function openCircles(props: readonly AnyProp[], issues: DefinitionIssue[]): void {
  const byName = new Map<unknown, AnyProp>(props.map((prop) => [prop.name, prop]));
  const named = (prop: AnyProp) => DEPENDENCIES.map((key) => (prop as Record<string, unknown>)[key]);
  const next = (prop: AnyProp) => byName.get(named(prop).find((name) => name !== undefined));
  for (const [index, prop] of props.entries()) {
    let other = next(prop);
    if (other === prop) continue;
    for (let steps = 0; other && other !== prop && steps < props.length; steps++) other = next(other);
    if (other !== prop) continue;
    const { name } = prop;
    for (const key of DEPENDENCIES) delete (prop as Record<string, unknown>)[key];
    const message = `Prop "${name}": it waits for a prop that waits for it in turn, and waits no more.`;
    issues.push({ index, name, message, severity: "repaired" });
  }
}

/**
 * Reads a list of props, camelCase or snake_case, the way a form needs them: never throws, never changes what it was
 * given, and reports what it could not take as it was. Entries without a name, or with one that is taken, are dropped.
 */
export function parseProps(input: unknown, { known }: ParsePropsOptions = {}): ParsedProps {
  const props: AnyProp[] = [];
  const issues: DefinitionIssue[] = [];
  if (!Array.isArray(input)) {
    issues.push({ index: null, message: "There is no list of props.", severity: "dropped" });
    return { props, issues };
  }
  const names = new Set<string>();
  for (let index = 0; index < input.length; index += 1) {
    const entry = isRecord(input[index]) ? readRecord(input[index]) : {};
    const name = readText(entry.name);
    if (!name || names.has(name)) {
      const why = name ? "an earlier one has its name" : "it has no name";
      const message = `Prop ${index + 1} is left out: ${isRecord(input[index]) ? why : "it is not an object"}.`;
      issues.push({ index, ...(name && { name }), message, severity: "dropped" });
      continue;
    }
    names.add(name);
    const report = (what: string) =>
      issues.push({ index, name, message: `Prop "${name}": ${what}.`, severity: "repaired" });
    if (name !== entry.name) report("its name is not text and is converted");
    let type = typeof entry.type === "string" ? entry.type : "";
    if (!type) {
      const before = known?.get(name);
      type = before ? declaredType(before) : "any";
      if (!before) report("it has no type and takes any value");
    }
    props.push(readProp(entry, name, type, report));
  }
  openCircles(props, issues);
  return { props, issues };
}
