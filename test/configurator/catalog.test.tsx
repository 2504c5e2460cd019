// Apps and components are found on a page of the host's own.
import { QueryClient } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { StrictMode } from "react";
import { describe, expect, test, vi } from "vitest";
import { ClientError } from "../../src/client/index.ts";
import {
  AppPicker,
  type AppPickerProps,
  ComponentPicker,
  type Recent,
} from "../../src/configurator/index.ts";
import { lineOf } from "../../src/configurator/shell/describe.ts";
import { readRecent, remember } from "../../src/configurator/catalog/recent.ts";
import { ConnectProvider } from "../../src/index.ts";
import { createScriptedClient, type Script } from "../../src/testing/index.ts";

const app = (name: string, category: string) => ({
  nameSlug: name.toLowerCase(),
  name,
  categories: [category],
});
const lastPage = { items: [app("Crate", "Files")], totalCount: 3, hasMore: false };
const pageAfter = (after: string | undefined) =>
  after
    ? lastPage
    : {
        items: [app("Acme", "Files"), app("Bolt", "Finance")],
        totalCount: 3,
        hasMore: true,
        endCursor: "2",
      };
const findRows = {
  key: "acme-find-rows",
  name: "Find Rows",
  componentType: "action",
  description: "Finds rows. [See the documentation](https://acme.example/docs)",
  annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: true },
};
const deleteRow = {
  key: "acme-delete-row",
  name: "Delete Row",
  componentType: "action",
  annotations: { destructiveHint: true },
};
const newRow = { key: "acme-new-row", name: "New Row", componentType: "trigger" };

const catalogue: Script = {
  listApps: ({ after } = {}) => pageAfter(after),
  listComponents: ({ componentType } = {}) => ({
    items: [findRows, deleteRow, newRow].filter((it) => !componentType || it.componentType === componentType),
    hasMore: false,
  }),
};

function show(part: React.ReactNode, more: Script = {}) {
  const client = createScriptedClient({ ...catalogue, ...more });
  // StrictMode asks twice for the first page: what it mounts is unmounted at once, and the call ended.
  render(
    <StrictMode>
      <ConnectProvider client={client} externalUserId="user" queryClient={new QueryClient()}>
        {part}
      </ConnectProvider>
    </StrictMode>,
  );
  return { client, user: userEvent.setup({ delay: null }) };
}

const button = (name: string | RegExp) => screen.findByRole("button", { name });
const shownApps = () =>
  screen
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent)
    .filter((text) => text !== "");

