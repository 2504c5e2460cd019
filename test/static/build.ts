// Builds the static Storybook for the tests that play it, unless it is newer than everything that it's made of.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
const sources = ["src", "stories", "docs", ".storybook", "package-lock.json"];

export const site = path.join(root, "storybook-static");

function changedAt(file: string): number {
  const stats = statSync(file);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(file).map((name) => changedAt(path.join(file, name))));
}

// oxlint-disable-next-line import/no-default-export -- Vitest calls it before the tests
export default function setup(): void {
  const index = path.join(site, "index.json");
  const newest = Math.max(...sources.map((name) => changedAt(path.join(root, name))));
  if (existsSync(index) && statSync(index).mtimeMs > newest) return;
  const storybook = path.join(root, "node_modules/storybook/dist/bin/dispatcher.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [storybook, "build", "--quiet", "--loglevel", "error"],
    {
      cwd: root,
      encoding: "utf8", // Vitest says "test", and a build of that kind has no backend in its page.
      env: { ...process.env, NODE_ENV: "production", STORYBOOK_DISABLE_TELEMETRY: "1" },
    },
  );
  if (status !== 0) throw new Error(`The static Storybook doesn't build:\n${stdout}\n${stderr}`);
}
