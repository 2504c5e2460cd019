// @ts-check
// Firefox as released, driven by Playwright over WebDriver BiDi. Playwright's own build needs a download that many networks block.
import { firefox } from "playwright";
import { EngineUnavailable, findProgram, installFromDebian } from "./debian.mjs";

const override = "PROPSMITH_FIREFOX";
const names = [
  "firefox",
  "firefox-esr",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** @returns {string} an installed Firefox; installs Debian's where there is none */
export function findFirefox() {
  const asked = process.env[override];
  const find = () => (asked ? findProgram(asked) : findProgram(...names));
  const problem = find() || asked ? undefined : installFromDebian("firefox-esr");
  const found = find();
  if (found) return found;
  throw new EngineUnavailable(
    asked
      ? `firefox: ${override}=${asked} does not exist.`
      : `firefox: no Firefox is installed (${problem ?? "nor was one after apt-get install firefox-esr"}). Set ${override} to an executable.`,
  );
}

export const firefoxOptions = () => ({ channel: "moz-firefox", executablePath: findFirefox() });

export async function launchFirefox() {
  return answerForFirefox(await firefox.launch(firefoxOptions()));
}

/**
 * Playwright sends commands that Firefox does not know yet, and opens no page when one is refused. They only emulate
 * media features, which no test here asks of Firefox.
 *
 * @template {import("playwright").Browser} B
 * @param {B} browser
 * @returns {B}
 */
export function answerForFirefox(browser) {
  // Playwright has no public way to reach its connection.
  const session = /** @type {any} */ (browser)._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (/** @type {string} */ method, /** @type {unknown} */ parameters) =>
    method === "emulation.setMediaFeaturesOverride" ? Promise.resolve({}) : send(method, parameters);
  return browser;
}
