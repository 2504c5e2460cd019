// @ts-check
// `npm run speech`: what Orca says in Firefox, key by key, for each kind of control, into test/speech/transcripts.
// `-- --check` compares instead; names after it (`-- rows timer`) take those alone. It builds the Storybook first; `--built`
// takes storybook-static/ as it is, and `--url` names a running one.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled, fail, root } from "./setup.mjs";
import { ensureTools, startDesktop } from "./speech/desktop.mjs";
import { servePages } from "./speech/page.mjs";
import { openBrowser } from "./speech/reader.mjs";
import { sequences } from "./speech/sequences.mjs";
import { write } from "./speech/transcript.mjs";

const folder = path.join(root, "test/speech/transcripts");
const { values: args, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: "boolean", default: false },
    built: { type: "boolean", default: false },
    url: { type: "string" },
  },
});
const unknown = positionals.filter((name) => !sequences.some((it) => it.name === name));
if (unknown.length > 0)
  fail(
    `There is no sequence ${unknown.join(", ")}. Take some of: ${sequences.map(({ name }) => name).join(", ")}`,
  );
const wanted = sequences.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

ensureInstalled();
ensureTools();
mkdirSync(folder, { recursive: true });
const [pages, desktop] = await Promise.all([servePages(args), startDesktop()]);
const browser = await openBrowser(desktop, pages);
let different = 0;
for (const sequence of wanted) {
  const text = await transcribe(sequence);
  const file = path.join(folder, `${sequence.name}.txt`);
  const known = existsSync(file) ? readFileSync(file, "utf8") : "";
  const isSame = known === text;
  console.log(`${isSame ? "same   " : "differs"}  ${sequence.name}`);
  if (isSame) continue;
  different++;
  if (args.check) console.log(difference(known, text));
  else writeFileSync(file, text);
}
console.log(`\n${wanted.length - different} of ${wanted.length} transcripts are as they were.`);
process.exit(args.check && different > 0 ? 1 : 0);

/** Opens the story of a sequence and writes down what is said at each step. */
async function transcribe(/** @type {import("./speech/sequences.mjs").Sequence} */ sequence) {
  await browser.open(sequence.story);
  const heard = [];
  for (const step of sequence.steps) heard.push({ step, said: await browser.press(step) });
  return write(sequence, heard);
}

/** The lines that are in one text alone. */
function difference(/** @type {string} */ before, /** @type {string} */ now) {
  const [old, fresh] = [before.split("\n"), now.split("\n")];
  const lines = [];
  for (let at = 0; at < Math.max(old.length, fresh.length); at++) {
    if (old[at] === fresh[at]) continue;
    if (old[at] !== undefined) lines.push(`  - ${old[at]}`);
    if (fresh[at] !== undefined) lines.push(`  + ${fresh[at]}`);
  }
  return lines.join("\n");
}
