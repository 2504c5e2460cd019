import { PipedreamClient } from "@pipedream/sdk/server";

const client = new PipedreamClient({
  clientId: process.env.PIPEDREAM_CLIENT_ID,
  clientSecret: process.env.PIPEDREAM_CLIENT_SECRET,
  projectId: process.env.PIPEDREAM_PROJECT_ID,
  projectEnvironment: process.env.PIPEDREAM_ENVIRONMENT as "development" | "production",
});

const answer = await client.triggers.deploy({
  id: "c-deploy",
  externalUserId: "user",
  configuredProps: {},
});

console.log(answer);
