// Cases of the network: a form on the SDK's adapter, over a client of the SDK's shape that fails in every way.
import { QueryClient } from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { StrictMode } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fromPipedream } from "../../src/client/index.ts";
import { ComponentForm, type ComponentFormProps } from "../../src/form/ComponentForm.tsx";
import { box, component, labels, settle, text } from "../support/host-form.tsx";
import { held } from "../support/scripted-client.ts";

const app = { name: "slack", type: "app", app: "slack", label: "Slack" };
const remote = { name: "channel", type: "string", label: "Channel", remoteOptions: true };
const search = { ...remote, useQuery: true };
const note = { name: "note", type: "string", label: "Note" };
const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true };

interface Within {
  abortSignal: AbortSignal;
  maxRetries: number;
  timeoutInSeconds: number;
}
// oxlint-disable-next-line typescript/no-explicit-any -- a script answers whatever it is asked
type Answer = (request: any, count: number) => unknown;
interface Script {
  configureProp?: Answer;
  reloadProps?: Answer;
  list?: Answer;
  connectAccount?: Answer;
}

const accounts = { data: [{ id: "apn_1", name: "First account", healthy: true }] };

/** A client of the SDK's shape, and what it was asked. */
function sdk(script: Script) {
  // oxlint-disable-next-line typescript/no-explicit-any -- as above
  const asked: { method: string; request: any; within?: Within }[] = [];
  const method =
    (name: string, answer: Answer = () => ({})) =>
    // oxlint-disable-next-line typescript/no-explicit-any -- as above
    async (request: any, within?: Within) => {
      asked.push({ method: name, request, within });
      return answer(request, asked.filter((made) => made.method === name).length);
    };
  return {
    asked,
    of: (name: string) => asked.filter((made) => made.method === name),
    client: {
      components: {
        configureProp: method("configureProp", script.configureProp),
        reloadProps: method("reloadProps", script.reloadProps),
      },
      accounts: { list: method("list", script.list ?? (() => accounts)) },
      apps: {
        retrieve: method("retrieve", (slug) => ({
          data: { nameSlug: slug, name: "Slack", authType: "oauth" },
        })),
      },
      connectAccount: method("connectAccount", script.connectAccount),
    },
  };
}

function show(script: Script, props: unknown[], form: Partial<ComponentFormProps> = {}, strict = false) {
  const platform = sdk(script);
  const queryClient = new QueryClient();
  const element = (
    <>
      <ComponentForm
        component={component("c", ...props)}
        client={fromPipedream(platform.client)}
        externalUserId="user"
        queryClient={queryClient}
        {...form}
      />
      <p>host app</p>
    </>
  );
  const drawn = render(strict ? <StrictMode>{element}</StrictMode> : element);
  return { ...platform, ...drawn, queryClient, user: userEvent.setup({ delay: null }) };
}

type Shown = ReturnType<typeof show>;
const options = () =>
  screen
    .queryAllByRole("option")
    .map((option) => option.getAttribute("aria-label") ?? option.textContent?.trim());
const refused = (statusCode: number, body: unknown = { error: "no" }) => {
  throw Object.assign(new Error("Status code"), { statusCode, body });
};
const open = async ({ user }: Shown) => user.click(box("Channel"));
/** Requests for first pages: a short list asks for its second page by itself. */
const firstPages = (shown: Shown) => shown.of("configureProp").filter(({ request }) => !request.page);

let errors: ReturnType<typeof vi.spyOn>;
beforeEach(() => void (errors = vi.spyOn(console, "error")));
afterEach(() => {
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});

// ---- failures of options: told in the field, once, with a way on

