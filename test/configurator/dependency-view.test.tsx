import { render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { DependencyView } from "../../src/configurator/index.ts";
import { ComponentForm, type ConfiguredProps } from "../../src/index.ts";
import { buildComponent, buildProp } from "../../src/testing/index.ts";
import { createScriptedClient, options, props as propsReply } from "../support/scripted-client.ts";

const user = userEvent.setup({ delay: null });

// The picture asks how much room there is, which jsdom cannot say: it takes the narrow one.
beforeEach(() => {
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  return () => vi.unstubAllGlobals();
});

const own = [
  buildProp("string", "schema", { label: "Schema", remoteOptions: true }),
  buildProp("string", "table", { label: "Table", remoteOptions: true, reloadProps: true }),
  buildProp("string", "note", { label: "Note" }),
  buildProp("string", "fixed", { label: "Fixed", remoteOptions: true, disabled: true }),
];

function show(configuredProps: ConfiguredProps = {}, ...props: unknown[]) {
  const client = createScriptedClient({
    configure: () => options("sales"),
    reload: () => propsReply("d", ...own, buildProp("string", "a"), buildProp("string", "b")),
  });
  render(
    <ComponentForm
      component={buildComponent("c", ...(props.length > 0 ? props : own))}
      client={client}
      externalUserId="ada"
      configuredProps={configuredProps}
      actions={<DependencyView />}
    />,
  );
}

const said = async () => {
  const list = await screen.findByRole("list", { name: "The dependencies in words" });
  return [...list.children].map((item) => item.textContent?.replaceAll(/\s+/g, " ").trim());
};

test("says in words what depends on what, and why a field cannot be used now", async () => {
  show();
  expect(await said()).toEqual([
    "SchemaTable waits for it.",
    "TableWaits for Schema. Fixed waits for it. Changing it reloads the form. Its options cannot be asked for before Schema is set.",
    "FixedWaits for Table. It cannot be edited: the platform has disabled it.",
    "The form’s fieldsAsked for anew when Table changes.",
  ]);
  expect(screen.getByText("1 more field depends on nothing.")).toBeVisible();
});

test("follows the form: what is set, and what a reload brought", async () => {
  show({ schema: "sales", table: "tickets" });
  expect(await screen.findByText(/2 came with it: a and b\./)).toBeVisible();
  const picture = screen.getByRole("group", { name: "The dependencies as a picture" });
  const texts = within(picture)
    .getAllByRole("button")
    .map((button) => button.textContent);
  expect(texts).toEqual([
    "Schema Set",
    "Table Set",
    "Fixed Disabled",
    "The form’s fields 2 came with a reload",
  ]);
});

test("leads to a field, from the picture and from the words", async () => {
  show();
  await said();
  const picture = screen.getByRole("group", { name: "The dependencies as a picture" });
  await user.click(within(picture).getByRole("button", { name: /^Table/ }));
  expect(screen.getByRole("combobox", { name: "Table" })).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Schema" }));
  expect(screen.getByRole("combobox", { name: "Schema" })).toHaveFocus();
});

test("shows what is sent along, and all fields, on demand", async () => {
  show();
  const extent = await screen.findByRole("combobox", { name: "What is shown" });
  await user.selectOptions(extent, "Also what is merely sent along");
  expect(await said()).toContain("NoteFixed uses it.");
  await user.selectOptions(extent, "All fields");
  expect(await said()).toContain("NoteDepends on nothing.");
  expect(screen.queryByText(/more field/)).toBeNull();
});

test("the picture is one stop for the Tab key, and arrows lead through it", async () => {
  show();
  await said();
  const buttons = within(screen.getByRole("group", { name: "The dependencies as a picture" })).getAllByRole(
    "button",
  );
  expect(buttons.map((button) => button.tabIndex)).toEqual([0, -1, -1, -1]);
  buttons[0]!.focus();
  await user.keyboard("{ArrowDown}");
  expect(buttons[1]).toHaveFocus();
  expect(buttons.map((button) => button.tabIndex)).toEqual([-1, 0, -1, -1]);
  await user.keyboard("{End}");
  expect(buttons[3]).toHaveFocus();
  await user.keyboard("{ArrowDown}");
  expect(buttons[3]).toHaveFocus();
  await user.keyboard("{Home}");
  expect(buttons[0]).toHaveFocus();
});

test("says so where nothing depends on anything", async () => {
  show({}, buildProp("string", "note"));
  expect(await screen.findByText("No field depends on another.")).toBeVisible();
  expect(screen.queryByRole("group", { name: "The dependencies as a picture" })).toBeNull();
});
