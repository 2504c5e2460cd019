// Forms that a host of connect-react draws by itself, and components that read the contexts.
import type { Component } from "@pipedream/sdk";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import {
  ComponentForm,
  CustomizeProvider,
  FormContextProvider,
  FrontendClientProvider,
  InternalComponentForm,
  type LabelProps,
  useFormContext,
  useFormFieldContext,
} from "../../src/connect-react/index.ts";

const configurableProps = [
  { name: "title", type: "string", label: "Title" },
  { name: "size", type: "integer", label: "Size", min: 2 },
  { name: "note", type: "string", label: "Note", optional: true },
];
const component = { key: "c", name: "C", version: "1", configurableProps } as Component;
const client = { components: {}, apps: {}, accounts: {} };

function Sentence() {
  const form = useFormContext();
  return (
    <>
      <output aria-label="Form">
        {JSON.stringify([form.configuredProps, form.propsNeedConfiguring, Object.keys(form.fields)])}
      </output>
      <button onClick={() => form.setConfiguredProp(0, "set")}>Set</button>
      <button onClick={() => form.optionalPropSetEnabled(form.configurableProps[2]!, true)}>Enable</button>
      <button onClick={() => form.fields["size"]!.onChange(5)}>Five</button>
    </>
  );
}

test("a host reads and changes the form by its context", async () => {
  const user = userEvent.setup();
  const onUpdateConfiguredProps = vi.fn();
  render(
    <FrontendClientProvider client={client}>
      <FormContextProvider props={{ component, externalUserId: "user", onUpdateConfiguredProps }}>
        <Sentence />
        <InternalComponentForm />
      </FormContextProvider>
    </FrontendClientProvider>,
  );
  const read = () => JSON.parse(screen.getByRole("status", { name: "Form" }).textContent) as unknown;
  expect(read()).toEqual([{}, ["title", "size"], ["title", "size"]]);
  await user.click(screen.getByRole("button", { name: "Set" }));
  expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("set");
  await user.click(screen.getByRole("button", { name: "Five" }));
  await user.click(screen.getByRole("button", { name: "Enable" }));
  expect(read()).toEqual([{ title: "set", size: 5 }, [], ["title", "size", "note"]]);
  expect(onUpdateConfiguredProps.mock.lastCall![0]).toEqual({ title: "set", size: 5 });
});

test("a label of the host's own knows its field and its form", () => {
  function Label({ text, form }: LabelProps) {
    const { prop, idx } = useFormFieldContext();
    return <b>{`${text} ${idx + 1}/${form.configurableProps.length} ${prop.type}`}</b>;
  }
  render(
    <FrontendClientProvider client={client}>
      <CustomizeProvider components={{ Label }}>
        <ComponentForm component={component} externalUserId="user" />
      </CustomizeProvider>
    </FrontendClientProvider>,
  );
  expect(screen.getByText("Size 2/3 integer")).toBeVisible();
});

test("outside of a form, the hooks say what is missing", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(() => render(<Sentence />)).toThrow("this component must be inside a form");
});
