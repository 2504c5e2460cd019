// Deployed triggers through the SDK.

import {
  parseDeployedTriggersPage,
  parseDeployReply,
  parseEventsPage,
  parseSigningKeyReply,
  parseWebhooksReply,
  parseWorkflowsReply,
} from "../wire/deployed.ts";
import type { Parsed } from "../wire/reading.ts";
import type { SdkCall } from "./pipedream.ts";
import { sdkValues } from "./pipedream-values.ts";
import type { CallOptions, TriggerRef, TriggersClient } from "./port.ts";
import { allOf, nothing } from "./replies.ts";

/** The part of the client that manages deployed triggers. */
export function sdkTriggers(call: SdkCall): TriggersClient {
  const on = <T>(
    name: string,
    { triggerId, ...request }: TriggerRef,
    read: (reply: unknown) => Parsed<T>,
    within?: CallOptions,
  ) => call("deployedTriggers", name, [triggerId, request], read, within);
  const onWebhook =
    (name: string): TriggersClient["retrieveSigningKey"] =>
    ({ triggerId, webhookId, externalUserId }, within) =>
      call(
        "deployedTriggers",
        name,
        [triggerId, webhookId, { externalUserId }],
        parseSigningKeyReply,
        within,
      );
  return {
    // A copy: the SDK writes the next page's cursor into what it is given.
    listTriggers: (request, within) =>
      call("deployedTriggers", "list", [{ ...request }], parseDeployedTriggersPage, within),
    retrieveTrigger: (ref, within) => on("retrieve", ref, parseDeployReply, within),
    updateTrigger: ({ configuredProps, ...request }, within) => {
      const values = configuredProps && { configuredProps: sdkValues(configuredProps) };
      return on("update", { ...request, ...values }, parseDeployReply, within);
    },
    deleteTrigger: (request, within) => on("delete", request, nothing, within),
    retrieveEvents: ({ limit, ...ref }, within) =>
      on("listEvents", { ...ref, n: limit } as TriggerRef, allOf(parseEventsPage), within),
    retrieveWebhooks: (ref, within) => on("listWebhooks", ref, parseWebhooksReply, within),
    updateWebhooks: (request, within) => on("updateWebhooks", request, parseWebhooksReply, within),
    retrieveWorkflows: (ref, within) => on("listWorkflows", ref, parseWorkflowsReply, within),
    updateWorkflows: (request, within) => on("updateWorkflows", request, parseWorkflowsReply, within),
    retrieveSigningKey: onWebhook("retrieveWebhook"),
    renewSigningKey: onWebhook("regenerateWebhookSigningKey"),
  };
}
