import { getRequestListener } from "@hono/node-server";
import type { Server } from "node:http";
import type { Plugin, ViteDevServer } from "vite";
import { connectPage } from "../stories/backend/connect-page/page.ts";
import type * as snapshotModule from "../stories/backend/database/snapshot-files.ts";
import type * as backendModule from "../stories/backend/index.ts";
import { isBackendPath } from "./backend-paths.ts";
import { loadOnServer } from "./load-on-server.ts";

export interface BackendPluginOptions {
  /** Opens the database when the server starts, and not at the first query. */
  warm?: boolean;
}

/**
 * Serves the playground's Connect backend at the dev server's own origin, so that stories and browser tests talk
 * HTTP to it without CORS. One backend per server, made at the first request that wants it and kept until the end.
 * A build answers in the page instead (in-page-backend.ts), and gets the one page that is opened by its address.
 */
export function backendPlugin({ warm = false }: BackendPluginOptions = {}): Plugin[] {
  let backend: ReturnType<typeof backendModule.createBackend> | undefined;
  return [
    {
      name: "propsmith:backend",
      apply: "serve",
      configureServer(server) {
        const start = async () => (backend ??= load(server));
        const answer = async (request: Request) => (await start()).fetch(request);
        const failed = (error: unknown) => {
          backend = undefined; // one that did not start is tried again
          const reason = error instanceof Error ? error.stack : String(error);
          server.config.logger.error(`The playground's backend failed: ${reason}`);
          return Response.json(
            { error: "The backend failed; the server's output says why." },
            { status: 500 },
          );
        };
        const listener = getRequestListener(answer, { overrideGlobalObjects: false, errorHandler: failed });
        server.middlewares.use((request, response, next) => {
          if (isBackendPath(request.url ?? "")) void listener(request, response);
          else next();
        });
        keepConnections(server);
        if (warm)
          setTimeout(
            () =>
              void start()
                .then(({ control }) => control.warm())
                .catch(failed),
          );
      },
      async closeBundle() {
        await (await backend?.catch(() => undefined))?.close();
      },
    },
    {
      name: "propsmith:connect-page",
      apply: "build",
      generateBundle() {
        this.emitFile({ type: "asset", fileName: "_static/connect.html", source: connectPage() });
      },
    },
  ];
}

async function load(server: ViteDevServer) {
  const [{ createBackend }, { snapshotFiles }] = await Promise.all([
    loadOnServer<typeof backendModule>(server, "/stories/backend/index.ts"),
    loadOnServer<typeof snapshotModule>(server, "/stories/backend/database/snapshot-files.ts"),
  ]);
  return createBackend({ snapshots: snapshotFiles() });
}

/**
 * Postgres in wasm can hold up the process for longer than Node keeps an idle connection, which would then be reset
 * just as the next request comes in on it. Storybook brings a server of its own, which Vite knows for its updates.
 */
function keepConnections({ httpServer, config }: ViteDevServer): void {
  const { hmr } = config.server;
  const server = httpServer ?? (typeof hmr === "object" ? hmr.server : undefined);
  if (server) (server as Server).keepAliveTimeout = 0;
}
