"use client";

import { QueryClient } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { ComponentForm, type ComponentFormProps } from "../form/ComponentForm.tsx";
import type { SomeDefinition } from "../react/definition.ts";
import { buildComponent, optionsReply } from "./builders.ts";
import { createScriptedClient } from "./scripted-client.ts";

/** How long something may take to appear, milliseconds: widgets may be fetched when they are first shown. */
const PATIENCE_MS = 10_000;

export const LABEL = "Subject";

/** A form of one prop, in the page, and what comes out of it. */
export interface Stage {
  /** The field's root. */
  field: HTMLElement;
  /** The value as the host was told of it, change by change. */
  changes: unknown[];
  /** The value as it was submitted, each time. */
  submits: unknown[];
  submit(): void;
  leave(): void;
}

/** Waits for something to be there. */
export async function until<T>(read: () => T | null | undefined | false, what: string): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = read();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await turn(5);
  }
}

/** Lets what is settled already be heard. */
export async function settled(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await turn(1);
}

const turn = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Shows a field of this definition, called "it", in a form of its own. */
export async function stage(
  definition: SomeDefinition,
  prop: Readonly<Record<string, unknown>>,
  value: unknown,
  form: Partial<ComponentFormProps> = {},
): Promise<Stage> {
  const place = document.body.appendChild(document.createElement("div"));
  const root = createRoot(place);
  const changes: unknown[] = [];
  const submits: unknown[] = [];
  const component = buildComponent("check-field", {
    name: "it",
    label: LABEL,
    ...prop,
    type: definition.type,
  });
  root.render(
    <ComponentForm
      component={component}
      configuredProps={value === undefined ? {} : { it: value }}
      fields={{ [definition.type]: definition }}
      client={createScriptedClient({ configure: () => optionsReply({ label: "One", value: "id_1" }) })}
      externalUserId="user"
      queryClient={new QueryClient()}
      onConfiguredPropsChange={(values) => void changes.push(values.it)}
      onSubmit={(values) => void submits.push(values.it)}
      {...form}
    />,
  );
  const leave = () => {
    root.unmount();
    place.remove();
  };
  try {
    const field = await until(() => place.querySelector<HTMLElement>("[data-prop-name=it]"), "the field");
    await until(() => !field.querySelector("[aria-busy=true]"), "its widget"); // fetched when it is first shown
    if (field.hasAttribute("data-crashed")) throw new Error("the field crashed when it was drawn");
    const submit = () => place.querySelector<HTMLElement>("[type=submit]")?.click();
    return { field, changes, submits, submit, leave };
  } catch (error) {
    leave();
    throw error;
  }
}

/** What of a field can be typed in or pressed. */
export const controlsOf = (field: HTMLElement): HTMLInputElement[] => [
  ...field.querySelectorAll<HTMLInputElement>("input, textarea, select, button"),
];

/** Whether a control cannot be used, to the browser or to assistive technology. */
export const isInert = (control: HTMLInputElement): boolean =>
  control.matches(":disabled") || control.getAttribute("aria-disabled") === "true";

/** Presses and types as a person would try it, everywhere in a field. */
export async function fiddle(field: HTMLElement): Promise<void> {
  for (const control of controlsOf(field)) {
    if (!control.isConnected || control.matches(":disabled")) continue;
    press(control);
    if (isText(control) && !control.readOnly) {
      type(control, `${control.value}x`);
      key(control, "Enter");
    }
    key(control, "Escape");
    control.blur();
    await settled();
  }
}

const isText = (control: HTMLInputElement): boolean =>
  /^(text|password|textarea|search|email|url|tel|number)$/.test(control.type);

function press(control: HTMLElement): void {
  for (const name of ["pointerdown", "mousedown"]) control.dispatchEvent(mouse(name));
  control.focus();
  for (const name of ["pointerup", "mouseup"]) control.dispatchEvent(mouse(name));
  control.click();
}

const mouse = (name: string) => new MouseEvent(name, { bubbles: true, cancelable: true, composed: true });

/** Puts a text into a control as typing does: React hears of a value only if its own setter is gone around. */
function type(control: HTMLInputElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control) as object, "value") ?? {};
  set?.call(control, text);
  control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true, data: text }));
}

function key(control: HTMLElement, name: string): void {
  for (const event of ["keydown", "keyup"]) {
    control.dispatchEvent(new KeyboardEvent(event, { key: name, bubbles: true, cancelable: true }));
  }
}
