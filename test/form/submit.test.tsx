import { fireEvent, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { defaultFields } from "../../src/fields/registry.ts";
import type { ReloadReply } from "../../src/wire/replies.ts";
import { component, findText, hostForm, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, held, props } from "../support/scripted-client.ts";

const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true };
const note = { name: "note", type: "string", label: "Note" };
const query = { name: "query", type: "string", label: "Query", reloadProps: true };
const needed = { name: "needed", type: "string", label: "Needed" };

const button = () => screen.getByRole("button", { name: /^Submit/ });
const alert = () => screen.getByRole("alert");

test("R-151: submit during a reload waits for it, and asks for what it brought", async () => {
  const answer = held<ReloadReply>();
  const client = createScriptedClient({ reload: () => answer.promise });
  const form = hostForm({ client, component: component("c", kind, note), configuredProps: { note: "n" } });
  await form.pick("Kind", "a");
  await form.submit();
  expect(form.submits).toEqual([]);
  expect(button()).toHaveTextContent("Submitting…");
  answer.give(props("d1", kind, note, needed));
  await waitFor(() => expect(text("Needed")).toHaveFocus());
  expect(form.submits).toEqual([]);
  expect(alert()).toHaveTextContent("Needed Fill in this field.");
  await form.user.keyboard("here");
  await form.submit();
  await waitFor(() =>
    expect(form.submits).toEqual([
      { values: { kind: "a", note: "n", needed: "here" }, dynamicPropsId: "d1" },
    ]),
  );
});

test("submit during a reload that fails does not send, says why, and can be tried again", async () => {
  const answers = [held<ReloadReply>(), held<ReloadReply>()];
  const client = createScriptedClient({ reload: (_, { count }) => answers[count - 1]!.promise });
  const form = hostForm({ client, component: component("c", kind, note), configuredProps: { note: "n" } });
  await form.pick("Kind", "a");
  await form.submit();
  answers[0]!.fail(new ClientError("server", "no"));
  expect(await screen.findByText(/Further fields could not be loaded/)).toBeVisible();
  await waitFor(() => expect(button()).toHaveTextContent("Submit"));
  expect(form.submits).toEqual([]);
  await form.user.click(screen.getByRole("button", { name: "Try again" }));
  await form.submit();
  answers[1]!.give(props("d1", kind, note));
  await waitFor(() => expect(form.submits).toHaveLength(1));
});

test("Enter in a text that reloads submits what the reload makes of it", async () => {
  const client = createScriptedClient({ reload: () => props("d1", query, note) });
  const form = hostForm({ client, component: component("c", query, note), configuredProps: { note: "n" } });
  await form.user.type(text("Query"), "select{Enter}");
  await waitFor(() => expect(form.submits).toHaveLength(1));
  expect(client.requests("reload").map(({ configuredProps }) => configuredProps)).toEqual([
    { note: "n", query: "select" },
  ]);
  expect(form.submits[0]).toEqual({ values: { note: "n", query: "select" }, dynamicPropsId: "d1" });
});

test("R-149: a double click submits once", async () => {
  const done = held<void>();
  const onSubmit = vi.fn(() => done.promise);
  const form = hostForm({ component: component("c", note), configuredProps: { note: "n" }, onSubmit });
  await form.user.dblClick(button());
  await settle();
  expect(onSubmit).toHaveBeenCalledTimes(1);
  done.give();
  await waitFor(() => expect(button()).toHaveTextContent(/^Submit$/));
  await form.submit();
  await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
});

test("R-150: two submits in one tick submit once", async () => {
  const onSubmit = vi.fn();
  const form = hostForm({ component: component("c", note), configuredProps: { note: "n" }, onSubmit });
  const element = form.container.querySelector("form")!;
  element.requestSubmit();
  element.requestSubmit();
  await settle();
  expect(onSubmit).toHaveBeenCalledTimes(1);
});

test("R-152: a rejected onSubmit shows its error, keeps the values, and lets the person try again", async () => {
  const onSubmit = vi
    .fn()
    .mockRejectedValueOnce(new Error("The quota is used up"))
    .mockResolvedValue(undefined);
  const form = hostForm({ component: component("c", note), configuredProps: { note: "n" }, onSubmit });
  await form.submit();
  expect(await screen.findByText(/It could not be submitted: The quota is used up/)).toBeVisible();
  expect(alert()).toHaveTextContent("The quota is used up");
  expect(button()).toBeEnabled();
  expect(text("Note")).toHaveValue("n");
  await form.submit();
  await waitFor(() => expect(screen.queryByText(/could not be submitted/)).toBeNull());
  expect(onSubmit).toHaveBeenCalledTimes(2);
});

