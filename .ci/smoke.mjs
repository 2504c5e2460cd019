// @ts-check
// Opens the Configurator as a person would: `start` from `npm start`, `static` from the built storybook-static/.
// Ends with a non-zero code and a sentence when it is not there, or its backend does not answer.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { chromium } from "playwright";
import { findBrowser, launchArgs } from "../scripts/browser.mjs";
import { bin, root } from "../scripts/setup.mjs";

const mode = process.argv[2];
const port = await freePort();
const origin = `http://localhost:${port}`;
const preview = bin(
  "vite/bin/vite.js",
  "preview",
  "--port",
  String(port),
  "--strictPort",
  "--outDir",
  "storybook-static",
);
const server =
  mode === "static" ? run(preview.command, preview.args) : run("npm", ["start"], { PORT: String(port) });

process.on("exit", () => {
  // The whole group: npm, the script it runs, and Storybook below that.
  if (server.pid && server.exitCode === null) process.kill(-server.pid, "SIGTERM");
});
process.on("SIGTERM", () => process.exit(1));

const { story, guide } = await shownEntries();
if (mode === "start") await expectToken();
await expectDrawn(story);
if (mode === "static") await expectRead(guide);
console.log(`The Configurator is up (${mode}).`);
process.exit(0);

function run(/** @type {string} */ command, /** @type {string[]} */ args, env = {}) {
  return spawn(command, args, {
    cwd: root,
    detached: true,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
}

/** The ids of the Configurator's page story and of the guide's pages, once the server answers. */
async function shownEntries() {
  const end = Date.now() + 60_000;
  while (Date.now() < end && server.exitCode === null) {
    const response = await fetch(`${origin}/index.json`).catch(() => undefined);
    if (response?.ok) {
      const { entries } = await response.json();
      /** @type {{ id: string, title: string, type: string }[]} */
      const stories = Object.values(entries);
      const story = stories.find(({ title, type }) => title === "Configurator" && type === "story");
      if (!story) throw new Error("There is no story titled Configurator.");
      const guide = stories.filter(({ title, type }) => title.startsWith("Guide/") && type === "docs");
      return { story: story.id, guide: guide.map(({ id }) => id) };
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error(`Nothing answers at ${origin} (exit code ${server.exitCode}).`);
}

async function expectToken() {
  const response = await fetch(`${origin}/backend/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ external_user_id: "smoke" }),
  });
  const body = await response.text();
  if (!response.ok || !body.includes("ctok_"))
    throw new Error(`POST /backend/token: ${response.status} ${body}`);
}

async function expectDrawn(/** @type {string} */ id) {
  const browser = await launched();
  try {
    const page = await browser.newPage();
    /** @type {string[]} */
    const errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const response = await page.goto(`${origin}/iframe.html?id=${id}&viewMode=story`);
    if (response?.status() !== 200) throw new Error(`The Configurator's page: ${response?.status()}`);
    await page.locator("#storybook-root form, #storybook-root button").first().waitFor({ timeout: 60_000 });
    if (errors.length > 0) throw new Error(`The Configurator's page throws: ${errors.join("; ")}`);
  } finally {
    await browser.close();
  }
}

/** Each page of the guide has its heading, and nothing on it has failed: its live examples are stories that are there. */
async function expectRead(/** @type {string[]} */ ids) {
  if (ids.length === 0) throw new Error("The guide has no pages.");
  const browser = await launched();
  try {
    const page = await browser.newPage();
    for (const id of ids) {
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=docs`, { timeout: 60_000 });
      const failed = page.locator(".sb-errordisplay:visible");
      await page.locator("#storybook-docs h1").or(failed).first().waitFor({ timeout: 60_000 });
      if (await failed.count()) throw new Error(`${id}: ${(await failed.first().innerText()).slice(0, 300)}`);
    }
  } finally {
    await browser.close();
  }
}

/** A browser. One may crash before it has opened anything, which says nothing of the page: then another is started. */
async function launched(tries = 3) {
  const { executablePath, env } = await findBrowser();
  try {
    return await chromium.launch({ executablePath, args: launchArgs, env: { ...process.env, ...env } });
  } catch (error) {
    if (tries <= 1) throw error;
    console.warn(`The browser did not start, and is started again: ${String(error).split("\n", 1)[0]}`);
    return launched(tries - 1);
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
