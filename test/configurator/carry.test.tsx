import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CarryBar, ChangesView, UndoRedo } from "../../src/configurator/index.ts";
import { ComponentForm, ConnectProvider, type ConfiguredProps } from "../../src/index.ts";
import { component } from "../support/host-form.tsx";
import {
  createScriptedClient,
  held,
  props as propsReply,
  type ScriptedClient,
} from "../support/scripted-client.ts";

const title = { name: "title", type: "string", label: "Title" };
const count = { name: "count", type: "integer", label: "Count" };
const token = { name: "token", type: "string", label: "Token", secret: true };
const place = { name: "place", type: "string", label: "Place" };

let user: ReturnType<typeof userEvent.setup>;
beforeEach(() => void (user = userEvent.setup()));
afterEach(() => void vi.restoreAllMocks());

interface Opened {
  client?: ScriptedClient;
  key?: string;
  props?: object[];
  values?: ConfiguredProps;
}

async function opened({
  client = createScriptedClient(),
  key = "c",
  props = [title, count, token],
  values = {},
}: Opened) {
  const told: ConfiguredProps[] = [];
  const { container, unmount } = render(
    <ConnectProvider client={client} externalUserId="ada">
      <ComponentForm
        component={component(key, ...props)}
        configuredProps={values}
        onConfiguredPropsChange={(next) => void told.push(next)}
        actions={
          <>
            <UndoRedo />
            <CarryBar />
            <ChangesView />
          </>
        }
      />
    </ConnectProvider>,
  );
  await screen.findByRole("button", { name: "Copy configuration" });
  return { told, container, unmount };
}

const press = async (name: string) => user.click(await screen.findByRole("button", { name }));
const box = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Copied configuration" });
const panel = () => within(screen.getByRole("region", { name: "Paste a configuration" }));

test("a configuration goes from one form to another of its component, in one step, and keeps the secret there", async () => {
  const first = await opened({ values: { title: "Hello", count: 3, token: "sw0rdfish" } });
  await press("Copy configuration");
  expect(await screen.findByText("The configuration is copied, without its secrets.")).toBeInTheDocument();
  expect(await navigator.clipboard.readText()).not.toContain("sw0rdfish");
  first.unmount();

  const second = await opened({ values: { title: "Bye", token: "herring" } });
  await press("Paste");
  await waitFor(async () => expect((await box()).value).toContain('"Hello"'));
  expect(await panel().findByText("From c")).toBeVisible();
  expect(panel().getByText("3 values fit")).toBeVisible();
  expect(second.told).toEqual([]);
  await press("Apply");
  expect(second.told).toEqual([{ title: "Hello", count: 3, token: "herring" }]);
  expect(await screen.findByText("2 values were pasted. Undo takes them back.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Paste" })).toHaveFocus();
  expect(screen.getByText("Pasted")).toBeVisible();
  await press("Undo");
  expect(second.told.at(-1)).toEqual({ title: "Bye", token: "herring" });
});

test("into another component's form goes what fits, and the rest is told", async () => {
  const first = await opened({
    key: "other",
    props: [title, { ...count, type: "string" }, token, place, { name: "on", type: "object", label: "On" }],
    values: { title: "Hello", count: "3", token: "sw0rdfish", place: "here", on: { a: 1 } },
  });
  await press("Copy configuration");
  first.unmount();

  const second = await opened({ props: [title, count, token, { name: "on", type: "boolean", label: "On" }] });
  await press("Paste");
  expect(await panel().findByText("1 value fits")).toBeVisible();
  const lists = panel()
    .getAllByRole("group")
    .map(({ textContent }) => textContent);
  expect(lists).toEqual([
    "1 value fitsTitle",
    "1 value is written otherwiseCountBeforeNot setNow3",
    "1 value needs its secret, which was not copiedToken",
    "1 value is of another type, and stays outOn",
    "1 value has no field here, and stays outplace",
  ]);
  await press("Apply");
  expect(second.told).toEqual([{ title: "Hello", count: 3 }]);
});

