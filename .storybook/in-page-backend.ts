import type { createBackend } from "../stories/backend/index.ts";
import { isBackendPath } from "./backend-paths.ts";

/**
 * Answers calls to the playground's backend inside the page: a static Storybook has no server. The dev server has
 * one and must not load this.
 */
export function installInPageBackend(): void {
  const network = window.fetch.bind(window);
  let backend: ReturnType<typeof createBackend> | undefined;
  // Beside the page, wherever that is served from: the build put it there.
  const connectPage = new URL("_static/connect.html", document.baseURI).href;
  const load = async () => (await import("../stories/backend/index.ts")).createBackend({ connectPage });

  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, window.location.href);
    if (url.origin !== window.location.origin || !isBackendPath(url.pathname + url.search))
      return network(input, init);
    const request = new Request(input, init);
    const answering = await (backend ??= load());
    request.signal.throwIfAborted();
    return Promise.race([answering.fetch(request), aborted(request.signal)]);
  };
}

/** Rejects as the network would when the caller gives up. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason as Error), { once: true });
  });
}
