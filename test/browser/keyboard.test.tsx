// Every prop type, and the way from a search to a result, by key presses alone: no pointer touches the page.
import { render } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { everyPropType } from "../../stories/backend/components/everything-every-prop-type.ts";
import { Playground } from "../../stories/configurator/Playground.tsx";

async function control(orders: object): Promise<void> {
  const answer = await fetch("/backend/control", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(orders),
  });
  expect(answer.status).toBe(200);
}

/** The values that the backend was asked to run with, run by run. */
async function runs(): Promise<Record<string, unknown>[]> {
  const { data } = await (await fetch("/backend/requests?kind=run")).json();
  return (data as { body: { configured_props: Record<string, unknown> } }[]).map(
    ({ body }) => body.configured_props,
  );
}

const press = (keys: string) => userEvent.keyboard(keys);
const focused = () => document.activeElement as HTMLInputElement;
const fieldOf = (prop: string) => document.querySelector(`[data-prop-name="${CSS.escape(prop)}"]`);

/** No press takes more than this many stops. */
const FAR = 400;

/** Presses Tab, or Shift+Tab where that is the way, until the focus is there. It is never lost on the way. */
async function walk(what: string, find: () => Element | null | undefined): Promise<void> {
  await expect.poll(find, { message: what, timeout: 15_000 }).toBeTruthy();
  for (let stops = 0; stops < FAR; stops += 1) {
    const target = find();
    if (!target) throw new Error(`${what} went while the focus was on its way to it`);
    if (target.contains(focused()) && focused() !== document.body) return;
    const isBehind =
      focused() !== document.body &&
      Boolean(focused().compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING);
    const before = focused();
    await press(isBehind ? "{Shift>}{Tab}{/Shift}" : "{Tab}");
    expect(focused(), `the focus was lost after ${before.outerHTML.slice(0, 200)}`).not.toBe(document.body);
  }
  throw new Error(
    `${what} cannot be reached by Tab; the focus ended at ${focused().outerHTML.slice(0, 200)}`,
  );
}

/** On to a control within a field. */
const on = (prop: string, selector: string) =>
  walk(`${selector} of the field ${prop}`, () => fieldOf(prop)?.querySelector(selector));

/** Into a field's text, in place of what is there. */
async function write(prop: string, text: string): Promise<void> {
  await on(prop, "input:not([type=radio], [type=checkbox]), textarea");
  await press(`{Control>}a{/Control}${text}`);
}

/** Opens a list and takes what the arrow leads to, once it is there. */
async function pick(prop: string, keys = "{ArrowDown}"): Promise<void> {
  await on(prop, "[role=combobox]");
  await press(keys);
  await expect
    .poll(() => focused().getAttribute("aria-activedescendant"), {
      message: `a highlight in ${prop}`,
      timeout: 30_000,
    })
    .toBeTruthy();
  await press("{Enter}");
  if (focused().getAttribute("aria-expanded") === "true") await press("{Escape}");
  expect(fieldOf(prop)?.contains(focused()), `the focus stays in ${prop}`).toBe(true);
}

async function pressButton(prop: string, name: string): Promise<void> {
  await walk(`the button ${name} of ${prop}`, () =>
    [...(fieldOf(prop)?.querySelectorAll("button") ?? [])].find((button) => button.textContent === name),
  );
  await press("{Enter}");
}

// Opening the database takes longer, on a busy machine, than a person would wait for an answer.
beforeAll(() => control({ warm: {} }), 120_000);
beforeEach(() => control({ reset: {} }));

