// @ts-check
// `npm run check`: everything that must hold before a change is pushed. Goes on after a failure, to tell them all.
// `npm run check -- <name> …` runs only the named steps; vitest's JSON report is left in the cache folder.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { bin, cacheFolder, ensureInstalled, fail, root } from "./setup.mjs";

const report = path.join(cacheFolder, "test-report.json");

/** @type {Record<string, { command: string, args: string[] }[]>} */
const steps = {
  types: [bin("typescript/bin/tsc")],
  lint: [bin("oxlint/bin/oxlint", "--type-aware", "--deny-warnings")],
  format: [bin("oxfmt/bin/oxfmt", "--check")],
  unused: [bin("knip/bin/knip.js")],
  tests: [script("test.mjs", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`)],
  build: [script("build.mjs")],
  package: [
    bin("publint/src/cli.js", "--strict"),
    bin("@arethetypeswrong/cli/dist/index.js", "--pack", ".", "--profile", "esm-only", "--format", "ascii"),
  ],
  api: [script("api.mjs", "--check")],
  size: [script("size.mjs")],
};

ensureInstalled();
rmSync(report, { force: true });
const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(steps);
const results = names.map((name) => {
  const commands = steps[name] ?? fail(`There is no step "${name}". Steps: ${Object.keys(steps).join(", ")}`);
  console.log(`\n── ${name}`);
  const start = Date.now();
  const ok = commands.every(
    ({ command, args }) => spawnSync(command, args, { cwd: root, stdio: "inherit" }).status === 0,
  );
  return { name, ok, seconds: ((Date.now() - start) / 1000).toFixed(1) };
});

console.log("\n──");
for (const { name, ok, seconds } of results)
  console.log(`${ok ? "ok  " : "FAIL"} ${name.padEnd(8)} ${seconds} s`);
process.exit(results.every(({ ok }) => ok) ? 0 : 1);

function script(/** @type {string} */ file, /** @type {string[]} */ ...args) {
  return { command: process.execPath, args: [path.join(root, "scripts", file), ...args] };
}
