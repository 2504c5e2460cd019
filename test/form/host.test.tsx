import { act, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { ComponentForm } from "../../src/form/ComponentForm.tsx";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { component, findText, hostForm, labels, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, options, props } from "../support/scripted-client.ts";
import { QueryClient } from "@tanstack/react-query";
import userEvent from "@testing-library/user-event";

const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true };
const note = { name: "note", type: "string", label: "Note" };
const other = { name: "other", type: "string", label: "Other" };

test("R-166: a value that the host replaces while one types wins, and the caret stays", async () => {
  const form = hostForm({ component: component("c", note, other), configuredProps: { note: "one two" } });
  await form.user.type(text("Other"), "kept");
  text("Note").focus();
  text("Note").setSelectionRange(3, 3);
  await form.user.keyboard("!");
  expect(text("Note")).toHaveValue("one! two");
  form.update({ configuredProps: { note: "ONE TWO", other: "kept" } });
  expect(text("Note")).toHaveValue("ONE TWO");
  expect(text("Note")).toHaveFocus();
  expect(text("Note").selectionStart).toBe(4);
  expect(text("Other")).toHaveValue("kept");
});

test("R-166: a controlling host may change what was typed", async () => {
  function Host() {
    const [values, setValues] = useState<ConfiguredProps>({});
    return (
      <ComponentForm
        client={createScriptedClient()}
        externalUserId="user"
        queryClient={new QueryClient()}
        component={definition}
        configuredProps={values}
        onConfiguredPropsChange={(next) =>
          setValues({ ...next, note: String(next.note ?? "").toUpperCase() })
        }
      />
    );
  }
  const definition = component("c", note);
  render(<Host />);
  await userEvent.type(text("Note"), "abc");
  expect(text("Note")).toHaveValue("ABC");
});

test("R-166: values that come back late, as a debounced or deferred host gives them, undo nothing typed since", async () => {
  const told: ConfiguredProps[] = [];
  const form = hostForm({
    component: component("c", note),
    configuredProps: {},
    onConfiguredPropsChange: (values) => told.push(values),
  });
  await form.user.type(text("Note"), "a");
  await form.user.type(text("Note"), "b");
  form.update({ configuredProps: told[0] });
  expect(text("Note")).toHaveValue("ab");
  form.update({ configuredProps: told[1] });
  expect(text("Note")).toHaveValue("ab");
});

test("R-166: values of before, given again after the later ones, are the host’s own Undo", async () => {
  const told: ConfiguredProps[] = [];
  const form = hostForm({
    component: component("c", note),
    configuredProps: {},
    onConfiguredPropsChange: (values) => told.push(values),
  });
  await form.user.type(text("Note"), "ab");
  form.update({ configuredProps: told[1] });
  form.update({ configuredProps: told[0] });
  expect(text("Note")).toHaveValue("a");
});

test("R-167: values written anew at each render, and never changed, are not given again", async () => {
  const definition = component("c", note);
  const client = createScriptedClient();
  const queryClient = new QueryClient();
  function Host() {
    const [preview, setPreview] = useState("");
    return (
      <>
        <ComponentForm
          client={client}
          queryClient={queryClient}
          externalUserId="user"
          component={definition}
          configuredProps={{ note: "saved" }}
          onConfiguredPropsChange={(values) => setPreview(JSON.stringify(values))}
        />
        <output>{preview}</output>
      </>
    );
  }
  render(<Host />);
  await userEvent.type(text("Note"), "!?");
  expect(text("Note")).toHaveValue("saved!?");
  expect(screen.getByText('{"note":"saved!?"}')).toBeVisible();
});

test("R-167: uncontrolled, what was typed is submitted", async () => {
  const form = hostForm({ component: component("c", note) });
  await form.user.type(text("Note"), "typed");
  await form.submit();
  await waitFor(() => expect(form.submits[0]?.values).toEqual({ note: "typed" }));
});

test.each([true, false])(
  "R-168: typing in the middle of a text leaves the caret where it is (controlled: %s)",
  async (controlled) => {
    const form = hostForm({ controlled, component: component("c", note), configuredProps: { note: "ad" } });
    text("Note").focus();
    text("Note").setSelectionRange(1, 1);
    await form.user.keyboard("bc");
    expect(text("Note")).toHaveValue("abcd");
    expect(text("Note").selectionStart).toBe(3);
  },
);

test("a host that gives values for props that are away sees them when they come back", async () => {
  const extra = { name: "x", type: "string", label: "X" };
  const client = createScriptedClient({
    reload: ({ configuredProps }) => props("d", kind, ...(configuredProps.kind === "a" ? [extra] : [])),
  });
  const form = hostForm({
    client,
    component: component("c", kind),
    configuredProps: { kind: "a", x: "old" },
  });
  await findText("X");
  await form.pick("Kind", "b");
  await waitFor(() => expect(labels(form.container)).toEqual(["Kind"]));
  form.update({ configuredProps: { kind: "a", x: "new" } });
  expect(await findText("X")).toHaveValue("new");
});

