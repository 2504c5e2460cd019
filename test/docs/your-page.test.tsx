// @vitest-environment jsdom
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ComponentForm } from "propsmith";
import { buildComponent, buildProp, createScriptedClient, optionsReply } from "propsmith/testing";
import { expect, test, vi } from "vitest";

const component = buildComponent(
  "acme-notify",
  buildProp("string", "channel", { label: "Channel", remoteOptions: true }),
  buildProp("integer", "times", { label: "Times", min: 1 }),
);

test("a notification is saved with the channel that was chosen", async () => {
  const user = userEvent.setup();
  const save = vi.fn();
  const client = createScriptedClient({ configure: () => optionsReply("general", "random") });
  render(<ComponentForm component={component} client={client} externalUserId="user-1" onSubmit={save} />);

  await user.click(await screen.findByRole("combobox", { name: "Channel" }));
  await user.click(await screen.findByRole("option", { name: "random" }));
  await user.type(screen.getByRole("textbox", { name: "Times" }), "3");
  await user.click(screen.getByRole("button", { name: "Submit" }));

  expect(save.mock.calls[0]?.[0]).toEqual({
    channel: { __lv: { label: "random", value: "random" } },
    times: 3,
  });
  expect(client.requests("configure")[0]).toMatchObject({ propName: "channel" });
});
