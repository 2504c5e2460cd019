/** The backend on a port of its own, for tests and for `npm run backend`. */
import { serve as listen } from "@hono/node-server";
import { snapshotFiles } from "./database/snapshot-files.ts";
import { createBackend, type Backend, type BackendOptions } from "./index.ts";

export interface Served {
  readonly url: string;
  readonly backend: Backend;
  close(): Promise<void>;
}

export interface ServeOptions extends BackendOptions {
  /** 0 for any free one. */
  readonly port: number;
  readonly host?: string;
}

export async function serve({ port, host = "127.0.0.1", ...options }: ServeOptions): Promise<Served> {
  const backend = await createBackend({ snapshots: snapshotFiles(), ...options });
  const server = await new Promise<ReturnType<typeof listen>>((resolve, reject) => {
    const started = listen(
      { fetch: (request) => backend.fetch(request), port, hostname: host, overrideGlobalObjects: false },
      () => resolve(started),
    );
    started.once("error", reject);
  });
  // Postgres in wasm can hold up the process for longer than Node keeps an idle connection, which would then be
  // reset just as the next request comes in on it.
  if ("keepAliveTimeout" in server) server.keepAliveTimeout = 0;
  const address = server.address();
  const used = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://${host}:${used}`,
    backend,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ("closeAllConnections" in server) server.closeAllConnections();
      });
      await backend.close();
    },
  };
}
