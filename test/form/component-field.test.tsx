// A component's fields as one field of a host's own react-hook-form form.
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { StrictMode, useLayoutEffect, type ReactNode } from "react";
import { useForm, useFormState, type Resolver, type UseFormReturn } from "react-hook-form";
import { expect, test, vi } from "vitest";
import {
  ComponentField,
  ConnectProvider,
  FormProvider as KitFormProvider,
  useComponentForm,
  withComponentFields,
  type ConfiguredProps,
} from "../../src/index.ts";
import { buildComponent, buildProp, propsReply, type Script } from "../../src/testing/index.ts";
import { SubmitState } from "../docs/form-state.tsx";
import { WorkflowEditor } from "../docs/workflow.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";

interface Step {
  title: string;
  step: { configuredProps?: ConfiguredProps };
}

const notify = buildComponent(
  "acme-notify",
  buildProp("string", "message", { label: "Message" }),
  buildProp("string", "note", { label: "Note", optional: true }),
  // What react-hook-form takes for an event has a `target`.
  buildProp("string", "target", { label: "Target", optional: true }),
);

interface Shown {
  component?: unknown;
  values?: ConfiguredProps;
  script?: Script;
  resolver?: Resolver<Step>;
  field?: object;
  more?: ReactNode;
}

function show({ component = notify, values, script, resolver, field }: Shown = {}) {
  const onSave = vi.fn();
  let host!: UseFormReturn<Step>;
  const see = (form: UseFormReturn<Step>) => void (host = form);
  function Host() {
    const form = useForm<Step>({
      defaultValues: { title: "", step: { configuredProps: values } },
      ...(resolver && { resolver }),
    });
    useLayoutEffect(() => see(form));
    // Kept by react-hook-form only where somebody reads it.
    void form.formState.touchedFields;
    const { errors } = useFormState({ control: form.control });
    return (
      <form onSubmit={form.handleSubmit((all) => onSave(structuredClone(all)))} noValidate>
        <input aria-label="Title" {...form.register("title")} />
        <ComponentField
          control={form.control}
          name="step.configuredProps"
          component={component}
          aria-label="Step"
          {...field}
        />
        <output aria-label="The host’s error">
          {(errors.step?.configuredProps as { message?: string } | undefined)?.message}
        </output>
        <button type="submit">Save</button>
      </form>
    );
  }
  render(
    <StrictMode>
      <ConnectProvider client={createScriptedClient(script)} externalUserId="user">
        <Host />
      </ConnectProvider>
    </StrictMode>,
  );
  const user = userEvent.setup();
  return {
    user,
    onSave,
    host: () => host,
    value: () => host.getValues("step.configuredProps"),
    message: () => screen.getByRole("textbox", { name: "Message" }),
    save: () => user.click(screen.getByRole("button", { name: "Save" })),
  };
}

test("what is typed is the host's value at once, and is what it saves", async () => {
  const { user, message, value, save, onSave } = show();
  await user.type(message(), "Hello");
  expect(value()).toEqual({ message: "Hello" });
  await save();
  expect(onSave).toHaveBeenCalledWith({ title: "", step: { configuredProps: { message: "Hello" } } });
});

test("a value whose name is `target` is a value like another", async () => {
  const { user, save, onSave } = show({ values: { message: "a", target: "b" } });
  await user.type(screen.getByRole("textbox", { name: "Target" }), "c");
  await save();
  expect(onSave.mock.lastCall?.[0].step.configuredProps).toEqual({ message: "a", target: "bc" });
});

test("an issue blocks the host's submit, is in its errors, is shown at the field, and takes the focus", async () => {
  const { message, save, onSave, host, user } = show();
  await save();
  expect(onSave).not.toHaveBeenCalled();
  expect(host().getFieldState("step.configuredProps").error).toMatchObject({ type: "validate" });
  await waitFor(() =>
    expect(screen.getByRole("status", { name: "The host’s error" })).toHaveTextContent("Message"),
  );
  await waitFor(() => expect(message()).toBeInvalid());
  expect(message()).toHaveFocus();

  await user.type(message(), "Hello");
  await waitFor(() => expect(message()).toBeValid());
  await save();
  expect(onSave).toHaveBeenCalledOnce();
});

test("nothing is said before the person has submitted", async () => {
  const { user, message, value } = show();
  await user.type(screen.getByRole("textbox", { name: "Title" }), "T");
  expect(message()).toBeValid();
  expect(value()).toBeUndefined();
});

test("setValue and reset reach the fields on screen, and a reset takes the issues with it", async () => {
  const { host, message, save } = show({ values: { message: "saved" } });
  expect(message()).toHaveValue("saved");
  act(() => host().setValue("step.configuredProps", { message: "" }));
  await waitFor(() => expect(message()).toHaveValue(""));
  await save();
  await waitFor(() => expect(message()).toBeInvalid());
  act(() => host().reset());
  await waitFor(() => expect(message()).toHaveValue("saved"));
  await waitFor(() => expect(message()).toBeValid());
  act(() => host().reset({ title: "", step: { configuredProps: { message: "other", note: "n" } } }));
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("n"));
});

test("setFocus leads to the first field", async () => {
  const { host, message } = show();
  host().setFocus("step.configuredProps");
  await waitFor(() => expect(message()).toHaveFocus());
});

test("leaving the fields touches the host's field; going from one to another does not", async () => {
  const { user, host, message } = show({ values: { note: "n" } });
  const isTouched = () => host().getFieldState("step.configuredProps").isTouched;
  await user.click(message());
  await user.click(screen.getByRole("textbox", { name: "Note" }));
  expect(isTouched()).toBe(false);
  await user.click(screen.getByRole("textbox", { name: "Title" }));
  expect(isTouched()).toBe(true);
});

