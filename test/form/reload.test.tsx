import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import type { ReloadReply } from "../../src/wire/replies.ts";
import { createScriptedClient, held, options, props } from "../support/scripted-client.ts";
import { box, component, findText, labels, settle, hostForm, text } from "../support/host-form.tsx";

const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b", "c"], reloadProps: true };
const note = { name: "note", type: "string", label: "Note" };
const extra = (name: string, more: object = {}) => ({
  name,
  type: "string",
  label: name.toUpperCase(),
  ...more,
});

const notice = () => screen.getByText(/no longer part of the form/).closest<HTMLElement>("[role=status]")!;

/** A client whose reloads are answered by hand, in any order. */
function byHand() {
  const answers: ReturnType<typeof held<ReloadReply>>[] = [];
  const client = createScriptedClient({
    reload: () => {
      const answer = held<ReloadReply>();
      answers.push(answer);
      return answer.promise;
    },
  });
  return { client, answers };
}

test("R-142: what is typed below the trigger while a reload is pending stays, with focus and caret", async () => {
  const { client, answers } = byHand();
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.pick("Kind", "a");
  await waitFor(() => expect(answers).toHaveLength(1));
  const input = text("Note");
  await form.user.type(input, "hello");
  input.setSelectionRange(2, 2);
  answers[0]!.give(props("d1", kind, extra("x"), note, extra("y")));
  await findText("X");
  expect(text("Note")).toBe(input);
  expect(input).toHaveFocus();
  expect(input).toHaveValue("hello");
  expect(input.selectionStart).toBe(2);
  await form.user.keyboard("--");
  expect(input).toHaveValue("he--llo");
  expect(form.changes.at(-1)).toEqual({ kind: "a", note: "he--llo" });
});

test("R-139: a reload that fails keeps what was typed, says why, and is tried again with today’s values", async () => {
  const { client, answers } = byHand();
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.pick("Kind", "a");
  await form.user.type(text("Note"), "hello");
  answers[0]!.fail(new ClientError("offline", "no"));
  expect(await screen.findByText(/There is no connection to the server/)).toBeVisible();
  expect(box("Kind")).toHaveValue("a");
  expect(text("Note")).toHaveValue("hello");
  await form.user.click(screen.getByRole("button", { name: "Try again" }));
  expect(client.requests("reload")[1].configuredProps).toEqual({ kind: "a", note: "hello" });
  answers[1]!.give(props("d1", kind, note, extra("x")));
  await findText("X");
  expect(text("Note")).toHaveValue("hello");
});

test("errors[] of a reload are told, and the form stays", async () => {
  const failed = { issues: [], notices: [{ kind: "error" as const, message: "Sheet not found" }] };
  const client = createScriptedClient({ reload: () => failed });
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.user.type(text("Note"), "hello");
  await form.pick("Kind", "a");
  expect(await screen.findByText(/Sheet not found/)).toBeVisible();
  expect(text("Note")).toHaveValue("hello");
});

test("errors[] beside usable props are told, and the props are used", async () => {
  const client = createScriptedClient({
    reload: () => ({
      ...props("d1", kind, extra("x")),
      notices: [{ kind: "error" as const, message: "Half of it is missing" }],
    }),
  });
  const form = hostForm({ client, component: component("c", kind) });
  await form.pick("Kind", "a");
  expect(await findText("X")).toBeVisible();
  expect(screen.getByText("Half of it is missing")).toBeVisible();
});

test("a value whose prop vanishes is told, not sent, and comes back with the prop", async () => {
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      props("d", kind, ...(configuredProps.kind === "b" ? [] : [extra("x")]), note),
  });
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.pick("Kind", "a");
  await form.user.type(await findText("X"), "mine");
  await form.pick("Kind", "b");
  await waitFor(() => expect(notice()).toHaveTextContent("no longer part of the form: X."));
  expect(form.changes.at(-1)).toEqual({ kind: "b" });
  await form.pick("Kind", "c");
  expect(await findText("X")).toHaveValue("mine");
  expect(screen.queryByText(/no longer part/)).toBeNull();
  expect(form.changes.at(-1)).toEqual({ kind: "c", x: "mine" });
});

