// @vitest-environment node
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { modules, textOf } from "./support/sources.ts";

test("no module does something on import: package.json lets bundlers drop such a statement", () => {
  const acting = modules.flatMap((file) =>
    parseSync(file, textOf(file))
      .program.body.filter(
        ({ type, ...it }) => type === "ExpressionStatement" && !("directive" in it && it.directive),
      )
      .map(({ start, end }) => `${file}: ${textOf(file).slice(start, end)}`),
  );
  expect(acting).toEqual([]);
});
