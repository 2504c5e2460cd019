// A form can be reset by a button, by a script, and by React after an action: the boxes always show what is sent.
import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { Field } from "../../src/form/Field.tsx";
import { useComponentForm } from "../../src/form/use-component-form.ts";
import { FormProvider } from "../../src/react/form-context.tsx";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { box, component, findText, hostForm, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, props } from "../support/scripted-client.ts";

type Form = ReturnType<typeof hostForm>;
type User = Form["user"];

interface Kind {
  prop: { name: string; type: string; [key: string]: unknown };
  saved?: unknown;
  edit(user: User): Promise<unknown>;
}

const replaceText = (name: string, by: string) => async (user: User) => {
  await user.clear(text(name));
  await user.type(text(name), by);
};

const kinds: Record<string, Kind> = {
  "a text": {
    prop: { name: "a", type: "string", label: "A" },
    saved: "saved",
    edit: replaceText("A", "typed"),
  },
  "an empty text": { prop: { name: "a", type: "string", label: "A" }, edit: replaceText("A", "typed") },
  "lines of text": {
    prop: { name: "a", type: "string", label: "A" },
    saved: "one\ntwo",
    edit: replaceText("A", "typed"),
  },
  "a number": {
    prop: { name: "a", type: "integer", label: "A" },
    saved: 3,
    edit: replaceText("A", "4"),
  },
  "a number that isn't one": {
    prop: { name: "a", type: "integer", label: "A" },
    edit: replaceText("A", "4x"),
  },
  "a default": {
    prop: { name: "a", type: "integer", label: "A", default: 7 },
    edit: replaceText("A", "8"),
  },
  "a secret": {
    prop: { name: "a", type: "string", label: "A", secret: true },
    edit: (user) => user.type(document.querySelector("input[type=password]")!, "s3cr3t"),
  },
  "a switch": {
    prop: { name: "a", type: "boolean", label: "A" },
    saved: true,
    edit: (user) => user.click(screen.getByRole("radio", { name: "No" })),
  },
  "an open switch": {
    prop: { name: "a", type: "boolean", label: "A" },
    edit: (user) => user.click(screen.getByRole("radio", { name: "No" })),
  },
  "one of some options": {
    prop: { name: "a", type: "string", label: "A", options: ["x", "y", "z"] },
    saved: "x",
    async edit(user) {
      await user.click(box("A"));
      await user.click(await screen.findByRole("option", { name: "y" }));
    },
  },
  "several of some options": {
    prop: { name: "a", type: "string[]", label: "A", options: ["x", "y", "z"] },
    saved: ["x"],
    async edit(user) {
      await user.click(box("A"));
      await user.click(await screen.findByRole("option", { name: "y" }));
      await user.keyboard("{Escape}");
    },
  },
  rows: {
    prop: { name: "a", type: "string[]", label: "A" },
    saved: ["x", "y"],
    edit: async (user) => user.type(screen.getAllByRole("textbox")[0]!, "typed"),
  },
  pairs: {
    prop: { name: "a", type: "object", label: "A" },
    saved: { k: "v" },
    edit: async (user) => user.type(screen.getAllByRole("textbox")[1]!, "typed"),
  },
  "a request's method": {
    prop: { name: "a", type: "http_request", label: "A" },
    saved: { method: "POST", url: "https://x.test" },
    edit: async (user) => user.selectOptions(await screen.findByRole("combobox", { name: /method/i }), "PUT"),
  },
  "a schedule": {
    prop: { name: "a", type: "$.interface.timer", label: "A" },
    saved: { intervalSeconds: 900 },
    edit: async (user) => user.selectOptions((await screen.findAllByRole("combobox"))[0]!, "hours"),
  },
  "a file": {
    prop: { name: "a", type: "string", label: "A", format: "file-ref" },
    saved: "https://x.test/a.txt",
    edit: async (user) => user.type(screen.getAllByRole("textbox")[0]!, "typed"),
  },
};

/** What a person sees in the controls. */
const seen = (root: ParentNode) =>
  [...root.querySelectorAll<HTMLInputElement | HTMLSelectElement>(".ps-field :is(input, textarea, select)")]
    .map((it) => (it instanceof HTMLInputElement && it.type === "radio" ? it.checked : it.value))
    .concat([...root.querySelectorAll(".ps-choice-chip")].map((it) => it.textContent ?? ""));

const element = () => document.querySelector("form")!;
const later = () => act(() => new Promise((resolve) => setTimeout(resolve, 5)));

