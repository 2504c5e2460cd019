// @vitest-environment node
// The call as code: each sample is run, in its own language, and has to say just what was configured.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { transform } from "esbuild";
import { describe, expect, test } from "vitest";
import { type Call, type CodeLanguage, codeOf, variableOf } from "../../src/configurator/data/code.ts";

const folder = mkdtempSync(path.join(tmpdir(), "code-"));
const environment = {
  PIPEDREAM_CLIENT_ID: "id",
  PIPEDREAM_CLIENT_SECRET: "secret",
  PIPEDREAM_PROJECT_ID: "proj_1",
  PIPEDREAM_ENVIRONMENT: "development",
  PIPEDREAM_ACCESS_TOKEN: "token",
  TOKEN: "s3cret",
  REQUEST_AUTH_TOKEN: "b3arer",
  KEYS_0: "k0",
};

const awkward = {
  plain: "hello",
  quotes: 'it\'s "so" \\ and $HOME `date` \u0024{x}',
  lines: "one\ntwo\r\n\tthree\u2028four",
  unicode: "Zürich 🏔 \u0001",
  "dashed-key": 1,
  "quote's": true,
  __proto__x: null,
  list: [1, 2.5, -3, "four", [], {}, { deep: [false] }],
  labelled: { __lv: { label: "Côte d’Ivoire", value: "CI" } },
  empty: "",
  token: "«secret»",
  keys: ["«secret»", "open"],
  request: { url: "https://example.com", auth: { type: "bearer", token: "«secret»" } },
};
/** The same with the environment's values. */
const meant = {
  ...awkward,
  token: "s3cret",
  keys: ["k0", "open"],
  request: { url: "https://example.com", auth: { type: "bearer", token: "b3arer" } },
};

const calls: Call[] = [
  {
    does: "run",
    componentKey: "c-run",
    externalUserId: 'user\'s "own"',
    configuredProps: awkward,
    version: "1.2.3",
    dynamicPropsId: "dyp_1",
  },
  { does: "deploy", componentKey: "c-deploy", externalUserId: "user", configuredProps: {} },
];

/** What a sample says, in the SDK's spelling. */
async function said(
  language: CodeLanguage,
  code: string,
): Promise<{ did: string; args: Record<string, unknown> }> {
  const env = { ...process.env, ...environment };
  if (language === "curl") {
    const script = `curl() { for it in "$@"; do printf '%s\\0' "$it"; done; }\n${code}\n`;
    const { stdout, status } = spawnSync("bash", ["-c", script], { encoding: "utf8", env });
    expect(status).toBe(0);
    const words = stdout.split("\0");
    expect(words).toContain("Authorization: Bearer token");
    const [, project = "", did = ""] =
      /connect\/([^/]+)\/(.*)$/.exec(words.find((word) => word.startsWith("https://")) ?? "") ?? [];
    expect(project).toBe("proj_1");
    const { id, version, external_user_id, configured_props, dynamic_props_id } = JSON.parse(
      words[words.indexOf("-d") + 1]!,
    );
    return {
      did,
      args: {
        id,
        version,
        externalUserId: external_user_id,
        configuredProps: configured_props,
        dynamicPropsId: dynamic_props_id,
      },
    };
  }
  if (language === "typescript") {
    const { code: script } = await transform(code, { loader: "ts", format: "esm", target: "es2022" });
    const stub = `class PipedreamClient { constructor(o) { if (o.projectId !== "proj_1") throw new Error("project"); }
      actions = { run: async (args) => ({ did: "actions/run", args }) };
      triggers = { deploy: async (args) => ({ did: "triggers/deploy", args }) } }\n`;
    const file = path.join(folder, `${Math.random()}.mjs`);
    writeFileSync(
      file,
      (stub + script.replace(/^import .*$/m, "")).replace(
        "console.log(answer)",
        "console.log(JSON.stringify(answer))",
      ),
    );
    const { stdout, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8", env });
    expect(stderr).toBe("");
    return JSON.parse(stdout);
  }
  writeFileSync(
    path.join(folder, "pipedream.py"),
    `import json
class _Call:
    def __init__(self, did): self.did = did
    def __call__(self, **args): return json.dumps({"did": self.did, "args": args})
class Pipedream:
    def __init__(self, **given):
        assert given["project_id"] == "proj_1"
        self.actions = type("A", (), {"run": _Call("actions/run")})()
        self.triggers = type("T", (), {"deploy": _Call("triggers/deploy")})()
`,
  );
  const { stdout, stderr } = spawnSync("python3", ["-c", code], {
    encoding: "utf8",
    env: { ...env, PYTHONPATH: folder, PYTHONIOENCODING: "utf-8" },
  });
  expect(stderr).toBe("");
  const { did, args } = JSON.parse(stdout);
  const { id, version, external_user_id, configured_props, dynamic_props_id } = args;
  return {
    did,
    args: {
      id,
      version,
      externalUserId: external_user_id,
      configuredProps: configured_props,
      dynamicPropsId: dynamic_props_id,
    },
  };
}

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const hasBash = spawnSync("bash", ["--version"]).status === 0;
const missing: Record<CodeLanguage, boolean> = { curl: !hasBash, typescript: false, python: !hasPython };

describe.each(["curl", "typescript", "python"] as const)("%s", (language) => {
  test.skipIf(missing[language]).each(calls)("says what is configured: $does", async (call) => {
    const { did, args } = await said(language, codeOf(call, language));
    expect(did).toBe(call.does === "run" ? "actions/run" : "triggers/deploy");
    expect(JSON.parse(JSON.stringify(args))).toEqual(
      JSON.parse(
        JSON.stringify({
          id: call.componentKey,
          version: call.version,
          externalUserId: call.externalUserId,
          configuredProps: call.configuredProps === awkward ? meant : {},
          dynamicPropsId: call.dynamicPropsId,
        }),
      ),
    );
  });

  test("holds no secret, and no mark of one", () => {
    const code = codeOf(calls[0]!, language);
    expect(code).not.toContain("«secret»");
    expect(code).not.toContain("s3cret");
  });
});

test("a variable is named after where its secret stands", () => {
  const named = [["apiKey"], ["request", "auth", "token"], ["keys", "0"], ["1_odd-name"], ["«»"]];
  expect(named.map(variableOf)).toEqual(["API_KEY", "REQUEST_AUTH_TOKEN", "KEYS_0", "_1_ODD_NAME", "SECRET"]);
});
