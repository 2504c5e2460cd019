// Running an action and looking after a deployed trigger in the Configurator, on the playground's backend.
import { render } from "@testing-library/react";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { RunStory } from "../../stories/configurator/RunStory.tsx";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { control, named, violations } from "../support/playground.ts";

beforeAll(() => control({ warm: {} }), 120_000);
beforeEach(async () => {
  await page.viewport(1280, 800);
  await control({ reset: {} });
});

async function choose(name: string, option: RegExp): Promise<void> {
  await named("combobox", name).click();
  await page.getByRole("option", { name: option }).first().click();
}

test(
  "exports a thousand rows into a file, and reads them as a table by keyboard",
  { timeout: 90_000 },
  async () => {
    render(<Playground externalUserId="ready" componentKey="postgres-export-rows" />);
    await choose("Postgres", /Warehouse/);
    await choose("Schema", /^sales/);
    await named("combobox", "Table").click();
    await userEvent.keyboard("contacts");
    await page.getByRole("option", { name: /^contacts / }).click();
    await named("button", "Run").click();
    const result = page.getByRole("complementary", { name: "Result" });
    await expect.element(result).toHaveTextContent("Exported 1000 rows of sales.contacts");
    const file = result.getByRole("link", { name: "contacts.csv" }).element() as HTMLAnchorElement;
    expect((await (await fetch(file.href)).text()).trim().split("\n")).toHaveLength(1001);

    await result.getByRole("radio", { name: "Table" }).click();
    const table = result.getByRole("table").element();
    await expect.poll(() => table.querySelectorAll("tbody tr").length).toBeLessThan(40);
    const scroller = table.parentElement!;
    scroller.focus();
    await userEvent.keyboard("{End}");
    await expect.poll(() => table.textContent).toContain("1,000".replace(",", ""));
    await expect
      .poll(() => table.querySelector('[aria-rowindex="1001"]')?.getBoundingClientRect().bottom ?? Infinity)
      .toBeLessThanOrEqual(scroller.getBoundingClientRect().bottom + 1);
    // Head and row numbers have not moved.
    const head = table.querySelector("thead th")!.getBoundingClientRect();
    expect(head.top - scroller.getBoundingClientRect().top).toBeLessThan(4);
    expect(await violations()).toEqual([]);
  },
);

test("a result of five megabytes is scrolled through, and typing beside it draws none of it", async () => {
  const rows = Array.from({ length: 10_000 }, (_, id) => ({ id, about: { text: "y".repeat(450) } }));
  const run = () => ({ ret: rows, observations: [], notices: [] });
  const { container } = render(<RunStory script={{ run }} />);
  await named("button", "Run").click();
  await page.getByRole("radio", { name: "Table" }).click();
  const table = page.getByRole("table").element();
  const scroller = table.parentElement!;
  for (const share of [0.3, 0.7, 1]) {
    scroller.scrollTop = share * scroller.scrollHeight;
    const row = Math.min(Math.ceil(share * 10_000), 9990);
    await expect.poll(() => table.querySelector(`[aria-rowindex="${row}"]`)).toBeTruthy();
    expect(table.querySelectorAll("tr").length).toBeLessThan(40);
  }
  const drawn: Node[] = [];
  const observer = new MutationObserver((records) => drawn.push(...records.map(({ target }) => target)));
  observer.observe(container.querySelector(".cf-run")!, { subtree: true, childList: true, attributes: true });
  await named("textbox", "Message").fill("Something else");
  await new Promise((resolve) => requestAnimationFrame(resolve));
  observer.disconnect();
  expect(drawn).toEqual([]);
});

describe("a trigger that the clock sets off", { timeout: 90_000 }, () => {
  async function deploy() {
    render(<Playground externalUserId="ready" componentKey="schedule-at-intervals" />);
    await named("textbox", "When: interval").fill("1");
    await named("button", "Add Note").click();
    await named("textbox", "Note").fill("tick");
    await named("button", "Deploy").click();
    await named("button", "Manage it").click();
    await expect.element(page.getByRole("heading", { level: 1, name: "At Intervals" })).toHaveFocus();
  }
  const events = () => page.getByRole("region", { name: "Latest events" });

  test("is deployed, seen to emit, paused, edited, saved, resumed and deleted", async () => {
    await deploy();
    await expect
      .poll(
        async () => {
          await named("button", "Refresh events").click();
          return events().getByText("Strike 1", { exact: true }).query();
        },
        { interval: 500 },
      )
      .toBeTruthy();
    await events().getByText("Strike 1", { exact: true }).click();
    await expect.element(events()).toHaveTextContent(/note\s*tick/);
    expect(await violations()).toEqual([]);

    await named("button", "Pause").click();
    await expect.element(page.getByText("Paused. Nothing is emitted until you resume it.")).toBeVisible();
    await expect.element(named("textbox", "Note")).toHaveValue("tick");
    await named("textbox", "Note").fill("tock");
    await expect.element(page.getByText("Not saved yet")).toBeVisible();
    await named("button", "Save").click();
    await expect.element(page.getByText("Saved.")).toBeVisible();
    await named("button", "Resume").click();
    // What it was told while it was paused comes with its events from now on.
    await expect
      .poll(
        async () => {
          await named("button", "Refresh events").click();
          for (const folded of events().element().querySelectorAll("li > details:not([open]) > summary"))
            await userEvent.click(folded);
          return events().element().textContent;
        },
        { interval: 500 },
      )
      .toMatch(/note\s*tock/);

    await named("textbox", "Address to post events to").fill(`${location.origin}/echo/hook`);
    await named("textbox", "Address to post events to").click();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText(`${location.origin}/echo/hook`)).toBeVisible();
    const posted = async () => {
      const { data } = await (await fetch("/backend/requests")).json();
      return (data as { path: string; body: unknown }[]).filter(({ path }) => path === "/echo/hook");
    };
    await expect
      .poll(posted)
      .toContainEqual(expect.objectContaining({ body: expect.objectContaining({ note: "tock" }) }));

    await named("button", "Delete").click();
    await expect.element(named("button", "Keep it")).toHaveFocus();
    await named("button", "Delete it").click();
    await expect.element(page.getByText("“At Intervals” is deleted.")).toBeVisible();
    await expect.element(page.getByText("Nothing is deployed yet.")).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  test("is found again by keyboard, in 320 pixels, where nothing is cut off", async () => {
    await deploy();
    await page.viewport(320, 800);
    await named("button", "All deployed triggers").click();
    await expect.element(page.getByRole("button", { name: /^At Intervals/ })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("heading", { level: 1, name: "At Intervals" })).toHaveFocus();
    await expect.element(named("textbox", "Note")).toHaveValue("tick");
    const root = document.querySelector(".cf-root")!;
    expect(root.scrollWidth).toBe(root.clientWidth);
    expect(await violations()).toEqual([]);

    // By way of the components, and back to the form as it was left.
    await named("button", "Components").click();
    const sheet = page.getByRole("dialog", { name: "Components" });
    await expect
      .element(sheet.getByRole("button", { name: "Deployed triggers" }))
      .toHaveAttribute("aria-current", "true");
    await userEvent.keyboard("{Escape}");
    await page.viewport(1280, 800);
    await page.getByRole("searchbox", { name: "Find a component" }).fill("intervals");
    await page.getByRole("button", { name: /^At Intervals\s*Trigger/ }).click();
    await expect.element(named("button", "Deploy")).toBeVisible();
    await expect.element(named("textbox", "Note")).toHaveValue("tick");
  });
});
