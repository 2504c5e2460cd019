import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect } from "vitest";
import { ComponentForm, type ComponentFormProps } from "../../src/form/ComponentForm.tsx";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { createScriptedClient, options } from "./scripted-client.ts";

/** The list of a choice is fetched when it is first opened. */
const patience = { timeout: 10_000 };

/** A form of these props (or of whatever stands in their place), and what came out of it. */
export function showForm(
  props: unknown,
  configuredProps: ConfiguredProps = {},
  form: Partial<ComponentFormProps> = {},
) {
  const changes: ConfiguredProps[] = [];
  const submits: ConfiguredProps[] = [];
  const client = createScriptedClient({
    configure: () => options({ label: "One", value: "id_1" }, { label: "Two", value: "id_2" }),
  });
  const given: ComponentFormProps = {
    component: { key: "test-component", name: "Test", version: "1.0.0", configurable_props: props },
    configuredProps,
    client,
    externalUserId: "user",
    queryClient: new QueryClient(),
    onSubmit: (values) => void submits.push(values),
    onConfiguredPropsChange: (values) => void changes.push(values),
    ...form,
  };
  const draw = (next: ComponentFormProps) => (
    <>
      <ComponentForm {...next} />
      <p>host app</p>
    </>
  );
  const { container, rerender, unmount } = render(draw(given));
  const user = userEvent.setup({ delay: null });
  const field = (name: string): HTMLElement => {
    const found = [...container.querySelectorAll<HTMLElement>("[data-prop-name]")].find(
      (element) => element.dataset.propName === name,
    );
    if (!found) throw new Error(`There is no field for the prop ${JSON.stringify(name)}.`);
    return found;
  };
  return {
    user,
    client,
    container,
    unmount,
    update: (partial: Partial<ComponentFormProps>) => rerender(draw({ ...given, ...partial })),
    /** The field's root. */
    field,
    /** The names of the fields on the page, in order. */
    fields: () =>
      [...container.querySelectorAll<HTMLElement>("[data-prop-name]")].map((it) => it.dataset.propName),
    /** The one text input, or option list, of a field. */
    input: (name: string) =>
      within(field(name)).queryByRole<HTMLInputElement>("combobox") ??
      within(field(name)).getByRole<HTMLInputElement>("textbox"),
    /** The text of a field's errors; empty while there is none. */
    errors: (name: string) => field(name).querySelector(".ps-error")?.textContent ?? "",
    /** What the form says of its definition. */
    issues: () => [...container.querySelectorAll(".ps-issues li")].map((it) => it.textContent),
    changes,
    submits,
    submit: () => user.click(screen.getByRole("button", { name: "Submit" })),
    /** Opens a field's list of options, and gives the names of those in it. */
    async open(name: string): Promise<(string | null | undefined)[]> {
      const it = within(field(name));
      await user.click(it.getByRole("combobox"));
      const list = await it.findByRole("listbox", {}, patience);
      await waitFor(() => expect(list).not.toHaveAttribute("aria-busy"), patience);
      return within(list)
        .queryAllByRole("option")
        .map((option) => option.querySelector(".ps-choice-label")?.firstChild?.textContent);
    },
  };
}
