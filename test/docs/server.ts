import { PipedreamClient } from "@pipedream/sdk/server";
import { signedInUser } from "./session";

const pipedream = new PipedreamClient({
  clientId: process.env.PIPEDREAM_CLIENT_ID,
  clientSecret: process.env.PIPEDREAM_CLIENT_SECRET,
  projectId: process.env.PIPEDREAM_PROJECT_ID,
  projectEnvironment: "development",
});

export async function POST(request: Request): Promise<Response> {
  const externalUserId = await signedInUser(request); // from your session: never take it from the browser
  const allowedOrigins = ["https://app.example.com"];
  return Response.json(await pipedream.tokens.create({ externalUserId, allowedOrigins }));
}
