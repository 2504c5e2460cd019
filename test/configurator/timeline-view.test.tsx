import { QueryClient } from "@tanstack/react-query";
import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TimelineProvider, TimelineView } from "../../src/configurator/index.ts";
import { CallList } from "../../src/configurator/devtools/CallList.tsx";
import { createTimeline, type Timeline } from "../../src/configurator/devtools/timeline.ts";
import { ClientError } from "../../src/client/errors.ts";
import { ComponentForm, ConnectProvider } from "../../src/index.ts";
import { buildComponent, buildProp, replayClient } from "../../src/testing/index.ts";
import { createScriptedClient, options, props as propsReply } from "../support/scripted-client.ts";

const user = userEvent.setup({ delay: null });
const component = buildComponent(
  "c",
  buildProp("string", "table", { label: "Table", remoteOptions: true }),
  buildProp("string", "token", { label: "Token", secret: true, optional: true }),
);

const files: { name: string; blob: Blob }[] = [];
const revoked: string[] = [];
beforeEach(() => {
  files.length = 0;
  const blobs = new Map<string, Blob>();
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`;
    blobs.set(url, blob as Blob);
    return url;
  };
  URL.revokeObjectURL = (url) => void revoked.push(url);
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blobs.get(this.href)! });
  });
});
afterEach(() => vi.restoreAllMocks());

const items = () => [...screen.getByRole("list", { name: "Calls, newest first" }).children] as HTMLElement[];
const summaries = () =>
  items().map((item) => [...item.querySelectorAll(".cf-call-what, strong")].map((it) => it.textContent));

async function shown(timeline: Timeline) {
  render(<CallList timeline={timeline} />);
  await screen.findByRole("heading", { name: "Requests" });
}

async function withCalls() {
  const timeline = createTimeline({ component });
  const client = timeline.watch(
    createScriptedClient({
      configure: () => ({ ...options("tickets"), notices: [{ kind: "info", message: "Two were hidden." }] }),
      run: () => {
        throw new ClientError("rateLimited", "Slow down.", { status: 429, retryAfter: 5 });
      },
    }),
  );
  const asked = { componentKey: "c", externalUserId: "ada", configuredProps: { token: "sw0rdfish" } };
  await client.configure({ ...asked, propName: "table" });
  await client.run(asked).catch(() => undefined);
  await client.retrieveApp("slack");
  return timeline;
}

test("a call is a line, and unfolds to its inputs, its answer, what was said and its error", async () => {
  await shown(await withCalls());
  expect(summaries()).toEqual([
    ["The app slack", "Applied"],
    ["Running c", "Failed"],
    ["Options of Table", "Applied"],
  ]);
  await user.click(screen.getByText("Running c"));
  const [, run, choices] = items();
  expect(await within(run!).findByText("Slow down.")).toBeVisible();
  expect(run).toHaveTextContent("rateLimited · HTTP 429 · Again in 5 seconds");
  expect(run).toHaveTextContent("token «secret»");
  await user.click(screen.getByText("Options of Table"));
  expect(await within(choices!).findByText("Two were hidden.")).toBeVisible();
  expect(choices).toHaveTextContent("tickets");
  expect(document.body).not.toHaveTextContent("sw0rdfish");
});

test("calls are filtered by kind and by outcome, and where none is left there is a way back", async () => {
  await shown(await withCalls());
  await user.selectOptions(screen.getByRole("combobox", { name: "Outcome" }), "Applied");
  expect(screen.getByText("2 calls")).toBeVisible();
  await user.selectOptions(screen.getByRole("combobox", { name: "Kind" }), "Options");
  expect(summaries()).toEqual([["Options of Table", "Applied"]]);
  await user.selectOptions(screen.getByRole("combobox", { name: "Outcome" }), "Failed");
  expect(screen.getByText("None of the calls is of this kind and ended so.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Show all calls" }));
  expect(items()).toHaveLength(3);
});

test("all calls are exported as a file that the testing client answers from, and cleared", async () => {
  await shown(await withCalls());
  await user.click(screen.getByRole("button", { name: "Export" }));
  expect(await screen.findByText("3 calls exported.")).toBeInTheDocument();
  const [file] = files;
  expect(file!.name).toMatch(/^propsmith-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.json$/);
  const text = await file!.blob.text();
  expect(text).not.toContain("sw0rdfish");
  expect(await replayClient(JSON.parse(text)).retrieveApp("slack")).toMatchObject({ nameSlug: "slack" });
  await vi.waitFor(() => expect(revoked).toContain("blob:0"));
  const clear = screen.getByRole("button", { name: "Clear" });
  await user.click(clear);
  expect(screen.getAllByText("Nothing has been asked for yet.")).not.toHaveLength(0);
  expect(clear).toHaveFocus();
  await user.click(screen.getByRole("button", { name: "Export" }));
  expect(files).toHaveLength(1);
});

test("a call that is under way is followed to its end", async () => {
  const base = createScriptedClient();
  base.hold();
  const timeline = createTimeline();
  const asking = timeline.watch(base).retrieveApp("slack");
  await shown(timeline);
  expect(summaries()).toEqual([["The app slack", "Waiting"]]);
  await act(async () => {
    base.release();
    await asking;
  });
  expect(summaries()).toEqual([["The app slack", "Applied"]]);
});

test("what a form gets from the cache is told as such, and asks for nothing", async () => {
  const base = createScriptedClient({ configure: () => options("tickets", "people") });
  render(
    <ConnectProvider client={base} externalUserId="ada" queryClient={new QueryClient()}>
      <TimelineProvider component={component}>
        <ComponentForm component={component} actions={<TimelineView />} />
      </TimelineProvider>
    </ConnectProvider>,
  );
  const table = await screen.findByRole("combobox", { name: "Table" });
  await user.click(table);
  await screen.findByRole("option", { name: "people" });
  const before = await vi.waitFor(() => {
    expect(summaries()).toHaveLength(2); // a list asks for further pages until there are none
    return base.requests("configure").length;
  });
  await user.keyboard("{Escape}");
  await user.tab();
  await user.click(table);
  await screen.findByRole("option", { name: "people" });
  expect(summaries()).toEqual([
    ["Options of Table", "From the cache"],
    ["Options of Table, page 2", "Applied"],
    ["Options of Table", "Applied"],
  ]);
  expect(base.requests("configure")).toHaveLength(before);
  await user.click(screen.getByRole("button", { name: "Export" }));
  expect(await screen.findByText(`${before} calls exported.`)).toBeInTheDocument();
});

test("a form whose fields are asked for again before they came shows the first call as no longer wanted", async () => {
  const switching = buildComponent("c", buildProp("boolean", "more", { label: "More", reloadProps: true }));
  const base = createScriptedClient({
    reload: ({ configuredProps }) =>
      propsReply("d", ...switching.props, buildProp("string", configuredProps.more ? "on" : "off")),
  });
  base.hold("reload");
  render(
    <ConnectProvider client={base} externalUserId="ada">
      <TimelineProvider component={switching}>
        <ComponentForm component={switching} actions={<TimelineView />} />
      </TimelineProvider>
    </ConnectProvider>,
  );
  await user.click(await screen.findByRole("radio", { name: /true|yes/i }));
  await user.click(screen.getByRole("radio", { name: /false|no\b/i }));
  await act(async () => base.release());
  expect(await screen.findByRole("textbox", { name: "off" })).toBeVisible();
  expect(summaries()).toEqual([
    ["The fields, because More changed", "Applied"],
    ["The fields for these values", "No longer wanted"],
  ]);
});

test("without a provider, and while it is off, a form asks as ever; the view says what is missing", async () => {
  const base = createScriptedClient({ configure: () => options("tickets") });
  render(
    <ConnectProvider client={base} externalUserId="ada">
      <TimelineProvider isOn={false}>
        <ComponentForm component={component} />
      </TimelineProvider>
    </ConnectProvider>,
  );
  await user.click(await screen.findByRole("combobox", { name: "Table" }));
  await screen.findByRole("option", { name: "tickets" });
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  expect(() => render(<TimelineView />)).toThrow("there is no <TimelineProvider>");
});
