// @ts-check
// Makes the checkout ready to run: only Node's own modules here, since it runs before anything is installed.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Where scripts keep what they found or measured. Under node_modules, so a fresh install forgets it. */
export const cacheFolder = path.join(root, "node_modules", ".cache", "propsmith");

/** Stops the script with a sentence a person can act on, without a stack trace. @returns {never} */
export function fail(/** @type {string} */ message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** Runs the file of an installed package with this very Node; no shell, so it works alike everywhere. */
export function bin(/** @type {string} */ file, /** @type {string[]} */ ...args) {
  return { command: process.execPath, args: [path.join(root, "node_modules", file), ...args] };
}

/** Runs npm, with its output shown; tells whether it succeeded. */
export function npm(/** @type {string[]} */ args, timeout = 0) {
  const cli = process.env.npm_execpath; // set when a script is run by npm; spares a shell on Windows
  const [command, first] = cli ? [process.execPath, [cli]] : ["npm", []];
  const shell = !cli && process.platform === "win32";
  return (
    spawnSync(command, [...first, ...args], { cwd: root, stdio: "inherit", shell, timeout }).status === 0
  );
}

/** Runs `npm ci` unless node_modules holds exactly what the lockfile names. */
export function ensureInstalled() {
  checkNode();
  const missing = missingPackages();
  if (missing.length === 0) return;
  const shown = missing.slice(0, 3).join(", ") + (missing.length > 3 ? ", …" : "");
  console.log(`Installing dependencies (${missing.length} missing or changed: ${shown})`);
  if (!npm(["ci", "--no-audit", "--no-fund"])) fail("npm ci failed. The lines above say why.");
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!supported)
    fail(`Node ${process.versions.node} is too old or unsupported: use 20.19+, 22.12+ or newer.`);
}

/** Compares the lockfile with the one npm leaves inside node_modules. */
function missingPackages() {
  const wanted = readPackages("package-lock.json");
  const present = readPackages("node_modules/.package-lock.json");
  const names = Object.keys(wanted).filter((name) => name !== "");
  return names.filter((name) => {
    const [want, have] = [wanted[name], present[name]];
    // An optional package that is absent is another platform's binary.
    if (!have) return !want?.optional;
    return (
      have.version !== want?.version ||
      have.integrity !== want?.integrity ||
      !existsSync(path.join(root, name))
    );
  });
}

/** @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }>} */
function readPackages(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;
  } catch {
    return {};
  }
}
