import { isRecord, type UnknownRecord } from "../../wire/record.ts";

/** A part of a tool's input schema. */
export interface SchemaNode {
  readonly schema: UnknownRecord;
  /** The argument it belongs to; absent for the root. */
  readonly prop?: string;
  /** Its place, for people: `filter.tags[]`. */
  readonly at: string;
}

/** Deeper than models are given anything, and a schema that contains itself ends somewhere. */
const DEEPEST = 12;

/** Keywords that hold one schema, a list of schemas, or schemas by name, and how their place is written. */
const CHILDREN: Readonly<Record<string, (at: string, key: string) => string>> = {
  properties: (at, key) => (at ? `${at}.${key}` : key),
  patternProperties: (at, key) => `${at}/${key}/`,
  $defs: (at, key) => `${at}#${key}`,
  definitions: (at, key) => `${at}#${key}`,
  items: (at) => `${at}[]`,
  prefixItems: (at) => `${at}[]`,
  additionalProperties: (at) => `${at}{}`,
  anyOf: (at) => at,
  oneOf: (at) => at,
  allOf: (at) => at,
  not: (at) => at,
};

const BY_NAME = new Set(["properties", "patternProperties", "$defs", "definitions"]);

/** A schema and all schemas within it. */
export function* schemaNodes(schema: unknown, at = "", prop?: string, depth = 0): Generator<SchemaNode> {
  if (!isRecord(schema) || depth > DEEPEST) return;
  yield { schema, at, ...(prop !== undefined && { prop }) };
  for (const [keyword, place] of Object.entries(CHILDREN)) {
    const held: unknown = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
    for (const [key, child] of childrenOf(keyword, held)) {
      const isArgument = depth === 0 && keyword === "properties";
      yield* schemaNodes(child, place(at, key), isArgument ? key : prop, depth + 1);
    }
  }
}

function childrenOf(keyword: string, held: unknown): [string, unknown][] {
  if (BY_NAME.has(keyword)) return isRecord(held) ? Object.entries(held) : [];
  return (Array.isArray(held) ? (held as unknown[]) : [held]).map((child) => ["", child]);
}

/** A schema as JSON; `undefined` if it can't be written. */
export function jsonOf(schema: unknown): string | undefined {
  try {
    return JSON.stringify(schema);
  } catch {
    return undefined;
  }
}
