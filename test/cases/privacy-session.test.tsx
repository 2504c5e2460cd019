// One session with a canary in every place that may hold a secret: it is in the inputs' own values and in the requests
// that must carry it, and nowhere else.
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ClientError } from "../../src/client/errors.ts";
import { buildComponent, recordClient } from "../../src/testing/index.ts";
import { marked } from "../../src/configurator/data/marks.ts";
import { box, component, findText, hostForm, settle, text } from "../support/host-form.tsx";
import { createScriptedClient, options, props } from "../support/scripted-client.ts";

const CANARY = "c4n4ry";
/** A canary of its own for each place, so that the one that gets out is known. */
const canary = (place: string) => `${CANARY}-${place}-9f3b`;

const definitions = [
  { name: "before", type: "string", label: "Before", remoteOptions: true },
  { name: "token", type: "string", label: "Token", secret: true },
  { name: "keys", type: "string[]", label: "Keys", secret: true },
  { name: "http", type: "http_request", label: "Request" },
  { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true },
  { name: "after", type: "string", label: "After", remoteOptions: true },
];

afterEach(() => vi.restoreAllMocks());

/** Everything that is said, stored, sent or navigated to, in the page. */
function listen() {
  const heard: unknown[] = [];
  const spy = (owner: object, method: string) => {
    const original = Reflect.get(owner, method) as (...args: unknown[]) => unknown;
    vi.spyOn(owner as Record<string, () => unknown>, method).mockImplementation(function (
      this: unknown,
      ...args: unknown[]
    ) {
      heard.push([method, ...args.map(readable)]);
      return original.apply(this, args);
    });
  };
  for (const level of ["log", "info", "warn", "error", "debug", "trace", "table", "dir"]) spy(console, level);
  for (const method of ["setItem", "getItem"]) spy(Storage.prototype, method);
  for (const method of ["pushState", "replaceState"]) spy(history, method);
  for (const method of ["mark", "measure"]) spy(performance, method);
  spy(window, "postMessage");
  spy(window, "open");
  // What an event of our own would carry; those that typing makes carry one character.
  const dispatched = vi.spyOn(EventTarget.prototype, "dispatchEvent");
  return () => [
    heard,
    dispatched.mock.calls.flatMap(([event]) => ("detail" in event ? [readable(event.detail)] : [])),
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    document.cookie,
    location.href,
    document.title,
  ];
}

/** What can be read of a thing, errors and their causes among them. */
function readable(value: unknown): unknown {
  if (value instanceof Error) return [value.message, value.stack, readable(value.cause)];
  if (typeof value !== "object" || value === null || value instanceof Node) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return String(value);
  }
}

