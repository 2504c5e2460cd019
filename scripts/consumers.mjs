// @ts-check
// `npm run check:consumers`: the package as its users get it. The tarball is installed into applications, each in a folder of
// its own; each is checked by several TypeScripts, built, started, and used in Chromium, over the playground's backend.
// `npm run check:consumers -- vite` makes one of them.
import path from "node:path";
import { findBrowser, launchArgs } from "./browser.mjs";
import { applications } from "./consumers/applications.mjs";
import { install, pack } from "./consumers/install.mjs";
import { freePort, runProgram, startServer } from "./consumers/programs.mjs";
import { ensureInstalled, fail, root } from "./setup.mjs";

ensureInstalled();
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(applications);
const unknown = names.find((name) => !(name in applications));
if (unknown) fail(`There is no "${unknown}": ${Object.keys(applications).join(", ")}.`);

const { executablePath, env } = await findBrowser();
const tarball = pack();
const backend = await startServer(
  [path.join(root, "scripts/backend.mjs")],
  root,
  /http:\/\/127\.0\.0\.1:\d+/,
  { PORT: "0" },
);
const { chromium } = await import("playwright");
const chrome = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: launchArgs,
  env: { .../** @type {Record<string, string>} */ (process.env), ...env },
});

let failures = 0;
for (const name of names) {
  const application = /** @type {import("./consumers/applications.mjs").Application} */ (applications[name]);
  console.log(`\n── ${name}`);
  const folder = install(name, application, tarball);
  for (const compiler of application.compilers)
    await check(`its types pass ${compiler}`, () => runProgram(folder, [`${compiler}/bin/tsc`]));
  if (!(await check("it builds", () => runProgram(folder, application.build)))) continue;
  await check("it works in a browser", () => use(folder, application));
}
await chrome.close();
console.log(failures > 0 ? `\n${failures} failed.` : "\nAll is well.");
process.exit(failures > 0 ? 1 : 0);

/** Tries something and reports how it went. */
async function check(/** @type {string} */ what, /** @type {() => unknown} */ attempt) {
  try {
    await attempt();
    console.log(`ok   ${what}`);
    return true;
  } catch (error) {
    failures += 1;
    console.log(`FAIL ${what}\n${String(error)}`);
    return false;
  }
}

/** Starts the application and does with it what people do. Nothing may complain on the way. */
async function use(
  /** @type {string} */ folder,
  /** @type {import("./consumers/applications.mjs").Application} */ { start, uses },
) {
  const port = await freePort();
  const [file = "", ...args] = start(port);
  await startServer([path.join(folder, "node_modules", file), ...args], folder, new RegExp(`:${port}`));
  const address = (/** @type {string} */ component, /** @type {Record<string, string>} */ more = {}) =>
    `http://127.0.0.1:${port}/?${new URLSearchParams({ backend, component, ...more })}`;
  const page = await chrome.newPage();
  // Asked for by itself, and no application has one.
  await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  try {
    for (const doThat of uses) await doThat({ page, address });
    if (complaints.length > 0) throw new Error(`Complaints: ${complaints.join("\n")}`);
  } catch (error) {
    const shown = await page.locator("body").innerText();
    throw new Error(`${String(error)}\nOn the page:\n${shown}`, { cause: error });
  } finally {
    await page.close();
  }
}
