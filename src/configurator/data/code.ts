// A call as code that can be pasted and run: what is secret stands as the name of a variable of the environment.

import { TAKEN_OUT } from "../../core/secrets.ts";
import type { ConfiguredProps } from "../../wire/configured-props.ts";

/** What is called: an action is run, a trigger is deployed. */
export interface Call {
  does: "run" | "deploy";
  componentKey: string;
  version?: string;
  externalUserId: string;
  /** Without its secrets: `«secret»` stands where one was. */
  configuredProps: ConfiguredProps;
  dynamicPropsId?: string;
}

export type CodeLanguage = "curl" | "typescript" | "python";

/** The call in a language. The keys of the project are taken from the environment, as every secret is. */
export function codeOf(call: Call, language: CodeLanguage): string {
  if (language === "curl") return curlOf(call);
  return language === "typescript" ? typescriptOf(call) : pythonOf(call);
}

/** How a language writes a value. */
interface Style {
  null: string;
  true: string;
  false: string;
  key(name: string): string;
  text(text: string): string;
  /** A secret, by the name of its variable. */
  secret(variable: string): string;
  /** A comma may stand after the last entry. */
  trailing: boolean;
}

/** The variable of a secret: `request.auth.token` is REQUEST_AUTH_TOKEN. */
export const variableOf = (path: readonly string[]): string =>
  path
    .join("_")
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .replaceAll(/\W+/g, "_")
    .replace(/^_+|_+$/g, "")
    .replace(/^(\d)/, "_$1")
    .toUpperCase() || "SECRET";

function written(value: unknown, style: Style, indent: string, path: readonly string[] = []): string {
  if (value === TAKEN_OUT) return style.secret(variableOf(path));
  if (value === null || value === undefined) return style.null;
  if (typeof value === "boolean") return value ? style.true : style.false;
  if (typeof value === "string") return style.text(value);
  if (typeof value !== "object") return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? "[]" : "{}";
  const inner = `${indent}  `;
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined)
    .map(([name, held]) => {
      const text = written(held, style, inner, [...path, name]);
      return `${inner}${isList ? text : `${style.key(name)}: ${text}`}`;
    });
  if (entries.length === 0) return `${open}${close}`;
  return `${open}\n${entries.join(",\n")}${style.trailing ? "," : ""}\n${indent}${close}`;
}

/** JSON, with whatever line separators a language would stumble over escaped. */
const quoted = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\u2028\u2029]/g, (it) => `\\u${it.charCodeAt(0).toString(16)}`);

const inTypeScript: Style = {
  null: "null",
  true: "true",
  false: "false",
  // `__proto__:` would set a prototype.
  key: (name) =>
    name === "__proto__" ? '["__proto__"]' : /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name),
  text: quoted,
  secret: (variable) => `process.env.${variable}`,
  trailing: true,
};

const inPython: Style = {
  null: "None",
  true: "True",
  false: "False",
  key: quoted,
  text: quoted,
  secret: (variable) => `os.environ["${variable}"]`,
  trailing: true,
};

/** JSON within single quotes of a shell: a secret leaves them for double ones. */
const inShell: Style = {
  null: "null",
  true: "true",
  false: "false",
  key: (name) => shell(quoted(name)),
  text: (text) => shell(quoted(text)),
  secret: (variable) => `"'"$${variable}"'"`,
  trailing: false,
};

const shell = (text: string): string => text.replaceAll("'", String.raw`'\''`);

const given = <T extends object>(entries: T): Partial<T> =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as Partial<T>;

function curlOf({
  does,
  componentKey,
  version,
  externalUserId,
  configuredProps,
  dynamicPropsId,
}: Call): string {
  const path = does === "run" ? "actions/run" : "triggers/deploy";
  const body = given({
    id: componentKey,
    version,
    external_user_id: externalUserId,
    configured_props: configuredProps,
    dynamic_props_id: dynamicPropsId,
  });
  const entries = Object.entries(body).map(
    ([name, value]) => `    "${name}": ${written(value, inShell, "    ")}`,
  );
  return [
    `curl -X POST "https://api.pipedream.com/v1/connect/$PIPEDREAM_PROJECT_ID/${path}" \\`,
    `  -H "Authorization: Bearer $PIPEDREAM_ACCESS_TOKEN" \\`,
    `  -H "X-PD-Environment: $PIPEDREAM_ENVIRONMENT" \\`,
    `  -H 'Content-Type: application/json' \\`,
    "  -d '{",
    entries.join(",\n"),
    "  }'",
  ].join("\n");
}

/** The arguments of an SDK's method, as it calls them. */
function argumentsOf(
  call: Call,
  names: Record<"user" | "values" | "dynamic", string>,
  style: Style,
  between: string,
) {
  const { componentKey, version, externalUserId, configuredProps, dynamicPropsId } = call;
  return Object.entries(
    given({
      id: style.text(componentKey),
      version: version === undefined ? undefined : style.text(version),
      [names.user]: style.text(externalUserId),
      [names.values]: written(configuredProps, style, between === " = " ? "    " : "  "),
      [names.dynamic]: dynamicPropsId === undefined ? undefined : style.text(dynamicPropsId),
    }),
  );
}

function typescriptOf(call: Call): string {
  const names = { user: "externalUserId", values: "configuredProps", dynamic: "dynamicPropsId" };
  const args = argumentsOf(call, names, inTypeScript, ": ").map(([name, text]) => `  ${name}: ${text},`);
  return [
    `import { PipedreamClient } from "@pipedream/sdk/server";`,
    "",
    "const client = new PipedreamClient({",
    "  clientId: process.env.PIPEDREAM_CLIENT_ID,",
    "  clientSecret: process.env.PIPEDREAM_CLIENT_SECRET,",
    "  projectId: process.env.PIPEDREAM_PROJECT_ID,",
    `  projectEnvironment: "development",`,
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
  const names = { user: "external_user_id", values: "configured_props", dynamic: "dynamic_props_id" };
  const args = argumentsOf(call, names, inPython, " = ").map(([name, text]) => `    ${name}=${text},`);
  return [
    "import os",
    "",
    "from pipedream import Pipedream",
    "",
    "client = Pipedream(",
    `    client_id=os.environ["PIPEDREAM_CLIENT_ID"],`,
    `    client_secret=os.environ["PIPEDREAM_CLIENT_SECRET"],`,
    `    project_id=os.environ["PIPEDREAM_PROJECT_ID"],`,
    `    project_environment="development",`,
    ")",
    "",
    `answer = client.${call.does === "run" ? "actions.run" : "triggers.deploy"}(`,
    ...args,
    ")",
    "",
    "print(answer)",
  ].join("\n");
}
