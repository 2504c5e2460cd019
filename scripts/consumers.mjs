// @ts-check
// `npm run check:consumers`: the package as its users get it. The tarball is installed, in a folder of its own, into a
// Vite and a Next.js application, with the newest and the oldest peers; each is checked by three TypeScripts, built,
// started, and used in Chromium, over the playground's backend. `npm run check:consumers -- vite` makes one of them.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser, launchArgs } from "./browser.mjs";
import { ensureInstalled, fail, npm, root } from "./setup.mjs";

ensureInstalled();
const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const newest = Object.fromEntries(
  Object.keys(manifest.peerDependencies).map((name) => [name, manifest.devDependencies[name]]),
);
/** The first version in each range, as `peerDependencies` has it. */
const oldest = Object.fromEntries(
  Object.entries(manifest.peerDependencies).map(([name, range]) => [name, range.match(/[\d.]+/)[0]]),
);

/** @typedef {{ template: string, dependencies: Record<string, string>, types: string, build: string[], start(port: string): string[] }} Consumer */

/** @returns {Consumer} */
const vite = (/** @type {Record<string, string>} */ peers, /** @type {string} */ types) => ({
  template: "vite",
  dependencies: { ...peers, vite: manifest.devDependencies.vite },
  types,
  build: ["vite/bin/vite.js", "build", "app", "--logLevel", "warn"],
  start: (port) => [
    "vite/bin/vite.js",
    "preview",
    "app",
    "--port",
    port,
    "--strictPort",
    "--host",
    "127.0.0.1",
  ],
});

/** @type {Record<string, Consumer>} */
const consumers = {
  vite: vite(newest, "19.3.0"),
  "vite-oldest": vite(oldest, "18.3.7"),
  next: {
    template: "next",
    dependencies: { ...newest, next: "16.4.6" },
    types: "19.3.0",
    build: ["next/dist/bin/next", "build"],
    start: (port) => ["next/dist/bin/next", "start", "--port", port, "--hostname", "127.0.0.1"],
  },
};

/** Each is asked whether it takes the package's types. */
const compilers = { "typescript-5": "5.9.3", "typescript-6": "6.0.3", "typescript-7": "7.0.2" };

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(consumers);
const place = mkdtempSync(path.join(tmpdir(), "propsmith-consumers-"));
/** @type {import("node:child_process").ChildProcess[]} */
const running = [];
process.on("exit", () => {
  for (const child of running) child.kill();
  rmSync(place, { recursive: true, force: true });
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => process.exit(1));

const browser = await findBrowser();
if (!npm(["run", "build"])) fail("The package does not build.");
if (!npm(["pack", "--silent", "--pack-destination", place])) fail("npm pack failed.");
const tarball = path.join(place, `${manifest.name}-${manifest.version}.tgz`);
const backend = await started(
  [path.join(root, "scripts/backend.mjs")],
  root,
  { PORT: "0" },
  /http:\/\/127\.0\.0\.1:\d+/,
);

const { chromium } = await import("playwright");
const { executablePath, env } = browser;
const chrome = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: launchArgs,
  env: { .../** @type {Record<string, string>} */ (process.env), ...env },
});

let failures = 0;
for (const name of names) {
  const consumer = consumers[name] ?? fail(`There is no "${name}": ${Object.keys(consumers).join(", ")}.`);
  console.log(`\n── ${name}`);
  const folder = prepare(name, consumer);
  for (const compiler of Object.keys(compilers))
    await check(`its types pass ${compiler}`, () => node(folder, [`${compiler}/bin/tsc`]));
  if (!(await check("it builds", () => node(folder, consumer.build)))) continue;
  await check("it works in a browser", () => use(folder, consumer));
}
await chrome.close();
console.log(failures > 0 ? `\n${failures} failed.` : "\nAll is well.");
process.exit(failures > 0 ? 1 : 0);

/** A folder with the application and everything installed. */
function prepare(/** @type {string} */ name, /** @type {Consumer} */ { template, dependencies, types }) {
  const folder = path.join(place, name);
  const source = path.join(root, "test/consumers");
  cpSync(path.join(source, template), path.join(folder, "app"), { recursive: true });
  for (const file of ["form.tsx", "entries.tsx"]) cpSync(path.join(source, file), path.join(folder, file));
  writeJson(path.join(folder, "package.json"), {
    private: true,
    type: "module",
    dependencies: {
      ...dependencies,
      "@pipedream/sdk": manifest.devDependencies["@pipedream/sdk"],
      [manifest.name]: `file:${tarball}`,
    },
    devDependencies: {
      "@types/node": manifest.devDependencies["@types/node"],
      "@types/react": types,
      "@types/react-dom": types,
      ...Object.fromEntries(
        Object.entries(compilers).map(([alias, version]) => [alias, `npm:typescript@${version}`]),
      ),
      // Next.js looks for it by its own name.
      ...(template === "next" && { typescript: compilers["typescript-6"] }),
    },
  });
  writeJson(path.join(folder, "tsconfig.json"), {
    compilerOptions: {
      target: "ES2022",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      module: "ESNext",
      moduleResolution: "bundler",
      jsx: "react-jsx",
      strict: true,
      noEmit: true,
      isolatedModules: true,
      esModuleInterop: true,
      resolveJsonModule: true,
      allowImportingTsExtensions: true,
      types: ["node"],
    },
    include: ["**/*.tsx"],
  });
  const flags = ["--no-audit", "--no-fund", "--no-package-lock", "--loglevel", "error"];
  if (!npm(["install", "--prefix", folder, ...flags])) fail(`The dependencies of ${name} do not install.`);
  return folder;
}

