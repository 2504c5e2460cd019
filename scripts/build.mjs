// @ts-check
// `npm run build`: modules by Vite, types by tsc, the style sheet by Lightning CSS, all into dist/.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bin, ensureInstalled, root } from "./setup.mjs";

ensureInstalled();
const { browserslistToTargets, bundle } = await import("lightningcss");
const dist = path.join(root, "dist");
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);

run("vite/bin/vite.js", "build", "--logLevel", "warn");
run("typescript/bin/tsc", "-p", "tsconfig.build.json");
nameTypesAsModules();
bundleStyles("styles.css", "styles.css");
bundleStyles("configurator/configurator.css", "configurator.css");
bundleStyles("themes/shadcn.css", "themes/shadcn.css");

function run(/** @type {string} */ file, /** @type {string[]} */ ...args) {
  const { command, args: all } = bin(file, ...args);
  const { status } = spawnSync(command, all, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** Sources import each other as `./x.ts`; a declaration file names the module beside it, as Node's rules want. */
function nameTypesAsModules() {
  const specifier = /((?:\bfrom|\bimport)\s*\(?\s*["'])(\.{1,2}\/[^"']+?)\.tsx?(["'])/g;
  for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = path.join(dist, name);
    writeFileSync(file, readFileSync(file, "utf8").replace(specifier, "$1$2.js$3"));
  }
}

/** One file for people to import, with the types that TypeScript asks of an imported style sheet. */
function bundleStyles(/** @type {string} */ source, /** @type {string} */ name) {
  const filename = path.join(root, "src/theme", source);
  // `:where()`, layers and logical properties came to all browsers by then.
  const targets = browserslistToTargets(["chrome 111", "firefox 113", "safari 16.4"]);
  const { code, warnings } = bundle({ filename, targets, minify: false });
  for (const { message, loc } of warnings) console.warn(`${source}:${loc.line}: ${message}`);
  mkdirSync(path.dirname(path.join(dist, name)), { recursive: true });
  writeFileSync(path.join(dist, name), code);
  writeFileSync(path.join(dist, `${name}.d.ts`), "export {};\n");
}
