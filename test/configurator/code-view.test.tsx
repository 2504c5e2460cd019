import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CodeView } from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider } from "../../src/index.ts";
import { component } from "../support/host-form.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";

test("follows the form, in the language that was chosen last, and holds no secret", async () => {
  const user = userEvent.setup();
  const definition = component(
    "c",
    { name: "title", type: "string", label: "Title" },
    { name: "token", type: "string", label: "Token", secret: true },
  );
  const form = (
    <ConnectProvider client={createScriptedClient()} externalUserId="ada">
      <ComponentForm component={definition} configuredProps={{ token: "sw0rdfish" }} actions={<CodeView />} />
    </ConnectProvider>
  );
  const { unmount, container } = render(form);
  expect(await screen.findByText(/curl -X POST/)).toHaveTextContent('"external_user_id": "ada"');
  await user.type(screen.getByRole("textbox", { name: "Title" }), "It's here");
  await user.click(screen.getByRole("tab", { name: "Python" }));
  expect(screen.getByText(/from pipedream import/)).toHaveTextContent(`"title": "It's here"`);
  expect(screen.getByText(/from pipedream import/)).toHaveTextContent('"token": os.environ["TOKEN"]');
  expect(container.querySelector("pre")!.textContent).not.toContain("sw0rdfish");
  await user.click(screen.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toContain("client.actions.run(");
  unmount();
  render(form);
  expect(await screen.findByText(/from pipedream import/)).toBeVisible();
});