test("a canary in every secret place, over a whole session, is in the values and in the requests that must carry it", async () => {
  const said = listen();
  let isAllowed = false;
  const scripted = createScriptedClient({
    configure: ({ propName }) => {
      if (propName === "after" && !isAllowed) throw new ClientError("forbidden", "No.");
      return options("General");
    },
    reload: (_, { count }) => {
      if (count === 1) throw new ClientError("server", "Down.");
      return props("d", ...definitions, { name: "more", type: "string", label: "More" });
    },
  });
  const recording = recordClient(scripted, { component: component("c", ...definitions) });
  const told: string[] = [];
  const form = hostForm({
    client: { ...scripted, ...recording },
    component: component("c", ...definitions),
    onSubmit: () => Promise.reject(new Error("refused")),
    onDynamicProps: (given) => told.push(JSON.stringify(given)),
  });
  const { user, container, queryClient } = form;
  /** Nothing that is drawn, said, stored or cached has a canary in it. */
  const expectKept = () => {
    expect(document.documentElement.outerHTML).not.toContain(CANARY);
    expect(JSON.stringify(said())).not.toContain(CANARY);
    const queries = queryClient.getQueryCache().getAll();
    const cached = queries.map(({ queryKey, queryHash, state, meta }) => [
      JSON.stringify([queryKey, queryHash, state, meta]),
      readable(state.error),
    ]);
    const sent = queryClient.getMutationCache().getAll();
    expect(JSON.stringify([cached, sent.map(({ state }) => state)])).not.toContain(CANARY);
    expect(JSON.stringify(told)).not.toContain(CANARY);
    expect(JSON.stringify(recording.cassette())).not.toContain(CANARY);
  };
  const type = async (element: HTMLElement, value: string) => {
    const asked = scripted.calls.length;
    await user.click(element);
    await user.paste(value.slice(0, 5));
    await user.keyboard(value.slice(5));
    await user.tab();
    await settle();
    expect(scripted.calls).toHaveLength(asked); // typing it asks for nothing
    expectKept();
  };
  const field = (name: string) => within(container.querySelector<HTMLElement>(`[data-prop-name="${name}"]`)!);

  await type(screen.getByLabelText("Token"), canary("text"));
  await user.click(field("keys").getByRole("button", { name: /^Add/ }));
  const rows = () => [...container.querySelectorAll<HTMLInputElement>("[data-prop-name=keys] input")];
  await type(rows().at(-1)!, canary("row"));
  await user.click(field("keys").getByRole("button", { name: /^Add/ }));
  await type(rows().at(-1)!, canary("row-two"));
  await user.type(field("http").getByRole("textbox", { name: /URL/ }), "https://example.com");
  await user.click(field("http").getByRole("tab", { name: /^Auth/ }));
  await user.click(await field("http").findByRole("radio", { name: /Bearer/ }));
  await type(await field("http").findByLabelText(/Token/), canary("bearer"));
  await user.click(field("http").getByRole("tab", { name: /^Headers/ }));
  await user.click(await field("http").findByRole("button", { name: /^Add/ }));
  const pair = () => [
    ...container.querySelectorAll<HTMLInputElement>(
      "[data-prop-name=http] [role=tabpanel]:not([hidden]) input",
    ),
  ];
  await user.type(pair()[0]!, "X-Api-Key");
  await type(pair()[1]!, canary("header"));

  // Shown, and hidden again.
  await user.click(screen.getByRole("button", { name: "Show Token" }));
  expectKept();

  // A field above the secrets asks without them; one below carries those that stand above it.
  await form.pick("Before", "General");
  expect(JSON.stringify(scripted.requests("configure"))).not.toContain(CANARY);
  await form.pick("Kind", "a");
  await screen.findByRole("button", { name: "Try again" });
  expectKept();
  await user.click(screen.getByRole("button", { name: "Try again" }));
  await findText("More");
  expectKept();
  await user.click(box("After"));
  const retry = await screen.findByRole("button", { name: "Retry" });
  expectKept();
  isAllowed = true;
  await user.click(retry);
  await screen.findByRole("option", { name: "General" });
  await user.keyboard("{Escape}");
  expectKept();
  const carried = {
    token: canary("text"),
    keys: [canary("row"), canary("row-two")],
    http: { auth: { token: canary("bearer") }, headers: [{ name: "X-Api-Key", value: canary("header") }] },
  };
  for (const request of [...scripted.requests("reload"), scripted.requests("configure").at(-1)]) {
    expect(request.configuredProps).toMatchObject(carried);
  }

  // Refused by the form, then by the host.
  await form.submit();
  await screen.findAllByText("Fill in this field.");
  expectKept();
  await form.pick("After", "General");
  await user.type(text("More"), "m");
  await form.submit();
  await screen.findByText(/could not be submitted: refused/);
  expectKept();
  expect(form.changes.at(-1)).toMatchObject(carried);

  form.unmount();
  await settle();
  expectKept();
  expect(queryClient.getQueryCache().getAll()).toEqual([]);
});

test("the values that the Configurator shows, to be read and copied, have no secret in them", () => {
  const { props: declared } = buildComponent("c", ...definitions, { name: "open", type: "string" });
  const values = {
    token: canary("text"),
    keys: [canary("row")],
    http: { url: "https://example.com", auth: { token: canary("bearer") } },
    open: `says ${canary("text")}`,
    undescribed: canary("other"),
  };
  expect(marked(values, declared).values).toEqual({
    token: "«secret 1»",
    keys: ["«secret 2»"],
    http: { url: "https://example.com", auth: { token: "«secret 3»" } },
    open: "says «secret 1»",
    undescribed: "«secret 4»",
  });
});

test("a field that cannot be read shows what was saved, and no secret of it", async () => {
  const form = hostForm({
    component: component("c", { name: "token", type: "string", label: "Token", secret: true }),
    configuredProps: { token: { odd: canary("unreadable") } },
  });
  await settle();
  expect(document.documentElement.outerHTML).not.toContain(CANARY);
  fireEvent.submit(form.container.querySelector("form")!);
  await settle();
  expect(document.documentElement.outerHTML).not.toContain(CANARY);
  await waitFor(() => expect(form.container.querySelector("[data-prop-name=token]")).toBeTruthy());
});