test("where the clipboard cannot be read, the text is pasted into a box", async () => {
  const { told } = await opened({});
  vi.spyOn(navigator.clipboard, "readText").mockRejectedValue(new Error("denied"));
  await press("Paste");
  expect(await screen.findByText(/clipboard cannot be read here/)).toBeVisible();
  expect(await box()).toHaveFocus();
  await user.paste("hello");
  expect(await panel().findByText(/This is not JSON/, { selector: "p" })).toBeVisible();
  expect(await box()).toHaveAttribute("aria-invalid", "true");
  await press("Apply");
  expect(told).toEqual([]);
  await user.clear(await box());
  await user.paste("[1]");
  expect(await panel().findByText(/This is no configuration/, { selector: "p" })).toBeVisible();
  await user.clear(await box());
  await user.paste('{"title": "Hi"}');
  expect(await panel().findByText("1 value would change.")).toBeInTheDocument();
  // Of whose component that is, nobody knows: a name that is here is taken.
  await press("Apply");
  expect(told).toEqual([{ title: "Hi" }]);
});

test("what else is in the clipboard is not shown", async () => {
  const { container } = await opened({});
  await navigator.clipboard.writeText("a pass phrase");
  await press("Paste");
  expect(await screen.findByText(/no configuration in the clipboard/)).toBeVisible();
  expect(await box()).toHaveValue("");
  expect(container).not.toHaveTextContent("pass phrase");
});

test("pasting is left without a trace", async () => {
  const { told } = await opened({});
  await press("Paste");
  await box();
  await press("Cancel");
  expect(screen.queryByRole("region", { name: "Paste a configuration" })).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Paste" })).toHaveFocus();
  expect(told).toEqual([]);
});

test("a form that can only be read is copied from, not pasted into, and a refused copy is made by hand", async () => {
  render(
    <ConnectProvider client={createScriptedClient()} externalUserId="ada">
      <ComponentForm
        component={component("c", title, token)}
        configuredProps={{ title: "Hello", token: "sw0rdfish" }}
        readOnly
      >
        <CarryBar />
      </ComponentForm>
    </ConnectProvider>,
  );
  await screen.findByRole("button", { name: "Copy configuration" });
  expect(screen.queryByRole("button", { name: "Paste" })).not.toBeInTheDocument();
  vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
  await press("Copy configuration");
  const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Configuration" });
  expect(text.value).toContain('"Hello"');
  expect(text.value).not.toContain("sw0rdfish");
});

const table = { name: "table", type: "string", label: "Table", reloadProps: true };
const row = { name: "row", type: "integer", label: "Row" };

const pasteRow = async (reload: () => unknown) => {
  const client = createScriptedClient({ reload });
  const { told } = await opened({ client, props: [table, title] });
  await press("Paste");
  const text = JSON.stringify({ component: "c", configured_props: { table: "contacts", row: "7" } });
  await user.click(await box());
  await user.paste(text);
  return { client, told };
};

test("what is pasted is held against the fields that would follow from it", async () => {
  const answer = held<unknown>();
  const { client, told } = await pasteRow(() => answer.promise);
  expect(
    await panel().findByRole("status", { name: "Asking which fields follow from these values" }),
  ).toBeVisible();
  expect(panel().getByText("1 value has no field yet, and is sent along")).toBeVisible();
  answer.give(propsReply("dyp_1", table, title, row));
  expect(await panel().findByText("1 value is written otherwise")).toBeVisible();
  expect(panel().queryByText(/has no field yet/)).toBeNull();
  expect(client.requests("reload")).toMatchObject([{ configuredProps: { table: "contacts", row: "7" } }]);
  expect(told).toEqual([]);
  await press("Apply");
  expect(await screen.findByRole("textbox", { name: "Row" })).toHaveValue("7");
  expect(told.at(-1)).toEqual({ table: "contacts", row: 7 });
});

test("where that cannot be asked, it says why, and pastes all the same", async () => {
  let isDown = true;
  const { told } = await pasteRow(() => {
    if (isDown) throw new Error("It is down.");
    return propsReply("dyp_1", table, title, row);
  });
  expect(
    await panel().findByText(/It is not known yet which fields follow.*The server has a problem\./),
  ).toBeVisible();
  isDown = false;
  await press("Try again");
  expect(await panel().findByText("1 value is written otherwise")).toBeVisible();
  await press("Apply");
  expect(told.at(-1)).toEqual({ table: "contacts", row: 7 });
});
