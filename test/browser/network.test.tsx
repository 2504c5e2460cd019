// Cases that want a real browser: the official client over HTTP against a backend that fails on order, a page under a
// strict policy, and what is left of a form that was there and gone three hundred times.
import { createFrontendClient } from "@pipedream/sdk/browser";
import { within } from "@testing-library/react";
import synthetic from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import adapter from "../../bench/adapter.tsx";
import { onlyIn } from "../support/only-in.ts";
import { control } from "../support/playground.ts";

async function asked(kind: string) {
  const { data } = await (await fetch(`/backend/requests?kind=${kind}`)).json();
  return data as { body: Record<string, unknown>; status: number }[];
}

const createClient = () =>
  createFrontendClient({
    baseUrl: location.origin,
    externalUserId: "ready",
    projectEnvironment: "development",
    tokenCallback: async () => {
      const answer = await fetch("/backend/token", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ external_user_id: "ready" }),
      });
      const { token, expires_at, connect_link_url } = (await answer.json()) as Record<string, string>;
      return { token: token!, expiresAt: new Date(expires_at!), connectLinkUrl: connect_link_url! };
    },
  });

let unmount = () => {};
let root: HTMLElement;
beforeAll(() => control({ warm: {} }), 120_000);
beforeEach(async () => {
  await control({ reset: {} });
  root = document.body.appendChild(document.createElement("div"));
});
afterEach(() => {
  unmount();
  root.remove();
  restoreTimers();
  vi.restoreAllMocks();
});

type Mounted = Parameters<typeof adapter.mount>[1];

async function mount(more: Partial<Mounted> = {}, key = "contacts-send-message") {
  const client = createClient();
  const { data } = await client.components.retrieve(key);
  const changes: unknown[] = [];
  const mounted = adapter.mount(root, {
    component: data,
    client,
    externalUserId: "ready",
    configuredProps: { contacts: { authProvisionId: "apn_contactsReady" } },
    onChange: (values) => changes.push(values),
    ...more,
  });
  ({ unmount } = mounted);
  // The reload that the default of Channel asks for brings the subject.
  await expect.element(page.getByRole("textbox", { name: "Subject" })).toBeVisible();
  await control({ clearRequests: {} });
  return { changes, ...mounted };
}

const people = () => page.getByRole("combobox", { name: "People" });
const firstPages = async () => (await asked("configure")).filter(({ body }) => !body.page);

test("R-115 an expired token is renewed silently, with one request more", async () => {
  await mount();
  await control({ expireTokens: {} });
  await people().click();
  await expect.element(page.getByRole("option").first()).toBeVisible();
  expect((await firstPages()).map(({ status }) => status)).toEqual([401, 200]);
});

test.each([
  ["R-115", 401, "Your session has expired or is not valid.", 2],
  ["R-116", 403, "You are not allowed to do this.", 1],
  ["R-117", 404, "This does not exist any more.", 1],
  ["R-119", 500, "The server has a problem.", 1],
  ["R-120", 429, "Too many requests. Try again in 2 seconds.", 1],
  ["R-121", "html", "The answer could not be understood.", 1],
  ["R-122", "malformed", "The answer could not be understood.", 1],
  ["R-122", "empty", "The answer could not be understood.", 1],
])(
  "%s %s for options is told in the field, after few requests, and can be tried again",
  async (_, failure, message, most) => {
    await mount();
    await control({ failNext: { kind: "configure", with: failure, times: most } });
    await people().click();
    await expect.element(page.getByText(message)).toBeVisible();
    expect(page.getByText("It works!").query()).toBeNull();
    expect((await asked("configure")).length).toBeLessThanOrEqual(most);
    await page.getByRole("button", { name: "Retry" }).click();
    await expect.element(page.getByRole("option").first()).toBeVisible();
  },
);

