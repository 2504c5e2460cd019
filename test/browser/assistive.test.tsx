// What keyboards, screen readers and magnifiers rely on, whatever happens: the focus is somewhere, news is told once,
// and nothing is out of reach at four times the size.
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { ClientError } from "../../src/client/errors.ts";
import { PROP_TYPES } from "../../src/wire/prop.ts";
import { fixtures } from "../fields/fixtures.ts";
import { createScriptedClient, options, props } from "../support/scripted-client.ts";
import { showForm } from "../support/show-form.tsx";

afterEach(() => page.viewport(1280, 800));

const trigger = { name: "trigger", type: "string", label: "Trigger", options: ["a", "b"], reloadProps: true };
const remote = { name: "remote", type: "string", label: "Remote", remoteOptions: true };
const note = { name: "note", type: "string", label: "Note" };
const gone = { name: "gone", type: "string", label: "Gone" };

/** A client that fails the first time it is asked for something, of each kind. */
const failingFirst = () =>
  createScriptedClient({
    configure: (_, { count }) => {
      if (count === 1) throw new ClientError("forbidden", "No.");
      return options("One");
    },
    reload: ({ configuredProps }, { count }) => {
      if (count === 1) throw new ClientError("server", "Down.");
      return props("d", trigger, note, ...(configuredProps.trigger === "a" ? [gone] : []));
    },
    listAccounts: (_, { count }) => {
      if (count === 1) throw new ClientError("server", "Down.");
      return { items: [{ id: "apn_1", name: "First", healthy: true }], hasMore: false };
    },
  });

/** By keyboard: what is pressed has the focus first, and may go away by it. */
async function press(button: HTMLElement): Promise<void> {
  button.focus();
  expect(button).toHaveFocus();
  await userEvent.keyboard("{Enter}");
}

