// @ts-check
// `npm test [-- <vitest arguments>]`: installs, finds a browser, runs Vitest once, ends with its exit code.
// Without a project it runs all but "stories": these are played in the static Storybook, in both themes.
import { spawnSync } from "node:child_process";
import { bin, ensureInstalled, root } from "./setup.mjs";

const args = process.argv.slice(2);
ensureInstalled();
const projects = args.flatMap(
  (arg, i) => (arg === "--project" ? args[i + 1] : arg.match(/^--project=(.*)/)?.[1]) ?? [],
);
const onlyUnit = projects.length > 0 && projects.every((project) => project === "unit");
if (!onlyUnit) await (await import("./browser.mjs")).findBrowser();

const all = ["unit", "browser", "static"].flatMap((project) => ["--project", project]);
const vitest = bin("vitest/vitest.mjs", "run", ...(projects.length > 0 ? [] : all), ...args);
const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" };
process.exit(spawnSync(vitest.command, vitest.args, { cwd: root, stdio: "inherit", env }).status ?? 1);
