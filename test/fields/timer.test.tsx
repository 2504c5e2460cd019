import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { liveText } from "../support/live-text.ts";
import { showField } from "../support/show-field.tsx";

const show = (value?: unknown, extra: object = {}, form: object = {}) =>
  showField({ type: "$.interface.timer", ...extra }, value, form);
const interval = () => screen.getByRole("textbox", { name: "Subject: interval" });
const unit = () => screen.getByRole("combobox", { name: "Subject: unit of the interval" });
const cron = () => screen.getByRole("textbox", { name: "Subject: cron expression" });
const zone = () => screen.getByRole("combobox", { name: "Subject: time zone" });
const kind = (name: "Interval" | "Schedule") => screen.getByRole("radio", { name });
const preset = (name: string) => screen.getByRole("button", { name });
const time = () => screen.getByLabelText("Subject: time of day");
const runs = async () =>
  within(await screen.findByRole("list", { name: "Subject: next runs" }))
    .getAllByRole("listitem")
    .map((item) => item.textContent);

// Only the clock: everything else goes on as usual.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-23T12:00:00Z") }));
afterEach(() => vi.useRealTimers());

describe("an interval", () => {
  test("is typed in a unit, and sent in seconds", async () => {
    const { user, changes } = show();
    await user.type(interval(), "90");
    expect(changes.at(-1)).toEqual({ intervalSeconds: 5400 });
    await user.selectOptions(unit(), "seconds");
    expect(interval()).toHaveValue("90");
    expect(changes.at(-1)).toEqual({ intervalSeconds: 90 });
    await user.selectOptions(unit(), "days");
    expect(changes.at(-1)).toEqual({ intervalSeconds: 7_776_000 });
  });

  test.each([
    [5400, "90", "minutes"],
    [900, "15", "minutes"],
    [82_080, "1368", "minutes"],
    [43_200, "12", "hours"],
    [172_800, "2", "days"],
    [7, "7", "seconds"],
  ])(
    "of %i seconds is shown in the largest unit that divides it, and stays as it is",
    async (seconds, text, of) => {
      const { submit, submits, changes } = show({ intervalSeconds: seconds });
      expect(interval()).toHaveValue(text);
      expect(unit()).toHaveDisplayValue(of);
      await submit();
      expect(submits).toEqual([{ intervalSeconds: seconds }]);
      expect(changes).toEqual([]);
    },
  );

  test("is told in words where they say more than what was typed", async () => {
    const { user, field } = show();
    await user.type(interval(), "12");
    expect(within(field).getByRole("status")).toHaveTextContent("");
    await user.type(interval(), "0");
    expect(within(field).getByRole("status")).toHaveTextContent("Every 2 hours");
  });

  test.each(["0", "-5", "1.5", "1e3", "٣", "9007199254740993"])(
    "of %s is refused, and stays",
    async (text) => {
      const { user, submit, submits, errors } = show();
      await user.type(interval(), text);
      await submit();
      expect(errors()).toBe("Enter a whole number, such as 15.");
      expect(interval()).toHaveValue(text);
      expect(interval()).toBeInvalid();
      expect(submits).toEqual([]);
    },
  );

  test("remembers the unit while it is empty, and unknown sub-fields too", async () => {
    const { user, changes } = show({ note: 1, intervalSeconds: 60 });
    await user.selectOptions(unit(), "hours");
    await user.clear(interval());
    expect(changes.at(-1)).toBeUndefined();
    await user.type(interval(), "2");
    expect(unit()).toHaveDisplayValue("hours");
    expect(changes.at(-1)).toEqual({ note: 1, intervalSeconds: 7200 });
  });
});

