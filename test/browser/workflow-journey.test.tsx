// Three steps of a workflow: each takes data of those before it, on the real backend, by pointer and by keyboard alone.
import { cleanup, render } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { WorkflowPage } from "../../stories/configurator/Workflow.tsx";
import { fieldOf, press, walk } from "../support/by-keyboard.ts";
import { control, violations } from "../support/playground.ts";

const long = { timeout: 30_000 };

interface Ways {
  /** Presses a button of the page, or of a field. */
  button(name: string | RegExp, prop?: string): Promise<void>;
  item(name: RegExp): Promise<void>;
}

const buttonIn = (name: string | RegExp, prop?: string) =>
  [...(prop === undefined ? document : fieldOf(prop)!).querySelectorAll<HTMLElement>("button")].find(
    (button) => {
      const text = button.getAttribute("aria-label") ?? button.textContent;
      return typeof name === "string" ? text === name : name.test(text);
    },
  );

const byPointer: Ways = {
  async button(name, prop) {
    await expect.poll(() => buttonIn(name, prop), long).toBeTruthy();
    await userEvent.click(page.elementLocator(buttonIn(name, prop)!));
  },
  item: (name) => userEvent.click(page.getByRole("menuitemradio", { name })),
};

const byKeyboard: Ways = {
  async button(name, prop) {
    await walk(String(name), () => buttonIn(name, prop));
    await press("{Enter}");
  },
  async item(name) {
    await expect.element(page.getByRole("menu")).toBeVisible();
    for (let step = 0; step < 5 && !name.test(document.activeElement?.textContent ?? ""); step += 1)
      await press("{ArrowDown}");
    await press("{Enter}");
  },
};

const chips = (prop: string) =>
  [...(fieldOf(prop)?.querySelectorAll(".ps-reference-chip") ?? [])].map((chip) => chip.textContent);
const outcomes = () => [...document.querySelectorAll(".workflow-outcome")].map((it) => it.textContent);

async function sent(): Promise<unknown[]> {
  const { data } = await (await fetch("/backend/requests?kind=run")).json();
  return (data as { body: { configured_props: unknown } }[]).map(({ body }) => body.configured_props);
}

beforeAll(() => control({ warm: {} }), 120_000);
beforeEach(async () => {
  await page.viewport(1280, 800);
  await control({ reset: {} });
});

test.each([
  ["by pointer", byPointer],
  ["by keyboard alone", byKeyboard],
])(
  "a workflow takes data from step to step, is saved, opened again and run: %s",
  async (_, ways) => {
    render(<WorkflowPage />);
    await expect.poll(() => fieldOf("value"), long).toBeTruthy();
    await ways.button("Value: Enter a value", "value");
    await ways.item(/Use data from a step/);
    await expect.poll(() => fieldOf("value")?.querySelector(".cm-content"), long).toBeTruthy();
    await ways.button("Value: insert data", "value");
    await press("customer name{Enter}");
    await expect.poll(() => chips("value")).toEqual(["customer › name"]);
    await expect.poll(() => fieldOf("value")?.textContent).toContain("With the sample: Ada Abe");
    await ways.button("Save");
    await ways.button("Run the workflow");
    await expect
      .poll(outcomes, long)
      .toContainEqual(expect.stringMatching(/^Found \d rows? in sales\.contacts/));

    // The output of the real run is what the next step offers.
    await ways.button(/^Send message/);
    await expect.poll(() => fieldOf("subject"), long).toBeTruthy();
    await ways.button("Message: Enter a value", "text");
    await ways.item(/Use data from a step/);
    await expect.poll(() => fieldOf("text")?.querySelector(".cm-content"), long).toBeTruthy();
    await walk("the message", () => fieldOf("text")?.querySelector(".cm-content"));
    await press("Hello {{{{");
    await press("0 full_name{Enter}");
    await expect.poll(() => fieldOf("text")?.textContent).toContain("With the sample: Hello Ada Abe");
    expect(await violations()).toEqual([]);
    await ways.button("Save");
    await ways.button("Run the workflow");
    await expect.poll(outcomes, long).toContainEqual(expect.stringMatching(/^Sent to Ada Abe/));
    const [find, message] = (await sent()).slice(-2);
    expect(find).toMatchObject({ value: "Ada Abe", limit: 5 });
    expect(message).toMatchObject({ text: "Hello Ada Abe" });
    // No call has ever had a reference in it.
    const { data } = await (await fetch("/backend/requests")).json();
    const calls = (data as { path: string }[]).filter((request) => request.path.startsWith("/v1/"));
    expect(calls.length).toBeGreaterThan(3);
    expect(JSON.stringify(calls)).not.toMatch(/\{\{|"path":\[/);

    cleanup();
    render(<WorkflowPage />);
    // The editor loads once it is near the screen.
    await expect.poll(() => fieldOf("value"), long).toBeTruthy();
    fieldOf("value")?.scrollIntoView();
    await expect.poll(() => chips("value"), long).toEqual(["customer › name"]);
  },
  120_000,
);

test("a step without its data is not run, and says what is missing", async () => {
  render(<WorkflowPage />);
  await expect.poll(() => fieldOf("value"), long).toBeTruthy();
  await byPointer.button("Value: Enter a value", "value");
  await byPointer.item(/Use data from a step/);
  await expect.poll(() => fieldOf("value")?.querySelector(".cm-content"), long).toBeTruthy();
  await press("{{{{");
  await press("{Escape}");
  await press("trigger.gone}}");
  await expect.poll(() => fieldOf("value")?.textContent).toContain("doesn’t exist anymore");
  await byPointer.button("Save");
  await byPointer.button("Run the workflow");
  await expect.poll(outcomes, long).toEqual(["No data at trigger.gone"]);
  expect(await sent()).toEqual([]);
});
