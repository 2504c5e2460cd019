// What a person does in the Configurator, through the official client, over HTTP, with a real database behind it, on a
// page under a strict policy.
import { render } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { Playground } from "../../stories/configurator/Playground.tsx";
import { control, named } from "../support/playground.ts";

/** What the backend was asked, by kind of call. */
async function asked(kind: string) {
  const { data } = await (await fetch(`/backend/requests?kind=${kind}`)).json();
  return data as { body: Record<string, unknown>; status: number }[];
}

const combobox = (name: string) => named("combobox", name);
const field = (name: string) => named("textbox", name);

async function choose(name: string, option: string | RegExp): Promise<void> {
  await combobox(name).click();
  await page.getByRole("option", { name: option }).first().click();
}

/** Scrolls the open list on until the option has come into it, and stays with it: options out of sight are not drawn. */
function scrolledTo(option: RegExp): boolean {
  const found = page.getByRole("option", { name: option }).query();
  (found ?? page.getByRole("option").elements().at(-1))?.scrollIntoView({ block: found ? "nearest" : "end" });
  return found !== null;
}

/** By way of all apps: the rail may show those of the app that was opened before. */
async function open(app: string, component: RegExp): Promise<void> {
  const back = named("button", "All apps");
  const rail = page.getByRole("navigation", { name: "Components" });
  await expect.poll(() => back.query() ?? rail.getByRole("button", { name: app }).query()).toBeTruthy();
  if (back.query()) await back.click();
  await rail.getByRole("button", { name: app, exact: true }).click();
  await expect.element(rail.getByRole("heading", { name: app })).toBeVisible();
  await rail.getByRole("button", { name: component }).click();
}

/** The SQL editor, once it is there: a plain text area stands in for it. */
const editor = () => document.querySelector(".cm-content");

const result = () => page.getByRole("complementary", { name: "Result" });

/** What the JSON tab shows. */
async function configuredProps(): Promise<Record<string, unknown>> {
  await result().getByRole("tab", { name: "JSON" }).click();
  await expect.element(result().getByRole("heading", { name: "configured_props" })).toBeVisible();
  const shown = result().getByRole("tabpanel").element().querySelector("pre");
  return JSON.parse(shown?.textContent ?? "") as Record<string, unknown>;
}

/** As strict as can be, but for the window in which accounts are connected: the SDK shows it in a frame. */
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self';
  require-trusted-types-for 'script'; trusted-types 'none'`;

/** What the policy has refused. */
const violations: string[] = [];

// A policy that a page has taken cannot be taken back: it holds for every journey of this file.
beforeAll(async () => {
  document.addEventListener("securitypolicyviolation", (event) => {
    violations.push(
      `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
    );
  });
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = POLICY;
  document.head.append(policy);
  // It is in force: for HTML, for styles and for code.
  expect(() => void (document.createElement("p").innerHTML = "<b>bold</b>")).toThrow(/TrustedHTML|Sink type/);
  document.createElement("p").setAttribute("style", "color: red");
  await vi.waitFor(() => expect(violations).toHaveLength(2));
  violations.length = 0;
});

afterEach(() => expect(violations).toEqual([]));

// Opening the database takes longer, on a busy machine, than a person would wait for an answer.
beforeAll(() => control({ warm: {} }), 120_000);

beforeEach(async () => {
  await control({ reset: {} });
  render(<Playground />);
});

test("a sheet on a small screen gives the focus back to what opened it, however it is closed", async () => {
  await page.viewport(400, 800);
  try {
    for (const close of [
      () => userEvent.keyboard("{Escape}"),
      () => named("button", "Close Components").click(),
    ]) {
      const opener = named("button", "Components");
      await expect.element(opener).toBeVisible();
      (opener.element() as HTMLElement).focus();
      await userEvent.keyboard("{Enter}");
      const sheet = page.getByRole("dialog", { name: "Components" });
      await expect.element(sheet).toBeVisible();
      await expect.poll(() => sheet.element().contains(document.activeElement)).toBe(true);
      await close();
      await expect.element(sheet).not.toBeInTheDocument();
      await expect.element(opener).toHaveFocus();
    }
  } finally {
    await page.viewport(1280, 800);
  }
});

