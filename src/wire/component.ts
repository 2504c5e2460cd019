// Components: what can be configured.

import { type AnyProp, type DefinitionIssue, parseProps } from "./prop.ts";
import { maybeFlag, maybeText, nested, type Parsed, readData, reader, type Shaped, text } from "./reading.ts";
import { isRecord, readRecord, readText } from "./record.ts";

const annotations = {
  readOnlyHint: maybeFlag,
  destructiveHint: maybeFlag,
  idempotentHint: maybeFlag,
  openWorldHint: maybeFlag,
  title: maybeText,
};

const summary = {
  key: text,
  version: maybeText,
  description: maybeText,
  componentType: maybeText,
  annotations: nested(reader(annotations)),
  stash: maybeText,
};

const readNamed = reader({ ...summary, name: maybeText });

/** A component as a list of components shows it. `componentType` is "action" or "trigger", today. */
export interface ComponentSummary extends Shaped<typeof summary> {
  /** The key, where there is no name. */
  name: string;
}

/** A component with its props, and what was wrong with their definition. */
export interface Component extends ComponentSummary {
  props: AnyProp[];
  issues: DefinitionIssue[];
}

export function readSummary(input: unknown): ComponentSummary | undefined {
  const read = readNamed(input);
  return read && { ...read, name: read.name ?? read.key };
}

/**
 * Reads a component, whatever it is given: what it cannot read is empty, and what is wrong is in `issues`. Pure, so
 * that its result can be kept for as long as its input stays the same.
 */
export function parseComponent(input: unknown): Component {
  const entry = isRecord(input) ? readRecord(input) : {};
  // With a text for its key, an object is always read.
  const summary = readSummary({ ...entry, key: readText(entry.key) ?? "" }) as ComponentSummary;
  return { ...summary, ...parseProps(entry.configurableProps) };
}

/** Reads the answer to "retrieve": `{data: component}`. What has neither a key nor props is no component. */
export function parseComponentReply(input: unknown): Parsed<Component> {
  return readData(input, (data) => {
    const component = parseComponent(data);
    return component.key || component.props.length > 0 ? component : undefined;
  });
}
