import { QueryClient } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { Profiler, useState } from "react";
import { expect, test, vi } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { defaultFields } from "../../src/fields/registry.ts";
import { ComponentForm } from "../../src/form/ComponentForm.tsx";
import type { WidgetProps } from "../../src/react/definition.ts";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { box, component, findText, hostForm, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, held, options, props } from "../support/scripted-client.ts";

const note = { name: "note", type: "string", label: "Note" };

test.each([true, false])(
  "a key press in a form of 500 props draws one field and asks for nothing (controlled: %s)",
  async (controlled) => {
    const drawn: string[] = [];
    const { Widget } = defaultFields.string;
    const fields = {
      string: {
        ...defaultFields.string,
        Widget: (given: WidgetProps<"string">) => {
          drawn.push(given.prop.name);
          return <Widget {...given} />;
        },
      },
    };
    const definition = component(
      "c",
      { name: "slack", type: "app", app: "slack" },
      ...Array.from({ length: 497 }, (_, i) => ({ name: `p${i}`, type: "string", label: `P${i}` })),
      { name: "remote", type: "string", label: "Remote", remoteOptions: true },
      { name: "kind", type: "string", label: "Kind", options: ["a"], reloadProps: true },
    );
    const client = createScriptedClient({ configure: () => options("One"), reload: () => props("d") });
    const queryClient = new QueryClient();
    const commits = vi.fn();
    function Host() {
      const [values, setValues] = useState<ConfiguredProps>({ slack: { authProvisionId: "apn_1" } });
      return (
        <Profiler id="form" onRender={commits}>
          <ComponentForm
            {...{ client, queryClient, fields }}
            externalUserId="user"
            component={definition}
            configuredProps={controlled ? values : undefined}
            onConfiguredPropsChange={setValues}
          />
        </Profiler>
      );
    }
    const { container } = render(<Host />);
    await settle();
    const asked = client.calls.length;
    const input = container.querySelector<HTMLInputElement>("[data-prop-name=p250] input")!;
    drawn.length = 0;
    commits.mockClear();
    for (const value of ["a", "ab", "abc"]) fireEvent.change(input, { target: { value } });
    expect(drawn).toEqual(["p250", "p250", "p250"]);
    expect(commits.mock.calls.length).toBeLessThanOrEqual(6);
    await settle();
    expect(drawn).toHaveLength(3);
    expect(client.calls).toHaveLength(asked);
  },
);

test("R-144: ten quick characters in a text that reloads make one call, after a pause", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const query = { name: "query", type: "string", label: "Query", reloadProps: true };
    const client = createScriptedClient({ reload: () => props("d", query, note) });
    hostForm({ client, component: component("c", query) });
    await act(() => vi.advanceTimersByTimeAsync(1));
    for (let length = 1; length <= 10; length++) {
      fireEvent.change(text("Query"), { target: { value: "select * f".slice(0, length) } });
      await act(() => vi.advanceTimersByTimeAsync(100));
    }
    expect(client.requests("reload")).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(client.requests("reload").map(({ configuredProps }) => configuredProps)).toEqual([
      { query: "select * f" },
    ]);
  } finally {
    vi.useRealTimers();
  }
});

test("leaving the text reloads at once, and leaving it unchanged does not", async () => {
  const query = { name: "query", type: "string", label: "Query", reloadProps: true };
  const client = createScriptedClient({ reload: () => props("d", query, note) });
  const form = hostForm({ client, component: component("c", query) });
  await form.user.type(text("Query"), "select");
  await form.user.tab();
  await findText("Note");
  await form.user.click(text("Query"));
  await form.user.tab();
  await form.user.type(text("Query"), "s{Backspace}");
  await form.user.tab();
  await settle();
  expect(client.requests("reload")).toHaveLength(1);
});

test("a text that is not sound asks for nothing until it is", async () => {
  const count = { name: "count", type: "integer", label: "Count", reloadProps: true };
  const client = createScriptedClient({ reload: () => props("d", count) });
  const form = hostForm({ client, component: component("c", count) });
  await form.user.type(text("Count"), "1e3");
  await form.user.tab();
  await settle();
  expect(client.requests("reload")).toEqual([]);
  await form.user.clear(text("Count"));
  await form.user.type(text("Count"), "1000");
  await form.user.tab();
  await waitFor(() => expect(client.requests("reload")).toHaveLength(1));
});

