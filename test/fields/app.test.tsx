import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { component, hostForm } from "../support/host-form.tsx";
import { ClientError } from "../../src/client/errors.ts";
import { liveText } from "../support/live-text.ts";
import { createScriptedClient } from "../support/scripted-client.ts";
import type { Account, App } from "../../src/wire/pages.ts";

const slack = { name: "slack", type: "app", app: "slack" };

const withApp = (app: Partial<App>, accounts: readonly Account[] = []) =>
  createScriptedClient({
    retrieveApp: (nameSlug) => ({ nameSlug, name: "Slack", authType: "oauth", ...app }),
    listAccounts: () => ({ items: [...accounts], hasMore: false }),
    connectAccount: () => ({ accountId: "apn_new" }),
  });

const logo = (form: { container: HTMLElement }) => form.container.querySelector(".ps-app-logo")!;

test("an app without a logo has its initial beside it, which a screen reader does not read", async () => {
  const form = hostForm({ component: component("c", slack), client: withApp({ name: "Émile’s" }) });
  await waitFor(() => expect(logo(form)).toHaveTextContent("É"));
  expect(logo(form)).toHaveAttribute("aria-hidden", "true");
});

test("an app's logo is shown where the page can load it, and its initial where it cannot", async () => {
  const form = hostForm({
    component: component("c", slack),
    client: withApp({ imgSrc: "https://assets.example.com/slack.svg" }),
  });
  const image = await waitFor(() => {
    const found = logo(form).querySelector("img");
    expect(found).toHaveAttribute("src", "https://assets.example.com/slack.svg");
    return found!;
  });
  fireEvent.error(image);
  expect(logo(form)).toHaveTextContent("S");
});

test.each(["data:image/svg+xml,<svg/>", "javascript:alert(1)", "/relative.png"])(
  "a logo at %s is not loaded",
  async (imgSrc) => {
    const form = hostForm({ component: component("c", slack), client: withApp({ imgSrc }) });
    await screen.findByRole("button", { name: "Connect Slack" });
    expect(logo(form).querySelector("img")).toBeNull();
  },
);

test("an account says when it was last checked, below the field and in the list, and nothing of a time that is none", async () => {
  const accounts: Account[] = [
    { id: "apn_1", name: "Work", healthy: true, lastRefreshedAt: "2026-11-02T10:30:00Z" },
    { id: "apn_2", name: "Home", healthy: true, lastRefreshedAt: "yesterday" },
  ];
  const form = hostForm({
    component: component("c", slack),
    client: withApp({}, accounts),
    configuredProps: { slack: { authProvisionId: "apn_1" } },
  });
  expect(await screen.findByText(/^Checked Nov 2, 2026/)).toBeVisible();
  await form.user.click(screen.getByRole("combobox"));
  const [work, home] = await screen.findAllByRole("option");
  expect(work).toHaveTextContent(/Work.*Checked Nov 2, 2026/);
  expect(home).toHaveTextContent(/^Home$/);
  expect(document.body).not.toHaveTextContent("Invalid Date");
});

test("accounts are listed and connected through the host's own OAuth client, where it has one", async () => {
  const client = withApp({});
  const github = { name: "github", type: "app", app: "github" };
  const form = hostForm({
    component: component("c", slack, github),
    client,
    oauthAppIds: { slack: "oa_1" },
  });
  const fieldOf = (name: string) =>
    within(form.container.querySelector<HTMLElement>(`[data-prop-name="${name}"]`)!);
  for (const name of ["slack", "github"]) {
    await form.user.click(await fieldOf(name).findByRole("button", { name: /^Connect/ }));
    await fieldOf(name).findByText(/apn_new|not available/);
  }
  const asked = (kind: "connectAccount" | "listAccounts") =>
    client.calls
      .filter(({ method }) => method === kind)
      .map(({ request }) => request as { app: string; oauthAppId?: string })
      .map(({ app, oauthAppId }) => [app, oauthAppId]);
  expect(asked("connectAccount")).toEqual([
    ["slack", "oa_1"],
    ["github", undefined],
  ]);
  expect(new Map(asked("listAccounts") as [string, string | undefined][])).toEqual(
    new Map([
      ["slack", "oa_1"],
      ["github", undefined],
    ]),
  );
});

test("an account is connected through the OAuth client and the client of the host as they are by then", async () => {
  const late = withApp({});
  const form = hostForm({ component: component("c", slack), client: withApp({}) });
  const connect = await screen.findByRole("button", { name: /^Connect/ });
  form.update({ oauthAppIds: { slack: "oa_late" }, client: late });
  await form.user.click(connect);
  await waitFor(() =>
    expect(late.requests("connectAccount")).toMatchObject([{ app: "slack", oauthAppId: "oa_late" }]),
  );
});

const first: Account = { id: "apn_1", name: "First", healthy: true };

test("a list of accounts that cannot be refreshed says so, and its accounts can still be taken", async () => {
  const client = createScriptedClient({
    listAccounts: (_, { count }) => {
      if (count > 1) throw new ClientError("server", "Down");
      return { items: [first], hasMore: false };
    },
  });
  const form = hostForm({ component: component("c", slack), client });
  await form.user.click(await screen.findByRole("combobox"));
  await screen.findByRole("option", { name: "First" });
  await form.user.click(screen.getByRole("button", { name: "Refresh" }));
  expect(await screen.findByText("The server has a problem.")).toBeVisible();
  await form.user.click(screen.getByRole("option", { name: "First" }));
  expect(form.changes).toEqual([{ slack: { authProvisionId: "apn_1" } }]);
});

