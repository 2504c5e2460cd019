// A browser that translates a page replaces its text nodes, now and at each change. Every story is played in such a page.
import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RichText } from "../../src/ui/RichText.tsx";
// Loaded before the first story: React complains about act() if lazy code arrives while the next story is being drawn.
import "../../src/ui/rich/Blocks.tsx";
import { box } from "../support/host-form.tsx";
import { everyStory } from "../support/every-story.tsx";
import { showForm } from "../support/show-form.tsx";
import { translatePage } from "../support/translate-page.ts";

const said: string[] = [];

beforeEach(() => {
  // React reports on the console what a boundary caught.
  vi.spyOn(console, "error").mockImplementation((...words) => void said.push(words.join(" ").slice(0, 500)));
});

afterEach(() => vi.restoreAllMocks());

interface Fiber {
  elementType: unknown;
  return: Fiber | null;
}

/**
 * Whether React keeps hold of a text node, and would look for it when something beside it comes or goes: a text that is
 * the only child of its element it forgets. The texts inside a rich text never change. Spaces are left to the play.
 */
function isLoose(text: Text): boolean {
  if (text.data.trim() === "") return false;
  const held = Object.entries(text).find(([key]) => key.startsWith("__reactFiber$"));
  let fiber = (held?.[1] as Fiber | undefined) ?? null;
  if (!fiber) return false;
  while (fiber && fiber.elementType !== RichText) fiber = fiber.return;
  return !fiber;
}

test("H-024 every story plays in a page that is being translated", { timeout: 600_000 }, async () => {
  const wrong: Record<string, unknown> = {};
  for (const [id, Story] of await everyStory()) {
    const loose: string[] = [];
    said.length = 0;
    const page = translatePage(document.body, {
      onText: (text, parent) =>
        void (isLoose(text) && loose.push(`${parent.outerHTML.slice(0, 200)}: ${JSON.stringify(text.data)}`)),
    });
    await Story.run().catch((error: unknown) => said.push(String(error).slice(0, 500)));
    page.stop();
    const { lost } = page;
    if (said.length + lost.length + loose.length > 0) wrong[id] = { said: [...said], lost, loose };
  }
  expect(wrong).toEqual({});
});

describe("H-024 in a translated page", () => {
  const stages = ["lead", "trial", "customer", "former customer"];
  const props = [{ name: "stage", type: "string", label: "Stage", options: stages }];

  test("a filtered list shows the options that it offers", async () => {
    const { user } = showForm(props);
    await user.click(box("Stage"));
    const page = translatePage(document.body, { ignoresMarks: true });
    for (const [text, found] of [
      ["tr", ["trial"]],
      ["cu", ["customer", "former customer"]],
      ["l", ["lead", "trial"]],
    ] as const) {
      await user.clear(box("Stage"));
      await user.type(box("Stage"), text);
      const labels = () =>
        [...document.querySelectorAll("[role=option][aria-posinset]")].map((row) => row.textContent?.trim());
      await vi.waitFor(() => expect(labels().slice(0, found.length)).toEqual(found));
    }
    page.stop();
  });

  test("what is data is not translated", async () => {
    const { user, input } = showForm(props);
    const page = translatePage(document.body, { translate: (text) => text.replace(/\S.*\S/s, "«$&»") });
    await user.click(input("stage"));
    await user.click(await screen.findByRole("option", { name: "trial" }));
    expect(input("stage")).toHaveValue("trial");
    expect(screen.getByText("«Stage»")).toBeVisible();
    page.stop();
  });
});
