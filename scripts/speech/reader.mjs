// @ts-check
// Firefox, read by Orca: keys go in, what is said comes out.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../setup.mjs";
import { start } from "./desktop.mjs";
import { isBusy } from "./load.mjs";

/**
 * How long nothing is said, and no program has anything to do, before a key counts as answered, in milliseconds: longer
 * than the kit waits for a pause in typing.
 */
const SILENCE = 1600;
/** How often that is looked at. */
const LOOK = 50;
/** The longest that a key is waited for. */
const LONGEST = 90_000;
/** The longest that the reader takes to start, or a page to open, on a busy machine. */
const OPENING = 240_000;

const PREFERENCES = {
  "accessibility.force_disabled": -1,
  "app.update.auto": false,
  "browser.aboutwelcome.enabled": false,
  "browser.newtab.preload": false,
  "browser.preonboarding.enabled": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.sessionstore.resume_from_crash": false,
  "browser.sessionhistory.max_total_viewers": 0,
  "browser.shell.checkDefaultBrowser": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "datareporting.policy.dataSubmissionPolicyBypassNotification": true,
  "intl.accept_languages": "en-US",
  "network.http.max-persistent-connections-per-server": 64,
  "signon.rememberSignons": false,
  "startup.homepage_welcome_url": "",
  "toolkit.startup.max_resumed_crashes": -1,
  "termsofuse.bypassNotification": true,
  "trailhead.firstrun.didSeeAboutWelcome": true,
};

/** @typedef {Awaited<ReturnType<typeof import("./desktop.mjs").startDesktop>>} Desktop */

/** Starts the browser. Each page is opened in the same window; the first Tab key leads into the page. */
export async function openBrowser(
  /** @type {Desktop} */ desktop,
  /** @type {import("./page.mjs").Pages} */ pages,
) {
  const { env, home, log } = desktop;
  const profile = path.join(home, "profile");
  mkdirSync(profile);
  const lines = Object.entries(PREFERENCES).map(
    ([key, value]) => `user_pref("${key}", ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, "user.js"), lines.join("\n"));
  if (!(await until(() => readFileSync(log, "utf8").includes("Screen reader on."), OPENING)))
    fail("Orca does not start.");
  start("firefox-esr", ["--no-remote", "--kiosk", "--profile", profile, pages.first], { env });

  return {
    async open(/** @type {string} */ story) {
      const said = listen(desktop);
      const title = pages.open(story);
      const isTitle = () => xdotool(env, "getactivewindow", "getwindowname").startsWith(title);
      if (!(await until(isTitle, OPENING))) fail(`This story does not open: ${story}`);
      await said.silence();
    },
    /** Presses a key, or types a text, and answers what is said then. */
    async press(/** @type {import("./sequences.mjs").Step} */ step) {
      const heard = listen(desktop);
      if ("text" in step) xdotool(env, "type", "--delay", "60", step.text);
      else xdotool(env, "key", step.key);
      await heard.silence();
      return heard.all();
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
      let [count, quiet] = [0, 0];
      await until(() => {
        const now = all().length;
        if (now !== count) quiet = 0;
        else if (!isBusy()) quiet += LOOK;
        count = now;
        return quiet > SILENCE;
      }, LONGEST);
    },
  };
}

async function until(/** @type {() => boolean} */ isSo, /** @type {number} */ longest) {
  const end = Date.now() + longest;
  while (Date.now() < end) {
    if (isSo()) return true;
    await sleep(LOOK);
  }
  return false;
}
