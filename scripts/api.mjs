// @ts-check
// `npm run api`: writes what each entry point exports, with its types, into docs/api/, from dist/, which `npm run build`
// makes. `-- --check` writes nothing and fails where that differs: a change of the public API is to be seen in a review.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, fail, root } from "./setup.mjs";

ensureInstalled();
const { parseSync } = await import("vite");
const isCheck = process.argv.includes("--check");
const { exports } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const folder = path.join(root, "docs/api");
mkdirSync(folder, { recursive: true });

/**
 * Declaration files: what they declare, by name, what they pass on from where, and the names that they export.
 * @type {Map<string, { declared: Map<string, string>, passed: Map<string, { from: string, name: string }>, exported: string[] }>}
 */
const files = new Map();

/** @param {string} file */
function read(file) {
  const known = files.get(file);
  if (known) return known;
  const text = readFileSync(file, "utf8");
  const { program, comments } = parseSync(file, text);
  /** @type {Map<string, string>} */
  const declared = new Map();
  /** @type {Map<string, { from: string, name: string }>} */
  const passed = new Map();
  /** @type {string[]} */
  const exported = [];
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration") {
      for (const it of statement.specifiers)
        if (it.type === "ImportSpecifier" && it.imported.type === "Identifier")
          passed.set(it.local.name, { from: statement.source.value, name: it.imported.name });
    }
    const isExport = statement.type === "ExportNamedDeclaration";
    if (isExport && !statement.declaration) {
      for (const it of statement.specifiers) {
        if (it.exported.type !== "Identifier" || it.local.type !== "Identifier") continue;
        const [name, local] = [it.exported.name, it.local.name];
        exported.push(name);
        if (statement.source || name !== local)
          passed.set(name, { from: statement.source?.value ?? "", name: local });
      }
    }
    const declaration = isExport && statement.declaration ? statement.declaration : statement;
    for (const name of namesOf(declaration)) {
      if (isExport) exported.push(name);
      const comment = comments.findLast(
        (it) => it.end <= statement.start && text.slice(it.end, statement.start).trim() === "",
      );
      const start = comment?.type === "Block" ? comment.start : statement.start;
      declared.set(name, text.slice(start, statement.end));
    }
  }
  const found = { declared, passed, exported };
  files.set(file, found);
  return found;
}

/** @param {any} node @returns {string[]} */
function namesOf(node) {
  if (node.id?.name) return [node.id.name];
  if (node.type !== "VariableDeclaration") return [];
  return node.declarations.flatMap((/** @type {any} */ it) => it.id.name ?? []);
}

/** The declaration behind a name. @param {string} file @param {string} name @returns {string} */
function declarationOf(file, name) {
  const { declared, passed } = read(file);
  const own = declared.get(name);
  if (own) return own;
  const from = passed.get(name);
  if (!from) return `/* ${name} is declared nowhere */`;
  if (from.from === "") return declarationOf(file, from.name);
  if (!from.from.startsWith(".")) return `export { ${from.name} } from "${from.from}";`;
  const target = path.resolve(path.dirname(file), from.from.replace(/\.js$/, ".d.ts"));
  const text = declarationOf(target, from.name);
  return from.name === name ? text : `// as ${name}:\n${text}`;
}

let differs = false;
for (const [entry, to] of Object.entries(exports)) {
  const types = typeof to === "object" ? to.types : undefined;
  if (!types?.endsWith(".d.ts") || types.includes(".css") || entry.includes("*")) continue;
  const file = path.join(root, types);
  if (!existsSync(file)) fail("There is no dist/: run `npm run build` first.");
  const names = read(file).exported.toSorted((a, b) => (a < b ? -1 : 1));
  const text = [
    `// What "propsmith${entry.slice(1)}" exports. Made by \`npm run api\` from the built types; not written by hand.`,
    ...names.map((name) => declarationOf(file, name).replaceAll("\r\n", "\n")),
  ].join("\n\n");
  const report = path.join(folder, `${entry === "." ? "index" : entry.slice(2)}.txt`);
  const before = existsSync(report) ? readFileSync(report, "utf8") : "";
  if (before === `${text}\n`) continue;
  differs = true;
  if (!isCheck) writeFileSync(report, `${text}\n`);
  console.log(`${isCheck ? "differs" : "written"}: ${path.relative(root, report)}`);
}
if (isCheck && differs)
  fail("The public API has changed: look at it with `npm run api`, and commit docs/api.");