test("every prop type is filled by keyboard alone, and runs", { timeout: 240_000 }, async () => {
  render(<Playground componentKey={everyPropType.key} />);
  await expect
    .element(page.getByRole("heading", { level: 1, name: "Every Prop Type" }), { timeout: 30_000 })
    .toBeVisible();

  await walk("Add all", () =>
    [...document.querySelectorAll(".ps-optional button")].find((button) => button.textContent === "Add all"),
  );
  await press("{Enter}");
  await expect.poll(() => fieldOf("store")?.contains(focused())).toBe(true);

  await write("anything", "[[1, true]");
  await pick("airtable");
  await pick("discord");
  await on("agreed", "[role=radiogroup]");
  await press(" ");
  await write("count", "7");
  await write("numbers", "-5");
  await write("text", "Hello");
  await write("texts", "one");
  await write("record", "first");

  await on("query", ".cm-content");
  await press("{Control>}{End}{/Control} limit 1{Escape}");
  expect(fieldOf("query")?.contains(focused())).toBe(true);

  await on("request", "[inputmode=url]");
  await press(`{Control>}a{/Control}${window.location.origin}/echo/keyboard`);
  await on("timer", "select");
  await press("{ArrowDown}");

  await pick("store");
  await pick("baseId");
  await pick("tableId");
  await pick("viewId");
  await pick("fieldId");
  await pick("channel");
  await pick("channels");

  await write("secretText", "s3cret");
  await pressButton("secretTexts", "Add a row");
  await press("s4cret");
  await write("file", "https://example.com/a.txt");
  await pressButton("files", "Add a row");
  await press("https://example.com/b.txt");
  await on("optionalDefault", "[role=radiogroup]");
  await press("{ArrowRight}");

  await pick("colour", "{ArrowDown}{ArrowDown}");
  await pick("size", "lar");
  for (const prop of ["lottery", "toppings", "answer", "mixed", "labelled", "city"]) await pick(prop);
  await pick("word", "jetty");
  for (const prop of ["issue", "issues", "people", "district"]) await pick(prop);

  await on("more", "[role=radiogroup]");
  await press(" ");
  await write("1_templateAlias", "plain");
  await write("fieldNames", "alpha, beta");
  await press("{Tab}");
  await walk("Add alpha", () => document.querySelector('.ps-optional [aria-label="Add alpha"]'));
  await press("{Enter}");
  await expect.poll(() => fieldOf("alpha")?.contains(focused())).toBe(true);
  await write("alpha", "of the reload");

  await walk("Run", () => document.querySelector("form [type=submit]"));
  await press("{Enter}");
  const errors = () =>
    [...document.querySelectorAll("form .ps-field[data-invalid]")].map((it) => it.textContent);
  await expect
    .poll(async () => ({ runs: (await runs()).length, errors: errors() }), { timeout: 30_000 })
    .toEqual({ runs: 1, errors: [] });
  await expect.element(page.getByText(/^Received \d+ values$/)).toBeVisible();

  const [sent] = await runs();
  // The shapes of the contract, label-values included; what is hidden or read-only goes with the rest.
  expect(sent).toEqual({
    anything: [1, true],
    airtable: {
      authProvisionId: "apn_airtableDemo",
    },
    discord: {
      authProvisionId: "apn_discordDemo",
    },
    agreed: true,
    count: 7,
    numbers: [-5, 0, 1],
    text: "Hello",
    texts: ["one", "second"],
    record: {
      first: 1,
      apple: "two",
      mango: {
        ripe: true,
      },
    },
    query: {
      value: "select * from sales.contacts where id = $1 limit 1",
      query: "select * from sales.contacts where id = $1 limit 1",
      params: ["42"],
      usePreparedStatements: true,
    },
    request: {
      method: "POST",
      url: `${window.location.origin}/echo/keyboard`,
      headers: [
        {
          name: "x-demo",
          value: "1",
        },
      ],
      params: [],
      body: {
        type: "fields",
        mode: "fields",
        contentType: "application/x-www-form-urlencoded",
        fields: [
          {
            name: "a",
            value: "1",
          },
        ],
      },
      auth: {
        type: "bearer",
        token: "demo-token",
      },
      tab: "headers",
    },
    timer: {
      intervalSeconds: 3600,
    },
    store: {
      __lv: {
        label: "Seen invoices",
        value: "ds_demo1",
      },
    },
    baseId: {
      __lv: {
        label: "Product catalogue",
        value: "appCatalogue0001",
      },
    },
    tableId: {
      __lv: {
        label: "Products",
        value: "tblCatalproducts",
      },
    },
    viewId: {
      __lv: {
        label: "Grid view",
        value: "viwCatalproductsgridview",
      },
    },
    fieldId: {
      __lv: {
        label: "Name",
        value: "fldCatalproductsname",
      },
    },
    channel: {
      __lv: {
        label: "#general",
        value: "900719925474099300",
      },
    },
    channels: {
      __lv: [
        {
          label: "#general",
          value: "900719925474099300",
        },
      ],
    },
    hiddenText: "applied unseen",
    readOnlyText: "Fixed by the author",
    secretText: "s3cret",
    secretTexts: ["s4cret"],
    file: "https://example.com/a.txt",
    files: ["https://example.com/b.txt"],
    optionalDefault: false,
    colour: "blue",
    size: 3,
    lottery: [7],
    toppings: ["Olives"],
    answer: true,
    mixed: "text",
    labelled: {
      __lv: {
        label: "Côte d’Ivoire",
        value: "CI",
      },
    },
    city: {
      __lv: {
        label: "Amsterdam",
        value: "Amsterdam",
      },
    },
    word: {
      __lv: {
        label: "amber-jetty",
        value: "amber-jetty",
      },
    },
    issue: {
      __lv: {
        label: "#100 amber is out of line",
        value: 100,
      },
    },
    issues: {
      __lv: [
        {
          label: "#100 amber is out of line",
          value: 100,
        },
      ],
    },
    people: {
      __lv: [
        {
          label: "Ada Abe",
          value: "person_1",
        },
      ],
    },
    district: {
      __lv: {
        label: "Amsterdam North",
        value: "Amsterdam North",
      },
    },
    more: true,
    fieldNames: "alpha, beta",
    "1_templateAlias": "plain",
    alpha: "of the reload",
  });
});

