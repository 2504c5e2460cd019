// What nobody but the person and the platform may learn: a secret is told to one request at most, and shown nowhere.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { defaultFields } from "../../src/fields/registry.ts";
import { box, component, findText, hostForm, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, options, props } from "../support/scripted-client.ts";

const SECRET = "hunter2-S3CRET";
const token = { name: "token", type: "string", label: "Token", secret: true };
const remote = { name: "channel", type: "string", label: "Channel", remoteOptions: true };
const note = { name: "note", type: "string", label: "Note" };
const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true };
const app = { name: "slack", type: "app", app: "slack", label: "Slack" };

const levels = ["log", "info", "warn", "error", "debug"] as const;
let spies: MockInstance[];
beforeEach(
  () => void (spies = levels.map((level) => vi.spyOn(console, level).mockImplementation(() => undefined))),
);
afterEach(() => vi.restoreAllMocks());
const logged = () => JSON.stringify(spies.flatMap((spy) => spy.mock.calls.map((call) => call.map(String))));

test("R-182 every row of a secret list is masked, also the one that is added", async () => {
  const form = hostForm({
    component: component("c", { name: "keys", type: "string[]", label: "Keys", secret: true }),
    configuredProps: { keys: ["one", "two"] },
  });
  await form.user.click(screen.getByRole("button", { name: /^Add/ }));
  const rows = [...form.container.querySelectorAll<HTMLInputElement>("[data-prop-name=keys] input")];
  expect(rows.map(({ type, value }) => [type, value])).toEqual([
    ["password", "one"],
    ["password", "two"],
    ["password", ""],
  ]);
});

test.each([
  ["string", { remoteOptions: true }, SECRET],
  ["string", { options: [{ label: "Production", value: "other" }] }, SECRET],
  ["string", { remoteOptions: true }, { __lv: { label: SECRET, value: SECRET } }],
  ["string[]", { remoteOptions: true }, [SECRET]],
])(
  "R-182 a saved secret is masked in a %s with %j, too, and goes back as it came",
  async (type, more, saved) => {
    const form = hostForm({
      client: createScriptedClient({ configure: () => options({ label: "Production", value: "other" }) }),
      component: component("c", { name: "key", type, label: "Key", secret: true, ...more }),
      configuredProps: { key: saved },
    });
    await settle();
    await form.user.click(box("Key"));
    await screen.findByRole("option", { name: "Production" });
    expect(form.container.outerHTML).not.toContain(SECRET);
    expect(box("Key").value).not.toContain(SECRET);
    await form.user.keyboard("{Escape}");
    await form.submit();
    expect(form.submits[0]?.values).toEqual({ key: saved });
    // What is offered to everyone is no secret.
    if (type === "string") {
      await form.pick("Key", "Production");
      expect(box("Key")).toHaveValue("Production");
    }
  },
);

test("R-183 no query key, cached answer, id or storage holds the secret", async () => {
  const client = createScriptedClient({
    configure: () => options("General"),
    reload: () => props("d", app, token, kind, remote),
  });
  const form = hostForm({
    client,
    component: component("c", app, token, kind, remote),
    configuredProps: { token: SECRET, slack: { authProvisionId: "apn_1" } },
  });
  await form.pick("Kind", "a");
  await form.user.click(box("Channel"));
  await screen.findByRole("option", { name: "General" });
  const queries = form.queryClient.getQueryCache().getAll();
  expect(queries.length).toBeGreaterThan(1);
  expect(
    JSON.stringify(queries.map(({ queryKey, queryHash, state, meta }) => [queryKey, queryHash, state, meta])),
  ).not.toContain(SECRET);
  expect(
    JSON.stringify(
      form.queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
    ),
  ).not.toContain(SECRET);
  expect(
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
    ]),
  ).not.toContain(SECRET);
  expect(client.requests("configure")[0].configuredProps.token).toBe(SECRET);
});

test("R-184 typing a secret above a remote field asks for nothing", async () => {
  const client = createScriptedClient({ configure: () => options("General") });
  const form = hostForm({
    client,
    component: component("c", token, remote),
    configuredProps: { channel: "C1" },
  });
  await waitFor(() => expect(client.requests("configure").length).toBeGreaterThan(0));
  await settle();
  const asked = client.calls.length;
  await form.user.type(screen.getByLabelText("Token"), SECRET);
  await form.user.tab();
  await settle();
  expect(client.calls).toHaveLength(asked);
});

