// Changing a form and taking it back, by keyboard, on the playground's backend.
import { render } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { DraftStore } from "../../src/configurator/index.ts";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { control, named, violations } from "../support/playground.ts";

beforeAll(() => control({ warm: {} }), 120_000);
beforeEach(async () => {
  await page.viewport(1280, 800);
  await control({ reset: {} });
});

const field = (name: string) => named("textbox", name);
const focused = () => document.activeElement;
const said = () => [...document.querySelectorAll("output")].map(({ textContent }) => textContent).join(" ");

async function pick(name: string, option: RegExp): Promise<void> {
  await named("combobox", name).click();
  await page.getByRole("option", { name: option }).first().click();
}

test("typing is undone by the text field itself, and then by the form, step by step, and done again", async () => {
  render(<Playground externalUserId="ready" componentKey="contacts-send-message" />);
  await field("Message").click();
  await userEvent.keyboard("Hello");
  await pick("Channel", /^SMS|^Text/i);
  const channel = () => named("combobox", "Channel").element() as HTMLInputElement;
  const picked = channel().value;
  await field("Message").click();
  await userEvent.keyboard(" you");
  // What was typed since the field has the focus is the browser's to undo.
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(field("Message")).toHaveValue("Hello");
  await expect.poll(focused).toBe(field("Message").element());
  // Now the form's: the pick, then the text.
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.poll(() => channel().value).not.toBe(picked);
  await expect.poll(said).toContain("Undone: Channel");
  await userEvent.keyboard("{Control>}z{/Control}");
  await expect.element(field("Message")).toHaveValue("");
  await expect.poll(said).toContain("Undone: Message");
  await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  await expect.element(field("Message")).toHaveValue("Hello");
  await userEvent.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
  await expect.poll(() => channel().value).toBe(picked);
  await expect.poll(said).toContain("Done again: Channel");
});

test(
  "a table that was changed comes back with its columns, and what the form changed is listed",
  { timeout: 60_000 },
  async () => {
    render(<Playground externalUserId="ready" componentKey="postgres-insert-row" />);
    await pick("Postgres", /Warehouse/);
    await pick("Schema", /^sales/);
    await named("combobox", "Table").click();
    await userEvent.keyboard("contacts");
    await page.getByRole("option", { name: /^contacts / }).click();
    const columns = () =>
      [...document.querySelectorAll<HTMLElement>("[data-prop-name]")].map((it) => it.dataset.propName);
    await expect.poll(columns).toContain("full_name");
    await field("full_name").fill("Kept");
    const before = columns();
    await named("combobox", "Table").click();
    await userEvent.keyboard("quotes");
    await page.getByRole("option", { name: /^quotes / }).click();
    await expect.poll(columns).not.toContain("full_name");
    await page.getByRole("tab", { name: /Changes/ }).click();
    const entries = page.getByRole("region", { name: "Changed by the form" });
    await expect.element(entries).toHaveTextContent(/Because Table changed.*full_name.*Kept.*left the form/);
    expect(await violations()).toEqual([]);
    await named("button", "Undo").first().click();
    await expect.poll(columns).toEqual(before);
    await expect.element(field("full_name")).toHaveValue("Kept");
    await expect.element(entries).not.toBeInTheDocument();
    await named("button", "Redo").click();
    await expect.poll(columns).not.toContain("full_name");
  },
);

test("another component and back: what was typed is there, wrong or not, and can still be undone", async () => {
  const { rerender } = render(
    <Playground externalUserId="ready" componentKey="everything-every-prop-type" />,
  );
  await expect.element(named("heading", "Every Prop Type")).toBeVisible();
  const count = field("Count");
  await count.fill("1e");
  rerender(<Playground externalUserId="ready" componentKey="contacts-send-message" />);
  await field("Message").fill("Hello");
  rerender(<Playground externalUserId="ready" componentKey="everything-every-prop-type" />);
  await expect.element(count).toHaveValue("1e");
  await named("button", "Undo").click();
  await expect.element(count).not.toHaveValue("1e");
  rerender(<Playground externalUserId="ready" componentKey="contacts-send-message" />);
  await expect.element(field("Message")).toHaveValue("Hello");
  for (const reset of [
    () => named("button", "Start over").click(),
    async () => document.querySelector("form")!.reset(), // H-034
  ]) {
    await reset();
    await expect.element(field("Message")).toHaveValue("");
    await named("button", "Undo").click();
    await expect.element(field("Message")).toHaveValue("Hello");
  }
});

test("finds a field by keyboard, and goes on to what is missing, past a filter", async () => {
  render(<Playground externalUserId="ready" componentKey="contacts-send-message" />);
  await field("Message").fill("Hello");
  await named("combobox", "Show").selectOptions("changed");
  await expect.element(field("Subject")).not.toBeInTheDocument();
  await named("combobox", "Find a field").click();
  await userEvent.keyboard("subj");
  await expect.element(page.getByRole("option", { name: /Subject/ })).toBeVisible();
  await userEvent.keyboard("{Enter}");
  await expect.poll(focused).toBe(field("Subject").element());
  await userEvent.keyboard("Friday");
  await named("button", /missing/).click();
  await expect
    .poll(() => focused()?.closest("[data-prop-name]")?.getAttribute("data-prop-name"))
    .toBe("contacts");
  expect(await violations()).toEqual([]);
});