test("Undo takes the change back, with the props and the values it made leave", async () => {
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      props(`d_${configuredProps.kind}`, kind, ...(configuredProps.kind === "b" ? [] : [extra("x")]), note),
  });
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.pick("Kind", "a");
  await form.user.type(await findText("X"), "mine");
  await form.pick("Kind", "b");
  await waitFor(() => notice());
  await form.user.type(text("Note"), "since");
  await form.user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(box("Kind")).toHaveValue("a");
  expect(text("X")).toHaveValue("mine");
  expect(text("Note")).toHaveValue("since");
  expect(screen.queryByText(/no longer part/)).toBeNull();
  expect(form.changes.at(-1)).toEqual({ kind: "a", x: "mine", note: "since" });
  await settle();
  expect(client.requests("reload")).toHaveLength(2);
  await form.submit();
  await waitFor(() =>
    expect(form.submits[0]).toEqual({
      values: { kind: "a", x: "mine", note: "since" },
      dynamicPropsId: "d_a",
    }),
  );
});

test("Undo after two quick changes goes back to the change before both", async () => {
  const { client, answers } = byHand();
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.pick("Kind", "a");
  await waitFor(() => expect(answers).toHaveLength(1));
  answers[0]!.give(props("d_a", kind, extra("x"), note));
  await form.user.type(await findText("X"), "mine");
  await form.pick("Kind", "b");
  await form.pick("Kind", "c");
  await waitFor(() => expect(answers).toHaveLength(3));
  answers[2]!.give(props("d_c", kind, note));
  await waitFor(() => notice());
  await form.user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(box("Kind")).toHaveValue("a");
  expect(text("X")).toHaveValue("mine");
  expect(form.changes.at(-1)).toEqual({ kind: "a", x: "mine" });
});

test("Undo is there as well when the reload failed first and was tried again", async () => {
  const { client, answers } = byHand();
  const form = hostForm({
    client,
    component: component("c", kind, extra("x")),
    configuredProps: { kind: "a", x: "mine" },
  });
  await waitFor(() => expect(answers).toHaveLength(1));
  answers[0]!.give(props("d_a", kind, extra("x")));
  await settle();
  await form.pick("Kind", "b");
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[1]!.fail(new ClientError("timeout", "no"));
  await form.user.click(await screen.findByRole("button", { name: "Try again" }));
  answers[2]!.give(props("d_b", kind));
  await waitFor(() => notice());
  await form.user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(form.changes.at(-1)).toEqual({ kind: "a", x: "mine" });
});

test("Undo of a removed optional prop brings it back with its value", async () => {
  const optional = { ...kind, optional: true };
  const client = createScriptedClient({
    reload: ({ configuredProps }) => props("d", optional, ...(configuredProps.kind ? [extra("x")] : [])),
  });
  const form = hostForm({
    client,
    component: component("c", optional),
    configuredProps: { kind: "a", x: "mine" },
  });
  await findText("X");
  await form.user.click(screen.getByRole("button", { name: "Remove Kind" }));
  await waitFor(() => notice());
  expect(form.changes.at(-1)).toEqual({});
  await form.user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(box("Kind")).toHaveValue("a");
  expect(text("X")).toHaveValue("mine");
  expect(form.changes.at(-1)).toEqual({ kind: "a", x: "mine" });
});

test("Undo works when the trigger itself left the form", async () => {
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      configuredProps.step === "b"
        ? props("d", kind)
        : props("d", kind, extra("step", { options: ["a", "b"], reloadProps: true }), extra("x")),
  });
  const form = hostForm({
    client,
    component: component("c", kind),
    configuredProps: { kind: "a", step: "a", x: "mine" },
  });
  await findText("X");
  await form.pick("STEP", "b");
  await waitFor(() => notice());
  await form.user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(box("STEP")).toHaveValue("a");
  expect(text("X")).toHaveValue("mine");
  expect(form.changes.at(-1)).toEqual({ kind: "a", step: "a", x: "mine" });
});

