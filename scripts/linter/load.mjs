// @ts-check
// The linter as this Node can run it, and the definitions to lint.
import { build } from "esbuild";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { root } from "../setup.mjs";

/** @typedef {import("../../src/plans/lint/finding.ts").LintFinding} LintFinding */

/** @returns {Promise<{ lintComponent(it: unknown): LintFinding[], lintTool(it: unknown): LintFinding[] }>} */
export async function loadLinter() {
  const lint = (/** @type {string} */ file) => JSON.stringify(path.join(root, "src/plans/lint", file));
  const contents = `export { lintComponent } from ${lint("lint-component.ts")}; export { lintTool } from ${lint("lint-tool.ts")};`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}

/** The JSON files at a path: the file itself, or all files in a folder and its subfolders. @returns {string[]} */
export function filesAt(/** @type {string} */ place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.jsonl?$/.test(file) && !/(^|[\\/])node_modules[\\/]/.test(file))
    .toSorted()
    .map((file) => path.join(place, file));
}

/**
 * The definitions in a file, each with its place in it: one, a list of them, an answer of the platform (`{data: …}`), or one per
 * line. Throws where the text isn't JSON.
 * @returns {{ place: string, entry: unknown }[]}
 */
export function entriesOf(/** @type {string} */ file) {
  const text = readFileSync(file, "utf8");
  if (file.endsWith(".jsonl"))
    return text.split("\n").flatMap((line, at) => {
      if (line.trim() === "") return [];
      return [{ place: `line ${at + 1}`, entry: parse(line, `line ${at + 1}`) }];
    });
  const parsed = parse(text, "the file");
  const data =
    isRecord(parsed) && "data" in parsed && !("configurable_props" in parsed) ? parsed.data : parsed;
  if (!Array.isArray(data)) return [{ place: "", entry: data }];
  return data.map((entry, at) => ({ place: `entry ${at + 1}`, entry }));
}

/** @returns {unknown} */
function parse(/** @type {string} */ text, /** @type {string} */ place) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${place} isn't JSON: ${messageOf(error)}`, {
      cause: error,
    });
  }
}

/** @returns {value is Record<string, unknown>} */
const isRecord = (/** @type {unknown} */ value) =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether it is a tool, and not a component. */
export const isTool = (/** @type {unknown} */ entry) => isRecord(entry) && "inputSchema" in entry;

/** Whether it looks like a component or a tool: folders may contain other JSON. */
export const isDefinition = (/** @type {unknown} */ entry) =>
  isTool(entry) ||
  (isRecord(entry) &&
    ["configurable_props", "configurableProps", "component_type"].some((key) => key in entry));

/** The name of a component or a tool. */
export const nameOf = (/** @type {unknown} */ entry) =>
  isRecord(entry) ? String(entry.key ?? entry.name ?? "unnamed") : "unnamed";

/** What went wrong, in words. */
export const messageOf = (/** @type {unknown} */ error) =>
  error instanceof Error ? error.message : String(error);