test.each([
  ["R-115", 401, "Your session has expired or is not valid."],
  ["R-116", 403, "You are not allowed to do this."],
  ["R-117", 404, "This does not exist any more."],
  ["R-118", 400, "The server has a problem."],
  ["R-119", 500, "The server has a problem."],
])("%s a %i is told in the field after one request, and can be tried again", async (_, status, message) => {
  const shown = show(
    { configureProp: (_request, count) => (count === 1 ? refused(status) : { options: ["One"] }) },
    [remote, note],
  );
  await open(shown);
  expect(await screen.findByText(message)).toBeVisible();
  await settle();
  expect(shown.of("configureProp")).toHaveLength(1);
  expect(shown.asked[0]?.within).toMatchObject({ maxRetries: 0 });
  await shown.user.click(screen.getByRole("button", { name: "Retry" }));
  await screen.findByRole("option", { name: "One" });
  await shown.user.type(text("Note"), "goes on");
  expect(text("Note")).toHaveValue("goes on");
});

test("R-120 a 429 says when to try again", async () => {
  const headers = new Headers({ "retry-after": "7" });
  const limited = Object.assign(new Error("Too many"), {
    statusCode: 429,
    body: {},
    rawResponse: { headers },
  });
  const shown = show({ configureProp: () => Promise.reject(limited) }, [remote]);
  await open(shown);
  expect(await screen.findByText("Too many requests. Try again in 7 seconds.")).toBeVisible();
  expect(shown.of("configureProp")).toHaveLength(1);
});

test.each([
  [
    "R-121",
    "a page of HTML",
    { ok: false, error: { reason: "non-json", rawBody: "<h1>It works!</h1>" } },
    "The answer could not be understood.",
  ],
  ["R-123", "an error in place of options", { error: "The base is locked" }, "The base is locked"],
  ["R-163", "null", null, "The answer could not be understood."],
  ["R-163", "undefined", undefined, "The answer could not be understood."],
  ["R-162", "options that are {}", { options: {} }, "The answer could not be understood."],
  ["R-162", "options that are a text", { options: "x" }, "The answer could not be understood."],
  ["R-123", "errors[] of plain text", { errors: ["Channel list is private"] }, "Channel list is private"],
  [
    "R-125",
    "an error of JSON with a message",
    { errors: ['{"name":"Error","message":"Told by JSON"}'] },
    "Told by JSON",
  ],
  [
    "R-125",
    "an error of JSON without a message",
    { errors: ['{"name":"Error"}'] },
    "The platform reported an error without a message.",
  ],
  ["R-125", "an error that is null", { errors: [null] }, "The platform reported an error without a message."],
  [
    "R-125",
    "an error that is a number",
    { errors: [42] },
    "The platform reported an error without a message.",
  ],
  ["R-125", "errors that are no list", { errors: { message: "Told alone" } }, "Told alone"],
  [
    "R-126",
    "an error observation",
    { observations: [{ k: "error", err: { name: "E", message: "Observed" } }] },
    "Observed",
  ],
])("%s %s is told in the field", async (_, __, answer, message) => {
  const shown = show({ configureProp: () => answer }, [remote, note]);
  await open(shown);
  const told = await screen.findByText(message);
  expect(told).toBeVisible();
  expect(told.closest("[data-prop-name]")).toHaveAttribute("data-prop-name", "channel");
  expect(told.closest("output, [role=status], [role=alert], [aria-live]")).not.toBeNull();
  expect(screen.queryByText("It works!")).toBeNull();
  expect(document.body).not.toHaveTextContent("[object Object]");
  await shown.user.type(text("Note"), "alive");
  expect(text("Note")).toHaveValue("alive");
  expect(screen.getByText("host app")).toBeVisible();
  expect(shown.of("configureProp")).toHaveLength(1);
});

test("R-162 options that cannot be read are left out with a word, and the others can be taken", async () => {
  const shown = show({ configureProp: () => ({ options: [1, [2]] }) }, [remote]);
  await open(shown);
  await screen.findByRole("option", { name: "1" });
  expect(options()).toEqual(["1"]);
  expect(screen.getByText("Some options could not be read.")).toBeVisible();
});

test("R-124 errors[] while a value is chosen are told, and the value stays", async () => {
  const shown = show({ configureProp: () => ({ errors: ["No access"] }) }, [remote], {
    configuredProps: { channel: { __lv: { label: "General", value: "C1" } } },
  });
  await open(shown);
  expect(await screen.findByText("No access")).toBeVisible();
  await shown.user.keyboard("{Escape}");
  expect(box("Channel")).toHaveValue("General");
});

