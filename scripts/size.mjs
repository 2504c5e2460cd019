// @ts-check
// `npm run size`: what a user's bundler makes of dist/, minified and gzipped, peers apart, against a budget.
// "first load" is what a form of common types has by its last control; editors and lists that open come on demand.
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";
import { root } from "./setup.mjs";

/**
 * What is imported → its budgets in kB. `whole` includes the peers, without React; `part` is the largest chunk that is
 * loaded on demand.
 * @type {Record<string, { code: string, firstLoad: number, part?: number, whole?: true }>}
 */
const budgets = {
  "a typical form, and its peers": {
    code: `export { ComponentForm, ConnectProvider } from "./dist/index.js"`,
    firstLoad: 92,
    whole: true,
  },
  "of these, react-hook-form": {
    code: `export { createFormControl } from "react-hook-form"`,
    firstLoad: 12,
    whole: true,
  },
  "of these, the fields of every type": {
    code: `export { defaultFields } from "./dist/index.js"`,
    firstLoad: 49,
  },
  "propsmith: a form": {
    code: `export { ComponentForm, ConnectProvider } from "./dist/index.js"`,
    firstLoad: 63,
    part: 128,
  },
  "propsmith: everything": { code: `export * from "./dist/index.js"`, firstLoad: 64.5, part: 128 },
  "propsmith/configurator": {
    code: `export { Configurator } from "./dist/configurator/index.js"`,
    firstLoad: 92,
  },
  "propsmith/connect-react": {
    code: `export { ComponentFormContainer, FrontendClientProvider } from "./dist/connect-react/index.js"`,
    firstLoad: 70,
  },
  "propsmith/locales": { code: `export { useLanguage } from "./dist/locales/index.js"`, firstLoad: 1 },
  // The whole entry: a server's bundler keeps only what is imported. The checks of values alone are 24 kB, the linter is 5, overlays are 4.
  // The goal is 30. Checking values alone takes 24.
  "propsmith/core": { code: `export * from "./dist/core.js"`, firstLoad: 40 },
  "propsmith/client": { code: `export * from "./dist/client/index.js"`, firstLoad: 12 },
  "propsmith/testing: a client": {
    code: `export { createScriptedClient } from "./dist/testing/index.js"`,
    firstLoad: 4,
  },
  "propsmith/styles.css": { code: "", firstLoad: 9.3 },
};

const { peerDependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

let tooLarge = false;
for (const [name, { code, whole, ...budget }] of Object.entries(budgets)) {
  const size = code ? await bundle(code, whole) : await styles();
  for (const part of /** @type {const} */ (["firstLoad", "part"])) {
    const [kB, limit] = [size[part] / 1000, budget[part]];
    if (limit === undefined) continue;
    if (kB > limit) tooLarge = true;
    const label = `${name}${budget.part ? ` (${part === "part" ? "largest lazy part" : "first load"})` : ""}`;
    console.log(
      `${kB > limit ? "FAIL" : "ok  "} ${label.padEnd(46)} ${kB.toFixed(1).padStart(6)} of ${limit} kB`,
    );
  }
}
process.exit(tooLarge ? 1 : 0);

async function bundle(/** @type {string} */ contents, whole = false) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, sourcefile: "entry.js" },
    external: Object.keys(peerDependencies).filter((name) => !whole || /^react(-dom)?$/.test(name)),
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: "out",
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const sizes = new Map(
    outputFiles.map((file) => [path.relative(root, file.path), gzipSync(file.contents).length]),
  );
  /** @type {Set<string>} */
  const first = new Set();
  const visit = (/** @type {string} */ file) => {
    if (first.has(file)) return;
    first.add(file);
    for (const it of metafile.outputs[file]?.imports ?? []) {
      if (it.kind === "import-statement" && !it.external) visit(it.path);
    }
  };
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs))
    if (entryPoint === "entry.js") visit(file);
  const sum = (/** @type {Iterable<string>} */ files) =>
    [...files].reduce((total, file) => total + (sizes.get(file) ?? 0), 0);
  const late = [...sizes].filter(([file]) => !first.has(file));
  return { firstLoad: sum(first), part: Math.max(0, ...late.map(([, size]) => size)) };
}

async function styles() {
  const { code } = await transform(readFileSync(path.join(root, "dist/styles.css"), "utf8"), {
    loader: "css",
    minify: true,
  });
  const size = gzipSync(code).length;
  return { firstLoad: size, part: 0 };
}
