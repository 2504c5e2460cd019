// @ts-check
// A desktop without a screen: an X server, a session bus, a window manager and Orca, all in a home of their own.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fail } from "../setup.mjs";

/** What has to be installed: a program of it → Debian's package. */
const PACKAGES = {
  orca: "orca",
  "speech-dispatcher": "speech-dispatcher",
  "dbus-daemon": "dbus",
  openbox: "openbox",
  xdotool: "xdotool",
  Xvfb: "xvfb",
  "firefox-esr": "firefox-esr",
};
const ACCESSIBILITY_BUS = "/usr/libexec/at-spi-bus-launcher";

/**
 * Runs inside Orca. It writes what it says to a file, an utterance after each separator, and says neither keys nor whole
 * pages by itself. It does without a synthesizer, which hangs on a machine without sound.
 */
const customizations = (/** @type {string} */ log) => `
import logging
from orca import settings, speech
speech.init = lambda: None
settings.enableKeyEcho = settings.enableEchoByCharacter = False
settings.sayAllOnLoad = settings.pageSummaryOnLoad = False
handler = logging.FileHandler(${JSON.stringify(log)}, "w", "utf-8")
handler.setFormatter(logging.Formatter("\\x1e%(message)s"))
logger = logging.getLogger("speech")
logger.setLevel(logging.INFO)
logger.addHandler(handler)
`;

/** Everything that was started here, to be ended at the end. @type {import("node:child_process").ChildProcess[]} */
const started = [];
process.on("exit", stopAll);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => process.exit(1));

function stopAll() {
  for (const child of started.toReversed()) child.kill();
}

/** Starts a program that ends with this script. */
export function start(
  /** @type {string} */ program,
  /** @type {string[]} */ args,
  /** @type {import("node:child_process").SpawnOptions} */ options,
) {
  const child = spawn(program, args, { stdio: "ignore", ...options });
  child.on("error", (error) => fail(`${program} does not start: ${error.message}`));
  started.push(child);
  return child;
}

const isThere = (/** @type {string} */ program) =>
  spawnSync("sh", ["-c", `command -v ${program}`], { stdio: "ignore" }).status === 0;

/** Installs what is missing where that is possible, and says what to install where it is not. */
export function ensureTools() {
  const missing = () =>
    Object.entries(PACKAGES).flatMap(([program, name]) => (isThere(program) ? [] : [name]));
  if (missing().length === 0) return;
  if (process.platform === "linux" && process.getuid?.() === 0 && isThere("apt-get")) {
    console.log(`Installing ${missing().join(", ")} …`);
    const options = /** @type {const} */ ({
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
    spawnSync("apt-get", ["-qq", "update"], options);
    spawnSync("apt-get", ["-qq", "install", "-y", "at-spi2-core", ...missing()], options);
  }
  const left = missing();
  if (left.length > 0)
    fail(`Orca's transcripts need a Linux desktop. Install: apt-get install at-spi2-core ${left.join(" ")}`);
}

/** @returns the environment of its programs, and the file that Orca writes to */
export async function startDesktop() {
  const home = mkdtempSync(path.join(os.tmpdir(), "propsmith-speech-"));
  process.on("exit", () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));
  const log = path.join(home, "orca.log");
  const runtime = path.join(home, "run");
  mkdirSync(runtime, { mode: 0o700 });
  const env = {
    ...process.env,
    HOME: home,
    XDG_RUNTIME_DIR: runtime,
    XDG_CONFIG_HOME: path.join(home, "config"),
    XDG_DATA_HOME: path.join(home, "data"),
    LANG: "C.UTF-8",
    LANGUAGE: "en",
    TZ: "UTC",
    GNOME_ACCESSIBILITY: "1",
    NO_AT_BRIDGE: "0",
  };
  const screen = ["-screen", "0", "1280x1000x24", "-nolisten", "tcp"];
  const display = await startAndRead("Xvfb", (fd) => ["-displayfd", fd, ...screen], env);
  Object.assign(env, { DISPLAY: `:${display}` });
  const bus = await startAndRead(
    "dbus-daemon",
    (fd) => ["--session", "--nofork", `--print-address=${fd}`],
    env,
  );
  Object.assign(env, { DBUS_SESSION_BUS_ADDRESS: bus });
  start("openbox", [], { env });
  start(ACCESSIBILITY_BUS, ["--launch-immediately", "--a11y=1", "--screen-reader=1"], { env });
  await sleep(1000);
  const settings = path.join(home, "data/orca");
  mkdirSync(settings, { recursive: true });
  writeFileSync(path.join(settings, "orca-customizations.py"), customizations(log));
  writeFileSync(log, "");
  start("orca", ["--replace", "--disable=braille"], { env });
  return { env, log, home };
}

/** Starts a program that writes one line to a descriptor of its own once it is ready. */
async function startAndRead(
  /** @type {string} */ program,
  /** @type {(fd: string) => string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ env,
) {
  const child = start(program, args("3"), { env, stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const pipe = /** @type {import("node:stream").Readable} */ (child.stdio[3]);
  let line = "";
  // The pipe stays open: a program that writes on would end with it.
  for await (const chunk of pipe.iterator({ destroyOnReturn: false })) {
    line += String(chunk);
    if (line.endsWith("\n")) return line.trim();
  }
  return fail(`${program} ended before it was ready.`);
}
