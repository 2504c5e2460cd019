// Running a component with the parts around a form of the host's own.
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { Activity } from "react";
import { describe, expect, test, vi } from "vitest";
import { ClientError } from "../../src/client/index.ts";
import { RunBar, RunView, useRuns } from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider, parseComponent } from "../../src/index.ts";
import { buildProp, createScriptedClient, propsReply, type Script } from "../../src/testing/index.ts";
import type { AnyProp } from "../../src/wire/prop.ts";

const text = buildProp("string", "text", { label: "Text", default: "hello" });

function show(script: Script, more: object = {}, props: readonly AnyProp[] = [text]) {
  const client = createScriptedClient(script);
  const component = parseComponent({
    key: "acme-do",
    name: "Do",
    version: "1.2.3",
    component_type: "action",
    configurable_props: props,
    ...more,
  });
  const onPutBack = vi.fn();
  const onEnd = vi.fn();
  function Host() {
    const runs = useRuns(component, { onEnd });
    const parts = (
      <>
        <RunBar runs={runs} />
        <RunView runs={runs} onPutBack={onPutBack} />
      </>
    );
    return <ComponentForm component={component} onSubmit={runs.submit} submitLabel="Run" actions={parts} />;
  }
  const draw = (mode: "visible" | "hidden") => (
    <ConnectProvider client={client} externalUserId="user">
      <Activity mode={mode}>
        <Host />
      </Activity>
    </ConnectProvider>
  );
  const { container, unmount, rerender } = render(draw("visible"));
  const user = userEvent.setup({ delay: null });
  return {
    client,
    container,
    user,
    onPutBack,
    onEnd,
    unmount,
    hide: () => rerender(draw("hidden")),
    unhide: () => rerender(draw("visible")),
    press: (name: string) => user.click(screen.getByRole("button", { name })),
    async type(label: string, typed: string) {
      await user.clear(screen.getByLabelText(label));
      await user.type(screen.getByLabelText(label), typed);
    },
    state: () => container.querySelector(".cf-run-state")?.textContent,
  };
}

const reply = (ret: unknown, more: object = {}) => ({ ret, observations: [], notices: [], ...more });

test("H-032 a run ends while its form is hidden, and its result is there when the form is shown again", async () => {
  const { client, press, state, hide, unhide, container } = show({ run: () => reply("done") });
  client.hold("run");
  await press("Run");
  await waitFor(() => expect(client.held).toHaveLength(1));
  hide();
  client.release();
  await act(async () => new Promise((resolve) => void setTimeout(resolve, 5)));
  unhide();
  await waitFor(() => expect(state()).toMatch(/Succeeded|Done|Ran|finished/i));
  expect(container.querySelector("[aria-busy=true]")).toBeNull();
  await press("Run");
  expect(client.requests("run")).toHaveLength(2);
});

test("says that nothing has run", () => {
  show({});
  expect(screen.getByText(/Nothing has run yet/)).toBeVisible();
});

