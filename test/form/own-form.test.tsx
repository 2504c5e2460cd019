import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { FormProvider, useForm } from "react-hook-form";
import { expect, test, vi } from "vitest";
import { ComponentForm, ConnectProvider } from "../../src/index.ts";
import { buildComponent, buildProp } from "../../src/testing/index.ts";
import { StepForm } from "../docs/own-form.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";

const component = buildComponent("acme-notify", buildProp("string", "message", { label: "Message" }));

test("fields stand in a host's own react-hook-form form, and are submitted by it", async () => {
  const user = userEvent.setup();
  const save = vi.fn();
  const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
  render(
    <ConnectProvider client={createScriptedClient()} externalUserId="user">
      <StepForm component={component} save={save} />
    </ConnectProvider>,
  );
  await user.type(screen.getByRole("textbox", { name: "Name of the step" }), "Tell them");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(save).not.toHaveBeenCalled();
  expect(screen.getByRole("textbox", { name: "Message" })).toHaveFocus();

  await user.keyboard("Hello{Enter}");
  expect(save.mock.calls).toEqual([[{ name: "Tell them", configuredProps: { message: "Hello" } }]]);

  await user.clear(screen.getByRole("textbox", { name: "Name of the step" }));
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(save).toHaveBeenCalledOnce();
  expect(complaints).not.toHaveBeenCalled();
});

test("a form below a host's react-hook-form provider keeps to its own values", async () => {
  const user = userEvent.setup();
  const save = vi.fn();
  function Host() {
    const form = useForm({ defaultValues: { message: "the host's" } });
    return (
      <FormProvider {...form}>
        <input aria-label="Own" {...form.register("message")} />
        <ComponentForm
          component={component}
          client={createScriptedClient()}
          externalUserId="user"
          onSubmit={(values) => save(values, form.getValues())}
        />
      </FormProvider>
    );
  }
  render(<Host />);
  await user.type(screen.getByRole("textbox", { name: "Message" }), "Hello");
  await user.click(screen.getByRole("button", { name: "Submit" }));
  expect(save).toHaveBeenCalledWith({ message: "Hello" }, { message: "the host's" });
  expect(screen.getByRole("textbox", { name: "Own" })).toHaveValue("the host's");
});
