import { getRequestListener } from "@hono/node-server";
import type { Plugin } from "vite";
import { isBackendPath } from "./backend-paths.ts";

type Backend = Awaited<ReturnType<typeof import("../stories/backend/index.ts").createBackend>>;

/**
 * Serves the playground's Connect backend at the dev server's own origin, so that stories and browser tests talk
 * HTTP to it without CORS. One backend per server, made at the first request that wants it and kept until the end.
 */
export function backendPlugin(): Plugin {
  return {
    name: "propsmith:backend",
    apply: "serve",
    configureServer(server) {
      let backend: Promise<Backend> | undefined;
      const load = async () => {
        const module = await server.ssrLoadModule("/stories/backend/index.ts");
        return (module as typeof import("../stories/backend/index.ts")).createBackend();
      };
      const listener = getRequestListener(async (request) => (await (backend ??= load())).fetch(request), {
        overrideGlobalObjects: false,
        errorHandler: (error) => {
          backend = undefined; // so that a backend that failed to start is tried again
          server.config.logger.error(`The playground's backend failed: ${error instanceof Error ? error.stack : error}`);
          return Response.json({ error: "The playground's backend failed; see the server's output." }, { status: 500 });
        },
      });
      server.middlewares.use((request, response, next) => {
        if (isBackendPath(request.url ?? "")) void listener(request, response);
        else next();
      });
      server.httpServer?.once("close", () => void backend?.then((it) => it.close()).catch(() => {}));
    },
  };
}