describe("the focus is never lost", () => {
  const expectFocus = async (form: ReturnType<typeof showForm>) => {
    await waitFor(() => {
      expect(document.activeElement).not.toBe(document.body);
      expect(form.container).toContainElement(document.activeElement as HTMLElement);
    });
  };
  const button = (name: string | RegExp) => screen.findByRole("button", { name });

  test("by Try again of a reload that failed, nor by Undo of what left", async () => {
    const form = showForm([trigger, note], { trigger: "a", gone: "kept" }, { client: failingFirst() });
    await press(await button("Try again"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Try again" })).toBeNull());
    await expectFocus(form);
    await waitFor(() => expect(form.fields()).toContain("gone"));
    await userEvent.click(form.input("trigger"));
    await userEvent.click(await screen.findByRole("option", { name: "b" }));
    await press(await button("Undo"));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
    await expectFocus(form);
  });

  test("by dismissing what left the form", async () => {
    const form = showForm([trigger, note], { trigger: "a", gone: "kept" }, { client: failingFirst() });
    await press(await button("Try again"));
    await waitFor(() => expect(form.fields()).toContain("gone"));
    await userEvent.click(form.input("trigger"));
    await userEvent.click(await screen.findByRole("option", { name: "b" }));
    await screen.findByRole("button", { name: "Undo" });
    await press(await button(/Dismiss|Close/));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Undo" })).toBeNull());
    await expectFocus(form);
  });

  test("by Retry of a list that failed, and by Escape, which closes it", async () => {
    const form = showForm([remote], {}, { client: failingFirst() });
    await userEvent.click(form.input("remote"));
    await press(await button("Retry"));
    await screen.findByRole("option", { name: "One" });
    await expectFocus(form);
    form.input("remote").focus();
    await userEvent.keyboard("{Escape}");
    expect(form.input("remote")).toHaveFocus();
  });

  test("by discarding a saved value, and by keeping or replacing one that is not in the list", async () => {
    const form = showForm(
      [
        { name: "odd", type: "integer", label: "Odd" },
        { name: "away", type: "string", label: "Away", options: ["red"] },
      ],
      { odd: { a: 1 }, away: "blue" },
    );
    await press(within(form.field("odd")).getByRole("button", { name: "Discard the saved value" }));
    await expectFocus(form);
    for (const name of [/Keep/, /Replace/]) {
      const found = within(form.field("away")).queryByRole("button", { name });
      if (found) await press(found);
      await expectFocus(form);
    }
  });

  test("by removing rows, one by one and all at once, and by bringing them back", async () => {
    const form = showForm([{ name: "rows", type: "string[]", label: "Rows" }], { rows: ["a", "b", "c"] });
    const it = within(form.field("rows"));
    for (const left of [2, 1, 0]) {
      await press(it.getAllByRole("button", { name: /^Remove/ })[0]!);
      await waitFor(() => expect(it.queryAllByRole("button", { name: /^Remove/ })).toHaveLength(left));
      await expectFocus(form);
    }
    await press(it.getByRole("button", { name: /Undo/ }));
    await expectFocus(form);
  });

  test("by replacing a secret, and by letting that be", async () => {
    const form = showForm([{ name: "key", type: "string", label: "Key", secret: true }], { key: "saved" });
    await press(await button(/^Replace/));
    await expectFocus(form);
    await press(await button(/^Cancel/));
    await expectFocus(form);
  });

  test("by a submit that the form or the host refuses", async () => {
    let isRefusing = true;
    const form = showForm(
      [note],
      {},
      {
        onSubmit: () => (isRefusing ? Promise.reject(new Error("refused")) : undefined),
      },
    );
    await press(await button("Submit"));
    await waitFor(() => expect(form.errors("note")).toBe("Fill in this field."));
    expect(form.input("note")).toHaveFocus();
    await userEvent.keyboard("x");
    await press(await button("Submit"));
    await screen.findByText(/refused/);
    await expectFocus(form);
    isRefusing = false;
    await press(await button("Submit"));
    await waitFor(() => expect(screen.queryByText(/refused/)).toBeNull());
    await expectFocus(form);
  });

  test("by accounts that could not be listed", async () => {
    const app = { name: "slack", type: "app", app: "slack", label: "Slack" };
    const form = showForm([app], { slack: { authProvisionId: "apn_1" } }, { client: failingFirst() });
    await press(await button(/Retry|Try again/));
    await waitFor(() => expect(screen.queryByRole("button", { name: /Retry|Try again/ })).toBeNull());
    await expectFocus(form);
  });
});

describe("live regions", () => {
  /** What a screen reader would say, in order: each change of a region that is polite or assertive. */
  function listen(container: HTMLElement) {
    const said: string[] = [];
    const live = "output, [role=status], [role=alert], [aria-live]";
    const observer = new MutationObserver((records) => {
      const regions = new Set<Element>();
      for (const { target, addedNodes } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        const region = element?.closest(live);
        if (region) regions.add(region);
        for (const node of addedNodes)
          if (node instanceof Element)
            for (const it of [node, ...node.querySelectorAll(live)]) if (it.matches(live)) regions.add(it);
      }
      for (const region of regions) if (region.textContent.trim()) said.push(region.textContent.trim());
    });
    observer.observe(container, { subtree: true, childList: true, characterData: true });
    return { said, count: (text: RegExp) => said.filter((it) => text.test(it)).length };
  }

  test("tell once that fields are loading, and once how many there are", async () => {
    const client = createScriptedClient({ reload: () => props("d", trigger, note, gone) });
    const form = showForm([trigger, note], {}, { client });
    const heard = listen(form.container);
    client.hold("reload");
    await userEvent.click(form.input("trigger"));
    await userEvent.click(await screen.findByRole("option", { name: "a" }));
    await screen.findByText("Loading further fields…");
    await userEvent.click(form.input("note"));
    await userEvent.keyboard("typed meanwhile");
    client.release();
    await screen.findByText("The form now has 3 fields");
    await userEvent.keyboard(" and after");
    expect(heard.count(/Loading further fields/)).toBe(1);
    expect(heard.count(/The form now has 3 fields/)).toBe(1);
  });

  test("tell once that a list loads, and once what came", async () => {
    const client = createScriptedClient({
      configure: ({ page: at }) => (at ? options() : options("One", "Two")),
    });
    const form = showForm([remote], {}, { client });
    const heard = listen(form.container);
    client.hold("configure");
    await userEvent.click(form.input("remote"));
    await waitFor(() => expect(heard.count(/Loading/)).toBe(1));
    client.release();
    await waitFor(() => expect(heard.count(/2 /)).toBe(1));
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(heard.count(/Loading/)).toBe(1);
    expect(heard.count(/2 /)).toBe(1);
  });

  test("tell once what a refused submit found", async () => {
    const form = showForm([note, gone], {});
    const heard = listen(form.container);
    await form.submit();
    await screen.findAllByText("Fill in this field.");
    await waitFor(() =>
      expect(heard.said.filter((it) => /Note/.test(it) && /Gone/.test(it))).toHaveLength(1),
    );
    await userEvent.keyboard("x");
  });
});

describe("by role and name", () => {
  const roles = ["textbox", "combobox", "group", "radiogroup"];
  test.each(PROP_TYPES.filter((type) => type !== "alert"))(
    "a field of %s is found by its label, with its description and its error",
    async (type) => {
      const form = showForm([
        { ...fixtures[type].prop, name: "it", type, label: "Subject", description: "What it is for." },
      ]);
      await form.submit();
      const it = within(form.field("it"));
      const found = await waitFor(() => {
        const all = roles.flatMap((role) => it.queryAllByRole(role, { name: /^Subject/ }));
        expect(all.length).toBeGreaterThan(0);
        return all;
      });
      const described = [...form.field("it").querySelectorAll("[aria-describedby]")].map((element) =>
        element
          .getAttribute("aria-describedby")!
          .split(" ")
          .map((id) => document.getElementById(id)?.textContent)
          .join(" "),
      );
      expect(described.join(" ")).toContain("What it is for.");
      if (form.errors("it")) expect(described.join(" ")).toContain(form.errors("it"));
      expect(found[0]).toBeVisible();
    },
  );
});

test("at 400 % of 1280 by 1024 nothing needs two directions of scrolling, and what has the focus is in sight", async () => {
  await page.viewport(320, 256);
  const types = PROP_TYPES.filter((type) => !type.startsWith("$.") && type !== "dir");
  const form = showForm(
    types.map((type) => ({ ...fixtures[type].prop, name: type, type, label: `A label for ${type}` })),
    Object.fromEntries(types.map((type) => [type, fixtures[type].values.at(-1)])),
  );
  await waitFor(() =>
    expect(form.container.querySelector(".ps-skeleton, [data-raw], [aria-busy=true]")).toBeNull(),
  );
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  form.input("string").focus();
  for (let count = 0; count < 40; count++) {
    const focused = document.activeElement!;
    // WebKit scrolls to it with the next frame.
    await waitFor(() => {
      const { left, right, top, bottom, width } = focused.getBoundingClientRect();
      if (width <= 1) return;
      expect(left).toBeGreaterThanOrEqual(-1);
      expect(right).toBeLessThanOrEqual(321);
      expect(bottom).toBeGreaterThan(0);
      expect(top).toBeLessThan(256);
    });
    await userEvent.tab();
    if (document.activeElement === document.body) break;
  }
});
