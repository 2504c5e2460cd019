// @ts-check
// WebKitGTK, the engine of Safari, driven by its own WebDriver over HTTP.
import { capabilities, startDriver } from "./webkit-driver.mjs";

const minutes = 60_000;

/** Waits for the value and never throws: an error comes back as data. */
const waitFor = (/** @type {string} */ expression) => `
  const answer = arguments[arguments.length - 1];
  (async () => (${expression}
  ))().then((value) => answer({ value }), (error) => answer({ error: String(error) }));`;

/** @param {import("./engines.mjs").Size} size @returns {Promise<import("./engines.mjs").DrivenEngine>} */
export async function launchWebKit(size) {
  const driver = await startDriver();
  try {
    const { sessionId, capabilities: session } = await send(`${driver.url}/session`, {
      capabilities: { alwaysMatch: capabilities() },
    });
    const at = `${driver.url}/session/${sessionId}`;
    await send(`${at}/timeouts`, { script: 10 * minutes, pageLoad: 2 * minutes });
    await resize(at, size);
    return {
      version: `WebKitGTK ${session.browserVersion}`,
      open: async (url) => void (await send(`${at}/url`, { url })),
      evaluate: (expression) => run(at, expression),
      perform: async (actions) => void (await send(`${at}/actions`, { actions })),
      release: async () => void (await send(`${at}/actions`, undefined, "DELETE")),
      close: async () => {
        await send(at, undefined, "DELETE").catch(() => undefined);
        await driver.stop();
      },
    };
  } catch (error) {
    await driver.stop();
    throw error;
  }
}

/** Gives the page this size: the window is larger by its toolbar. */
async function resize(/** @type {string} */ at, /** @type {import("./engines.mjs").Size} */ size) {
  await send(`${at}/window/rect`, size);
  const inner = await run(at, "({ width: innerWidth, height: innerHeight })");
  await send(`${at}/window/rect`, {
    width: 2 * size.width - inner.width,
    height: 2 * size.height - inner.height,
  });
}

/** @returns {Promise<any>} */
async function run(/** @type {string} */ at, /** @type {string} */ expression) {
  const { value, error } = await send(`${at}/execute/async`, { script: waitFor(expression), args: [] });
  if (error) throw new Error(error);
  return value;
}

/** @returns {Promise<any>} */
async function send(/** @type {string} */ url, /** @type {unknown} */ body, method = "POST") {
  const response = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKit: ${value?.error}: ${value?.message}`);
  return value;
}
