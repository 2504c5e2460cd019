// @ts-check
// Storybook's pages, which say by their title when there is nothing more to wait for.
import { createServer, request } from "node:http";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { bin, fail, root } from "../setup.mjs";
import { start } from "./desktop.mjs";

export const READY = "The story is there";

/** Runs in the page, as a text: waits until the story is drawn, and nothing in it is on its way. */
const watch = `
  let quiet = 0;
  const timer = setInterval(() => {
    const isDrawn = document.querySelector("#storybook-root > *");
    const isWaiting = document.querySelector("#storybook-root :is(.ps-skeleton, .cf-skeleton, [data-raw], [aria-busy=true])");
    quiet = isDrawn && !isWaiting ? quiet + 1 : 0;
    if (quiet < 10) return;
    clearInterval(timer);
    document.title = ${JSON.stringify(READY)};
  }, 100);`;

/** Serves a Storybook's pages, the sources' own unless one is named. @returns its address */
export async function servePages(/** @type {string | undefined} */ storybook) {
  const target = storybook ?? (await startStorybook());
  const server = createServer((asked, answered) => {
    const { method, headers, url = "/" } = asked;
    const forwarded = request(new URL(url, target), {
      method,
      headers: { ...headers, "accept-encoding": "" },
    });
    forwarded.on("error", () => answered.destroy());
    forwarded.on("response", (answer) => void handOn(answer, answered, url.startsWith("/iframe.html")));
    asked.pipe(forwarded);
  });
  return addressOf(server);
}

/** Hands an answer on, with the script in it where it is a story's page. */
async function handOn(
  /** @type {import("node:http").IncomingMessage} */ answer,
  /** @type {import("node:http").ServerResponse} */ answered,
  /** @type {boolean} */ isStory,
) {
  const status = answer.statusCode ?? 502;
  if (!isStory) {
    answered.writeHead(status, answer.headers);
    answer.pipe(answered);
    return;
  }
  const page = (await answer.toArray()).join("");
  answered.writeHead(status, { "content-type": "text/html" });
  answered.end(page.replace("</head>", `<script>${watch}</script></head>`));
}

/** Starts a Storybook of the sources, for as long as the script runs. */
async function startStorybook() {
  const spare = createServer();
  const url = await addressOf(spare);
  spare.close();
  const flags = ["--no-open", "--ci", "--no-version-updates", "--exact-port", "--loglevel", "error"];
  const port = new URL(url).port;
  const { command, args } = bin("storybook/dist/bin/dispatcher.js", "dev", "--port", port, ...flags);
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" };
  const child = start(command, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/index.json`).catch(() => undefined);
    if (answer?.ok) return url;
    await sleep(500);
  }
  return fail("Storybook does not start. The lines above say why.");
}

async function addressOf(/** @type {import("node:http").Server} */ server) {
  server.listen(0, "localhost");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return `http://localhost:${port}`;
}
