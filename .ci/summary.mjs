// @ts-check
// Prints the tests that failed, the counts of each browser, and "N passed, N failed". Fails where there is no report, or a
// test has failed. A browser that this machine can't have is named, and counts for nothing.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder, fail } from "../scripts/setup.mjs";

/** @type {any} */
let report;
try {
  report = JSON.parse(readFileSync(path.join(cacheFolder, "test-report.json"), "utf8"));
} catch (error) {
  fail(`There is no report of the tests (${String(error)}).\n0 passed, 1 failed`);
}

let failed = report.numFailedTests;
for (const { name, message, assertionResults } of report.testResults) {
  const failures = assertionResults.filter((/** @type {any} */ { status }) => status === "failed");
  if (message && failures.length === 0) {
    failed += 1; // the file itself
    console.log(`FAILED ${name}: ${message.slice(0, 600)}\n`);
  }
  for (const { fullName, failureMessages } of failures)
    console.log(`FAILED ${name}: ${fullName}\n${failureMessages.join("\n").slice(0, 600)}\n`);
}
let passed = report.numPassedTests;
console.log(`\nThe whole suite: ${passed} passed, ${failed} failed`);

const browsers = path.join(cacheFolder, "browsers.json");
/** @type {import("../scripts/browsers/run-engine.mjs").EngineResult[]} */
const engines = existsSync(browsers) ? JSON.parse(readFileSync(browsers, "utf8")) : [];
if (engines.length === 0) {
  console.log("FAILED there is no report of the other browsers.");
  failed += 1;
}
for (const it of engines) {
  console.log(
    it.isUnavailable
      ? `${it.engine}: not on this machine (${it.problem})`
      : `The core in ${it.browser ?? it.engine}: ${it.passed} passed, ${it.failed} failed, ${it.leftOut.length} left out`,
  );
  for (const { file, title, message } of it.failures)
    console.log(`FAILED ${it.engine}, ${file}: ${title}\n${message}\n`);
  passed += it.passed;
  failed += it.failed;
  if (it.problem && !it.isUnavailable) {
    console.log(`FAILED ${it.problem}`);
    failed += 1;
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
