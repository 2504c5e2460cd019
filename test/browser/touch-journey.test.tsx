// The whole job on a phone, by taps: every press is a finger's, and text comes from the keyboard that a tap brings.
import { render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { showForm } from "../support/show-form.tsx";
import { middleOf, offPhone, onPhone, swipe, tap } from "../support/touch.ts";

beforeEach(onPhone);
afterEach(async () => {
  for (const name of ["height", "offsetTop"]) Reflect.deleteProperty(window.visualViewport!, name);
  await offPhone();
});

/** Whatever is called so, once it is there. */
async function there(role: string, name: string | RegExp): Promise<HTMLElement> {
  const locator = page.getByRole(role, { name, exact: true });
  await expect.element(locator).toBeVisible();
  return locator.element() as HTMLElement;
}

async function press(role: string, name: string | RegExp): Promise<void> {
  await tap(await there(role, name));
}

async function write(name: string, text: string): Promise<void> {
  const box = await there("textbox", name);
  await tap(box);
  await userEvent.keyboard(text);
  expect(box).toHaveValue(text);
}

async function choose(name: string, option: string | RegExp): Promise<void> {
  await press("combobox", name);
  await press("option", option);
  await expect.element(page.getByRole("listbox")).not.toBeInTheDocument();
}

/** Opens a phone's keyboard: the page keeps its height, but only the part from `top` down to the keyboard is visible. */
function openKeyboard(height: number, top: number): void {
  const view = window.visualViewport!;
  Object.defineProperty(view, "height", { configurable: true, value: window.innerHeight - height });
  Object.defineProperty(view, "offsetTop", { configurable: true, value: top });
}

const rows = () =>
  [...document.querySelectorAll<HTMLInputElement>("[data-row] [aria-label^='Tags']")].map((it) => it.value);

test("a form is filled in, its rows are put in order, and it is submitted", async () => {
  const form = showForm([
    { name: "postgres", type: "app", app: "postgres", label: "Account" },
    { name: "colour", type: "string", label: "Colour", options: ["red", "green", "blue"] },
    { name: "table", type: "string", label: "Table", remoteOptions: true },
    { name: "urgent", type: "boolean", label: "Urgent" },
    { name: "tags", type: "string[]", label: "Tags" },
    { name: "data", type: "object", label: "Data" },
    { name: "timer", type: "$.interface.timer", label: "Timer" },
  ]);
  await press("combobox", "Account");
  const account = page.getByRole("listbox").getByRole("option").first();
  await expect.element(account).toBeVisible();
  await tap(account.element());
  await choose("Colour", "green");
  await choose("Table", "Two");
  await tap(page.getByRole("radiogroup", { name: "Urgent" }).getByText("Yes").element());
  await press("button", "Add a row");
  await userEvent.keyboard("one{Enter}two{Enter}three");
  expect(rows()).toEqual(["one", "two", "three"]);

  // The last row is dragged above the first, and the page stays where it is.
  const grip = await there("button", "Move row 3");
  grip.scrollIntoView({ block: "center" });
  const at = window.scrollY;
  const [x, y] = middleOf(grip);
  const [, top] = middleOf(await there("button", "Move row 1"));
  await swipe([x, y], [x, y - 20], [x, (y + top) / 2], [x, top], [x, top - 20], [x, top - 22]);
  await expect.poll(rows).toEqual(["three", "one", "two"]);
  expect(window.scrollY).toBe(at);

  await press("button", "Add entry");
  await userEvent.keyboard("city");
  await write("Data 1: value", "Oslo");
  await press("button", "Hourly");
  await press("button", "Submit");
  await expect
    .poll(() => form.submits)
    .toEqual([
      {
        postgres: { authProvisionId: expect.any(String) },
        colour: "green",
        table: { __lv: { label: "Two", value: "id_2" } },
        urgent: true,
        tags: ["three", "one", "two"],
        data: { city: "Oslo" },
        timer: expect.anything(),
      },
    ]);
});

test.each([
  ["c0", 0],
  ["c4", 0],
  // The browser has moved the page up, to show what is typed into.
  ["c11", 336],
])("the list of %s fits between the keyboard and what is seen from %d pixels on", async (name, from) => {
  const options = Array.from({ length: 40 }, (_, at) => `Option ${at}`);
  const names = Array.from({ length: 12 }, (_, at) => `c${at}`);
  const form = showForm(names.map((it) => ({ name: it, type: "string", label: it, options })));
  openKeyboard(336, from);
  await tap(form.input(name));
  await expect.element(page.getByRole("listbox")).toBeVisible();
  const popup = form.field(name).querySelector(".ps-choice-popup")!;
  await vi.waitFor(() => {
    const { top, bottom } = popup.getBoundingClientRect();
    expect(top).toBeGreaterThanOrEqual(from);
    expect(bottom).toBeLessThanOrEqual(from + 844 - 336);
    expect(bottom - top).toBeGreaterThan(100);
  });
  const option = page.getByRole("option", { name: "Option 1", exact: true }).element();
  await swipe(middleOf(option));
  await expect.poll(() => form.changes.at(-1)).toEqual({ [name]: "Option 1" });
});

test("the Configurator: a component is found, filled in and run, and its result is seen", async () => {
  render(<Playground externalUserId="ready" />);
  await press("button", "Components");
  await press("searchbox", /^Find/);
  await userEvent.keyboard("insert row");
  const found = page.getByRole("dialog").getByRole("button", { name: /^Insert Row/ });
  await expect.element(found.first()).toBeVisible();
  await tap(found.first().element());
  await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  await press("combobox", "Postgres");
  const account = page.getByRole("listbox").getByRole("option").first();
  await expect.element(account).toBeVisible();
  await tap(account.element());
  await choose("Schema", "sales");
  await press("combobox", "Table");
  await userEvent.keyboard("contacts");
  await press("option", /^contacts /);
  await write("full_name", "Grace Hopper");
  await write("email", "grace@example.com");
  await tap(page.getByRole("radiogroup", { name: "subscribed" }).getByText("No").element());
  await press("button", "Run");
  const result = page.getByRole("dialog");
  await expect.element(result).toHaveTextContent("Inserted a row into sales.contacts");
  await expect.element(result).toHaveTextContent("Grace Hopper");
});
