// What is spoken of errors; `announce` decides when, and is tried in test/ui.
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test } from "vitest";
import { liveText } from "../support/live-text.ts";
import { showForm } from "../support/show-form.tsx";

const score = { name: "score", type: "integer", label: "Score", min: 0, max: 100 };
const note = { name: "note", type: "string", label: "Note" };

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Everything that the live regions say from now on, in order. */
let said: string[] = [];
let observer: MutationObserver;
beforeEach(() => {
  said = [];
  observer = new MutationObserver(() => {
    const text = liveText();
    if (text !== "" && text !== said.at(-1)) said.push(text);
  });
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
});
afterEach(() => observer.disconnect());

test("speaks the error of a field once it is left", async () => {
  const form = showForm([score, note]);
  await form.user.type(form.input("score"), "1e3");
  await form.user.click(form.input("note"));
  await waitFor(() => expect(said).toEqual(["Score: Enter a whole number, such as 42."]));
  await pause(400);
  expect(said).toHaveLength(1);
});

test("says nothing of an error when the focus comes back to its field, which describes it", async () => {
  const form = showForm([score, note]);
  await form.user.type(form.input("score"), "1e3");
  await form.user.click(form.input("note"));
  await form.user.click(form.input("score"));
  await waitFor(() => expect(form.errors("score")).toBe("Enter a whole number, such as 42."));
  await pause(400);
  expect(said).toEqual([]);
  expect(form.input("score")).toHaveAccessibleDescription("0 – 100 Enter a whole number, such as 42.");
});

test("speaks another error of a field that is being mended after a pause in typing", async () => {
  const form = showForm([score, note]);
  await form.user.type(form.input("score"), "1e3");
  await form.user.click(form.input("note"));
  await waitFor(() => expect(said).toHaveLength(1));
  act(() => form.input("score").focus());
  fireEvent.change(form.input("score"), { target: { value: "1234" } });
  await waitFor(() => expect(said).toHaveLength(2));
  expect(said[1]).toBe("Score: Enter a whole number from 0 to 100.");
});

test("leaves a refused submit to the summary", async () => {
  const form = showForm([score, note]);
  await form.submit();
  await screen.findByRole("alert");
  await pause(400);
  expect(said).toEqual([]);
});

test("counts errors that are too many to be read one by one", async () => {
  const fields = ["a", "b", "c", "d", "e"].map((name) => ({ name, type: "integer", label: name }));
  const form = showForm(fields);
  // The focus does not rest in between.
  for (const { name } of fields) {
    fireEvent.change(form.input(name), { target: { value: "x" } });
    act(() => form.input(name).focus());
  }
  await waitFor(() => expect(said).toEqual(["4 fields need your attention"]));
});
