// @ts-check
// `npm run bench`: what the form costs in a real Chromium, beside what else one could take. Each round runs every
// contender once, in another order; the cells are medians. `-- --write` puts the table into docs/performance.md, and its
// main rows into the README.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { ensureInstalled, fail, root } from "./setup.mjs";

ensureInstalled();
const { build } = await import("esbuild");
const { chromium } = await import("playwright");
const { findBrowser, launchArgs } = await import("./browser.mjs");

const { values: args } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    only: { type: "string", default: "size,form,text,choice,reload,memory" },
    write: { type: "boolean", default: false },
  },
});
const runs = Number(args.runs);
const only = args.only.split(",");
const peers = path.join(root, "bench/peers");

/** Column → its module. The first is what the others are measured by. */
const contenders = {
  limit: path.join(peers, "limit.jsx"),
  "react-hook-form": path.join(peers, "hook-form.jsx"),
  "connect-react": path.join(peers, "connect.jsx"),
  rjsf: path.join(peers, "rjsf.jsx"),
  propsmith: path.join(root, "bench/adapter.tsx"),
};
/** @typedef {keyof typeof contenders} Name */
const names = /** @type {Name[]} */ (Object.keys(contenders));
const withOptions = ["limit", "connect-react", "propsmith"];
const withReload = ["connect-react", "propsmith"];

/** How many props and options, and which contenders get that far in a time that one may wait for. */
const FORMS = [10, 50, 100, 500, 1000, 5000];
const OPTIONS = [1000, 10_000, 100_000];
const PATIENT = 500;
const KEYS = "bench-text";

/** What the README says in short. */
const MAIN_ROWS = [
  "a form of texts, numbers and switches: JS without React, kB gzipped",
  "mount 100 props: main thread, ms",
  "mount 500 props: main thread, ms",
  "one key at 500 props: script, ms",
  "open 10000 options: main thread, ms",
  "filter key at 10000 options: main thread, ms",
  "reload that brings 50 props: answer → painted, ms",
  "requests for ten quick characters in a text that reloads",
  "heap with 500 props, MB",
];

if (!existsSync(path.join(peers, "node_modules"))) {
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: peers,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0) fail("What is compared with could not be installed into bench/peers.");
}

/** @type {Map<string, Uint8Array>} */
const files = new Map();
for (const name of names) await bundle(name);
const server = createServer(serve).listen(0);
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
const found = await findBrowser();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  args: [...launchArgs, "--disable-frame-rate-limit", "--js-flags=--expose-gc"],
  env: { ...process.env, ...found.env },
});

/** Row → column → what each round measured. @type {Map<string, Map<Name, number[]>>} */
const rows = new Map();

try {
  if (only.includes("size")) await sizes();
  for (let round = 0; round < runs; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length] ?? "limit";
      process.stderr.write(`\rround ${round + 1} of ${runs}: ${name.padEnd(20)}`);
      if (only.includes("form")) for (const count of FORMS) if (gets(name, count)) await form(name, count);
      if (only.includes("text")) await text(name);
      if (only.includes("choice") && withOptions.includes(name))
        for (const count of OPTIONS) await choice(name, count);
      if (only.includes("reload") && withReload.includes(name))
        for (const count of FORMS) if (gets(name, count)) await reload(name, count);
      if (only.includes("memory")) await memory(name);
    }
  }
} finally {
  process.stderr.write("\n");
  await browser.close();
  server.close();
}
report();

/** @param {Name} name @param {number} count */
function gets(name, count) {
  return count <= PATIENT || !["connect-react", "rjsf"].includes(name);
}

/** @param {Name} name */
async function bundle(name) {
  const { outputFiles } = await build({
    ...settings(name),
    entryPoints: { [name]: path.join(root, "bench/page.js") },
  });
  for (const file of outputFiles) files.set(`/${path.basename(file.path)}`, file.contents);
}

/** @param {Name} name @returns {import("esbuild").BuildOptions & { write: false }} */
function settings(name) {
  return {
    alias: { contender: contenders[name] },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    outdir: path.join(root, "out"),
    chunkNames: `${name}-[hash]`,
    absWorkingDir: root,
    write: false,
    logLevel: "error",
  };
}

/** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
function serve({ url = "/" }, response) {
  const content = files.get(url);
  const name = url.slice(1);
  response.setHeader(
    "content-type",
    url.endsWith(".js") ? "text/javascript" : content ? "text/css" : "text/html",
  );
  const style = files.has(`/${name}.css`) ? `<link rel="stylesheet" href="/${name}.css">` : "";
  response.end(
    content ??
      `<!doctype html><meta charset="utf-8">${style}<body><script type="module" src="/${name}.js"></script>`,
  );
}

/** JS that a form of texts, numbers and switches loads, React apart. */
async function sizes() {
  for (const name of names) {
    const entry = path.relative(
      root,
      name === "propsmith" ? path.join(root, "bench/adapter.simple.tsx") : contenders[name],
    );
    const { outputFiles, metafile } = await build({
      ...settings(name),
      entryPoints: [entry],
      external: ["react", "react-dom", "react-dom/*", "react/*"],
      metafile: true,
    });
    const { outputs } = metafile;
    const first = new Set();
    const visit = (/** @type {string} */ file) => {
      if (first.has(file)) return;
      first.add(file);
      for (const it of outputs[file]?.imports ?? [])
        if (it.kind === "import-statement" && !it.external) visit(it.path);
    };
    for (const file in outputs) if (outputs[file]?.entryPoint === entry && file.endsWith(".js")) visit(file);
    const bytes = outputFiles
      .filter((file) => [...first].some((it) => file.path.endsWith(it)))
      .reduce((sum, file) => sum + gzipSync(file.contents).length, 0);
    record("a form of texts, numbers and switches: JS without React, kB gzipped", name, bytes / 1000);
  }
}

/** A page of its own, and what its thread did between two looks. @param {Name} name */
async function open(name) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(`http://localhost:${port}/${name}`);
  await page.waitForFunction("window.bench");
  const look = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (/** @type {string} */ key) => (metrics.find((it) => it.name === key)?.value ?? 0) * 1000;
    return { script: of("ScriptDuration"), thread: of("TaskDuration") };
  };
  /** @template T @param {() => Promise<T>} act */
  const spent = async (act) => {
    const before = await look();
    const result = await act();
    const after = await look();
    return { result, script: after.script - before.script, thread: after.thread - before.thread };
  };
  const heap = async () => {
    for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  const call = (/** @type {string} */ expression) =>
    /** @type {Promise<number>} */ (page.evaluate(`window.bench.${expression}`));
  return { page, call, spent, heap };
}

/** @param {Name} name @param {number} count */
async function form(name, count) {
  const { page, call, spent } = await open(name);
  const mount = await spent(() => call(`mixed(${count})`));
  record(`mount ${count} props: main thread, ms`, name, mount.thread);
  record(`mount ${count} props: call → paint, ms`, name, mount.result);
  const field = page.locator("main input:not([type=hidden])").first();
  await field.focus();
  await page.keyboard.type("warm");
  await call("painted()");
  await call("latency()");
  const typing = await spent(async () => {
    for (const key of KEYS) {
      await page.keyboard.press(key);
      await call("painted()");
    }
  });
  record(`one key at ${count} props: script, ms`, name, typing.script / KEYS.length);
  record(`one key at ${count} props: key → paint, ms`, name, await call("latency()"));
  await page.close();
}

/** @param {Name} name */
async function text(name) {
  const { page, call, spent } = await open(name);
  const mount = await spent(() => call("described(1_000_000)"));
  record("mount a description of 1 MB: main thread, ms", name, mount.thread);
  record("mount a description of 1 MB: longest task over 50 ms", name, mount.result);
  await page.close();
}

/** @param {Name} name @param {number} count */
async function choice(name, count) {
  const { page, call, spent } = await open(name);
  await call(`choice(${count})`);
  const nodes = () => page.evaluate(() => document.querySelectorAll("*").length);
  const before = await nodes();
  const box = page.locator("main input:not([type=hidden])").first();
  const opened = await spent(async () => {
    await box.click();
    await call("options()");
  });
  record(`open ${count} options: main thread, ms`, name, opened.thread);
  record(`open ${count} options: elements added`, name, (await nodes()) - before);
  const filtering = await spent(async () => {
    for (const key of "optio") {
      await page.keyboard.press(key);
      await call("painted()");
    }
  });
  record(`filter key at ${count} options: main thread, ms`, name, filtering.thread / 5);
  await page.close();
}

