// @ts-check
// `npm run lint:component -- <files or folders>`: lints definitions of components and tools in JSON or JSONL files. Ends with 1 if
// there are errors, and with 2 if something can't be read. `--json` prints the findings as JSON, `--quiet` only the errors.
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./setup.mjs";

const { values: flags, positionals: places } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, quiet: { type: "boolean" } },
});
if (places.length === 0) {
  console.error("Name a file or folder with definitions: npm run lint:component -- my-component.json");
  process.exit(2);
}
if (!flags.json) ensureInstalled();
const { entriesOf, filesAt, isDefinition, isTool, loadLinter, messageOf, nameOf } =
  await import("./linter/load.mjs");
const { lintComponent, lintTool } = await loadLinter();

/** npm runs scripts in the folder of the package; paths are relative to where the command was given. */
const from = process.env.INIT_CWD ?? process.cwd();
const unreadable = /** @type {string[]} */ ([]);
const results = places.flatMap((place) => {
  const whole = path.resolve(from, place);
  if (!existsSync(whole)) unreadable.push(`${place}: there is no such file or folder.`);
  return existsSync(whole) ? filesAt(whole).flatMap((file) => lintFile(file, file === whole)) : [];
});

/** Other JSON is passed over, unless its file has been named. */
function lintFile(/** @type {string} */ file, /** @type {boolean} */ isNamed) {
  const shown = path.relative(from, file) || file;
  try {
    const entries = entriesOf(file).filter(({ entry }) => isNamed || isDefinition(entry));
    return entries.map(({ place, entry }) => {
      const all = isTool(entry) ? lintTool(entry) : lintComponent(entry);
      const findings = flags.quiet ? all.filter(({ level }) => level === "error") : all;
      return { file: shown, place, name: nameOf(entry), findings };
    });
  } catch (error) {
    unreadable.push(`${shown}: ${messageOf(error)}`);
    return [];
  }
}

const count = (/** @type {string} */ level) =>
  results.flatMap(({ findings }) => findings).filter((finding) => finding.level === level).length;
const errors = count("error");
const counted = (/** @type {number} */ number, /** @type {string} */ noun) =>
  `${number} ${noun}${number === 1 ? "" : "s"}`;

if (flags.json)
  console.log(
    JSON.stringify(
      results.filter(({ findings }) => findings.length > 0),
      null,
      2,
    ),
  );
else {
  for (const file of new Set(results.map((it) => it.file))) {
    const found = results.filter((it) => it.file === file && it.findings.length > 0);
    if (found.length > 0) console.log(`\n${file}`);
    for (const { place, name, findings } of found) {
      console.log(`  ${name}${place && ` (${place})`}`);
      for (const { level, rule, prop, message } of findings)
        console.log(`    ${level.padEnd(5)}  ${prop === undefined ? "" : `${prop}: `}${message}  ${rule}`);
    }
  }
  const others = [counted(count("warn"), "warning"), counted(count("info"), "note")];
  const sums = [counted(errors, "error"), ...(flags.quiet ? [] : others)].join(", ");
  console.log(`\n${counted(results.length, "definition")}: ${sums}`);
}
for (const problem of unreadable) console.error(problem);
process.exitCode = unreadable.length > 0 ? 2 : errors > 0 ? 1 : 0;