const slack = { name: "slack", type: "app", app: "slack", label: "Slack" };

test("R-161: an account that is connected while another field is edited overwrites nothing", async () => {
  const connected = held<{ accountId: string }>();
  const client = createScriptedClient({
    connectAccount: () => connected.promise,
    listAccounts: () => ({ items: [{ id: "apn_new", name: "New account", healthy: true }], hasMore: false }),
  });
  const form = hostForm({ client, controlled: true, component: component("c", slack, note) });
  await form.user.click(await screen.findByRole("button", { name: /^Connect Slack/ }));
  await form.user.type(text("Note"), "typed since");
  await act(async () => {
    connected.give({ accountId: "apn_new" });
    await settle();
  });
  expect(text("Note")).toHaveValue("typed since");
  expect(form.changes.at(-1)).toEqual({ note: "typed since", slack: { authProvisionId: "apn_new" } });
  expect(await screen.findByDisplayValue("New account")).toBeVisible();
});

test("an account that is connected after another was chosen does not replace it", async () => {
  const connected = held<{ accountId: string }>();
  const client = createScriptedClient({ connectAccount: () => connected.promise });
  const form = hostForm({ client, component: component("c", slack) });
  await form.user.click(await screen.findByRole("button", { name: /^Connect Slack/ }));
  await form.user.click(screen.getByRole("combobox", { name: /Slack/ }));
  await form.user.click(await screen.findByRole("option", { name: "First account" }));
  await act(async () => {
    connected.give({ accountId: "apn_late" });
    await settle();
  });
  expect(form.changes.at(-1)).toEqual({ slack: { authProvisionId: "apn_1" } });
  expect(screen.queryByText(/Waiting for you/)).toBeNull();
});

test("of two connects only the later counts", async () => {
  const first = held<{ accountId: string }>();
  const second = held<{ accountId: string }>();
  const client = createScriptedClient({
    connectAccount: (_, { count }) => (count === 1 ? first.promise : second.promise),
  });
  const form = hostForm({ client, component: component("c", slack) });
  await form.user.click(await screen.findByRole("button", { name: /^Connect Slack/ }));
  await form.user.click(screen.getByRole("button", { name: "Cancel" }));
  await form.user.click(screen.getByRole("button", { name: /^Connect Slack/ }));
  await act(async () => {
    second.give({ accountId: "apn_2" });
    await settle();
    first.give({ accountId: "apn_1" });
    await settle();
  });
  expect(form.changes).toEqual([{ slack: { authProvisionId: "apn_2" } }]);
});

test("R-158: a reload that brings an app prop leaves what is typed, and its focus, alone", async () => {
  const kind = { name: "kind", type: "string", label: "Kind", options: ["a"], reloadProps: true };
  const client = createScriptedClient({ reload: () => props("d", slack, kind, note) });
  const form = hostForm({ client, component: component("c", kind, note) });
  await form.pick("Kind", "a");
  await form.user.type(text("Note"), "half");
  expect(await screen.findByRole("combobox", { name: /Slack/ })).toBeInTheDocument();
  expect(text("Note")).toHaveFocus();
  await form.user.keyboard("-typed");
  expect(text("Note")).toHaveValue("half-typed");
});

const remote = { name: "channel", type: "string", label: "Channel", remoteOptions: true };

test("options are asked for when the list opens, once for the same values, and anew for others", async () => {
  const client = createScriptedClient({
    configure: ({ configuredProps }) => options(`of ${configuredProps.note}`),
  });
  const asked = () =>
    client.requests("configure").flatMap(({ page, configuredProps }) => (page ? [] : [configuredProps.note]));
  const form = hostForm({ client, component: component("c", note, remote), configuredProps: { note: "a" } });
  await settle();
  expect(client.requests("configure")).toEqual([]);
  await form.user.click(box("Channel"));
  await screen.findByRole("option", { name: "of a" });
  await form.user.keyboard("{Escape}");
  await form.user.click(box("Channel"));
  await screen.findByRole("option", { name: "of a" });
  expect(asked()).toEqual(["a"]);
  await form.user.keyboard("{Escape}");
  await form.user.type(text("Note"), "bc");
  expect(asked()).toEqual(["a"]);
  await form.user.click(box("Channel"));
  await screen.findByRole("option", { name: "of abc" });
  await form.user.keyboard("{Escape}");
  await form.user.type(text("Note"), "{Backspace}{Backspace}");
  await form.user.click(box("Channel"));
  await screen.findByRole("option", { name: "of a" });
  expect(asked()).toEqual(["a", "abc"]);
});

