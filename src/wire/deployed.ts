// What has been deployed, and the events it emits.

import * as z from "zod/mini";
import type { ConfiguredProps } from "./configured-props.ts";
import { type Page, pageOf } from "./pages.ts";
import { type AnyProp, type DefinitionIssue, parseProps } from "./prop.ts";
import {
  maybeFlag,
  maybeNumber,
  maybeText,
  maybeTime,
  openReply,
  type Parsed,
  parsed,
  readData,
  reader,
  type Shaped,
  text,
  unreadable,
} from "./reading.ts";
import { isRecord } from "./record.ts";
import { type Observation, readObservations } from "./replies.ts";

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
  createdAt: maybeTime,
  updatedAt: maybeTime,
};

/**
 * Something deployed: a component, or (by `type`) an HTTP or timer interface, which has no props. Times are
 * milliseconds since 1970. The webhook's signing key is not read along: it is a secret, to be asked for by itself.
 */
export interface DeployedComponent extends Shaped<typeof deployed> {
  props: AnyProp[];
  issues: DefinitionIssue[];
  configuredProps: ConfiguredProps;
  /** What its hooks logged, where the platform tells. */
  observations?: Observation[];
}

const readWhole = reader({
  ...deployed,
  configurableProps: z.unknown(),
  configuredProps: z.unknown(),
  callbackObservations: z.unknown(),
});

function readDeployed(input: unknown): DeployedComponent | undefined {
  const read = readWhole(input);
  if (!read) return undefined;
  const { configurableProps, configuredProps, callbackObservations, ...rest } = read;
  return {
    ...rest,
    ...(Array.isArray(callbackObservations) && { observations: readObservations(callbackObservations) }),
    ...parseProps(configurableProps ?? []),
    configuredProps: isRecord(configuredProps) ? configuredProps : {},
  };
}

/** Reads the answer to "deploy", and to questions about a deployed trigger: `{data: deployed}`. */
export function parseDeployReply(input: unknown): Parsed<DeployedComponent> {
  return readData(input, readDeployed);
}

/** Reads a page of deployed triggers. */
export const parseDeployedTriggersPage: (input: unknown) => Parsed<Page<DeployedComponent>> =
  pageOf(readDeployed);

const event = { id: text, k: maybeText, ts: maybeNumber, e: z.unknown(), sum: maybeText };

/** An event that a trigger emitted: `e` is its payload, `ts` milliseconds since 1970, `sum` a summary. */
export interface EmittedEvent extends Shaped<typeof event> {}

/** Reads the events that a trigger emitted, newest first; the platform sends them in one page. */
export const parseEventsPage: (input: unknown) => Parsed<Page<EmittedEvent>> = pageOf(reader(event));

const webhook = { id: maybeText, url: text, signingKeySet: maybeFlag };

/** Where a trigger's events are sent. `id` is what its signing key is asked for by. */
export interface TriggerWebhook extends Shaped<typeof webhook> {}

const readWebhook = reader(webhook);

/** Reads a trigger's webhooks: `{webhooks}`, or the addresses alone, `{webhook_urls}`. Signing keys are never read along. */
export function parseWebhooksReply(input: unknown): Parsed<TriggerWebhook[]> {
  const reply = openReply(input, ["webhooks", "webhookUrls"]);
  if (!reply.ok) return reply;
  const { webhooks, webhookUrls } = reply.value;
  const listed = Array.isArray(webhooks)
    ? webhooks
    : Array.isArray(webhookUrls)
      ? webhookUrls.map((url: unknown) => ({ url }))
      : undefined;
  return listed ? parsed(listed.flatMap((entry) => readWebhook(entry) ?? [])) : unreadable;
}

/** Reads the ids of the workflows that take a trigger's events: `{workflow_ids}`. */
export function parseWorkflowsReply(input: unknown): Parsed<string[]> {
  const reply = openReply(input, ["workflowIds"]);
  if (!reply.ok) return reply;
  const { workflowIds } = reply.value;
  return Array.isArray(workflowIds)
    ? parsed(workflowIds.filter((id): id is string => typeof id === "string"))
    : unreadable;
}

/** A webhook's signing key: a secret. */
export interface SigningKey {
  signingKey: string;
}

const readSigningKey = reader({ signingKey: text });

/** Reads a webhook's signing key, asked for by itself: `{data: {signing_key}}`. */
export const parseSigningKeyReply = (input: unknown): Parsed<SigningKey> => readData(input, readSigningKey);
