// What is configured as JSON and as code, by keyboard, on the playground's backend.
import { render } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { control, named, violations } from "../support/playground.ts";

beforeAll(() => control({ warm: {} }), 120_000);
beforeEach(async () => {
  await page.viewport(1280, 800);
  await control({ reset: {} });
});

const field = (name: string) => named("textbox", name);
const box = () => field("Values as JSON").element() as HTMLTextAreaElement;

test("values are edited as JSON by keyboard, applied as one step, and undone in the form", async () => {
  render(<Playground externalUserId="ready" componentKey="contacts-send-message" />);
  await field("Message").fill("Hello");
  await named("tab", "JSON").click();
  await named("button", "Edit").click();
  await expect.poll(() => document.activeElement).toBe(field("Values as JSON").element());
  const at = box().value.indexOf('"Hello"');
  box().setSelectionRange(at, at + '"Hello"'.length);
  await userEvent.keyboard("oops");
  await expect.element(page.getByText(/cannot be read from “oops”/)).toBeVisible();
  expect(await violations()).toEqual([]);
  // The text's own undo comes before the form's.
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(() => box().value).toContain('"Hello"');
  await expect.element(field("Message")).toHaveValue("Hello");
  const again = box().value.indexOf("Hello");
  box().setSelectionRange(again, again + 5);
  await userEvent.keyboard("Bye");
  await expect.element(page.getByRole("heading", { name: "1 value would change" })).toBeVisible();
  expect(await violations()).toEqual([]);
  // Out of the text by Tab, and on to the button.
  await userEvent.keyboard("{Tab}{Tab}{Enter}");
  await expect.element(field("Message")).toHaveValue("Bye");
  await expect.poll(() => document.activeElement).toBe(named("button", "Edit").element());
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(field("Message")).toHaveValue("Hello");
});

test("the numbers of lines stand beside their lines, and a line that is far down is led to", async () => {
  await page.viewport(320, 700);
  document.documentElement.dir = "rtl";
  try {
    render(<Playground externalUserId="ready" componentKey="contacts-send-message" />);
    await named("button", "Result").click();
    await named("tab", "JSON").click();
    await expect.element(page.getByRole("heading", { name: "configured_props" })).toBeVisible();
    expect(getComputedStyle(document.querySelector("pre")!).direction).toBe("ltr");
    await named("button", "Edit").click();
    await field("Values as JSON").fill(`{\n  "text": "x",\n${"\n".repeat(80)}oops }`);
    await named("button", "Line 83").click();
    const number = [...document.querySelectorAll(".cf-lined li")][82]!.getBoundingClientRect();
    const text = box().getBoundingClientRect();
    expect(number.left).toBeLessThan(text.left);
    expect(number.top).toBeGreaterThan(0);
    expect(number.bottom).toBeLessThan(700);
    expect(box().value.slice(box().selectionStart, box().selectionEnd)).toBe("oops }");
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  } finally {
    document.documentElement.dir = "";
  }
});

test("code is copied, and can be copied by hand where the clipboard is out of reach", async () => {
  render(<Playground externalUserId="ready" componentKey="contacts-send-message" />);
  await field("Message").fill("Hello");
  await named("tab", "Code").click();
  await named("tab", "TypeScript").click();
  const kept: string[] = [];
  const { clipboard } = navigator;
  const reach = (writeText: (text: string) => Promise<void>) =>
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  try {
    reach(async (text) => void kept.push(text));
    await named("button", "Copy").click();
    await expect.element(named("button", "Copied")).toBeVisible();
    expect(kept[0]).toContain('text: "Hello"');
    reach(() => Promise.reject(new Error("refused")));
    await named("button", "Copied").click();
    await expect.element(page.getByText(/clipboard cannot be reached/)).toBeVisible();
    const text = field("The call as code").element() as HTMLTextAreaElement;
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe(kept[0]);
    expect(await violations()).toEqual([]);
  } finally {
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: clipboard });
  }
});

test("a configuration is pasted from another component's form, by keyboard, after a look at what fits", async () => {
  await page.viewport(320, 700);
  render(<Playground externalUserId="ready" componentKey="contacts-send-message" />);
  await named("button", "Result").click();
  await named("tab", "JSON").click();
  await named("button", "Paste").click();
  const text = field("Copied configuration");
  await expect.poll(() => document.activeElement).toBe(text.element());
  await text.fill(
    JSON.stringify({ component: "other", configured_props: { text: "Hello", channel: "email", row: 1 } }),
  );
  await expect.element(page.getByText("1 value has no field here, and stays out")).toBeVisible();
  expect(await violations()).toEqual([]);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await text.click();
  const apply = () => document.activeElement?.textContent === "Apply";
  for (let presses = 0; presses < 12 && !apply(); presses++) await userEvent.keyboard("{Tab}");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => document.activeElement).toBe(named("button", "Paste").element());
  await expect.element(page.getByText(/"text": "Hello"|"Hello"/).first()).toBeVisible();
});
