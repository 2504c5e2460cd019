// @vitest-environment node
import path from "node:path";
import { expect, test } from "vitest";
import { paths } from "../src/ui/icon-paths.ts";
import { modules, textOf } from "./support/sources.ts";

test("each icon is drawn somewhere", () => {
  const table = path.join("ui", "icon-paths.ts");
  const text = modules
    .filter((file) => file !== table)
    .map(textOf)
    .join("\n");
  expect(
    Object.keys(paths).filter((name) => !text.includes(`"${name}"`) && !text.includes(`${name}:`)),
  ).toEqual([]);
});
