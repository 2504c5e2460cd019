// A form is filled in a group of fields at a time.
import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { StrictMode } from "react";
import { expect, test, vi } from "vitest";
import { FillBar, FilledFields, FillingProvider } from "../../src/configurator/index.ts";
import { ComponentForm, type ConfiguredProps, ConnectProvider, parseComponent } from "../../src/index.ts";
import { createScriptedClient, propsReply } from "../../src/testing/index.ts";

const own = [
  { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true },
  { name: "title", type: "string", label: "Title" },
  { name: "token", type: "string", label: "Token", secret: true },
  { name: "note", type: "string", label: "Note", optional: true },
];
const brought = { name: "extra", type: "string", label: "Extra" };
const component = parseComponent({ key: "k", name: "K", version: "1.0.0", configurableProps: own });

function show(configuredProps: ConfiguredProps = {}) {
  const onSubmit = vi.fn<(values: ConfiguredProps) => void>();
  const client = createScriptedClient({ reload: () => propsReply("dyp_1", ...own, brought) });
  render(
    <StrictMode>
      <ConnectProvider client={client} externalUserId="user">
        <ComponentForm component={component} configuredProps={configuredProps} onSubmit={onSubmit}>
          <FillingProvider bySteps>
            <FillBar />
            <FilledFields />
          </FillingProvider>
        </ComponentForm>
      </ConnectProvider>
    </StrictMode>,
  );
  return { onSubmit, user: userEvent.setup({ delay: null }) };
}

const next = () => screen.findByRole("button", { name: "Next" });
const current = () =>
  within(screen.getByRole("navigation", { name: "Steps" }))
    .getAllByRole("button")
    .find((button) => button.getAttribute("aria-current") === "step");
const stepNames = () =>
  within(screen.getByRole("navigation", { name: "Steps" }))
    .getAllByRole("button")
    .map(({ textContent }) => textContent);
const box = (name: string) => screen.findByRole("textbox", { name });

test("a step lets nobody go on with what is missing, and leads there", async () => {
  const { user } = show();
  await user.click(await next());
  expect(await screen.findByRole("combobox", { name: "Kind" })).toHaveFocus();
  expect(current()).toHaveTextContent("Settings");
});

test("a reload brings its step before the person goes on, and Back keeps what was typed", async () => {
  const { user } = show({ kind: "a", token: "t" });
  await user.type(await box("Title"), "Hello");
  await user.click(await next());
  expect(await box("Extra")).toBeVisible();
  expect(current()).toHaveTextContent("Fields for your choices");
  expect(screen.getByRole("heading", { name: /^Fields for your choices/ })).toHaveFocus();
  expect(stepNames()).toEqual([
    "1Settings (complete)",
    "2Fields for your choices",
    "3Added fields",
    "4Review",
  ]);
  await user.click(screen.getByRole("button", { name: "Back" }));
  expect(await box("Title")).toHaveValue("Hello");
});

test("the last step tells all, without secrets, leads back, and submits", async () => {
  const { user, onSubmit } = show({ kind: "a", title: "Hello", token: "s3cr3t" });
  await box("Title");
  await user.click(screen.getByRole("button", { name: /Review$/ }));
  const review = screen.getByText("1 field is still missing or wrong.").parentElement!;
  expect(review).toHaveTextContent("Hello");
  expect(review).not.toHaveTextContent("s3cr3t");
  await user.click(screen.getByRole("button", { name: "Change Extra" }));
  await waitFor(async () => expect(await box("Extra")).toHaveFocus());
  await user.keyboard("more");
  await user.click(screen.getByRole("button", { name: /Review$/ }));
  expect(screen.getByText("Check what you entered, then go on.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Submit" }));
  await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  expect(onSubmit.mock.calls[0]?.[0]).toMatchObject({ kind: "a", title: "Hello", extra: "more" });
});

test("a refused submit leads to the step of what is wrong", async () => {
  const { user, onSubmit } = show({ kind: "a", token: "t" });
  await box("Title");
  await user.click(screen.getByRole("button", { name: /Review$/ }));
  await user.click(screen.getByRole("button", { name: "Submit" }));
  await waitFor(async () => expect(await box("Title")).toHaveFocus());
  expect(current()).toHaveTextContent("Settings");
  expect(onSubmit).not.toHaveBeenCalled();
});
