import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { showField } from "../support/show-field.tsx";

const { arrived, arrive } = vi.hoisted(() => {
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  return { arrived, arrive };
});

vi.mock("../../src/fields/timer/schedule.ts", async (load) => {
  await arrived;
  return load();
});

test("announces a schedule that was typed before what reads it came", async () => {
  const { user, field } = showField({ type: "$.interface.timer" });
  await user.click(screen.getByRole("radio", { name: "Schedule" }));
  await user.type(screen.getByRole("textbox", { name: "Subject: cron expression" }), "0 9 * * 1-5");
  await waitFor(() => expect(within(field).getByRole("status")).not.toBeEmptyDOMElement());
  arrive();
  expect(await within(field).findByRole("list", { name: "Subject: next runs" })).toBeVisible();
  await waitFor(() =>
    expect(within(field).getByRole("status")).toHaveTextContent("At 09:00, Monday through Friday · UTC"),
  );
});
