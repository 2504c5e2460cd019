// Rules for tools: what the large providers accept of a name and an input schema, and what models can work with.

import { isRecord, type UnknownRecord } from "../../wire/record.ts";
import { isText, runRules, type LintFinding, type Problem, type Rule, type Rules } from "./finding.ts";
import { jsonOf, schemaNodes, type SchemaNode } from "./schema-nodes.ts";
import { isDestructiveName } from "./text-rules.ts";

interface LintedTool {
  readonly entry: UnknownRecord;
  readonly schema: UnknownRecord;
  readonly nodes: readonly SchemaNode[];
}

const TOOL_NAME = /^[a-zA-Z0-9_-]{1,64}$/;
const ARGUMENT_NAME = /^[a-zA-Z0-9_.-]{1,64}$/;

const MOST_OPTIONS = 100;
const LONGEST_DESCRIPTION = 1024;
/** Each call of the model carries the schema: about 4,000 tokens. */
const LONGEST_SCHEMA = 16_000;

/** Keywords that at least one large provider rejects. */
const REJECTED = new Set(
  "const oneOf anyOf allOf not if then else $ref $defs definitions prefixItems patternProperties propertyNames dependentSchemas dependentRequired unevaluatedProperties contains".split(
    " ",
  ),
);

/** Keywords that some providers reject and others ignore. */
const IGNORED = new Set(["$schema", "$id", "format"]);

const place = ({ at }: SchemaNode): string => (at === "" ? "The schema" : `"${at}"`);

const keywordsIn = ({ schema }: SchemaNode, keywords: ReadonlySet<string>): string =>
  Object.keys(schema)
    .filter((key) => keywords.has(key))
    .map((key) => `\`${key}\``)
    .join(", ");

/** A rule that looks at one part of the schema after the other. */
const nodeRule = (
  level: LintFinding["level"],
  check: (node: SchemaNode) => string | false,
): Rule<LintedTool> => ({
  level,
  check: ({ nodes }) =>
    nodes.flatMap((node): Problem[] => {
      const message = check(node);
      return message === false ? [] : [{ ...(node.prop !== undefined && { prop: node.prop }), message }];
    }),
});

/** A rule for the tool as a whole. */
const toolRule = (
  level: LintFinding["level"],
  check: (tool: LintedTool) => string | false,
): Rule<LintedTool> => ({
  level,
  check: (tool) => {
    const message = check(tool);
    return message === false ? [] : [{ message }];
  },
});

function read(tool: unknown): LintedTool {
  const entry = isRecord(tool) ? tool : {};
  const schema = isRecord(entry.inputSchema) ? entry.inputSchema : {};
  return { entry, schema, nodes: [...schemaNodes(schema)] };
}

const propertiesOf = (schema: UnknownRecord): UnknownRecord =>
  isRecord(schema.properties) ? schema.properties : {};

function* unknownRequired({ nodes }: LintedTool): Generator<Problem> {
  for (const node of nodes) {
    const { required } = node.schema;
    for (const name of Array.isArray(required) ? (required as unknown[]) : [])
      if (typeof name !== "string" || !Object.hasOwn(propertiesOf(node.schema), name))
        yield {
          ...(node.prop !== undefined && { prop: node.prop }),
          message: `${place(node)} requires ${jsonOf(name) ?? "something"}, which isn't among its properties. Add it, or remove it from \`required\`.`,
        };
  }
}

const hintOf = ({ annotations }: UnknownRecord): unknown =>
  isRecord(annotations) ? annotations.destructiveHint : undefined;

