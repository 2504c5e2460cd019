// @vitest-environment node
// The page on the linter: its tables list the rules, with their levels.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { componentRules } from "../../src/plans/lint/lint-component.ts";
import { toolRules } from "../../src/plans/lint/lint-tool.ts";

const page = readFileSync(path.resolve(import.meta.dirname, "../../docs/linter.md"), "utf8");

/** The rules of a section's table, with their levels. */
const listed = (heading: string) => {
  const section = page.slice(page.indexOf(`## ${heading}`) + 3).split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| `([\w-]+)` \| (\w+) \|/gm)].map(([, rule, level]) => [rule, level]);
};

test.each([
  ["Rules for components", componentRules],
  ["Rules for tools", toolRules],
])("%s: each rule has its line", (heading, rules) => {
  expect(listed(heading)).toEqual(Object.entries(rules).map(([rule, { level }]) => [rule, level]));
});
