// @ts-check
// Runs test/browser and test/static in one engine, for test-browsers.mjs, and sends it the result.
import path from "node:path";
import { startVitest } from "vitest/node";
import { root } from "../setup.mjs";
import { EngineUnavailable, launchEngine } from "./engines.mjs";

/**
 * @typedef {object} EngineResult
 * @property {string} engine
 * @property {string} [browser] its name and version; absent when it can't be had
 * @property {string} [problem] why this engine says nothing about the tests, or not about all
 * @property {true} [isUnavailable] this machine does not have the engine
 * @property {number} passed
 * @property {number} failed
 * @property {{ file: string, title: string, reason: string }[]} leftOut
 * @property {{ file: string, title: string, message: string }[]} failures
 * @property {number} seconds
 */

/** @typedef {{ engine: string, browser?: string, files: string[], testNamePattern?: string }} Order */

process.once("disconnect", () => process.exit(1));
/** @type {Order} */
const order = await new Promise((resolve) => process.once("message", resolve));
const result = await run(order);
process.send?.(result, () => process.exit(0));

/** @param {Order} order @returns {Promise<EngineResult>} */
async function run({ engine, browser, files, testNamePattern }) {
  /** @type {EngineResult} */
  const result = { engine, browser, passed: 0, failed: 0, leftOut: [], failures: [], seconds: 0 };
  try {
    result.browser ??= await versionOf(engine);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    if (error instanceof EngineUnavailable) return { ...result, problem, isUnavailable: true };
    console.error(error);
    return { ...result, problem };
  }
  const start = Date.now();
  const vitest = await startVitest("test", files, {
    root,
    watch: false,
    project: ["browser", "static"],
    testNamePattern,
    // WebDriver takes longer than the DevTools protocol for the same steps.
    ...(!engine.startsWith("chromium") && { testTimeout: 90_000 }),
    reporters: [["default", { summary: false }]],
  });
  for (const module of vitest.state.getTestModules()) collect(module, result);
  const errors = vitest.state.getUnhandledErrors();
  if (errors.length > 0) result.problem = `${engine}: ${errors.length} errors outside of the tests.`;
  await vitest.close();
  result.seconds = Math.round((Date.now() - start) / 1000);
  return result;
}

async function versionOf(/** @type {string} */ engine) {
  const { version, close } = await launchEngine(engine);
  await close();
  return version;
}

/** @param {import("vitest/node").TestModule} module @param {EngineResult} result */
function collect(module, result) {
  const file = path.relative(root, module.moduleId);
  const fail = (/** @type {string} */ title, /** @type {readonly { message: string }[]} */ errors = []) => {
    result.failed += 1;
    result.failures.push({ file, title, message: errors.map((it) => it.message.slice(0, 600)).join("\n") });
  };
  if (module.errors().length > 0) fail("the file", module.errors());
  for (const test of module.children.allTests()) {
    const outcome = test.result();
    if (outcome.state === "passed") result.passed += 1;
    else if (outcome.state === "failed") fail(test.fullName, outcome.errors);
    else if (outcome.state === "skipped" && outcome.note)
      result.leftOut.push({ file, title: test.fullName, reason: outcome.note });
  }
}
