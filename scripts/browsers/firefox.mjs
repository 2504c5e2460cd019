// @ts-check
// Firefox as released. It speaks WebDriver BiDi by itself.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { connect } from "./bidi.mjs";
import { EngineUnavailable, findProgram, installFromDebian } from "./debian.mjs";
import { end, endWithUs } from "./processes.mjs";

const override = "PROPSMITH_FIREFOX";
const seconds = 1000;
const names = [
  "firefox",
  "firefox-esr",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

const preferences = {
  "app.update.disabledForTesting": true,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  // The window has the focus, whatever the desktop says.
  "focusmanager.testmode": true,
  "toolkit.telemetry.reportingpolicy.firstRun": false,
};

/** @returns {string} an installed Firefox; installs Debian's where there is none */
function findFirefox() {
  const asked = process.env[override];
  const find = () => (asked ? findProgram(asked) : findProgram(...names));
  const problem = find() || asked ? undefined : installFromDebian("firefox-esr");
  const found = find();
  if (found) return found;
  throw new EngineUnavailable(
    asked
      ? `firefox: ${override}=${asked} does not exist.`
      : `firefox: not installed (${problem ?? "apt-get installed no Firefox"}). Set ${override} to an executable.`,
  );
}

/** @param {import("./engines.mjs").Size} size @returns {Promise<import("./engines.mjs").DrivenEngine>} */
export async function launchFirefox(size) {
  const program = findFirefox();
  const profile = mkdtempSync(path.join(tmpdir(), "propsmith-firefox-"));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, "user.js"), lines.join("\n"));
  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const child = endWithUs(spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] }));
  const stop = async () => {
    await end(child);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    return await connect(`${await announcedAddress(child)}/session`, size, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Firefox writes where it listens. @returns {Promise<string>} */
function announcedAddress(/** @type {import("node:child_process").ChildProcess} */ child) {
  let written = "";
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) =>
      reject(new EngineUnavailable(`firefox: ${why}. ${written.trim()}`));
    const timer = setTimeout(() => fail("does not start"), 60 * seconds);
    child.once("exit", (code) => fail(`ends at once (exit code ${code})`));
    child.once("error", (error) => fail(error.message));
    child.stderr?.on("data", (data) => {
      written = (written + data).slice(-2000);
      const address = written.match(/WebDriver BiDi listening on (ws:\S+)/)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
