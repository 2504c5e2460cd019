// @vitest-environment node
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

/** The samples, as files beside this one: the compiler checks those. */
const samples = readdirSync(import.meta.dirname)
  .filter((file) => !file.includes(".test."))
  .map((file) => read(path.join("test/docs", file)).trim());

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, found = ""]) => found);

describe.each(["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])("%s", (file) => {
  const text = read(file);

  test("links to files that are there", () => {
    const links = matches(text, /\]\((?!https?:|#)([^)#]+)/g);
    expect(links.filter((link) => !existsSync(path.join(root, link)))).toEqual([]);
  });

  test("names commands that are there", () => {
    const commands = matches(text, /\bnpm run ([\w:]+)/g);
    expect(commands.filter((command) => !(command in manifest.scripts))).toEqual([]);
  });
});

const pages = [
  "README.md",
  "docs/own-backend.md",
  "docs/testing.md",
  "docs/customizing.md",
  "docs/languages.md",
  "docs/configurator.md",
];

test.each(pages)("the samples of %s compile", (file) => {
  const blocks = matches(read(file), /```tsx?\n([\s\S]*?)```/g).map((block) => block.trim());
  expect(blocks.filter((block) => !samples.includes(block))).toEqual([]);
  expect(blocks.length).toBeGreaterThan(0);
});
