// Where values come from, as the host and the user see it: menus, strips, the way back, what is sent.
import { render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { FormProvider } from "../../src/react/form-context.tsx";
import { useComponentForm } from "../../src/form/use-component-form.ts";
import { useField } from "../../src/react/use-field.ts";
import type { Sources, Suppliers } from "../../src/index.ts";

import { box, component, hostForm, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, options } from "../support/scripted-client.ts";

const title = { name: "title", type: "string", label: "Title" };
const color = { name: "color", type: "string", label: "Color", options: ["red", "green", "blue"] };
const count = { name: "count", type: "integer", label: "Count", min: 1 };
const kind = { name: "kind", type: "string", label: "Kind", reloadProps: true };
const account = { name: "app", type: "app", label: "Slack", app: "slack" };
const channel = { name: "channel", type: "string", label: "Channel", remoteOptions: true };
const token = { name: "token", type: "string", label: "Token", secret: true };

const suppliers: Suppliers = {
  reference: {
    tree: [
      {
        key: "trigger",
        children: [
          { key: "title", sample: "Hi" },
          { key: "kind", sample: "b" },
        ],
      },
    ],
  },
  model: true,
  person: true,
};

const menu = (label: string) =>
  screen.getByRole("button", {
    name: new RegExp(`^${label}.*: (Enter a value|Use data|Let the model|Ask at)[^,]*$`),
  });
const items = () =>
  screen
    .getAllByRole("menuitemradio")
    .map((item) => item.firstElementChild?.nextElementSibling?.firstElementChild?.textContent);

async function open(props: readonly object[], options: Parameters<typeof hostForm>[0] = {}) {
  const sources: Sources[] = [];
  const form = hostForm({
    component: component("c", ...props),
    suppliers,
    onSourcesChange: (next) => void sources.push(next),
    ...options,
  });
  await settle();
  return {
    ...form,
    sources,
    async choose(label: string, item: string) {
      await form.user.click(menu(label));
      await form.user.click(screen.getByRole("menuitemradio", { name: new RegExp(item) }));
    },
  };
}

describe("the menu of a field", () => {
  test.each([
    [title, ["Enter a value", "Use data from a step", "Let the model decide", "Ask at run time"]],
    [account, ["Enter a value", "Ask at run time"]],
    [token, ["Enter a value", "Use data from a step", "Ask at run time"]],
  ])("%o offers %j", async (prop, expected) => {
    const form = await open([prop]);
    await form.user.click(menu(prop.label));
    expect(items()).toEqual(expected);
  });

  test("offers only what the host supplies", async () => {
    const form = await open([title], { suppliers: { person: true } });
    await form.user.click(menu("Title"));
    expect(items()).toEqual(["Enter a value", "Ask at run time"]);
  });

  test("isn't there for what nobody fills in", async () => {
    await open([
      { name: "note", type: "alert", content: "Mind the gap." },
      { name: "db", type: "$.service.db" },
      { ...title, readOnly: true },
      { ...count, disabled: true },
    ]);
    expect(screen.queryAllByRole("button", { name: /: Enter a value$/ })).toEqual([]);
  });

  test("works by keyboard, and leads to what the source needs to know", async () => {
    const form = await open([title]);
    menu("Title").focus();
    await form.user.keyboard("{ArrowDown}");
    expect(screen.getByRole("menuitemradio", { name: /Enter a value/ })).toHaveFocus();
    await form.user.keyboard("{End}{ArrowDown}{ArrowUp}{ArrowUp}");
    expect(screen.getByRole("menuitemradio", { name: /Let the model/ })).toHaveFocus();
    await form.user.keyboard("a");
    expect(screen.getByRole("menuitemradio", { name: /Ask at run time/ })).toHaveFocus();
    await form.user.keyboard("{Escape}");
    expect(menu("Title")).toHaveFocus();
    await form.user.keyboard("{Enter}{End}{Enter}");
    expect(screen.getByRole("textbox", { name: "Title: question" })).toHaveFocus();
    expect(screen.queryByRole("menu")).toBeNull();
  });

  test("closes when the focus or the pointer goes elsewhere", async () => {
    const form = await open([title]);
    await form.user.click(menu("Title"));
    await form.user.click(screen.getByText("host app"));
    expect(screen.queryByRole("menu")).toBeNull();
    await form.user.click(menu("Title"));
    await form.user.keyboard("{Tab}");
    expect(screen.queryByRole("menu")).toBeNull();
  });
});

describe("a source", () => {
  test("takes the control's place, and gives it back with its value", async () => {
    const form = await open([title], { configuredProps: { title: "hello" } });
    await form.choose("Title", "Let the model decide");
    expect(screen.queryByRole("textbox", { name: "Title" })).toBeNull();
    await form.user.type(screen.getByRole("textbox", { name: "Title: guidance for the model" }), "Be brief");
    expect(form.changes.at(-1)).toEqual({});
    expect(form.sources.at(-1)).toEqual({ title: { from: "model", guide: "Be brief", kept: "hello" } });
    await form.choose("Title", "Ask at run time");
    await form.choose("Title", "Let the model decide");
    expect(screen.getByRole("textbox", { name: "Title: guidance for the model" })).toHaveValue("Be brief");
    await form.user.click(screen.getByRole("button", { name: "Title: enter a value instead" }));
    expect(text("Title")).toHaveValue("hello");
    expect(text("Title")).toHaveFocus();
    expect(form.changes.at(-1)).toEqual({ title: "hello" });
    expect(form.sources.at(-1)).toEqual({});
  });

  test("is submitted beside the values, which don't contain it", async () => {
    const onSubmit = vi.fn();
    const form = await open([title, count], { onSubmit, configuredProps: { count: 3 } });
    await form.choose("Title", "Ask at run time");
    await form.submit();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.calls[0]).toEqual([
      { count: 3 },
      expect.objectContaining({ sources: { title: { from: "person" } } }),
    ]);
  });

  test("that the host saved is shown at once, and follows the host", async () => {
    const form = await open([title], { sources: { title: { from: "person", guide: "Which title?" } } });
    expect(screen.getByRole("textbox", { name: "Title: question" })).toHaveValue("Which title?");
    form.update({ sources: { title: { from: "model" } } });
    await settle();
    expect(screen.getByRole("textbox", { name: "Title: guidance for the model" })).toBeVisible();
    expect(form.changes).toEqual([]);
  });

  test("is told in a form that can only be read", async () => {
    await open([title, count, color], {
      readOnly: true,
      sources: {
        title: { from: "reference", reference: ["Re: ", { path: ["trigger", "title"] }] },
        count: { from: "model", guide: "Not many" },
        color: { from: "person" },
      },
    });
    expect(screen.getByText("From a step: Re: {{trigger.title}}")).toBeVisible();
    expect(screen.getByText("The model decides. Not many")).toBeVisible();
    expect(screen.getByText("Asked at run time: Color")).toBeVisible();
    expect(screen.queryAllByRole("button", { name: /source|value/ })).toEqual([]);
  });

  test("stays, and can be given up, where the host supplies none any more", async () => {
    const form = await open([title], {
      suppliers: undefined,
      sources: { title: { from: "model", kept: "a" } },
    });
    await form.user.click(menu("Title"));
    expect(items()).toEqual(["Enter a value", "Let the model decide"]);
    await form.user.click(screen.getByRole("menuitemradio", { name: /Enter a value/ }));
    expect(text("Title")).toHaveValue("a");
  });

  test("of a model may be limited to some of the prop's options", async () => {
    const form = await open([color]);
    await form.choose("Color", "Let the model decide");
    const choices = screen.getByRole("combobox", { name: /Color/ });
    await form.user.click(choices);
    await form.user.click(await screen.findByRole("option", { name: "green" }));
    expect(form.sources.at(-1)).toEqual({ color: { from: "model", choices: ["green"] } });
  });

  test("of a model may be limited to remote options, whose labels are kept", async () => {
    const client = createScriptedClient({
      configure: () => options({ label: "#general", value: "C1" }, { label: "#sales", value: "C2" }),
    });
    const form = await open([channel], { client });
    await form.choose("Channel", "Let the model decide");
    await form.user.click(screen.getByRole("combobox", { name: /Channel/ }));
    await form.user.click(await screen.findByRole("option", { name: "#sales" }));
    expect(form.sources.at(-1)).toEqual({
      channel: { from: "model", choices: [{ label: "#sales", value: "C2" }] },
    });
  });

  test("of a model may have a range, which has to make sense", async () => {
    const form = await open([count]);
    await form.choose("Count", "Let the model decide");
    await form.user.type(screen.getByRole("textbox", { name: /smallest/ }), "5");
    await form.user.type(screen.getByRole("textbox", { name: /largest/ }), "2");
    expect(form.sources.at(-1)).toEqual({ count: { from: "model", min: 5, max: 2 } });
    await form.submit();
    const summary = await screen.findByRole("alert");
    expect(summary).toHaveTextContent("The smallest value is larger than the largest.");
    expect(form.submits).toEqual([]);
  });

  test("whose data has gone stops the submit, and the summary leads to it", async () => {
    const form = await open([title], {
      sources: { title: { from: "reference", reference: [{ path: ["trigger", "price"] }] } },
    });
    await form.submit();
    const summary = await screen.findByRole("alert");
    expect(within(summary).getByText(/trigger\.price.*doesn’t exist anymore/)).toBeVisible();
    expect(form.submits).toEqual([]);
  });
});

