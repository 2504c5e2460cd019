// Text by an input method: keyboards of phones, and of languages with more characters than keys.
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { accept, compose } from "../support/composition.ts";
import { showField } from "../support/show-field.tsx";

type Box = HTMLInputElement | HTMLTextAreaElement;

/** Composes at the end of the box, and checks that its element stays until the end. */
async function composeIn(box: Box, steps = ["n", "に", "にほ", "にほん"], final = "日本語"): Promise<void> {
  box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
  const before = box.value;
  for (const text of steps) {
    await compose(text);
    expect(box.isConnected).toBe(true);
    expect(box.value).toBe(before + text);
  }
  await accept(final);
}

const named = (name: string | RegExp) => page.getByRole("textbox", { name }).element() as Box;

test.each([
  ["a short text", "Hi ", "Hi 日本語"],
  ["a text that grows beyond one line", "x".repeat(118), `${"x".repeat(118)}日本語`],
  ["a long text", "x".repeat(500), `${"x".repeat(500)}日本語`],
])("H-022: %s keeps all that is composed", async (_, saved, after) => {
  const { changes } = showField({ type: "string" }, saved);
  await composeIn(named("Subject"));
  await expect.poll(() => changes.at(-1)).toBe(after);
  expect(document.activeElement).toBe(named("Subject"));
  await userEvent.keyboard("!");
  await expect.poll(() => changes.at(-1)).toBe(`${after}!`);
});

test.each([
  ["string[]", ["a"], "Subject 1", ["a日本語"]],
  ["object", { key: "a" }, /value/, { key: "a日本語" }],
  ["object", { ke: "a" }, /key/, { ke日本語: "a" }],
  ["any", "a", "Subject", "a日本語"],
] as const)("H-022: %s keeps its element and what is composed in it", async (type, saved, name, after) => {
  const { changes } = showField({ type }, saved);
  await composeIn(named(name));
  await expect.poll(() => changes.at(-1)).toEqual(after);
  expect(document.activeElement).toBe(named(name));
});

test("H-022: a header whose name becomes that of a secret keeps what is composed", async () => {
  const saved = { url: "https://x.test", headers: [{ name: "Author", value: "v" }] };
  const { changes } = showField({ type: "http_request" }, saved);
  await userEvent.click(page.getByRole("tab", { name: /Headers/ }));
  const box = page.getByRole("combobox", { name: /name/ }).element() as Box;
  await composeIn(box, ["iz", "izat", "ization"], "ization");
  await expect.poll(() => changes.at(-1)).toMatchObject({ headers: [{ name: "Authorization", value: "v" }] });
  expect(document.activeElement).toBe(box);
});

test("H-022: a custom value of a choice keeps what is composed", async () => {
  const { changes } = showField({ type: "string", options: ["one", "two"] });
  const box = page.getByRole("combobox", { name: "Subject" }).element() as Box;
  await composeIn(box);
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => changes.at(-1)).toBe("日本語");
});
