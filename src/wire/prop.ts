// Props: one input of a component each. The types, and the reader that makes the best of any definition.

import type * as z from "zod/mini";
import { coerce, readDefault } from "./default.ts";
import { propSchemas, type PropType, type unknownPropSchema } from "./prop-schemas.ts";
import { isRecord, readRecord, readText } from "./record.ts";

export { PROP_TYPES, type PropType } from "./prop-schemas.ts";

/** A prop of the given type or types, discriminated by `type`. Null attributes are read as absent. */
export type Prop<T extends PropType = PropType> = { [K in T]: Readonly<z.infer<(typeof propSchemas)[K]>> }[T];

/** A prop of a type this version does not know: shown as such, its value left alone. */
export interface UnknownProp extends Readonly<z.infer<typeof unknownPropSchema>> {}

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
  /** Props by name, from which an entry without a `type` takes it: dynamic props come so (contract §6). */
  known?: ReadonlyMap<string, AnyProp>;
}

/** The type as the platform wrote it, for unknown types too. */
export function declaredType(prop: AnyProp): string {
  return prop.type === "unknown" ? prop.declaredType : prop.type;
}

function isPropType(type: string): type is PropType {
  return Object.hasOwn(propSchemas, type);
}

type Report = (message: string) => void;

/** Reads the attributes that `type` has, reporting the ones that had to be mended or left out. */
function readProp(entry: Record<string, unknown>, name: string, type: string, report: Report): AnyProp {
  const known = isPropType(type);
  const shape: Record<string, z.ZodMiniType> = propSchemas[known ? type : "any"].shape;
  const prop: Record<string, unknown> = { name, type: known ? type : "unknown" };
  if (!known) prop.declaredType = type;
  for (const key of Object.keys(entry)) {
    if (key === "name" || key === "type" || key === "default" || !Object.hasOwn(shape, key)) continue;
    const read = coerce(entry[key], (value) => shape[key]!.safeParse(value).success);
    if (read) prop[key] = read.value;
    if (!read) report(`The attribute "${key}" of "${name}" cannot be used as it is, and is ignored.`);
    else if (read.converted)
      report(`The attribute "${key}" of "${name}" had the wrong type, and is converted.`);
  }
  if (Number(prop.min) > Number(prop.max)) {
    report(`"${name}" has a "min" above its "max": both are ignored.`);
    delete prop.min;
    delete prop.max;
  }
  if (type === "app" && !prop.app) report(`The app prop "${name}" does not say which app it is for.`);
  // Every attribute has just passed the schema it has in the prop's own type.
  const result = prop as unknown as AnyProp;
  const read = readDefault(result, entry.default);
  if (!read) report(`The default of "${name}" is no value of type "${type}", and is ignored.`);
  else if (read.converted)
    report(`The default of "${name}" had the wrong type, and is converted to "${type}".`);
  return read && read.value !== undefined ? { ...result, default: read.value } : result;
}

/**
 * Reads a list of props, camelCase or snake_case, the way a form needs them: never throws, never changes what it was
 * given, and reports what it could not take as it was. Entries without a name, or with one that is taken, are dropped.
 */
export function parseProps(input: unknown, { known }: ParsePropsOptions = {}): ParsedProps {
  const props: AnyProp[] = [];
  const issues: DefinitionIssue[] = [];
  if (!Array.isArray(input)) {
    issues.push({ index: null, message: "The props are not a list.", severity: "dropped" });
    return { props, issues };
  }
  const names = new Set<string>();
  for (let index = 0; index < input.length; index += 1) {
    const drop = (message: string, name?: string) =>
      issues.push({ index, ...(name && { name }), message, severity: "dropped" });
    if (!isRecord(input[index])) {
      drop(`Prop ${index + 1} is not an object, and is left out.`);
      continue;
    }
    const entry = readRecord(input[index]);
    const name = readText(entry.name);
    if (!name) {
      drop(`Prop ${index + 1} has no name, and is left out.`);
      continue;
    }
    if (names.has(name)) {
      drop(`"${name}" is already taken by an earlier prop: prop ${index + 1} is left out.`, name);
      continue;
    }
    names.add(name);
    const report = (message: string) => issues.push({ index, name, message, severity: "repaired" });
    if (name !== entry.name)
      report(`The name of prop ${index + 1} is not text, and is converted to "${name}".`);
    let type = typeof entry.type === "string" ? entry.type : "";
    if (!type) {
      const before = known?.get(name);
      type = before ? declaredType(before) : "any";
      if (!before) report(`"${name}" has no type, and takes any value.`);
    }
    props.push(readProp(entry, name, type, report));
  }
  return { props, issues };
}
