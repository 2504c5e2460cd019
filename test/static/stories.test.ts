// @vitest-environment node
// What ships: every story of the static Storybook, drawn, played and checked by axe, in the dark theme.
import { afterAll, beforeAll, expect, test } from "vitest";
import { play, serveSite, startEngine, storiesOf } from "./player.ts";

type Engine = Awaited<ReturnType<typeof startEngine>>;

/** Chromium plays two stories side by side, one for each core of a small machine. */
const pages = (process.env.PROPSMITH_ENGINE ?? "chromium").startsWith("chromium") ? 2 : 1;

const started: Engine[] = [];
const lanes: Promise<unknown>[] = [];
let next = 0;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  site = await serveSite();
  for (let page = 0; page < pages; page++) started.push(await startEngine());
}, 300_000);

afterAll(async () => {
  await Promise.all(started.map((engine) => engine.close()));
  await site.close();
});

/** Does something in a page once that is free. */
async function inPage<T>(use: (engine: Engine) => Promise<T>): Promise<T> {
  const page = next++ % pages;
  const turn = (lanes[page] ?? Promise.resolve()).then(() => use(started[page]!));
  lanes[page] = turn.catch(() => undefined);
  return turn;
}

test.concurrent.each(storiesOf())("$title / $name", async (story) => {
  expect(await inPage((engine) => play(engine, site.origin, story, "dark"))).toEqual([]);
});