test.each([
  ["a text", "No luck", /It could not be submitted: No luck/],
  ["nothing", undefined, /It could not be submitted: Something went wrong/],
  ["an object", { status: 3 }, /It could not be submitted: Something went wrong/],
  ["a failed call", new ClientError("rateLimited", "x", { retryAfter: 3 }), /Try again in 3 seconds/],
])("onSubmit may reject with %s", async (_, error, shown) => {
  const form = hostForm({
    component: component("c", note),
    configuredProps: { note: "n" },
    onSubmit: () => Promise.reject(error),
  });
  await form.submit();
  expect(await screen.findByText(shown)).toBeVisible();
  expect(document.body).not.toHaveTextContent("[object Object]");
});

test("what the host does to the values it is handed is not done to the form's", async () => {
  const submits: unknown[] = [];
  const change = (values: Record<string, unknown>) => {
    delete values.note;
    values.own = "the host's";
  };
  const form = hostForm({
    component: component("c", note, { ...note, name: "more", label: "More" }),
    configuredProps: { note: "n" },
    onConfiguredPropsChange: change,
    onSubmit: (values) => {
      submits.push({ ...values });
      change(values);
    },
  });
  await form.user.type(text("More"), "m");
  await form.submit();
  await form.submit();
  await waitFor(() =>
    expect(submits).toEqual([
      { note: "n", more: "m" },
      { note: "n", more: "m" },
    ]),
  );
});

test("an onSubmit that throws is one that rejects", async () => {
  const form = hostForm({
    component: component("c", note),
    configuredProps: { note: "n" },
    onSubmit: () => {
      throw new Error("Thrown at once");
    },
  });
  await form.submit();
  expect(await screen.findByText(/Thrown at once/)).toBeVisible();
});

test("a check that throws ends the submit, and the form can be submitted again", async () => {
  let isBroken = true;
  const form = hostForm({
    component: component("c", note),
    configuredProps: { note: "n" },
    fields: {
      string: {
        ...defaultFields.string,
        schema: (prop, t) => {
          if (isBroken) throw new Error("A host’s own check is broken");
          return defaultFields.string.schema(prop, t);
        },
      },
    },
  });
  await form.submit();
  expect(await screen.findByText(/A host’s own check is broken/)).toBeVisible();
  expect(form.submits).toEqual([]);
  isBroken = false;
  await form.submit();
  await waitFor(() => expect(form.submits).toHaveLength(1));
});

test("unmounting while a submit waits for a reload does not submit", async () => {
  const client = createScriptedClient({ reload: () => held<ReloadReply>().promise });
  const onSubmit = vi.fn();
  const form = hostForm({
    client,
    component: component("c", kind, note),
    configuredProps: { note: "n" },
    onSubmit,
  });
  await form.pick("Kind", "a");
  await form.submit();
  form.unmount();
  await settle();
  expect(onSubmit).not.toHaveBeenCalled();
});

test("another component while a submit waits for a reload does not submit the old one", async () => {
  const client = createScriptedClient({ reload: () => held<ReloadReply>().promise });
  const onSubmit = vi.fn();
  const form = hostForm({
    client,
    component: component("c", kind, note),
    configuredProps: { note: "n" },
    onSubmit,
  });
  await form.pick("Kind", "a");
  await form.submit();
  form.update({ component: component("other", note) });
  await settle();
  expect(onSubmit).not.toHaveBeenCalled();
});

test("R-153: unmounting while onSubmit is pending is quiet, however it ends", async () => {
  const error = vi.spyOn(console, "error");
  for (const end of ["give", "fail"] as const) {
    const done = held<void>();
    const form = hostForm({
      component: component("c", note),
      configuredProps: { note: "n" },
      onSubmit: () => done.promise,
    });
    await form.submit();
    form.unmount();
    if (end === "give") done.give();
    else done.fail(new Error("late"));
    await settle();
  }
  expect(error).not.toHaveBeenCalled();
  error.mockRestore();
});

test("the errors of a refused submit go with what was wrong, and the summary leads to each", async () => {
  const form = hostForm({ component: component("c", note, needed) });
  await form.submit();
  await waitFor(() => expect(text("Note")).toHaveFocus());
  expect(alert()).toHaveTextContent("2 fields need your attention");
  await form.user.click(screen.getByRole("button", { name: "Needed" }));
  expect(text("Needed")).toHaveFocus();
  await form.user.type(text("Needed"), "x");
  await waitFor(() => expect(alert()).toHaveTextContent("One field needs your attention"));
  await form.user.type(text("Note"), "y");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(text("Note")).not.toHaveAttribute("aria-invalid");
  await form.submit();
  await waitFor(() => expect(form.submits[0]?.values).toEqual({ needed: "x", note: "y" }));
});

test("without a submit handler a submit does nothing, and nothing navigates", async () => {
  hostForm({ component: component("c", note), configuredProps: { note: "n" }, onSubmit: undefined });
  const element = document.querySelector("form")!;
  expect(fireEvent.submit(element)).toBe(false);
  await settle();
  expect(await findText("Note")).toHaveValue("n");
});
