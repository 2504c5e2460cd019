// The example of connect-react's README, with nothing changed but the import and the component, through the real SDK client
// and a backend that answers as the platform does.
import { createFrontendClient } from "@pipedream/sdk/browser";
import { render } from "@testing-library/react";
import { useState } from "react";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  ComponentFormContainer,
  FrontendClientProvider,
  SelectApp,
  type SelectAppProps,
  SelectComponent,
  type SelectComponentProps,
} from "../../src/connect-react/index.ts";
import { control } from "../support/playground.ts";

const changes = vi.fn<(values: Record<string, unknown>) => void>();

beforeAll(() => control({ warm: {} }), 120_000);
beforeEach(() => control({ reset: {} }));

async function fetchToken() {
  const answer = await fetch("/backend/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ external_user_id: "ready" }),
  });
  const { token, expires_at, connect_link_url } = (await answer.json()) as Record<string, string>;
  return { token: token!, expiresAt: new Date(expires_at!), connectLinkUrl: connect_link_url! };
}

const createClient = () =>
  createFrontendClient({
    baseUrl: window.location.origin,
    projectEnvironment: "development",
    externalUserId: "ready",
    tokenCallback: fetchToken,
  });

function Page() {
  const userId = "ready";
  const client = createClient();
  const [configuredProps, setConfiguredProps] = useState<Record<string, unknown>>({ text: "hello" });
  changes(configuredProps);
  return (
    <>
      <div>My application</div>
      <FrontendClientProvider client={client}>
        <ComponentFormContainer
          userId={userId}
          componentKey="contacts-send-message"
          configuredProps={configuredProps}
          onUpdateConfiguredProps={setConfiguredProps}
        />
      </FrontendClientProvider>
    </>
  );
}

test("the README's example runs: edits reach the host, and a client that is made at each render asks nothing twice", async () => {
  render(<Page />);
  const message = page.getByRole("textbox", { name: "Message", exact: true });
  await expect.element(message, { timeout: 20_000 }).toHaveValue("hello");
  await message.fill("hello there");
  await expect.poll(() => changes.mock.lastCall?.[0]).toMatchObject({ text: "hello there" });
  await expect.element(page.getByRole("button", { name: "Submit" })).not.toBeInTheDocument();
  const { data } = (await (await fetch("/backend/requests?kind=retrieve")).json()) as { data: unknown[] };
  expect(data).toHaveLength(1);
  // Its look comes along: one changed import is enough.
  await expect
    .poll(() => getComputedStyle(message.element()).borderRadius, { timeout: 10_000 })
    .toBe(getComputedStyle(document.documentElement).getPropertyValue("--ps-radius").trim());
});

function Pickers() {
  const [app, setApp] = useState<SelectAppProps["value"]>();
  const [component, setComponent] = useState<SelectComponentProps["value"]>();
  return (
    <FrontendClientProvider client={sdk}>
      <SelectApp value={app} onChange={setApp} />
      <SelectComponent app={app} componentType="action" value={component} onChange={setComponent} />
      <output>{component?.key}</output>
    </FrontendClientProvider>
  );
}

const sdk = createClient();

test("an app and an action of it are chosen by keyboard", async () => {
  render(<Pickers />);
  const combobox = (name: string) => page.getByRole("combobox", { name, exact: true });
  (combobox("App").element() as HTMLElement).focus();
  // Before the server has answered: what it finds is taken.
  await userEvent.keyboard("postg{Enter}");
  await expect.element(combobox("App")).toHaveValue("Postgres");
  (combobox("Action").element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown}");
  await expect.element(page.getByRole("option", { name: /^Insert Row/ })).toBeVisible();
  await expect.element(page.getByRole("option", { name: /^New Row/ })).not.toBeInTheDocument();
  await userEvent.keyboard("insert");
  await expect.element(page.getByRole("option", { name: /^Update Row/ })).not.toBeInTheDocument();
  await expect.poll(() => document.activeElement?.getAttribute("aria-activedescendant")).toBeTruthy();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByText("postgres-insert-row")).toBeVisible();
});
