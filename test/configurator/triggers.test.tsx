// Deployed triggers: their list, and one of them, on a page of the host's own.
import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { StrictMode, useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { ClientError } from "../../src/client/index.ts";
import { TriggerList, TriggerPanel } from "../../src/configurator/index.ts";
import { Triggers } from "../../src/configurator/triggers/Triggers.tsx";
import { ConnectProvider } from "../../src/index.ts";
import { buildProp, createScriptedClient, propsReply, type Script } from "../../src/testing/index.ts";

const SECRET = "hunter22";
const at = Date.UTC(2026, 0, 5, 9, 30);
const table = buildProp("string", "table", { label: "Table" });
const token = buildProp("string", "token", { label: "Token", secret: true });

const deployed = (id: string, more: object = {}) => ({
  id,
  name: `Trigger ${id}`,
  componentKey: "acme-new-row",
  active: true,
  createdAt: at,
  props: [table, token],
  issues: [],
  configuredProps: { table: "tickets", token: SECRET, unknown: [1] },
  ...more,
});

const script: Script = {
  listTriggers: ({ after }) =>
    after
      ? { items: [deployed("c")], hasMore: false }
      : { items: [deployed("a"), deployed("b", { active: false })], hasMore: true, endCursor: "next" },
  retrieveTrigger: ({ triggerId }) => deployed(triggerId),
  updateTrigger: ({ triggerId, ...change }) => deployed(triggerId, { ...change, updatedAt: at + 60_000 }),
  deleteTrigger: () => undefined,
  retrieveEvents: () => [
    { id: "2", k: "emit", ts: at + 2000, sum: "Row 2", e: { subject: "Second" } },
    { id: "1", k: "emit", ts: at + 1000, e: { subject: "First" } },
  ],
  retrieveWebhooks: () => [{ id: "wh_1", url: "https://a.example/hook" }],
  updateWebhooks: ({ webhookUrls }) => webhookUrls.map((url, index) => ({ id: `wh_${index}`, url })),
  retrieveWorkflows: () => ["p_1"],
  updateWorkflows: ({ workflowIds }) => [...workflowIds],
  retrieveSigningKey: () => ({ signingKey: "whsk_first" }),
  renewSigningKey: () => ({ signingKey: "whsk_second" }),
};

function Page({ triggerId }: { triggerId?: string }) {
  const [open, setOpen] = useState(triggerId);
  return <Triggers triggerId={open} onOpen={setOpen} />;
}

function show(more: Script = {}, triggerId?: string) {
  const client = createScriptedClient({ ...script, ...more });
  const queryClient = new QueryClient();
  const { unmount } = render(
    <StrictMode>
      <ConnectProvider client={client} externalUserId="user" queryClient={queryClient}>
        <Page triggerId={triggerId} />
      </ConnectProvider>
    </StrictMode>,
  );
  const user = userEvent.setup({ delay: null });
  const copied: string[] = [];
  vi.spyOn(navigator.clipboard, "writeText").mockImplementation(async (text) => void copied.push(text));
  return {
    copied,
    client,
    queryClient,
    unmount,
    user,
    press: async (name: string | RegExp) => user.click(await screen.findByRole("button", { name })),
  };
}

const heading = (name: string) => screen.findByRole("heading", { level: 1, name });

describe("the list", () => {
  const rows = () => screen.getAllByRole("listitem").map((row) => row.textContent);

  test("shows what is deployed, page by page", async () => {
    const { client, press } = show();
    expect(screen.getByRole("status", { name: "Loading what is deployed" })).toBeInTheDocument();
    expect(await screen.findByRole("button", { name: /Trigger a/ })).toHaveTextContent(/Active/);
    expect(screen.getByRole("button", { name: /Trigger b/ })).toHaveTextContent(/Paused/);
    await press("More triggers");
    await screen.findByRole("button", { name: /Trigger c/ });
    expect(rows()).toHaveLength(3);
    expect(client.requests("listTriggers").at(-1)).toEqual({ externalUserId: "user", after: "next" });
    expect(screen.queryByRole("button", { name: "More triggers" })).toBeNull();
  });

  test("keeps no value of theirs in the host's query client", async () => {
    const { queryClient } = show();
    await screen.findByRole("button", { name: /Trigger a/ });
    const cache = queryClient.getQueryCache().getAll();
    expect(cache).toHaveLength(1);
    expect(JSON.stringify(cache.map(({ state, queryKey }) => [state, queryKey]))).not.toContain(SECRET);
  });

  test("says that there is nothing", async () => {
    show({ listTriggers: () => ({ items: [], hasMore: false }) });
    expect(await screen.findByText("Nothing is deployed yet.")).toBeVisible();
  });

  test("says why it could not be loaded, and tries again", async () => {
    let works = false;
    const { press } = show({
      listTriggers: () => {
        if (!works) throw new ClientError("server", "Restarting.");
        return { items: [deployed("a")], hasMore: false };
      },
    });
    expect(await screen.findByText("What is deployed could not be loaded.")).toBeVisible();
    expect(screen.getByText("Restarting.")).toBeVisible();
    works = true;
    await press("Try again");
    expect(await screen.findByRole("button", { name: /Trigger a/ })).toBeVisible();
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("leads into a trigger and back to where it stood, by keyboard", async () => {
    const { user } = show();
    const row = await screen.findByRole("button", { name: /Trigger b/ });
    row.focus();
    await user.keyboard("{Enter}");
    expect(await heading("Trigger b")).toHaveFocus();
    (await screen.findByRole("button", { name: "All deployed triggers" })).focus();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("button", { name: /Trigger b/ })).toHaveFocus();
  });

  test("cannot be shown with a client that manages none", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const lacking = (part: React.ReactNode) => () =>
      render(
        <ConnectProvider client={createScriptedClient()} externalUserId="user">
          {part}
        </ConnectProvider>,
      );
    expect(lacking(<TriggerPanel triggerId="a" />)).toThrow(/manages no deployed triggers/);
    lacking(<TriggerList onOpen={() => {}} />)();
    return expect(screen.findByText(/manages no deployed triggers/)).resolves.toBeVisible();
  });
});

describe("a trigger", () => {
  const news = () => document.querySelector(".cf-news")?.textContent;

  test("is opened with its saved configuration, and saved with all of it", async () => {
    const { client, user, press } = show({}, "a");
    const box = await screen.findByLabelText("Table");
    expect(box).toHaveValue("tickets");
    expect(screen.queryByText("Not saved yet")).toBeNull();
    await user.type(box, "_2");
    expect(screen.getByText("Not saved yet")).toBeVisible();
    client.hold("updateTrigger");
    await press("Save");
    await waitFor(() => expect(client.held).toHaveLength(1));
    await waitFor(() => expect(news()).toBe(""));
    client.release();
    await waitFor(() => expect(news()).toBe("Saved."));
    expect(screen.queryByText("Not saved yet")).toBeNull();
    expect(box).toHaveValue("tickets_2");
    expect(client.requests("updateTrigger")).toEqual([
      {
        triggerId: "a",
        externalUserId: "user",
        configuredProps: { table: "tickets_2", token: SECRET, unknown: [1] },
      },
    ]);
  });

  test("asks for the props that follow from its values, and deletes nothing meanwhile", async () => {
    const kind = buildProp("string", "kind", { label: "Kind", reloadProps: true });
    const column = buildProp("string", "column", { label: "Column" });
    const configuredProps = { kind: "a", column: "c1" };
    const { client, press } = show(
      {
        retrieveTrigger: () => deployed("a", { props: [kind], configuredProps }),
        reload: () => propsReply("d_1", kind, column),
      },
      "a",
    );
    expect(await screen.findByLabelText("Column")).toHaveValue("c1");
    expect(client.requests("reload")).toMatchObject([{ componentKey: "acme-new-row", configuredProps }]);
    await press("Save");
    await waitFor(() => expect(client.requests("updateTrigger")).toMatchObject([{ configuredProps }]));
  });

  test("tells why it was not saved, and keeps what was typed", async () => {
    const { user, press } = show(
      {
        updateTrigger: () => {
          throw new ClientError("server", "No such table.");
        },
      },
      "a",
    );
    await user.type(await screen.findByLabelText("Table"), "_2");
    await press("Save");
    expect(await screen.findByRole("alert")).toBeVisible();
    await waitFor(() => expect(news()).toBe(""));
    expect(screen.getByText("Not saved yet")).toBeVisible();
    expect(screen.getByLabelText("Table")).toHaveValue("tickets_2");
  });

  test("takes back what was not saved, and asks before it is left so", async () => {
    const { user, press } = show({}, "a");
    await user.type(await screen.findByLabelText("Table"), "_2");
    await press("All deployed triggers");
    expect(screen.getByText("Leave without saving what you changed?")).toBeVisible();
    expect(screen.getByRole("button", { name: "Stay" })).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(screen.queryByText("Leave without saving what you changed?")).toBeNull();
    await press("Revert");
    expect(screen.getByLabelText("Table")).toHaveValue("tickets");
    await user.type(screen.getByLabelText("Table"), "_3");
    await press("All deployed triggers");
    await press("Leave without saving");
    expect(await heading("Deployed triggers")).toBeVisible();
  });

  test("is paused and resumed once the platform has said so", async () => {
    const { client, press } = show({}, "a");
    client.hold("updateTrigger");
    await press("Pause");
    await waitFor(() => expect(client.held).toHaveLength(1));
    expect(screen.getByText("Active")).toBeVisible();
    client.release();
    expect(await screen.findByText("Paused")).toBeVisible();
    await waitFor(() => expect(news()).toBe("Paused. Nothing is emitted until you resume it."));
    await press("Resume");
    expect(await screen.findByText("Active")).toBeVisible();
    expect(client.requests("updateTrigger").map(({ active }) => active)).toEqual([false, true]);
  });

  test("is renamed, and never to nothing", async () => {
    const { client, user, press } = show({}, "a");
    await press("Rename");
    const box = screen.getByLabelText("Name");
    expect(box).toHaveFocus();
    await user.clear(box);
    await user.keyboard("{Enter}");
    expect(box).toHaveAccessibleDescription("Give it a name.");
    await user.keyboard("Rows{Enter}");
    expect(await heading("Rows")).toBeVisible();
    expect(client.requests("updateTrigger")).toMatchObject([{ name: "Rows" }]);
    expect(screen.queryByLabelText("Name")).toBeNull();
  });

  test("is deleted after asking, which says what stops", async () => {
    const { client, press } = show({}, "a");
    await press("Delete");
    expect(screen.getByRole("alert")).toHaveTextContent(/Delete “Trigger a”\?.*It stops at once/);
    expect(screen.getByRole("button", { name: "Keep it" })).toHaveFocus();
    await press("Keep it");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(client.requests("deleteTrigger")).toEqual([]);
    await press("Delete");
    await press("Delete it");
    expect(await screen.findByText("“Trigger a” is deleted.")).toBeVisible();
    expect(client.requests("deleteTrigger")).toEqual([{ triggerId: "a", externalUserId: "user" }]);
  });

  test("is deleted all the same where taking it down fails, if the person wants that", async () => {
    const { client, press } = show(
      {
        deleteTrigger: ({ ignoreHookErrors }) => {
          if (!ignoreHookErrors) throw new ClientError("server", "The hook failed.");
        },
      },
      "a",
    );
    await press("Delete");
    await press("Delete it");
    expect(await screen.findByText("The hook failed.")).toBeVisible();
    await press("Delete it although taking it down fails");
    expect(await screen.findByText("“Trigger a” is deleted.")).toBeVisible();
    expect(client.requests("deleteTrigger")[1]).toMatchObject({ ignoreHookErrors: true });
  });

  test("that somebody else has deleted is gone, which was asked for", async () => {
    const { press } = show(
      {
        deleteTrigger: () => {
          throw new ClientError("notFound", "No such trigger.");
        },
      },
      "a",
    );
    await press("Delete");
    await press("Delete it");
    expect(await screen.findByText("“Trigger a” is deleted.")).toBeVisible();
  });

  test("that cannot be loaded says why, and tries again", async () => {
    let works = false;
    const { press } = show(
      {
        retrieveTrigger: () => {
          if (!works) throw new ClientError("offline", "No network.");
          return deployed("a");
        },
      },
      "a",
    );
    expect(await screen.findByText("No network.")).toBeVisible();
    works = true;
    await press("Try again");
    expect(await screen.findByLabelText("Table")).toHaveValue("tickets");
  });

  test("leaves none of its values in the host's query client", async () => {
    const { queryClient } = show({}, "a");
    await screen.findByLabelText("Table");
    const cache = queryClient.getQueryCache().getAll();
    expect(JSON.stringify(cache.map(({ state, queryKey }) => [state, queryKey]))).not.toContain(SECRET);
    expect(document.body.outerHTML).not.toContain(SECRET);
  });
});

describe("its events", () => {
  test("are listed newest first, unfolded, and asked for again", async () => {
    let count = 0;
    const { client, user, press } = show(
      {
        retrieveEvents: () =>
          [{ id: "n", k: "emit", ts: at, sum: "Newer", e: { subject: "New" } }]
            .slice(0, count++)
            .concat([{ id: "1", k: "emit", ts: at, sum: "Older", e: { subject: "Old" } }]),
      },
      "a",
    );
    const list = within(await screen.findByRole("region", { name: "Latest events" }));
    await list.findByText("Older");
    expect(screen.queryByText("Old")).toBeNull();
    await user.click(list.getByText("Older"));
    expect(await list.findByText("Old")).toBeVisible();
    await press("Refresh events");
    expect(await list.findByText("Newer")).toBeVisible();
    expect(list.getByText(/^2 events, as of/)).toBeVisible();
    // What was unfolded stays so.
    expect(list.getByText("Old")).toBeVisible();
    expect(client.requests("retrieveEvents").at(-1)).toMatchObject({ limit: 20 });
  });

  test("are more than a few, if wanted", async () => {
    const { client, press } = show(
      {
        retrieveEvents: ({ limit = 0 }) =>
          Array.from({ length: Math.min(limit, 60) }, (_, id) => ({ id: `${id}`, e: id })),
      },
      "a",
    );
    await press("Show up to 100");
    expect(await screen.findByText(/^60 events/)).toBeVisible();
    expect(client.requests("retrieveEvents").at(-1)).toMatchObject({ limit: 100 });
    expect(screen.queryByRole("button", { name: "Show up to 100" })).toBeNull();
  });

  test("may be none, or fail by themselves", async () => {
    const { unmount } = show({ retrieveEvents: () => [] }, "a");
    expect(await screen.findByText("It has emitted nothing yet.")).toBeVisible();
    unmount();
    show(
      {
        retrieveEvents: () => {
          throw new ClientError("server", "No events today.");
        },
      },
      "a",
    );
    expect(await screen.findByText("No events today.")).toBeVisible();
    expect(screen.getByLabelText("Table")).toHaveValue("tickets");
  });

  test("come with what went wrong in its runs, which a refresh asks for, too", async () => {
    let fails = false;
    const observations = () => (fails ? [{ k: "error", err: { message: "No such table" } }] : []);
    const { user, press } = show(
      { retrieveTrigger: () => deployed("a", { observations: observations() }) },
      "a",
    );
    await user.type(await screen.findByLabelText("Table"), "_2");
    expect(screen.queryByText("It ran into an error.")).toBeNull();
    fails = true;
    await press("Refresh events");
    expect(await screen.findByText("No such table")).toBeVisible();
    expect(screen.getByLabelText("Table")).toHaveValue("tickets_2");
  });
});

describe("its targets", () => {
  const webhooks = () => within(screen.getByRole("region", { name: "Webhooks" }));

  test("take another address, if it is one and not there yet", async () => {
    const { client, user } = show({}, "a");
    const box = await screen.findByLabelText("Address to post events to");
    for (const [typed, wrong] of [
      ["not an address", "Enter an address that begins with https:// or http://."],
      ["javascript:alert(1)", "Enter an address that begins with https:// or http://."],
      ["https://a.example/hook", "It is there already."],
    ] as const) {
      await user.clear(box);
      await user.type(box, `${typed}{Enter}`);
      expect(box).toHaveAccessibleDescription(wrong);
      expect(box).toHaveFocus();
    }
    expect(client.requests("updateWebhooks")).toEqual([]);
    await user.clear(box);
    await user.type(box, " https://b.example/hook {Enter}");
    expect(await screen.findByText("https://b.example/hook")).toBeVisible();
    expect(box).toHaveValue("");
    expect(client.requests("updateWebhooks")).toMatchObject([
      { webhookUrls: ["https://a.example/hook", "https://b.example/hook"] },
    ]);
  });

  test("are removed after asking", async () => {
    const { client, press } = show({}, "a");
    await press("Remove https://a.example/hook");
    expect(screen.getByText(/Post no more events to https:\/\/a.example\/hook\?/)).toBeVisible();
    expect(client.requests("updateWebhooks")).toEqual([]);
    await press("Remove");
    expect(await screen.findByText("Events are posted nowhere.")).toBeVisible();
    expect(client.requests("updateWebhooks")).toMatchObject([{ webhookUrls: [] }]);
  });

  test("stay what they are when they were not saved", async () => {
    const { user } = show(
      {
        updateWebhooks: () => {
          throw new ClientError("server", "Not today.");
        },
      },
      "a",
    );
    const box = await screen.findByLabelText("Address to post events to");
    await user.type(box, "https://b.example{Enter}");
    expect(await webhooks().findByText("Not today.")).toBeVisible();
    expect(box).toHaveValue("https://b.example");
    expect(webhooks().getAllByRole("listitem")).toHaveLength(1);
    await user.type(box, "/x");
    expect(webhooks().queryByText("Not today.")).toBeNull();
  });

  test("are workflows, too", async () => {
    const { client, user, press } = show({}, "a");
    await user.type(await screen.findByLabelText("Id of a workflow to start"), "p_2{Enter}");
    expect(await screen.findByText("p_2")).toBeVisible();
    await press("Remove p_1");
    await press("Remove");
    await waitFor(() => expect(screen.queryByText("p_1")).toBeNull());
    expect(client.requests("updateWorkflows").map(({ workflowIds }) => workflowIds)).toEqual([
      ["p_1", "p_2"],
      ["p_2"],
    ]);
  });
});

describe("a signing key", () => {
  const hook = "https://a.example/hook";

  test("is asked for when it is to be seen, and gone when it is hidden", async () => {
    const { client, press } = show({}, "a");
    await screen.findByText("••••••••");
    expect(client.requests("retrieveSigningKey")).toEqual([]);
    await press(`Show the signing key of ${hook}`);
    expect(await screen.findByText("whsk_first")).toBeVisible();
    await press(`Hide the signing key of ${hook}`);
    expect(document.body.outerHTML).not.toContain("whsk_first");
    expect(client.requests("retrieveSigningKey")).toEqual([
      { triggerId: "a", externalUserId: "user", webhookId: "wh_1" },
    ]);
  });

  test("is copied without being shown", async () => {
    const { press, copied } = show({}, "a");
    await press(`Copy the signing key of ${hook}`);
    expect(await screen.findByRole("button", { name: `Copied: the signing key of ${hook}` })).toBeVisible();
    expect(copied).toEqual(["whsk_first"]);
    expect(document.body.outerHTML).not.toContain("whsk_first");
  });

  test("stays in sight where the clipboard cannot be reached", async () => {
    const { press } = show({}, "a");
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("denied"));
    await press(`Copy the signing key of ${hook}`);
    expect(await screen.findByText("whsk_first")).toBeVisible();
  });

  test("is made anew after asking", async () => {
    const { client, press } = show({}, "a");
    await press(`New key for ${hook}`);
    expect(client.requests("renewSigningKey")).toEqual([]);
    await press("Make a new key");
    expect(await screen.findByText("whsk_second")).toBeVisible();
  });

  test("that is not given to browsers is said to be so, and nothing else suffers", async () => {
    const { press } = show(
      {
        retrieveSigningKey: () => {
          throw new ClientError("forbidden", "Only for servers.");
        },
      },
      "a",
    );
    await press(`Show the signing key of ${hook}`);
    expect(await screen.findByText("Only for servers.")).toBeVisible();
    expect(screen.getByLabelText("Table")).toHaveValue("tickets");
  });
});