test("runs with the values of the form, and shows what came of it", async () => {
  const { client, press, state, onEnd } = show({
    run: ({ configuredProps }) =>
      reply(
        { said: configuredProps.text },
        {
          exports: { $summary: "Said it", count: 7 },
          observations: [
            { k: "console.log", ts: 1_700_000_000_000, msg: "about to say it" },
            { k: "console.warn", msg: "loudly" },
          ],
        },
      ),
  });
  await press("Run");
  expect(await screen.findByText("Said it")).toBeVisible();
  expect(client.requests("run")).toEqual([
    expect.objectContaining({
      componentKey: "acme-do",
      version: "1.2.3",
      externalUserId: "user",
      configuredProps: { text: "hello" },
    }),
  ]);
  const part = (name: string) => screen.getByRole("region", { name });
  expect(part("Returned")).toHaveTextContent(/said\s*hello/);
  expect(part("Exported")).toHaveTextContent(/count\s*7/);
  expect(part("Exported")).not.toHaveTextContent("$summary");
  expect(part("Logs")).toHaveTextContent(/about to say it.*warn\s*loudly/s);
  expect(state()).toMatch(/^Done in/);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

test("shows what the component complains of, with the stack folded", async () => {
  const error = {
    kind: "error" as const,
    name: "AxiosError",
    message: "No such channel",
    stack: "at run (x.js:1)",
  };
  const { press, state } = show({
    run: () =>
      reply(null, { exports: { $summary: "Sent" }, notices: [error, { ...error, message: "Nor that one" }] }),
  });
  await press("Run");
  expect(await screen.findByText("No such channel")).toBeVisible();
  expect(screen.getByText("Nor that one")).toBeVisible();
  expect(screen.getAllByRole("alert").map((alert) => alert.textContent)).toEqual([
    expect.stringContaining("No such channel"),
    expect.stringContaining("Nor that one"),
  ]);
  expect(screen.getAllByText("at run (x.js:1)")[0]).not.toBeVisible();
  expect(screen.queryByText("Sent")).toBeNull();
  expect(state()).toMatch(/^Failed in/);
});

test("tells a call that did not get through in the form, too", async () => {
  const { press, state } = show({
    run: () => {
      throw new ClientError("server", "The platform is on fire.");
    },
  });
  await press("Run");
  expect(await screen.findByText("It did not get through.")).toBeVisible();
  expect(screen.getByText("The platform is on fire.")).toBeVisible();
  expect(state()).toMatch(/^Failed in/);
});

test("cancels what is under way, and takes no late answer", async () => {
  const { client, press, state } = show({ run: () => reply("late") });
  client.hold("run");
  await press("Run");
  expect(state()).toBe("Running…");
  await waitFor(() => expect(client.held).toHaveLength(1));
  await press("Cancel");
  expect(await screen.findByText(/You cancelled it/)).toBeVisible();
  expect(client.held).toHaveLength(0);
  expect(state()).toMatch(/^Cancelled after/);
  expect(screen.queryByRole("alert")).toBeNull();
  expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
});

test("does not run twice at a time, however it is asked", async () => {
  const { client, press } = show({ run: () => reply(1) }, { annotations: { destructiveHint: true } });
  client.hold("run");
  await press("Run");
  await press("Run it all the same");
  await press("Run");
  expect(screen.queryByText("This may change or delete data.")).toBeNull();
  act(() => client.release());
  expect(await screen.findByRole("region", { name: "Returned" })).toBeVisible();
  expect(client.requests("run")).toHaveLength(1);
});

test("asks before it may destroy, and drops the question on Cancel", async () => {
  const { client, press } = show({ run: () => reply(1) }, { annotations: { destructiveHint: true } });
  await press("Run");
  expect(screen.getByText("This may change or delete data.")).toBeVisible();
  await press("Cancel");
  expect(screen.queryByText("This may change or delete data.")).toBeNull();
  expect(client.requests("run")).toEqual([]);
});

test("drops the question when the values are others by then", async () => {
  const { client, press, type } = show({ run: () => reply(1) }, { annotations: { destructiveHint: true } });
  await press("Run");
  expect(screen.getByText("This may change or delete data.")).toBeVisible();
  await type("Text", "another");
  expect(screen.queryByText("This may change or delete data.")).toBeNull();
  expect(client.requests("run")).toEqual([]);
});

test("tells the end of a run to nobody once its form has left", async () => {
  const { client, press, onEnd, unmount } = show({ run: () => reply(1) });
  client.hold("run");
  await press("Run");
  await waitFor(() => expect(client.held).toHaveLength(1));
  unmount();
  await act(async () => client.release());
  expect(onEnd).not.toHaveBeenCalled();
});

test("deploys a trigger, and keeps its secrets out of sight", async () => {
  const token = buildProp("string", "token", { label: "Token", secret: true });
  const { client, press } = show(
    {
      deploy: ({ configuredProps }) => ({
        id: "dc_1",
        name: "Do it",
        active: true,
        props: [text, token],
        issues: [],
        configuredProps,
      }),
    },
    { component_type: "trigger" },
    [text, token],
  );
  await userEvent.type(screen.getByLabelText("Token"), "hunter22");
  await press("Run");
  expect(await screen.findByText("Deployed as Do it.")).toBeVisible();
  expect(client.requests("deploy")).toMatchObject([
    { emitOnDeploy: true, configuredProps: { token: "hunter22" } },
  ]);
  expect(document.body.textContent).not.toContain("hunter22");
  expect(screen.getByRole("button", { name: "Deploy again" })).toBeVisible();
});

describe("what ran before", () => {
  test("is looked at again", async () => {
    const { press, type, user } = show({ run: ({ configuredProps }) => reply(configuredProps) });
    await press("Run");
    await screen.findByRole("region", { name: "Returned" });
    await type("Text", "second");
    await press("Run");
    await waitFor(() => expect(screen.getByRole("region", { name: "Returned" })).toHaveTextContent("second"));
    await user.click(screen.getByText("2 runs"));
    const [newest, oldest] = within(screen.getByText("2 runs").closest("details")!).getAllByRole("button");
    expect(newest).toHaveAttribute("aria-current", "true");
    await user.click(oldest!);
    expect(oldest).toHaveAttribute("aria-current", "true");
    expect(screen.getByRole("region", { name: "Returned" })).toHaveTextContent("hello");
  });

  test("gives its inputs back to the form, and is run again", async () => {
    const extra = buildProp("string", "extra", { label: "Extra", optional: true });
    const { client, press, type, onPutBack } = show(
      { run: ({ configuredProps }) => reply(configuredProps) },
      {},
      [text, extra],
    );
    await type("Text", "first");
    await press("Run");
    await screen.findByRole("region", { name: "Returned" });
    await type("Text", "changed");
    await press("Add Extra");
    await type("Extra", "more");
    await press("Use these inputs");
    expect(screen.getByLabelText("Text")).toHaveValue("first");
    expect(await screen.findByText("Its inputs are in the form again.")).toBeVisible();
    expect(onPutBack).toHaveBeenCalledTimes(1);

    // As often as one likes, whatever happened between.
    await type("Text", "changed again");
    await press("Run again");
    await waitFor(() => expect(client.requests("run")).toHaveLength(2));
    expect(client.requests("run")[1]?.configuredProps).toEqual({ text: "first" });
  });

  test("brings the fields that belong to its inputs", async () => {
    const kind = buildProp("string", "kind", { label: "Kind", options: ["a", "b"], reloadProps: true });
    const of = (name: string) => buildProp("string", `of_${name}`, { label: `Of ${name}` });
    const { client, press, user } = show(
      {
        reload: ({ configuredProps }) =>
          propsReply(`d_${String(configuredProps.kind)}`, kind, of(String(configuredProps.kind))),
        run: ({ configuredProps }) => reply(configuredProps),
      },
      {},
      [kind],
    );
    const choose = async (name: string) => {
      await user.click(screen.getByRole("combobox", { name: "Kind" }));
      await user.click(await screen.findByRole("option", { name }));
    };
    await choose("a");
    await user.type(await screen.findByLabelText("Of a"), "x");
    await press("Run");
    await screen.findByRole("region", { name: "Returned" });
    await choose("b");
    await user.type(await screen.findByLabelText("Of b"), "y");
    await press("Run again");
    await waitFor(() => expect(client.requests("run")).toHaveLength(2));
    expect(client.requests("run")[1]).toMatchObject({
      configuredProps: { kind: "a", of_a: "x" },
      dynamicPropsId: "d_a",
    });
    expect(screen.getByLabelText("Of a")).toHaveValue("x");
  });

  test("keeps no secret, and says which are missing instead of running without them", async () => {
    const token = buildProp("string", "token", { label: "Token", secret: true, optional: true });
    const { client, press, type, user, onPutBack } = show({ run: () => reply("ok") }, {}, [text, token]);
    await press("Add Token");
    await type("Token", "hunter22");
    await press("Run");
    await screen.findByRole("region", { name: "Returned" });
    await user.click(screen.getByText("Inputs"));
    expect(document.body.textContent).toContain("«secret»");
    expect(document.body.textContent).not.toContain("hunter22");

    // It is in the form still: nothing is missing.
    await press("Use these inputs");
    expect(screen.getByLabelText("Token")).toHaveValue("hunter22");
    await user.clear(screen.getByLabelText("Token"));
    onPutBack.mockClear();
    await press("Run again");
    expect(await screen.findByText("Secrets are not kept. Enter them again: Token.")).toBeVisible();
    expect(onPutBack).not.toHaveBeenCalled();
    expect(client.requests("run")).toHaveLength(1);
  });
});

describe("the file stash", () => {
  const stashes = () => within(screen.getByRole("radiogroup", { name: "File stash" }));

  test("is none where the component takes none", async () => {
    const { client, press } = show({ run: () => reply(1) });
    expect(screen.queryByRole("radiogroup")).toBeNull();
    await press("Run");
    await waitFor(() => expect(client.requests("run")).toHaveLength(1));
    expect(client.requests("run")[0]?.stashId).toBeUndefined();
  });

  test("is new where it is required, and what it brought is listed and can be kept", async () => {
    const uploads = [
      { localPath: "/tmp/rows.csv", get_url: "https://files.example/rows.csv" },
      { localPath: "/tmp/evil.html", get_url: "javascript:alert(1)" },
    ];
    const { client, press, user } = show(
      { run: () => reply(1, { stashId: "s_1", exports: { $filestash_uploads: uploads } }) },
      { stash: "required" },
    );
    expect(stashes().queryByRole("radio", { name: "None" })).toBeNull();
    expect(stashes().getByRole("radio", { name: "New" })).toBeChecked();
    await press("Run");
    const files = within(await screen.findByRole("region", { name: "Files" }));
    expect(files.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
      "https://files.example/rows.csv",
    ]);
    expect(files.getByText("evil.html")).toBeVisible();
    expect(screen.getByText(/File stash s_1/)).toBeVisible();
    expect(screen.queryByRole("region", { name: "Exported" })).toBeNull();

    await user.click(stashes().getByRole("radio", { name: "Kept" }));
    expect(screen.getByLabelText("Id of the kept stash")).toHaveValue("s_1");
    await press("Run");
    await waitFor(() => expect(client.requests("run").map(({ stashId }) => stashId)).toEqual([true, "s_1"]));
  });

  test("is left out where it is optional and none is chosen, and its id is asked for where it is kept", async () => {
    const { client, press, user } = show({ run: () => reply(1) }, { stash: "optional" });
    expect(stashes().getByRole("radio", { name: "None" })).toBeChecked();
    await press("Run");
    await waitFor(() => expect(client.requests("run")).toHaveLength(1));
    expect(client.requests("run")[0]?.stashId).toBeUndefined();
    await user.click(stashes().getByRole("radio", { name: "Kept" }));
    await press("Run");
    expect(await screen.findByText(/Enter the id of the file stash that was kept/)).toBeVisible();
    expect(client.requests("run")).toHaveLength(1);
    await user.type(screen.getByLabelText("Id of the kept stash"), "s_9");
    await press("Run");
    await waitFor(() => expect(client.requests("run")[1]?.stashId).toBe("s_9"));
  });
});
