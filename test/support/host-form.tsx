import { QueryClient } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Activity, StrictMode, useState, type ReactNode } from "react";
import { ComponentForm, type ComponentFormProps } from "../../src/form/ComponentForm.tsx";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { createScriptedClient, type ScriptedClient } from "./scripted-client.ts";

export const component = (key: string, ...props: unknown[]) => ({
  key,
  name: key,
  version: "1.0.0",
  configurable_props: props,
});

interface HostedForm extends Partial<ComponentFormProps> {
  client?: ScriptedClient;
  /** The host keeps the values and gives them back. */
  controlled?: boolean;
  strict?: boolean;
  /** The form is in an `<Activity>`, which hides it: its effects are detached, its state stays. */
  hidden?: boolean;
}

function Host({
  controlled,
  hidden,
  ...form
}: HostedForm & { client: ScriptedClient; externalUserId: string }): ReactNode {
  const [values, setValues] = useState(form.configuredProps);
  const [given, setGiven] = useState(form.configuredProps);
  if (given !== form.configuredProps) {
    setGiven(form.configuredProps);
    setValues(form.configuredProps);
  }
  const change = (next: ConfiguredProps) => {
    if (controlled) setValues(next);
    form.onConfiguredPropsChange?.(next);
  };
  const shown = (
    <ComponentForm
      {...form}
      configuredProps={controlled ? values : form.configuredProps}
      onConfiguredPropsChange={change}
    />
  );
  return (
    <>
      {hidden === undefined ? shown : <Activity mode={hidden ? "hidden" : "visible"}>{shown}</Activity>}
      <p>host app</p>
      {controlled && <output aria-label="host values">{JSON.stringify(values)}</output>}
    </>
  );
}

/** A form in a host, what came out of it, and what the host may do to it afterwards. */
export function hostForm({ client = createScriptedClient(), strict, ...first }: HostedForm) {
  const changes: ConfiguredProps[] = [];
  const submits: { values: ConfiguredProps; dynamicPropsId?: string }[] = [];
  const queryClient = new QueryClient();
  let form: HostedForm = first;
  const draw = () => {
    const host = (
      <Host
        externalUserId="user"
        queryClient={queryClient}
        onSubmit={(values, { dynamicPropsId }) => void submits.push({ values, dynamicPropsId })}
        {...form}
        client={form.client ?? client}
        onConfiguredPropsChange={(values) => {
          changes.push(values);
          form.onConfiguredPropsChange?.(values);
        }}
      />
    );
    return strict ? <StrictMode>{host}</StrictMode> : host;
  };
  const { container, rerender, unmount } = render(draw());
  const user = userEvent.setup({ delay: null });
  return {
    user,
    client,
    queryClient,
    container,
    unmount,
    changes,
    submits,
    update(partial: HostedForm) {
      form = { ...form, ...partial };
      rerender(draw());
    },
    /** The host hides the form for a while. */
    async away() {
      this.update({ hidden: true });
      await settle();
      this.update({ hidden: false });
      await settle();
    },
    submit: () => user.click(screen.getByRole("button", { name: /^Submit/ })),
    async pick(field: string, option: string) {
      await user.click(box(field));
      await user.click(await screen.findByRole("option", { name: option }));
    },
  };
}

export const text = (name: string) => screen.getByRole<HTMLInputElement>("textbox", { name });
export const findText = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name });
export const box = (name: string) => screen.getByRole<HTMLInputElement>("combobox", { name });
export const labels = (container: HTMLElement) =>
  [...container.querySelectorAll(".ps-label")].map((label) => label.textContent);
/** Lets what is settled already be heard, also where one thing waits for the next: turn by turn, however slow each is. */
export const settle = () =>
  act(async () => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve, 1));
  });