test("R-124 errors[] beside usable options are told, and the options can be taken", async () => {
  const shown = show({ configureProp: () => ({ options: ["One"], errors: ["Only the first hundred"] }) }, [
    remote,
  ]);
  await open(shown);
  await screen.findByRole("option", { name: "One" });
  expect(screen.getByText("Only the first hundred")).toBeVisible();
});

test("a value can be typed by hand while its list fails", async () => {
  const submits: unknown[] = [];
  const shown = show({ configureProp: () => refused(500) }, [remote], {
    onSubmit: (values) => void submits.push(values),
  });
  await open(shown);
  await screen.findByText("The server has a problem.");
  await shown.user.keyboard("C123{Enter}");
  await shown.user.click(screen.getByRole("button", { name: "Submit" }));
  await waitFor(() => expect(submits).toEqual([{ channel: { __lv: { label: "C123", value: "C123" } } }]));
});

test("R-133 options are there when the list is opened after coming back online", async () => {
  let isOnline = false;
  const shown = show(
    {
      configureProp: () =>
        isOnline ? { options: ["One"] } : Promise.reject(new TypeError("Failed to fetch")),
    },
    [remote],
  );
  await open(shown);
  expect(await screen.findByText("There is no connection to the server.")).toBeVisible();
  await shown.user.keyboard("{Escape}");
  isOnline = true;
  await open(shown);
  await screen.findByRole("option", { name: "One" });
});

