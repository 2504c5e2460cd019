// From a component that is yet to be found to one that is opened again another day: by pointer, and by keyboard alone.
import { cleanup, render } from "@testing-library/react";
import { beforeAll, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { FAR, fieldOf, focused, on, pick, press, pressButton, walk, write } from "../support/by-keyboard.ts";
import { control, named, violations } from "../support/playground.ts";

const long = { timeout: 30_000 };

/** Who was put into the table, run by run. */
async function inserted(): Promise<unknown[]> {
  const { data } = await (await fetch("/backend/requests?kind=run")).json();
  return (data as { body: { configured_props: Record<string, unknown> } }[]).map(
    ({ body }) => body.configured_props.full_name,
  );
}

/** What is copied meanwhile. */
function clipboard() {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue(undefined);
  onTestFinished(() => write.mockRestore());
  return { text: () => write.mock.calls.at(-1)?.[0] ?? "" };
}

const title = () => page.getByRole("heading", { level: 1, name: "Insert Row" });
const result = () => page.getByRole("complementary", { name: "Result" });
const done = () => result().getByText("Inserted a row into sales.contacts");

const connectWindow = () => document.querySelector<HTMLIFrameElement>("iframe[title='Pipedream Connect']");
const password = () => connectWindow()?.contentDocument?.querySelector<HTMLInputElement>("[type=password]");
const account = () =>
  expect.poll(() => fieldOf("postgres")?.querySelector("input")?.value, long).toBe("postgres@demo.localhost");

/** A list that the answer to what was typed has come to: a press before that may meet a row that moves. */
async function settled(): Promise<void> {
  await expect.poll(() => document.querySelector("[role=listbox]:not([aria-busy])"), long).toBeTruthy();
  let before = "";
  await expect
    .poll(
      () => {
        const [last, now] = [before, document.querySelector("[role=listbox]")?.textContent ?? ""];
        before = now;
        return now !== "" && now === last;
      },
      { interval: 400, ...long },
    )
    .toBe(true);
}

beforeAll(() => control({ warm: {} }), 120_000);
beforeEach(async () => {
  await page.viewport(1280, 800);
  await control({ reset: {} });
});

/** Opens again, in a page that knows nothing, what was exported. */
async function reopened(exported: string): Promise<void> {
  cleanup();
  const configuredProps = JSON.parse(exported) as Record<string, unknown>;
  render(<Playground componentKey="postgres-insert-row" configuredProps={configuredProps} />);
  await expect.element(named("textbox", "full_name"), long).toHaveValue("Grace Hopper");
  await expect.element(named("combobox", "Table")).toHaveValue("contacts (5000 rows)");
  await account();
}

test("by pointer", { timeout: 120_000 }, async () => {
  const copied = clipboard();
  render(<Playground />);
  // Find
  await named("searchbox", "Find a component").fill("Insert Row");
  await page.getByRole("button", { name: /^Insert Row/ }).click();
  await expect.element(title(), long).toBeVisible();
  expect(await violations()).toEqual([]);
  // Connect
  await named("button", "Connect Postgres").click();
  await expect.poll(password, long).toBeTruthy();
  password()?.focus();
  await userEvent.keyboard("swordfish{Enter}");
  await account();
  // Fill
  for (const [name, text] of [
    ["Schema", "sales"],
    ["Table", "contacts"],
  ] as const) {
    await named("combobox", name).fill(text);
    await settled();
    await page.getByRole("option", { name: text }).first().click();
  }
  await expect.element(named("textbox", "full_name"), long).toBeVisible();
  await named("textbox", "full_name").fill("Grace Hopper");
  await named("textbox", "email").fill("grace@example.com");
  await page.getByRole("radiogroup", { name: "subscribed" }).getByRole("radio", { name: "Yes" }).click();
  expect(await violations()).toEqual([]);
  // Run
  await named("button", "Run").click();
  await expect.element(done(), long).toBeVisible();
  expect(await violations()).toEqual([]);
  // Change, and undo
  await named("textbox", "full_name").fill("Somebody Else");
  await result()
    .getByRole("tab", { name: /^Changes/ })
    .click();
  await expect.element(result().getByText("Somebody Else")).toBeVisible();
  expect(await violations()).toEqual([]);
  await page.getByRole("button", { name: /^Undo/ }).first().click();
  await expect.element(named("textbox", "full_name")).toHaveValue("Grace Hopper");
  // Export
  await result().getByRole("tab", { name: "JSON" }).click();
  await result().getByRole("button", { name: "Copy", exact: true }).click();
  await expect.poll(copied.text).toContain("Grace Hopper");
  expect(await violations()).toEqual([]);
  // Reopen
  await reopened(copied.text());
  expect(await violations()).toEqual([]);
  // Nobody is in the table twice.
  await named("textbox", "email").fill("hopper@example.com");
  await named("button", "Run").click();
  await expect.element(done(), long).toBeVisible();
  expect(await inserted()).toEqual(["Grace Hopper", "Grace Hopper"]);
});

test("by keyboard", { timeout: 240_000 }, async () => {
  const copied = clipboard();
  render(<Playground />);
  await expect.element(page.getByRole("heading", { name: "What should happen?" })).toBeVisible();
  // Find
  await press("{Control>}k{/Control}Insert Row");
  await expect.element(page.getByText("1 component", { exact: true })).toBeVisible();
  await press("{ArrowDown}{Enter}");
  await expect.element(title(), long).toBeVisible();
  // Connect
  await pressButton("postgres", "Connect Postgres");
  await expect.poll(password, long).toBeTruthy();
  for (
    let stops = 0;
    stops < FAR && connectWindow()?.contentDocument?.activeElement !== password();
    stops += 1
  )
    await press("{Tab}");
  await press("swordfish{Enter}");
  await account();
  await expect.poll(() => fieldOf("postgres")?.contains(focused())).toBe(true);
  // Fill
  await pick("schema", "sales");
  await pick("table", "contacts");
  await expect.poll(() => fieldOf("full_name"), long).toBeTruthy();
  await write("full_name", "Grace Hopper");
  await write("email", "grace@example.com");
  await on("subscribed", "[role=radiogroup]");
  await press(" ");
  // Run
  await walk("Run", () => document.querySelector("form [type=submit]"));
  await press("{Enter}");
  await expect.element(done(), long).toBeVisible();
  expect(await violations()).toEqual([]);
  // Change, and undo
  await write("full_name", "Somebody Else");
  await press("{Tab}");
  await walk("Undo", () => document.querySelector(".cf-fillbar button"));
  await press("{Enter}");
  await expect.element(named("textbox", "full_name")).toHaveValue("Grace Hopper");
  // Export
  await walk("the tabs", () => document.querySelector("[role=tab][aria-selected=true]"));
  for (
    let steps = 0;
    steps < 9 && document.querySelector("[role=tab][aria-selected=true]")?.textContent !== "JSON";
    steps += 1
  )
    await press("{ArrowRight}");
  await walk("Copy", () =>
    [...document.querySelectorAll("aside button")].find(({ textContent }) => textContent === "Copy"),
  );
  await press("{Enter}");
  await expect.poll(copied.text).toContain("Grace Hopper");
  // Reopen
  await reopened(copied.text());
  await write("email", "hopper@example.com");
  await walk("Run", () => document.querySelector("form [type=submit]"));
  await press("{Enter}");
  await expect.element(done(), long).toBeVisible();
  expect(await inserted()).toEqual(["Grace Hopper", "Grace Hopper"]);
});
