// How the Configurator stands in a host: its place decides, and another layout keeps everything.
import { render } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { Configurator, type Layout } from "../../src/configurator/index.ts";
import { parseComponent } from "../../src/index.ts";
import { createScriptedClient } from "../../src/testing/index.ts";
import { held } from "../support/scripted-client.ts";

const shown = (props: { layout?: Layout; onClose?(): void }) => (
  <Playground externalUserId="ready" componentKey="contacts-send-message" {...props} />
);

const message = () => page.getByRole("textbox", { name: "Message", exact: true });

test("another layout keeps what was typed", async () => {
  await page.viewport(1280, 800);
  const { rerender } = render(shown({ layout: "page" }));
  await message().fill("Typed in a page");
  for (const layout of ["panel", "dialog", "page"] as const) {
    rerender(shown({ layout }));
    await expect.element(message()).toHaveValue("Typed in a page");
  }
});

test("a panel of 320 pixels shows the form alone, with the rest over it, and nothing is cut off", async () => {
  await page.viewport(1280, 800);
  const { container } = render(shown({ layout: "panel" }));
  await expect.element(message()).toBeVisible();
  const root = container.querySelector(".cf-root")!;
  expect(root.clientWidth).toBeLessThanOrEqual(320);
  expect(root.scrollWidth).toBe(root.clientWidth);
  await page.getByRole("button", { name: "Components" }).click();
  await expect.element(page.getByRole("dialog", { name: "Components" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("button", { name: "Components" })).toHaveFocus();
});

test("a page in a narrow place of a wide window has one column", async () => {
  await page.viewport(1280, 800);
  const { container } = render(<div className="narrow-place">{shown({ layout: "page" })}</div>);
  const place = container.querySelector<HTMLElement>(".narrow-place")!;
  await expect.element(page.getByRole("complementary", { name: "Result" })).toBeVisible();
  place.style.inlineSize = "600px";
  await expect.element(page.getByRole("complementary", { name: "Result" })).not.toBeInTheDocument();
  await expect.element(page.getByRole("button", { name: "Components" })).toBeVisible();
});

test("a dialog is closed by Escape and by its button, and its host is told", async () => {
  await page.viewport(1280, 800);
  const onClose = vi.fn<() => void>();
  render(shown({ layout: "dialog", onClose }));
  const dialog = page.getByRole("dialog", { name: "Configure a component" });
  await expect.element(dialog).toBeVisible();
  await expect.element(message()).toBeVisible();
  await dialog.getByRole("button", { name: "Close Configure a component" }).click();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});

test("the steps of a wizard are laid out before they come into sight", async () => {
  await page.viewport(1280, 800);
  const { container } = render(
    <div style={{ paddingBlockStart: "4000px" }}>{shown({ layout: "wizard" })}</div>,
  );
  await expect.element(page.getByRole("button", { name: "Next" })).toBeInTheDocument();
  const steps = [...container.querySelectorAll(".cf-steps > nav li")];
  const widths = steps.map((step) => step.getBoundingClientRect().width);
  expect(Math.min(...widths)).toBeGreaterThan(50);
});

test("a wizard goes from step to step by keyboard to the run", { timeout: 60_000 }, async () => {
  await page.viewport(360, 800);
  const { container } = render(
    <Playground externalUserId="ready" componentKey="storage-share-files" layout="wizard" />,
  );
  const next = page.getByRole("button", { name: "Next" });
  const heading = (name: RegExp) => page.getByRole("heading", { level: 2, name });
  await expect.element(heading(/^Accounts/)).toBeVisible();
  // Nobody goes on without an account.
  await next.click();
  await expect.element(page.getByRole("combobox", { name: "Storage" })).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(page.getByRole("option", { name: /Team storage/ })).toBeVisible();
  await userEvent.keyboard("{Enter}");
  (next.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(heading(/^Settings/)).toHaveFocus();
  for (const [name, choice] of [
    ["Site", "Marketing"],
    ["Library", "Documents"],
    ["Files", "logo.svg"],
  ] as const) {
    (page.getByRole("combobox", { name, exact: true }).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowDown}");
    await page.getByRole("option", { name: choice }).click();
    await userEvent.keyboard("{Escape}");
  }
  await next.click();
  await expect.element(heading(/^Added fields/)).toHaveFocus();
  await expect.element(page.getByRole("button", { name: "Add Folder" })).toBeVisible();
  await next.click();
  await expect.element(page.getByText("Check what you entered, then go on.")).toBeVisible();
  const root = container.querySelector(".cf-root")!;
  expect(root.scrollWidth).toBe(root.clientWidth);
  await page.getByRole("button", { name: "Run" }).click();
  await expect.element(page.getByText("Shared 1 of Marketing for 7 days").first()).toBeVisible();
});

test.each([
  [1280, ".cf-main"],
  [320, ".cf-root"],
])("what takes the focus comes into sight above the bar, %i pixels wide", async (width, scroller) => {
  await page.viewport(width, 560);
  const { container } = render(
    <Playground externalUserId="ready" componentKey="contacts-send-message" layout="page" />,
  );
  await expect.element(page.getByRole("textbox", { name: "Subject", exact: true })).toBeInTheDocument();
  const field = message().element() as HTMLElement;
  const bar = () => container.querySelector(".ps-actions")!.getBoundingClientRect();
  // In the window, and behind the bar.
  const behind = field.getBoundingClientRect().bottom - bar().bottom;
  container.querySelector(scroller)!.scrollBy(0, behind);
  expect(field.getBoundingClientRect().bottom).toBeGreaterThan(bar().top);
  field.focus();
  await vi.waitFor(() => expect(field.getBoundingClientRect().bottom).toBeLessThan(bar().top));
});

test.each(["ltr", "rtl"] as const)(
  "the tabs at the side stand in one row that follows the chosen one, %s",
  async (dir) => {
    await page.viewport(1200, 700);
    const { container } = render(<div dir={dir}>{shown({ layout: "page" })}</div>);
    await expect.element(page.getByRole("tab", { name: "Result" })).toBeVisible();
    const tabs = [...container.querySelectorAll<HTMLElement>(".cf-tabs > [role=tab]")];
    expect(new Set(tabs.map((tab) => tab.offsetTop)).size).toBe(1);
    const isWhole = (tab: HTMLElement) => {
      const { left, right } = tab.getBoundingClientRect();
      const row = tab.parentElement!.getBoundingClientRect();
      return left >= row.left && right <= row.right;
    };
    const last = tabs.at(-1)!;
    expect(isWhole(last)).toBe(false);
    await page.getByRole("tab", { name: "Result" }).click();
    await userEvent.keyboard("{End}");
    await expect.element(page.getByRole("tab", { name: "Dependencies" })).toHaveFocus();
    await vi.waitFor(() => expect(isWhole(last)).toBe(true));
    await userEvent.keyboard("{Home}");
    await vi.waitFor(() => expect(isWhole(tabs[0]!)).toBe(true));
  },
);

test("keeps the focus on a tab at the side when the component arrives", async () => {
  await page.viewport(1280, 800);
  const answer = held<ReturnType<typeof parseComponent>>();
  const client = createScriptedClient({ retrieveComponent: () => answer.promise });
  render(<Configurator client={client} externalUserId="ada" componentKey="c" />);
  await page.getByRole("tab", { name: "Result" }).click();
  await userEvent.keyboard("{ArrowRight}");
  const changes = page.getByRole("tab", { name: "Changes" });
  await expect.element(changes).toHaveFocus();
  const note = { name: "note", type: "string" };
  answer.give(parseComponent({ key: "c", name: "C", version: "1.0.0", configurable_props: [note] }));
  await expect.element(page.getByRole("textbox", { name: "note" })).toBeVisible();
  await expect.element(changes).toHaveFocus();
});