test("the label of a bare saved value is asked for without opening the list, once", async () => {
  const client = createScriptedClient({ configure: () => options({ label: "General", value: "C1" }) });
  const form = hostForm({
    client,
    component: component("c", note, remote),
    configuredProps: { channel: "C1" },
  });
  expect(await screen.findByDisplayValue("General")).toBeVisible();
  await form.user.type(text("Note"), "typed");
  await form.user.click(box("Channel"));
  await form.user.keyboard("{Escape}");
  expect(form.changes.at(-1)).toEqual({ note: "typed", channel: "C1" });
});

test("pages that are looked through for the label of a saved value are not asked for again when one fails", async () => {
  const client = createScriptedClient({
    configure: async ({ page }) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (page) throw new ClientError("server", "Down");
      return options("One");
    },
  });
  hostForm({ client, component: component("c", remote), configuredProps: { channel: "C9" } });
  await waitFor(() => expect(client.requests("configure")).toHaveLength(2));
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(client.requests("configure")).toHaveLength(2);
});

test("a list that is open when the host gives another account asks for that one's options", async () => {
  const client = createScriptedClient({
    configure: ({ configuredProps, page }) =>
      page ? options() : options(`of ${configuredProps.slack.authProvisionId}`),
  });
  const form = hostForm({
    client,
    component: component("c", slack, remote),
    configuredProps: { slack: { authProvisionId: "apn_1" } },
  });
  await form.user.click(box("Channel"));
  await screen.findByRole("option", { name: "of apn_1" });
  form.update({ configuredProps: { slack: { authProvisionId: "apn_2" } } });
  await screen.findByRole("option", { name: "of apn_2" });
  expect(screen.queryByRole("option", { name: "of apn_1" })).toBeNull();
});

test("R-148: another account keeps the dependents’ values, and both are marked once it is known that it offers neither", async () => {
  const second = { ...remote, name: "user", label: "User" };
  const client = createScriptedClient({
    listAccounts: () => ({
      items: [
        { id: "apn_1", name: "First account", healthy: true },
        { id: "apn_2", name: "Second account", healthy: true },
      ],
      hasMore: false,
    }),
    configure: ({ configuredProps, propName }) =>
      options({
        label: `${propName} of ${configuredProps.slack.authProvisionId}`,
        value: `${propName}_${configuredProps.slack.authProvisionId}`,
      }),
  });
  const form = hostForm({
    client,
    component: component("c", slack, remote, second),
    configuredProps: { slack: { authProvisionId: "apn_1" } },
  });
  await screen.findByDisplayValue("First account");
  await form.pick("Channel", "channel of apn_1");
  await form.pick("User", "user of apn_1");
  await form.user.click(screen.getByRole("combobox", { name: /Slack/ }));
  await form.user.click(await screen.findByRole("option", { name: "Second account" }));
  expect(box("Channel")).toHaveValue("channel of apn_1");
  expect(box("User")).toHaveValue("user of apn_1");
  for (const field of ["Channel", "User"]) {
    await form.user.click(box(field));
    await screen.findByRole("option", { name: new RegExp(`${field.toLowerCase()} of apn_2`) });
    await form.user.keyboard("{Escape}");
  }
  expect(screen.getAllByText("Not in the list")).toHaveLength(2);
  expect(form.changes.at(-1)).toEqual({
    slack: { authProvisionId: "apn_2" },
    channel: { __lv: { label: "channel of apn_1", value: "channel_apn_1" } },
    user: { __lv: { label: "user of apn_1", value: "user_apn_1" } },
  });
});

