import { QueryClient } from "@tanstack/react-query";
import { act, render } from "@testing-library/react";
import { StrictMode } from "react";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ComponentForm, type ComponentFormProps } from "../../src/form/ComponentForm.tsx";
import type { LoadSqlSchema } from "../../src/react/use-sql-schema.ts";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { createScriptedClient } from "../support/scripted-client.ts";

interface Shown extends Partial<ComponentFormProps> {
  value?: unknown;
  prop?: object;
  others?: object[];
  strict?: boolean;
}

function show({ value, prop, others = [], strict, ...form }: Shown = {}) {
  const changes: { it?: { query: string } }[] = [];
  const tree = (extra: object = {}) => {
    const it = (
      <ComponentForm
        component={{
          key: "test",
          name: "Test",
          version: "1.0.0",
          configurable_props: [
            ...others,
            {
              name: "it",
              type: "sql",
              label: "Query",
              description: "Look before you leap.",
              auth: { app: "postgresql" },
              ...prop,
            },
            { name: "after", type: "string", label: "After", optional: false },
          ],
        }}
        configuredProps={value === undefined ? undefined : { it: value }}
        client={createScriptedClient({})}
        externalUserId="user"
        queryClient={new QueryClient()}
        onConfiguredPropsChange={(values) => void changes.push(values)}
        {...form}
        {...extra}
      />
    );
    return strict ? <StrictMode>{it}</StrictMode> : it;
  };
  const { container, rerender, unmount } = render(tree());
  return {
    container,
    changes,
    unmount,
    update: (extra: object) => rerender(tree(extra)),
    query: () => changes.at(-1)?.it?.query,
  };
}

