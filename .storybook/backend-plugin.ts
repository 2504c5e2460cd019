import { getRequestListener } from "@hono/node-server";
import type { Plugin } from "vite";
import type * as backendModule from "../stories/backend/index.ts";
import { isBackendPath } from "./backend-paths.ts";

type BackendModule = typeof backendModule;

/**
 * Serves the playground's Connect backend at the dev server's own origin, so that stories and browser tests talk
 * HTTP to it without CORS. One backend per server, made at the first request that wants it and kept until the end.
 */
export function backendPlugin(): Plugin {
  let backend: ReturnType<BackendModule["createBackend"]> | undefined;
  return {
    name: "propsmith:backend",
    apply: "serve",
    configureServer(server) {
      const load = async () => {
        const module = (await server.ssrLoadModule("/stories/backend/index.ts")) as BackendModule;
        return module.createBackend();
      };
      const answer = async (request: Request) => (await (backend ??= load())).fetch(request);
      const failed = (error: unknown) => {
        backend = undefined; // one that did not start is tried again
        const reason = error instanceof Error ? error.stack : String(error);
        server.config.logger.error(`The playground's backend failed: ${reason}`);
        return Response.json({ error: "The backend failed; the server's output says why." }, { status: 500 });
      };
      const listener = getRequestListener(answer, { overrideGlobalObjects: false, errorHandler: failed });
      server.middlewares.use((request, response, next) => {
        if (isBackendPath(request.url ?? "")) void listener(request, response);
        else next();
      });
    },
    async closeBundle() {
      await (await backend?.catch(() => undefined))?.close();
    },
  };
}
