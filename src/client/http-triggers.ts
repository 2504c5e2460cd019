// Deployed triggers over HTTP.

import {
  parseDeployedTriggersPage,
  parseDeployReply,
  parseEventsPage,
  parseSigningKeyReply,
  parseWebhooksReply,
  parseWorkflowsReply,
} from "../wire/deployed.ts";
import { type Call, withQuery } from "./request.ts";
import { allOf, nothing } from "./replies.ts";
import type { TriggerRef, TriggersClient, WebhookRef } from "./port.ts";

/** The part of the client that manages deployed triggers, whose addresses begin with `root`. */
export function httpTriggers(call: Call, root: string): TriggersClient {
  const at = ({ triggerId, externalUserId }: TriggerRef, path = "", query = {}) =>
    withQuery(`${root}/${encodeURIComponent(triggerId)}${path}`, {
      external_user_id: externalUserId,
      ...query,
    });
  const webhookAt = (ref: WebhookRef, path = "") =>
    at(ref, `/webhooks/${encodeURIComponent(ref.webhookId)}${path}`);
  const get = (url: string) => ({ method: "GET", url, repeatable: true }) as const;
  // Once more does no harm: what is sent is how it is to be.
  const put = (url: string, body: object) => ({ method: "PUT", url, body, repeatable: true }) as const;
  return {
    listTriggers: ({ externalUserId, after, limit }, within) =>
      call(
        get(withQuery(root, { external_user_id: externalUserId, after, limit })),
        parseDeployedTriggersPage,
        within,
      ),
    retrieveTrigger: (ref, within) => call(get(at(ref)), parseDeployReply, within),
    updateTrigger: (request, within) => {
      const { active, name, configuredProps, emitOnDeploy } = request;
      const body = { active, name, configured_props: configuredProps, emit_on_deploy: emitOnDeploy };
      return call(put(at(request), body), parseDeployReply, within);
    },
    deleteTrigger: ({ ignoreHookErrors, ...ref }, within) => {
      const url = at(ref, "", { ignore_hook_errors: ignoreHookErrors });
      return call({ method: "DELETE", url, repeatable: false }, nothing, within);
    },
    retrieveEvents: ({ limit, ...ref }, within) =>
      call(get(at(ref, "/events", { n: limit })), allOf(parseEventsPage), within),
    retrieveWebhooks: (ref, within) => call(get(at(ref, "/webhooks")), parseWebhooksReply, within),
    updateWebhooks: ({ webhookUrls, ...ref }, within) =>
      call(put(at(ref, "/webhooks"), { webhook_urls: webhookUrls }), parseWebhooksReply, within),
    retrieveWorkflows: (ref, within) => call(get(at(ref, "/pipelines")), parseWorkflowsReply, within),
    updateWorkflows: ({ workflowIds, ...ref }, within) =>
      call(put(at(ref, "/pipelines"), { workflow_ids: workflowIds }), parseWorkflowsReply, within),
    retrieveSigningKey: (ref, within) => call(get(webhookAt(ref)), parseSigningKeyReply, within),
    renewSigningKey: (ref, within) => {
      const url = webhookAt(ref, "/regenerate_signing_key");
      return call({ method: "POST", url, repeatable: false }, parseSigningKeyReply, within);
    },
  };
}