const saved = {
  contacts: { authProvisionId: "apn_contactsReady" },
  people: { __lv: [{ label: "Rami Abe <contact0042@example.com>", value: "43" }] },
  text: "See you on Friday",
  urgent: "true",
  signature: "Ada",
};

test(
  "what was saved with an older version is looked at, upgraded, undone, and runs",
  { timeout: 60_000 },
  async () => {
    render(
      <Playground
        externalUserId="ready"
        componentKey="contacts-send-message"
        version="0.2.0"
        configuredProps={saved}
      />,
    );
    await expect.element(field("Signature")).toHaveValue("Ada");
    await named("button", "See what would change").click();
    const panel = page.getByRole("region", { name: "From version 0.2.0 to 0.3.0" });
    await expect.element(panel).toHaveTextContent(/3 values are kept/);
    await expect.element(panel).toHaveTextContent(/1 value is converted.*Urgent/);
    await expect.element(panel).toHaveTextContent(/1 value is dropped.*Signature.*Ada/);
    await expect.element(panel).toHaveTextContent(/1 value comes by default.*Channel/);
    await expect.element(panel).toHaveTextContent(/1 field is newly required/);
    expect(await violations()).toEqual([]);
    await named("button", "Upgrade").click();
    await expect.element(page.getByText("v0.3.0")).toBeVisible();
    await expect.element(field("Signature")).not.toBeInTheDocument();
    await expect.element(field("Subject")).toBeVisible();
    await named("button", "Undo").first().click();
    await expect.element(page.getByText("v0.2.0")).toBeVisible();
    await expect.element(field("Signature")).toHaveValue("Ada");
    await named("button", "Redo").click();
    await field("Subject").fill("Friday");
    await named("button", "Run").click();
    await expect.element(page.getByText(/^Sent to Rami Abe/)).toBeVisible();
  },
);

test("work is kept for another day, without its secrets", async () => {
  let kept: unknown;
  const drafts: DraftStore = {
    load: async () => kept,
    save: async (_, draft) => void (kept = JSON.parse(JSON.stringify(draft))),
    remove: async () => void (kept = undefined),
  };
  const shown = (
    <Playground externalUserId="ready" componentKey="everything-every-prop-type" drafts={drafts} />
  );
  const { unmount } = render(shown);
  await field("Count").fill("7");
  await named("button", "Add Secret").click();
  const secret = () => document.querySelector<HTMLInputElement>("input[type=password]")!;
  await expect.poll(secret).toBeTruthy();
  await userEvent.fill(secret(), "swordfish");
  unmount();
  await expect.poll(() => kept).toBeTruthy();
  expect(JSON.stringify(kept)).not.toContain("swordfish");
  render(shown);
  await expect.element(page.getByText("Resume where you left off?")).toBeVisible();
  expect(await violations()).toEqual([]);
  await named("button", "Resume").click();
  await expect.element(field("Count")).toHaveValue("7");
});

/** What a browser asks of a page that is about to be left. */
function leave(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

test("leaving is asked about while work is kept nowhere, whichever component it was on", async () => {
  const shown = (props: object = {}) => (
    <Playground externalUserId="ready" componentKey="contacts-send-message" askBeforeLeaving {...props} />
  );
  const { rerender } = render(shown());
  await expect.element(field("Message")).toBeVisible();
  expect(leave()).toBe(false);
  await field("Message").fill("Hello");
  expect(leave()).toBe(true);
  rerender(shown({ componentKey: "http-send-request" }));
  await expect.element(named("heading", "Send Request")).toBeVisible();
  expect(leave()).toBe(true);
  rerender(shown({ askBeforeLeaving: false }));
  expect(leave()).toBe(false);
});

test("what is deployed counts as saved", async () => {
  render(<Playground externalUserId="ready" componentKey="schedule-at-intervals" askBeforeLeaving />);
  await named("textbox", "When: interval").fill("7");
  expect(leave()).toBe(true);
  await named("button", "Deploy").click();
  await expect.element(named("button", "Manage it")).toBeVisible();
  expect(leave()).toBe(false);
});

test("a dialog with work in it asks before it closes", async () => {
  const onClose = vi.fn<() => void>();
  render(
    <Playground
      externalUserId="ready"
      componentKey="contacts-send-message"
      layout="dialog"
      askBeforeLeaving
      onClose={onClose}
    />,
  );
  await field("Message").fill("Hello");
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByText("Close, and lose what you changed?")).toBeVisible();
  expect(await violations()).toEqual([]);
  await named("button", "Stay").click();
  await expect.element(field("Message")).toHaveValue("Hello");
  expect(onClose).not.toHaveBeenCalled();
  await named("button", "Close Configure a component").click();
  await named("button", "Close").click();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});
