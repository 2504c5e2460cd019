import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { exceptIn } from "../support/only-in.ts";
import { showField } from "../support/show-field.tsx";

test("is set by keyboard alone: a common schedule, its time, its time zone", async () => {
  exceptIn("webkit", "WebKitGTK's own time box takes only its first part by key");
  const { changes } = showField({ type: "$.interface.timer" });
  screen.getByRole("button", { name: "Weekdays at…" }).focus();
  await userEvent.keyboard("{Enter}");
  expect(changes.at(-1)).toEqual({ cron: "0 9 * * 1-5" });
  await userEvent.keyboard("{Tab}");
  expect(screen.getByLabelText("Subject: time of day")).toHaveFocus();
  // Hour, minute and half of the day, as the browser's clock has them.
  await userEvent.keyboard("0630PM");
  await waitFor(() => expect(changes.at(-1)).toEqual({ cron: "30 18 * * 1-5" }));
  screen.getByRole("combobox", { name: "Subject: time zone" }).focus();
  await userEvent.keyboard("berlin");
  await screen.findByRole("option", { name: /Europe\/Berlin/ });
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(changes.at(-1)).toEqual({ cron: "30 18 * * 1-5", timezone: "Europe/Berlin" }));
  await screen.findByText("At 18:30, Monday through Friday");
});

test("stands in one column of 280 px, its runs below one another", async () => {
  await page.viewport(280, 800);
  showField({ type: "$.interface.timer" }, { cron: "*/15 8-18 1,15 JAN-JUN MON-FRI" });
  await userEvent.click(await screen.findByRole("button", { name: "Field by field" }));
  const lefts = (await screen.findAllByRole("listitem")).map((item) => item.getBoundingClientRect().left);
  expect(lefts).toHaveLength(5);
  expect(new Set(lefts).size).toBe(1);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(280);
  await page.viewport(1280, 800);
});
