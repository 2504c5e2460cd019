// Props that come again as something else: by a reload, by Undo, or by the host.
import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
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