test("the host’s onConfiguredPropsChange may throw: the form goes on", async () => {
  const thrown: unknown[] = [];
  const later = vi.spyOn(globalThis, "queueMicrotask").mockImplementation((callback) => {
    void (async () => {
      await Promise.resolve();
      try {
        callback();
      } catch (error) {
        thrown.push(error);
      }
    })();
  });
  const form = hostForm({
    component: component("c", note),
    onConfiguredPropsChange: () => {
      throw new Error("host");
    },
  });
  await form.user.type(text("Note"), "ab");
  expect(text("Note")).toHaveValue("ab");
  await settle();
  expect(thrown).toHaveLength(2);
  await form.submit();
  await waitFor(() => expect(form.submits[0]?.values).toEqual({ note: "ab" }));
  later.mockRestore();
});

function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}

test("definition and values may be frozen, and are never changed", async () => {
  const definition = deepFreeze(
    component(
      "c",
      kind,
      note,
      { name: "o", type: "object", label: "Object" },
      { name: "list", type: "string[]", label: "List" },
    ),
  );
  const values = deepFreeze({
    kind: "a",
    note: "n",
    o: { a: { b: [1] } },
    list: ["x"],
    unknown: { deep: {} },
  });
  const before = JSON.stringify([definition, values]);
  const client = createScriptedClient({ reload: () => deepFreeze(props("d", kind, note)) });
  const form = hostForm({ client, component: definition, configuredProps: values });
  await waitFor(() => expect(labels(form.container)).toEqual(["Kind", "Note"]));
  await form.user.type(text("Note"), "!");
  expect(form.changes.at(-1)).toEqual({ kind: "a", note: "n!", unknown: { deep: {} } });
  expect(JSON.stringify([definition, values])).toBe(before);
});

test("R-154: under StrictMode each question is asked once, and nothing is told", async () => {
  const error = vi.spyOn(console, "error");
  const client = createScriptedClient({
    reload: () => props("d", app, kind, remote),
    configure: () => options({ label: "One", value: "1" }),
  });
  const app = { name: "slack", type: "app", app: "slack" };
  const remote = { name: "remote", type: "string", label: "Remote", remoteOptions: true };
  const form = hostForm({
    strict: true,
    client,
    component: component("c", app, remote),
    configuredProps: { slack: { authProvisionId: "apn_1" }, remote: "1" },
    dynamicPropsId: "d",
  });
  await waitFor(() => expect(labels(form.container)).toContain("Kind"));
  await settle();
  const asked = client.calls.map(({ method }) => method).toSorted();
  expect(asked).toEqual(["configure", "listAccounts", "reload", "retrieveApp"]);
  expect(form.changes).toEqual([]);
  expect(error).not.toHaveBeenCalled();
  error.mockRestore();
});

test("under StrictMode defaults are told once", async () => {
  const form = hostForm({ strict: true, component: component("c", { ...note, default: "d" }) });
  await settle();
  expect(form.changes).toEqual([{ note: "d" }]);
});

test("R-164: two forms on a page, of one component and one QueryClient, share no id, no value and no query", async () => {
  const definition = component("c", note, {
    name: "remote",
    type: "string",
    label: "Remote",
    remoteOptions: true,
  });
  const queryClient = new QueryClient();
  const client = createScriptedClient({
    configure: ({ configuredProps }) => options(String(configuredProps.note)),
  });
  const common = { client, queryClient, component: definition, externalUserId: "user" };
  const { container } = render(
    <>
      <ComponentForm {...common} />
      <ComponentForm {...common} />
    </>,
  );
  const user = userEvent.setup();
  const [first, second] = screen.getAllByRole("textbox", { name: "Note" });
  await user.type(first!, "one");
  expect(second).toHaveValue("");
  await user.type(second!, "two");
  const [, remote] = screen.getAllByRole("combobox", { name: "Remote" });
  await user.click(remote!);
  expect(await screen.findByRole("option", { name: "two" })).toBeInTheDocument();
  const ids = [...container.querySelectorAll("[id]")].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(3);
  expect(new Set(ids).size).toBe(ids.length);
});

test("unmounting ends what is under way and leaves no timer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  try {
    const signals: AbortSignal[] = [];
    const pending = (_: unknown, { signal }: { signal?: AbortSignal }) => {
      signals.push(signal!);
      return new Promise<never>(() => {});
    };
    const client = createScriptedClient({
      reload: pending,
      configure: pending,
      listAccounts: pending,
      retrieveApp: pending,
    });
    const { unmount } = hostForm({
      client,
      component: component(
        "c",
        { name: "slack", type: "app", app: "slack" },
        kind,
        {
          name: "remote",
          type: "string",
          label: "Remote",
          remoteOptions: true,
        },
        { name: "query", type: "string", label: "Query", reloadProps: true },
      ),
      configuredProps: { slack: { authProvisionId: "apn_1" }, kind: "a", remote: "1", query: "q" },
    });
    await act(() => vi.advanceTimersByTimeAsync(10));
    text("Query").focus();
    fireEvent.change(text("Query"), { target: { value: "qr" } });
    expect(signals).toHaveLength(4);
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    unmount();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true, true]);
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
