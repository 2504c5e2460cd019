// Browsing files in the Configurator, on the playground's backend: sites, libraries, folders, pages, search.
import { render } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FileBrowser } from "../../src/configurator/index.ts";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { showFilling } from "../support/filling.tsx";
import { runAxe } from "../support/run-axe.ts";

const storage = { authProvisionId: "apn_storageDemo" };
const show = () =>
  render(<Playground componentKey="storage-share-files" configuredProps={{ storage }} askBeforeLeaving />);
const dialog = () => page.getByRole("dialog", { name: "Choose files" });
const box = (place: string) => dialog().getByRole("searchbox", { name: `Search in ${place}`, exact: true });
const row = (name: string | RegExp) => dialog().getByRole("button", { name });
const field = (name: string) => page.getByRole("combobox", { name, exact: true });

beforeEach(() => page.viewport(1280, 800));

test("a person goes down to files by keyboard alone, chooses some, and the form has all of it", async () => {
  show();
  const browse = page.getByRole("button", { name: "Browse files" });
  await expect.element(browse).toBeEnabled();
  (browse.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(row("Marketing")).toBeVisible();
  (box("Site").element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(row("Marketing")).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(row("Documents")).toBeVisible();
  await expect.element(box("Marketing")).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.element(row("Campaigns")).toBeVisible();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.element(row("2025")).toBeVisible();
  // Up again, and on to a file of the library's top.
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await expect.element(box("Documents")).toHaveFocus();
  await userEvent.keyboard("logo");
  const logo = dialog().getByRole("checkbox", { name: "Choose logo.svg" });
  await expect.element(logo).toBeVisible();
  await expect.element(row("Campaigns")).not.toBeInTheDocument();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(logo).toHaveFocus();
  await userEvent.keyboard(" ");
  await expect.element(logo).toBeChecked();
  expect((await runAxe(dialog().element())).violations).toEqual([]);
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  const take = dialog().getByRole("button", { name: "Choose 1", exact: true });
  (take.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(dialog()).not.toBeInTheDocument();
  await expect.element(browse).toHaveFocus();
  await expect.element(field("Site")).toHaveValue("Marketing");
  await expect.element(field("Library")).toHaveValue("Documents");
  await expect.element(page.getByText("logo.svg", { exact: true })).toBeVisible();
  // One step back.
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.element(field("Site")).toHaveValue("");
});

test("many are paged and chosen across folders, and what is locked or empty says so", async () => {
  show();
  await page.getByRole("button", { name: "Browse files" }).click();
  await row("Finance").click();
  await row("Archive").click();
  await expect.element(dialog().getByText(/This library is locked/)).toBeVisible();
  await dialog().getByRole("button", { name: "Finance", exact: true }).click();
  await row("Documents").click();
  await row("Empty").click();
  await expect.element(dialog().getByText("There is nothing in Empty.")).toBeVisible();
  await dialog().getByRole("button", { name: "Documents", exact: true }).click();
  await row("Photos").click();
  await expect.element(dialog().getByText("25 entries so far")).toBeVisible();
  await row("More").click();
  await expect.element(dialog().getByText("50 entries so far")).toBeVisible();
  await dialog().getByRole("checkbox", { name: "Choose all that are shown" }).click();
  await expect.element(dialog().getByText("50 chosen")).toBeVisible();
  await dialog().getByRole("button", { name: "Documents", exact: true }).click();
  await dialog().getByRole("checkbox", { name: "Choose logo.svg" }).click();
  await expect.element(dialog().getByText("51 chosen")).toBeVisible();
  await dialog().getByRole("button", { name: "Drop photo-001.jpg" }).click();
  await expect.element(dialog().getByText("50 chosen")).toBeVisible();
  await dialog().getByRole("button", { name: "Cancel" }).click();
  await expect.element(field("Site")).toHaveValue("");
});

test("fits 320 pixels", async () => {
  await page.viewport(320, 640);
  show();
  await page.getByRole("button", { name: "Browse files" }).click();
  await row("Marketing").click();
  await row("Documents").click();
  await expect.element(dialog().getByText("logo.svg")).toBeVisible();
  const sheet = dialog().element();
  expect(sheet.scrollWidth).toBeLessThanOrEqual(sheet.clientWidth);
});

const account = (id: string) => ({ authProvisionId: id });

test.each([
  ["no account", {}, "Choose Slack first."],
  ["the first of two", { slack: account("apn_1") }, "Choose Drive first."],
  ["both", { slack: account("apn_1"), drive: account("apn_2") }, undefined],
])("the button that browses waits for what its first field waits for: with %s", async (_, values, reason) => {
  showFilling({
    props: [
      { name: "slack", type: "app", app: "slack", label: "Slack" },
      { name: "drive", type: "app", app: "drive", label: "Drive" },
      { name: "site", type: "string", label: "Site", remoteOptions: true },
      { name: "files", type: "string[]", label: "Files", remoteOptions: true },
    ],
    configuredProps: values,
    more: <FileBrowser hierarchy={{ levels: ["site"], files: "files" }} />,
  });
  const browse = page.getByRole("button", { name: "Browse files" });
  if (reason === undefined) await expect.element(browse).toBeEnabled();
  else await expect.element(browse).toBeDisabled();
  expect(browse.element().parentElement?.querySelector("small")?.textContent).toBe(reason);
});
