// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The cases that each test file names, by the file. Tests of the docs quote ids and prove none. */
const cases = new Map(
  readdirSync("test", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith("docs"))
    .map((file) => [`test/${file}`, new Set(readFileSync(`test/${file}`, "utf8").match(/\b[RH]-\d+\b/g))]),
);

const rows = readFileSync("docs/cases.md", "utf8")
  .split("\n")
  .filter((line) => /^\| [RH]-\d/.test(line))
  .map((line) => {
    const [id = "", what = "", files = ""] = line.slice(2).split(" | ");
    return { id, what, files: [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => file!) };
  });

test("each case that a test names has one line", () => {
  const named = new Set([...cases.values()].flatMap((ids) => [...ids]));
  expect(rows.map(({ id }) => id).toSorted()).toEqual([...named].toSorted());
});

test("each line says what the case is, and names files that test it", () => {
  const wrong = rows.filter(
    ({ id, what, files }) => !what || files.length === 0 || !files.every((file) => cases.get(file)?.has(id)),
  );
  expect(wrong).toEqual([]);
});
