// The page's own connection: a client over the network, as a host application would make it.

import { createFrontendClient } from "@pipedream/sdk/browser";
import { type ConnectClient, createHttpClient, fromPipedream } from "../../src/client/index.ts";
import type { LoadSqlSchema, SqlSchema, UploadFile } from "../../src/index.ts";
import { pointConnectAt } from "../backend/connect-page/sdk.ts";

/** `sdk`: the official browser client behind `fromPipedream`. `http`: `createHttpClient`, which needs no SDK. */
export type ClientKind = "sdk" | "http";

/** The page's own address. A server that draws the page has none yet, and asks for nothing. */
const page = () => (typeof document === "undefined" ? "http://localhost/" : document.baseURI);

interface TokenAnswer {
  token: string;
  expires_at: string;
  connect_link_url: string;
}

/** What a host's own server is asked for: only it may make connect tokens. */
async function askToken(externalUserId: string): Promise<TokenAnswer> {
  const response = await fetch("/backend/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ external_user_id: externalUserId }),
  });
  if (!response.ok) throw new Error(`No token: HTTP ${response.status}.`);
  return (await response.json()) as TokenAnswer;
}

/** A client for the backend at the page's own origin. */
export function createPlaygroundClient(kind: ClientKind, externalUserId: string): ConnectClient {
  if (kind === "sdk") return fromPipedream(createSdkClient(externalUserId));
  return createHttpClient({ baseUrl: new URL(page()).origin, getToken: () => askToken(externalUserId) });
}

/** The SDK's own, for that backend. */
export function createSdkClient(externalUserId: string) {
  const sdk = createFrontendClient({
    baseUrl: new URL(page()).origin,
    externalUserId,
    tokenCallback: async () => {
      const { token, expires_at, connect_link_url } = await askToken(externalUserId);
      return { token, expiresAt: new Date(expires_at), connectLinkUrl: connect_link_url };
    },
  });
  // The SDK shows its connect page at https only; on a plain-http dev server its address has to be set from outside.
  return pointConnectAt(sdk, new URL(`${import.meta.env.BASE_URL}_static/connect.html`, page()));
}

/** What an `sql` field completes: the host's server reads it from the database of the chosen account. */
export function schemaLoader(externalUserId: string): LoadSqlSchema {
  return async ({ app, configuredProps, signal }) => {
    if (app !== "postgres") return {};
    const response = await fetch("/backend/sql-schema", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ external_user_id: externalUserId, configured_props: configuredProps }),
      signal,
    });
    const answer = (await response.json()) as SqlSchema & { error?: string };
    if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}.`);
    return answer;
  };
}

/** Where files for `file-ref` fields go: the host's server keeps them and says under which URL. */
export const uploadFile: UploadFile = async (file, { signal }) => {
  const body = new FormData();
  body.append("file", file);
  const response = await fetch("/backend/files", { method: "POST", body, signal });
  const answer = (await response.json()) as { url: string; error?: string };
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}.`);
  return answer.url;
};

/** The backend as it was at the start: accounts, tables, triggers. */
export async function resetBackend(): Promise<void> {
  const response = await fetch("/backend/control", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ reset: {} }),
  });
  if (!response.ok) throw new Error(`The playground could not be reset: HTTP ${response.status}.`);
}
