// @ts-check
// `npm start`: installs, serves Storybook and the playground's backend on one port, says where.
import { spawn } from "node:child_process";
import { bin, ensureInstalled, fail, root } from "./setup.mjs";

const port = Number(process.env.PORT || 6006);
if (!Number.isInteger(port) || port < 1 || port > 65_535)
  fail(`PORT=${process.env.PORT} is not a port number.`);
ensureInstalled();

const flags = ["--no-open", "--ci", "--no-version-updates", "--exact-port", "--loglevel", "warn"];
const storybook = bin("storybook/dist/bin/dispatcher.js", "dev", "--port", String(port), ...flags);
const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" };
const child = spawn(storybook.command, storybook.args, {
  cwd: root,
  stdio: ["ignore", "inherit", "inherit"],
  env,
});
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => child.kill(signal));
}
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1);
});

const url = `http://localhost:${port}/`;
while (child.exitCode === null && child.signalCode === null) {
  await new Promise((resolve) => setTimeout(resolve, 250));
  const page = await configuratorPage().catch(() => undefined);
  if (!page) continue;
  console.log(
    `\nPropsmith is running.\n\n  Configurator  ${page}\n  All stories   ${url}\n\nPress Ctrl+C to stop.\n`,
  );
  break;
}

/** The address of the page story, once the server answers. */
async function configuratorPage() {
  const response = await fetch(`${url}index.json`);
  if (!response.ok) return undefined;
  const { entries } = await response.json();
  /** @type {{ id: string, title: string, type: string }[]} */
  const stories = Object.values(entries);
  const page =
    stories.find((entry) => entry.title === "Configurator" && entry.type === "story") ?? stories[0];
  return page ? `${url}?path=/story/${page.id}` : url;
}
