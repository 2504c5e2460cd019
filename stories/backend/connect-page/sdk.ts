/**
 * Points the official browser client's `connectAccount` at this backend's connect page.
 *
 * The client builds its iframe's address as `https://${frontendHost}/_static/connect.html`, which a plain-http dev
 * server cannot be. The address is an own, writable property (private in the types only), so one assignment after
 * construction is the smallest way round; everything else, from the iframe to the messages, is the SDK's own.
 */
import type { PipedreamClient } from "@pipedream/sdk/browser";

export function pointConnectAt(client: PipedreamClient, page: string | URL): PipedreamClient {
  return Object.assign(client, { iframeUrl: String(page) });
}
