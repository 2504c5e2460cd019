// @ts-check
// `npm run lint:corpus`: lints a corpus of real definitions and writes into docs/linter.md how many components or tools each rule
// finds something in. The corpus is not part of this repository: CORPUS_DIR names its folder.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, root } from "./setup.mjs";

const folder = path.resolve(root, process.env.CORPUS_DIR ?? "../shared/corpus");
if (!existsSync(folder)) {
  console.error(
    `There is no corpus at ${folder}. Set CORPUS_DIR to a folder with *.jsonl files of component definitions.`,
  );
  process.exit(2);
}
ensureInstalled();
const { entriesOf, isTool, loadLinter, nameOf } = await import("./linter/load.mjs");
const { lintComponent, lintTool } = await loadLinter();

const entries = readdirSync(folder)
  .filter((file) => /^(?!.*dynamic).*\.jsonl$|^mcp-tools\.json$/.test(file))
  .flatMap((file) => entriesOf(path.join(folder, file)).map(({ entry }) => entry));
const tools = entries.filter(isTool);
const components = entries.filter((entry) => !isTool(entry));

/** @type {Map<string, string[]>} */
const found = new Map();
let withErrors = 0;
for (const entry of entries) {
  const findings = isTool(entry) ? lintTool(entry) : lintComponent(entry);
  if (!isTool(entry) && findings.some(({ level }) => level === "error")) withErrors += 1;
  for (const rule of new Set(findings.map((finding) => finding.rule)))
    found.set(rule, [...(found.get(rule) ?? []), nameOf(entry)]);
}

const page = path.join(root, "docs/linter.md");
const number = new Intl.NumberFormat("en");
const text = readFileSync(page, "utf8")
  .replaceAll(
    /^(\| `([\w-]+)` \|.*\|)[^|]*\|$/gm,
    (_, row, rule) => `${row} ${number.format(found.get(rule)?.length ?? 0)} |`,
  )
  .replace(/[\d,]+ (?=components of the corpus)/, `${number.format(components.length)} `)
  .replace(/[\d,]+ (?=tools of the corpus)/, `${number.format(tools.length)} `)
  .replace(/[\d,]+ (?=of the components have)/, `${number.format(withErrors)} `);
writeFileSync(page, text);
for (const [rule, names] of [...found].toSorted(([, a], [, b]) => b.length - a.length))
  console.log(`${String(names.length).padStart(5)}  ${rule}  ${names.slice(0, 3).join(", ")}`);
console.log(`${components.length} components, ${withErrors} of them with errors, and ${tools.length} tools`);