describe("AppPicker", () => {
  const pick = (props: Partial<AppPickerProps> = {}, more?: Script) => {
    const onChoose = vi.fn<AppPickerProps["onChoose"]>();
    return { onChoose, ...show(<AppPicker onChoose={onChoose} {...props} />, more) };
  };

  test("says how many there are, and goes on with the list where its next page starts", async () => {
    const { user } = pick();
    await button("Acme");
    expect(screen.getByRole("status")).toHaveTextContent("3 apps");
    expect(screen.queryByRole("button", { name: "Crate" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "More apps" }));
    await waitFor(() => expect(screen.getByRole("button", { name: "Crate" })).toHaveFocus());
    expect(screen.queryByRole("button", { name: "More apps" })).toBeNull();
  });

  test.each([
    ["components", { hasComponents: true }],
    ["actions", { hasActions: true }],
    ["triggers", { hasTriggers: true }],
    ["any", {}],
  ] as const)("asks for apps with %s", async (has, asked) => {
    const { client } = pick({ has });
    await button("Acme");
    expect(client.requests("listApps").at(0)).toEqual({ ...asked, limit: 50, after: undefined });
  });

  test("searches on the server, once typing has paused", async () => {
    const { client, user } = pick();
    await button("Acme");
    await user.type(screen.getByRole("searchbox", { name: "Find an app" }), "cra");
    await waitFor(() => expect(client.requests("listApps").at(-1)).toMatchObject({ query: "cra" }));
    // Not for each letter.
    const queries = client.requests("listApps").map((it) => it?.query);
    expect(queries.filter((query) => query !== undefined)).toEqual(["cra"]);
  });

  test("asks for further pages until a category has some", async () => {
    const { user } = pick();
    await button("Acme");
    await user.selectOptions(screen.getByRole("combobox", { name: "Category" }), "Files");
    await button("Crate");
    expect(shownApps()).toEqual([expect.stringContaining("Acme"), expect.stringContaining("Crate")]);
    expect(screen.getByRole("status")).toHaveTextContent("2 apps");
  });

  test("hands the focus on when an answer takes away what had it", async () => {
    const { user } = pick(
      {},
      {
        listApps: ({ after, query } = {}) => (query ? lastPage : pageAfter(after)),
      },
    );
    await button("Acme");
    await user.click(screen.getByRole("searchbox"));
    await user.keyboard("cra{ArrowDown}");
    expect(await button("Acme")).toHaveFocus();
    await waitFor(() => expect(screen.queryByRole("button", { name: "Acme" })).not.toBeInTheDocument());
    await waitFor(() => expect(document.body).not.toHaveFocus());
    expect(screen.getByRole("searchbox").closest(".cf-picker")).toContainElement(
      document.activeElement as HTMLElement,
    );
  });

  test("is used by keyboard: arrows through the results, letters back into the box", async () => {
    const { onChoose, user } = pick();
    await button("Acme");
    const box = screen.getByRole("searchbox");
    await user.click(box);
    await user.keyboard("{ArrowDown}");
    expect(await button("Acme")).toHaveFocus();
    await user.keyboard("{End}");
    expect(await button("More apps")).toHaveFocus();
    await user.keyboard("{Home}{ArrowDown}");
    expect(await button("Bolt")).toHaveFocus();
    await user.keyboard("{ArrowUp}{ArrowUp}");
    expect(box).toHaveFocus();
    await user.keyboard("{ArrowDown}b");
    expect(box).toHaveFocus();
    expect(box).toHaveValue("b");
    await user.keyboard("{ArrowDown}{Escape}");
    expect(box).toHaveFocus();
    await user.clear(box);
    await user.keyboard("{ArrowDown}{Enter}");
    expect(onChoose).toHaveBeenCalledWith("acme", expect.objectContaining({ name: "Acme" }));
  });

  test("keeps the apps chosen last in the host's store, newest first", async () => {
    const save = vi.fn<(recent: readonly Recent[]) => void>();
    const { user } = pick({ recent: { load: () => [{ key: "bolt", name: "Bolt" }], save } });
    await user.click(await button("Acme"));
    expect(save).toHaveBeenLastCalledWith([
      { key: "acme", name: "Acme", imgSrc: undefined },
      { key: "bolt", name: "Bolt" },
    ]);
    const recent = screen.getByRole("region", { name: "Recent" });
    expect(within(recent).getAllByRole("button")).toHaveLength(2);
  });

  test("goes on without a store that fails", async () => {
    const broken = () => {
      throw new Error("No storage.");
    };
    const { onChoose, user } = pick({ recent: { load: broken, save: broken } });
    await user.click(await button("Acme"));
    expect(onChoose).toHaveBeenCalledOnce();
  });

  test("tells what failed, and asks again", async () => {
    let fails = true;
    const listApps = () => {
      if (fails) throw new ClientError("server", "The server failed.");
      return lastPage;
    };
    const { user } = pick({}, { listApps });
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "The apps could not be loaded. The server failed.",
    );
    fails = false;
    await user.click(await button("Try again"));
    await button("Crate");
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("keeps what is there when a later page fails, and asks for that page again", async () => {
    let fails = true;
    const listApps: Script["listApps"] = ({ after } = {}) => {
      if (after && fails) throw new ClientError("server", "The server failed.");
      return pageAfter(after);
    };
    const { client, user } = pick({}, { listApps });
    await user.click(await button("More apps"));
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(await button("Acme")).toBeVisible();
    fails = false;
    await user.click(await button("Try again"));
    await button("Crate");
    expect(client.requests("listApps").map((it) => it?.after)).toEqual([undefined, undefined, "2", "2"]);
  });

  test("says that there is none", async () => {
    pick({}, { listApps: () => ({ items: [], hasMore: false }) });
    expect(await screen.findByText("There are no apps.")).toBeVisible();
  });
});

describe("ComponentPicker", () => {
  test("says what each is, what it is for, and what its author says about running it", async () => {
    show(<ComponentPicker onChoose={() => undefined} />);
    expect(await button(/^Find Rows/)).toHaveTextContent(
      "Find Rows Action · Read-only · Idempotent · Open worldFinds rows. See the documentation",
    );
    expect(await button(/^Delete Row/)).toHaveTextContent("Action · Destructive");
    expect(await button(/^New Row/)).toHaveTextContent("Trigger");
    expect(screen.getByRole("status")).toHaveTextContent("3 components");
  });

  test("offers one kind, when the person or the host wants it", async () => {
    const { client, user } = show(<ComponentPicker app="acme" onChoose={() => undefined} />);
    await button(/^Find Rows/);
    await user.click(screen.getByRole("radio", { name: "Triggers" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: /^Find Rows/ })).toBeNull());
    await button(/^New Row/);
    expect(client.requests("listComponents").at(-1)).toMatchObject({
      app: "acme",
      componentType: "trigger",
    });
  });

  test("has no choice of kinds where the host has made it", async () => {
    show(<ComponentPicker componentType="trigger" onChoose={() => undefined} />);
    await button(/^New Row/);
    expect(screen.queryByRole("radio")).toBeNull();
  });

  test("offers what was chosen before", async () => {
    const onChoose = vi.fn<(key: string) => void>();
    const recent = { load: () => [{ key: "acme-old", name: "Old One" }], save: () => undefined };
    const { user } = show(<ComponentPicker onChoose={onChoose} recent={recent} />);
    await user.click(await button("Old One"));
    expect(onChoose).toHaveBeenCalledWith("acme-old");
  });
});

test("a list of recent ones holds each once, newest first, five at most", () => {
  const of = (keys: string) => Array.from(keys, (key) => ({ key, name: key }));
  expect(remember(of("abcde"), { key: "c", name: "c" }).map(({ key }) => key)).toEqual([
    "c",
    "a",
    "b",
    "d",
    "e",
  ]);
  expect(remember(of("abcde"), { key: "f", name: "f" }).map(({ key }) => key)).toEqual([
    "f",
    "a",
    "b",
    "c",
    "d",
  ]);
});

test.each([
  [undefined, []],
  ["text", []],
  [[null, 1, { key: "a" }, { key: "b", name: "B", more: 1 }], [{ key: "b", name: "B" }]],
])("reads whatever a store gives: %j", (given, read) => {
  expect(readRecent(given)).toEqual(read);
});

test("a description among results has no links and no marks", () => {
  expect(lineOf("Adds `x`. [Docs](https://a.example) and [more](https://b.example)\n")).toBe(
    "Adds x. Docs and more",
  );
});