describe("a schedule", () => {
  test("is a cron expression, told in words with its next runs as it is typed", async () => {
    const { user, changes, field } = show();
    await user.click(kind("Schedule"));
    await user.type(cron(), "0 9 * * MON-FRI");
    expect(changes.at(-1)).toEqual({ cron: "0 9 * * MON-FRI" });
    expect(await runs()).toEqual([
      "Tue, Nov 24, 09:00",
      "Wed, Nov 25, 09:00",
      "Thu, Nov 26, 09:00",
      "Fri, Nov 27, 09:00",
      "Mon, Nov 30, 09:00",
    ]);
    // The words come with code of their own, and are announced once typing has paused.
    const news = within(field).getByRole("status");
    await waitFor(() => expect(news).toHaveTextContent("At 09:00, Monday through Friday · UTC"));
    expect(field).toHaveTextContent("At 09:00, Monday through Friday · UTC");
  });

  test("is not announced while it is only loaded", async () => {
    const { field } = show({ cron: "0 9 * * *" });
    await runs();
    expect(within(field).getByRole("status")).toBeEmptyDOMElement();
  });

  test("tells seconds where it has them, and the year where it is another", async () => {
    const { unmount } = show({ cron: "30 0 9 * * *" });
    expect((await runs())[0]).toBe("Tue, Nov 24, 09:00:30");
    unmount();
    show({ cron: "0 0 29 2 *" });
    expect((await runs())[1]).toBe("Sun, Feb 29, 2032, 00:00");
  });

  test.each([
    [
      "before clocks go forward",
      "2026-03-27T12:00:00Z",
      "0 9 * * *",
      ["Sat, Mar 28, 09:00 GMT+1", "Sun, Mar 29, 09:00 GMT+2"],
    ],
    [
      "at a time that is left out",
      "2026-03-27T12:00:00Z",
      "30 2 * * *",
      ["Sat, Mar 28, 02:30 GMT+1", "Sun, Mar 29, 03:00 GMT+2", "Mon, Mar 30, 02:30 GMT+2"],
    ],
    [
      "in the hours around it",
      "2026-03-29T00:15:00Z",
      "*/30 * * * *",
      ["Sun, Mar 29, 01:30 GMT+1", "Sun, Mar 29, 03:00 GMT+2"],
    ],
    [
      "before clocks go back",
      "2026-10-24T05:00:00Z",
      "0 9 * * *",
      ["Sat, Oct 24, 09:00 GMT+2", "Sun, Oct 25, 09:00 GMT+1"],
    ],
    [
      "at a time that comes twice",
      "2026-10-24T12:00:00Z",
      "30 2 * * *",
      ["Sun, Oct 25, 02:30 GMT+2", "Mon, Oct 26, 02:30 GMT+1"],
    ],
    [
      "in the hour that comes twice",
      "2026-10-25T00:15:00Z",
      "*/30 * * * *",
      ["Sun, Oct 25, 02:30 GMT+2", "Sun, Oct 25, 02:00 GMT+1", "Sun, Oct 25, 02:30 GMT+1"],
    ],
  ])("runs right in Berlin %s", async (_, now, expression, expected) => {
    vi.setSystemTime(new Date(now));
    show({ cron: expression, timezone: "Europe/Berlin" });
    expect((await runs()).slice(0, expected.length)).toEqual(expected);
  });

  test("sends one of the two ways, and remembers the other", async () => {
    const { user, changes } = show({ note: 1, cron: "0 9 * * *", timezone: "Europe/Berlin" });
    await user.click(kind("Interval"));
    expect(changes.at(-1)).toBeUndefined();
    await user.type(interval(), "1");
    expect(changes.at(-1)).toEqual({ note: 1, intervalSeconds: 60 });
    await user.click(kind("Schedule"));
    expect(cron()).toHaveValue("0 9 * * *");
    expect(changes.at(-1)).toEqual({ note: 1, cron: "0 9 * * *", timezone: "Europe/Berlin" });
    await user.click(kind("Interval"));
    expect(interval()).toHaveValue("1");
  });

  test.each([
    ["* * * *", "Enter five or six fields, such as 0 9 * * 1-5."],
    ["* * * * * * *", "This schedule is written for another scheduler. Use this instead:"],
    ["? 9 * * *", "Minute: “?” cannot be read. Use 0–59, *, lists, ranges and steps."],
    ["every morning", "Enter five or six fields, such as 0 9 * * 1-5."],
    ["@daily", "Write @daily as 0 0 * * *."],
    ["61 * * * *", "Minute: 61 is not from 0 to 59."],
    ["0 17-9 * * *", "Hour: the range 17-9 runs backwards."],
    ["*/0 * * * *", "Minute: the step in */0 is not from 1 to 60."],
    ["0 9 * * <b>", "Weekday: “<B>” cannot be read. Use 0–7, SUN–SAT, *, lists, ranges and steps."],
    ["0 9 1,,2 * *", "Day of month: “” cannot be read. Use 1–31, L, *, lists, ranges and steps."],
    ["0 0 31 2 *", "This never runs: there is no day 31 in February."],
    ["0 0 31 APR,JUN *", "This never runs: there is no day 31 in April or June."],
    ["0 0 31W 2 *", "This never runs."],
  ])("of %s is refused with the reason", async (text, reason) => {
    const { submit, submits, errors } = show({ cron: text });
    await screen.findByRole("button", { name: "Field by field" });
    await submit();
    expect(errors()).toBe(reason);
    expect(cron()).toHaveValue(text);
    expect(cron()).toBeInvalid();
    expect(submits).toEqual([]);
  });

  test.each([
    "0 9 * * 1-5",
    "*/5 * * * *",
    "0 0 12 ? * MON#1",
    "5/15 9-17 1,15 JAN-MAR FRI-SUN",
    "0 0 L * *",
    "0 0 LW * *",
    "0 0 15W * *",
    "0 0 * * FRIL",
    "0 0 31 2 1",
    "0 0 29 2 *",
    "*/10 * * * * *",
    "0 0 * * 7",
  ])("of %s is taken", async (text) => {
    const { submit, submits } = show({ cron: text });
    expect(await runs()).toHaveLength(5);
    await submit();
    expect(submits).toEqual([{ cron: text }]);
  });

  test("tells what is wrong while it is typed, and once only after it is refused", async () => {
    const { user, submit, errors, field } = show({ cron: "0 0 31 2" });
    await screen.findByText("Enter five or six fields, such as 0 9 * * 1-5.");
    await user.type(cron(), " *");
    await screen.findByText("This never runs: there is no day 31 in February.");
    expect(errors()).toBe("");
    await submit();
    expect(errors()).toBe("This never runs: there is no day 31 in February.");
    expect(within(field).getAllByText("This never runs: there is no day 31 in February.")).toHaveLength(1);
  });

  test("can be written field by field", async () => {
    const { user, changes } = show({ cron: "0 9 * * 1-5" });
    const toggle = await screen.findByRole("button", { name: "Field by field" });
    await user.click(toggle);
    expect(toggle).toHaveAttribute("aria-expanded", "true");
    const cell = (name: string) => screen.getByRole("textbox", { name: `Subject: ${name}` });
    await user.clear(cell("Hour"));
    expect(cell("Hour")).toHaveValue("");
    expect(cron()).toHaveValue("0 * * * 1-5");
    await user.type(cell("Hour"), "*/2");
    expect(changes.at(-1)).toEqual({ cron: "0 */2 * * 1-5" });
    await user.type(cell("Minute"), "60");
    expect(cell("Minute")).toBeInvalid();
    await user.clear(cron());
    await user.type(cron(), "15 0 9 * * *");
    expect(cell("Second")).toHaveValue("15");
    expect(cell("Hour")).toHaveValue("9");
  });
});

