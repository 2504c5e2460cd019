// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as sample from "./label-values.ts";

test("the sample on label-values gives what it says", () => {
  const text = readFileSync("test/docs/label-values.ts", "utf8");
  const said = [...text.matchAll(/export const (\w+) = .*; \/\/ (.*)$/gm)];
  expect(said).toHaveLength(5);
  const values: Record<string, unknown> = { ...sample };
  for (const [, name, json] of said) expect(JSON.stringify(values[name!])).toBe(json);
});
