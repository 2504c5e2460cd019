import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { everyType, everyValue } from "../../stories/support/every-type.ts";
import { en } from "../../src/i18n/en.ts";
import type { Message } from "../../src/i18n/message.ts";
import type { Messages } from "../../src/index.ts";
import { component, hostForm, settle, text } from "../support/host-form.tsx";

const wrapped = (message: Message): Message =>
  typeof message === "string"
    ? `⟦${message}⟧`
    : (Object.fromEntries(Object.entries(message).map(([form, words]) => [form, `⟦${words}⟧`])) as Message);

/** English, each text of it in brackets: whatever stands outside of them is in no table. */
const pseudo = Object.fromEntries(
  Object.entries(en).map(([key, message]) => [key, wrapped(message)]),
) as Messages;

/** What a person is told that comes from no table and is none of `given`. */
function untranslated(container: HTMLElement, given: readonly string[]): string[] {
  const told: string[] = [];
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode;
    if (!parent?.closest("[aria-hidden=true], textarea, pre, code, option, time, p:not([class])"))
      told.push(textContent ?? "");
  }
  for (const element of container.querySelectorAll("*")) {
    for (const name of ["aria-label", "title", "placeholder", "aria-roledescription"])
      told.push(element.getAttribute(name) ?? "");
  }
  const known = given.join("\n");
  return told
    .flatMap((it) => it.split(", "))
    .map((it) => it.trim())
    .filter(
      (it) => /\p{Letter}{2}/u.test(it) && !it.includes("⟦") && !it.includes("⟧") && !known.includes(it),
    );
}

const definition = component("c", ...everyType);
const given = [
  JSON.stringify(everyType),
  JSON.stringify(everyValue),
  "PostgreSQL",
  "postgres app",
  "POST https://example.com/orders?dry=1",
  '{"id":1}',
  // The cron expression in cronstrue's own words.
  "At 09:00, Monday through Friday · Europe/Berlin",
];

test.each(["empty", "filled", "read-only", "refused"])(
  "every text of a form of all types is in the table: %s",
  async (state) => {
    const form = hostForm({
      component: definition,
      messages: pseudo,
      readOnly: state === "read-only",
      ...(state !== "empty" && state !== "refused" && { configuredProps: everyValue }),
    });
    await settle();
    if (state === "refused") {
      await form.user.click(screen.getByRole("button", { name: "⟦Submit⟧" }));
      await screen.findAllByText("⟦Fill in this field.⟧");
    }
    await waitFor(() => expect(form.container.querySelector("[data-crashed]")).toBeNull());
    // What loads on demand has to be there before its texts can be read.
    if (state === "filled" || state === "read-only") await screen.findByText(/Monday through Friday/);
    if (state === "filled") await screen.findAllByRole("time");
    expect(untranslated(form.container, given)).toEqual([]);
  },
);

test("single texts are the host's, the others stay", async () => {
  const title = { name: "title", type: "string", label: "Title" };
  const form = hostForm({
    component: component("c", title),
    messages: { "form.submit": "Speichern", "issue.required": "Bitte ausfüllen." },
  });
  await form.user.click(screen.getByRole("button", { name: "Speichern" }));
  expect(text("Title")).toHaveAccessibleDescription("Bitte ausfüllen.");
  expect(within(form.container).getByText(en["form.invalid"].one)).toBeVisible();
});

test("a language that is switched is switched in what stands there already, and nothing typed is lost", async () => {
  const count = { name: "count", type: "integer", label: "Count", max: 1000 };
  const form = hostForm({ component: component("c", count) });
  await form.user.type(text("Count"), "5000");
  await form.user.tab();
  const english = form.container.querySelector(".ps-error")?.textContent;
  form.update({ locale: "de", messages: pseudo });
  await form.user.click(screen.getByRole("button", { name: "⟦Submit⟧" }));
  await waitFor(() => expect(form.container.querySelector(".ps-error")?.textContent).toMatch(/⟦.*1\.000.*⟧/));
  expect(form.container.querySelector(".ps-error")?.textContent).not.toBe(english);
  expect(text("Count")).toHaveValue("5000");
  expect(form.container.querySelector("form")).toHaveAttribute("lang", "de");
});
