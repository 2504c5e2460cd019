// A form in a dialog of its host's: the real one of Radix, styled as shadcn does, and hosts that listen for keys themselves.
import * as Dialog from "@radix-ui/react-dialog";
import { QueryClient } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { StrictMode, useEffect, type ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ComponentForm } from "../../src/form/ComponentForm.tsx";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";

const cities = ["Bern", "Zug", "Chur", "Genf", "Sitten", "Olten", "Thun", "Wil", "Baden", "Aarau"];

const props = [
  { name: "city", type: "string", label: "City", options: cities },
  { name: "cities", type: "string[]", label: "Cities", options: cities },
  { name: "text", type: "string", label: "Text" },
  { name: "query", type: "sql", label: "Query", auth: { app: "postgresql" } },
  { name: "request", type: "http_request", label: "Request" },
];

function Form({ only }: { only?: string }) {
  return (
    <ComponentForm
      component={{
        key: "test",
        name: "Test",
        version: "1.0.0",
        configurable_props: props.filter(({ name }) => !only || name === only || name === "text"),
      }}
      client={createScriptedClient({})}
      externalUserId="user"
      queryClient={new QueryClient()}
    />
  );
}

const centred = {
  position: "fixed",
  top: "50%",
  left: "50%",
  transform: "translate(-50%, -50%)",
  width: 480,
  maxHeight: "80vh",
  overflow: "auto",
  background: "white",
} as const;

function inRadix(children: ReactNode): void {
  render(
    <StrictMode>
      <Dialog.Root defaultOpen>
        <Dialog.Portal>
          <Dialog.Overlay style={{ position: "fixed", inset: 0, background: "rgb(0 0 0 / 50%)" }} />
          <Dialog.Content style={centred} aria-describedby={undefined}>
            <Dialog.Title>Settings</Dialog.Title>
            {children}
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </StrictMode>,
  );
}

const dialog = () => page.getByRole("dialog", { name: "Settings" });
const listbox = () => page.getByRole("listbox");
const box = (name: string) => page.getByRole("combobox", { name, exact: true });

test.each(["City", "Cities"])(
  "Escape closes the open list of %s and leaves a Radix dialog open (H-026)",
  async (name) => {
    inRadix(<Form />);
    await page.getByRole("textbox", { name: "Text" }).fill("typed");
    await box(name).click();
    await expect.element(listbox()).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(listbox()).not.toBeInTheDocument();
    await expect.element(box(name)).toHaveFocus();
    await expect.element(page.getByRole("textbox", { name: "Text" })).toHaveValue("typed");
    await userEvent.keyboard("{Escape}");
    await expect.element(dialog()).not.toBeInTheDocument();
  },
);

test("a list in a Radix dialog takes clicks, its buttons and the wheel, and the dialog stays (H-026)", async () => {
  inRadix(<Form />);
  await box("Cities").click();
  await page.getByRole("option", { name: "Zug" }).click();
  await page.getByRole("option", { name: "Chur" }).click();
  await page.getByRole("button", { name: "Select all 10" }).click();
  await expect.element(page.getByRole("button", { name: "Remove Aarau" })).toBeVisible();
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await expect.element(page.getByRole("button", { name: "Remove Zug" })).not.toBeInTheDocument();
  const list = document.querySelector<HTMLElement>(".ps-choice-list")!;
  list.style.maxHeight = "90px";
  const wheel = new WheelEvent("wheel", { deltaY: 40, bubbles: true, cancelable: true });
  list.querySelector("[role=option]")!.dispatchEvent(wheel);
  expect(wheel.defaultPrevented).toBe(false);
  expect(list.closest("[aria-hidden=true]")).toBeNull();
  await page.getByRole("option", { name: "Bern" }).click();
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Remove Bern" })).toBeVisible();
});