test("R-112: of two answers for one field only that for the latest values is shown", async () => {
  const answers: Record<string, ReturnType<typeof held<ReturnType<typeof options>>>> = {
    apn_1: held(),
    apn_2: held(),
  };
  const client = createScriptedClient({
    listAccounts: () => ({
      items: [
        { id: "apn_1", name: "First account", healthy: true },
        { id: "apn_2", name: "Second account", healthy: true },
      ],
      hasMore: false,
    }),
    configure: ({ configuredProps }) => answers[configuredProps.slack.authProvisionId]!.promise,
  });
  const form = hostForm({
    client,
    component: component("c", slack, remote),
    configuredProps: { slack: { authProvisionId: "apn_1" } },
  });
  await form.user.click(box("Channel"));
  await waitFor(() => expect(client.requests("configure")).toHaveLength(1));
  await form.user.click(screen.getByRole("combobox", { name: /Slack/ }));
  await form.user.click(await screen.findByRole("option", { name: "Second account" }));
  await form.user.click(box("Channel"));
  await waitFor(() => expect(client.requests("configure")).toHaveLength(2));
  await act(async () => {
    answers.apn_2!.give(options("of the second"));
    await settle();
    answers.apn_1!.give(options("of the first"));
    await settle();
  });
  expect(screen.getAllByRole("option").map((option) => option.textContent?.trim())).toEqual([
    "of the second",
  ]);
});

test("what a list waits for is named, led to, and follows the declared dependency", async () => {
  const client = createScriptedClient({ configure: () => options("Base") });
  const base = { name: "base", type: "$.airtable.baseId", label: "Base", appProp: "airtable" };
  const table = { name: "table", type: "$.airtable.tableId", label: "Table", baseIdProp: "base" };
  const airtable = { name: "airtable", type: "app", app: "airtable_oauth", label: "Airtable" };
  const form = hostForm({ client, component: component("c", table, base, airtable) });
  await form.user.click(box("Table"));
  const led = () => screen.getAllByRole("button", { name: /Go to Airtable/ });
  await waitFor(() => expect(led()).toHaveLength(3)); // at both fields that wait, and in the open list
  await form.user.click(led().find((button) => button.closest("output"))!);
  expect(screen.getByRole("combobox", { name: /Airtable/ })).toHaveFocus();
  expect(client.requests("configure")).toEqual([]);
});

test("a field that waits says for what, and leads there, before its list is opened", async () => {
  const base = { name: "base", type: "$.airtable.baseId", label: "Base", appProp: "airtable" };
  const table = { name: "table", type: "$.airtable.tableId", label: "Table", baseIdProp: "base" };
  const airtable = { name: "airtable", type: "app", app: "airtable_oauth", label: "Airtable" };
  const values = { airtable: { authProvisionId: "apn_1" } };
  const form = hostForm({ component: component("c", airtable, base, table), configuredProps: values });
  await form.user.click(await screen.findByRole("button", { name: "Go to Base" }));
  expect(box("Base")).toHaveFocus();
  expect(box("Table")).toHaveAttribute("placeholder", "Choose Base first.");
});

test("fields that wait for each other are told, and none waits for ever", async () => {
  const client = createScriptedClient({ configure: () => options("One") });
  const airtable = { name: "airtable", type: "app", app: "airtable_oauth", label: "Airtable" };
  const one = { name: "one", type: "$.airtable.tableId", label: "One", baseIdProp: "two" };
  const two = { name: "two", type: "$.airtable.tableId", label: "Two", baseIdProp: "one" };
  const values = { airtable: { authProvisionId: "apn_1" } };
  const form = hostForm({ client, component: component("c", airtable, one, two), configuredProps: values });
  expect(screen.getByText(/waits for a prop that waits for it in turn/)).toBeInTheDocument();
  await form.pick("One", "One");
  await form.pick("Two", "One");
  expect(form.changes.at(-1)).toMatchObject({
    one: { __lv: { value: "One" } },
    two: { __lv: { value: "One" } },
  });
});

test("an app that needs no account never blocks, wherever it stands", async () => {
  const client = createScriptedClient({
    retrieveApp: (slug) => ({ nameSlug: slug, name: "RSS", authType: "none" }),
    configure: () => options("One"),
  });
  const form = hostForm({
    client,
    component: component("c", remote, { ...slack, app: "rss", label: "RSS" }),
  });
  expect(await screen.findByText("No account is needed.")).toBeVisible();
  await form.pick("Channel", "One");
  await form.submit();
  await waitFor(() =>
    expect(form.submits[0]?.values).toEqual({ channel: { __lv: { label: "One", value: "One" } } }),
  );
});
