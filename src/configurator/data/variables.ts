// What secrets are called in the environment of whoever runs a sample.

import type { Marked, Path } from "./marks.ts";

/** What the samples themselves read, and what every shell has. */
const TAKEN = [
  "PIPEDREAM_PROJECT_ID",
  "PIPEDREAM_ENVIRONMENT",
  "PIPEDREAM_ACCESS_TOKEN",
  "PIPEDREAM_CLIENT_ID",
  "PIPEDREAM_CLIENT_SECRET",
  "TEXT",
  "ENV",
  "HOME",
  "IFS",
  "LANG",
  "LC_ALL",
  "PATH",
  "PWD",
  "SHELL",
  "TERM",
  "TMPDIR",
  "USER",
];

/** The variable for what stands there: `request.auth.token` is REQUEST_AUTH_TOKEN. */
export const variableOf = (path: Path): string =>
  path
    .join("_")
    .replaceAll(/([a-z\d])([A-Z])/g, "$1_$2")
    .replaceAll(/\W+/g, "_")
    .replace(/^_+|_+$/g, "")
    .replace(/^(\d)/, "_$1")
    .toUpperCase() || "SECRET";

/** A variable for each mark, named after where it stands first. No two are the same. */
export function variablesOf(secrets: Marked["secrets"]): ReadonlyMap<string, string> {
  const taken = new Set(TAKEN);
  const variables = new Map<string, string>();
  for (const [mark, { places }] of secrets) {
    const wanted = variableOf(places[0] ?? []);
    let name = wanted;
    for (let count = 2; taken.has(name); count++) name = `${wanted}_${count}`;
    taken.add(name);
    variables.set(mark, name);
  }
  return variables;
}