/** @param {Name} name @param {number} count */
async function reload(name, count) {
  const { page, call, spent } = await open(name);
  await call(`reloading(${count})`);
  await page.locator("main input:not([type=hidden])").first().focus();
  if (count === FORMS[0]) await page.keyboard.type("ten quick!", { delay: 60 });
  else await page.keyboard.type("x");
  await page.keyboard.press("Tab");
  await call("asked()");
  if (count === FORMS[0])
    record("requests for ten quick characters in a text that reloads", name, await call("calls()"));
  const answer = await spent(() => call(`answer(${count})`));
  record(`reload that brings ${count} props: answer → painted, ms`, name, answer.result);
  await page.close();
}

/** @param {Name} name */
async function memory(name) {
  const { page, call, heap } = await open(name);
  const cycle = async () => {
    await call("mixed(50)");
    await call("unmount()");
    await call("painted()");
  };
  for (let times = 0; times < 5; times++) await cycle();
  const idle = await heap();
  for (let times = 0; times < 20; times++) await cycle();
  record("heap kept per mount and unmount of 50 props, kB", name, ((await heap()) - idle) / 20_000);
  const empty = await heap();
  await call("mixed(500)");
  record("heap with 500 props, MB", name, ((await heap()) - empty) / 1e6);
  await page.close();
}

/** @param {string} row @param {Name} name @param {number} value */
function record(row, name, value) {
  const cells = rows.get(row) ?? new Map();
  rows.set(row, cells.set(name, [...(cells.get(name) ?? []), value]));
}

/** @param {number[] | undefined} list */
function median(list) {
  return list?.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}

/** @param {number | undefined} value */
function written(value) {
  return value === undefined
    ? "–"
    : value >= 100
      ? value.toFixed(0)
      : value >= 10
        ? value.toFixed(1)
        : value.toFixed(2);
}

function report() {
  const packages = ["@pipedream/connect-react", "@rjsf/core", "react", "react-hook-form"].map((name) => {
    const manifest = readFileSync(path.join(peers, "node_modules", name, "package.json"), "utf8");
    return `${name} ${JSON.parse(manifest).version}`;
  });
  const about = `${new Date().toISOString().slice(0, 10)}, ${runs} rounds, Chromium ${browser.version()}, Node ${process.versions.node}, ${os.cpus().length} cores (${os.cpus()[0]?.model.trim()}); ${packages.join(", ")}.`;
  const head = `| | ${names.join(" | ")} | × limit | × connect-react |\n|---|${names.map(() => "---:|").join("")}---:|---:|`;
  const line = (/** @type {string} */ row) => {
    const cells = rows.get(row);
    const [own, ...by] = /** @type {Name[]} */ (["propsmith", "limit", "connect-react"]).map((name) =>
      median(cells?.get(name)),
    );
    const ratios = by.map((of) => (own !== undefined && of !== undefined && of > 0 ? own / of : undefined));
    return `| ${[row, ...names.map((name) => written(median(cells?.get(name)))), ...ratios.map(written)].join(" | ")} |`;
  };
  const order = [...rows.keys()].toSorted((a, b) => family(a) - family(b));
  const table = [about, "", head, ...order.map(line)].join("\n");
  console.log(table);
  if (!args.write) return;
  insert("docs/performance.md", table);
  insert("README.md", [about, "", head, ...MAIN_ROWS.map(line)].join("\n"));
}

/** Puts a table in place of the one that a page has. @param {string} page @param {string} table */
function insert(page, table) {
  const file = path.join(root, page);
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/(<!-- table -->\n)[\s\S]*(<!-- \/table -->)/, `$1\n${table}\n\n$2`));
}

/** Rows that tell one story stand together, whatever order they were measured in. @param {string} row */
function family(row) {
  const stories = [
    /^a form/,
    /^mount \d.*thread/,
    /^mount \d.*paint/,
    /^mount a/,
    /^one key.*script/,
    /^one key.*paint/,
    /^open.*thread/,
    /^open.*added/,
    /^filter/,
    /^reload/,
    /^requests/,
    /^heap/,
  ];
  return stories.findIndex((story) => story.test(row));
}