describe("fields that depend on one with a source", () => {
  test("a change of the source is asked about first, and keeps the fields", async () => {
    const client = createScriptedClient({
      reload: () => ({ props: [kind, title], notices: [], issues: [] }),
    });
    const form = await open([kind], { client, configuredProps: { kind: "a" } });
    const calls = () => client.requests("reload").length;
    const before = calls();
    await form.choose("Kind", "Let the model decide");
    expect(screen.getByText(/loaded for “a”/)).toBeVisible();
    await form.user.click(screen.getByRole("button", { name: "Keep the value" }));
    expect(text("Kind")).toHaveValue("a");
    await form.choose("Kind", "Let the model decide");
    await form.user.click(screen.getByRole("button", { name: "Change the source" }));
    await settle();
    expect(form.sources.at(-1)).toEqual({ kind: { from: "model", kept: "a" } });
    expect(calls()).toBe(before);
  });

  test("the props of a saved reference are requested for its sample", async () => {
    const client = createScriptedClient({
      reload: () => ({ props: [kind, title], notices: [], issues: [] }),
    });
    await open([kind], {
      client,
      sources: { kind: { from: "reference", reference: [{ path: ["trigger", "kind"] }] } },
    });
    const [first, ...more] = client.requests("reload");
    expect(first).toMatchObject({ configuredProps: { kind: "b" } });
    expect(more).toEqual([]);
  });

  test("options are requested for the sample, which is said", async () => {
    const client = createScriptedClient({
      configure: () => options({ label: "#general", value: "C1" }),
    });
    const team = { name: "team", type: "string", label: "Team", remoteOptions: true };
    const form = await open([team, channel], {
      client,
      sources: { team: { from: "reference", reference: [{ path: ["trigger", "title"] }] } },
    });
    expect(screen.getByText("Options for the sample value “Hi” of Team.")).toBeVisible();
    await form.user.click(box("Channel"));
    await screen.findByRole("option", { name: "#general" });
    const [request] = client.requests("configure");
    expect(JSON.stringify(request)).not.toContain("path");
    expect(request).toMatchObject({ configuredProps: { team: "Hi" } });
  });

  test("without a sample, the field says which one needs it", async () => {
    await open([account, channel], { sources: { app: { from: "person" } } });
    expect(screen.getByText(/Slack.* needs a sample value/)).toBeVisible();
  });
});

test("without suppliers and sources, a form has neither menus nor their code", async () => {
  const plain = hostForm({ component: component("c", title, color) });
  const before = plain.container.innerHTML.replaceAll(/[\w:«»]*r\d+[\w«»]*/g, "id");
  expect(before).not.toContain("source");
  plain.unmount();
});

test("headless: a field's source is read and set", async () => {
  const seen: unknown[] = [];
  function Probe() {
    const field = useField("title");
    seen.push(field?.source);
    return <button onClick={() => field?.setSource({ from: "model" })}>model</button>;
  }
  const onSourcesChange = vi.fn();
  function Headless() {
    const { form } = useComponentForm({
      component: component("c", title),
      client: createScriptedClient(),
      externalUserId: "user",
      onSourcesChange,
    });
    return (
      <FormProvider form={form}>
        <Probe />
      </FormProvider>
    );
  }
  render(<Headless />);
  await settle();
  screen.getByRole("button", { name: "model" }).click();
  await settle();
  expect(seen.at(-1)).toEqual({ from: "model" });
  expect(onSourcesChange).toHaveBeenLastCalledWith({ title: { from: "model" } });
});
