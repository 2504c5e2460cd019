import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { parseComponent } from "../../src/wire/component.ts";
import type { ReloadReply } from "../../src/wire/replies.ts";
import { component, findText, hostForm, labels, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, held, options, props } from "../support/scripted-client.ts";

const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true };
const note = { name: "note", type: "string", label: "Note" };
const secret = { name: "secret", type: "string", label: "Secret", secret: true };
const optional = { name: "extra", type: "string", label: "Extra", optional: true, default: "default" };

const hostValues = () => JSON.parse(screen.getByLabelText("host values").textContent || "null") as unknown;

test("an optional field that is taken away and added again has its last value, not the default", async () => {
  const form = hostForm({ component: component("c", note, optional) });
  await form.user.click(screen.getByRole("button", { name: "Add Extra" }));
  expect(text("Extra")).toHaveValue("default");
  await form.user.clear(text("Extra"));
  await form.user.type(text("Extra"), "mine");
  await form.user.click(screen.getByRole("button", { name: "Remove Extra" }));
  expect(form.changes.at(-1)).toEqual({});
  await form.user.click(screen.getByRole("button", { name: "Add Extra" }));
  expect(text("Extra")).toHaveValue("mine");
  expect(form.changes.at(-1)).toEqual({ extra: "mine" });
});

test("what is wrong in a field that is taken away blocks nothing", async () => {
  const count = { name: "count", type: "integer", label: "Count", optional: true };
  const form = hostForm({ component: component("c", count), configuredProps: { count: 1 } });
  await form.user.type(text("Count"), "x");
  await form.submit();
  await waitFor(() => expect(text("Count")).toHaveAttribute("aria-invalid", "true"));
  await form.user.click(screen.getByRole("button", { name: "Remove Count" }));
  await form.submit();
  await waitFor(() => expect(form.submits[0]?.values).toEqual({}));
});

test.each([
  ["controlled", true],
  ["uncontrolled", false],
])(
  "R-055: another component starts empty, although the host still passes the old values (%s)",
  async (_, controlled) => {
    const form = hostForm({
      controlled,
      component: component("one", note, secret),
      configuredProps: { note: "saved", secret: "s3cret" },
    });
    await form.user.type(text("Note"), "!");
    form.update({
      component: component("two", note, secret, { ...note, name: "own", label: "Own", default: "d" }),
    });
    expect(text("Note")).toHaveValue("");
    expect(screen.getByLabelText("Secret")).toHaveValue("");
    await settle();
    expect(form.changes.at(-1)).toEqual({ own: "d" });
    if (controlled) expect(hostValues()).toEqual({ own: "d" });
    await form.user.type(text("Note"), "new");
    expect(form.changes.at(-1)).toEqual({ own: "d", note: "new" });
    expect(text("Note")).toHaveValue("new");
  },
);

test("R-055: a controlling host is told that the old values are gone, even where there are no new ones", async () => {
  const form = hostForm({
    controlled: true,
    component: component("one", note),
    configuredProps: { note: "saved" },
  });
  form.update({ component: component("two", note) });
  await settle();
  expect(form.changes).toEqual([{}]);
  expect(hostValues()).toEqual({});
});

test("R-055: another component and its own values at once are taken together", async () => {
  const form = hostForm({ component: component("one", note), configuredProps: { note: "saved" } });
  form.update({ component: component("two", note), configuredProps: { note: "of two" } });
  expect(text("Note")).toHaveValue("of two");
  expect(form.changes).toEqual([]);
});

test("R-055: own values that come after the component are taken, too", async () => {
  const form = hostForm({ component: component("one", note), configuredProps: { note: "saved" } });
  form.update({ component: component("two", note) });
  expect(text("Note")).toHaveValue("");
  form.update({ configuredProps: { note: "of two" } });
  expect(text("Note")).toHaveValue("of two");
});

test.each([
  ["component", { component: undefined }],
  ["component", { component: {} }],
  ["user", { externalUserId: "" }],
])("R-055: saved values that were there before the %s are for what comes (%j)", async (_, before) => {
  const now = { component: component("one", note), externalUserId: "user" };
  const form = hostForm({ ...now, configuredProps: { note: "saved" }, ...before });
  await settle();
  form.update(now);
  await settle();
  expect(text("Note")).toHaveValue("saved");
  expect(form.changes).toEqual([]);
});

