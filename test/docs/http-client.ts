import { createHttpClient } from "propsmith/client";

export const client = createHttpClient({
  baseUrl: "https://api.pipedream.com",
  environment: "development",
  getToken: async () => (await fetch("/api/connect-token", { method: "POST" })).json(),
});
