// A form that a portal draws into the document of a frame, whose window has classes of its own.
import { QueryClient } from "@tanstack/react-query";
import { render, waitFor, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { ComponentForm } from "../../src/form/ComponentForm.tsx";
import { loadParts } from "../../src/ui/on-demand.ts";
import type { ConfiguredProps } from "../../src/wire/configured-props.ts";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";
import { pasteText } from "../support/paste.ts";

const props = [
  { name: "texts", type: "string[]", label: "Texts" },
  { name: "object", type: "object", label: "Object" },
  { name: "request", type: "http_request", label: "Request" },
  { name: "choice", type: "string[]", label: "Choice", options: ["red", "blue"] },
];

function drawInFrame(children: ReactNode) {
  const frame = document.body.appendChild(document.createElement("iframe"));
  Object.assign(frame.style, { inlineSize: "800px", blockSize: "700px" });
  const page = frame.contentDocument!;
  const { unmount } = render(createPortal(children, page.body));
  const close = () => {
    unmount();
    frame.remove();
  };
  return { page, close };
}

test("H-030 every kind of list works in a frame: Enter, pasted lines, labels, options", async () => {
  await loadParts();
  const changes: ConfiguredProps[] = [];
  const form = (
    <ComponentForm
      component={{ key: "c", name: "C", version: "1.0.0", configurable_props: props }}
      configuredProps={{}}
      client={createScriptedClient()}
      externalUserId="user"
      onConfiguredPropsChange={(values) => void changes.push(values)}
    />
  );
  const { page, close } = drawInFrame(form);
  const field = (name: string) => page.querySelector<HTMLElement>(`[data-prop-name=${name}]`)!;
  const boxes = (name: string) => [
    ...field(name).querySelectorAll<HTMLInputElement>("input[type=text], textarea"),
  ];
  const last = () => changes.at(-1);
  const typeInto = async (target: HTMLElement, text: string) => {
    target.focus();
    await userEvent.keyboard(text);
  };
  await waitFor(() => expect(within(field("texts")).getAllByRole("button").length).toBeGreaterThan(0));

  for (const name of ["texts", "object"]) {
    // A click on the label leads to the list's first control.
    await userEvent.click(field(name).querySelector(".ps-label")!);
    expect(field(name).contains(page.activeElement)).toBe(true);
    if (boxes(name).length === 0)
      await userEvent.click(within(field(name)).getAllByRole("button", { name: /add/i })[0]!);
    await waitFor(() => expect(boxes(name).length).toBeGreaterThan(0));
  }
  const [first] = boxes("texts");
  await typeInto(first!, "a");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(boxes("texts")).toHaveLength(2));
  expect(page.activeElement).toBe(boxes("texts")[1]);
  pasteText(boxes("texts")[1]!, "b\nc");
  await waitFor(() => expect(last()).toMatchObject({ texts: ["a", "b", "c"] }));

  const [key, value] = boxes("object");
  await typeInto(key!, "k");
  await typeInto(value!, "v");
  const before = boxes("object").length;
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(boxes("object").length).toBeGreaterThan(before));
  await waitFor(() => expect(last()).toMatchObject({ object: { k: "v" } }));

  await userEvent.click(within(field("choice")).getByRole("combobox"));
  const option = await waitFor(() => within(page.body).getByRole("option", { name: "blue" }));
  await userEvent.click(option);
  await waitFor(() => expect(last()).toMatchObject({ choice: ["blue"] }));
  close();
});

test("an account that was connected in a frame gives the focus back to its field", async () => {
  await loadParts();
  const client = createScriptedClient({ connectAccount: () => ({ accountId: "apn_1" }) });
  client.hold("connectAccount");
  const app = [{ name: "slack", type: "app", app: "slack", label: "Slack" }];
  const { page, close } = drawInFrame(
    <ComponentForm
      component={{ key: "c", name: "C", version: "1.0.0", configurable_props: app }}
      client={client}
      externalUserId="user"
      queryClient={new QueryClient()}
    />,
  );
  const connect = await waitFor(() => within(page.body).getByRole("button", { name: /^Connect/ }));
  // What shows the connect page takes the focus along, in the window around.
  const outside = document.body.appendChild(document.createElement("input"));
  await userEvent.click(connect);
  (page.activeElement as HTMLElement).blur();
  outside.focus();
  client.release();
  await waitFor(() => expect(page.activeElement).toBe(within(page.body).getByRole("combobox")));
  outside.remove();
  close();
});

test("Ctrl+K in a frame leads to the search of the Configurator in it", async () => {
  const { page, close } = drawInFrame(
    <Playground externalUserId="ready" componentKey="contacts-send-message" />,
  );
  Object.assign(page.defaultView!.frameElement!, { style: "inline-size: 1300px; block-size: 800px" });
  const message = await waitFor(() => within(page.body).getByRole("textbox", { name: "Message" }), {
    timeout: 15_000,
  });
  const search = await waitFor(() => within(page.body).getByRole("searchbox"));
  message.focus();
  await userEvent.keyboard("{Control>}k{/Control}");
  await waitFor(() => expect(page.activeElement).toBe(search));
  close();
});