test("a field that the host disables can only be read", () => {
  show({ values: { message: "saved" }, field: { readOnly: true } });
  expect(screen.queryByRole("textbox", { name: "Message" })).not.toBeInTheDocument();
  expect(screen.getByText("saved")).toBeInTheDocument();
});

test("a submit waits for a reload, and for what it brings", async () => {
  const kind = buildProp("string", "kind", { label: "Kind", reloadProps: true });
  const column = buildProp("string", "column", { label: "Column" });
  let answer: (() => void) | undefined;
  const { user, save, onSave } = show({
    component: buildComponent("acme-row", kind),
    script: {
      reload: () => new Promise((resolve) => void (answer = () => resolve(propsReply("d", kind, column)))),
    },
  });
  await user.type(screen.getByRole("textbox", { name: "Kind" }), "a");
  await save();
  await waitFor(() => expect(answer).toBeDefined());
  act(() => answer?.());
  expect(await screen.findByRole("textbox", { name: "Column" })).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Column" })).toBeInvalid());
  expect(onSave).not.toHaveBeenCalled();
});

test("a failed reload blocks the submit and says why", async () => {
  const kind = buildProp("string", "kind", { label: "Kind", reloadProps: true });
  const { user, save, onSave, host } = show({
    component: buildComponent("acme-row", kind),
    script: {
      reload: () => {
        throw new Error("Not today.");
      },
    },
  });
  await user.type(screen.getByRole("textbox", { name: "Kind" }), "a");
  await save();
  await waitFor(() =>
    expect(host().getFieldState("step.configuredProps").error?.message).toMatch(
      /^Further fields could not be loaded/,
    ),
  );
  expect(onSave).not.toHaveBeenCalled();
});

test("a component that has not come yet blocks the submit", async () => {
  let come: (() => void) | undefined;
  const { save, onSave } = show({
    component: undefined,
    field: { component: undefined, componentKey: "acme-notify" },
    script: {
      retrieveComponent: () => new Promise((resolve) => void (come = () => resolve(notify))),
    },
  });
  await save();
  expect(onSave).not.toHaveBeenCalled();
  await waitFor(() => expect(come).toBeDefined());
  act(() => come?.());
  expect(await screen.findByRole("textbox", { name: "Message" })).toBeInTheDocument();
});

const wantsTitle: Resolver<Step> = (values) => {
  const title = { type: "required", message: "A title, please." };
  return values.title === ""
    ? ({ values: {}, errors: { title } } as object as never)
    : { values, errors: {} };
};

test("with a resolver of the host's, both have their say", async () => {
  const { user, save, onSave, host, message } = show({ resolver: withComponentFields(wantsTitle) });
  await save();
  expect(host().getFieldState("title").error?.message).toBe("A title, please.");
  expect(host().getFieldState("step.configuredProps").error?.message).toContain("Message");
  await user.type(screen.getByRole("textbox", { name: "Title" }), "T");
  await save();
  expect(onSave).not.toHaveBeenCalled();
  await user.type(message(), "Hello");
  await save();
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce());
});

test("what a resolver says about the field itself stands", async () => {
  const strict: Resolver<Step> = () => ({
    values: {} as never,
    errors: { step: { configuredProps: { type: "custom", message: "Not this one." } } } as never,
  });
  const { save, host } = show({ resolver: withComponentFields(strict) });
  await save();
  expect(host().getFieldState("step.configuredProps").error?.message).toBe("Not this one.");
});

test("three steps in a field array: each has its values, moves with them, and blocks by itself", async () => {
  const user = userEvent.setup();
  const onSave = vi.fn();
  const script: Script = { retrieveComponent: () => notify };
  const step = (message: string) => ({ componentKey: "acme-notify", configuredProps: { message } });
  render(
    <ConnectProvider client={createScriptedClient(script)} externalUserId="user">
      <WorkflowEditor
        components={["acme-notify"]}
        workflow={{ name: "W", steps: [step("one"), step("two"), step("three")] }}
        onSave={(workflow) => void onSave(structuredClone(workflow))}
      />
    </ConnectProvider>,
  );
  const messageOf = async (at: number) =>
    within(await screen.findByRole("group", { name: `Step ${at}` })).findByRole("textbox", {
      name: "Message",
    });
  await user.clear(await messageOf(2));
  await user.click(screen.getByRole("button", { name: "Save the workflow" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Steps that need attention: 1");
  expect(await messageOf(2)).toHaveFocus();
  expect(await messageOf(1)).toBeValid();

  await user.type(await messageOf(2), "zwei");
  await user.click(screen.getByRole("button", { name: "Move step 3 up" }));
  await waitFor(async () => expect(await messageOf(2)).toHaveValue("three"));
  expect(await messageOf(3)).toHaveValue("zwei");
  await user.click(screen.getByRole("button", { name: "Remove step 1" }));
  await user.click(screen.getByRole("button", { name: "Save the workflow" }));
  await waitFor(() => expect(onSave).toHaveBeenCalledOnce());
  expect(onSave.mock.lastCall?.[0]).toEqual({ name: "W", steps: [step("three"), step("zwei")] });
});

test("`form.control` is for react-hook-form's own hooks", async () => {
  const user = userEvent.setup();
  function Host() {
    const { form, fields, submit } = useComponentForm({
      component: notify,
      client: createScriptedClient(),
      externalUserId: "user",
    });
    return (
      <KitFormProvider form={form}>
        <SubmitState form={form} />
        <button type="button" onClick={() => void submit()}>
          {`Submit ${fields.length}`}
        </button>
      </KitFormProvider>
    );
  }
  render(<Host />);
  expect(screen.getByText("Fill in the fields")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: /^Submit/ }));
  expect(await screen.findByText("Not ready yet")).toBeInTheDocument();
});
