// @ts-check
// `npm run mutation`: changes src/wire, src/core and src/codecs in every way that Stryker knows, one at a time, and counts the changes
// that the unit tests of these folders notice. Ends with an error below 90 %. The whole takes some ten minutes, and ends
// with the table in docs/reliability.md brought up to date.
//   -- src/core/json.ts        only this file; the page is left alone
//   -- "src/codecs/**/*.ts"    only this folder
// Stryker is too heavy to be everyone's dependency: it is fetched into the cache when it is first needed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder, ensureInstalled, fail, npm, root } from "./setup.mjs";

const version = "9.6.1"; // the newest that runs on Node 20
const folders = ["src/wire", "src/core", "src/codecs"];
const least = 90;

const folder = path.join(cacheFolder, `stryker-${version}`);
const report = path.join(cacheFolder, "mutation.json");
const page = path.join(root, "docs/reliability.md");

ensureInstalled();
const core = path.join(folder, "node_modules/@stryker-mutator/core/bin/stryker.js");
if (!existsSync(core)) fetchStryker();

const asked = process.argv.slice(2);
const settings = path.join(folder, "settings.json");
writeFileSync(
  settings,
  JSON.stringify({
    mutate: asked.length > 0 ? asked : folders.map((name) => `${name}/**/*.ts`),
    testRunner: "vitest",
    plugins: ["@stryker-mutator/vitest-runner"],
    vitest: { configFile: "scripts/mutation/vitest.config.ts" },
    coverageAnalysis: "perTest",
    concurrency: Number(process.env.CONCURRENCY ?? 2),
    timeoutMS: 10_000,
    tsconfigFile: "none", // it would be read by way of TypeScript's API, which version 7 has not
    ignorePatterns: ["bench", "dist", "docs", "stories", "storybook-static"],
    tempDirName: ".cache/stryker",
    incremental: true,
    incrementalFile: path.join(folder, "incremental.json"),
    reporters: ["clear-text"].concat(asked.length > 0 ? [] : ["json"]),
    clearTextReporter: { logTests: false, reportTests: false, reportScoreTable: true },
    jsonReporter: { fileName: report },
    thresholds: { high: 100, low: least, break: least },
  }),
);
const run = spawnSync(process.execPath, [core, "run", settings], { cwd: root, stdio: "inherit" });
if (asked.length === 0 && existsSync(report)) tell();
process.exit(run.status ?? 1);

function fetchStryker() {
  console.log("Fetching Stryker from npm (64 MB) …");
  mkdirSync(folder, { recursive: true });
  const packages = ["core", "vitest-runner"].map((name) => `@stryker-mutator/${name}@${version}`);
  const flags = ["--no-save", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"];
  // Vitest is there already, above the folder.
  if (!npm(["install", "--prefix", folder, ...flags, "--legacy-peer-deps", ...packages])) {
    fail("Stryker could not be fetched. The lines above say why.");
  }
}

/** Writes the counts of a whole run into the page. */
function tell() {
  /** @type {{ files: Record<string, { mutants: { status: string }[] }> }} */
  const { files } = JSON.parse(readFileSync(report, "utf8"));
  const rows = folders.map((name) => row(name, (file) => file.startsWith(`${name}/`)));
  const table = [
    "| | mutants | noticed | not noticed | score |",
    "|---|---|---|---|---|",
    ...rows,
    row("all", () => true),
  ].join("\n");
  const vitest = JSON.parse(
    readFileSync(path.join(root, "node_modules/vitest/package.json"), "utf8"),
  ).version;
  const day = new Date().toISOString().slice(0, 10);
  const source = `Stryker ${version} with Vitest ${vitest}, ${day}: \`npm run mutation\`.`;
  const text = readFileSync(page, "utf8");
  const [start, end] = ["<!-- mutation -->", "<!-- /mutation -->"];
  const [before, after] = [text.split(start)[0], text.split(end)[1]];
  if (before === undefined || after === undefined) fail(`${page} has no place for the table.`);
  writeFileSync(page, `${before}${start}\n\n${table}\n\n${source}\n\n${end}${after}`);

  function row(/** @type {string} */ label, /** @type {(file: string) => boolean} */ isIn) {
    const statuses = Object.keys(files)
      .filter(isIn)
      .flatMap((file) => files[file]?.mutants.map(({ status }) => status) ?? []);
    const missed = statuses.filter((status) => status === "Survived" || status === "NoCoverage").length;
    const noticed = statuses.filter((status) => status === "Killed" || status === "Timeout").length;
    const score = ((100 * noticed) / (noticed + missed)).toFixed(1);
    return `| \`${label}\` | ${noticed + missed} | ${noticed} | ${missed} | ${score} % |`;
  }
}
