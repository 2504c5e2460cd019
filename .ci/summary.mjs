// @ts-check
// Prints the tests that failed, and "N passed, N failed". Fails where there is no report, or a test has failed.
import { readFileSync } from "node:fs";
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
console.log(`${report.numPassedTests} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
