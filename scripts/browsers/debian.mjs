// @ts-check
// Finds programs, and installs them from Debian where that is possible.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const minutes = 60_000;

/** An engine can't run on this machine. The message says in one line what is missing. */
export class EngineUnavailable extends Error {}

/** The first of these files that exists. A bare name is looked up on PATH. */
export function findProgram(/** @type {string[]} */ ...names) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  return names
    .flatMap((name) => (path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name))))
    .find((file) => existsSync(file));
}

/** Installs packages with apt-get. @returns {string | undefined} why that failed */
export function installFromDebian(/** @type {string[]} */ ...packages) {
  if (!existsSync("/usr/bin/apt-get")) return "this is not a Debian system";
  if (process.getuid?.() !== 0) return `run \`apt-get install ${packages.join(" ")}\` as root`;
  console.log(`Installing ${packages.join(", ")} from Debian …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", ...packages]]) {
    const { status, stderr, error } = spawnSync("apt-get", ["-qq", ...args], {
      env,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      timeout: 10 * minutes,
    });
    // The package lists may be stale and still name the right packages: only the last step counts.
    if (status !== 0 && args[0] === "install")
      return `apt-get failed: ${error?.message ?? stderr.trim().split("\n").at(-1)}`;
  }
  return undefined;
}
