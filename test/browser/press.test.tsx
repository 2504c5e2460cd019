import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { showForm } from "../support/show-form.tsx";

/** A press as a hand makes it: the button is down for a moment. */
const press = { delay: 120 };

async function typeWrongScore(form: ReturnType<typeof showForm>) {
  await userEvent.click(form.input("score"));
  await userEvent.keyboard("1e3");
}

test("H-064 a press on Submit right after a wrong value submits, and leads to the error", async () => {
  const form = showForm([{ name: "score", type: "integer", label: "Score" }]);
  await typeWrongScore(form);
  await page.getByRole("button", { name: "Submit" }).click(press);
  await expect.poll(() => form.container.querySelector("[role=alert]")?.textContent).toContain("Score");
  expect(form.input("score")).toHaveFocus();
  expect(form.submits).toEqual([]);
});

test("H-064 a press on the next field's control right after a wrong value counts", async () => {
  const form = showForm([
    { name: "score", type: "integer", label: "Score" },
    { name: "urgent", type: "boolean", label: "Urgent" },
  ]);
  await typeWrongScore(form);
  await page.getByRole("radio", { name: "No" }).click(press);
  await expect.poll(() => form.changes.at(-1)).toEqual({ urgent: false });
  await expect.poll(() => form.errors("score")).toContain("whole number");
});

test("an error appears at once when a field is left by the keyboard", async () => {
  const form = showForm([{ name: "score", type: "integer", label: "Score" }]);
  await typeWrongScore(form);
  await userEvent.keyboard("{Tab}");
  await expect.poll(() => form.errors("score")).toContain("whole number");
});