test("R-114 a request that never ends becomes a timeout, and says so", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  try {
    const shown = show({ configureProp: () => new Promise(() => {}) }, [remote]);
    await userEvent.setup({ advanceTimers: vi.advanceTimersByTime }).click(box("Channel"));
    await waitFor(() => expect(shown.of("configureProp")).toHaveLength(1));
    await act(() => vi.advanceTimersByTimeAsync(9000));
    expect(screen.getByText(/This takes longer than usual/)).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(25_000));
    expect(screen.getByText("The answer took too long.")).toBeVisible();
    expect(shown.of("configureProp")).toHaveLength(1);
    expect(shown.asked[0]!.within!.abortSignal.aborted).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

// ---- paging

test("R-129 a server that sends the same page for ever is asked twice", async () => {
  const shown = show({ configureProp: () => ({ options: ["a", "b"], context: { after: 1 } }) }, [remote]);
  await open(shown);
  await screen.findByRole("option", { name: "a" });
  await settle();
  await settle();
  expect(options()).toEqual(["a", "b"]);
  expect(shown.of("configureProp")).toHaveLength(2);
  expect(screen.queryByText("Load more")).toBeNull();
});

test("R-131 pages are asked for in order, each once, with the context of the one before", async () => {
  const shown = show(
    {
      configureProp: ({ page = 0 }) =>
        page < 4
          ? { options: [`${page}-a`, `${page}-b`, "overlap"], context: { after: page } }
          : { options: [] },
    },
    [remote],
  );
  await open(shown);
  await screen.findByRole("option", { name: "3-b" });
  await settle();
  expect(shown.of("configureProp").map(({ request }) => [request.page ?? 0, request.prevContext])).toEqual([
    [0, undefined],
    [1, { after: 0 }],
    [2, { after: 1 }],
    [3, { after: 2 }],
    [4, { after: 3 }],
  ]);
  expect(options()).toEqual(["0-a", "0-b", "overlap", "1-a", "1-b", "2-a", "2-b", "3-a", "3-b"]);
});

test("R-132 a second page that fails leaves the first, says why at its end, and can be tried again", async () => {
  let isBroken = true;
  const shown = show(
    {
      configureProp: ({ page = 0 }) =>
        page === 1 && isBroken ? refused(500) : page < 2 ? { options: [`page ${page}`] } : { options: [] },
    },
    [remote],
  );
  await open(shown);
  await screen.findByRole("option", { name: "page 0" });
  expect(await screen.findByText(/The server has a problem/)).toBeVisible();
  await settle();
  expect(shown.of("configureProp")).toHaveLength(2);
  isBroken = false;
  await shown.user.click(screen.getByRole("option", { name: "Retry" }));
  await screen.findByRole("option", { name: "page 1" });
});

test("R-176 fifty pages of a hundred options draw no more rows than fit", async () => {
  const shown = show(
    {
      configureProp: ({ page = 0 }) =>
        page < 50
          ? { options: Array.from({ length: 100 }, (_, i) => `o${page * 100 + i}`) }
          : { options: [] },
    },
    [remote],
  );
  await open(shown);
  await screen.findByRole("option", { name: "o0" });
  for (let press = 0; press < 200 && shown.of("configureProp").length < 51; press++) {
    await shown.user.keyboard("{End}");
    await settle();
  }
  expect(shown.of("configureProp")).toHaveLength(51);
  expect(screen.getAllByRole("option").length).toBeLessThan(60);
});

// ---- searching

test("R-135 R-137 the server filters; going back to an earlier search shows its results without asking again", async () => {
  const shown = show(
    {
      configureProp: ({ query = "", page }) =>
        page ? { options: [] } : { options: [`result of <${query}>`] },
    },
    [search],
  );
  await open(shown);
  await screen.findByRole("option", { name: "result of <>" });
  await shown.user.keyboard("a");
  await screen.findByRole("option", { name: "result of <a>" });
  await shown.user.keyboard("b");
  await screen.findByRole("option", { name: "result of <ab>" });
  await shown.user.keyboard("{Backspace}");
  await screen.findByRole("option", { name: "result of <a>" });
  await waitFor(() => expect(options()[0]).toBe("result of <a>"));
  expect(firstPages(shown).map(({ request }) => request.query)).toEqual([undefined, "a", "ab"]);
});

test("a search is asked for after a pause, and ends the one before", async () => {
  const shown = show(
    { configureProp: ({ query = "" }) => (query ? new Promise(() => {}) : { options: ["all"] }) },
    [search],
  );
  await open(shown);
  await screen.findByRole("option", { name: "all" });
  await shown.user.keyboard("quick");
  await waitFor(() => expect(firstPages(shown)).toHaveLength(2));
  await shown.user.keyboard("er");
  await waitFor(() => expect(firstPages(shown)).toHaveLength(3));
  expect(firstPages(shown).map(({ request }) => request.query)).toEqual([undefined, "quick", "quicker"]);
  expect(firstPages(shown)[1]!.within!.abortSignal.aborted).toBe(true);
  expect(firstPages(shown)[2]!.within!.abortSignal.aborted).toBe(false);
});

test("a search that is answered late does not replace the results of the later one", async () => {
  const answers: Record<string, ReturnType<typeof held<unknown>>> = { a: held(), b: held() };
  const shown = show(
    {
      configureProp: ({ query, page }) =>
        page ? { options: [] } : query ? answers[query]!.promise : { options: [] },
    },
    [search],
  );
  await open(shown);
  await shown.user.keyboard("a");
  await waitFor(() => expect(firstPages(shown)).toHaveLength(2));
  await shown.user.keyboard("{Backspace}b");
  await waitFor(() => expect(firstPages(shown).at(-1)!.request.query).toBe("b"));
  answers.b!.give({ options: ["of b"] });
  await screen.findByRole("option", { name: "of b" });
  await act(async () => {
    answers.a!.give({ options: ["of a"] });
    await settle();
  });
  expect(options()).not.toContain("of a");
});

// ---- reloads

test("R-127 errors[] of a reload are told", async () => {
  const shown = show({ reloadProps: () => ({ errors: ["The sheet is gone"] }) }, [kind, note]);
  await shown.user.click(box("Kind"));
  await shown.user.click(await screen.findByRole("option", { name: "a" }));
  expect(await screen.findByText(/The sheet is gone/)).toBeVisible();
  expect(labels(shown.container)).toEqual(["Kind", "Note"]);
});

test.each([
  ["null", null],
  ["nothing", undefined],
  ["an empty object", {}],
  ["props that are no list", { dynamicProps: { id: "d", configurableProps: "x" } }],
  ["props that are null", { dynamicProps: null }],
  ["a page of HTML", { ok: false, error: { reason: "non-json", rawBody: "<h1>x</h1>" } }],
])("R-128 a reload answered by %s loses no field and no value", async (_, answer) => {
  const changes: unknown[] = [];
  const shown = show({ reloadProps: () => answer }, [kind, note], {
    configuredProps: { note: "kept" },
    onConfiguredPropsChange: (values) => changes.push(values),
  });
  await shown.user.click(box("Kind"));
  await shown.user.click(await screen.findByRole("option", { name: "a" }));
  await settle();
  expect(labels(shown.container)).toEqual(["Kind", "Note"]);
  expect(text("Note")).toHaveValue("kept");
  expect(changes).toEqual([{ note: "kept", kind: "a" }]);
});

// ---- accounts

test("R-155 accounts that cannot be listed degrade their own field alone", async () => {
  const shown = show(
    { list: () => refused(500), configureProp: () => ({ options: ["One"] }) },
    [app, remote, note],
    {
      configuredProps: { slack: { authProvisionId: "apn_1" }, note: "kept" },
    },
  );
  const told = await screen.findByText(/The account could not be looked up: The server has a problem/);
  expect(told.closest("[data-prop-name]")).toHaveAttribute("data-prop-name", "slack");
  expect(text("Note")).toHaveValue("kept");
  await open(shown);
  await screen.findByRole("option", { name: "One" });
  expect(shown.of("configureProp")[0]!.request.configuredProps).toMatchObject({
    slack: { authProvisionId: "apn_1" },
  });
});

test("R-155 a failed list of accounts is told where it is opened, and can be tried again", async () => {
  const shown = show({ list: (_, count) => (count === 1 ? refused(500) : accounts) }, [app]);
  await shown.user.click(await screen.findByRole("combobox", { name: /Slack/ }));
  expect(await screen.findByText("The server has a problem.")).toBeVisible();
  await shown.user.click(screen.getByRole("button", { name: "Retry" }));
  await screen.findByRole("option", { name: "First account" });
});

test("R-157 while accounts load the rest of the form can be used", async () => {
  const answer = held<unknown>();
  const shown = show({ list: () => answer.promise }, [app, note], {
    configuredProps: { slack: { authProvisionId: "apn_1" } },
  });
  await shown.user.type(text("Note"), "typed");
  expect(text("Note")).toHaveValue("typed");
  await act(async () => {
    answer.give(accounts);
    await settle();
  });
  expect(screen.getByDisplayValue("First account")).toBeVisible();
  expect(text("Note")).toHaveValue("typed");
});

test("a dead account, and one that is gone, are shown as such, with Reconnect", async () => {
  const list = () => ({ data: [{ id: "apn_1", name: "Old", healthy: false, dead: true }] });
  const shown = show({ list }, [app, { ...app, name: "second", label: "Other" }], {
    configuredProps: { slack: { authProvisionId: "apn_1" }, second: { authProvisionId: "apn_gone" } },
  });
  expect(await screen.findByText(/This account is disconnected/)).toBeVisible();
  expect(await screen.findByText(/This account is not available any more/)).toBeVisible();
  expect(await screen.findAllByRole("button", { name: /^Reconnect/ })).toHaveLength(2);
  expect(shown.of("list").length).toBeLessThanOrEqual(2);
});

test.each([
  ["closes the window", { end: "onClose" }, /Connecting was cancelled\. Nothing has changed/],
  ["meets an error", { end: "onError" }, /The account could not be connected: /],
])("R-159 a person who %s while connecting is told, and nothing is chosen", async (_, { end }, message) => {
  const changes: unknown[] = [];
  const shown = show(
    {
      connectAccount: (request) =>
        setTimeout(() => (request as Record<string, (given?: unknown) => void>)[end]!(new Error("Denied"))),
    },
    [app],
    { onConfiguredPropsChange: (values) => changes.push(values) },
  );
  await shown.user.click(await screen.findByRole("button", { name: /^Connect Slack/ }));
  expect(await screen.findByText(message)).toBeVisible();
  expect(screen.getByRole("button", { name: /^Connect Slack/ })).toBeEnabled();
  expect(changes).toEqual([]);
});

// ---- lifetimes

test("R-113 R-177 unmounting with ten requests under way ends them all, quietly", async () => {
  const pending = () => new Promise(() => {});
  const shown = show(
    { configureProp: pending, list: pending, reloadProps: pending },
    [app, kind, ...Array.from({ length: 8 }, (_, i) => ({ ...remote, name: `r${i}`, label: `R${i}` }))],
    {
      configuredProps: {
        slack: { authProvisionId: "apn_1" },
        kind: "a",
        ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`r${i}`, "C1"])),
      },
    },
  );
  const underWay = () => shown.asked.filter(({ method }) => method !== "retrieve");
  await waitFor(() => expect(underWay()).toHaveLength(10));
  shown.unmount();
  await settle();
  expect(underWay().map(({ within: given }) => given!.abortSignal.aborted)).toEqual(
    Array.from({ length: 10 }, () => true),
  );
  expect(shown.queryClient.getQueryCache().getAll()).toEqual([]);
});

