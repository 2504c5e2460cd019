// @vitest-environment node
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

const root = path.join(import.meta.dirname, "..");

/** Those of the snippets in which one of our own rules finds something. */
function found(rule: string, snippets: readonly string[]): string[] {
  const cache = path.join(root, "node_modules/.cache");
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, "lint-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const config = path.join(folder, ".oxlintrc.json");
  writeFileSync(
    config,
    JSON.stringify({
      jsPlugins: [path.join(root, "scripts/lint/plugin.mjs")],
      categories: { correctness: "off" },
      rules: { [`propsmith/${rule}`]: "error" },
    }),
  );
  const files = snippets.map((_, index) => path.join(folder, `${index}.tsx`));
  for (const [index, code] of snippets.entries()) writeFileSync(files[index]!, code);
  const oxlint = path.join(root, "node_modules/oxlint/bin/oxlint");
  const args = [oxlint, "-c", config, "--no-ignore", "-f", "json", ...files];
  const { stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string }[] };
  return snippets.filter((_, index) =>
    diagnostics.some(({ filename }) => path.basename(filename) === `${index}.tsx`),
  );
}

test("no-returned-dom-call finds DOM methods whose result would be taken for a clean-up", () => {
  const wrong = [
    "beforeEach(() => window.scrollTo(0, 0));",
    "const story = { beforeEach: () => window.scrollTo(0, 0) };",
    "useEffect(() => box.current?.focus(), []);",
    "useLayoutEffect(() => isOpen && dialog.showModal());",
    "useEffect(() => (isOpen ? dialog.showModal() : dialog.close()));",
    "const it = <div ref={(host) => host?.scrollIntoView()} />;",
  ];
  const right = [
    "beforeEach(() => { window.scrollTo(0, 0); });",
    "useEffect(() => void box.current?.focus(), []);",
    "useEffect(() => store.subscribe(listener), [store]);",
    "afterAll(() => server.close());",
    "const it = <button onClick={() => box.focus()} />;",
  ];
  expect(found("no-returned-dom-call", [...wrong, ...right])).toEqual(wrong);
});

test("H-030 no-dom-instanceof finds classes of the DOM, of which every window has its own", () => {
  const wrong = [
    "if (target instanceof Element) target.remove();",
    "const isBox = it instanceof HTMLInputElement || isOther;",
    "if (event instanceof KeyboardEvent) press(event);",
    "if (it instanceof window.Node) take(it);",
  ];
  const right = ["if (error instanceof Error) throw error;", "if (it instanceof EventTargets) take(it);"];
  expect(found("no-dom-instanceof", [...wrong, ...right])).toEqual(wrong);
});
