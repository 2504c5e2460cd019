// H-034 A form is reset by a click, or by React after an action: in a browser, that is not over when its listeners have run.
import { render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { Field } from "../../src/form/Field.tsx";
import { useComponentForm } from "../../src/form/use-component-form.ts";
import { FormProvider } from "../../src/react/form-context.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";
import { component } from "../support/host-form.tsx";
import { showForm } from "../support/show-form.tsx";

const props = [
  { name: "note", type: "string", label: "Note" },
  { name: "is_on", type: "boolean", label: "Is on" },
  { name: "rows", type: "string[]", label: "Rows" },
];
const saved = { note: "saved", is_on: true, rows: ["a", "b"] };
const client = createScriptedClient();

function Own({ action }: { action?(): void }) {
  const { form, fields } = useComponentForm({
    client,
    externalUserId: "user",
    component: component("c", ...props),
    configuredProps: saved,
  });
  return (
    <FormProvider form={form}>
      <form action={action}>
        {fields.map((name) => (
          <Field key={name} name={name} />
        ))}
        <input aria-label="Own" defaultValue="own" />
        <button type="reset">Reset</button>
        <button type="submit">Send</button>
      </form>
    </FormProvider>
  );
}

const seen = () =>
  [...document.querySelectorAll("input")].map((it) => (it.type === "radio" ? it.checked : it.value));

test.for(["Reset", "Send"])("H-034 keeps the fields in a host's own form after %s", async (button) => {
  const action = vi.fn<() => void>();
  render(<Own action={action} />);
  await page.getByRole("textbox", { name: "Note" }).fill("typed");
  await page.getByRole("radio", { name: "No", exact: true }).click();
  await page.getByRole("textbox", { name: "Own" }).fill("typed");
  const edited = seen();
  await page.getByRole("button", { name: button }).click();
  await expect.element(screen.getByRole("textbox", { name: "Own" })).toHaveValue("own");
  expect(seen()).toEqual([...edited.slice(0, -1), "own"]);
  await vi.waitFor(() => expect(document.querySelector("input[form]")).toBeNull());
  expect(seen()).toEqual([...edited.slice(0, -1), "own"]);
  expect(action).toHaveBeenCalledTimes(button === "Send" ? 1 : 0);
});

test("H-034 resets the form by its button", async () => {
  showForm(props, saved, { actions: <button type="reset">Reset</button> });
  const before = seen();
  await page.getByRole("textbox", { name: "Note" }).fill("typed");
  await page.getByRole("radio", { name: "No", exact: true }).click();
  expect(seen()).not.toEqual(before);
  await page.getByRole("button", { name: "Reset" }).click();
  await vi.waitFor(() => expect(seen()).toEqual(before));
});