test("R-113 R-177 what is under way when the form leaves is ended, quietly", async () => {
  const error = vi.spyOn(console, "error");
  const signals: (AbortSignal | undefined | null)[] = [];
  // The client takes `fetch` as it is when it is made.
  const { fetch } = window;
  vi.spyOn(window, "fetch").mockImplementation((input, init) => {
    if (String(input instanceof Request ? input.url : input).includes("/connect/")) {
      signals.push(init?.signal ?? (input instanceof Request ? input.signal : undefined));
    }
    return fetch(input, init);
  });
  await mount();
  signals.length = 0;
  await control({ setLatency: { all: 3000, other: 0 } });
  await people().click();
  await vi.waitFor(() => expect(signals.length).toBeGreaterThan(0));
  unmount();
  unmount = () => {};
  await vi.waitFor(() => expect(signals.every((signal) => signal?.aborted)).toBe(true));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(error).not.toHaveBeenCalled();
});

test("R-139 R-142 a reload that fails over HTTP keeps focus, caret and values, and is tried again", async () => {
  const { changes } = await mount();
  await control({ failNext: { kind: "reload", with: 500 }, setLatency: { reload: 400 } });
  await page.getByRole("combobox", { name: "Channel" }).click();
  await page.getByRole("option", { name: "Text message" }).click();
  const message = page.getByRole("textbox", { name: "Message" });
  await message.click();
  await userEvent.keyboard("hello{ArrowLeft}{ArrowLeft}");
  await expect.element(page.getByText(/Further fields could not be loaded/)).toBeVisible();
  await userEvent.keyboard("--");
  await expect.element(message).toHaveValue("hel--lo");
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.element(page.getByRole("textbox", { name: "Subject" })).not.toBeInTheDocument();
  await expect.element(message).toHaveValue("hel--lo");
  expect(changes.at(-1)).toEqual({
    contacts: { authProvisionId: "apn_contactsReady" },
    channel: "sms",
    text: "hel--lo",
  });
  expect((await asked("reload")).map(({ status }) => status)).toEqual([500, 200]);
});

test("R-213 a reload leaves the focus on the field that asked for it", async () => {
  await mount();
  const channel = page.getByRole("combobox", { name: "Channel" });
  await channel.click();
  await page.getByRole("option", { name: "Text message" }).click();
  await expect.element(page.getByRole("textbox", { name: "Subject" })).not.toBeInTheDocument();
  await expect.element(channel).toHaveFocus();
});

