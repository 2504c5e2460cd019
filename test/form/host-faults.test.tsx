// What a host may do at a bad moment: the form tells it or lives with it, and never leaves a white page.
import { QueryClient } from "@tanstack/react-query";
import { act, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { box, component, findText, hostForm, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, options, props } from "../support/scripted-client.ts";

const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true };
const note = { name: "note", type: "string", label: "Note" };
const remote = { name: "channel", type: "string", label: "Channel", remoteOptions: true };
const more = { name: "more", type: "string", label: "More" };

let errors: MockInstance;
beforeEach(() => void (errors = vi.spyOn(console, "error").mockImplementation(() => undefined)));
afterEach(() => vi.restoreAllMocks());

const answering = (label: string) =>
  createScriptedClient({
    configure: () => options(label),
    reload: () => props("d", kind, note, remote, more),
  });

describe("a client that is replaced in mid-flight", () => {
  test("leaves what was typed, and the new one is asked from then on", async () => {
    const [first, second] = [answering("of the first"), answering("of the second")];
    const form = hostForm({ client: first, component: component("c", note, remote) });
    await form.user.type(text("Note"), "typed");
    first.hold();
    await form.user.click(box("Channel"));
    await waitFor(() => expect(first.held).toHaveLength(1));
    form.update({ client: second });
    first.release();
    // The list goes on where it was: its next page is the new client's.
    await form.user.click(await screen.findByRole("option", { name: "of the second" }));
    expect(text("Note")).toHaveValue("typed");
    await form.submit();
    await waitFor(() =>
      expect(form.submits[0]?.values).toMatchObject({
        note: "typed",
        channel: { __lv: { value: "of the second" } },
      }),
    );
    expect(errors).not.toHaveBeenCalled();
  });

  test("and whose reload is under way brings its fields all the same", async () => {
    const [first, second] = [answering("a"), answering("b")];
    const form = hostForm({ client: first, component: component("c", kind, note, remote) });
    first.hold("reload");
    await form.pick("Kind", "a");
    await waitFor(() => expect(first.held).toHaveLength(1));
    await form.user.type(text("Note"), "typed");
    form.update({ client: second });
    first.release();
    await findText("More");
    expect(text("Note")).toHaveValue("typed");
    await form.pick("Kind", "b");
    await waitFor(() => expect(second.requests("reload")).toHaveLength(1));
  });
});

describe("a query client that throws, retries and polls by default, as suits its host", () => {
  const queryClient = () =>
    new QueryClient({
      defaultOptions: {
        queries: {
          throwOnError: true,
          retry: 3,
          retryDelay: 1,
          refetchInterval: 5,
          refetchOnMount: "always",
        },
        mutations: { throwOnError: true, retry: 3, retryDelay: 1 },
      },
    });
  const slack = { name: "slack", type: "app", app: "slack", label: "Slack" };
  const fail = () => {
    throw new ClientError("server", "Down");
  };

  test("has failures told in their fields all the same, and nothing asked for twice", async () => {
    const client = createScriptedClient({ configure: fail, listAccounts: fail, connectAccount: fail });
    const shown = { queryClient: queryClient(), component: component("c", remote, slack, note) };
    const form = hostForm({ client, ...shown });
    await form.user.click(await screen.findByRole("button", { name: /^Connect/ }));
    await screen.findByText("The account could not be connected: The server has a problem.");
    form.update({ configuredProps: { slack: { authProvisionId: "apn_1" } } });
    await screen.findByText(/^The account could not be looked up: /);
    await form.user.click(box("Channel"));
    const told = await screen.findByText("The server has a problem.");
    expect(told.closest("[data-prop-name]")).toHaveAttribute("data-prop-name", "channel");
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    for (const method of ["configure", "listAccounts", "connectAccount", "retrieveApp"] as const)
      expect(client.requests(method)).toHaveLength(1);
    expect(text("Note")).toBeVisible();
  });

  test("has a component that cannot be had told in the form's place", async () => {
    const client = createScriptedClient({ retrieveComponent: fail });
    hostForm({ client, component: undefined, componentKey: "c", queryClient: queryClient() });
    expect(await screen.findByText("The server has a problem.")).toBeVisible();
    expect(screen.getByRole("button")).toBeVisible();
    expect(client.requests("retrieveComponent")).toHaveLength(1);
  });
});

test("a listener for dynamic props may throw: they are shown", async () => {
  const later = vi.spyOn(globalThis, "queueMicrotask").mockImplementation(() => undefined);
  const form = hostForm({
    client: answering("a"),
    component: component("c", kind, note),
    onDynamicProps: () => {
      throw new Error("host");
    },
  });
  await form.pick("Kind", "a");
  await findText("More");
  // Its error is the host's own, and reported as uncaught.
  expect(later.mock.calls.some(([callback]) => isThrowing(callback))).toBe(true);
});

function isThrowing(callback: () => void): boolean {
  try {
    callback();
    return false;
  } catch (error) {
    return (error as Error).message === "host";
  }
}

test("a client that throws at once, or rejects with anything, is told in its field", async () => {
  const client = {
    ...createScriptedClient(),
    configure: () => {
      throw new Error("not even a promise");
    },
    reload: () => Promise.reject(undefined),
  };
  const form = hostForm({ client, component: component("c", kind, note, remote) });
  await form.pick("Kind", "a");
  await screen.findByText(/Further fields could not be loaded/);
  await form.user.click(box("Channel"));
  await screen.findByRole("button", { name: "Retry" });
  await form.user.type(text("Note"), "goes on");
  expect(text("Note")).toHaveValue("goes on");
});

/** What happens in a session, step by step; anything may be under way after each. */
const steps: ((form: ReturnType<typeof hostForm>) => Promise<unknown> | void)[] = [
  (form) => form.user.type(text("Note"), "n"),
  (form) => form.client.hold(),
  (form) => form.user.click(box("Channel")),
  (form) => form.client.release(),
  async (form) => form.user.click(await screen.findByRole("option", { name: "a" })),
  (form) => form.client.hold(),
  (form) => form.pick("Kind", "a"),
  (form) => form.user.type(text("Note"), "o"),
  (form) => form.client.release(),
  () => findText("More"),
  (form) => form.submit(),
  (form) => form.user.type(text("More"), "m"),
  (form) => form.submit(),
];

describe.each([
  ["", false],
  [" in StrictMode", true],
])("a form%s that leaves", (_, strict) => {
  test.each(Array.from({ length: steps.length + 1 }, (_, count) => count))(
    "after %i steps ends what is under way, quietly",
    async (count) => {
      const rejected: unknown[] = [];
      const hear = (reason: unknown) => void rejected.push(reason);
      process.on("unhandledRejection", hear);
      const form = hostForm({
        strict,
        client: answering("a"),
        component: component("c", kind, note, remote),
        onSubmit: () => new Promise(() => {}),
      });
      for (const step of steps.slice(0, count)) await step(form);
      form.unmount();
      await settle();
      expect(form.client.held).toEqual([]);
      expect(form.queryClient.getQueryCache().getAll()).toEqual([]);
      form.client.release();
      await settle();
      process.off("unhandledRejection", hear);
      expect(rejected).toEqual([]);
      expect(errors).not.toHaveBeenCalled();
    },
  );
});