describe("the time zone", () => {
  test("is chosen from those the browser knows, by a search, and UTC without one", async () => {
    const { user, changes, field } = show({ cron: "0 9 * * *" });
    expect(zone()).toHaveAttribute("placeholder", "UTC");
    await user.click(zone());
    await user.keyboard("berl");
    await user.click(await screen.findByRole("option", { name: /Europe\/Berlin/ }));
    expect(changes.at(-1)).toEqual({ cron: "0 9 * * *", timezone: "Europe/Berlin" });
    await waitFor(() => expect(field).toHaveTextContent("At 09:00 · Europe/Berlin"));
    await user.click(screen.getByRole("button", { name: "Clear Subject: time zone" }));
    expect(changes.at(-1)).toEqual({ cron: "0 9 * * *" });
  });

  test("stays where it is unknown, and is marked", async () => {
    const { submit, submits, field } = show({ cron: "0 9 * * *", timezone: "Mars/Olympus" });
    expect(zone()).toHaveValue("Mars/Olympus");
    expect(field).toHaveTextContent("Not in the list");
    await screen.findByText(
      "The next runs cannot be told: “Mars/Olympus” is no time zone that this browser knows.",
    );
    await submit();
    expect(submits).toEqual([{ cron: "0 9 * * *", timezone: "Mars/Olympus" }]);
  });

  test("is not marked where it has a former name", () => {
    const { field } = show({ cron: "0 9 * * *", timezone: "US/Eastern" });
    expect(zone()).toHaveValue("US/Eastern");
    expect(field).not.toHaveTextContent("Not in the list");
  });
});

