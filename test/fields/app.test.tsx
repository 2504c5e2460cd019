import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { component, hostForm } from "../support/host-form.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";
import type { Account, App } from "../../src/wire/messages.ts";

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
