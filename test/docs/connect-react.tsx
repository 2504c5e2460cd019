import { createFrontendClient } from "@pipedream/sdk/browser";
import { ComponentFormContainer, FrontendClientProvider } from "propsmith/connect-react";

const client = createFrontendClient({
  externalUserId: "user-1",
  tokenCallback: async () => (await fetch("/api/connect-token", { method: "POST" })).json(),
});

export const Moved = () => (
  <FrontendClientProvider client={client}>
    <ComponentFormContainer externalUserId="user-1" componentKey="slack-send-message" />
  </FrontendClientProvider>
);
