// @vitest-environment node
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Every test that the page names, after the file that it is in. */
function proofs(): { file: string; title: string }[] {
  const page = readFileSync("docs/reliability.md", "utf8");
  const found: { file: string; title: string }[] = [];
  for (const row of page.split("\n").filter((line) => line.startsWith("| ") && line.includes("`test/"))) {
    let file = "";
    for (const [, path, title] of row.split(" | ")[1]!.matchAll(/`(test\/[^`]+)`|"([^"]+)"/g)) {
      if (path) file = path;
      else found.push({ file, title: title! });
    }
  }
  return found;
}

test.each(proofs())("$file holds what the reliability page says of it: $title", ({ file, title }) => {
  const titles = [
    ...readFileSync(file, "utf8").matchAll(/\b(?:test|it)(?:\.each\([^]*?\))?\(\s*(["'`])(.*?)\1,/g),
  ];
  expect(titles.map(([, , name]) => name!.slice(0, title.length))).toContain(title);
});

test("the page counts the cases that are tests", () => {
  const cases = new Set(
    readdirSync("test", { recursive: true, encoding: "utf8" })
      .filter((file) => /\.test\.tsx?$/.test(file) && !file.startsWith("docs"))
      .flatMap((file) => readFileSync(`test/${file}`, "utf8").match(/\bR-\d+\b/g) ?? []),
  );
  const [, counted] =
    /\| (\d+); not among them R-174/.exec(readFileSync("docs/reliability.md", "utf8")) ?? [];
  expect(cases.size).toBe(Number(counted));
});
