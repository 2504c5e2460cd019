// @ts-check
// Finds a Chromium for the browser tests, or fetches one. Each candidate is launched once before it is believed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { installFromDebian } from "./browsers/debian.mjs";
import { bin, cacheFolder, fail, npm, root } from "./setup.mjs";

/**
 * @typedef {object} Browser
 * @property {string} name what it is, for people
 * @property {string | undefined} [executablePath] absent: the browser Playwright itself downloaded
 * @property {Record<string, string>} [env] what it needs in its environment
 */

const cacheFile = path.join(cacheFolder, "browser.json");
const override = "PROPSMITH_BROWSER";
const minutes = 60_000;

export const launchArgs = [
  "--no-sandbox", // Chromium refuses to start as root without it, and containers often lack namespaces
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The browser found last time, if it is still there. @returns {Browser | undefined} */
export function knownBrowser() {
  try {
    /** @type {Browser} */
    const known = JSON.parse(readFileSync(cacheFile, "utf8"));
    const asked = process.env[override];
    if (asked && asked !== known.executablePath) return undefined;
    return !known.executablePath || existsSync(known.executablePath) ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Finds a browser that really starts; ends the process with an explanation when there is none. */
export async function findBrowser() {
  const known = knownBrowser();
  if (known) return known;
  const found = await search();
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(found, null, 2));
  console.log(`Browser for tests: ${found.name} (${found.executablePath ?? "Playwright's download"})`);
  return found;
}

/** @returns {Promise<Browser>} */
async function search() {
  const asked = process.env[override];
  if (asked) {
    const browser = { name: override, executablePath: asked };
    const problem = await whyNot(browser);
    return problem ? fail(`${override}=${asked} does not start:\n${problem}`) : browser;
  }
  /** @type {string[]} */
  const tried = [];
  for (const candidates of [playwrightsOwn, installed, downloadPlaywrights, fetchFromNpm, installDebians]) {
    /** @type {Browser[]} */
    const browsers = await candidates();
    for (const browser of browsers) {
      const problem = await whyNot(browser);
      if (!problem) return browser;
      tried.push(`- ${browser.name} (${browser.executablePath ?? "default path"}): ${problem}`);
    }
  }
  return fail(
    [
      "The browser tests need Chromium, and none was found that starts.",
      ...tried,
      `Install Chrome, Chromium or Edge, or set ${override} to an executable. To run without: npm test -- --project unit`,
    ].join("\n"),
  );
}

/** Starts it, draws native controls, which need fonts, and runs a script. @returns {Promise<string | undefined>} what went wrong */
async function whyNot(/** @type {Browser} */ { executablePath, env }) {
  const { chromium } = await import("playwright");
  try {
    const browser = await chromium.launch({
      ...(executablePath ? { executablePath } : {}),
      args: launchArgs,
      env: { ...process.env, ...env },
      timeout: minutes,
    });
    try {
      const page = await browser.newPage();
      await page.setContent("<input><select></select>");
      return (await page.evaluate("6 * 7")) === 42 ? undefined : "it starts, but runs no scripts";
    } finally {
      await browser.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.split("\n", 1)[0];
  }
}

function playwrightsOwn() {
  return [{ name: "Playwright's Chromium" }];
}

function installed() {
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "microsoft-edge"];
  const onPath = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const programs = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
  const files = {
    darwin: [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ],
    win32: ["Google/Chrome", "Chromium", "Microsoft/Edge"].flatMap((folder) =>
      programs.map((base) =>
        path.join(base ?? "", folder, "Application", folder.endsWith("Edge") ? "msedge.exe" : "chrome.exe"),
      ),
    ),
  };
  const fixed = process.platform === "darwin" || process.platform === "win32" ? files[process.platform] : [];
  const found = [
    ...names.flatMap((name) => onPath.map((folder) => path.join(folder, name))),
    ...fixed,
  ].filter(existsSync);
  return found.map((executablePath) => ({ name: "installed browser", executablePath }));
}

function downloadPlaywrights() {
  console.log("No browser is installed. Downloading Playwright's …");
  const { command, args } = bin("playwright/cli.js", "install", "chromium", "--only-shell");
  const run = spawnSync(command, args, { cwd: root, encoding: "utf8", timeout: 5 * minutes });
  if (run.status === 0) return [{ name: "Playwright's Chromium" }];
  const reason = run.stderr.match(/^Error: .*/m)?.[0] ?? "it took too long";
  console.log(`That did not work (${reason}).`);
  return [];
}

/** A headless Chromium that comes as an npm package; too large to be everyone's dependency. */
export async function fetchFromNpm() {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const folder = path.join(cacheFolder, "chromium");
  const file = path.join(folder, "node_modules/@sparticuz/chromium/build/esm/index.js");
  if (!existsSync(file)) {
    console.log("Fetching a headless Chromium from npm (64 MB) …");
    mkdirSync(folder, { recursive: true });
    const flags = ["--no-save", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"];
    const install = ["install", "--prefix", folder, ...flags, "@sparticuz/chromium@147.0.0"];
    if (!npm(install, 10 * minutes)) return [];
  }
  // It unpacks itself into TMPDIR on first use, with the system libraries it needs when told it runs on Lambda.
  const before = { ...process.env };
  Object.assign(process.env, { AWS_LAMBDA_JS_RUNTIME: "nodejs20.x", TMPDIR: folder });
  try {
    const { default: chromium } = await import(pathToFileURL(file).href);
    const executablePath = await chromium.executablePath();
    // Its own settings look for fonts in /tmp, and Chromium ends at the first control drawn without any.
    writeFileSync(path.join(folder, "fonts/fonts.conf"), fontSettings(folder));
    const env = {
      LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? "",
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? "",
    };
    return [{ name: "@sparticuz/chromium", executablePath, env }];
  } catch (error) {
    console.warn("It does not unpack:", error);
    return [];
  } finally {
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
    Object.assign(process.env, before);
  }
}

/** Fontconfig's settings: the fonts that came with the browser, and the system's. */
function fontSettings(/** @type {string} */ folder) {
  const folders = [path.join(folder, "fonts"), "/usr/share/fonts"].map((dir) => `  <dir>${dir}</dir>`);
  const cache = `  <cachedir>${path.join(folder, "fonts-cache")}</cachedir>`;
  return ['<?xml version="1.0"?>', "<fontconfig>", ...folders, cache, "</fontconfig>", ""].join("\n");
}

function installDebians() {
  const problem = installFromDebian("chromium");
  if (problem) console.log(`Debian's Chromium was not installed: ${problem}.`);
  return installed();
}
