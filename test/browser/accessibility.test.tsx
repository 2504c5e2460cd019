// What assistive technology and the keyboard meet in a whole form, of every type and in every state, in a real browser.
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cdp, page, server, userEvent } from "vitest/browser";
import { onlyIn } from "../support/only-in.ts";
import { createScriptedClient, held, options, props } from "../support/scripted-client.ts";
import { showForm } from "../support/show-form.tsx";
import { runAxe } from "../support/run-axe.ts";

const required = [
  { name: "app", type: "app", app: "slack", label: "Slack", description: "The **account** to use." },
  {
    name: "text",
    type: "string",
    label: "Text",
    description: "See [the docs](https://example.com) and `code`.",
  },
  { name: "secret", type: "string", label: "Secret", secret: true },
  { name: "pick", type: "string", label: "Pick", options: ["red", "green"] },
  { name: "remote", type: "string", label: "Remote", remoteOptions: true },
  { name: "many", type: "string[]", label: "Many", options: ["red", "green"] },
  { name: "rows", type: "string[]", label: "Rows" },
  { name: "secrets", type: "string[]", label: "Secrets", secret: true },
  { name: "number", type: "integer", label: "Number", min: 1, max: 9 },
  { name: "numbers", type: "integer[]", label: "Numbers" },
  { name: "flag", type: "boolean", label: "Flag" },
  { name: "object", type: "object", label: "Object" },
  { name: "any", type: "any", label: "Any" },
  { name: "sql", type: "sql", label: "Statement", auth: { app: "postgresql" } },
  { name: "http", type: "http_request", label: "Request" },
  { name: "timer", type: "$.interface.timer", label: "Schedule" },
  { name: "store", type: "data_store", label: "Store" },
  { name: "base", type: "$.airtable.baseId", label: "Base" },
  { name: "table", type: "$.airtable.tableId", label: "Table", baseIdProp: "base" },
  { name: "view", type: "$.airtable.viewId", label: "View", tableIdProp: "table" },
  { name: "column", type: "$.airtable.fieldId", label: "Column", tableIdProp: "table" },
  { name: "channel", type: "$.discord.channel", label: "Channel" },
  { name: "channels", type: "$.discord.channel[]", label: "Channels" },
];
const told = [
  {
    name: "info",
    type: "alert",
    alertType: "info",
    content: "Some **words** and a [link](https://example.com).",
  },
  { name: "neutral", type: "alert", alertType: "neutral", content: "- one\n- two" },
  { name: "warning", type: "alert", alertType: "warning", content: "Mind the `gap`." },
  { name: "error", type: "alert", alertType: "error", content: "<b>Bad</b> news." },
  { name: "dir", type: "dir", label: "Folder", accessMode: "read-write" },
  { name: "webhook", type: "$.interface.http", label: "Endpoint" },
  { name: "hook", type: "$.interface.apphook", label: "Events", eventNames: ["a", "b"] },
  { name: "db", type: "$.service.db", label: "Memory" },
  { name: "grid", type: "string[][]", label: "Grid" },
];
const other = [
  { name: "optional", type: "string", label: "Optional text", optional: true },
  { name: "off", type: "string", label: "Off", optional: true },
  { name: "off2", type: "integer", label: "Off too", optional: true },
  { name: "fixed", type: "string", label: "Fixed", readOnly: true, default: "fixed" },
  { name: "disabled", type: "string", label: "Disabled", disabled: true },
  { name: "fixedFlag", type: "boolean", label: "Fixed flag", readOnly: true, default: true },
  { name: "wrong", type: "string", label: "Wrong", optional: true },
  { type: "string", label: "Nameless" },
];
const all = [...told, ...required, ...other];