test("R-184 a secret that reloads is sent whole or not at all", async () => {
  const reloading = { ...token, reloadProps: true };
  const client = createScriptedClient({ reload: () => props("d", reloading, note) });
  const form = hostForm({ client, component: component("c", reloading) });
  await form.user.type(screen.getByLabelText("Token"), SECRET);
  await form.user.tab();
  await findText("Note");
  expect(client.requests("reload").map(({ configuredProps }) => configuredProps)).toEqual([
    { token: SECRET },
  ]);
});

test("R-185 nothing is logged in a whole session, failures included", async () => {
  const client = createScriptedClient({
    reload: (_, { count }) => {
      if (count === 1) throw new ClientError("server", `with ${SECRET}`);
      return props("d", token, kind, remote, note);
    },
    configure: (_, { count }) => {
      if (count === 1) throw new ClientError("forbidden", `with ${SECRET}`);
      return options("General");
    },
  });
  const form = hostForm({
    client,
    component: component("c", token, kind, remote),
    onSubmit: () => Promise.reject(new Error("refused")),
  });
  await form.user.type(screen.getByLabelText("Token"), SECRET);
  await form.user.click(screen.getByRole("button", { name: "Show Token" }));
  await form.pick("Kind", "a");
  await form.user.click(await screen.findByRole("button", { name: "Try again" }));
  await findText("Note");
  await form.user.click(box("Channel"));
  await form.user.click(await screen.findByRole("button", { name: "Retry" }));
  await form.user.click(await screen.findByRole("option", { name: "General" }));
  await form.user.type(text("Note"), "n");
  await form.submit();
  await screen.findByText(/could not be submitted: refused/);
  form.unmount();
  await settle();
  expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
});

test.each([
  ["with a handler", () => undefined],
  ["without one", undefined],
])("R-186 Enter in the only field submits nothing natively (%s)", async (_, onSubmit) => {
  const form = hostForm({ component: component("c", token), onSubmit });
  const element = form.container.querySelector("form")!;
  const prevented: boolean[] = [];
  const hear = (event: Event) => void prevented.push(event.defaultPrevented);
  window.addEventListener("submit", hear);
  await form.user.type(screen.getByLabelText("Token"), `${SECRET}{Enter}`);
  await settle();
  window.removeEventListener("submit", hear);
  // The event stops at the form: where it was not prevented, it would have been heard.
  expect(prevented).toEqual([]);
  expect(fireEvent.submit(element)).toBe(false);
  expect(new FormData(element).keys().next().done).toBe(true);
  expect(location.href).not.toContain(SECRET);
});

test("R-187 an invalid form, or a handler that throws, submits nothing natively", async () => {
  const form = hostForm({
    component: component("c", token, note),
    onSubmit: () => {
      throw new Error("host");
    },
  });
  const element = form.container.querySelector("form")!;
  expect(element.noValidate).toBe(true);
  await form.user.type(screen.getByLabelText("Token"), SECRET);
  expect(fireEvent.submit(element)).toBe(false);
  await form.user.type(text("Note"), "n");
  expect(fireEvent.submit(element)).toBe(false);
  await screen.findByText(/could not be submitted: host/);
  expect(location.href).not.toContain(SECRET);
});

test("R-189 no text input spells, completes or is named, whatever its type", async () => {
  const form = hostForm({
    component: component(
      "c",
      token,
      note,
      kind,
      remote,
      app,
      { name: "nodeName", type: "string", label: "Node" },
      { name: "list", type: "string[]", label: "List" },
      { name: "count", type: "integer", label: "Count" },
      { name: "o", type: "object", label: "Object" },
      { name: "any", type: "any", label: "Any" },
      { name: "sql", type: "sql", label: "SQL", auth: { app: "postgresql" } },
      { name: "http", type: "http_request", label: "HTTP" },
      { name: "timer", type: "$.interface.timer", label: "Timer" },
    ),
    configuredProps: { list: ["a"], o: { a: "b" }, any: "x" },
  });
  await settle();
  const inputs = [
    ...form.container.querySelectorAll<HTMLElement>("input:not([type=radio], [type=checkbox]), textarea"),
  ];
  expect(inputs.length).toBeGreaterThan(12);
  expect(
    inputs.filter((input) => input.getAttribute("spellcheck") !== "false").map((input) => input.outerHTML),
  ).toEqual([]);
  const named = [...form.container.querySelectorAll("input, textarea, select, button")].filter((control) =>
    control.hasAttribute("name"),
  );
  expect(named.filter((control) => control.getAttribute("type") !== "radio")).toEqual([]);
  expect(form.container.querySelector("form")!.nodeName).toBe("FORM");
});

