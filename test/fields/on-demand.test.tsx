import { act, render, screen } from "@testing-library/react";
import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { widgetOnDemand } from "../../src/fields/on-demand.tsx";
import { defaultFields } from "../../src/fields/registry.ts";
import { ComponentForm } from "../../src/form/ComponentForm.tsx";
import type { WidgetProps } from "../../src/react/definition.ts";
import { createScriptedClient } from "../support/scripted-client.ts";
import { showField } from "../support/show-field.tsx";

function Plain({ draft = "", onChange, control }: WidgetProps<"string">) {
  return <input {...control} value={draft} onChange={(event) => onChange(event.target.value)} />;
}

/** A field of text whose widget comes, or fails to, when the test says so. */
function lateField() {
  const asks: { resolve(widget: typeof Plain): void; reject(error: Error): void }[] = [];
  const Widget = widgetOnDemand<WidgetProps<"string">>(
    () => new Promise((resolve, reject) => void asks.push({ resolve, reject })),
  );
  const fields = { string: { ...defaultFields.string, Widget } };
  return {
    fields,
    asks,
    come: () => act(async () => asks.at(-1)!.resolve(Plain)),
    fail: () => act(async () => asks.at(-1)!.reject(new Error("chunk 7 is gone"))),
  };
}

const type = "string";

test("a field whose control is not there yet has its label and keeps a place that says it is busy", async () => {
  const { fields, come } = lateField();
  const { field } = showField({ type }, "kept", { fields });
  expect(screen.getByText("Subject")).toBeVisible();
  expect(screen.getByRole("group", { name: "Subject" })).toHaveAttribute("aria-busy", "true");
  await come();
  expect(screen.getByRole("textbox", { name: "Subject" })).toHaveValue("kept");
  expect(field.querySelector(".ps-skeleton")).toBeNull();
});

test("a control that another field has had fetched is drawn at once", async () => {
  const { fields, asks, come } = lateField();
  const first = showField({ type }, "one", { fields });
  await come();
  first.unmount();
  showField({ type }, "two", { fields });
  expect(screen.getByRole("textbox", { name: "Subject" })).toHaveValue("two");
  expect(asks).toHaveLength(1);
});

test("a control that cannot be had is told in its field, comes by Try again, and takes the focus", async () => {
  const { fields, asks, come, fail } = lateField();
  const { user, submit, submits } = showField({ type }, "kept", { fields });
  await fail();
  expect(screen.getByRole("alert")).toHaveTextContent("This field could not be loaded.");
  await submit();
  expect(submits).toEqual(["kept"]);
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(screen.queryByRole("alert")).toBeNull();
  await come();
  expect(screen.getByRole("textbox", { name: "Subject" })).toHaveFocus();
  expect(asks).toHaveLength(2);
});

test("a submit before the control of the first unsound field has come leads to its place, and then to it", async () => {
  const { fields, come } = lateField();
  const { submit } = showField({ type }, undefined, { fields });
  await submit();
  expect(screen.getByRole("group", { name: "Subject" })).toHaveFocus();
  await come();
  expect(screen.getByRole("textbox", { name: "Subject" })).toHaveFocus();
});

test("a list that is pressed before its control has come opens when it comes", async () => {
  const opened = vi.fn();
  const asks: ((widget: typeof List) => void)[] = [];
  const List = ({ control }: WidgetProps<"string">) => (
    // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- what is asked is only whether it is pressed
    <input {...control} role="combobox" onClick={opened} />
  );
  const Widget = widgetOnDemand<WidgetProps<"string">>(
    () => new Promise<typeof List>((resolve) => void asks.push(resolve)),
  );
  const fields = { string: { ...defaultFields.string, Widget } };
  const { user } = showField({ type }, undefined, { fields });
  await user.click(screen.getByRole("group", { name: "Subject" }));
  await act(async () => asks[0]!(List));
  expect(screen.getByRole("combobox", { name: "Subject" })).toHaveFocus();
  expect(opened).toHaveBeenCalledOnce();
});

test("a focus that has gone elsewhere before the control came stays there", async () => {
  const { fields, come } = lateField();
  const { submit } = showField({ type }, undefined, { fields });
  await submit();
  const button = screen.getByRole("button", { name: "Submit" });
  act(() => button.focus());
  await come();
  expect(button).toHaveFocus();
});

test("fields of one kind ask once", () => {
  const { fields, asks } = lateField();
  const props = ["a", "b", "c"].map((name) => ({ name, type }));
  render(
    <ComponentForm
      component={{ key: "three", name: "Three", version: "1", configurable_props: props }}
      client={createScriptedClient()}
      externalUserId="user"
      fields={fields}
    />,
  );
  expect(screen.getAllByRole("group")).toHaveLength(3);
  expect(asks).toHaveLength(1);
});

test("a server keeps the place, whatever it has fetched before", async () => {
  const { fields, come } = lateField();
  const { unmount } = showField({ type }, "kept", { fields });
  await come();
  unmount();
  const html = renderToString(
    <ComponentForm
      component={{ key: "one", name: "One", version: "1", configurable_props: [{ name: "it", type }] }}
      client={createScriptedClient()}
      externalUserId="user"
      fields={fields}
    />,
  );
  expect(html).toContain("ps-skeleton");
  expect(html).not.toContain("<input");
});

test("a control that comes after a server's page was taken over is named by the label that the server drew", async () => {
  const { fields, come } = lateField();
  const form = () => (
    <ComponentForm
      component={{
        key: "one",
        name: "One",
        version: "1",
        configurable_props: [{ name: "it", label: "Subject", type }],
      }}
      client={createScriptedClient()}
      externalUserId="user"
      fields={fields}
    />
  );
  renderToString(form()); // another visitor's
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(form());
  const { unmount } = render(form(), { container, hydrate: true });
  await come();
  expect(screen.getByRole("textbox", { name: "Subject" })).toBeVisible();
  unmount();
  container.remove();
});
