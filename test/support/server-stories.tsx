import { prerender } from "react-dom/static";
import { everyStory } from "./every-story.tsx";

/**
 * Every story as a server sends it: its page, or what it threw there. Runs in Node, which has no window, and in another
 * time zone than the browser.
 */
export async function renderEveryStory(): Promise<Record<string, { html?: string; error?: string }>> {
  if ("window" in globalThis || "document" in globalThis) throw new Error("A server has no window.");
  const zone = process.env.TZ;
  process.env.TZ = "Asia/Tokyo";
  const pages: Record<string, { html?: string; error?: string }> = {};
  for (const [id, Story] of await everyStory()) {
    const errors: unknown[] = [];
    try {
      const { prelude } = await prerender(<Story />, {
        onError: (error) => void errors.push(error),
        progressiveChunkSize: Infinity, // in one piece: no script has to put it together
      });
      pages[id] = { html: await new Response(prelude).text() };
    } catch (error) {
      errors.push(error);
    }
    if (errors.length)
      pages[id] = { error: errors.map((it) => (it as Error).stack ?? String(it)).join("\n") };
  }
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  return pages;
}