const box = () => page.getByRole("textbox", { name: "Query", exact: true });
const plain = () => box().element() as HTMLTextAreaElement;
const content = () => document.querySelector<HTMLElement>(".cm-content")!;
const text = () => [...content().querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n");
const loaded = () => vi.waitFor(() => expect(content()).toBeTruthy(), 15_000);
const hint = () => {
  const element = document.querySelector(".ps-editor-hint")!;
  return getComputedStyle(element).visibility === "hidden" ? "" : element.textContent;
};
const offered = () => [...document.querySelectorAll("[role=option]")].map((option) => option.textContent);
const saved = (query: string, params: string[] = []) => ({
  value: query,
  query,
  params,
  usePreparedStatements: true,
});

describe("the editor", () => {
  test("takes the place of the box with what was typed, the caret and the focus", async () => {
    const { query } = show();
    plain().focus();
    document.execCommand("insertText", false, "select 1");
    plain().setSelectionRange(6, 6);
    await loaded();
    expect(document.querySelector("textarea")).toBeNull();
    expect(text()).toBe("select 1");
    expect(document.activeElement).toBe(content());
    await userEvent.keyboard("X");
    expect(text()).toBe("selectX 1");
    expect(query()).toBe("selectX 1");
  });

  test("does so in StrictMode too", async () => {
    show({ strict: true, value: saved("select 1") });
    plain().focus();
    plain().setSelectionRange(3, 3);
    await loaded();
    expect(document.querySelectorAll(".cm-editor")).toHaveLength(1);
    expect(document.activeElement).toBe(content());
    await userEvent.keyboard("X");
    expect(text()).toBe("selXect 1");
  });

  test("is named, described and marked as its field says", async () => {
    const { container } = show({ prop: { optional: false } });
    await loaded();
    await expect
      .element(box())
      .toHaveAccessibleDescription("Look before you leap. PostgreSQL Tab leaves the editor.");
    await expect.element(box()).toHaveAttribute("aria-required", "true");
    await expect.element(box()).toHaveAttribute("aria-multiline", "true");
    // A phone's keyboard leaves a statement as it's typed.
    for (const name of ["autocapitalize", "autocorrect"])
      await expect.element(box()).toHaveAttribute(name, "off");
    await expect.element(box()).toHaveAttribute("spellcheck", "false");
    await userEvent.click(page.getByRole("button", { name: "Submit" }));
    await vi.waitFor(() => expect(document.activeElement).toBe(content()));
    await expect.element(box()).toHaveAttribute("aria-invalid", "true");
    expect(content()).toHaveAccessibleDescription(/Fill in this field/);
    (document.activeElement as HTMLElement).blur();
    container.querySelector<HTMLElement>(".ps-label")!.click();
    expect(document.activeElement).toBe(content());
  });

  test("keeps its description when it takes the focus, and says its placeholder only while it is empty", async () => {
    show();
    await loaded();
    const before = content().getAttribute("aria-describedby");
    act(() => content().focus());
    expect(content()).toHaveAttribute("aria-describedby", before);
    expect(content()).toHaveAccessibleDescription("Look before you leap. PostgreSQL Tab leaves the editor.");
    expect(content()).toHaveAttribute("aria-placeholder", "select …");
    await userEvent.keyboard("x");
    expect(content()).not.toHaveAttribute("aria-placeholder");
  });

  test("lets Tab through until something is typed, and again after Escape, and says so", async () => {
    const { query } = show({ value: saved("select 1") });
    await loaded();
    act(() => content().focus());
    expect(hint()).toBe("Tab leaves the editor.");
    await userEvent.tab();
    expect(document.activeElement).not.toBe(content());
    expect(hint()).toBe("");
    await userEvent.click(content());
    expect(hint()).toBe("Tab indents; Escape, then Tab leaves.");
    await userEvent.keyboard("{Tab}");
    expect(query()).toBe("  select 1");
    expect(document.activeElement).toBe(content());
    await userEvent.keyboard("{Escape}");
    expect(hint()).toBe("Tab leaves the editor.");
    const spoken = () =>
      page
        .getByRole("status")
        .elements()
        .map((it) => it.textContent);
    await expect.poll(spoken).toContain("Tab leaves the editor.");
    expect(content()).toHaveAccessibleDescription(/Tab leaves the editor/);
    await userEvent.tab();
    expect(document.activeElement).not.toBe(content());
    expect(query()).toBe("  select 1");
    await userEvent.tab({ shift: true });
    await userEvent.keyboard("x");
    expect(hint()).toContain("Tab indents");
  });

  test("lets Tab through after Escape although words are being looked for", async () => {
    const { query } = show({ value: saved("select 1") });
    await loaded();
    act(() => content().focus());
    await userEvent.keyboard("{Control>}{End}{/Control} limit 1{Escape}");
    expect(hint()).toBe("Tab leaves the editor.");
    await userEvent.tab();
    expect(document.activeElement).not.toBe(content());
    expect(query()).toBe("select 1 limit 1");
  });

  test("undoes and redoes, and takes what the host changes without losing the caret", async () => {
    const { query, update } = show({ value: saved("select 1") });
    await loaded();
    await userEvent.click(content());
    await userEvent.keyboard("{End} + 2");
    expect(query()).toBe("select 1 + 2");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(text()).toBe("select 1");
    await userEvent.keyboard("{Control>}y{/Control}");
    expect(text()).toBe("select 1 + 2");
    update({ configuredProps: { it: saved("-- new\nselect 1 + 2") } });
    expect(text()).toBe("-- new\nselect 1 + 2");
    await userEvent.keyboard("!");
    expect(text()).toBe("-- new\nselect 1 + 2!");
  });

  test("keeps line breaks as they were saved", async () => {
    const { query, changes } = show({ value: saved("select 1\r\nfrom a") });
    await loaded();
    expect(changes).toEqual([]);
    await userEvent.click(content());
    await userEvent.keyboard("{Control>}{End}{/Control}!");
    expect(query()).toBe("select 1\r\nfrom a!");
  });

  test("marks words and placeholders, and those alone that are some", async () => {
    show({ value: saved("select '$1', $2 -- $3", ["", "a"]) });
    await loaded();
    const marked = (name: string) =>
      [...document.querySelectorAll(`.ps-code-${name}`)].map((it) => it.textContent);
    await vi.waitFor(() => expect(marked("keyword")).toEqual(["select"]));
    expect(marked("placeholder")).toEqual(["$2"]);
    expect(marked("string")).toEqual(["'$1'"]);
    await vi.waitFor(() => expect(marked("comment")).toEqual(["-- $3"])); // read a moment later
  });

  test("is text where it may only be read, and an editor again when it may be edited", async () => {
    const { update } = show({ value: saved("select 1") });
    await loaded();
    update({ readOnly: true });
    await vi.waitFor(() => expect(document.querySelector(".ps-readonly")).toHaveTextContent("select 1"));
    expect(document.querySelector(".cm-editor, textarea")).toBeNull();
    update({ readOnly: false });
    await loaded();
    expect(text()).toBe("select 1");
    expect(document.querySelector("textarea")).toBeNull();
  });

  test("takes a key in five thousand lines in a time like that in one", async () => {
    /** The quickest of five keys at the end of a query. */
    async function keyTime(query: () => string | undefined) {
      await loaded();
      await userEvent.click(content());
      await userEvent.keyboard("{Control>}{End}{/Control}a");
      const times: number[] = [];
      for (let key = 0; key < 5; key++) {
        const start = performance.now();
        document.execCommand("insertText", false, "b");
        await vi.waitFor(() => expect(query()).toMatch(new RegExp(`ab{${key + 1}}$`)), { interval: 1 });
        void content().offsetHeight;
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    }
    const short = show({ value: saved("select 1 where id = $1;", ["1"]) });
    const inOne = await keyTime(short.query);
    short.unmount();

    const long = Array.from(
      { length: 5_000 },
      (_, line) => `select ${line}, '${line}' from sales.contacts where id = $1;`,
    ).join("\n");
    const { query } = show({ value: saved(long, ["1"]) });
    const inMany = await keyTime(query);
    expect(document.querySelector<HTMLElement>(".ps-editor")!.offsetHeight).toBeLessThanOrEqual(361);
    expect(document.querySelectorAll(".cm-line").length).toBeLessThan(500);
    expect(query()!.endsWith("$1;abbbbb")).toBe(true);
    expect(inMany / Math.max(inOne, 10)).toBeLessThan(10);
  });
});

describe("completion", () => {
  const tables = { "sales.contacts": ["id", "full_name", "Zip Code"], "sales.orders": ["id", "total"] };
  const asking = (answer: () => Promise<unknown>) =>
    vi.fn<LoadSqlSchema>(() => answer() as ReturnType<LoadSqlSchema>);

  test("asks for the schema once, when the editor gets the focus, and offers tables and columns", async () => {
    const sqlSchema = asking(async () => tables);
    const { query } = show({ sqlSchema });
    await loaded();
    expect(sqlSchema).not.toHaveBeenCalled();
    await userEvent.click(content());
    await vi.waitFor(() => expect(sqlSchema).toHaveBeenCalledTimes(1));
    expect(sqlSchema.mock.calls[0]![0]).toMatchObject({ app: "postgresql", configuredProps: {} });
    await userEvent.keyboard("select * from cont");
    await vi.waitFor(() => expect(offered()).toEqual(["sales.contacts"]));
    const list = page.getByRole("listbox", { name: "Suggestions" }).element();
    expect(content().getAttribute("aria-controls")).toBe(list.id);
    expect(list.querySelector("[aria-selected=true]")!.id).toBe(
      content().getAttribute("aria-activedescendant"),
    );
    await new Promise((resolve) => setTimeout(resolve, 100)); // CodeMirror ignores keys for the first 75 ms
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(query()).toBe("select * from sales.contacts"));
    await userEvent.keyboard(" c where c.");
    await vi.waitFor(() => expect(offered()).toEqual(["full_name", "id", "Zip Code"]));
    await userEvent.keyboard("{Escape}");
    expect(hint()).toContain("Tab indents");
    await userEvent.keyboard("{Backspace}{Backspace}full");
    await vi.waitFor(() => expect(offered()).toEqual(["full_namecontacts"]));
    (document.activeElement as HTMLElement).blur();
    await userEvent.click(content());
    expect(sqlSchema).toHaveBeenCalledTimes(1);
  });

  test("offers nothing in strings and comments, and no words of SQL unless asked", async () => {
    show({ sqlSchema: asking(async () => tables) });
    await loaded();
    await userEvent.click(content());
    await userEvent.keyboard("-- cont");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(offered()).toEqual([]);
    await userEvent.keyboard("{Enter}selec");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(offered()).toEqual([]);
    await userEvent.keyboard("{Control>} {/Control}");
    await vi.waitFor(() => expect(offered()).toContain("select"));
  });

  test("waits for the account, and asks anew for another", async () => {
    const sqlSchema = asking(async () => tables);
    const others = [{ name: "db", type: "app", app: "postgresql", label: "Database" }];
    const { update } = show({ sqlSchema, others });
    await loaded();
    await userEvent.click(content());
    expect(sqlSchema).not.toHaveBeenCalled();
    for (const account of ["apn_1", "apn_2", "apn_1"]) {
      (document.activeElement as HTMLElement).blur();
      update({ configuredProps: { db: { authProvisionId: account } } });
      await userEvent.click(content());
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(sqlSchema.mock.calls.map(([{ configuredProps }]) => configuredProps)).toEqual([
      { db: { authProvisionId: "apn_1" } },
      { db: { authProvisionId: "apn_2" } },
    ]);
  });

  test("says in passing that it could not be loaded, and asks again the next time", async () => {
    const sqlSchema = asking(() => Promise.reject(new Error("No such database.")));
    show({ sqlSchema });
    await loaded();
    await userEvent.click(content());
    await expect
      .element(page.getByText("Tables and columns cannot be suggested: No such database."))
      .toBeVisible();
    (document.activeElement as HTMLElement).blur();
    await userEvent.click(content());
    await vi.waitFor(() => expect(sqlSchema).toHaveBeenCalledTimes(2));
  });
});

describe("in a page of another make", () => {
  const schema: LoadSqlSchema = async () => ({ contacts: ["id"] });
  const form = (
    <ComponentForm
      component={{ key: "test", configurable_props: [{ name: "it", type: "sql", label: "Query" }] }}
      client={createScriptedClient({})}
      externalUserId="user"
      queryClient={new QueryClient()}
      sqlSchema={schema}
    />
  );
  /** Whether the whole of the first suggestion is on top of all else. */
  const isInSight = (root: Document | ShadowRoot) => {
    const { left, right, top, bottom } = root.querySelector("[role=option]")!.getBoundingClientRect();
    const at = (x: number, y: number) => root.elementFromPoint(x, y)?.closest("[role=option]");
    return at(left + 3, top + 3) != null && at(right - 3, bottom - 3) != null;
  };

  test("completes inside a modal dialog, where nothing cuts it off", async () => {
    const { container } = render(
      <dialog style={{ inlineSize: 280, blockSize: 260, overflow: "auto" }}>{form}</dialog>,
    );
    container.querySelector("dialog")!.showModal();
    await loaded();
    await userEvent.click(content());
    await userEvent.keyboard("select 1 from con");
    await vi.waitFor(() => expect(offered()).toEqual(["contacts"]));
    await vi.waitFor(() => expect(isInSight(document)).toBe(true));
    await userEvent.keyboard("{Escape}");
    await vi.waitFor(() => expect(offered()).toEqual([]));
    expect(container.querySelector("dialog")!.open).toBe(true);
  });

  test("works inside a shadow root", async () => {
    const host = document.body.appendChild(document.createElement("div"));
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      [...document.styleSheets]
        .flatMap((it) => [...it.cssRules])
        .map((rule) => rule.cssText)
        .join("\n"),
    );
    root.adoptedStyleSheets = [sheet];
    render(form, { container: root.appendChild(document.createElement("div")) });
    await vi.waitFor(() => expect(root.querySelector(".cm-content")).toBeTruthy());
    await userEvent.click(root.querySelector(".cm-content")!);
    await userEvent.keyboard("con");
    await vi.waitFor(() => expect(root.querySelector("[role=option]")?.textContent).toBe("contacts"));
    await vi.waitFor(() => expect(isInSight(root)).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await userEvent.keyboard("{Tab}");
    expect(root.querySelector(".cm-line")!.textContent).toBe("contacts");
    host.remove();
  });
});

test("completes Postgres's own tables in the playground, for the chosen account", async () => {
  const warm = { method: "POST", headers: { "content-type": "application/json" }, body: '{"warm":{}}' };
  expect((await fetch("/backend/control", warm)).status).toBe(200);
  render(<Playground externalUserId="ready" componentKey="postgres-run-query" />);
  await page.getByRole("combobox", { name: "Postgres", exact: true }).click();
  await page.getByRole("listbox").getByRole("option").first().click();
  await loaded();
  await userEvent.click(content());
  await userEvent.keyboard("{Control>}a{/Control}select * from con");
  await vi.waitFor(() => expect(offered()).toContain("sales.contacts"), 15_000);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await userEvent.keyboard("{Tab} where full");
  await vi.waitFor(() => expect(offered()).toContain("full_namecontacts"));
}, 120_000);
