import { createHttpClient } from "propsmith/client";

export const client = createHttpClient({
  baseUrl: "http://127.0.0.1:6106",
  getToken: async () => {
    const response = await fetch("http://127.0.0.1:6106/backend/token", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ external_user_id: "ready" }),
    });
    return response.json();
  },
});
