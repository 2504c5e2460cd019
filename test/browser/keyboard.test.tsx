// Every prop type by key presses alone: no pointer touches the page.
import { render } from "@testing-library/react";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { everyPropType } from "../../stories/backend/components/everything-every-prop-type.ts";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { fieldOf, focused, on, pick, press, pressButton, walk, write } from "../support/by-keyboard.ts";
import { control } from "../support/playground.ts";

/** The values that the backend was asked to run with, run by run. */
async function runs(): Promise<Record<string, unknown>[]> {
  const { data } = await (await fetch("/backend/requests?kind=run")).json();
  return (data as { body: { configured_props: Record<string, unknown> } }[]).map(
    ({ body }) => body.configured_props,
  );
}

// Opening the database takes longer, on a busy machine, than a person would wait for an answer.
beforeAll(() => control({ warm: {} }), 120_000);
beforeEach(async () => {
  // Where a test before left it, a list would open under it.
  await userEvent.hover(document.documentElement, { position: { x: 2, y: 2 } });
  await control({ reset: {} });
});

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
  await expect.element(page.getByText(/^Received \d+ values\s*$/)).toBeVisible();

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
