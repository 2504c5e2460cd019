// @ts-check
// Starts one page in each browser engine that the kit supports, behind one interface.
import { chromium } from "playwright";
import { fetchFromNpm, findBrowser, launchArgs } from "../browser.mjs";
import { EngineUnavailable } from "./debian.mjs";
import { launchFirefox } from "./firefox.mjs";
import { launchWebKit } from "./webkit.mjs";

export { EngineUnavailable };

/**
 * @typedef {object} Engine
 * @property {string} version its name and version, such as "Firefox 153.8"
 * @property {(url: string) => Promise<void>} open navigates and waits for the load event
 * @property {(expression: string) => Promise<unknown>} evaluate runs an expression in the page, awaits its value and
 *   returns that as JSON; rejects when the expression throws
 * @property {() => Promise<void>} close ends the browser and all that was started for it
 */

/** @typedef {{ width: number, height: number }} Size */

/** @type {Record<string, (size: Size) => Promise<Engine>>} */
const engines = {
  chromium: async (size) => launchChromium(await findBrowser(), size),
  "chromium-147": async (size) => {
    const [older] = await fetchFromNpm();
    if (!older)
      throw new EngineUnavailable("chromium-147: @sparticuz/chromium 147 can't be installed from npm.");
    return launchChromium(older, size);
  },
  firefox: async (size) => {
    const browser = await launchFirefox();
    return pageOf(browser, `Firefox ${browser.version()}`, size);
  },
  webkit: launchWebKit,
};

export const engineNames = Object.keys(engines);

/**
 * @param {string} name one of `engineNames`
 * @param {Size} [size] of the page
 * @returns {Promise<Engine>} rejects with `EngineUnavailable`, which says what is missing, where the engine can't be had
 */
export async function launchEngine(name, size = { width: 1280, height: 800 }) {
  const launch = engines[name];
  if (!launch) throw new Error(`There is no engine "${name}". Engines: ${engineNames.join(", ")}.`);
  return launch(size);
}

/** @param {import("../browser.mjs").Browser} found @param {Size} size */
async function launchChromium({ executablePath, env }, size) {
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: launchArgs,
    env: { ...process.env, ...env },
  });
  return pageOf(browser, `Chromium ${browser.version()}`, size);
}

/** @param {import("playwright").Browser} browser @param {string} version @param {Size} viewport @returns {Promise<Engine>} */
async function pageOf(browser, version, viewport) {
  const page = await browser.newPage({ viewport });
  return {
    version,
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
