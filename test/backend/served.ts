/** A backend on a loopback port and the official browser client pointed at it: what most tests here start with. */
import { createFrontendClient, type PipedreamClient } from "@pipedream/sdk/browser";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { serve, type ServeOptions, type Served } from "../../stories/backend/serve.ts";

export interface Playground {
  readonly url: string;
  readonly control: Served["backend"]["control"];
  clientFor(externalUserId: string): PipedreamClient;
  tokenFor(externalUserId: string): Promise<string>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

interface PlaygroundOptions extends Omit<ServeOptions, "port"> {
  /** Whether the file's tests need it. */
  readonly database?: boolean;
}

/** One server for the file, put back to its first state before each test. */
export function startPlayground({ database = true, ...options }: PlaygroundOptions = {}): () => Playground {
  let served: Served;
  beforeAll(async () => {
    served = await serve({ port: 0, ...options });
    // The first start of all makes the database, which takes its time on a busy machine.
    if (database) await served.backend.control.warm();
  }, 180_000);
  beforeEach(async () => {
    await served.backend.control.reset();
  });
  afterAll(() => served.close());

  const post: Playground["post"] = (path, body, headers) =>
    fetch(served.url + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const ask = async (externalUserId: string) => {
    const answer = await post("/backend/token", { external_user_id: externalUserId });
    return (await answer.json()) as { token: string; expires_at: string; connect_link_url: string };
  };

  return () => ({
    url: served.url,
    control: served.backend.control,
    post,
    tokenFor: async (externalUserId) => (await ask(externalUserId)).token,
    clientFor: (externalUserId) =>
      createFrontendClient({
        externalUserId,
        baseUrl: served.url,
        projectEnvironment: "development",
        tokenCallback: async () => {
          const { token, expires_at, connect_link_url } = await ask(externalUserId);
          return { token, expiresAt: new Date(expires_at), connectLinkUrl: connect_link_url };
        },
      }),
  });
}

/** The client retries by itself; a test that expects a failure, or counts calls, wants it once. */
export const once = { maxRetries: 0 } as const;
