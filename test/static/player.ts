import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Engine, launchEngine } from "../../scripts/browsers/engines.mjs";
import { site } from "./build.ts";

interface StoryEntry {
  id: string;
  title: string;
  name: string;
}

interface Index {
  entries: Record<string, StoryEntry & { type: string; tags?: readonly string[] }>;
}

/** The stories of the build that count as tests. With PROPSMITH_CORE only the first of each page, and the recipes. */
function storiesOf(): StoryEntry[] {
  const { entries } = JSON.parse(readFileSync(path.join(site, "index.json"), "utf8")) as Index;
  const stories = Object.values(entries).filter(
    ({ type, tags }) => type === "story" && tags?.includes("test"),
  );
  if (!process.env.PROPSMITH_CORE) return stories;
  return stories.filter(
    (story, index) => story.title.startsWith("Recipes") || stories[index - 1]?.title !== story.title,
  );
}

/** Serves the build on a free port of this machine. */
async function serveSite(): Promise<{ origin: string; close(): Promise<void> }> {
  const app = new Hono();
  app.use("*", serveStatic({ root: path.relative(process.cwd(), site) }));
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const started = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => resolve(started));
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/**
 * Runs in the page: waits until the story has been drawn, played and checked, and tells what went wrong. Storybook's
 * channel remembers its last events, so that nothing is missed that happened before.
 */
async function watch(id: string, patience: number): Promise<string[]> {
  interface Channel {
    last(event: string): unknown[] | undefined;
  }
  interface Report {
    type: string;
    result?: { violations?: { id: string; help: string; nodes: { html: string }[] }[] };
  }
  const page = globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__?: Channel; document: Document };
  const told = (event: string) => page.__STORYBOOK_ADDONS_CHANNEL__?.last(event)?.[0] as never;
  const failures = [
    "storyMissing",
    "storyErrored",
    "storyThrewException",
    "playFunctionThrewException",
    "unhandledErrorsWhilePlaying",
    "configError",
  ];
  const textOf = (value: unknown): string => {
    const { message, description, title } = (value ?? {}) as Record<string, unknown>;
    return typeof message === "string"
      ? message.slice(0, 600)
      : [title, description].filter(Boolean).join(": ") || JSON.stringify(value);
  };
  const end = Date.now() + patience;
  for (;;) {
    const failed = failures.filter((event) => told(event));
    if (failed.length > 0)
      return failed.map((event) => `${event}: ${[told(event)].flat().map(textOf).join("; ")}`);
    const finished = told("storyFinished") as
      | { storyId: string; status: string; reporters?: Report[] }
      | undefined;
    if (finished?.storyId === id) {
      const violations = (finished.reporters ?? [])
        .filter(({ type }) => type === "a11y")
        .flatMap(({ result }) => result?.violations ?? []);
      if (finished.status === "error" && violations.length === 0) return ["The story failed."];
      return violations.map(
        (it) => `${it.id}: ${it.help}\n${it.nodes.map(({ html }) => html.slice(0, 300)).join("\n")}`,
      );
    }
    if (Date.now() > end)
      return [`The story didn't finish. On the page: ${page.document.body.innerText.slice(0, 500)}`];
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Runs in the page: shows another story without loading the page again, as a click in Storybook's sidebar does. */
function show(storyId: string): void {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as {
    __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, selection: object): void };
  };
  channel.emit("setCurrentStory", { storyId, viewMode: "story" });
}

/** Starts pages in the engine that a run is for: Chromium, unless PROPSMITH_ENGINE names another. */
const startEngine = (): Promise<Engine> => launchEngine(process.env.PROPSMITH_ENGINE ?? "chromium");

/**
 * A test for each story of the build: nothing goes wrong while it's drawn, played and checked by axe. The stories of one
 * title share a page, until one fails.
 */
export function testStories(theme: "light" | "dark"): void {
  let engine: Engine;
  let site: Awaited<ReturnType<typeof serveSite>>;
  let opened: string | undefined;

  beforeAll(async () => {
    site = await serveSite();
    engine = await startEngine();
  }, 300_000);

  afterAll(async () => {
    await engine.close();
    await site.close();
  });

  test.each(storiesOf())("$title / $name", { timeout: 120_000 }, async ({ id, title }) => {
    if (opened === title) await engine.evaluate(`(${show.toString()})(${JSON.stringify(id)})`);
    else await engine.open(`${site.origin}/iframe.html?id=${id}&viewMode=story&globals=theme:${theme}`);
    opened = undefined;
    expect(await engine.evaluate(`(${watch.toString()})(${JSON.stringify(id)}, 60_000)`)).toEqual([]);
    opened = title;
  });
}