test("R-192 under trusted types and a strict policy nothing is refused, and nothing of an alert runs", async () => {
  const frame = document.createElement("iframe");
  frame.style.cssText = "width: 800px; height: 900px";
  // By name: in a document of \`srcdoc\`, Firefox takes 'self' for another origin.
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types 'none'; script-src ${location.origin}; object-src 'none'; base-uri 'none'">
    <div id="root"></div><script type="module" src="${new URL("strict-page.ts", import.meta.url).pathname}"></script>`;
  root.append(frame);
  await vi.waitFor(
    () => expect(frame.contentDocument?.querySelector("[data-prop-name=timer]")).toBeTruthy(),
    20_000,
  );
  const body = frame.contentDocument!.body;
  const inside = within(body);
  const user = synthetic.setup({ document: frame.contentDocument! });
  await user.click(await inside.findByRole("combobox", { name: "Kind" }));
  await user.click(await inside.findByRole("option", { name: "a" }));
  await inside.findByRole("textbox", { name: "More" });
  await user.click(await inside.findByRole("combobox", { name: "Channel" }));
  await user.click(await inside.findByRole("option", { name: "General" }));
  await user.type(await inside.findByLabelText("Secret"), "s3cret");
  for (const link of inside.queryAllByText("link")) await user.click(link);
  await user.click(inside.getByRole("button", { name: "Submit" }));
  expect((await inside.findAllByRole("alert")).length).toBeGreaterThan(0);
  const strict = frame.contentWindow as Window & { violations?: string[] };
  expect(strict.violations).toEqual([]);
  expect((window.top as Window & { hacked?: true }).hacked).toBeUndefined();
  expect(body.querySelectorAll("img, [onerror], [href^='javascript:']")).toHaveLength(0);
});

/** What the browser counts, after it has collected what nobody holds. */
async function counted() {
  const session = cdp() as unknown as { send(method: string): Promise<Record<string, number>> };
  await new Promise((resolve) => setTimeout(resolve, 200));
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return { nodes: nodes!, listeners: jsEventListeners!, bytes: usedSize! };
}

/** Counts the timers that are set from now on and have neither rung nor been taken back. */
function watchTimers() {
  const pending = new Set<unknown>();
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  Object.assign(window, {
    setTimeout(handler: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) {
      const timer: unknown = setTimeout(() => {
        pending.delete(timer);
        handler(...args);
      }, ms);
      pending.add(timer);
      return timer;
    },
    setInterval(...args: Parameters<typeof setInterval>) {
      const timer: unknown = setInterval(...args);
      pending.add(timer);
      return timer;
    },
    clearTimeout(timer: number) {
      pending.delete(timer);
      clearTimeout(timer);
    },
    clearInterval(timer: number) {
      pending.delete(timer);
      clearInterval(timer);
    },
  });
  restoreTimers = () => Object.assign(window, { setTimeout, setInterval, clearTimeout, clearInterval });
  return { pending: () => pending.size };
}
let restoreTimers: () => void = () => {};

test(
  "R-171 a form that comes and goes 300 times leaves no node, no listener, no timer, and less than a megabyte",
  { timeout: 180_000 },
  async () => {
    onlyIn("chromium", "only Chromium counts nodes and listeners after a garbage collection");
    const component = {
      key: "leak",
      name: "Leak",
      version: "1.0.0",
      configurable_props: [
        { name: "slack", type: "app", app: "slack", label: "Slack" },
        { name: "kind", type: "string", label: "Kind", options: ["a"], reloadProps: true },
        { name: "channel", type: "string", label: "Channel", remoteOptions: true },
        ...Array.from({ length: 17 }, (_, i) => ({
          name: `p${i}`,
          type: i % 2 ? "integer" : "string",
          label: `P${i}`,
        })),
      ],
    };
    const client = {
      components: {
        configureProp: async () => ({ options: ["General"] }),
        reloadProps: async () => ({
          dynamicProps: { id: "d", configurableProps: component.configurable_props },
        }),
      },
      accounts: { list: async () => ({ data: [{ id: "apn_1", name: "First", healthy: true }] }) },
      apps: { retrieve: async () => ({ data: { nameSlug: "slack", name: "Slack", authType: "oauth" } }) },
    };
    const cycle = async () => {
      const place = document.body.appendChild(document.createElement("div"));
      const mounted = adapter.mount(place, {
        component,
        client,
        externalUserId: "user",
        configuredProps: { slack: { authProvisionId: "apn_1" }, kind: "a", channel: "C1" },
      });
      await vi.waitFor(() => expect(place.querySelectorAll("[data-prop-name]")).toHaveLength(20), {
        interval: 1,
      });
      mounted.unmount();
      place.remove();
    };
    for (let round = 0; round < 30; round++) await cycle();
    const timers = watchTimers();
    const before = await counted();
    for (let round = 0; round < 300; round++) await cycle();
    const after = await counted();
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    // One for each form would be 300. The last request that was given up may still hold its own.
    expect(after.listeners).toBeLessThan(before.listeners + 5);
    expect(after.bytes - before.bytes).toBeLessThan(1_000_000);
    // React's own scheduling ends by itself; what would outlive a form for minutes does not.
    await vi.waitFor(() => expect(timers.pending()).toBe(0), 5_000);
    expect(adapter.probeCaches()).toEqual([]);
  },
);
