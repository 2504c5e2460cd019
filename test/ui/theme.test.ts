// @vitest-environment node
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { PART_NAMES } from "../../src/ui/parts.ts";

const theme = path.resolve(import.meta.dirname, "../../src/theme");
const sheets = readdirSync(theme).filter((file) => file.endsWith(".css"));
const read = (file: string) => readFileSync(path.join(theme, file), "utf8").replaceAll(/\/\*[^]*?\*\//g, "");
const all = sheets.map(read).join("\n");

/** The variables of the rule whose selector has this text. */
function variables(selector: string): Record<string, string> {
  const text = read("tokens.css");
  const start = text.indexOf("{", text.indexOf(selector));
  const body = text.slice(start + 1, text.indexOf("}", start));
  return Object.fromEntries(
    [...body.matchAll(/(--ps-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const light = variables('[data-bs-theme="light"]) {');
const dark = variables('[data-theme="dark"],\n    .dark');

/** A little of one colour in another, as accent.css makes the accent's soft fill. */
function mixed(over: string, share: number, under: string): string {
  const channels = (hex: string) =>
    [...(hex.length === 4 ? hex.replaceAll(/[^#]/g, "$&$&") : hex).matchAll(/[^#]{2}/g)].map(([it]) =>
      Number.parseInt(it, 16),
    );
  const below = channels(under);
  return `#${channels(over)
    .map((it, at) => Math.round(it * share + below[at]! * (1 - share)))
    .map((it) => it.toString(16).padStart(2, "0"))
    .join("")}`;
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replaceAll(/[^#]/g, "$&$&") : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s colours", (_, colours) => {
  const of = (role: string) =>
    role === "tint"
      ? mixed(colours["--ps-accent"]!, 0.1, colours["--ps-surface"]!)
      : colours[`--ps-${role}`]!;

  test.each([
    ...["surface", "sunken", "tint", "danger-soft", "ok-soft", "warn-soft"].map((under) => ["text", under]),
    ...["surface", "sunken", "tint"].map((under) => ["muted", under]),
    ...["surface", "sunken"].map((under) => ["faint", under]),
    ...["surface", "sunken", "tint"].map((under) => ["accent", under]),
    ...["surface", "sunken", "danger-soft"].map((under) => ["danger", under]),
    ...["surface", "ok-soft"].map((under) => ["ok", under]),
    ...["surface", "warn-soft"].map((under) => ["warn", under]),
  ])("%s can be read on %s", (over, under) => {
    expect(contrast(of(over), of(under))).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ["control-line", "surface"],
    ["control-line", "sunken"],
    ["accent", "surface"],
    ["danger", "danger-soft"],
  ])("a line of %s can be seen on %s", (line, under) => {
    expect(contrast(of(line), of(under))).toBeGreaterThanOrEqual(3);
  });
});

test("dark is the same by attribute, by class and by the reader's system", () => {
  expect(variables(":root:not(")).toEqual(dark);
  expect(Object.keys(dark)).toEqual(Object.keys(light));
});

const variableSheets = ["tokens.css", "accent.css"];
const lookSheets = sheets.filter((file) => file !== "styles.css" && !variableSheets.includes(file));
const configuratorSheets = readdirSync(path.join(theme, "configurator"))
  .filter((file) => file !== "configurator.css")
  .map((file) => `configurator/${file}`);

test("the entry sheets only import the others", () => {
  expect(read("styles.css").trim()).toMatch(/^(?:@import "\.\/[a-z]+\.css";\s*)+$/);
  expect(read("configurator/configurator.css").trim()).toMatch(/^(?:@import "\.\/[a-z]+\.css";\s*)+$/);
});

test.each(variableSheets)("%s sets variables only, in a layer and without specificity", (file) => {
  const text = read(file).trim();
  expect(text).toMatch(/^@layer propsmith \{[^]*\}$/);
  for (const selector of selectorsOf(text)) expect(selector).toMatch(/^:where\([^{}]*\)$/);
  expect([...text.matchAll(/[{;]\s*([\w-]+):/g)].filter(([, name = ""]) => !name.startsWith("--"))).toEqual(
    [],
  );
});

/*
 * Four element names are more than any reset says, and less than one class. A sheet for the Configurator says five, so that the
 * order in which a host imports the two does not matter.
 */
test.each([...lookSheets, ...configuratorSheets])(
  "H-028 %s outranks element names and yields to any class, in any order",
  (file) => {
    const text = read(file).trim();
    const names = file.startsWith("configurator/") ? "x x x x x" : "x x x x";
    const start = `:is(:where(*, :host), ${names}) {`;
    expect(text.startsWith(start)).toBe(true);
    const body = text
      .slice(start.length)
      .replaceAll(/^@keyframes [\w-]+ \{[^]*?^\}/gm, "")
      .trim();
    expect(body).toMatch(/^[^]*\}$/);
    expect(text).not.toMatch(/!important|light-dark\(|@import|@layer|url\(/);
    for (const selector of selectorsOf(body))
      for (const one of selector.split(/,(?![^()]*\))(?= ?:where)/))
        expect(one.trim()).toMatch(/^(?::where\([^{}]*\)(?: >)? ?)+(?:::[a-z-]+)?$/);
  },
);

function selectorsOf(text: string): string[] {
  return [...text.matchAll(/(?<=[{};]\s*)([^{};@]+)\{/g)].map(([, selector = ""]) =>
    selector.trim().replaceAll(/\s+/g, " "),
  );
}

test("physical sides are left to the direction of the text", () => {
  expect(all).not.toMatch(
    /(?:margin|padding|border|inset)-(?:left|right|top|bottom)|[^-](?:left|right|top|bottom)\s*:/,
  );
  expect(all).not.toMatch(/[^-](?:min-|max-)?(?:width|height)\s*:/);
});

test("what a host says of its accent is drawn by what is computed from it, in every sheet and editor", () => {
  const sources = readdirSync(path.join(theme, ".."), { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.(?:css|tsx?)$/.test(file) && !/theme\/(?:accent\.css|themes\/)/.test(file),
  );
  const found = sources.flatMap((file) =>
    readFileSync(path.join(theme, "..", file), "utf8")
      .split("\n")
      .filter(
        (line) => /var\(--ps-(?:on-)?accent/.test(line) && !line.includes(" background: var(--ps-accent);"),
      )
      .map((line) => `${file}: ${line.trim()}`),
  );
  // `--ps-ink` is for text and lines, `--ps-tint` for soft fills, `--ps-on-fill` for text on a fill of the accent itself.
  expect(found).toEqual([]);
});

test("the shadcn/ui theme gives every colour, light or dark by the host's class alone, and comes after the kit's", () => {
  const text = read("themes/shadcn.css");
  expect(text.trim()).toMatch(/^@layer propsmith, propsmith-theme;\s*@layer propsmith-theme \{[^]*\}$/);
  for (const selector of selectorsOf(text.replace("@layer propsmith-theme {", "")))
    expect(selector).toMatch(/^:where\(/);
  const blocks = text
    .split("}\n")
    .map((block) =>
      Object.fromEntries(
        [...block.matchAll(/(--ps-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]),
      ),
    );
  const [host = {}, inLight = {}, inDark = {}] = blocks;
  expect(Object.keys(light).filter((name) => !(name in host) && !(name in inLight))).toEqual([]);
  // Those that shadcn/ui has no variables for are the kit's own.
  expect(inLight).toEqual(Object.fromEntries(Object.keys(inLight).map((name) => [name, light[name]])));
  expect(inDark).toEqual(Object.fromEntries(Object.keys(inLight).map((name) => [name, dark[name]])));
});

test("only parts that exist are styled", () => {
  const styled = new Set([...all.matchAll(/\.ps-([a-z-]+)/g)].map(([, name = ""]) => name));
  expect([...styled].filter((name) => !(PART_NAMES as readonly string[]).includes(name))).toEqual([]);
});

test("nothing moves where the reader wants rest", () => {
  for (const file of sheets) {
    const still = read(file).replaceAll(
      /@media \(prefers-reduced-motion: no-preference\) \{(?:[^{}]*\{[^{}]*\})*\s*\}/g,
      "",
    );
    expect(still).not.toMatch(/(?:transition|animation)\s*:/);
  }
});
