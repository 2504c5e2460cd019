// A call as code that can be pasted and run: what is secret stands as the name of a variable of the environment.

import type { Marked } from "./marks.ts";
import { variablesOf } from "./variables.ts";
import { inPython, inShell, inTypeScript, type Style, written } from "./written.ts";

/** What is called: an action is run, a trigger is deployed. */
export interface Call {
  does: "run" | "deploy";
  componentKey: string;
  version?: string;
  externalUserId: string;
  configured: Marked;
  dynamicPropsId?: string;
}

export type CodeLanguage = "curl" | "typescript" | "python";

/** The call in a language. The keys of the project are taken from the environment, as every secret is. */
export function codeOf(call: Call, language: CodeLanguage): string {
  if (language === "curl") return curlOf(call);
  return language === "typescript" ? typescriptOf(call) : pythonOf(call);
}

interface Names {
  user: string;
  values: string;
  dynamic: string;
}

const camel: Names = { user: "externalUserId", values: "configuredProps", dynamic: "dynamicPropsId" };
const snake: Names = { user: "external_user_id", values: "configured_props", dynamic: "dynamic_props_id" };

/** What is handed over, by name. */
function argumentsOf(call: Call, names: Names, style: Style, indent: string): readonly [string, string][] {
  const { componentKey, version, externalUserId, configured, dynamicPropsId } = call;
  const variables = variablesOf(configured.secrets);
  return Object.entries({
    id: componentKey,
    version,
    [names.user]: externalUserId,
    [names.values]: configured.values,
    [names.dynamic]: dynamicPropsId,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [
      name,
      written(value, style, value === configured.values ? variables : new Map(), indent),
    ]);
}

/** A text as it stands between the quotes of JSON: in awk, which every shell has, byte by byte. */
const json = String.raw`json() {
  TEXT=$1 LC_ALL=C awk 'BEGIN {
    for (i = 1; i < 32; i++) as[sprintf("%c", i)] = sprintf("\\u%04x", i)
    as["\""] = "\\\""
    as["\\"] = "\\\\"
    for (i = 1; i <= length(ENVIRON["TEXT"]); i++) {
      c = substr(ENVIRON["TEXT"], i, 1)
      printf "%s", (c in as) ? as[c] : c
    }
  }'
}`;

function curlOf(call: Call): string {
  const path = call.does === "run" ? "actions/run" : "triggers/deploy";
  const entries = argumentsOf(call, snake, inShell, "    ").map(([name, text]) => `    "${name}": ${text}`);
  return [
    ...(call.configured.secrets.size > 0 ? [json, ""] : []),
    `curl -X POST "https://api.pipedream.com/v1/connect/$PIPEDREAM_PROJECT_ID/${path}" \\`,
    `  -H "Authorization: Bearer $PIPEDREAM_ACCESS_TOKEN" \\`,
    `  -H "X-PD-Environment: $PIPEDREAM_ENVIRONMENT" \\`,
    `  -H 'Content-Type: application/json' \\`,
    "  -d '{",
    entries.join(",\n"),
    "  }'",
  ].join("\n");
}

function typescriptOf(call: Call): string {
  const args = argumentsOf(call, camel, inTypeScript, "  ").map(([name, text]) => `  ${name}: ${text},`);
  return [
    `import { PipedreamClient } from "@pipedream/sdk/server";`,
    "",
    "const client = new PipedreamClient({",
    "  clientId: process.env.PIPEDREAM_CLIENT_ID,",
    "  clientSecret: process.env.PIPEDREAM_CLIENT_SECRET,",
    "  projectId: process.env.PIPEDREAM_PROJECT_ID,",
    `  projectEnvironment: process.env.PIPEDREAM_ENVIRONMENT as "development" | "production",`,
    "});",
    "",
    `const answer = await client.${call.does === "run" ? "actions.run" : "triggers.deploy"}({`,
    ...args,
    "});",
    "",
    "console.log(answer);",
  ].join("\n");
}

function pythonOf(call: Call): string {
  const args = argumentsOf(call, snake, inPython, "    ").map(([name, text]) => `    ${name}=${text},`);
  return [
    "import os",
    "",
    "from pipedream import Pipedream",
    "",
    "client = Pipedream(",
    `    client_id=os.environ["PIPEDREAM_CLIENT_ID"],`,
    `    client_secret=os.environ["PIPEDREAM_CLIENT_SECRET"],`,
    `    project_id=os.environ["PIPEDREAM_PROJECT_ID"],`,
    `    project_environment=os.environ["PIPEDREAM_ENVIRONMENT"],`,
    ")",
    "",
    `answer = client.${call.does === "run" ? "actions.run" : "triggers.deploy"}(`,
    ...args,
    ")",
    "",
    "print(answer)",
  ].join("\n");
}