test("R-165: what the user before had is not for the next one, nobody in between or not", async () => {
  const form = hostForm({ component: component("one", note), configuredProps: { note: "saved" } });
  form.update({ externalUserId: "" });
  form.update({ externalUserId: "another" });
  await settle();
  expect(text("Note")).toHaveValue("");
  expect(form.changes.at(-1)).toEqual({});
});

test("R-056: after dynamic props another component shows its own, and asks without the old id", async () => {
  const answer = held<ReloadReply>();
  const client = createScriptedClient({
    reload: (_, { count }) =>
      count === 1 ? props("d1", kind, { ...note, name: "x", label: "X" }) : answer.promise,
  });
  const form = hostForm({
    client,
    component: component("one", kind),
    configuredProps: { kind: "a", x: "mine" },
    dynamicPropsId: "d0",
  });
  await findText("X");
  form.update({ component: component("two", kind, note) });
  expect(labels(form.container)).toEqual(["Kind", "Note"]);
  await settle();
  expect(client.requests("reload")).toHaveLength(1);
  await form.pick("Kind", "b");
  expect(client.requests("reload")[1]).toMatchObject({ componentKey: "two", configuredProps: { kind: "b" } });
  expect(client.requests("reload")[1].dynamicPropsId).toBeUndefined();
});

test("R-056: an answer for the component of before is not shown, nor told", async () => {
  const answer = held<ReloadReply>();
  const client = createScriptedClient({ reload: () => answer.promise });
  const form = hostForm({ client, component: component("one", kind), configuredProps: { kind: "a" } });
  await settle();
  form.update({ component: component("two", note) });
  await act(async () => {
    answer.give(props("d1", kind, { ...note, name: "x", label: "X" }));
    await settle();
  });
  expect(labels(form.container)).toEqual(["Note"]);
  expect(form.changes.filter((values) => "kind" in values)).toEqual([]);
});

test.each([
  ["controlled", true],
  ["uncontrolled", false],
])(
  "R-165: another user starts empty, and is asked for with a name of his own (%s)",
  async (_, controlled) => {
    const app = { name: "slack", type: "app", app: "slack", label: "Slack" };
    const remote = { name: "channel", type: "string", label: "Channel", remoteOptions: true };
    const client = createScriptedClient({ configure: () => options("general") });
    const form = hostForm({
      controlled,
      client,
      component: component("c", app, remote, secret),
      configuredProps: {
        slack: { authProvisionId: "apn_1" },
        channel: { __lv: { label: "Old", value: "o" } },
        secret: "s3cret",
      },
    });
    await form.user.type(screen.getByLabelText("Secret"), "more");
    form.update({ externalUserId: "other" });
    expect(screen.getByLabelText("Secret")).toHaveValue("");
    expect(screen.getByRole("combobox", { name: "Channel" })).toHaveValue("");
    expect(screen.getByRole("combobox", { name: /Slack/ })).toHaveValue("");
    await form.user.click(screen.getByRole("combobox", { name: /Slack/ }));
    await screen.findByRole("option", { name: "First account" });
    expect(client.requests("listAccounts").at(-1)).toMatchObject({ externalUserId: "other" });
    await settle();
    expect(form.changes.at(-1)).toEqual({});
  },
);

test("nothing of a field crosses over: a secret that was revealed is masked again", async () => {
  const form = hostForm({ component: component("one", secret) });
  await form.user.type(screen.getByLabelText("Secret"), "s3cret");
  await form.user.click(screen.getByRole("button", { name: "Show Secret" }));
  expect(screen.getByLabelText("Secret")).toHaveAttribute("type", "text");
  form.update({ component: component("two", secret) });
  expect(screen.getByLabelText("Secret")).toHaveAttribute("type", "password");
  expect(screen.getByLabelText("Secret")).toHaveValue("");
});

