// Components: what can be configured, and what has been deployed.

import * as z from "zod/mini";
import type { ConfiguredProps } from "./configured-props.ts";
import { type AnyProp, type DefinitionIssue, parseProps } from "./prop.ts";
import { maybe, openData, type Parsed, record, text } from "./reading.ts";
import { isRecord, readRecord } from "./record.ts";

const flag = maybe(z.boolean());

const annotationsSchema = record({
  readOnlyHint: flag,
  destructiveHint: flag,
  idempotentHint: flag,
  openWorldHint: flag,
  title: maybe(text),
});

export const componentSummarySchema = record({
  key: text,
  name: maybe(text),
  version: maybe(text),
  description: maybe(text),
  componentType: maybe(text),
  annotations: maybe(annotationsSchema),
  stash: maybe(text),
});

/** A component as a list of components shows it. `componentType` is "action" or "trigger", today. */
export interface ComponentSummary extends Omit<z.infer<typeof componentSummarySchema>, "name"> {
  /** The key, where there is no name. */
  name: string;
}

/** A component with its props, and what was wrong with their definition. */
export interface Component extends ComponentSummary {
  props: AnyProp[];
  issues: DefinitionIssue[];
}

export function readSummary(input: unknown): ComponentSummary | undefined {
  const { data } = componentSummarySchema.safeParse(input);
  return data && { ...data, name: data.name ?? data.key };
}

/**
 * Reads a component, whatever it is given: the fields it cannot read are empty, and what is wrong is in `issues`.
 * Pure, so that its result can be kept for as long as its input stays the same.
 */
export function parseComponent(input: unknown): Component {
  const entry = isRecord(input) ? readRecord(input) : {};
  const summary = readSummary({ ...entry, key: entry.key ?? "" }) ?? { key: "", name: "" };
  return { ...summary, ...parseProps(entry.configurableProps) };
}

/** Reads the answer to "retrieve": `{data: component}`. */
export function parseComponentReply(input: unknown): Parsed<Component> {
  const data = openData(input);
  if (!data.ok) return data;
  return isRecord(data.value)
    ? { ok: true, value: parseComponent(data.value) }
    : { ok: false, message: "The answer holds no component." };
}

const epoch = maybe(z.number());

const deployedSchema = record({
  id: text,
  type: maybe(text),
  name: maybe(text),
  nameSlug: maybe(text),
  ownerId: maybe(text),
  componentId: maybe(text),
  componentKey: maybe(text),
  active: flag,
  createdAt: epoch,
  updatedAt: epoch,
  emitOnDeploy: flag,
  endpointUrl: maybe(text),
  intervalSeconds: epoch,
  cron: maybe(text),
  timezone: maybe(text),
});

/**
 * Something deployed: a component, or (by `type`) an HTTP or timer interface. Times are milliseconds since 1970. The
 * webhook's signing key is not read: it is a secret, and a form has no use for it.
 */
export interface DeployedComponent extends z.infer<typeof deployedSchema> {
  props: AnyProp[];
  issues: DefinitionIssue[];
  configuredProps: ConfiguredProps;
}

export function readDeployed(input: unknown): DeployedComponent | undefined {
  const { data } = deployedSchema.safeParse(input);
  if (!data || !isRecord(input)) return undefined;
  const { configurableProps = [], configuredProps } = readRecord(input);
  return {
    ...data,
    ...parseProps(configurableProps),
    configuredProps: isRecord(configuredProps) ? configuredProps : {},
  };
}

/** Reads the answer to "deploy": `{data: deployed}`. */
export function parseDeployReply(input: unknown): Parsed<DeployedComponent> {
  const data = openData(input);
  if (!data.ok) return data;
  const value = readDeployed(data.value);
  return value ? { ok: true, value } : { ok: false, message: "The answer does not say what was deployed." };
}
