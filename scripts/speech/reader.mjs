// @ts-check
// Firefox, read by Orca: keys go in, what is said comes out.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../setup.mjs";
import { start } from "./desktop.mjs";
import { READY } from "./page.mjs";

/** How long nothing is said before a key counts as answered, in milliseconds: longer than the kit waits for a pause in typing. */
const SILENCE = 1600;
/** The longest that a key is waited for. */
const LONGEST = 15_000;
/** The longest that a page takes to open on a busy machine. */
const OPENING = 60_000;

const PREFERENCES = {
  "accessibility.force_disabled": -1,
  "app.update.auto": false,
  "browser.aboutwelcome.enabled": false,
  "browser.newtab.preload": false,
  "browser.preonboarding.enabled": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.sessionstore.resume_from_crash": false,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
  "intl.accept_languages": "en-US",
  "signon.rememberSignons": false,
  "startup.homepage_welcome_url": "",
  "toolkit.startup.max_resumed_crashes": -1,
  "termsofuse.bypassNotification": true,
  "trailhead.firstrun.didSeeAboutWelcome": true,
};

/** @typedef {Awaited<ReturnType<typeof import("./desktop.mjs").startDesktop>>} Desktop */

/** Opens a page in a browser of its own. The first Tab key leads into the page. */
export async function openPage(/** @type {Desktop} */ desktop, /** @type {string} */ url) {
  const { env, home } = desktop;
  const profile = path.join(home, `profile-${Date.now()}`);
  mkdirSync(profile);
  const lines = Object.entries(PREFERENCES).map(
    ([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, "user.js"), lines.join("\n"));
  const said = listen(desktop);
  const browser = start("firefox-esr", ["--no-remote", "--kiosk", "--profile", profile, url], { env });
  const isReady = await until(
    () => xdotool(env, "getactivewindow", "getwindowname").startsWith(READY),
    OPENING,
  );
  if (!isReady) fail(`This page does not open: ${url}`);
  await said.silence();

  return {
    /** Presses a key, or types a text, and answers what is said then. */
    async press(/** @type {import("./sequences.mjs").Step} */ step) {
      const heard = listen(desktop);
      if ("text" in step) xdotool(env, "type", "--delay", "60", step.text);
      else xdotool(env, "key", step.key);
      await heard.silence();
      return heard.all();
    },
    async close() {
      browser.kill();
      await Promise.race([once(browser, "exit"), sleep(10_000).then(() => browser.kill("SIGKILL"))]);
    },
  };
}

function xdotool(/** @type {NodeJS.ProcessEnv} */ env, /** @type {string[]} */ ...args) {
  return spawnSync("xdotool", args, { env, encoding: "utf8", timeout: 30_000 }).stdout ?? "";
}

/** What Orca says from now on. */
function listen(/** @type {Desktop} */ { log }) {
  const from = readFileSync(log, "utf8").length;
  const all = () =>
    readFileSync(log, "utf8")
      .slice(from)
      .split("\u001e")
      .flatMap((line) => /^SPEECH OUTPUT: '(.*)'/s.exec(line)?.[1] ?? []);
  return {
    all,
    /** Waits until nothing more is said. */
    async silence() {
      let [count, since] = [0, Date.now()];
      await until(() => {
        const now = all().length;
        if (now !== count) [count, since] = [now, Date.now()];
        return Date.now() - since > SILENCE;
      }, LONGEST);
    },
  };
}

async function until(/** @type {() => boolean} */ isSo, /** @type {number} */ longest) {
  const end = Date.now() + longest;
  while (Date.now() < end) {
    if (isSo()) return true;
    await sleep(100);
  }
  return false;
}