test("an account that the user of before connects late is not the next one’s", async () => {
  const connected = held<{ accountId: string }>();
  const app = { name: "slack", type: "app", app: "slack", label: "Slack" };
  const client = createScriptedClient({ connectAccount: () => connected.promise });
  const form = hostForm({ client, component: component("c", app) });
  await form.user.click(await screen.findByRole("button", { name: /^Connect Slack/ }));
  form.update({ externalUserId: "other" });
  await act(async () => {
    connected.give({ accountId: "apn_late" });
    await settle();
  });
  expect(form.changes).toEqual([]);
  expect(screen.getByRole("combobox", { name: /Slack/ })).toHaveValue("");
});

// ---- a component that the form fetches itself

test("a component is fetched by its key, once, also under StrictMode", async () => {
  const client = createScriptedClient({
    retrieveComponent: ({ componentKey }) => parseComponent(component(componentKey, note)),
  });
  const form = hostForm({
    client,
    strict: true,
    componentKey: "one",
    version: "1.2.3",
    configuredProps: { note: "n" },
  });
  expect(form.container.querySelector(".ps-form[aria-busy=true]")).toBeVisible();
  expect(await findText("Note")).toHaveValue("n");
  expect(client.requests("retrieveComponent")).toEqual([{ componentKey: "one", version: "1.2.3" }]);
  expect(form.changes).toEqual([]);
});

test("a component that cannot be fetched says why, and can be tried again", async () => {
  const client = createScriptedClient({
    retrieveComponent: (_, { count }) => {
      if (count === 1) throw new ClientError("notFound", "no");
      return parseComponent(component("one", note));
    },
  });
  const form = hostForm({ client, componentKey: "one", configuredProps: { note: "n" } });
  expect(await screen.findByText("This does not exist any more.")).toBeVisible();
  expect(screen.getByText("host app")).toBeVisible();
  await form.user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await findText("Note")).toHaveValue("n");
});

test.each([
  ["controlled", true],
  ["uncontrolled", false],
])(
  "R-055: another key shows nothing of the component before, neither while it loads nor after (%s)",
  async (_, controlled) => {
    const answers = { one: held<unknown>(), two: held<unknown>() };
    const client = createScriptedClient({
      retrieveComponent: ({ componentKey }) => answers[componentKey as "one" | "two"].promise,
    });
    const form = hostForm({ client, controlled, componentKey: "one", configuredProps: { note: "saved" } });
    answers.one.give(parseComponent(component("one", note)));
    await form.user.type(await findText("Note"), "!");
    form.update({ componentKey: "two" });
    expect(labels(form.container)).toEqual([]);
    expect(form.container.querySelector(".ps-form[aria-busy=true]")).toBeVisible();
    answers.two.give(parseComponent(component("two", note)));
    expect(await findText("Note")).toHaveValue("");
    await settle();
    expect(form.changes.at(-1)).toEqual({});
    await form.user.type(text("Note"), "new");
    expect(form.changes.at(-1)).toEqual({ note: "new" });
  },
);

test("R-055: another key and its own values at once are taken together", async () => {
  const client = createScriptedClient({
    retrieveComponent: ({ componentKey }) => parseComponent(component(componentKey, note)),
  });
  const form = hostForm({ client, componentKey: "one", configuredProps: { note: "saved" } });
  await findText("Note");
  form.update({ componentKey: "two", configuredProps: { note: "of two" } });
  expect(await findText("Note")).toHaveValue("of two");
  expect(form.changes).toEqual([]);
});

test("R-055: another key that fails shows why, and nothing of the component before", async () => {
  const client = createScriptedClient({
    retrieveComponent: ({ componentKey }, { count }) => {
      if (count === 2) throw new ClientError("server", "no");
      return parseComponent(component(componentKey, note));
    },
  });
  const form = hostForm({ client, componentKey: "one", configuredProps: { note: "saved" } });
  await findText("Note");
  form.update({ componentKey: "two" });
  const failure = await screen.findByText("The server has a problem.");
  expect(labels(form.container)).toEqual([]);
  await form.user.click(
    within(failure.closest<HTMLElement>(".ps-form")!).getByRole("button", { name: "Try again" }),
  );
  expect(await findText("Note")).toHaveValue("");
});
