// The form and the Configurator on a phone, by finger.
import { render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { everyType, everyValue } from "../../stories/support/every-type.ts";
import { offPhone, onPhone, smallTargets, smallTexts, swipe, tap } from "../support/touch.ts";
import { showField } from "../support/show-field.tsx";
import { showForm } from "../support/show-form.tsx";

beforeEach(onPhone);
afterEach(offPhone);

test.each([
  ["empty", {}],
  ["filled", everyValue],
])("every control of a form that is %s can be hit, and is not zoomed in on", async (_, values) => {
  const optional = [...everyType, { name: "more", type: "string", label: "More", optional: true }];
  const { container, field } = showForm(optional, values);
  // An editor is fetched when it comes near.
  field("statement").scrollIntoView();
  await expect.poll(() => container.querySelector(".cm-content")).not.toBeNull();
  expect(smallTargets()).toEqual([]);
  expect(smallTexts()).toEqual([]);
  for (const name of ["postgres", "ports", "store"]) {
    const box = field(name).querySelector("[role=combobox]")!;
    await tap(box);
    await expect.element(page.getByRole("listbox")).toBeVisible();
    await expect.poll(() => page.getByRole("option").elements().length).toBeGreaterThan(0);
    expect(smallTargets(field(name))).toEqual([]);
    expect(
      page
        .getByRole("listbox")
        .getByRole("option")
        .elements()
        .filter((it) => it.clientHeight < 44),
    ).toEqual([]);
    await userEvent.keyboard("{Escape}");
  }
});

test("a message of the summary that wraps keeps its line spacing, and each link its own 44 pixels", async () => {
  await page.viewport(320, 844);
  const { container, submit } = showForm(
    [
      { name: "one", type: "string", label: "The title of the report that people read every week" },
      { name: "two", type: "integer", label: "Count" },
      { name: "three", type: "integer", label: "Number" },
    ],
    { two: "1e3", three: "1e3" },
  );
  await submit();
  await expect.poll(() => container.querySelectorAll(".ps-summary li").length).toBe(3);
  const summary = container.querySelector(".ps-summary")!;
  const lineHeight = Number.parseFloat(getComputedStyle(summary).lineHeight);
  for (const message of [...summary.querySelectorAll("li > span")].slice(1)) {
    const [first, second] = message.getClientRects();
    expect(second!.top - first!.top).toBeCloseTo(lineHeight, 0);
  }
  expect(smallTargets(summary)).toEqual([]);
  for (const item of summary.querySelectorAll("li")) {
    const { left, top, bottom } = item.querySelector("button")!.getBoundingClientRect();
    for (const y of [top + 1, bottom - 1])
      expect(item.contains(document.elementFromPoint(left + 5, y)), item.textContent).toBe(true);
  }
});

test("every control of the Configurator can be hit, and is not zoomed in on", async () => {
  render(<Playground externalUserId="ready" componentKey="contacts-send-message" />);
  await expect.element(page.getByRole("textbox", { name: "Message", exact: true })).toBeVisible();
  expect(smallTargets()).toEqual([]);
  expect(smallTexts()).toEqual([]);
  for (const name of ["Components", "Result", "Changes"]) {
    await tap(page.getByRole("button", { name, exact: true }).element());
    const sheet = page.getByRole("dialog");
    await expect.element(sheet).toBeVisible();
    if (name === "Components")
      await expect.poll(() => document.querySelectorAll(".cf-item").length).toBeGreaterThan(1);
    for (const tab of [undefined, ...sheet.getByRole("tab").elements()]) {
      if (tab) await tap(tab);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect.soft(smallTargets(sheet.element())).toEqual([]);
      expect.soft(smallTexts(sheet.element())).toEqual([]);
    }
    await tap(sheet.getByRole("button", { name: /^Close/ }).element());
    await expect.element(sheet).not.toBeInTheDocument();
  }
});

test("every file can be hit, and is not zoomed in on", async () => {
  const storage = { authProvisionId: "apn_storageDemo" };
  render(<Playground componentKey="storage-share-files" configuredProps={{ storage }} />);
  await expect.element(page.getByRole("button", { name: "Browse files" })).toBeEnabled();
  await tap(page.getByRole("button", { name: "Browse files" }).element());
  const sheet = page.getByRole("dialog", { name: "Choose files" });
  for (const name of ["Marketing", "Documents"]) {
    await expect.element(sheet.getByRole("button", { name })).toBeVisible();
    expect.soft(smallTargets(sheet.element())).toEqual([]);
    await tap(sheet.getByRole("button", { name }).element());
  }
  const logo = sheet.getByRole("checkbox", { name: "Choose logo.svg" });
  await expect.element(logo).toBeVisible();
  await tap(logo.element().parentElement!);
  await expect.element(logo).toBeChecked();
  expect(smallTargets(sheet.element())).toEqual([]);
  expect(smallTexts(sheet.element())).toEqual([]);
});

test("every control of a deployed trigger can be hit, and is not zoomed in on", async () => {
  render(<Playground externalUserId="ready" componentKey="schedule-at-intervals" />);
  await page.getByRole("textbox", { name: "When: interval" }).fill("1");
  await tap(page.getByRole("button", { name: "Deploy", exact: true }).element());
  await expect.element(page.getByRole("button", { name: "Manage it" })).toBeVisible();
  await tap(page.getByRole("button", { name: "Manage it" }).element());
  await expect.element(page.getByRole("textbox", { name: "Address to post events to" })).toBeVisible();
  expect(smallTargets()).toEqual([]);
  expect(smallTexts()).toEqual([]);
});

/** Where the caret of the box with the focus is. */
const caret = () => (document.activeElement as HTMLTextAreaElement).selectionStart;

test.each([
  ["text", { type: "string" }, "ab", "Subject"],
  ["a row", { type: "string[]" }, ["ab"], "Subject 1"],
  ["the value of a pair", { type: "object" }, { key: "ab" }, "Subject 1: value"],
])("a second line is typed in %s without a Shift key", async (_, prop, value, name) => {
  const { changes, submits } = showField(prop, value);
  const box = page.getByRole("textbox", { name, exact: true });
  const newLine = page.getByRole("button", { name: "Start a new line" });
  await expect.element(newLine).not.toBeInTheDocument();
  await tap(box.element());
  await userEvent.keyboard("{End}{ArrowLeft}");
  await tap(newLine.element());
  await expect.element(box).toHaveFocus();
  await expect.element(box).toHaveValue("a\nb");
  expect(caret()).toBe(2);
  await userEvent.keyboard("c{Enter}d");
  await expect.element(box).toHaveValue("a\nc\ndb");
  await expect.poll(() => JSON.stringify(changes.at(-1))).toContain(String.raw`a\nc\ndb`);
  expect(submits).toEqual([]);
});

test("the page behind a sheet stays where it is under a finger, and scrolls again without it", async () => {
  render(
    <>
      <Playground externalUserId="ready" componentKey="contacts-send-message" layout="panel" />
      <div style={{ blockSize: 2000 }} />
    </>,
  );
  await expect.element(page.getByRole("textbox", { name: "Message", exact: true })).toBeVisible();
  const dragUp = () =>
    swipe([195, 140], [195, 120], [195, 90], [195, 60], [195, 30], [195, 10]).then(
      () => new Promise((resolve) => setTimeout(resolve, 300)),
    );
  for (const name of ["Components", "Result"]) {
    window.scrollTo(0, 0);
    await tap(page.getByRole("button", { name, exact: true }).element());
    const sheet = page.getByRole("dialog", { name: name === "Result" ? /./ : name });
    await expect.element(sheet).toBeVisible();
    const at = window.scrollY;
    await dragUp();
    expect(window.scrollY).toBe(at);
    await tap(sheet.getByRole("button", { name: /^Close/ }).element());
    await expect.element(sheet).not.toBeInTheDocument();
    expect(getComputedStyle(document.documentElement).overflowY).toBe("visible");
  }
});

test("the page behind a Configurator that is a dialog stays where it is under a finger", async () => {
  const { unmount } = render(
    <>
      <div style={{ blockSize: 2000 }} />
      <Playground externalUserId="ready" componentKey="contacts-send-message" layout="dialog" />
    </>,
  );
  await expect.element(page.getByRole("textbox", { name: "Message", exact: true })).toBeVisible();
  const at = window.scrollY;
  // By its head, which has nothing to scroll.
  await swipe([195, 50], [195, 40], [195, 25], [195, 10], [195, 2]);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(window.scrollY).toBe(at);
  unmount();
  expect(getComputedStyle(document.documentElement).overflowY).toBe("visible");
});
