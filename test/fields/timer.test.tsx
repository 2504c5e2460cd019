import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { showField } from "../support/show-field.tsx";

const show = (value?: unknown, extra: object = {}) =>
  showField({ type: "$.interface.timer", ...extra }, value);
const interval = () => screen.getByRole("textbox", { name: "Subject: interval in seconds" });
const cron = () => screen.getByRole("textbox", { name: "Subject: cron expression" });
const zone = () => screen.getByRole("textbox", { name: "Subject: time zone" });
const kind = (name: "Interval" | "Schedule") => screen.getByRole("radio", { name });

test("takes an interval, and says it in words", async () => {
  const { user, changes, field } = show();
  await user.type(interval(), "900");
  expect(changes.at(-1)).toEqual({ intervalSeconds: 900 });
  expect(field).toHaveTextContent("Every 15 minutes");
});

test("takes a cron expression with a time zone", async () => {
  const { user, changes } = show();
  await user.click(kind("Schedule"));
  await user.type(cron(), "0 9 * * 1-5");
  expect(changes.at(-1)).toEqual({ cron: "0 9 * * 1-5" });
  await user.type(zone(), "UTC");
  expect(changes.at(-1)).toEqual({ cron: "0 9 * * 1-5", timezone: "UTC" });
  await user.clear(zone());
  expect(changes.at(-1)).toEqual({ cron: "0 9 * * 1-5" });
});

test("sends one of the two, with unknown sub-fields kept, and remembers the other", async () => {
  const { user, changes } = show({ note: 1, cron: "0 9 * * *", timezone: "UTC" });
  await user.click(kind("Interval"));
  expect(changes.at(-1)).toBeUndefined();
  await user.type(interval(), "60");
  expect(changes.at(-1)).toEqual({ note: 1, intervalSeconds: 60 });
  await user.click(kind("Schedule"));
  expect(changes.at(-1)).toEqual({ note: 1, cron: "0 9 * * *", timezone: "UTC" });
});

test.each(["0", "-5", "1.5", "1e3", "٣", "9007199254740993"])("refuses an interval of %s", async (text) => {
  const { user, submit, submits, errors } = show();
  await user.type(interval(), text);
  await submit();
  expect(errors()).toBe("Enter a whole number of seconds, such as 900.");
  expect(interval()).toHaveValue(text);
  expect(interval()).toBeInvalid();
  expect(submits).toEqual([]);
});

test.each(["* * * *", "* * * * * * *", "0 9 * * <b>"])("refuses the cron expression %s", async (text) => {
  const { user, submit, errors } = show();
  await user.click(kind("Schedule"));
  await user.type(cron(), text);
  await submit();
  expect(errors()).toBe("Enter five or six fields, such as 0 9 * * 1-5.");
});

test("offers the timers of the prop in words, and keeps a saved one that is not among them", async () => {
  const options = [{ intervalSeconds: 3600 }, null, { cron: "0 9 * * *", tag: "daily" }];
  const { user, changes } = show({ intervalSeconds: 7 }, { options });
  const choice = screen.getByRole("combobox", { name: "Subject" });
  expect(choice).toHaveDisplayValue("Every 7 seconds (not in the list)");
  await user.selectOptions(choice, "At 0 9 * * *");
  expect(changes).toEqual([{ cron: "0 9 * * *", tag: "daily" }]);
  await user.selectOptions(choice, "Every hour");
  expect(changes.at(-1)).toEqual({ intervalSeconds: 3600 });
  await user.selectOptions(choice, "Choose…");
  expect(changes.at(-1)).toBeUndefined();
});

test("shows a static timer in words, to be read only", () => {
  const { field, changes } = show(
    { intervalSeconds: 60, id: "ti_1" },
    { static: { intervalSeconds: 82_080 } },
  );
  expect(screen.getByRole("group", { name: "Subject" })).toHaveTextContent("Every 1,368 minutes");
  expect(field.querySelector("input, select, button")).toBeNull();
  expect(changes).toEqual([]);
});
