// @vitest-environment node
// The command `npm run lint:component`.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";

const script = path.resolve(import.meta.dirname, "../../../scripts/lint-component.mjs");

const sound = {
  key: "paint-get",
  name: "Get",
  configurable_props: [{ name: "size", label: "Size", description: "How large.", type: "integer" }],
};
const faulty = {
  ...sound,
  key: "paint-set",
  configurable_props: [{ ...sound.configurable_props[0], type: "intger" }],
};
const tool = {
  name: "get",
  description: "Gets.",
  inputSchema: { type: "object", properties: {}, required: ["size"] },
};

/** Runs the command in a folder with these files. */
function run(files: Record<string, string>, ...args: string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), "propsmith-lint-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const env = { ...process.env, INIT_CWD: folder };
  return spawnSync(process.execPath, [script, ...args], { encoding: "utf8", env });
}

test("lints a file, and is content with a sound one", () => {
  const { status, stdout } = run({ "get.json": JSON.stringify(sound) }, "get.json");
  expect(stdout.trim()).toBe("1 definition: 0 errors, 0 warnings, 0 notes");
  expect(status).toBe(0);
});

test("groups the findings of a folder by file, and fails on an error", () => {
  const files = {
    "a/sound.json": JSON.stringify({ data: sound }),
    "a/many.jsonl": `${JSON.stringify(sound)}\n\n${JSON.stringify(faulty)}\n`,
    "tools.json": JSON.stringify([tool]),
    "package.json": JSON.stringify({ name: "paint" }),
  };
  const { status, stdout } = run(files, ".", "--quiet");
  expect(
    stdout.split("\n").map((line) => line.replace(/isn't.*: check.*type\./, "isn't …").trimEnd()),
  ).toEqual([
    "",
    path.join("a", "many.jsonl"),
    "  paint-set (line 3)",
    `    error  size: "intger" isn't …  unknown-type`,
    "",
    "tools.json",
    "  get (entry 1)",
    `    error  The schema requires "size", which isn't among its properties. Add it, or remove it from \`required\`.  unknown-required`,
    "",
    "4 definitions: 2 errors",
    "",
  ]);
  expect(status).toBe(1);
});

test("prints JSON for other programs", () => {
  const { status, stdout } = run({ "set.json": JSON.stringify(faulty) }, "set.json", "--json");
  expect(JSON.parse(stdout)).toMatchObject([
    {
      file: "set.json",
      name: "paint-set",
      findings: [{ rule: "unknown-type", level: "error", prop: "size" }],
    },
  ]);
  expect(status).toBe(1);
});

test("says what can't be read", () => {
  const { status, stderr } = run({ "broken.json": "{" }, "broken.json", "nothing.json");
  expect(stderr).toMatch(/nothing\.json: there is no such file or folder/);
  expect(stderr).toMatch(/broken\.json: the file isn't JSON/);
  expect(status).toBe(2);
});

test("asks for a file", () => {
  const { status, stderr } = run({});
  expect(stderr).toMatch(/Name a file or folder/);
  expect(status).toBe(2);
});
