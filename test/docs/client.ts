import { createFrontendClient } from "@pipedream/sdk/browser";
import { fromPipedream } from "propsmith/client";

const sdk = createFrontendClient({
  externalUserId: "user-1",
  tokenCallback: async () => {
    const response = await fetch("/api/connect-token", { method: "POST" });
    if (!response.ok) throw new Error(`No connect token: HTTP ${response.status}`);
    const { token, connectLinkUrl, expiresAt } = await response.json();
    return { token, connectLinkUrl, expiresAt: new Date(expiresAt) }; // a Date, or the SDK asks before every call
  },
});

export const client = fromPipedream(sdk);
