// @vitest-environment node
import path from "node:path";
import { expect, test } from "vitest";
import { late } from "../src/ui/late-icons.ts";
import { comesWith, importersOf, modules, textOf } from "./support/sources.ts";

const bringers = importersOf(path.join("ui", "late-icons.ts")).filter((file) =>
  /\bdraw\(late\)/.test(textOf(file)),
);

/** A late icon as it stands in JSX: by a name of its own, or one of two. */
const drawn = (name: string) => new RegExp(`\\b(?:icon|name)=(?:"${name}"|\\{[^}]*"${name}"[^}]*\\})`);

test("no module draws an icon that might not be there yet", () => {
  const blank = modules.flatMap((file) =>
    Object.keys(late)
      .filter((name) => drawn(name).test(textOf(file)) && !comesWith(file, bringers))
      .map((name) => `${file}: ${name}`),
  );
  expect(blank).toEqual([]);
});

test("each late icon is drawn somewhere", () => {
  const text = modules.map(textOf).join("\n");
  expect(Object.keys(late).filter((name) => !drawn(name).test(text))).toEqual([]);
});
