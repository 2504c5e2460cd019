// `propNames` and `hideOptionalProps` of connect-react: they choose what is drawn, and nothing else.
import type { Component } from "@pipedream/sdk";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import {
  ComponentForm,
  type ComponentFormProps,
  FrontendClientProvider,
} from "../../src/connect-react/index.ts";

const title = { name: "title", type: "string", label: "Title" };
const table = { name: "table", type: "string", label: "Table", reloadProps: true };
const note = { name: "note", type: "string", label: "Note", optional: true, default: "n" };
const component = (...configurableProps: object[]) =>
  ({ key: "c", name: "C", version: "1", configurableProps }) as Component;

type Props = Partial<Omit<ComponentFormProps, "userId" | "externalUserId">>;

function show(props: Props, dynamic: object[] = []) {
  const reloadProps = vi.fn(async () => ({ dynamicProps: { id: "dyp_1", configurableProps: dynamic } }));
  const client = { components: { reloadProps }, apps: {}, accounts: {} };
  const form = (more: Props = {}) => (
    <FrontendClientProvider client={client}>
      <ComponentForm component={component(title, table, note)} externalUserId="user" {...props} {...more} />
    </FrontendClientProvider>
  );
  const { rerender } = render(form());
  return { user: userEvent.setup(), update: (more: Props) => rerender(form(more)), reloadProps };
}
const fields = () =>
  screen.getAllByRole("textbox").map((it) => it.closest("[data-prop-name]")!.getAttribute("data-prop-name"));

test("an empty list of names is no filter", () => {
  show({ propNames: [] });
  expect(fields()).toEqual(["title", "table"]);
  expect(screen.getByText("Note")).toBeVisible();
});

test("only the props that are named are drawn or offered, and the values stay as they were", async () => {
  const onUpdateConfiguredProps = vi.fn();
  const { user, update } = show({
    propNames: ["title"],
    configuredProps: { table: "t" },
    onUpdateConfiguredProps,
  });
  expect(fields()).toEqual(["title"]);
  expect(screen.queryByText("Note")).toBeNull();
  expect(onUpdateConfiguredProps).not.toHaveBeenCalled();
  await user.type(screen.getByRole("textbox", { name: "Title" }), "x");
  expect(onUpdateConfiguredProps.mock.lastCall![0]).toEqual({ table: "t", title: "x" });
  update({ propNames: ["table"] });
  expect(screen.getByRole("textbox", { name: "Table" })).toHaveValue("t");
  update({ propNames: undefined });
  expect(fields()).toEqual(["title", "table"]);
  expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("x");
});

test("the filter holds for the props that a reload brings", async () => {
  const column = { name: "column", type: "string", label: "Column" };
  const { user, reloadProps } = show({ propNames: ["table", "column"], configuredProps: { title: "a" } }, [
    title,
    table,
    column,
  ]);
  await user.type(screen.getByRole("textbox", { name: "Table" }), "t");
  await user.tab();
  expect(await screen.findByRole("textbox", { name: "Column" })).toBeVisible();
  expect(reloadProps).toHaveBeenCalledOnce();
  expect(fields()).toEqual(["table", "column"]);
});

test("a required prop that isn't drawn doesn't block the submit", async () => {
  const onSubmit = vi.fn();
  const { user } = show({ propNames: ["title"], configuredProps: { title: "a" }, onSubmit });
  await user.click(screen.getByRole("button", { name: "Submit" }));
  expect(onSubmit.mock.calls[0]![0]).toMatchObject({
    configuredProps: { title: "a" },
    configurableProps: [{ name: "title" }],
    isValid: true,
    errors: {},
  });
});

test("hideOptionalProps leaves values and set props alone", () => {
  const onUpdateConfiguredProps = vi.fn();
  const { update } = show({ hideOptionalProps: true, onUpdateConfiguredProps });
  expect(screen.queryByText("Note")).toBeNull();
  expect(onUpdateConfiguredProps).not.toHaveBeenCalled();
  update({ configuredProps: { note: "mine" } });
  expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("mine");
  expect(screen.queryByText("Optional fields")).toBeNull();
});