describe("a common schedule", () => {
  test("fills in an interval or a cron expression, and keeps what was typed for the other", async () => {
    const { user, changes } = show();
    await user.click(preset("Hourly"));
    expect(changes.at(-1)).toEqual({ intervalSeconds: 3600 });
    expect(preset("Hourly")).toHaveAttribute("aria-pressed", "true");
    await user.click(preset("Weekdays at…"));
    expect(changes.at(-1)).toEqual({ cron: "0 9 * * 1-5" });
    expect(preset("Weekdays at…")).toHaveFocus();
    await user.click(kind("Interval"));
    expect(interval()).toHaveValue("1");
    await user.click(preset("Every 15 minutes"));
    expect(changes.at(-1)).toEqual({ intervalSeconds: 900 });
  });

  test("has a time of day, which another one keeps", async () => {
    const { user, changes } = show({ cron: "5 7 * * MON-FRI", timezone: "Europe/Berlin", note: 1 });
    expect(time()).toHaveValue("07:05");
    fireEvent.change(time(), { target: { value: "" } });
    expect(changes).toEqual([]);
    fireEvent.change(time(), { target: { value: "18:30" } });
    expect(changes.at(-1)).toEqual({ cron: "30 18 * * MON-FRI", timezone: "Europe/Berlin", note: 1 });
    await user.click(preset("Daily at…"));
    expect(changes.at(-1)).toEqual({ cron: "30 18 * * *", timezone: "Europe/Berlin", note: 1 });
  });

  test("asks for no time where the schedule is of another kind", () => {
    show({ cron: "*/5 9 * * *" });
    expect(screen.queryByLabelText("Subject: time of day")).toBeNull();
  });
});

test("a wrong expression is spoken after a pause in typing, and describes its box", async () => {
  const { user } = show({ cron: "0 9 * * 1-5" });
  await runs();
  expect(cron()).not.toHaveAccessibleDescription();
  await user.clear(cron());
  await user.type(cron(), "0 9 *");
  const issue = await screen.findByText("Enter five or six fields, such as 0 9 * * 1-5.", { selector: "p" });
  expect(cron()).toHaveAccessibleDescription(issue.textContent);
  expect(liveText()).toBe("");
  await waitFor(() => expect(liveText()).toBe(issue.textContent), { timeout: 3000 });
  await user.type(cron(), " * *");
  await waitFor(() => expect(liveText()).toMatch(/^At 09:00/), { timeout: 3000 });
  expect(cron()).not.toHaveAccessibleDescription();
});

test("offers the timers of the prop in words, and keeps a saved one that is not among them", async () => {
  const options = [{ intervalSeconds: 3600 }, null, { cron: "0 9 * * *", tag: "daily" }];
  const { user, changes } = show({ intervalSeconds: 7 }, { options });
  const choice = screen.getByRole("combobox", { name: "Subject" });
  expect(choice).toHaveDisplayValue("Every 7 seconds (not in the list)");
  await screen.findByRole("option", { name: "At 09:00 · UTC" });
  await user.selectOptions(choice, "At 09:00 · UTC");
  expect(changes).toEqual([{ cron: "0 9 * * *", tag: "daily" }]);
  expect(await runs()).toHaveLength(5);
  await user.selectOptions(choice, "Every hour");
  expect(changes.at(-1)).toEqual({ intervalSeconds: 3600 });
  await user.selectOptions(choice, "Choose…");
  expect(changes.at(-1)).toBeUndefined();
});

test("starts with the default of the prop", async () => {
  const { submit, submits } = show(undefined, { default: { intervalSeconds: 900 } });
  expect(interval()).toHaveValue("15");
  await submit();
  expect(submits).toEqual([{ intervalSeconds: 900 }]);
});

test("shows a static timer in words, to be read only", async () => {
  const { changes } = show({ intervalSeconds: 60, id: "ti_1" }, { static: { cron: "0 6 * * 1" } });
  const group = screen.getByRole("group", { name: "Subject" });
  await waitFor(() => expect(group).toHaveTextContent("At 06:00, only on Monday · UTC"));
  expect(group).toHaveTextContent("This is set by the component.");
  expect(group.querySelector("input, select, button")).toBeNull();
  expect(changes).toEqual([]);
});

test("shows what may only be read in words", async () => {
  show({ cron: "0 9 * * 1-5", timezone: "Europe/Berlin" }, { readOnly: true });
  const group = screen.getByRole("group", { name: "Subject" });
  await waitFor(() => expect(group).toHaveTextContent("At 09:00, Monday through Friday · Europe/Berlin"));
  expect(group.querySelector("input, select, button")).toBeNull();
});