describe("H-034 a reset gives what the form was opened with", () => {
  test.for(Object.entries(kinds))("%s", async ([, { prop, saved, edit }]) => {
    const form = hostForm({
      component: component("c", prop),
      ...(saved !== undefined && { configuredProps: { a: saved } }),
      actions: <button type="reset">Reset</button>,
    });
    await settle();
    const before = seen(form.container);
    const sent = form.changes.at(-1) ?? (saved === undefined ? {} : { a: saved });
    for (const way of ["button", "script"]) {
      await edit(form.user);
      await settle();
      expect(seen(form.container)).not.toEqual(before);
      if (way === "button") await form.user.click(screen.getByRole("button", { name: "Reset" }));
      else act(() => element().reset());
      await later();
      expect(seen(form.container)).toEqual(before);
      if (form.changes.length > 0) expect(form.changes.at(-1)).toEqual(sent);
    }
    expect(form.container.querySelector("[form]")).toBeNull();
  });

  test("takes errors and added fields away", async () => {
    const form = hostForm({
      component: component(
        "c",
        { name: "a", type: "string", label: "A" },
        { name: "b", type: "string", label: "B", optional: true },
      ),
      actions: <button type="reset">Reset</button>,
    });
    await form.user.click(screen.getByRole("button", { name: /^Add/ }));
    const offered = screen.queryByRole("option", { name: "B" });
    if (offered) await form.user.click(offered);
    await form.user.type(await findText("B"), "typed");
    await form.submit();
    await screen.findAllByText(/Fill in this field|needs your attention/);
    await form.user.click(screen.getByRole("button", { name: "Reset" }));
    expect(screen.queryByRole("textbox", { name: "B" })).toBeNull();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(form.changes.at(-1)).toEqual({});
  });

  test("goes back to what the host has changed it to, and not to what it gave back", async () => {
    const form = hostForm({
      component: component("c", { name: "a", type: "string", label: "A" }),
      configuredProps: { a: "first", other: 1 },
      controlled: true,
    });
    await form.user.type(text("A"), " typed");
    act(() => element().reset());
    expect(text("A")).toHaveValue("first");
    expect(form.changes.at(-1)).toEqual({ a: "first", other: 1 });
    form.update({ configuredProps: { a: "second" } });
    await form.user.type(text("A"), " typed");
    act(() => element().reset());
    expect(text("A")).toHaveValue("second");
  });

  test("brings back the fields that belong to its values", async () => {
    const kind = { name: "kind", type: "string", label: "Kind", reloadProps: true };
    const client = createScriptedClient({
      reload: ({ configuredProps }: { configuredProps: ConfiguredProps }) =>
        props("d", kind, {
          name: `of_${String(configuredProps.kind)}`,
          type: "string",
          label: `Of ${String(configuredProps.kind)}`,
        }),
    });
    const form = hostForm({
      client,
      component: component("c", kind),
      configuredProps: { kind: "a", of_a: "saved" },
    });
    await findText("Of a");
    await form.user.clear(text("Kind"));
    await form.user.type(text("Kind"), "b");
    await form.user.tab();
    await findText("Of b");
    act(() => element().reset());
    expect(await findText("Of a")).toHaveValue("saved");
    expect(form.changes.at(-1)).toEqual({ kind: "a", of_a: "saved" });
  });

  test("does nothing where the host prevents it", async () => {
    const form = hostForm({ component: component("c", { name: "a", type: "string", label: "A" }) });
    element().addEventListener("reset", (event) => event.preventDefault());
    await form.user.type(text("A"), "typed");
    act(() => element().reset());
    expect(text("A")).toHaveValue("typed");
  });
});

describe("H-034 in a form of the host's own, a reset", () => {
  function Own({ given, prop }: { given: ConfiguredProps; prop: object }) {
    const { form, fields, reset } = useComponentForm({
      client: createScriptedClient(),
      externalUserId: "user",
      component: component("c", prop),
      configuredProps: given,
    });
    return (
      <FormProvider form={form}>
        <form>
          {fields.map((name) => (
            <Field key={name} name={name} />
          ))}
          <input aria-label="Own" defaultValue="own" />
          <button type="button" onClick={reset}>
            Reset the fields
          </button>
        </form>
      </FormProvider>
    );
  }

  test.for(Object.entries(kinds))("keeps %s", async ([, { prop, saved, edit }]) => {
    const user = userEvent.setup({ delay: null });
    const { container } = render(<Own prop={prop} given={saved === undefined ? {} : { a: saved }} />);
    await settle();
    const before = seen(container);
    await edit(user);
    await user.type(text("Own"), "typed");
    await settle();
    const edited = seen(container);
    expect(edited).not.toEqual(before);
    act(() => element().reset());
    expect(seen(container)).toEqual(edited);
    expect(text("Own")).toHaveValue("own");
    await later();
    expect(container.querySelector("[form]")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Reset the fields" }));
    await waitFor(() => expect(seen(container)).toEqual(before));
  });
});