describe("Postgres", { timeout: 90_000 }, () => {
  test("connects an account, inserts a row with typed fields, and finds it again", async () => {
    await open("Postgres", /^Insert Row/);
    await expect.element(page.getByRole("heading", { level: 1, name: "Insert Row" })).toBeVisible();

    // Connect: the SDK shows the backend's own page over this one.
    await named("button", "Connect Postgres").click();
    const connectPage = page.frameLocator(page.getByTitle("Pipedream Connect"));
    await connectPage.getByLabelText("Password").fill("swordfish");
    await connectPage.getByRole("button", { name: "Connect", exact: true }).click();
    await expect.element(combobox("Postgres")).toHaveValue("postgres@demo.localhost");
    // The window has taken the focus with it, and the field has it back.
    await expect
      .poll(() => document.activeElement?.closest("[data-prop-name]"))
      .toHaveAttribute("data-prop-name", "postgres");

    // What was typed into the account's own page stays there.
    const addresses = performance.getEntriesByType("resource").map(({ name }) => name);
    const stored = [Object.entries(localStorage), Object.entries(sessionStorage), location.href];
    expect(JSON.stringify([addresses, stored])).not.toContain("swordfish");
    expect(document.documentElement.outerHTML).not.toContain("swordfish");

    await choose("Schema", "sales");
    await combobox("Table").click();
    await expect.element(page.getByRole("option", { name: /^account_notes/ })).toBeVisible();
    // The table is on the second page, which comes when the first one ends.
    await expect.element(page.getByRole("option", { name: /^contacts / })).not.toBeInTheDocument();
    await expect.poll(() => scrolledTo(/^contacts /)).toBe(true);
    expect((await asked("configure")).map(({ body }) => body.page)).toContain(1);
    await page.getByRole("option", { name: /^contacts / }).click();

    // The table's columns are fields now, of the columns' types.
    await expect.element(field("full_name")).toBeVisible();
    await field("full_name").fill("Grace Hopper");
    await field("email").fill("grace@example.com");
    await named("radiogroup", "subscribed").getByRole("radio", { name: "No" }).click();
    await named("button", "Add score").click();
    await field("score").fill("1e3");
    await named("button", "Run").click();
    await expect.element(field("score")).toHaveAttribute("aria-invalid", "true");
    await expect.element(field("score")).toHaveAccessibleDescription(/Enter a whole number, such as 42\./);
    await expect.element(field("score")).toHaveValue("1e3");
    expect(await asked("run")).toEqual([]);

    await field("score").fill("42");
    expect(await configuredProps()).toEqual({
      postgres: { authProvisionId: expect.stringMatching(/^apn_/) },
      schema: { __lv: { label: "sales", value: "sales" } },
      table: { __lv: { label: "contacts (5000 rows)", value: "contacts" } },
      full_name: "Grace Hopper",
      email: "grace@example.com",
      score: 42,
      subscribed: false,
    });
    for (const kind of ["configure", "reload", "accounts", "apps"])
      expect(JSON.stringify(await asked(kind))).not.toContain("swordfish");
    await named("button", "Run").click();
    await expect.element(result()).toHaveTextContent("Inserted a row into sales.contacts");
    await expect.element(result()).toHaveTextContent("Grace Hopper");
    await expect.element(result()).toHaveTextContent(/score\s*42/);
    await expect.element(result()).toHaveTextContent(/insert into "sales"."contacts"/);

    await open("Postgres", /^Find Rows/);
    await expect.element(page.getByRole("heading", { level: 1, name: "Find Rows" })).toBeVisible();
    await choose("Postgres", "postgres@demo.localhost");
    await choose("Schema", "sales");
    await combobox("Table").click();
    await userEvent.keyboard("contacts");
    await page.getByRole("option", { name: /^contacts / }).click();
    await choose("Column", "email");
    await field("Value").fill("grace@example.com");
    await named("button", "Run").click();
    await expect.element(result()).toHaveTextContent("Found 1 row in sales.contacts");
    await expect.element(result()).toHaveTextContent("Grace Hopper");
  });

  test("asks twice before it runs what may destroy", async () => {
    await open("Postgres", /^Run Query/);
    await named("button", "Connect Postgres").click();
    const connectPage = page.frameLocator(page.getByTitle("Pipedream Connect"));
    await connectPage.getByLabelText("Password").fill("swordfish");
    await connectPage.getByRole("button", { name: "Connect", exact: true }).click();
    await expect.element(combobox("Postgres")).toHaveValue("postgres@demo.localhost");
    // In the editor, with the names of the database to choose from.
    await expect.poll(editor).toBeTruthy();
    await userEvent.click(editor()!);
    await userEvent.keyboard("{Control>}{End}{/Control}\n-- conta");
    await userEvent.keyboard("{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}sales.");
    await named("button", "Run").click();
    await expect.element(page.getByText("This may change or delete data.")).toBeVisible();
    expect(await asked("run")).toEqual([]);
    await named("button", "Run it all the same").click();
    await expect.poll(async () => (await asked("run")).length).toBe(1);
  });
});

