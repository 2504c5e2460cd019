// What has been deployed, and the events it emits.

import * as z from "zod/mini";
import type { ConfiguredProps } from "./configured-props.ts";
import { type Page, pageOf } from "./pages.ts";
import { type AnyProp, type DefinitionIssue, parseProps } from "./prop.ts";
import {
  maybeFlag,
  maybeNumber,
  maybeText,
  type Parsed,
  readData,
  reader,
  type Shaped,
  text,
} from "./reading.ts";
import { isRecord } from "./record.ts";

const deployed = {
  id: text,
  type: maybeText,
  name: maybeText,
  nameSlug: maybeText,
  ownerId: maybeText,
  componentId: maybeText,
  componentKey: maybeText,
  active: maybeFlag,
  emitOnDeploy: maybeFlag,
  createdAt: maybeNumber,
  updatedAt: maybeNumber,
};

/**
 * Something deployed: a component, or (by `type`) an HTTP or timer interface, which has no props. Times are
 * milliseconds since 1970. The webhook's signing key is not read: it is a secret, and a form has no use for it.
 */
export interface DeployedComponent extends Shaped<typeof deployed> {
  props: AnyProp[];
  issues: DefinitionIssue[];
  configuredProps: ConfiguredProps;
}

const readWhole = reader({ ...deployed, configurableProps: z.unknown(), configuredProps: z.unknown() });

function readDeployed(input: unknown): DeployedComponent | undefined {
  const read = readWhole(input);
  if (!read) return undefined;
  const { configurableProps, configuredProps, ...rest } = read;
  return {
    ...rest,
    ...parseProps(configurableProps ?? []),
    configuredProps: isRecord(configuredProps) ? configuredProps : {},
  };
}

/** Reads the answer to "deploy": `{data: deployed}`. */
export function parseDeployReply(input: unknown): Parsed<DeployedComponent> {
  return readData(input, readDeployed);
}

/** Reads a page of deployed triggers. */
export const parseDeployedTriggersPage: (input: unknown) => Parsed<Page<DeployedComponent>> =
  pageOf(readDeployed);

const event = { id: text, k: maybeText, ts: maybeNumber, e: z.unknown(), sum: maybeText };

/** An event that a trigger emitted: `e` is its payload, `ts` milliseconds since 1970, `sum` a summary. */
export interface EmittedEvent extends Shaped<typeof event> {}

/** Reads the events that a trigger emitted; the platform sends them in one page. */
export const parseEventsPage: (input: unknown) => Parsed<Page<EmittedEvent>> = pageOf(reader(event));
