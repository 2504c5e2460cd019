// Three steps of a workflow as fields of a host's own form, with a real focus, real lists and the keyboard.
import { render, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ConnectProvider, parseComponent, type ConfiguredProps } from "../../src/index.ts";
import "../../src/theme/styles.css";
import { options, createScriptedClient } from "../support/scripted-client.ts";
import { WorkflowEditor } from "../docs/workflow.tsx";

const pick = { name: "list", type: "string", label: "List", remoteOptions: true };
const message = { name: "message", type: "string", label: "Message" };

function show(values: readonly ConfiguredProps[] = [{}, {}, {}]) {
  const saved: unknown[] = [];
  const client = createScriptedClient({
    configure: () => options("general", "releases"),
    retrieveComponent: ({ componentKey: key }: { componentKey: string }) =>
      parseComponent({ key, name: key, configurable_props: key === "pick" ? [pick] : [message] }),
  });
  const keys = ["pick", "say", "say"];
  render(
    <ConnectProvider client={client} externalUserId="user">
      <WorkflowEditor
        components={["pick", "say"]}
        workflow={{
          name: "W",
          steps: values.map((configuredProps, at) => ({ componentKey: keys[at] ?? "say", configuredProps })),
        }}
        onSave={(workflow) => void saved.push(structuredClone(workflow))}
      />
    </ConnectProvider>,
  );
  const step = async (at: number) => within(await screen.findByRole("group", { name: `Step ${at}` }));
  return { saved, step, save: () => page.getByRole("button", { name: "Save the workflow" }).click() };
}

test("a refused save leads to the first step that needs attention, and from there on by the keyboard", async () => {
  const { saved, step, save } = show([{ list: "general" }, {}, {}]);
  const second = await (await step(2)).findByRole("textbox", { name: "Message" });
  const third = await (await step(3)).findByRole("textbox", { name: "Message" });
  await save();
  await waitFor(() => expect(second).toHaveFocus());
  await waitFor(() => expect(second).toBeInvalid());
  await waitFor(() => expect(third).toBeInvalid());
  await userEvent.keyboard("One");
  await waitFor(() => expect(second).toBeValid());
  await save();
  await waitFor(() => expect(third).toHaveFocus());
  await userEvent.keyboard("Two{Enter}");
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(saved[0]).toMatchObject({
    steps: [
      { configuredProps: { list: "general" } },
      { configuredProps: { message: "One" } },
      { configuredProps: { message: "Two" } },
    ],
  });
});

test("Enter and Escape in a list are the list's, and don't submit the host's form", async () => {
  const { saved, step } = show([{}, { message: "a" }, { message: "b" }]);
  const list = await (await step(1)).findByRole("combobox", { name: "List" });
  list.focus();
  await userEvent.keyboard("{ArrowDown}");
  await screen.findByRole("option", { name: "releases" });
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("option")).not.toBeInTheDocument();
  await userEvent.keyboard("{ArrowDown}");
  await screen.findByRole("option", { name: "releases" });
  await userEvent.keyboard("{End}{Enter}");
  await waitFor(() => expect(list).toHaveValue("releases"));
  expect(saved).toEqual([]);
});

test("steps that are moved and started over keep their own values", async () => {
  const { step } = show([{ list: "general" }, { message: "a" }, { message: "b" }]);
  await (await step(2)).findByRole("textbox", { name: "Message" });
  await page.getByRole("button", { name: "Move step 2 up" }).click();
  await waitFor(async () =>
    expect((await step(1)).getByRole("textbox", { name: "Message" })).toHaveValue("a"),
  );
  expect((await step(2)).getByRole("combobox", { name: "List" })).toHaveValue("general");
  await userEvent.type((await step(1)).getByRole("textbox", { name: "Message" }), "bc");
  await page.getByRole("button", { name: "Start over" }).click();
  expect(await (await step(1)).findByRole("combobox", { name: "List" })).toHaveValue("general");
  expect(await (await step(2)).findByRole("textbox", { name: "Message" })).toHaveValue("a");
});