test("R-113 closing the list does not end a request that another use waits for; unmounting does", async () => {
  const shown = show({ configureProp: () => new Promise(() => {}) }, [remote]);
  await open(shown);
  await waitFor(() => expect(shown.of("configureProp")).toHaveLength(1));
  shown.unmount();
  await settle();
  expect(shown.of("configureProp")[0]!.within!.abortSignal.aborted).toBe(true);
});

test("R-172 no timer outlives the form, with its lists opened and searched", async () => {
  vi.useFakeTimers({
    shouldAdvanceTime: true,
    toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"],
  });
  try {
    const shown = show(
      { configureProp: () => ({ options: ["One"] }), reloadProps: () => ({}) },
      [app, kind, search, note],
      {
        configuredProps: { slack: { authProvisionId: "apn_1" }, kind: "a" },
      },
    );
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    await user.click(box("Channel"));
    await screen.findByRole("option", { name: "One" });
    await user.keyboard("On");
    await act(() => vi.advanceTimersByTimeAsync(1000));
    shown.unmount();
    await act(() => vi.advanceTimersByTimeAsync(100));
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});

test("R-154 under StrictMode a list that is opened asks once", async () => {
  const shown = show(
    { configureProp: ({ page }) => ({ options: page ? [] : ["One"] }) },
    [app, remote],
    { configuredProps: { slack: { authProvisionId: "apn_1" } } },
    true,
  );
  await screen.findByDisplayValue("First account");
  await open(shown);
  await screen.findByRole("option", { name: "One" });
  expect(firstPages(shown)).toHaveLength(1);
  expect(shown.of("list")).toHaveLength(1);
  expect(shown.of("retrieve")).toHaveLength(1);
});

test("an empty list is asked for anew when it is opened again, a full one is not", async () => {
  const shown = show({ configureProp: (_, count) => ({ options: count === 1 ? [] : ["Now there"] }) }, [
    remote,
  ]);
  await open(shown);
  await screen.findByText("No options");
  await shown.user.keyboard("{Escape}");
  await open(shown);
  await screen.findByRole("option", { name: "Now there" });
  const asked = firstPages(shown).length;
  await shown.user.keyboard("{Escape}");
  await open(shown);
  await screen.findByRole("option", { name: "Now there" });
  expect(firstPages(shown)).toHaveLength(asked);
});

test("a refresh keeps the options while it asks, and shows what is new", async () => {
  const answer = held<unknown>();
  const shown = show(
    {
      configureProp: ({ page }, count) =>
        count <= 2 ? { options: page ? [] : ["Old"] } : page ? { options: [] } : answer.promise,
    },
    [remote],
  );
  await open(shown);
  await screen.findByRole("option", { name: "Old" });
  await settle();
  await shown.user.click(
    within(screen.getByRole("combobox").closest<HTMLElement>(".ps-choice")!).getByRole("button", {
      name: "Refresh",
    }),
  );
  expect(options()).toEqual(["Old"]);
  answer.give({ options: ["New"] });
  await screen.findByRole("option", { name: "New" });
});