test("sends a message to people whom the server found, and keeps their labels", async () => {
  await open("Contacts", /^Send Message/);
  await choose("Contacts", "Work");
  await combobox("People").click();
  await userEvent.keyboard("contact0042");
  await page.getByRole("option", { name: /contact0042@/ }).click();
  await userEvent.keyboard("contact0007");
  await page.getByRole("option", { name: /contact0007@/ }).click();
  await userEvent.keyboard("{Escape}");
  await field("Message").fill("See you **there**");
  // Not all 5,000 were asked for: the server was told what to look for.
  const queries = (await asked("configure")).map(({ body }) => body.query);
  expect(queries).toContain("contact0042");
  await expect.element(field("Subject")).toBeVisible();
  await field("Subject").fill("Friday");

  expect(await configuredProps()).toEqual({
    contacts: { authProvisionId: "apn_contactsWork" },
    people: {
      __lv: [
        { label: "Rami Abe <contact0042@example.com>", value: "43" },
        { label: "Hana Abe <contact0007@example.com>", value: "8" },
      ],
    },
    channel: "email",
    subject: "Friday",
    text: "See you **there**",
  });
  await named("button", "Run").click();
  await expect.element(result()).toHaveTextContent("Sent to Rami Abe <contact0042@example.com> and 1 more");
  await expect.element(result()).toHaveTextContent("to Hana Abe <contact0007@example.com>");
});

test("sends an HTTP request as it was written", async () => {
  await open("HTTP", /^Send Request/);
  await expect.element(page.getByRole("heading", { level: 1, name: "Send Request" })).toBeVisible();
  await expect.element(field("Request: URL")).toHaveValue(`${window.location.origin}/echo/hello`);
  await field("Request: URL").fill(`${window.location.origin}/echo/good/evening`);
  expect((await configuredProps()).request).toMatchObject({
    method: "POST",
    url: `${window.location.origin}/echo/good/evening`,
    params: [{ name: "page", value: "1" }],
    headers: [{ name: "accept", value: "application/json" }],
    body: { type: "raw", mode: "raw", contentType: "application/json", raw: '{"hello": "world"}' },
    auth: { type: "none" },
  });
  await named("button", "Run").click();
  await expect.element(result()).toHaveTextContent(/POST .*\/echo\/good\/evening answered 200/);
  await expect.element(result()).toHaveTextContent("world");
});

test("draws every prop type, with all that a press adds to it", { timeout: 90_000 }, async () => {
  await open("Everything", /^Every Prop Type/);
  await expect.element(page.getByRole("heading", { level: 1, name: "Every Prop Type" })).toBeVisible();
  document.querySelector("[data-prop-name=query]")!.scrollIntoView(); // where its editor comes
  await expect.poll(editor).toBeTruthy();
  for (const add of page
    .getByRole("button", { name: /^Add (?!a )/ })
    .elements()
    .slice(0, 30))
    if (add.isConnected) await userEvent.click(add);
  for (const tab of page.getByRole("tab").elements()) await userEvent.click(tab);
  await named("button", "Run").click();
  await expect.element(page.getByRole("alert").first()).toBeVisible();
  expect(await asked("run")).toEqual([]);
});
