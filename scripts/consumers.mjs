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
  const built = await check("it builds", () =>
    application.builds.forEach((build) => runProgram(folder, build)),
  );
  if (!built) continue;
  const port = await freePort();
  const [file = "", ...args] = application.start(port);
  await startServer([path.join(folder, "node_modules", file), ...args], folder, new RegExp(`:${port}`));
  for (const use of application.uses) await check(use.what, () => tryInBrowser(port, use));
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

/** Does with the application what people do. Nothing may complain on the way. */
async function tryInBrowser(
  /** @type {string} */ port,
  /** @type {import("./consumers/applications.mjs").Use} */ { device, run },
) {
  const context = await chrome.newContext(device);
  // Asked for by itself, and no application has one.
  await context.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  /** @type {string[]} */
  const complaints = [];
  context.on("console", (message) => {
    // What Playwright itself runs in a frame whose sandbox allows no scripts.
    if (message.text().startsWith("Blocked script execution in 'about:srcdoc'")) return;
    if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  const page = await context.newPage();
  try {
    const address = (
      /** @type {string} */ component,
      /** @type {Record<string, string>} */ more = {},
      folder = "",
    ) => `http://127.0.0.1:${port}/${folder}?${new URLSearchParams({ backend, component, ...more })}`;
    await run({ page, address });
    if (complaints.length > 0) throw new Error(`Complaints: ${complaints.join("\n")}`);
  } catch (error) {
    const shown = await page.locator("body").innerText();
    throw new Error(`${String(error)}\nOn the page:\n${shown}`, { cause: error });
  } finally {
    await context.close();
  }
}