test("R-196 options are asked for with what stands above, and with nothing that stands below or has not come yet", async () => {
  const client = createScriptedClient({
    configure: () => options("General"),
    reload: () => new Promise(() => {}),
  });
  const form = hostForm({
    client,
    component: component("c", note, app, remote, token, { ...token, name: "hidden", hidden: true }),
    configuredProps: {
      note: "above",
      slack: { authProvisionId: "apn_1" },
      token: SECRET,
      hidden: SECRET,
      of_a_dynamic_prop: SECRET,
    },
    dynamicPropsId: "d",
  });
  await form.user.click(box("Channel"));
  await screen.findByRole("option", { name: "General" });
  expect(client.requests("configure")[0].configuredProps).toEqual({
    note: "above",
    slack: { authProvisionId: "apn_1" },
  });
});

test("R-196 a secret that left the form with its prop is sent no more", async () => {
  const client = createScriptedClient({
    configure: () => options("General"),
    reload: ({ configuredProps }) =>
      props("d", kind, ...(configuredProps.kind === "a" ? [token] : []), remote),
  });
  const form = hostForm({
    client,
    component: component("c", kind, remote),
    configuredProps: { kind: "a", token: SECRET },
  });
  await screen.findByLabelText("Token");
  await form.pick("Kind", "b");
  await waitFor(() => expect(screen.queryByLabelText("Token")).toBeNull());
  await form.user.click(box("Channel"));
  await screen.findByRole("option", { name: "General" });
  expect(JSON.stringify(client.requests("configure"))).not.toContain(SECRET);
});

test("R-198 a field that crashes tells its name and never its value", async () => {
  const form = hostForm({
    component: component("c", token, note),
    configuredProps: { token: SECRET, note: "n" },
    fields: {
      string: {
        ...defaultFields.string,
        Widget: (given) => {
          if (given.prop.name === "token") throw new Error("broken");
          return <defaultFields.string.Widget {...given} />;
        },
      },
    },
  });
  expect(await screen.findByText("The field “token” cannot be shown.")).toBeVisible();
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
  expect(logged()).not.toContain(SECRET);
  await form.user.type(text("Note"), "!");
  await form.submit();
  await waitFor(() => expect(form.submits[0]?.values).toEqual({ token: SECRET, note: "n!" }));
});

test("R-199 a secret is in no attribute, masked or revealed, typed or saved", async () => {
  const form = hostForm({
    component: component(
      "c",
      token,
      { ...token, name: "saved", label: "Saved" },
      { name: "keys", type: "string[]", label: "Keys", secret: true },
    ),
    configuredProps: { saved: SECRET, keys: [SECRET] },
  });
  await form.user.type(screen.getByLabelText("Token"), SECRET);
  await form.user.click(screen.getByRole("button", { name: "Show Token" }));
  await form.user.click(screen.getByRole("button", { name: "Show Saved" }));
  expect(screen.getByLabelText("Saved")).toHaveValue(SECRET);
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
  await form.submit();
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
});

test("R-199 tokens and passwords of a request are masked, and in no attribute", async () => {
  const form = hostForm({
    component: component("c", { name: "http", type: "http_request", label: "HTTP" }),
    configuredProps: {
      http: {
        method: "GET",
        url: "https://example.com",
        headers: [
          { name: "Authorization", value: `Bearer ${SECRET}` },
          { name: "X-Api-Key", value: SECRET },
        ],
        auth: { type: "bearer", token: SECRET },
      },
    },
  });
  await settle();
  const held = [...form.container.querySelectorAll<HTMLInputElement>("input")].filter(({ value }) =>
    value.includes(SECRET),
  );
  expect(held.map(({ type }) => type)).toEqual(["password", "password"]);
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
});

test("what left the form is told by its label, and a secret is not in the words", async () => {
  const client = createScriptedClient({
    reload: ({ configuredProps }) => props("d", kind, ...(configuredProps.kind === "a" ? [token] : [])),
  });
  const form = hostForm({
    client,
    component: component("c", kind),
    configuredProps: { kind: "a", token: SECRET },
  });
  await screen.findByLabelText("Token");
  await form.pick("Kind", "b");
  const told = await screen.findByText(/no longer part of the form: Token/);
  await form.user.click(
    within(told.closest<HTMLElement>("[role=status]")!).getByRole("button", { name: "Undo" }),
  );
  expect(screen.getByLabelText("Token")).toHaveValue(SECRET);
  expect(screen.getByLabelText("Token")).toHaveAttribute("type", "password");
  expect(document.documentElement.outerHTML).not.toContain(SECRET);
});
