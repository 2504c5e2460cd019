// JSON Schema → component: the inputs of an MCP tool, or of an elicitation, as props.

import { readNumber } from "../codecs/number.ts";
import { getOwn, setOwn } from "../core/drafts.ts";
import { readJson } from "../core/json.ts";
import { plainValue } from "../wire/label-value.ts";
import { isRecord, readText } from "../wire/record.ts";
import type { JsonSchema } from "./offered.ts";
import type { ReportEntry } from "./plan.ts";
import { readValues } from "./read-component.ts";

/** A definition, as `ComponentForm` and `parseComponent` take it. */
export interface MadeComponent {
  readonly component: {
    readonly key: string;
    readonly name: string;
    readonly description?: string;
    readonly configurable_props: readonly JsonSchema[];
  };
  readonly report: readonly ReportEntry[];
}

const DEEPEST = 20;

/** The schema behind `$ref`, and that of the one alternative besides null. */
function resolved(schema: unknown, root: unknown, depth = 0): JsonSchema {
  if (!isRecord(schema) || depth > DEEPEST) return {};
  const { $ref, ...rest } = schema;
  if (typeof $ref === "string") {
    let target: unknown = root;
    for (const key of $ref.replace(/^#\/?/, "").split("/").filter(Boolean))
      target = isRecord(target) ? getOwn(target, key.replaceAll("~1", "/").replaceAll("~0", "~")) : undefined;
    return { ...resolved(target, root, depth + 1), ...rest };
  }
  for (const key of ["anyOf", "oneOf", "allOf"]) {
    const all: unknown = rest[key];
    const others = Array.isArray(all) ? all.filter((it) => isRecord(it) && it.type !== "null") : [];
    const { [key]: _, ...outer } = rest;
    if (others.length === 1) return { ...resolved(others[0], root, depth + 1), ...outer };
  }
  return rest;
}

const typeOf = ({ type, properties, items }: JsonSchema): unknown => {
  if (Array.isArray(type)) {
    const types = type.filter((it) => it !== "null");
    return types.length === 1 ? types[0] : undefined;
  }
  return type ?? (properties ? "object" : items ? "array" : undefined);
};

/** The values to choose from: `enum`, `const`, or titled constants. */
function optionsIn(schema: JsonSchema): { label: string; value: unknown }[] | undefined {
  const { enum: values, enumNames, oneOf, anyOf } = schema;
  if ("const" in schema)
    return [{ label: readText(schema.const) ?? JSON.stringify(schema.const), value: schema.const }];
  if (Array.isArray(values)) {
    const names: unknown[] = Array.isArray(enumNames) ? enumNames : [];
    return values
      .map((value: unknown, at) => ({
        label: readText(names[at]) ?? readText(value) ?? JSON.stringify(value),
        value,
      }))
      .filter(({ value }) => value !== null);
  }
  const titled: unknown = oneOf ?? anyOf;
  if (!Array.isArray(titled) || !titled.every((it) => isRecord(it) && "const" in it)) return undefined;
  return (titled as JsonSchema[]).map((it) => ({
    label: readText(it.title) ?? readText(it.const) ?? JSON.stringify(it.const),
    value: it.const,
  }));
}

/** Rules that no prop type has. The server checks them. */
const UNCHECKED = [
  "pattern",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "multipleOf",
  "uniqueItems",
  "exclusiveMinimum",
  "exclusiveMaximum",
];

const isEvery = (values: readonly { value: unknown }[], test: (value: unknown) => boolean): boolean =>
  values.every(({ value }) => test(value));

/** The type of a prop for a schema, and its further attributes. */
function kindOf(schema: JsonSchema, root: unknown): JsonSchema {
  const options = optionsIn(schema);
  const { minimum: min, maximum: max, format } = schema;
  const range = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  if (options && options.length > 0) {
    if (isEvery(options, (value) => typeof value === "string")) return { type: "string", options };
    if (isEvery(options, Number.isSafeInteger)) return { type: "integer", options };
    return isEvery(options, (value) => typeof value === "boolean")
      ? { type: "boolean" }
      : { type: "any", options };
  }
  switch (typeOf(schema)) {
    case "string":
      return { type: format === "date" || format === "date-time" ? format : "string" };
    case "integer":
    case "number":
      return { type: typeOf(schema), ...range };
    case "boolean":
      return { type: "boolean" };
    case "object":
      return { type: "object" };
    case "array": {
      const item = kindOf(resolved(schema.items, root), root);
      return item.type === "string" || item.type === "integer"
        ? { ...item, type: `${item.type}[]` }
        : { type: "any" };
    }
    default:
      return { type: "any" };
  }
}

/**
 * Makes a component of a schema: a prop for each property. The report lists what a form can't check. Never throws.
 */
export function componentOf(
  schema: unknown,
  { key, name, description }: { key: string; name: string; description?: string },
): MadeComponent {
  const root = resolved(schema, schema);
  const required: unknown[] = Array.isArray(root.required) ? root.required : [];
  const report: ReportEntry[] = [];
  const props = Object.entries(readValues(root.properties)).map(([prop, it]): JsonSchema => {
    const inner = resolved(it, schema);
    const kind = kindOf(inner, schema);
    const rules = UNCHECKED.filter((rule) => rule in inner);
    if (["email", "uri"].includes(String(inner.format))) rules.push("format");
    if (rules.length > 0)
      report.push({
        prop,
        code: "unchecked",
        message: `“${prop}” has rules that a form doesn’t check: ${rules.join(", ")}.`,
      });
    if (kind.type === "any" && typeOf(inner) !== undefined)
      report.push({ prop, code: "anyValue", message: `“${prop}” is edited as JSON.` });
    return {
      name: prop,
      ...kind,
      ...(typeof inner.title === "string" && { label: inner.title }),
      ...(typeof inner.description === "string" && { description: inner.description }),
      ...(inner.default !== undefined && inner.default !== null && { default: inner.default }),
      ...(!required.includes(prop) && { optional: true }),
    };
  });
  const text = description ?? (typeof root.description === "string" ? root.description : undefined);
  return { component: { key, name, ...(text && { description: text }), configurable_props: props }, report };
}

/** The JSON that a tool with this schema takes, or the content of an answered elicitation. Never throws. */
export function argumentsOf(schema: unknown, configuredProps: unknown): Record<string, unknown> {
  const properties = readValues(resolved(schema, schema).properties);
  const values = readValues(configuredProps);
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(values)) {
    const inner = resolved(getOwn(properties, name), schema);
    const value = Object.hasOwn(properties, name)
      ? typed(plain(getOwn(values, name), inner), inner, schema)
      : undefined;
    if (value !== undefined) setOwn(result, name, value);
  }
  return result;
}

/** A choice without its label. Objects of the schema's own may look like one. */
const plain = (value: unknown, schema: JsonSchema): unknown =>
  ["object", undefined].includes(typeOf(schema) as string) ? value : plainValue(value);

/** Text as the type that the schema wants: objects are edited as rows of text. */
function typed(value: unknown, schema: JsonSchema, root: unknown, depth = 0): unknown {
  const type = typeOf(schema);
  if (depth > DEEPEST) return value;
  if (typeof value === "string") {
    if (type === "integer" || type === "number") return readNumber(value) ?? value;
    if (type === "boolean") return value === "true" ? true : value === "false" ? false : value;
    if (type !== "object" && type !== "array") return value;
    const reading = readJson(value);
    return reading.issue ? value : reading.value;
  }
  if (Array.isArray(value)) {
    const item = resolved(schema.items, root);
    return value.map((one) => typed(one, item, root, depth + 1));
  }
  if (!isRecord(value)) return value;
  const { properties, additionalProperties } = schema;
  const result: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const own =
      isRecord(properties) && Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    setOwn(result, key, typed(inner, resolved(own, root), root, depth + 1));
  }
  return result;
}