test("Escape closes suggestions for SQL, then gives the Tab key back, then closes the dialog (H-026)", async () => {
  inRadix(<Form only="query" />);
  await vi.waitFor(() => expect(document.querySelector(".cm-content")).toBeTruthy(), 15_000);
  await page.getByRole("textbox", { name: "Query", exact: true }).click();
  await userEvent.keyboard("sel{Control>} {/Control}");
  const offered = () => document.querySelectorAll(".cm-tooltip [role=option]").length;
  await vi.waitFor(() => expect(offered()).toBeGreaterThan(0));
  await userEvent.keyboard("{Escape}");
  await vi.waitFor(() => expect(offered()).toBe(0));
  await expect.element(dialog()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).toBeVisible();
  await userEvent.keyboard("{Tab}");
  expect(document.querySelector(".cm-editor")!.contains(document.activeElement)).toBe(false);
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
});

test("Escape closes the box for a cURL command and leaves a Radix dialog open (H-026)", async () => {
  inRadix(<Form only="request" />);
  await page.getByRole("button", { name: /^Paste/ }).click();
  await expect.element(page.getByRole("button", { name: /^Paste/ })).toHaveAttribute("aria-expanded", "true");
  await userEvent.keyboard("{Escape}");
  await expect
    .element(page.getByRole("button", { name: /^Paste/ }))
    .toHaveAttribute("aria-expanded", "false");
  await expect.element(dialog()).toBeVisible();
});

test("Escape closes a sheet of the Configurator and leaves a Radix dialog open (H-026)", async () => {
  await page.viewport(1280, 800);
  inRadix(<Playground externalUserId="ready" componentKey="contacts-send-message" layout="panel" />);
  await page.getByRole("button", { name: "Components" }).click();
  await expect.element(page.getByRole("dialog", { name: "Components" })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("dialog", { name: "Components" })).not.toBeInTheDocument();
  await expect.element(dialog()).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await expect.element(dialog()).not.toBeInTheDocument();
});

interface ListenerProps {
  on: "window" | "document";
  type: "keydown" | "keyup";
  capture: boolean;
  heard(): void;
}

function Listener({ on, type, capture, heard }: ListenerProps) {
  useEffect(() => {
    const target: EventTarget = on === "window" ? window : document;
    const listen = (event: Event) => (event as KeyboardEvent).key === "Escape" && heard();
    target.addEventListener(type, listen, capture);
    return () => target.removeEventListener(type, listen, capture);
  }, [on, type, capture, heard]);
  return <Form />;
}

const listeners = (["window", "document"] as const).flatMap((on) =>
  (["keydown", "keyup"] as const).flatMap((type) => [true, false].map((capture) => ({ on, type, capture }))),
);

test.each(listeners)(
  "an Escape that closes a list is not heard on $on ($type, capture: $capture), the next one is (H-026)",
  async (listener) => {
    const heard = vi.fn<() => void>();
    render(<Listener {...listener} heard={heard} />);
    await box("City").click();
    await expect.element(listbox()).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(listbox()).not.toBeInTheDocument();
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard("{Escape}");
    expect(heard).toHaveBeenCalledTimes(1);
  },
);

test("a held Escape closes the list alone (H-026)", async () => {
  const heard = vi.fn<() => void>();
  render(<Listener on="window" type="keydown" capture heard={heard} />);
  await box("City").click();
  await expect.element(listbox()).toBeVisible();
  await userEvent.keyboard("{Escape>3/}");
  await expect.element(listbox()).not.toBeInTheDocument();
  expect(heard).not.toHaveBeenCalled();
});

test("an Escape for an input method is not for the host (H-026)", async () => {
  const heard = vi.fn<() => void>();
  render(<Listener on="document" type="keydown" capture heard={heard} />);
  await page.getByRole("textbox", { name: "Text" }).click();
  const press = (more: KeyboardEventInit) =>
    document.activeElement!.dispatchEvent(
      new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true, ...more }),
    );
  press({ isComposing: true });
  press({ keyCode: 229 });
  expect(heard).not.toHaveBeenCalled();
  press({});
  expect(heard).toHaveBeenCalledTimes(1);
});