test("a default that nobody touched leaves without a word", async () => {
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      props("d", kind, ...(configuredProps.kind === "b" ? [] : [extra("x", { default: "given" })])),
  });
  const form = hostForm({ client, component: component("c", kind), configuredProps: { kind: "a" } });
  expect(await findText("X")).toHaveValue("given");
  await form.pick("Kind", "b");
  await waitFor(() => expect(labels(form.container)).toEqual(["Kind"]));
  expect(screen.queryByText(/no longer part/)).toBeNull();
});

const step = (name: string, more: object = {}) =>
  extra(name, { options: ["1", "2"], reloadProps: true, ...more });

test("reloads in a chain tell once what all of them made leave, and one Undo takes it back", async () => {
  // `a` decides whether there is `b`, and a reload prop that comes with a default brings the next reload.
  const client = createScriptedClient({
    reload: ({ configuredProps }) => {
      if (configuredProps.kind === "a") return props("d_a", kind, extra("x"), extra("y"));
      if (configuredProps.step === undefined)
        return props("d_b1", kind, step("step", { default: "1" }), extra("y"));
      return props("d_b2", kind, step("step", { default: "1" }));
    },
  });
  const form = hostForm({
    client,
    component: component("c", kind),
    configuredProps: { kind: "a", x: "ex", y: "why" },
  });
  await findText("X");
  await form.pick("Kind", "b");
  await waitFor(() => expect(labels(form.container)).toEqual(["Kind", "STEP"]));
  expect(notice()).toHaveTextContent("2 filled-in fields are no longer part of the form: X, Y.");
  await form.user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(labels(form.container)).toEqual(["Kind", "X", "Y"]);
  expect(form.changes.at(-1)).toEqual({ kind: "a", x: "ex", y: "why" });
});

test("a trigger that comes back with its value brings back what it brought before", async () => {
  const client = createScriptedClient({
    reload: ({ configuredProps: { kind: a, step: b } }) =>
      props("d", kind, ...(a === "a" ? [step("step"), ...(b === "1" ? [extra("x")] : [])] : [])),
  });
  const form = hostForm({
    client,
    component: component("c", kind),
    configuredProps: { kind: "a", step: "1", x: "mine" },
  });
  await findText("X");
  await form.pick("Kind", "b");
  await waitFor(() => expect(labels(form.container)).toEqual(["Kind"]));
  await form.pick("Kind", "a");
  expect(await findText("X")).toHaveValue("mine");
  expect(form.changes.at(-1)).toEqual({ kind: "a", step: "1", x: "mine" });
});

test("a chain of reloads that never settles comes to an end", async () => {
  let made = 0;
  const client = createScriptedClient({
    reload: () => props("d", kind, step(`step${++made}`, { default: "1" })),
  });
  const form = hostForm({ client, component: component("c", kind) });
  await form.pick("Kind", "a");
  await waitFor(() => expect(screen.getByRole("combobox", { name: /^STEP/ })).toBeVisible());
  await settle();
  await settle();
  const asked = client.requests("reload").length;
  expect(asked).toBeLessThanOrEqual(12);
  await settle();
  expect(client.requests("reload")).toHaveLength(asked);
});

test("R-138: the answer of an earlier reload never replaces that of a later one", async () => {
  const answers: Record<string, ReturnType<typeof held<ReloadReply>>> = { a: held(), b: held() };
  const client = createScriptedClient({
    reload: ({ configuredProps }) => answers[configuredProps.kind as string]!.promise,
  });
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.pick("Kind", "a");
  await form.pick("Kind", "b");
  answers.b!.give(props("d_b", kind, note, extra("of_b")));
  await findText("OF_B");
  await act(async () => {
    answers.a!.give(props("d_a", kind, note, extra("of_a")));
    await settle();
  });
  expect(labels(form.container)).toEqual(["Kind", "Note", "OF_B"]);
});

