import { ConfigurationError, defineApp, type AppInstance } from "../runtime/definition.ts";

/** Needs no account. Reaches the backend's own `/echo/…` and refuses everything else, by name. */
export const http = defineApp({
  type: "app",
  app: "http",
  methods: {
    async send(this: AppInstance, address: string, init: RequestInit) {
      const { origin } = this.$host;
      if (!URL.canParse(address, origin)) throw new ConfigurationError(`"${address}" is not a URL.`);
      const url = new URL(address, origin);
      if (url.origin !== origin || !url.pathname.startsWith("/echo/")) {
        throw new ConfigurationError(
          `This playground calls nobody but itself: ${url.origin}${url.pathname} is refused. Use /echo/ and anything behind it.`,
        );
      }
      const response = await this.$host.fetch(new Request(url, init));
      const text = await response.text();
      const isJson = response.headers.get("content-type")?.includes("json");
      return { status: response.status, body: isJson ? (JSON.parse(text) as unknown) : text };
    },
  },
});
