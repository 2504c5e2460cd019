// Props that come again as something else: by a reload, by Undo, or by the host.
import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { useComponentForm } from "../../src/form/use-component-form.ts";
import { createScriptedClient, props } from "../support/scripted-client.ts";
import { box, component, findText, hostForm, labels, settle, text } from "../support/host-form.tsx";

const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b", "c"], reloadProps: true };
const note = { name: "note", type: "string", label: "Note" };
const extra = (name: string, more: object = {}) => ({
  name,
  type: "string",
  label: name.toUpperCase(),
  ...more,
});

const notice = () => screen.getByText(/no longer part of the form/).closest<HTMLElement>("[role=status]")!;
const undo = (form: ReturnType<typeof hostForm>) =>
  form.user.click(within(notice()).getByRole("button", { name: "Undo" }));

test("a filled-in prop that a reload makes optional stays on screen, and its value is sent", async () => {
  const client = createScriptedClient({
    reload: () => props("d", kind, { ...note, optional: true }, extra("x")),
  });
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.user.type(text("Note"), "mine");
  await form.pick("Kind", "a");
  await findText("X");
  expect(text("Note")).toHaveValue("mine");
  expect(form.changes.at(-1)).toEqual({ kind: "a", note: "mine" });
});

test("a hidden optional prop that a reload shows keeps its default", async () => {
  const mode = { name: "mode", type: "string", label: "Mode", optional: true, default: "fast" };
  const client = createScriptedClient({ reload: () => props("d", kind, mode, extra("x")) });
  const form = hostForm({ client, component: component("c", kind, { ...mode, hidden: true }) });
  await form.pick("Kind", "a");
  await findText("X");
  expect(text("Mode")).toHaveValue("fast");
  expect(form.changes.at(-1)).toEqual({ mode: "fast", kind: "a" });
});

test.each([
  ["string", "integer", "007"],
  ["string", "sql", "select 1"],
  ["string", "object", '{"a": 1}'],
  ["string", "integer[]", "1"],
  ["any", "string", 5],
])("a saved %s that was a %s for a while is what it was: %j", async (type, other, value) => {
  const it = { ...note, name: "it", label: "It" };
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      props(
        "d",
        kind,
        { ...it, type: configuredProps.kind === "b" ? other : type },
        extra(configuredProps.kind),
      ),
  });
  const form = hostForm({
    client,
    component: component("c", kind, { ...it, type }),
    configuredProps: { it: value },
  });
  await form.pick("Kind", "b");
  await findText("B");
  await form.pick("Kind", "a");
  await findText("A");
  expect(form.changes.at(-1)).toEqual({ it: value, kind: "a" });
});

test("an optional prop that was saved as null has its default when it is added", async () => {
  const form = hostForm({
    component: component("c", { ...note, optional: true, default: "d" }),
    configuredProps: { note: null },
  });
  await form.user.click(screen.getByRole("button", { name: "Add Note" }));
  expect(text("Note")).toHaveValue("d");
});

test("an optional prop that was taken away stays away when a reload brings it again", async () => {
  const optional = { ...note, optional: true };
  const client = createScriptedClient({
    reload: () => props("d", kind, { ...optional, description: "new" }, extra("x")),
  });
  const form = hostForm({
    client,
    component: component("c", kind, optional),
    configuredProps: { note: "mine" },
  });
  await form.user.click(screen.getByRole("button", { name: "Remove Note" }));
  await form.pick("Kind", "a");
  await findText("X");
  expect(labels(form.container)).toEqual(["Kind", "X"]);
  expect(form.changes.at(-1)).toEqual({ kind: "a" });
});

test("a host may write the definition out at each render", async () => {
  const client = createScriptedClient();
  const queryClient = new QueryClient();
  const drawn = vi.fn();
  function Host() {
    drawn();
    const options = { client, queryClient, externalUserId: "user", component: component("c", note, kind) };
    const { fields } = useComponentForm(options);
    return <p>{fields.join()}</p>;
  }
  const { rerender } = render(<Host />);
  await settle();
  rerender(<Host />);
  expect(screen.getByText("note,kind")).toBeVisible();
  expect(drawn.mock.calls.length).toBeLessThan(10);
});

test("the host is told what a changed definition brings", async () => {
  const form = hostForm({ component: component("c", note) });
  form.update({ component: component("c", note, extra("x", { default: "given" })) });
  expect(text("X")).toHaveValue("given");
  expect(form.changes).toEqual([{ x: "given" }]);
});

test("a changed definition is shown once a reload has answered that there are no props beside it", async () => {
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      configuredProps.kind === "a" ? props("d", kind, extra("x")) : props("d"),
  });
  const form = hostForm({ client, component: component("c", kind) });
  await form.pick("Kind", "a");
  await findText("X");
  await form.pick("Kind", "b");
  await waitFor(() => expect(labels(form.container)).toEqual(["Kind"]));
  form.update({ component: component("c", kind, note) });
  expect(labels(form.container)).toEqual(["Kind", "Note"]);
});

test("Undo gives a trigger the value that it was asked with, in the spelling it was saved in", async () => {
  const sheet = { name: "sheet", type: "string", label: "Sheet", reloadProps: true };
  const saved = { sheet: { __lv: { label: "First", value: "s1" } }, x: "mine" };
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      props("d", sheet, ...(configuredProps.sheet === "s2" ? [] : [extra("x")])),
  });
  const form = hostForm({ client, component: component("c", sheet), configuredProps: saved });
  await findText("X");
  form.update({ configuredProps: { sheet: "s2", x: "mine" } });
  await waitFor(() => notice());
  await undo(form);
  expect(form.changes.at(-1)).toEqual(saved);
});

test("Undo gives a trigger back that became a prop of another type", async () => {
  const step = { name: "step", label: "Step", reloadProps: true };
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      configuredProps.kind === "b"
        ? props("d_b", kind)
        : props("d_a", kind, { ...step, type: "object", description: "New" }, extra("x")),
  });
  const form = hostForm({
    client,
    component: component("c", kind, { ...step, type: "string" }),
    configuredProps: { kind: "a", step: "one", x: "mine" },
  });
  await findText("X");
  await form.pick("Kind", "b");
  await waitFor(() => notice());
  await undo(form);
  expect(labels(form.container)).toEqual(["Kind", "Step", "X"]);
  expect(box("Kind")).toHaveValue("a");
  expect(screen.queryByText(/could not be drawn|crashed/i)).toBeNull();
  await settle();
  expect(form.changes.at(-1)).toEqual({ kind: "a", step: "one", x: "mine" });
});

test("Undo takes an optional prop away again that was off, though it came back filled in and required", async () => {
  const step = { name: "step", type: "string", label: "Step", optional: true, reloadProps: true };
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      configuredProps.step === undefined
        ? props("d", step, extra("x"))
        : props("d", { ...step, optional: false }),
  });
  const form = hostForm({
    client,
    component: component("c", step),
    configuredProps: { x: "mine" },
    dynamicPropsId: "d",
  });
  await findText("X");
  await form.user.click(screen.getByRole("button", { name: "Add Step" }));
  await form.user.type(text("Step"), "one");
  await form.user.tab();
  await waitFor(() => notice());
  await undo(form);
  expect(labels(form.container)).toEqual(["X"]);
  expect(form.changes.at(-1)).toEqual({ x: "mine" });
});