/** Tries something and tells how it went. */
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

/** Opens the application and does what a person would. */
async function use(/** @type {string} */ folder, /** @type {Consumer} */ { template, start }) {
  const port = String(await freePort());
  const [file = "", ...args] = start(port);
  await started([path.join(folder, "node_modules", file), ...args], folder, {}, new RegExp(`:${port}`));
  const address = (/** @type {string} */ component) =>
    `http://127.0.0.1:${port}/?backend=${encodeURIComponent(backend)}&component=${component}`;
  if (template === "next") {
    const html = await (await fetch(address("postgres-insert-row"))).text();
    expect(html.includes("Where the table lives."), "The server's page has the form in it.");
    expect(/<p>\d+ props<\/p>/.test(html), "A server component reads a definition and a value.");
  }
  const page = await chrome.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  try {
    await page.goto(address("postgres-insert-row"));
    await choose(page, "Postgres", "Warehouse");
    await choose(page, "Schema", "public");
    await choose(page, "Table", /^notes/);
    await page.getByRole("textbox", { name: "name" }).fill("From a consumer");
    await page.getByRole("button", { name: "Run" }).click();
    const submitted = JSON.parse(await page.locator("pre").innerText());
    expect(submitted.name === "From a consumer", "The submitted values hold what was typed.");
    expect(submitted.schema?.__lv?.value === "public", "They hold what was chosen.");
    // What is fetched when it is needed has to come through the application's own bundler.
    await page.goto(address("everything-every-prop-type"));
    await page.getByText("SQL", { exact: true }).first().scrollIntoViewIfNeeded();
    await page.locator(".cm-content").first().waitFor();
    await openEntries(page, (entry) => `${address("contacts-send-message")}&entry=${entry}`);
    expect(complaints.length === 0, `Nothing is complained of: ${complaints.join("\n")}`);
  } catch (error) {
    const shown = await page.locator("body").innerText();
    throw new Error(`${String(error)}\nOn the page:\n${shown}`, {
      cause: error,
    });
  } finally {
    await page.close();
  }
}

/** The entries beside the main one: each is there, and says something that it had to fetch. */
async function openEntries(
  /** @type {import("playwright").Page} */ page,
  /** @type {(entry: string) => string} */ address,
) {
  await page.goto(address("configurator"));
  await page.getByRole("textbox", { name: "Message" }).fill("From a consumer");
  await page.getByRole("button", { name: "Deployed triggers" }).click();
  await page.getByRole("heading", { name: "Deployed triggers" }).waitFor();
  await page.goto(address("connect-react"));
  await page.getByRole("textbox", { name: "Message" }).fill("From a consumer");
  await page.goto(address("locales"));
  await page.getByRole("button", { name: "Absenden" }).waitFor();
  await page.getByRole("button", { name: "送信" }).waitFor();
}

async function choose(
  /** @type {import("playwright").Page} */ page,
  /** @type {string} */ label,
  /** @type {string | RegExp} */ option,
) {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option }).first().click();
}

/** Starts a program and waits until it says where it answers. @returns {Promise<string>} */
function started(
  /** @type {string[]} */ args,
  /** @type {string} */ cwd,
  /** @type {Record<string, string>} */ more,
  /** @type {RegExp} */ sign,
) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...more } });
  running.push(child);
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (/** @type {Buffer} */ text) => {
      said += String(text);
      const [found] = sign.exec(said) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", () => reject(new Error(`It ended: ${said}`)));
  });
}

/** Runs a program of the application. What it says is told when it fails. */
function node(/** @type {string} */ cwd, /** @type {string[]} */ [file = "", ...args]) {
  try {
    execFileSync(process.execPath, [path.join(cwd, "node_modules", file), ...args], {
      cwd,
      stdio: "pipe",
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
    });
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: Buffer, stderr: Buffer }} */ (error);
    throw new Error(String(stdout) + String(stderr), { cause: error });
  }
}

function expect(/** @type {boolean} */ holds, /** @type {string} */ what) {
  if (!holds) throw new Error(`Not so: ${what}`);
}

async function freePort() {
  const { createServer } = await import("node:net");
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function writeJson(/** @type {string} */ file, /** @type {unknown} */ value) {
  writeFileSync(file, JSON.stringify(value, null, 2));
}
