// @ts-check
// `npm run test:browsers [-- <engine> …] [--core] [--unless-missing] [<file> …] [-t <title>]`: runs test/browser and the
// stories of the static Storybook in each engine, one after the other. Prints the counts by browser, what was left out and
// why; leaves browsers.json in the cache folder. An engine that this machine can't have fails the run, unless that's allowed.
import { fork } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { cacheFolder, ensureInstalled, fail, root } from "./setup.mjs";

/** What the engines are most likely to do differently; fits into three minutes on two cores. */
const core = [
  "choice",
  "configurator-journey",
  "http-request",
  "keyboard",
  "sql-editor",
  "text-control",
  "timer",
].map((name) => `test/browser/${name}.test.tsx`);
/** And the static Storybook: a story of each kind of field, and the recipes. */
core.push("test/static/stories-dark.test.ts");

ensureInstalled();
const { engineNames } = await import("./browsers/engines.mjs");
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    core: { type: "boolean", default: false },
    "unless-missing": { type: "boolean", default: false },
    testNamePattern: { type: "string", short: "t" },
  },
});
const named = positionals.filter((it) => engineNames.includes(it));
const files = positionals.filter((it) => !engineNames.includes(it));
if (values.core) files.push(...core);
const unknown = files.find((it) => !/[/.]/.test(it));
if (unknown) fail(`"${unknown}" is neither an engine (${engineNames.join(", ")}) nor a file.`);

/** @type {import("./browsers/run-engine.mjs").EngineResult[]} */
const results = [];
const report = path.join(cacheFolder, "browsers.json");
mkdirSync(cacheFolder, { recursive: true });
for (const engine of named.length > 0 ? named : engineNames) {
  console.log(`\n━━ ${engine}`);
  results.push(await runAll(engine));
  writeFileSync(report, JSON.stringify(results, null, 2));
}

console.log("\n──");
for (const { browser, passed, failed, leftOut, problem, seconds } of results) {
  if (problem) console.log(`FAILED: ${problem}`);
  if (browser)
    console.log(`${browser}: ${passed} passed, ${failed} failed, ${leftOut.length} left out (${seconds} s)`);
  for (const { title, file, reason } of leftOut) console.log(`  left out: ${title} (${file}): ${reason}`);
}
process.exitCode = results.some(
  ({ failed, problem, isUnavailable }) =>
    failed > 0 || (problem && !(isUnavailable && values["unless-missing"])),
)
  ? 1
  : 0;

/**
 * A driven browser is started anew for each file: its window loses the focus for good in some of them.
 *
 * @returns {Promise<import("./browsers/run-engine.mjs").EngineResult>}
 */
async function runAll(/** @type {string} */ engine) {
  const all = files.length > 0 ? files : ["test/browser", "test/static"].flatMap(testsIn);
  const parts = engine.startsWith("chromium") ? [files] : all.map((file) => [file]);
  const total = await run(engine, parts[0] ?? [], undefined);
  for (const part of parts.slice(1)) {
    if (total.isUnavailable) break;
    const { passed, failed, leftOut, failures, seconds, problem } = await run(engine, part, total.browser);
    total.passed += passed;
    total.failed += failed;
    total.leftOut.push(...leftOut);
    total.failures.push(...failures);
    total.seconds += seconds;
    total.problem ??= problem;
  }
  if (total.browser && total.passed + total.failed === 0) total.problem ??= `${engine}: no test was run.`;
  return total;
}

function testsIn(/** @type {string} */ folder) {
  const names = readdirSync(path.join(root, folder)).filter((name) => /\.test\.tsx?$/.test(name));
  return names.map((name) => `${folder}/${name}`);
}

/** In a process of its own, which ends with this one. @returns {Promise<import("./browsers/run-engine.mjs").EngineResult>} */
function run(
  /** @type {string} */ engine,
  /** @type {string[]} */ files,
  /** @type {string | undefined} its version, when an earlier run has found that out */ browser,
) {
  const child = fork(path.join(root, "scripts/browsers/run-engine.mjs"), {
    cwd: root,
    env: {
      ...process.env,
      PROPSMITH_ENGINE: engine,
      ...(values.core && { PROPSMITH_CORE: "1" }),
      STORYBOOK_DISABLE_TELEMETRY: "1",
    },
  });
  child.send({ engine, browser, files, testNamePattern: values.testNamePattern });
  return new Promise((resolve) => {
    /** @type {import("./browsers/run-engine.mjs").EngineResult} */
    let result = { engine, passed: 0, failed: 0, leftOut: [], failures: [], seconds: 0 };
    child.on("message", (message) => (result = /** @type {any} */ (message)));
    child.once("exit", (code, signal) => {
      if (!result.browser && !result.problem)
        result.problem = `${engine}: the run ended early (${signal ?? code}).`;
      resolve(result);
    });
  });
}
