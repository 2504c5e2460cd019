// The adapter that speaks HTTP itself: a connect token and `fetch`, and nothing to install.

import { parseComponentReply } from "../wire/component.ts";
import { parseDeployReply } from "../wire/deployed.ts";
import { parseAccountsPage, parseAppReply, parseAppsPage, parseComponentsPage } from "../wire/pages.ts";
import { parseConfigureReply, parseReloadReply, parseRunReply } from "../wire/replies.ts";
import { callWithin, unwrap } from "./call.ts";
import type { ClientError } from "./errors.ts";
import { httpTriggers } from "./http-triggers.ts";
import { type Connect, connectInPopup } from "./popup.ts";
import type { CallOptions, ConnectClient, ConnectRequest, DeployRequest } from "./port.ts";
import { type Call, type PlatformRequest, type Query, type Read, send, withQuery } from "./request.ts";
import { type ConnectToken, type GetToken, keepToken } from "./token.ts";

/** What `createHttpClient` is made from. */
export interface HttpClientOptions {
  /** The platform's origin, such as `https://api.pipedream.com`, or that of your own proxy before it. */
  baseUrl: string;
  /** `proj_…`. May be left out with a connect token, which belongs to one project: the SDK leaves it out, too. */
  projectId?: string;
  environment?: "development" | "production";
  /** Asks your server for a connect token. Called when one is needed, and once more when one is refused. */
  getToken: GetToken;
  /** Instead of the global `fetch`. */
  fetch?: typeof fetch;
  /** Instead of a popup window. */
  connect?: Connect;
  /** The first pause between tries, in milliseconds (300 if left out); each further one is twice as long. */
  retryDelayMs?: number;
}

/**
 * A `ConnectClient` over the platform's HTTP interface (docs/contract.md#calls). The only layer that retries:
 * reads, configure and reload up to four tries on 429, 5xx and network failures; `Retry-After` is honoured up to ten
 * seconds, beyond that the call ends as `rateLimited` at once. A refused token is renewed once. Every call rejects with
 * a `ClientError`.
 */
export function createHttpClient(options: HttpClientOptions): ConnectClient {
  const { baseUrl, projectId, environment, getToken, connect = connectInPopup, retryDelayMs = 300 } = options;
  const tokens = keepToken(getToken);
  // The global is looked up at each call: it may be replaced later, and must not be called as a method.
  const how = {
    fetch: options.fetch ?? ((...args: Parameters<typeof fetch>) => fetch(...args)),
    tokens,
    environment,
    retryDelayMs,
  };
  const base = baseUrl.replace(/\/+$/, "");
  const root = `${base}/v1/connect`;
  const project = projectId ? `${root}/${encodeURIComponent(projectId)}` : root;

  const call: Call = <T>(request: PlatformRequest, read: Read<T>, within: CallOptions = {}) =>
    callWithin(within, async (deadline) => {
      const answer = await send(request, how, deadline);
      return unwrap(read(answer), answer);
    }).catch((error: ClientError) => {
      if (error.reason === "timeout") tokens.giveUp();
      throw error;
    });
  const get = <T>(url: string, query: Query, read: Read<T>, within?: CallOptions) =>
    call({ method: "GET", url: withQuery(url, query), repeatable: true }, read, within);
  const post = (path: string, body: object, repeatable: boolean): PlatformRequest => ({
    method: "POST",
    url: `${project}/${path}`,
    body,
    repeatable,
  });

  return {
    retrieveComponent: ({ componentKey, version }, within) =>
      get(
        `${project}/components/${encodeURIComponent(componentKey)}`,
        { version },
        parseComponentReply,
        within,
      ),
    listComponents: ({ query, app, componentType, after, limit } = {}, within) =>
      get(
        `${project}/components`,
        { q: query, app, component_type: componentType, after, limit },
        parseComponentsPage,
        within,
      ),
    retrieveApp: (slug, within) => get(`${root}/apps/${encodeURIComponent(slug)}`, {}, parseAppReply, within),
    listApps: ({ query, hasComponents, hasActions, hasTriggers, after, limit } = {}, within) =>
      get(
        `${root}/apps`,
        {
          q: query,
          has_components: hasComponents,
          has_actions: hasActions,
          has_triggers: hasTriggers,
          after,
          limit,
        },
        parseAppsPage,
        within,
      ),
    listAccounts: ({ externalUserId, app, oauthAppId, after, limit }, within) =>
      get(
        `${project}/accounts`,
        { external_user_id: externalUserId, app, oauth_app_id: oauthAppId, after, limit },
        parseAccountsPage,
        within,
      ),
    configure: (request, within) => {
      const { propName, page, prevContext, query } = request;
      const body = {
        ...target(request),
        prop_name: propName,
        page,
        prev_context: prevContext,
        query,
        blocking: true,
      };
      return call(post("components/configure", body, true), parseConfigureReply, within);
    },
    reload: ({ known, ...request }, within) =>
      call(
        post("components/props", { ...target(request), blocking: true }, true),
        (reply) => parseReloadReply(reply, { known }),
        within,
      ),
    run: (request, within) =>
      call(
        post("actions/run", { ...target(request), stash_id: request.stashId }, false),
        parseRunReply,
        within,
      ),
    deploy: (request, within) => {
      const { workflowId, webhookUrl, emitOnDeploy } = request;
      const more = { workflow_id: workflowId, webhook_url: webhookUrl, emit_on_deploy: emitOnDeploy };
      return call(post("triggers/deploy", { ...target(request), ...more }, false), parseDeployReply, within);
    },
    connectAccount: (request, { signal } = {}) => {
      const link = async () => {
        const token = await tokens.get();
        // Connecting spends the token: whatever comes next needs a new one.
        tokens.drop(token.token);
        return connectLink(base, token, request);
      };
      // A person takes the time that it takes.
      return callWithin({ signal, timeoutMs: Infinity }, (deadline) => connect(link, deadline));
    },
    triggers: httpTriggers(call, `${project}/deployed-triggers`),
  };
}

/** What configure, reload, run and deploy have in common. Absent values are left out by JSON. */
function target({
  componentKey,
  version,
  externalUserId,
  configuredProps,
  dynamicPropsId,
}: DeployRequest): object {
  return {
    id: componentKey,
    version,
    external_user_id: externalUserId,
    configured_props: configuredProps,
    dynamic_props_id: dynamicPropsId,
  };
}

/**
 * The connect page's address for one app, with the parameters that the SDK gives its connect frame. Without a link of
 * the token's own it is the page that the SDK shows, on the site that the API belongs to.
 */
function connectLink(
  base: string,
  token: ConnectToken,
  { app, oauthAppId, accountId }: ConnectRequest,
): string {
  const link = new URL(
    token.connectLinkUrl ?? `${base.replace("//api.", "//")}/_static/connect.html?connectLink=true`,
  );
  if (!link.searchParams.has("token")) link.searchParams.set("token", token.token);
  link.searchParams.set("app", app);
  if (oauthAppId) link.searchParams.set("oauthAppId", oauthAppId);
  if (accountId) link.searchParams.set("accountId", accountId);
  return link.href;
}
