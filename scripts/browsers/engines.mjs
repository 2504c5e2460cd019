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

/**
 * @typedef {object} Input
 * @property {(actions: unknown[]) => Promise<void>} perform real input events, as WebDriver's actions
 * @property {() => Promise<void>} release lets go of every key and button that is still pressed
 */

/** @typedef {Engine & Input} DrivenEngine */

/** @typedef {{ width: number, height: number }} Size */

/** @type {Record<string, (size: Size) => Promise<DrivenEngine>>} */
const driven = { firefox: launchFirefox, webkit: launchWebKit };

/** @type {Record<string, (size: Size) => Promise<Engine>>} */
const engines = {
  chromium: async (size) => launchChromium(await findBrowser(), size),
  "chromium-147": async (size) => {
    const [older] = await fetchFromNpm();
    if (!older)
      throw new EngineUnavailable("chromium-147: @sparticuz/chromium 147 can't be installed from npm.");
    return launchChromium(older, size);
  },
  ...driven,
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

/**
 * Like `launchEngine`, for engines that take real input by WebDriver.
 *
 * @param {string} name
 * @param {Size} size
 * @returns {Promise<DrivenEngine>}
 */
export async function launchDriven(name, size) {
  const launch = driven[name];
  if (!launch) throw new Error(`The engine "${name}" is not driven by WebDriver.`);
  return launch(size);
}

/**
 * @param {import("../browser.mjs").Browser} found
 * @param {Size} viewport
 * @returns {Promise<Engine>}
 */
async function launchChromium({ executablePath, env }, viewport) {
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: launchArgs,
    env: { ...process.env, ...env },
  });
  const page = await browser.newPage({ viewport });
  return {
    version: `Chromium ${browser.version()}`,
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
