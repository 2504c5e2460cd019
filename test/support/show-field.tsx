import { QueryClient } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { ComponentForm, type ComponentFormProps } from "../../src/form/ComponentForm.tsx";
import type { JSXElementConstructor, ReactNode } from "react";
import { createScriptedClient, options } from "./scripted-client.ts";

/** A form of one prop, called `it` and labelled "Subject", and what came out of it. */
export function showField(
  prop: object,
  value?: unknown,
  form: Partial<ComponentFormProps> = {},
  wrapper?: JSXElementConstructor<{ children: ReactNode }>,
) {
  const changes: unknown[] = [];
  const submits: unknown[] = [];
  const valueOf = (values: unknown) => (values as { it?: unknown }).it;
  const { container, unmount } = render(
    <ComponentForm
      component={{
        key: "test-component",
        name: "Test",
        version: "1.0.0",
        configurable_props: [{ name: "it", label: "Subject", ...prop }],
      }}
      configuredProps={value === undefined ? {} : { it: value }}
      client={createScriptedClient({ configure: () => options({ label: "One", value: "id_1" }) })}
      externalUserId="user"
      queryClient={new QueryClient()}
      onSubmit={(values) => void submits.push(valueOf(values))}
      onConfiguredPropsChange={(values) => void changes.push(valueOf(values))}
      {...form}
    />,
    { wrapper },
  );
  const user = userEvent.setup({ delay: null });
  return {
    user,
    unmount,
    /** The field's root. */
    field: container.querySelector<HTMLElement>('[data-prop-name="it"]')!,
    /** The value as the host was told of it, change by change. */
    changes,
    /** The value as it was submitted, each time. */
    submits,
    submit: () => user.click(screen.getByRole("button", { name: "Submit" })),
    /** The text of the field's errors; empty while there is none. */
    errors: () => container.querySelector('[data-prop-name="it"] .ps-error')?.textContent ?? "",
  };
}