test("a new version of the component is asked for its own props, and what was asked of the old one does not count", async () => {
  const { client, answers } = byHand();
  const form = hostForm({ client, component: component("c", kind) });
  await form.pick("Kind", "a");
  await waitFor(() => expect(answers).toHaveLength(1));
  form.update({ component: { ...component("c", kind, note), version: "2.0.0" } });
  await waitFor(() => expect(answers).toHaveLength(2));
  answers[0]!.give(props("d1", kind, extra("old")));
  answers[1]!.give(props("d2", kind, note, extra("new")));
  await findText("NEW");
  expect(labels(form.container)).toEqual(["Kind", "Note", "NEW"]);
  form.update({ component: { ...component("c", kind, note), version: "3.0.0" } });
  await waitFor(() => expect(answers).toHaveLength(3));
  expect(client.requests("reload").map(({ version }) => version)).toEqual(["1.0.0", "2.0.0", "3.0.0"]);
});

test("an earlier reload that fails late is not told", async () => {
  const { client, answers } = byHand();
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.pick("Kind", "a");
  await form.pick("Kind", "b");
  answers[1]!.give(props("d_b", kind, note, extra("of_b")));
  await findText("OF_B");
  await act(async () => {
    answers[0]!.fail(new ClientError("server", "late"));
    await settle();
  });
  expect(screen.queryByText(/could not be loaded/)).toBeNull();
});

test("an answer never overwrites what was typed into its fields since", async () => {
  const { client, answers } = byHand();
  const form = hostForm({
    client,
    component: component("c", kind, note),
    configuredProps: { kind: "a", note: "saved" },
    dynamicPropsId: "d",
  });
  await waitFor(() => expect(answers).toHaveLength(1));
  await form.user.clear(text("Note"));
  await form.user.type(text("Note"), "typed");
  answers[0]!.give(props("d2", kind, { ...note, default: "default", description: "new" }));
  await screen.findByText("new");
  expect(text("Note")).toHaveValue("typed");
  expect(form.changes.at(-1)).toEqual({ kind: "a", note: "typed" });
});

test("a saved value that was cleared before the answer stays cleared", async () => {
  const { client, answers } = byHand();
  const form = hostForm({
    client,
    component: component("c", kind, note),
    configuredProps: { kind: "a", note: "saved" },
    dynamicPropsId: "d",
  });
  await waitFor(() => expect(answers).toHaveLength(1));
  await form.user.clear(text("Note"));
  answers[0]!.give(props("d2", kind, { ...note, default: "default", description: "new" }));
  await screen.findByText("new");
  expect(text("Note")).toHaveValue("");
  expect(form.changes.at(-1)).toEqual({ kind: "a" });
});

test("a cleared trigger is a committed change: it reloads", async () => {
  const client = createScriptedClient({ reload: () => props("d", { ...kind, optional: true }, note) });
  const form = hostForm({
    client,
    component: component("c", { ...kind, optional: true }, note),
    configuredProps: { kind: "a" },
  });
  await waitFor(() => expect(client.requests("reload")).toHaveLength(1));
  await form.user.click(screen.getByRole("button", { name: "Clear Kind" }));
  await waitFor(() => expect(client.requests("reload")).toHaveLength(2));
  expect(client.requests("reload")[1].configuredProps).toEqual({});
});

test("an account that is chosen reloads where the app prop says so", async () => {
  const app = { name: "app", type: "app", app: "slack", label: "Slack", reloadProps: true };
  const client = createScriptedClient({ reload: () => props("d", app, extra("x")) });
  const form = hostForm({ client, component: component("c", app) });
  await form.pick(
    await screen.findByText("Slack · slack app").then(() => "Slack · slack app"),
    "First account",
  );
  await findText("X");
  expect(client.requests("reload")[0].configuredProps).toEqual({ app: { authProvisionId: "apn_1" } });
});

