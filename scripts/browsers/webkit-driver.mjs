// @ts-check
// Starts WebKitWebDriver. WebKitGTK has no headless mode, so it gets a screen of its own.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { EngineUnavailable, findProgram, installFromDebian } from "./debian.mjs";
import { end, endWithUs } from "./processes.mjs";

const seconds = 1000;

/** @returns {{ driver: string, browser: string, screen: string }} installed programs; installs Debian's where one is missing */
export function findWebKit() {
  const find = () => ({
    driver: findProgram("WebKitWebDriver"),
    browser: miniBrowser(),
    screen: findProgram("Xvfb"),
  });
  const isWhole = (/** @type {ReturnType<typeof find>} */ it) => it.driver && it.browser && it.screen;
  const problem =
    isWhole(find()) || process.platform !== "linux"
      ? "WebKitGTK runs on Linux only"
      : installFromDebian("webkit2gtk-driver", "xvfb");
  const { driver, browser, screen } = find();
  if (driver && browser && screen) return { driver, browser, screen };
  const missing = [!driver && "WebKitWebDriver", !browser && "MiniBrowser", !screen && "Xvfb"].filter(
    Boolean,
  );
  throw new EngineUnavailable(
    `webkit: ${missing.join(", ")} not found (${problem ?? "nor after apt-get install webkit2gtk-driver xvfb"}).`,
  );
}

/** WebKitGTK's browser for tests. Distributions keep it in their own folders. */
function miniBrowser() {
  const folders = ["/usr/lib", "/usr/libexec", "/usr/lib64"].filter((folder) => existsSync(folder));
  const nested = folders.flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name.endsWith("-linux-gnu"))
      .map((entry) => path.join(folder, entry.name)),
  );
  const files = [...folders, ...nested].flatMap((folder) =>
    ["webkit2gtk-4.1", "webkitgtk-6.0"].map((version) => path.join(folder, version, "MiniBrowser")),
  );
  return findProgram(...files);
}

/** What a WebDriver session asks for. */
export const capabilities = () => ({
  browserName: "MiniBrowser",
  "webkitgtk:browserOptions": { binary: findWebKit().browser, args: ["--automation"] },
});

/** Starts the driver and its screen. @returns {Promise<{ url: string, port: number, stop: () => Promise<void> }>} */
export async function startDriver() {
  const { driver, screen } = findWebKit();
  const display = await startScreen(screen);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Dates, sorting and `navigator.language` follow LANG. Under "C" they would be like in no browser.
  const env = { ...process.env, DISPLAY: display.name, LANG: "en_US.UTF-8" };
  const child = endWithUs(spawn(driver, [`--port=${port}`], { stdio: "ignore", env }));
  const stop = async () => {
    await end(child);
    await end(display.child);
  };
  const last = Date.now() + 20 * seconds;
  while (!(await fetch(`${url}/status`).catch(() => undefined))) {
    if (child.exitCode !== null || Date.now() > last) {
      await stop();
      throw new EngineUnavailable(`webkit: WebKitWebDriver does not start (exit code ${child.exitCode}).`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, port, stop };
}

/** Xvfb looks for a free display by itself and writes its number. */
async function startScreen(/** @type {string} */ program) {
  const args = ["-displayfd", "1", "-screen", "0", "1920x1400x24", "-nolisten", "tcp"];
  const child = endWithUs(spawn(program, args, { stdio: ["ignore", "pipe", "ignore"] }));
  const number = await new Promise((resolve) => {
    child.stdout.once("data", (data) => resolve(String(data).trim()));
    child.once("exit", () => resolve(""));
    child.once("error", () => resolve(""));
  });
  if (!number) throw new EngineUnavailable("webkit: Xvfb does not start.");
  return { name: `:${number}`, child };
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
