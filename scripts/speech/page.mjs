// @ts-check
// Storybook's pages, which say by their title when there is nothing more to wait for.
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, request } from "node:http";
import { preview } from "vite";
import { bin, fail, root } from "../setup.mjs";

/** Where a page asks which one is next: after itself, by its number. */
const NEXT = "/next-page";

/**
 * Runs in each page, as a text: says by the title that the story is drawn, and nothing in it is on its way, and goes to
 * the next page when there is one.
 */
const watch = (/** @type {number} */ page) => `
  let quiet = 0;
  const timer = setInterval(() => {
    const isDrawn = document.querySelector("#storybook-root > *");
    const isWaiting = document.querySelector("#storybook-root :is(.ps-skeleton, .cf-skeleton, [data-raw], [aria-busy=true])");
    quiet = isDrawn && !isWaiting ? quiet + 1 : 0;
    if (quiet < 10) return;
    clearInterval(timer);
    document.title = ${JSON.stringify(titleOf(page))};
  }, 100);
  const asking = setInterval(async () => {
    const url = await fetch("${NEXT}?after=${page}").then((answer) => answer.text()).catch(() => "");
    if (!url) return;
    clearInterval(asking);
    localStorage.clear();
    sessionStorage.clear();
    location.replace(url);
  }, 500);`;

const titleOf = (/** @type {number} */ page) => `Page ${page} is there`;

/** @typedef {Awaited<ReturnType<typeof servePages>>} Pages */

/** Serves the pages of a Storybook: of the one that is built from the sources, unless the address of another is given. */
export async function servePages(/** @type {{ url?: string, built: boolean }} */ { url: given, built }) {
  const target = given ?? (await startStorybook(built));
  let [count, next] = [0, ""];
  const server = createServer((asked, answered) => {
    const { method, headers, url = "/" } = asked;
    const { pathname, searchParams } = new URL(url, target);
    if (pathname === "/") return void answered.end(`<title>Pages</title><script>${watch(0)}</script>`);
    if (pathname === NEXT) return void answered.end(Number(searchParams.get("after")) < count ? next : "");
    const forwarded = request(new URL(url, target), {
      method,
      headers: { ...headers, "accept-encoding": "" },
    });
    const page = pathname === "/iframe.html" ? searchParams.get("page") : null;
    forwarded.on("error", () => answered.destroy());
    forwarded.on(
      "response",
      (answer) => void handOn(answer, answered, page === null ? undefined : Number(page)),
    );
    asked.pipe(forwarded);
    return undefined;
  });
  // Pages are not renewed while they are read.
  server.on("upgrade", (_, socket) => socket.destroy());
  const address = await addressOf(server);
  return {
    first: `${address}/`,
    /** Opens a story. @returns the title that the page gets once it is there */
    open(/** @type {string} */ story) {
      count++;
      next = `/iframe.html?id=${story}&viewMode=story&page=${count}`;
      return titleOf(count);
    },
  };
}

/** Hands an answer on, with the script in it where it is a story's page. */
async function handOn(
  /** @type {import("node:http").IncomingMessage} */ answer,
  /** @type {import("node:http").ServerResponse} */ answered,
  /** @type {number | undefined} */ page,
) {
  const status = answer.statusCode ?? 502;
  if (page === undefined) {
    answered.writeHead(status, answer.headers);
    answer.pipe(answered);
    return;
  }
  const html = (await answer.toArray()).join("");
  answered.writeHead(status, { "content-type": "text/html" });
  answered.end(html.replace("</head>", `<script>${watch(page)}</script></head>`));
}

/** Serves `storybook-static/`, built anew unless it is to be taken as it is, for as long as the script runs. */
async function startStorybook(/** @type {boolean} */ isBuilt) {
  if (!isBuilt) {
    console.log("Building the Storybook …");
    const flags = ["--quiet", "--loglevel", "error"];
    const { command, args } = bin("storybook/dist/bin/dispatcher.js", "build", ...flags);
    const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: "1" };
    const { status } = spawnSync(command, args, { cwd: root, env, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) fail("The Storybook can't be built. The lines above say why.");
  }
  const server = await preview({ root, build: { outDir: "storybook-static" }, preview: { port: 0 } });
  return server.resolvedUrls?.local[0] ?? fail("The built Storybook can't be served.");
}

async function addressOf(/** @type {import("node:http").Server} */ server) {
  server.listen(0, "localhost");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return `http://localhost:${port}`;
}
