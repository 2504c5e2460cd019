// A form that leaves the page for a while and comes back: React detaches its effects (`<Activity>`), or the browser keeps
// the page in its back/forward cache and cuts off what the page had asked for.
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { loadParts } from "../../src/ui/on-demand.ts";
import { box, component, findText, hostForm, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, held, options, props } from "../support/scripted-client.ts";

beforeAll(loadParts);

const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true };
const topic = { name: "topic", type: "string", label: "Topic", reloadProps: true };
const room = { name: "room", type: "string", label: "Room", remoteOptions: true };
const note = { name: "note", type: "string", label: "Note" };
const app = { name: "app", type: "app", app: "slack", label: "Slack" };
const file = { name: "file", type: "string", label: "File", format: "file-ref" };
const request = { name: "request", type: "http_request", label: "Request" };
const needed = { name: "needed", type: "string", label: "Needed" };

type Form = ReturnType<typeof hostForm>;

const back = async () => {
  const event = Object.assign(new Event("pageshow"), { persisted: true });
  await act(async () => void window.dispatchEvent(event));
  await settle();
};

describe.each([
  ["<Activity>", false, (form: Form) => form.away()],
  ["<Activity> in StrictMode", true, (form: Form) => form.away()],
  ["the back/forward cache", false, back],
  ["the back/forward cache in StrictMode", true, back],
])("%s", (_, strict, leaveAndReturn) => {
  const open = (form: Parameters<typeof hostForm>[0]) => hostForm({ ...form, strict, hidden: false });

  test("H-032 a reload that was under way is asked for again, and Submit waits for its props", async () => {
    const client = createScriptedClient({ reload: () => props("d1", kind, needed) });
    client.hold("reload");
    const form = open({ client, component: component("c", kind) });
    await form.pick("Kind", "a");
    await waitFor(() => expect(client.held).toHaveLength(1));
    await form.submit();
    await leaveAndReturn(form);
    expect(client.requests("reload")).toHaveLength(2);
    client.release();
    await findText("Needed");
    await settle();
    expect(form.submits).toEqual([]);
    expect(screen.queryByText(/Loading further fields/)).toBeNull();
    await form.user.type(text("Needed"), "x");
    await form.submit();
    await settle();
    expect(form.submits).toEqual([{ values: { kind: "a", needed: "x" }, dynamicPropsId: "d1" }]);
  });

  test("H-032 the reload of a saved configuration is asked for again", async () => {
    const client = createScriptedClient({ reload: () => props("d1", kind, needed) });
    client.hold("reload");
    const form = open({ client, component: component("c", kind), configuredProps: { kind: "a" } });
    await waitFor(() => expect(client.held).toHaveLength(1));
    await leaveAndReturn(form);
    client.release();
    await findText("Needed");
  });

  test("H-032 an edit that waited for a pause in typing counts as made", async () => {
    const client = createScriptedClient({ reload: () => props("d1", topic, needed) });
    const form = open({ client, component: component("c", topic) });
    await settle();
    fireEvent.change(text("Topic"), { target: { value: "x" } });
    await leaveAndReturn(form);
    await findText("Needed");
    expect(client.requests("reload")).toHaveLength(1);
  });

  test("H-032 a command that was pasted while its reader was loading fills in the request", async () => {
    await import("../../src/fields/http-request/curl/read.ts");
    const form = open({ component: component("c", request) });
    fireEvent.paste(await findText("Request: URL"), {
      clipboardData: { getData: () => "curl https://example.com/contacts" },
    });
    await leaveAndReturn(form);
    await waitFor(() => expect(text("Request: URL")).toHaveValue("https://example.com/contacts"));
  });

  test("H-032 what had been answered is not asked for again", async () => {
    const client = createScriptedClient({ reload: () => props("d1", kind, needed) });
    const form = open({ client, component: component("c", kind) });
    await form.pick("Kind", "a");
    await form.user.type(await findText("Needed"), "x");
    await leaveAndReturn(form);
    expect(client.requests("reload")).toHaveLength(1);
    await form.submit();
    await settle();
    expect(form.submits).toEqual([{ values: { kind: "a", needed: "x" }, dynamicPropsId: "d1" }]);
  });

  test("H-032 options that were under way are asked for again", async () => {
    const client = createScriptedClient({ configure: () => options({ label: "One", value: 1 }) });
    client.hold("configure");
    const form = open({ client, component: component("c", room) });
    await form.user.click(box("Room"));
    await waitFor(() => expect(client.held).toHaveLength(1));
    await leaveAndReturn(form);
    client.release();
    await screen.findByRole("option", { name: "One" });
  });

  test("H-032 a page of options that was under way is asked for again", async () => {
    const client = createScriptedClient({
      configure: ({ page = 0 }, { count }) =>
        count === 2
          ? new Promise(() => {})
          : options(...(page < 3 ? [{ label: `Page ${page}`, value: page }] : [])),
    });
    const form = open({ client, component: component("c", room) });
    await form.user.click(box("Room"));
    await waitFor(() => expect(client.requests("configure")).toHaveLength(2));
    await leaveAndReturn(form);
    await screen.findByRole("option", { name: "Page 2" });
  });

  test("H-032 accounts that were under way are asked for again", async () => {
    const client = createScriptedClient();
    client.hold("listAccounts");
    const form = open({ client, component: component("c", app) });
    await form.user.click(await screen.findByRole("combobox"));
    await waitFor(() => expect(client.held).toHaveLength(1));
    await leaveAndReturn(form);
    client.release();
    await screen.findByRole("option", { name: /First account/ });
  });

  test("H-032 apps that were under way are asked for again", async () => {
    const client = createScriptedClient();
    client.hold("retrieveApp");
    const form = open({ client, component: component("c", app) });
    await waitFor(() => expect(client.held).toHaveLength(1));
    await leaveAndReturn(form);
    await waitFor(() => expect(client.held).toHaveLength(1));
    expect(client.requests("retrieveApp")).toHaveLength(2);
  });

  test("H-032 connecting an account ends, and can be tried again", async () => {
    const client = createScriptedClient({ connectAccount: () => ({ accountId: "apn_2" }) });
    client.hold("connectAccount");
    const form = open({ client, component: component("c", app) });
    const connect = async () =>
      form.user.click(await screen.findByRole("button", { name: /^Connect|^Try again/ }));
    await connect();
    await waitFor(() => expect(client.held).toHaveLength(1));
    await leaveAndReturn(form);
    expect(screen.queryByText(/Waiting for/)).toBeNull();
    await connect();
    await waitFor(() => expect(client.requests("connectAccount")).toHaveLength(2));
    client.release();
    await waitFor(() => expect(form.changes.at(-1)).toEqual({ app: { authProvisionId: "apn_2" } }));
  });

  test("H-032 an upload is started again", async () => {
    const answers: ReturnType<typeof held<string>>[] = [];
    const signals: AbortSignal[] = [];
    const uploadFile = (_file: File, { signal }: { signal: AbortSignal }) => {
      const answer = held<string>();
      answers.push(answer);
      signals.push(signal);
      return answer.promise;
    };
    const form = open({ component: component("c", file), uploadFile });
    const input = await waitFor(() => form.container.querySelector<HTMLInputElement>("input[type=file]")!);
    await form.user.upload(input, new File(["a"], "a.txt"));
    await waitFor(() => expect(answers).toHaveLength(1));
    await leaveAndReturn(form);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
    answers[0]!.give("https://x.test/old");
    answers[1]!.give("https://x.test/a.txt");
    await waitFor(() => expect(form.changes.at(-1)).toEqual({ file: "https://x.test/a.txt" }));
  });

  test("H-032 a host’s check is asked again, and Submit waits for it", async () => {
    const answers: ReturnType<typeof held<string | undefined>>[] = [];
    const check = vi.fn(() => {
      const answer = held<string | undefined>();
      answers.push(answer);
      return answer.promise;
    });
    const form = open({ component: component("c", note), validate: { note: check } });
    await form.user.type(text("Note"), "x");
    await form.submit();
    await waitFor(() => expect(check).toHaveBeenCalledTimes(1));
    await leaveAndReturn(form);
    await waitFor(() => expect(check).toHaveBeenCalledTimes(2));
    expect(form.submits).toEqual([]);
    answers[1]!.give("Taken already");
    await screen.findAllByText(/Taken already/);
    expect(form.submits).toEqual([]);
  });

  test("H-032 a submit under way is the host's: it ends when the host says so", async () => {
    const saved = held<void>();
    const onSubmit = vi.fn(() => saved.promise);
    const form = open({ component: component("c", note), onSubmit });
    await form.user.type(text("Note"), "x");
    await form.submit();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(1));
    await leaveAndReturn(form);
    saved.give();
    await settle();
    expect(screen.getByRole("button", { name: /^Submit/ })).not.toHaveAttribute("aria-busy", "true");
    await form.submit();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledTimes(2));
  });
});