test(
  "a component is found, its account connected, its form filled and run by keyboard alone",
  { timeout: 240_000 },
  async () => {
    render(<Playground />);
    await expect.element(page.getByRole("heading", { name: "What should happen?" })).toBeVisible();
    await press("{Control>}k{/Control}Insert Row");
    await expect.element(page.getByText("1 component", { exact: true })).toBeVisible();
    await walk("Insert Row", () =>
      [...document.querySelectorAll("nav [role=option], nav button")].find((it) =>
        it.textContent.startsWith("Insert Row"),
      ),
    );
    await press("{Enter}");
    await expect
      .element(page.getByRole("heading", { level: 1, name: "Insert Row" }), { timeout: 30_000 })
      .toBeVisible();

    await pressButton("postgres", "Connect Postgres");
    const frame = () => document.querySelector<HTMLIFrameElement>("iframe[title='Pipedream Connect']");
    const password = () => frame()?.contentDocument?.querySelector<HTMLInputElement>("[type=password]");
    await expect.poll(password, { timeout: 30_000 }).toBeTruthy();
    for (let stops = 0; stops < FAR && frame()?.contentDocument?.activeElement !== password(); stops++)
      await press("{Tab}");
    await press("swordfish{Enter}");
    await expect
      .poll(() => fieldOf("postgres")?.querySelector("input")?.value, { timeout: 30_000 })
      .toBe("postgres@demo.localhost");
    await expect.poll(() => fieldOf("postgres")?.contains(focused())).toBe(true);

    await pick("schema", "sales");
    await pick("table", "contacts");
    await expect.poll(() => fieldOf("full_name"), { timeout: 30_000 }).toBeTruthy();
    await write("full_name", "Grace Hopper");
    await write("email", "grace@example.com");
    await on("subscribed", "[role=radiogroup]");
    await press(" ");
    await walk("Run", () => document.querySelector("form [type=submit]"));
    await press("{Enter}");
    await expect
      .element(page.getByText("Inserted a row into sales.contacts"), { timeout: 30_000 })
      .toBeVisible();
    expect((await runs()).map((sent) => [sent.full_name, sent.email])).toEqual([
      ["Grace Hopper", "grace@example.com"],
    ]);
  },
);
