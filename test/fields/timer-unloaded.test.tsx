import { screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { showField } from "../support/show-field.tsx";

vi.mock("../../src/fields/timer/schedule.ts", () => {
  throw new Error("The network is gone.");
});

const cron = () => screen.getByRole("textbox", { name: "Subject: cron expression" });

test("takes a schedule where what reads it cannot be loaded, says so, and still refuses nonsense", async () => {
  const { user, field, submit, submits, errors } = showField(
    { type: "$.interface.timer" },
    { cron: "every morning" },
  );
  expect(await within(field).findByRole("status")).toHaveTextContent(
    "A preview of the schedule is not available. It can be filled in all the same.",
  );
  await submit();
  expect(errors()).toBe("Enter five or six fields, such as 0 9 * * 1-5.");
  await user.clear(cron());
  await user.type(cron(), "0 9 * * *");
  await submit();
  expect(submits).toEqual([{ cron: "0 9 * * *" }]);
});

test("shows a schedule as it is written then", () => {
  const { field } = showField({ type: "$.interface.timer", static: { cron: "0 6 * * 1" } });
  expect(field).toHaveTextContent("By the schedule 0 6 * * 1 · UTC");
});
