// @vitest-environment node
// The call as code: each sample is run, in its own language, and has to say just what was configured.
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { transform } from "esbuild";
import { describe, expect, test } from "vitest";
import { type Call, type CodeLanguage, codeOf } from "../../src/configurator/data/code.ts";
import { marked } from "../../src/configurator/data/marks.ts";
import { variableOf, variablesOf } from "../../src/configurator/data/variables.ts";
import { parseProps } from "../../src/wire/prop.ts";

const folder = mkdtempSync(path.join(tmpdir(), "code-"));

/** What breaks a text that is put together carelessly. */
const hard = `it's "so" \\ \\n and $HOME \`date\` \${x} %s\t\u0001\u001f\nZürich 🏔 \u2028\r\n`;

const { props } = parseProps([
  ...["token", "apiKey", "api_key", "path", "pipedreamAccessToken", "hard"].map((name) => ({
    name,
    type: "string",
    secret: true,
  })),
  { name: "keys", type: "string[]", secret: true },
  { name: "request", type: "http_request" },
  ...["plain", "quotes", "lines", "unicode", "dashed-key", "quote's", "list", "labelled", "empty"].map(
    (name) => ({
      name,
      type: "any",
    }),
  ),
  ...["__proto__", "marked", "mixed", "keyed"].map((name) => ({ name, type: "any" })),
]);

const values: Record<string, unknown> = {
  plain: "hello",
  quotes: 'it\'s "so" \\ and $HOME `date` \u0024{x}',
  lines: "one\ntwo\r\n\tthree\u2028four",
  unicode: "Zürich 🏔 \u0001",
  "dashed-key": 1,
  "quote's": true,
  ...(JSON.parse('{"__proto__": null}') as object),
  list: [1, 2.5, -3, "four", [], {}, { deep: [false] }],
  labelled: { __lv: { label: "Côte d’Ivoire", value: "CI" } },
  empty: "",
  marked: ["«secret»", "«secret 1»"],
  token: "s3cret",
  apiKey: "one-k3y",
  api_key: "other-k3y",
  path: "p4th",
  pipedreamAccessToken: "acc3ss",
  hard,
  keys: ["k0", "open", "s3cret"],
  mixed: 'a `s3cret` is "s3cret" or ${one-k3y}one-k3y',
  keyed: { "x-s3cret": 1 },
  request: { url: "https://example.com", auth: { type: "bearer", token: "b3arer" } },
};

const environment = {
  PIPEDREAM_CLIENT_ID: "id",
  PIPEDREAM_CLIENT_SECRET: "secret",
  PIPEDREAM_PROJECT_ID: "proj_1",
  PIPEDREAM_ENVIRONMENT: "production",
  PIPEDREAM_ACCESS_TOKEN: "token",
  TOKEN: "s3cret",
  API_KEY: "one-k3y",
  API_KEY_2: "other-k3y",
  PATH_2: "p4th",
  PIPEDREAM_ACCESS_TOKEN_2: "acc3ss",
  HARD: hard,
  KEYS_0: "k0",
  KEYS_1: "open",
  REQUEST_AUTH_TOKEN: "b3arer",
};

const calls: Call[] = [
  {
    does: "run",
    componentKey: "c-run",
    externalUserId: 'user\'s "own"',
    configured: marked(values, props),
    version: "1.2.3",
    dynamicPropsId: "dyp_1",
  },
  { does: "deploy", componentKey: "c-deploy", externalUserId: "user", configured: marked({}, []) },
];

/** What a sample says, in the SDK's spelling. */
async function said(runner: Runner, code: string): Promise<{ did: string; args: Record<string, unknown> }> {
  const env = { ...process.env, ...environment };
  if (runner === "bash" || runner === "sh") {
    const script = `curl() { for it in "$@"; do printf '%s\\0' "$it"; done; }\n${code}\n`;
    const { stdout, stderr, status } = spawnSync(runner, ["-c", script], { encoding: "utf8", env });
    expect([stderr, status]).toEqual(["", 0]);
    const words = stdout.split("\0");
    expect(words).toContain("Authorization: Bearer token");
    expect(words).toContain("X-PD-Environment: production");
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
  if (runner === "node") {
    const { code: script } = await transform(code, { loader: "ts", format: "esm", target: "es2022" });
    const stub = `class PipedreamClient { constructor(o) { if (o.projectId !== "proj_1" || o.projectEnvironment !== "production") throw new Error("project"); }
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
        assert given["project_environment"] == "production"
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

/** What runs a sample. */
type Runner = "bash" | "sh" | "node" | "python3";

const isThere = (runner: Runner) => spawnSync(runner, ["-c", ""]).status === 0 || runner === "node";

describe.each<[CodeLanguage, Runner]>([
  ["curl", "bash"],
  ["curl", "sh"],
  ["typescript", "node"],
  ["python", "python3"],
])("%s in %s", (language, runner) => {
  test.skipIf(!isThere(runner)).each(calls)("says what is configured: $does", async (call) => {
    const { did, args } = await said(runner, codeOf(call, language));
    expect(did).toBe(call.does === "run" ? "actions/run" : "triggers/deploy");
    expect(JSON.parse(JSON.stringify(args))).toEqual(
      JSON.parse(
        JSON.stringify({
          id: call.componentKey,
          version: call.version,
          externalUserId: call.externalUserId,
          configuredProps: call.does === "run" ? values : {},
          dynamicPropsId: call.dynamicPropsId,
        }),
      ),
    );
  });
});

test.each([
  ["curl", '"odd": null'],
  ["typescript", "odd: null"],
  ["python", '"odd": None'],
] as const)("%s says nothing for what no JSON can say", (language, expected) => {
  for (const odd of [Number.NaN, 1n, () => 1]) {
    const call: Call = {
      does: "run",
      componentKey: "c",
      externalUserId: "u",
      configured: marked({ odd }, []),
    };
    expect(codeOf(call, language)).toContain(expected);
  }
});

test.each(["curl", "typescript", "python"] as const)("%s holds no secret", (language) => {
  const code = codeOf(calls[0]!, language);
  for (const secret of ["s3cret", "k3y", "p4th", "acc3ss", "b3arer"]) expect(code).not.toContain(secret);
});

describe("a variable", () => {
  test("is named after where its secret stands", () => {
    const named = [["apiKey"], ["request", "auth", "token"], ["keys", 0], ["1_odd-name"], ["«»"], []];
    expect(named.map(variableOf)).toEqual([
      "API_KEY",
      "REQUEST_AUTH_TOKEN",
      "KEYS_0",
      "_1_ODD_NAME",
      "SECRET",
      "SECRET",
    ]);
  });

  test("is no other's, nor one that the sample or the shell has", () => {
    const places = [["apiKey"], ["api_key"], ["api-key"], ["api_key_2"], ["home"], ["pipedreamProjectId"]];
    const secrets = new Map(places.map((place, index) => [`m${index}`, { text: "", places: [place] }]));
    expect([...variablesOf(secrets).values()]).toEqual([
      "API_KEY",
      "API_KEY_2",
      "API_KEY_3",
      "API_KEY_2_2",
      "HOME_2",
      "PIPEDREAM_PROJECT_ID_2",
    ]);
  });
});

describe("the TypeScript sample", () => {
  // The files beside are held against the SDK's own types by `tsc`, with all else there is.
  test.each([
    ["run", calls[0]!],
    ["deploy", calls[1]!],
  ])("of a %s is what the compiler checks", async (name, call) => {
    await expect(`${codeOf(call, "typescript")}\n`).toMatchFileSnapshot(`code/${name}.ts`);
  });
});