const request = {
  method: "POST",
  url: "https://example.com",
  headers: [{ name: "Authorization", value: "Bearer x" }],
  params: [{ name: "a", value: "1" }],
  body: { type: "raw", mode: "raw", contentType: "application/json", raw: "{}" },
};
const values = {
  app: { authProvisionId: "apn_gone" },
  text: "a\nb",
  secret: "s",
  pick: "blue",
  remote: { __lv: { label: "Chosen", value: "id_9" } },
  many: ["red", "blue"],
  rows: ["one", "two"],
  secrets: ["s1"],
  number: 12,
  numbers: [1, 2],
  flag: true,
  object: { a: "1", b: { c: 2 } },
  any: { a: 1 },
  sql: { value: "select $1", query: "select $1", params: ["a"], usePreparedStatements: true },
  http: request,
  timer: { cron: "0 9 * * 1-5", timezone: "Europe/Berlin" },
  store: "store_1",
  optional: "x",
  wrong: { not: "a text" },
};

/** One page and no more. */
const client = () =>
  createScriptedClient({
    configure: ({ page }) =>
      page ? options() : options({ label: "One", value: "id_1" }, { label: "Two", value: "id_2" }),
  });

const empty = () => showForm(all, {}, { client: client() });
const filled = () => showForm(all, values, { client: client() });
type Form = ReturnType<typeof showForm>;

const emulate = (features: Record<string, string>) => {
  onlyIn("chromium", "only Chromium can emulate media features");
  return cdp().send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
};

const calm = { "prefers-reduced-motion": "reduce" };

// Alerts with blocks are drawn by a part that is fetched for them.
beforeEach(() => import("../../src/ui/rich/Blocks.tsx"));
afterEach(async () => {
  delete document.documentElement.dataset.theme;
  document.documentElement.dir = "";
  if (server.browser === "chromium") await emulate({ "prefers-reduced-motion": "", "forced-colors": "" });
});

async function violations(root: Element) {
  const { violations: found } = await runAxe(root, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    rules: {
      region: { enabled: false },
      "color-contrast": { enabled: true },
      "target-size": { enabled: true },
    },
  });
  return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** A value the other one in a field of many controls is marked with is asked for by the lists; wait until it is quiet. */
const settled = (form: Form) =>
  waitFor(() => expect(form.container.querySelector(".ps-skeleton, [data-raw]")).toBeNull());

describe.each(["light", "dark"])(
  "R-201 R-224 in %s, axe has nothing to say of a form of every type",
  (theme) => {
    beforeEach(() => {
      document.documentElement.dataset.theme = theme;
    });

    test("that is empty", async () => {
      const form = empty();
      await settled(form);
      expect(await violations(form.container)).toEqual([]);
    });

    test("that is filled, with saved values that are wrong, gone or not in the list", async () => {
      const form = filled();
      await screen.findByText("Not in the list");
      await settled(form);
      expect(await violations(form.container)).toEqual([]);
    });

    test("that was refused", async () => {
      const form = empty();
      await form.submit();
      expect(await screen.findByRole("alert", { name: "" })).toBeVisible();
      expect(await violations(form.container)).toEqual([]);
    });

    test("that is read only", async () => {
      const form = showForm(all, values, { client: client(), readOnly: true });
      await settled(form);
      expect(await violations(form.container)).toEqual([]);
    });

    test.each(["pick", "many", "remote", "app"])("with the list of %s open", async (name) => {
      const form = showForm(all, { ...values, app: { authProvisionId: "apn_1" } }, { client: client() });
      await settled(form);
      // A locator names the account's control by what it shows, which its name changes.
      await screen.findByPlaceholderText("First account");
      await userEvent.click(form.input(name));
      await screen.findByRole("listbox", {}, { timeout: 10_000 });
      expect(await violations(form.container)).toEqual([]);
      await userEvent.keyboard("zzz");
      await waitFor(() => expect(form.input(name)).toHaveValue("zzz"));
      expect(await violations(form.container)).toEqual([]);
    });

    test("whose options and further fields could not be loaded", async () => {
      const down = createScriptedClient({
        configure: () => Promise.reject(new Error("down")),
        reload: () => Promise.reject(new Error("down")),
        listAccounts: () => Promise.reject(new Error("down")),
      });
      const trigger = { name: "trigger", type: "string", label: "Trigger", reloadProps: true };
      const form = showForm([trigger, ...required], { ...values, trigger: "x" }, { client: down });
      await screen.findByText(/Further fields could not be loaded/);
      await form.user.click(form.input("remote"));
      await within(form.field("remote")).findByRole("button", { name: "Retry" });
      expect(await violations(form.container)).toEqual([]);
    });

    test("R-225 placeholders and labels of buttons can be read", async () => {
      const form = empty();
      await settled(form);
      for (const input of form.container.querySelectorAll<HTMLInputElement>("[placeholder]")) {
        const { color, opacity } = getComputedStyle(input, "::placeholder");
        expect(opacity).toBe("1");
        expect(contrast(color, backgroundOf(input)), input.outerHTML).toBeGreaterThanOrEqual(4.5);
      }
    });
  },
);

