// @ts-check
// `npm run backend`: the playground's backend alone, on a port of its own, for a host application or for curl.
import { ensureInstalled, fail, root } from "./setup.mjs";

const port = Number(process.env.PORT || 6106);
if (!Number.isInteger(port) || port < 0 || port > 65_535)
  fail(`PORT=${process.env.PORT} is not a port number.`);
ensureInstalled();

// Not every Node that we support reads TypeScript by itself.
const { createServer } = await import("vite");
const loader = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true },
});
/** @type {typeof import("../stories/backend/serve.ts")} */
const { serve } = /** @type {any} */ (await loader.ssrLoadModule("/stories/backend/serve.ts"));
const { url, close } = await serve({ port }).catch((/** @type {Error} */ error) =>
  fail(`The backend does not start: ${error.message}`),
);
console.log(`
The playground's backend answers at ${url}

  A token   curl -X POST ${url}/backend/token -H 'content-type: application/json' -d '{"external_user_id":"ready"}'
  An app    curl ${url}/v1/apps/postgres

Press Ctrl+C to stop.
`);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.once(signal, () => void Promise.all([close(), loader.close()]).then(() => process.exit(0)));
}
