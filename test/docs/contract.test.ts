// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PROP_TYPES } from "../../src/wire/prop.ts";

const page = readFileSync("docs/contract.md", "utf8");
const anchors = [...page.matchAll(/^##+ (.+)$/gm)].map(([, heading]) =>
  heading!.toLowerCase().replaceAll(" ", "-"),
);

const files = ["src", "test", "stories", "scripts", "docs"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:tsx?|mjs|mdx?|txt)$/.test(file))
    .map((file) => `${folder}/${file}`),
);

test("every citation of the contract leads to a section", () => {
  const cited = files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bcontract\.md#([\w-]+)/g)].map(([, anchor]) => anchor!),
  );
  expect(cited.length).toBeGreaterThan(0);
  expect(cited.filter((anchor) => !anchors.includes(anchor))).toEqual([]);
});

test("the contract describes every prop type, in the order of the table in wire", () => {
  const [types] = /^## Types$[^]*?(?=^## )/m.exec(page)!;
  expect([...types.matchAll(/^\| `([^`]+)` \|/gm)].map(([, type]) => type)).toEqual(PROP_TYPES);
});