function rgb(color: string): [number, number, number, number] {
  const [r = 0, g = 0, b = 0, a = 1] = (/\(([^)]*)\)/.exec(color)?.[1] ?? "").split(/[\s,/]+/).map(Number);
  return [r, g, b, a];
}

function backgroundOf(element: Element | null): string {
  if (!element) return "rgb(255, 255, 255)";
  const { backgroundColor } = getComputedStyle(element);
  return rgb(backgroundColor)[3] > 0 ? backgroundColor : backgroundOf(element.parentElement);
}

function luminance(color: string): number {
  const [r, g, b] = rgb(color)
    .slice(0, 3)
    .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** Everything that takes a click or a key. */
const targets = "button, input, select, textarea, summary, [role=option], [role=combobox]";

/** What a person aims at: the label where the control itself is hidden in it. */
function targetOf(control: Element): Element {
  return control.matches("[type=radio], [type=checkbox]")
    ? (control.closest("label") ?? control)
    : (control.closest(".ps-choice-control") ?? control);
}

describe("labels", () => {
  test.each(required.map(({ name, label }) => [name, label]))(
    "R-204 R-205 R-206 R-207 the label of %s names its control or the group around its controls, and leads to it",
    async (name, label) => {
      const form = filled();
      const it = within(form.field(name));
      const named = it
        .queryAllByRole(/^(textbox|combobox|group|radiogroup)$/ as unknown as string, {
          name: new RegExp(`^${label}`),
        })
        .concat([...form.field(name).querySelectorAll<HTMLElement>(`[aria-labelledby$="label"]`)]);
      expect(named.length).toBeGreaterThan(0);
      const ids = named[0]!.getAttribute("aria-labelledby")!;
      expect(document.getElementById(ids)?.textContent).toContain(label);
      await form.user.click(form.field(name).querySelector("label.ps-label")!);
      expect(form.field(name).contains(document.activeElement)).toBe(true);
      expect(document.activeElement).not.toBe(document.body);
    },
  );

  test("every control has a name of its own within its field", () => {
    const form = filled();
    for (const field of form.container.querySelectorAll<HTMLElement>("[data-prop-name]")) {
      for (const control of field.querySelectorAll<HTMLElement>("button, input, select, textarea")) {
        const name = nameOf(control);
        expect(name, control.outerHTML).not.toBe("");
      }
      const removes = [...field.querySelectorAll<HTMLElement>("button")]
        .map(nameOf)
        .filter((name) => name.startsWith("Remove"));
      expect(new Set(removes).size).toBe(removes.length);
    }
  });

  test("R-209 a required field says so, to eyes and ears; its description and its error are linked", async () => {
    const form = empty();
    await form.submit();
    for (const { name } of required) {
      const field = form.field(name);
      if (name === "app") await waitFor(() => expect(field.querySelector(".ps-error")).not.toBeNull());
      expect(field.querySelector(".ps-required"), name).toHaveTextContent("*");
      const control = field.querySelector(`[aria-describedby~="${field.querySelector(".ps-error")!.id}"]`);
      expect(control, name).not.toBeNull();
      const heard = [...field.querySelectorAll('[aria-required="true"], [required]')];
      // Groups of rows have no such state: their error says it.
      if (!["rows", "secrets", "numbers", "object"].includes(name))
        expect(heard.length, name).toBeGreaterThan(0);
    }
    const text = form.input("text");
    const described = text
      .getAttribute("aria-describedby")!
      .split(" ")
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(["See the docs and code.", "Fill in this field."]);
  });

  test("R-223 alerts are notes with a name; one that is an error is an alert", async () => {
    const form = empty();
    const role = (name: string, kind: string) => within(form.field(name)).getByRole(kind);
    expect(role("info", "note")).toHaveAccessibleName("Information");
    expect(role("neutral", "note")).toHaveAccessibleName("Note");
    expect(role("warning", "note")).toHaveAccessibleName("Warning");
    expect(role("error", "alert")).toHaveAccessibleName("Error");
  });

  test("R-221 an optional field is added and removed by buttons that say what they do", async () => {
    const form = empty();
    await userEvent.click(page.getByRole("button", { name: "Add Off", exact: true }));
    const remove = within(form.field("off")).getByRole("button", { name: "Remove Off" });
    expect(form.field("off").contains(document.activeElement)).toBe(true);
    await userEvent.click(remove);
    expect(form.fields()).not.toContain("off");
    expect(document.activeElement).not.toBe(document.body);
  });
});

function nameOf(control: HTMLElement): string {
  const ids = control.getAttribute("aria-labelledby");
  const label = ids
    ?.split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
  return (
    label ??
    control.getAttribute("aria-label") ??
    control.closest("label")?.textContent ??
    control.textContent ??
    ""
  ).trim();
}

describe("size, focus and motion", () => {
  test.each([1280, 320])("R-219 every target has 24 pixels each way, %i pixels wide", async (width) => {
    await page.viewport(width, 800);
    const form = filled();
    await settled(form);
    await form.open("many");
    const small = [...form.container.querySelectorAll(targets)]
      .map((control) => [targetOf(control).getBoundingClientRect(), control.outerHTML] as const)
      .filter(([box]) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
      .map(([{ width: w, height: h }, html]) => `${w}×${h} ${html}`);
    await page.viewport(1280, 800);
    expect(small).toEqual([]);
  });

  test("R-229 every tab stop shows that it has the focus, and is in sight", async () => {
    const form = filled();
    await settled(form);
    // The last Tab leads to the page: from the browser's own controls, Firefox would bring no focus back.
    const next = document.createElement("button");
    document.body.append(next);
    await userEvent.keyboard("{Tab}");
    const seen = new Set<Element>();
    const bare: string[] = [];
    for (let i = 0; i < 200; i += 1) {
      const element = document.activeElement!;
      if (!form.container.contains(element)) break;
      seen.add(element);
      // WebKit scrolls to it with the next frame.
      await waitFor(() => expect(isInSight(element), element.outerHTML).toBe(true));
      // The browser's own parts of a time show the focus themselves.
      if (!element.matches("[type=time]") && ringAround(element, form.container) < 3)
        bare.push(element.outerHTML);
      await userEvent.keyboard("{Tab}");
    }
    expect(next).toHaveFocus();
    next.remove();
    expect(bare).toEqual([]);
    expect(seen.size).toBeGreaterThan(60);
    expect([...seen].at(-1)).toHaveTextContent("Submit");
  });

  test("R-226 nothing moves for people who asked for that", async () => {
    await emulate(calm);
    const { promise } = held<unknown>();
    const form = showForm(all, values, {
      client: createScriptedClient({ configure: () => promise }),
      onSubmit: () => promise as Promise<void>,
    });
    await form.user.click(form.input("remote"));
    await waitFor(() => expect(form.container.querySelector(".ps-skeleton")).not.toBeNull());
    for (const element of form.container.querySelectorAll("*")) {
      const { animationName, transitionDuration } = getComputedStyle(element);
      expect([animationName, transitionDuration], element.outerHTML).toEqual(["none", "0s"]);
    }
  });

  test("R-228 in forced colours the chosen, the wrong and the focused are told without colour", async () => {
    await emulate({ "forced-colors": "active", ...calm });
    expect(matchMedia("(forced-colors: active)").matches).toBe(true);
    const form = filled();
    const [yes, no] = ["Yes", "No"].map((name) =>
      within(form.field("flag")).getByRole("radio", { name }).closest("label")!,
    );
    expect(getComputedStyle(yes!).backgroundColor).not.toBe(getComputedStyle(no!).backgroundColor);
    await form.submit();
    const error = form.field("number").querySelector(".ps-error")!;
    expect(error).toHaveTextContent("Enter a whole number from 1 to 9.");
    expect(error.querySelector("svg")).not.toBeNull();
    await userEvent.keyboard("{Tab}");
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
    expect([outlineStyle, outlineWidth]).toEqual(["solid", "2px"]);
    await form.open("many");
    const chosen = screen.getByRole("option", { name: "red" });
    expect(chosen.querySelector("svg")).not.toBeNull();
  });

  test("R-230 right to left, labels stand at the right and what removes at the left", async () => {
    document.documentElement.dir = "rtl";
    const form = filled();
    const field = form.field("optional");
    const [label, remove] = [".ps-label", ".ps-head button"].map((it) =>
      field.querySelector(it)!.getBoundingClientRect(),
    );
    expect(label!.right).toBeGreaterThan(remove!.right);
    expect(Math.abs(label!.right - field.getBoundingClientRect().right)).toBeLessThan(4);
    const row = form.field("rows").querySelector(".ps-row")!;
    expect(row.querySelector("input")!.getBoundingClientRect().left).toBeGreaterThan(
      row.querySelector("button")!.getBoundingClientRect().left,
    );
    const choice = form.field("pick");
    const input = choice.querySelector("input")!;
    await form.open("pick");
    const list = screen.getByRole("listbox").getBoundingClientRect();
    expect(list.left).toBeGreaterThanOrEqual(0);
    expect(list.right).toBeLessThanOrEqual(document.documentElement.clientWidth);
    expect(getComputedStyle(input).textAlign).toMatch(/start|right/);
  });
});

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The contrast of the ring around the focus, on the element itself or on what stands for it. */
function ringAround(element: Element, within: Element): number {
  for (let at: Element | null = element; at && at !== within; at = at.parentElement) {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
    if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) {
      return contrast(outlineColor, backgroundOf(at.parentElement));
    }
  }
  return 0;
}

describe("reloads", () => {
  const trigger = { name: "trigger", type: "string", label: "Trigger", reloadProps: true };
  const under = { name: "below", type: "string", label: "Below" };

  test("R-213 R-222 the focus stays on the field that asked, and loading is told", async () => {
    const answer = held<unknown>();
    const form = showForm(
      [trigger, under],
      {},
      { client: createScriptedClient({ reload: () => answer.promise }) },
    );
    await userEvent.click(form.input("trigger"));
    await userEvent.keyboard("abc");
    await screen.findByText("Loading further fields…");
    expect(
      screen.getByText("Loading further fields…").closest("output, [role=status], [aria-live]"),
    ).not.toBeNull();
    expect(form.container.querySelector('[aria-busy="true"]')).not.toBeNull();
    expect(form.input("trigger")).toHaveFocus();
    answer.give(props("dyp_1", trigger, { name: "new", type: "string" }, under));
    await screen.findByText("The form now has 3 fields");
    expect(form.input("trigger")).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}X");
    expect(form.input("trigger")).toHaveValue("aXbc");
  });

  test("R-214 focus and caret stay in a field below, while the answer comes and after", async () => {
    const answer = held<unknown>();
    const form = showForm(
      [trigger, under],
      {},
      { client: createScriptedClient({ reload: () => answer.promise }) },
    );
    await userEvent.click(form.input("trigger"));
    await userEvent.keyboard("abc{Tab}12345{ArrowLeft}{ArrowLeft}");
    const input = form.input("below");
    expect(input).toHaveFocus();
    await screen.findByText("Loading further fields…");
    await userEvent.keyboard("x");
    answer.give(
      props("dyp_1", trigger, { name: "new", type: "string" }, { ...under, description: "Changed" }),
    );
    await screen.findByText("The form now has 3 fields");
    expect(form.input("below")).toBe(input);
    await userEvent.keyboard("y");
    expect(input).toHaveFocus();
    expect(input).toHaveValue("123xy45");
  });
});

