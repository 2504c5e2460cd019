// @ts-check
// Prints the tests that failed, the counts of each browser, and "N passed, N failed". Fails where a report is missing.
import { readFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder } from "../scripts/setup.mjs";

/** @returns {any} */
function read(/** @type {string} */ name) {
  try {
    return JSON.parse(readFileSync(path.join(cacheFolder, name), "utf8"));
  } catch {
    console.log(`FAILED: there is no ${name}`);
    return undefined;
  }
}

const suite = read("test-report.json");
/** @type {import("../scripts/browsers/run-engine.mjs").EngineResult[] | undefined} */
const engines = read("browsers.json");
let passed = suite?.numPassedTests ?? 0;
let failed = suite?.numFailedTests ?? 1;

for (const { name, message, assertionResults } of suite?.testResults ?? []) {
  const failures = assertionResults.filter((/** @type {any} */ { status }) => status === "failed");
  if (message && failures.length === 0) {
    failed += 1;
    console.log(`FAILED ${name}: ${message.slice(0, 600)}\n`);
  }
  for (const { fullName, failureMessages } of failures)
    console.log(`FAILED ${name}: ${fullName}\n${failureMessages.join("\n").slice(0, 600)}\n`);
}
console.log(
  `The whole suite, in the browser that npm test found: ${passed} passed, ${suite?.numFailedTests ?? "?"} failed`,
);

for (const result of engines ?? []) {
  const { engine, browser, problem, isUnavailable, leftOut, failures } = result;
  for (const { file, title, message } of failures)
    console.log(`FAILED in ${engine}: ${file}: ${title}\n${message}\n`);
  if (problem) console.log(`${isUnavailable ? "NOT RUN" : "FAILED"}: ${problem}`);
  if (browser)
    console.log(`${browser}: ${result.passed} passed, ${result.failed} failed, ${leftOut.length} left out`);
  passed += result.passed;
  failed += result.failed + (problem && !isUnavailable && result.failed === 0 ? 1 : 0);
}
if (!engines) failed += 1;
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