test.each([false, true])(
  "a saved account of a later page has its name (read-only: %s), and one that is on none is gone",
  async (readOnly) => {
    const pages = ["Second", "Third", "Fourth"];
    const client = createScriptedClient({
      listAccounts: ({ after = 0 }) => ({
        items: [{ id: `apn_${after}`, name: pages[after], healthy: true }],
        hasMore: after < 2,
        endCursor: after + 1,
      }),
    });
    const show = (id: string) =>
      hostForm({
        component: component("c", slack),
        client,
        readOnly,
        configuredProps: { slack: { authProvisionId: id } },
      });
    const form = show("apn_2");
    await waitFor(() =>
      expect(
        readOnly ? form.container.textContent : screen.getByRole<HTMLInputElement>("combobox").value,
      ).toMatch("Fourth"),
    );
    form.unmount();
    show("apn_gone");
    expect(await screen.findByText(/This account is not available any more/)).toBeVisible();
  },
);

test("a window for connecting that the browser blocks is told as such, and what the platform forbids is not", async () => {
  const client = createScriptedClient({
    connectAccount: (_, { count }) => {
      throw new ClientError("forbidden", "No", count === 1 ? {} : { status: 403 });
    },
  });
  const form = hostForm({ component: component("c", slack), client });
  const connect = async () => form.user.click(await screen.findByRole("button", { name: /^Connect/ }));
  await connect();
  expect(await screen.findByText(/^The browser blocked the window for connecting/)).toBeVisible();
  await connect();
  expect(await screen.findByText(/You are not allowed to do this/)).toBeVisible();
  expect(screen.queryByText(/The browser blocked/)).toBeNull();
});

test("an account that is connected again keeps what was saved with it", async () => {
  const saved = { slack: { authProvisionId: "apn_1", oauthAppId: "oa_1" } };
  const client = createScriptedClient({
    connectAccount: () => ({ accountId: "apn_1" }),
    listAccounts: (_, { count }) => ({ items: [{ ...first, healthy: count > 1 }], hasMore: false }),
  });
  const form = hostForm({ component: component("c", slack), client, configuredProps: saved });
  await form.user.click(await screen.findByRole("button", { name: /^Reconnect/ }));
  await waitFor(() => expect(screen.queryByRole("button", { name: /^Reconnect/ })).toBeNull());
  await form.submit();
  expect(form.submits[0]?.values).toEqual(saved);
});

test("the chosen account is the selected one of the list", async () => {
  const form = hostForm({
    component: component("c", slack),
    client: withApp({}, [
      { id: "apn_1", name: "Work", healthy: true },
      { id: "apn_2", name: "Home", healthy: true },
    ]),
    configuredProps: { slack: { authProvisionId: "apn_2" } },
  });
  await form.user.click(await screen.findByRole("combobox"));
  expect(await screen.findByRole("option", { name: "Home", selected: true })).toBeVisible();
  expect(screen.getByRole("option", { name: "Work", selected: false })).toBeVisible();
});

test("an account that does not work says so once it is chosen, and describes its field", async () => {
  const accounts: Account[] = [
    { id: "apn_1", name: "Work", healthy: true },
    { id: "apn_2", name: "Archive", healthy: false, error: "The password has expired." },
  ];
  const form = hostForm({ component: component("c", slack), client: withApp({}, accounts) });
  const control = await screen.findByRole("combobox");
  await form.user.click(control);
  await form.user.click(await screen.findByRole("option", { name: /Archive/ }));
  const trouble = "The password has expired. Reconnect it, or choose another.";
  await waitFor(() => expect(liveText()).toContain(`Slack: ${trouble}`));
  expect(control).toHaveAccessibleDescription(trouble);
  await form.user.clear(control);
  await form.user.click(await screen.findByRole("option", { name: /Work/ }));
  await waitFor(() => expect(liveText()).not.toContain("password"));
  expect(control).not.toHaveAccessibleDescription();
});

test("a connect that fails again is spoken again", async () => {
  const client = createScriptedClient({
    retrieveApp: (nameSlug) => ({ nameSlug, name: "Slack", authType: "oauth" }),
    listAccounts: () => ({ items: [], hasMore: false }),
    connectAccount: () => {
      throw new ClientError("server", "Down.");
    },
  });
  const form = hostForm({ component: component("c", slack), client });
  const connect = await screen.findByRole("button", { name: "Connect Slack" });
  const said: string[] = [];
  const observer = new MutationObserver(() => {
    const text = liveText();
    if (text.startsWith("Slack: ")) said.push(text);
  });
  observer.observe(document.body, { subtree: true, childList: true });
  await form.user.click(connect);
  await waitFor(() => expect(said).toHaveLength(1));
  await form.user.click(screen.getByRole("button", { name: "Connect Slack" }));
  await waitFor(() => expect(said).toHaveLength(2));
  observer.disconnect();
  expect(said[1]).toBe(said[0]);
});

test("a saved account that does not work describes its field, and is not spoken of when the form opens", async () => {
  const accounts = [{ id: "apn_2", name: "Archive", healthy: false, dead: true }];
  hostForm({
    component: component("c", slack),
    client: withApp({}, accounts),
    configuredProps: { slack: { authProvisionId: "apn_2" } },
  });
  const control = await screen.findByRole("combobox");
  await waitFor(() =>
    expect(control).toHaveAccessibleDescription(
      "This account is disconnected. Reconnect it, or choose another.",
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(liveText()).not.toContain("disconnected");
});
