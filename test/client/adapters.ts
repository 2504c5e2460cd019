/** Both adapters, made alike: what holds for one holds for the other. */
import { createFrontendClient } from "@pipedream/sdk/browser";
import { createHttpClient, fromPipedream, type ConnectClient } from "../../src/client/index.ts";

interface Made {
  client: ConnectClient;
  /** How often a token was asked for. */
  tokens(): number;
}

interface Adapter {
  name: "createHttpClient" | "fromPipedream";
  make(url: string, askToken?: () => Promise<string>): Made;
}

const hour = 60 * 60 * 1000;

function counted(askToken: (count: number) => Promise<string>) {
  let count = 0;
  const getToken = async () => {
    count += 1;
    return { token: await askToken(count), expiresAt: new Date(Date.now() + hour), connectLinkUrl: "" };
  };
  return { getToken, tokens: () => count };
}

export const adapters: Adapter[] = [
  {
    name: "createHttpClient",
    make: (url, askToken) => {
      const { getToken, tokens } = counted(askToken ?? (async (count) => `ctok_${count}`));
      const client = createHttpClient({
        baseUrl: url,
        projectId: "proj_x",
        environment: "development",
        getToken,
        retryDelayMs: 2,
      });
      return { client, tokens };
    },
  },
  {
    name: "fromPipedream",
    make: (url, askToken) => {
      const { getToken, tokens } = counted(askToken ?? (async (count) => `ctok_${count}`));
      const sdk = createFrontendClient({
        baseUrl: url,
        externalUserId: "demo",
        projectEnvironment: "development",
        tokenCallback: getToken,
      });
      return { client: fromPipedream(sdk), tokens };
    },
  },
];
