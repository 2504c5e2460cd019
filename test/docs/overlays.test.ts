// @vitest-environment node
// The page on overlays: it explains every code that a report may contain.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "src/plans/overlay");

test("each code of a report has its line", () => {
  const page = readFileSync(path.join(root, "docs/overlays.md"), "utf8");
  const rows = page
    .split("\n")
    .filter((line) => /^\| `[a-z-]+`(?:, `[a-z-]+`)* \| (?:error|warn|info)/.test(line));
  const explained = rows.flatMap((row) =>
    [...(row.split("|")[1] ?? "").matchAll(/`([a-z-]+)`/g)].map(([, code = ""]) => code),
  );
  const sources = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), "utf8"));
  const codes = sources.flatMap((text) =>
    [...text.matchAll(/(?:code: |tell\(\s*(?:"\w+",\s*)?)"([a-z]+(?:-[a-z]+)+)"/g)].map(
      ([, code = ""]) => code,
    ),
  );
  expect([...new Set(explained)].toSorted()).toEqual([...new Set(codes)].toSorted());
});
