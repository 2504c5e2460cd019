// Every story is rendered by a server (Node, in the process that serves this page) and taken over in the page.
import { act, cleanup, render } from "@testing-library/react";
import { createElement, type ComponentType } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { commands, userEvent } from "vitest/browser";
import { everyStory } from "../support/every-story.tsx";

const said: string[] = [];
const hear = (error: unknown) => void said.push(String(error).slice(0, 1_000));

beforeEach(() => {
  said.length = 0;
  // Attributes that differ are no error to React: it leaves them as they are, and says so on the console.
  vi.spyOn(console, "error").mockImplementation((...words) => hear(words.join(" ")));
});

afterEach(() => vi.restoreAllMocks());

/** Takes over what a server has sent, the parts that come late included, and leaves the page again. */
async function hydrate(html: string, Story: ComponentType): Promise<void> {
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = html;
  await act(async () => {
    render(createElement(Story), {
      container,
      hydrate: true,
      onRecoverableError: hear,
      onCaughtError: hear,
    });
  });
  cleanup();
}

test(
  "every story is rendered by a server and hydrates without a mismatch",
  { timeout: 120_000 },
  async () => {
    const [pages, stories] = await Promise.all([commands.renderStories(), everyStory()]);
    expect(Object.keys(pages).toSorted()).toEqual([...stories.keys()].toSorted());
    const wrong: Record<string, unknown> = {};
    for (const [id, Story] of stories) {
      const { html, error } = pages[id]!;
      said.length = 0;
      if (html) await hydrate(html, Story);
      if (!html || said.length > 0) wrong[id] = error ?? [...said];
    }
    expect(wrong).toEqual({});
  },
);

test.each([
  ["a text", <p key="1">other</p>],
  [
    "an attribute",
    <p key="1" title="other">
      text
    </p>,
  ],
  ["an element", <b key="1">text</b>],
])("%s that differs would be noticed", async (_, element) => {
  await hydrate("<p>text</p>", () => element);
  expect(said).not.toEqual([]);
});

test.each(["fields/states Empty", "fields/states Filled"])(
  "H-031 what is typed and chosen before hydration is kept and taken as an edit: %s",
  async (id) => {
    const [pages, stories] = await Promise.all([commands.renderStories(), everyStory()]);
    const container = document.body.appendChild(document.createElement("div"));
    container.innerHTML = pages[id]!.html!;
    const boxes = [...container.querySelectorAll<HTMLInputElement>("input[type=text], textarea")];
    const radios = [...container.querySelectorAll<HTMLInputElement>("label:nth-of-type(2) > [type=radio]")];
    for (const box of boxes) await userEvent.fill(box, "7");
    for (const radio of radios) await userEvent.click(radio);
    await act(async () => void render(createElement(stories.get(id)!), { container, hydrate: true }));
    expect(boxes.length).toBeGreaterThan(1);
    expect(radios.length).toBeGreaterThan(0);
    for (const box of boxes) expect(box).toHaveValue("7");
    // What is drawn by the state, not by the browser.
    for (const radio of radios) expect(radio.closest("label")).toHaveAttribute("data-checked");
    cleanup();
  },
);