/** The rules for tools by name, as in docs/linter.md. */
export const toolRules: Rules<LintedTool> = {
  "tool-name": toolRule(
    "error",
    ({ entry: { name } }) =>
      !(typeof name === "string" && TOOL_NAME.test(name)) &&
      "The tool's name can't be used. Use 1 to 64 letters, digits, `_` and `-`.",
  ),
  "tool-description": toolRule(
    "warn",
    ({ entry }) =>
      !isText(entry.description) && "The tool has no description. Add one: models choose tools by it.",
  ),
  "long-tool-description": toolRule(
    "warn",
    ({ entry: { description } }) =>
      typeof description === "string" &&
      description.length > LONGEST_DESCRIPTION &&
      `The description has ${description.length} characters. Shorten it: some providers accept only ${LONGEST_DESCRIPTION}.`,
  ),
  "input-schema": toolRule(
    "error",
    ({ schema }) =>
      schema.type !== "object" &&
      'The tool needs an `inputSchema` with `type: "object"` at its root, even without arguments.',
  ),
  "rejected-keyword": nodeRule("warn", (node) => {
    const found = keywordsIn(node, REJECTED);
    return found !== "" && `${place(node)} uses ${found}, which some providers reject. Write it without.`;
  }),
  "ignored-keyword": nodeRule("info", (node) => {
    const found = keywordsIn(node, IGNORED);
    return (
      found !== "" &&
      `${place(node)} uses ${found}, which some providers ignore or reject. Leave it out if possible.`
    );
  }),
  "type-list": nodeRule(
    "warn",
    (node) =>
      Array.isArray(node.schema.type) &&
      `${place(node)} has a list of types, which some providers reject. Use one type.`,
  ),
  "untyped-argument": nodeRule(
    "warn",
    (node) =>
      node.prop !== undefined &&
      !["type", "enum", "const", "$ref", "anyOf", "oneOf", "allOf"].some((key) =>
        Object.hasOwn(node.schema, key),
      ) &&
      `${place(node)} has no type, so models have to guess. Set \`type\`.`,
  ),
  "object-without-properties": nodeRule(
    "warn",
    (node) =>
      node.prop !== undefined &&
      node.schema.type === "object" &&
      Object.keys(propertiesOf(node.schema)).length === 0 &&
      `${place(node)} is an object without properties, which some providers reject. List them, or use text that contains JSON.`,
  ),
  "array-without-items": nodeRule(
    "error",
    (node) =>
      node.schema.type === "array" &&
      !isRecord(node.schema.items) &&
      `${place(node)} is an array without \`items\`, which most providers reject. Say what it contains.`,
  ),
  "open-object": nodeRule(
    "info",
    (node) =>
      isRecord(node.schema.additionalProperties) &&
      `${place(node)} takes properties with any name, which some providers reject. List them, or use text that contains JSON.`,
  ),
  "enum-not-text": nodeRule(
    "warn",
    (node) =>
      Array.isArray(node.schema.enum) &&
      node.schema.enum.some((value) => typeof value !== "string") &&
      `${place(node)} has choices that aren't text, which some providers reject. Write them as text.`,
  ),
  "empty-enum": nodeRule(
    "error",
    (node) =>
      Array.isArray(node.schema.enum) &&
      node.schema.enum.length === 0 &&
      `${place(node)} has an empty list of choices, so no value fits. Add choices, or remove \`enum\`.`,
  ),
  "enum-too-long": nodeRule(
    "warn",
    (node) =>
      Array.isArray(node.schema.enum) &&
      node.schema.enum.length > MOST_OPTIONS &&
      `${place(node)} has ${node.schema.enum.length} choices. Offer at most ${MOST_OPTIONS}, or a tool that looks them up.`,
  ),
  "argument-name": nodeRule(
    "error",
    (node) =>
      node.prop !== undefined &&
      node.at === node.prop &&
      !ARGUMENT_NAME.test(node.prop) &&
      "Models can't use this name for an argument. Use up to 64 letters, digits, `_`, `-` and `.`.",
  ),
  "argument-description": nodeRule(
    "info",
    (node) =>
      node.prop !== undefined &&
      node.at === node.prop &&
      !isText(node.schema.description) &&
      "The argument has no description. Add one, so that models know what to pass.",
  ),
  "unknown-required": { level: "error", check: unknownRequired },
  "long-schema": toolRule("warn", ({ schema }) => {
    const { length } = jsonOf(schema) ?? "";
    return (
      length > LONGEST_SCHEMA &&
      `The schema has ${length} characters, and every request to the model contains it. Stay below ${LONGEST_SCHEMA}: offer fewer arguments or choices.`
    );
  }),
  "tool-destructive-hint": toolRule(
    "warn",
    ({ entry }) =>
      isDestructiveName([entry.title, entry.name]) &&
      hintOf(entry) !== true &&
      "The tool's name sounds as if it destroys something. Set `annotations.destructiveHint` to true, so that people are asked first.",
  ),
};

/** Finds what keeps a tool, as `toolOf` or an MCP server gives it, from working with every provider. Reads anything without throwing. */
export const lintTool = (tool: unknown): LintFinding[] => runRules(toolRules, read(tool));
