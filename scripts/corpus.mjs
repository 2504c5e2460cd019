// @ts-check
// Mounts every component of a corpus of real definitions in Chromium, through bench/adapter.tsx, and fails on any that
// loses a label, a value or the page. The corpus is not part of this repository: CORPUS_DIR names its folder.
import { build } from "esbuild";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import { findBrowser, launchArgs } from "./browser.mjs";
import { readSchema } from "./corpus/sent.mjs";
import { root } from "./setup.mjs";

const folder = path.resolve(root, process.env.CORPUS_DIR ?? "../shared/corpus");
/** Components a page mounts before a new page takes over: what is measured is the form, not a page of thousands. */
const PER_PAGE = 400;
const SHOWN_FAILURES = 40;

if (!existsSync(folder)) {
  console.error(
    `There is no corpus at ${folder}. Set CORPUS_DIR to a folder with *.jsonl files of component definitions.`,
  );
  process.exit(2);
}

/** @param {RegExp} name @returns {any[]} */
const read = (name) =>
  readdirSync(folder)
    .filter((file) => name.test(file))
    .toSorted()
    .flatMap((file) => readFileSync(path.join(folder, file), "utf8").split("\n").filter(Boolean))
    .map((line) => JSON.parse(line));

const schema = path.join(folder, "../schema.json");
if (!existsSync(schema)) {
  console.error(`There is no schema at ${schema}, by which submitted values could be checked.`);
  process.exit(2);
}
const schemaProblems = readSchema(schema);
let sent = 0;

const components = read(/^(?!.*dynamic).*\.jsonl$/);
const dynamicRows = read(/dynamic.*\.jsonl$/);
const byKey = new Map(components.map((component) => [component.key, component]));

const dist = mkdtempSync(path.join(tmpdir(), "propsmith-corpus-"));
await build({
  entryPoints: [path.join(root, "scripts/corpus/page.tsx")],
  outdir: dist,
  bundle: true,
  splitting: true,
  format: "esm",
  jsx: "automatic",
  target: "es2022",
  define: { "process.env.NODE_ENV": '"production"' },
  logLevel: "error",
});
writeFileSync(
  path.join(dist, "index.html"),
  '<!doctype html><title>corpus</title><link rel="stylesheet" href="page.css"><div id="root"></div><script type="module" src="page.js"></script>',
);

const server = createServer((request, response) => {
  const file = path.join(dist, request.url === "/" ? "index.html" : path.basename(request.url ?? ""));
  if (!existsSync(file)) return response.writeHead(404).end();
  const type = { ".js": "text/javascript", ".css": "text/css" }[path.extname(file)] ?? "text/html";
  response.writeHead(200, { "content-type": type }).end(readFileSync(file));
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const url = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}/`;
const known = await findBrowser();
const browser = await chromium.launch({
  executablePath: known.executablePath,
  env: { ...process.env, ...known.env },
  args: launchArgs,
});

/** @type {{ what: string, key: string, problem: string }[]} */
const failures = [];

/**
 * Runs one check of the page over all rows, a page per few hundred of them.
 * @param {"labels" | "values" | "reload" | "options"} what @param {any[]} rows
 */
async function run(what, rows) {
  for (let start = 0; start < rows.length; start += PER_PAGE) {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForFunction("window.corpus !== undefined");
    for (const row of rows.slice(start, start + PER_PAGE)) {
      const problems = await page.evaluate(
        ([check, given]) => window.corpus[check](given),
        /** @type {const} */ ([what, row]),
      );
      if (what === "values") {
        const submitted = await page.evaluate("window.submitted");
        if (submitted)
          problems.push(...schemaProblems((row.configurable_props ?? []).filter(Boolean), submitted));
        if (submitted) sent += 1;
      }
      for (const problem of problems) failures.push({ what, key: row.component?.key ?? row.key, problem });
    }
    await page.close();
  }
}

const begun = Date.now();
const withComponent = dynamicRows
  .filter((row) => byKey.has(row.key))
  .map((row) => ({ ...row, component: byKey.get(row.key) }));
const reloads = withComponent.filter((row) => row.kind === "reload");
const configures = withComponent.filter((row) => row.kind === "configure");
await run("labels", components);
await run("values", components);
await run("reload", reloads);
await run("options", configures);
await browser.close();
server.close();
rmSync(dist, { recursive: true, force: true });

for (const { what, key, problem } of failures.slice(0, SHOWN_FAILURES))
  console.error(`${what}  ${key}: ${problem}`);
if (failures.length > SHOWN_FAILURES) console.error(`… and ${failures.length - SHOWN_FAILURES} more`);
const orphans = dynamicRows.length - withComponent.length;
console.log(
  `corpus: ${components.length} components mounted empty and filled, ${sent} submissions held against the schema, ${reloads.length} reloads, ${configures.length} option lists` +
    `${orphans ? `, ${orphans} rows without their component` : ""}: ${failures.length} failures in ${Math.round((Date.now() - begun) / 1000)} s`,
);
process.exit(failures.length > 0 ? 1 : 0);
