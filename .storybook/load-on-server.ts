import type { ViteDevServer } from "vite";

/** Loads a module of the project in the process of the server itself, in Node. */
export function loadOnServer<T>(server: ViteDevServer, path: string): Promise<T> {
  // Vitest wraps each `import()` for the page, in what this server loads for itself too, where its helper is missing.
  Object.assign(globalThis, {
    __vitest_browser_runner__: { wrapDynamicImport: (load: () => unknown) => load() },
  });
  return server.ssrLoadModule(path) as Promise<T>;
}
