// Finding in the Configurator, on the playground's backend: from all apps to one, to a component, and back.
import { render } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Playground } from "../../stories/configurator/Playground.tsx";

beforeEach(() => page.viewport(1280, 800));

const rail = () => page.getByRole("navigation", { name: "Components" });
const title = (name: string) => page.getByRole("heading", { level: 1, name });
const everywhere = () => rail().getByRole("searchbox", { name: "Find a component" });

test("a person goes from all apps to one, to a component, and back, by keyboard", async () => {
  const onChoose = vi.fn<(key: string) => void>();
  render(<Playground onChoose={onChoose} />);
  await expect.element(rail().getByRole("button", { name: "Postgres" })).toBeVisible();
  await userEvent.keyboard("{Control>}k{/Control}");
  await expect.element(everywhere()).toHaveFocus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await expect.element(rail().getByRole("heading", { name: "Postgres" })).toBeVisible();
  await expect.element(rail().getByRole("searchbox", { name: "Find in Postgres" })).toHaveFocus();
  await expect.element(rail().getByRole("button", { name: /^Find Rows/ })).toBeVisible();
  await userEvent.keyboard("find");
  await expect.element(rail().getByRole("button", { name: /^Insert Row/ })).not.toBeInTheDocument();
  await expect.element(rail().getByRole("button", { name: /^Find Rows/ })).toBeVisible();
  await userEvent.keyboard("{ArrowDown}");
  const pressed = document.activeElement;
  await userEvent.keyboard("{Enter}");
  await expect.element(title("Find Rows")).toBeVisible();
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("postgres-find-rows");
  // Opening it has left the list as it was, and the focus there.
  expect(document.activeElement).toBe(pressed);
  await expect.element(rail().getByRole("button", { name: /^Find Rows/ })).toHaveFocus();
  await rail().getByRole("button", { name: "All apps" }).click();
  await expect.element(everywhere()).toHaveFocus();
  const recent = rail().getByRole("region", { name: "Recent" });
  await expect.element(recent.getByRole("button", { name: "Find Rows" })).toBeVisible();
});

test("a search finds components of all apps, and stays when one is opened", async () => {
  render(<Playground />);
  await everywhere().fill("row");
  const found = rail().getByRole("region", { name: "Found components" });
  await found.getByRole("button", { name: /^Update Row/ }).click();
  await expect.element(title("Update Row")).toBeVisible();
  await expect.element(everywhere()).toHaveValue("row");
  await expect
    .element(found.getByRole("button", { name: /^Update Row/ }))
    .toHaveAttribute("aria-current", "true");
});

test("a link opens the component, and its app beside it", async () => {
  const { rerender } = render(<Playground componentKey="postgres-find-rows" />);
  await expect.element(title("Find Rows")).toBeVisible();
  await expect.element(rail().getByRole("heading", { name: "Postgres" })).toBeVisible();
  await expect
    .element(rail().getByRole("button", { name: /^Find Rows/ }))
    .toHaveAttribute("aria-current", "true");
  rerender(<Playground componentKey="contacts-send-message" />);
  await expect.element(rail().getByRole("heading", { name: "Contacts" })).toBeVisible();
});

test("a link to what does not exist says so, and offers what does", async () => {
  const onChoose = vi.fn<(key: string) => void>();
  render(<Playground componentKey="postgres-gone" onChoose={onChoose} />);
  await expect.element(page.getByText("There is no component “postgres-gone”.")).toBeVisible();
  const main = page.getByRole("main");
  await main.getByRole("searchbox", { name: "Find a component" }).fill("find rows");
  await main.getByRole("button", { name: /^Find Rows/ }).click();
  await expect.element(title("Find Rows")).toBeVisible();
  expect(onChoose).toHaveBeenCalledExactlyOnceWith("postgres-find-rows");
});
