// @ts-check
// Other programs: those that run to their end, and servers, which end with this process.
import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";

/** @type {import("node:child_process").ChildProcess[]} */
const running = [];
process.on("exit", () => running.forEach((child) => child.kill()));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => process.exit(1));

/** Starts a server and waits for a line that matches `sign`. @returns {Promise<string>} what matched */
export function startServer(
  /** @type {string[]} */ args,
  /** @type {string} */ cwd,
  /** @type {RegExp} */ sign,
  /** @type {Record<string, string>} */ env = {},
) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  running.push(child);
  return new Promise((resolve, reject) => {
    let output = "";
    const listen = (/** @type {Buffer} */ text) => {
      output += String(text);
      const [found] = sign.exec(output) ?? [];
      if (found) resolve(found);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.on("exit", () => reject(new Error(`It ended: ${output}`)));
  });
}

/** Runs a program of an application. Its output is in the error when it fails. */
export function runProgram(/** @type {string} */ cwd, /** @type {string[]} */ [file = "", ...args]) {
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

/** @returns {Promise<string>} */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