test("a remote choice in a chain: each reload is asked with the values of before, and options with its id", async () => {
  const remote = { name: "sheet", type: "string", label: "Sheet", remoteOptions: true, reloadProps: true };
  const client = createScriptedClient({
    reload: ({ configuredProps }) =>
      configuredProps.sheet ? props("d2", kind, remote, extra("x")) : props("d1", kind, remote),
    configure: () => options({ label: "First", value: 1 }),
  });
  const form = hostForm({ client, component: component("c", kind) });
  await form.pick("Kind", "a");
  await screen.findByRole("combobox", { name: "Sheet" });
  await form.pick("Sheet", "First");
  await findText("X");
  expect(client.requests("configure")[0]).toMatchObject({
    dynamicPropsId: "d1",
    configuredProps: { kind: "a" },
    propName: "sheet",
  });
  expect(client.requests("reload")[1]).toMatchObject({
    dynamicPropsId: "d1",
    configuredProps: { kind: "a", sheet: { __lv: { label: "First", value: 1 } } },
  });
});

test("a saved value that its field cannot show is told when it leaves, too", async () => {
  const client = createScriptedClient({
    reload: ({ configuredProps }) => props("d", kind, ...(configuredProps.kind === "b" ? [] : [extra("x")])),
  });
  const form = hostForm({
    client,
    component: component("c", kind),
    configuredProps: { kind: "a", x: { odd: 1 } },
  });
  await findText("X");
  await form.pick("Kind", "b");
  await waitFor(() => expect(notice()).toHaveTextContent("no longer part of the form: X."));
  await form.user.click(within(notice()).getByRole("button", { name: "Undo" }));
  expect(form.changes.at(-1)).toEqual({ kind: "a", x: { odd: 1 } });
});

test("a value that leaves after a reload described its prop anew is told once", async () => {
  const client = createScriptedClient({
    reload: ({ configuredProps }) => {
      if (configuredProps.kind !== "b") return props("d_a", kind, extra("x"));
      return configuredProps.step === undefined
        ? props("d_b1", kind, extra("x", { description: "Another" }), step("step", { default: "1" }))
        : props("d_b2", kind, step("step", { default: "1" }));
    },
  });
  const form = hostForm({
    client,
    component: component("c", kind),
    configuredProps: { kind: "a", x: "mine" },
  });
  await findText("X");
  await form.pick("Kind", "b");
  await waitFor(() => expect(notice()).toHaveTextContent("no longer part of the form: X."));
});

test.each([
  [
    "typed and emptied",
    async (form: ReturnType<typeof hostForm>) => {
      await form.user.type(text("Note"), "x");
      await form.user.clear(text("Note"));
    },
  ],
  [
    "emptied by the host",
    async (form: ReturnType<typeof hostForm>) => {
      form.update({ configuredProps: { note: "saved" } });
      form.update({ configuredProps: {} });
    },
  ],
])("a default does not fill a field that was %s before it came", async (_, empty) => {
  const client = createScriptedClient({
    reload: () => props("d", kind, { ...note, default: "default" }, extra("x")),
  });
  const form = hostForm({ client, component: component("c", kind, note) });
  await empty(form);
  await form.pick("Kind", "a");
  await findText("X");
  expect(text("Note")).toHaveValue("");
  expect(form.changes.at(-1)).toEqual({ kind: "a" });
});

test("a trigger whose text is no value asks for nothing, and takes nothing away", async () => {
  const count = { name: "count", type: "integer", label: "Count", reloadProps: true };
  const client = createScriptedClient({ reload: () => props("d", count, extra("x")) });
  const form = hostForm({ client, component: component("c", count), configuredProps: { count: 1 } });
  await findText("X");
  await form.user.type(text("Count"), "e3");
  await form.user.tab();
  await settle();
  expect(text("Count")).toHaveValue("1e3");
  expect(client.requests("reload")).toHaveLength(1);
});

test("a saved trigger that cannot be shown asks anew when it is discarded", async () => {
  const sheet = extra("sheet", { reloadProps: true });
  const client = createScriptedClient({ reload: () => props("d", sheet, extra("x")) });
  const form = hostForm({
    client,
    component: component("c", sheet),
    configuredProps: { sheet: { odd: 1 } },
  });
  await findText("X");
  await form.user.click(screen.getByRole("button", { name: /Discard/ }));
  await waitFor(() => expect(client.requests("reload")).toHaveLength(2));
  expect(client.requests("reload")[1].configuredProps).toEqual({});
});