describe("the keyboard alone", () => {
  test("R-216 further pages are reached at the end of the list", async () => {
    const many = (page = 0) =>
      options(
        ...Array.from({ length: 20 }, (_, i) => ({ label: `Option ${page * 20 + i}`, value: page * 20 + i })),
      );
    const paged = createScriptedClient({ configure: ({ page = 0 }) => (page < 30 ? many(page) : options()) });
    const form = showForm(
      [{ name: "it", type: "integer", label: "It", remoteOptions: true }],
      {},
      { client: paged },
    );
    form.input("it").focus();
    await userEvent.keyboard("{ArrowDown}");
    await screen.findByRole("option", { name: "Option 0" });
    const before = paged.requests("configure").length;
    for (let i = 0; i < 6; i += 1) {
      await userEvent.keyboard("{End}");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await waitFor(() => expect(paged.requests("configure").length).toBeGreaterThan(before));
    await userEvent.keyboard("{Escape}");
    expect(form.input("it")).toHaveFocus();
  });

  test("a form is filled and sent", async () => {
    const form = showForm(
      [
        { name: "text", type: "string", label: "Text" },
        { name: "pick", type: "string", label: "Pick", options: ["red", "green"] },
        { name: "flag", type: "boolean", label: "Flag" },
        { name: "rows", type: "string[]", label: "Rows" },
        { name: "object", type: "object", label: "Object" },
        { name: "extra", type: "string", label: "Extra", optional: true },
      ],
      {},
    );
    form.input("text").focus();
    await userEvent.keyboard("hello{Tab}");
    expect(form.input("pick")).toHaveFocus();
    await userEvent.keyboard("{ArrowDown}");
    await screen.findByRole("option", { name: "green" });
    await userEvent.keyboard("gre{Enter}");
    expect(form.input("pick")).toHaveValue("green");
    await waitFor(async () => {
      await userEvent.keyboard("{Tab}");
      expect(form.field("flag").contains(document.activeElement)).toBe(true);
    });
    await userEvent.keyboard("{ArrowRight} ");
    await waitFor(async () => {
      await userEvent.keyboard("{Tab}");
      expect(document.activeElement).toHaveTextContent("Add a row");
    });
    await userEvent.keyboard("{Enter}a{Enter}b{Enter}{Backspace}");
    await waitFor(async () => {
      await userEvent.keyboard("{Tab}");
      expect(document.activeElement).toHaveTextContent("Add entry");
    });
    await userEvent.keyboard("{Enter}key{Tab}value");
    await waitFor(async () => {
      await userEvent.keyboard("{Tab}");
      expect(document.activeElement).toHaveAccessibleName("Add Extra");
    });
    await userEvent.keyboard("{Enter}");
    expect(form.input("extra")).toHaveFocus();
    await userEvent.keyboard("more{Enter}");
    await waitFor(() => expect(form.submits).toHaveLength(1));
    expect(form.submits).toEqual([
      {
        text: "hello",
        pick: "green",
        flag: false,
        rows: ["a", "b"],
        object: { key: "value" },
        extra: "more",
      },
    ]);
  });

  test("R-233 Submit is never disabled: it says what is wrong, and leads to it", async () => {
    const form = empty();
    const submit = screen.getByRole("button", { name: "Submit" });
    expect(submit).toBeEnabled();
    expect(submit).not.toHaveAttribute("aria-disabled", "true");
    submit.focus();
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(form.container.querySelector(".ps-summary")).toHaveAttribute("role", "alert"));
    const summary = form.container.querySelector<HTMLElement>(".ps-summary")!;
    expect(summary).toHaveTextContent("fields need your attention");
    expect(within(summary).getAllByRole("listitem").length).toBeGreaterThanOrEqual(20);
    expect(form.field("app").contains(document.activeElement)).toBe(true);
    for (const { name, label } of required.slice(1)) {
      const link = within(summary).getByRole("button", { name: label });
      link.focus();
      await userEvent.keyboard("{Enter}");
      expect(form.field(name).contains(document.activeElement), name).toBe(true);
    }
  });
});
