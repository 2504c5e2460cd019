// The form of the story Form / Headless: a host's own controls on the public API, and nothing else.
import { readFileSync } from "node:fs";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import meta from "../../stories/form/headless.stories.tsx";

const Form = meta.component;

test("is filled and submitted, with options from the server, an account and an optional field", async () => {
  const user = userEvent.setup();
  const onSubmit = vi.fn<(values: object) => void>();
  const { container } = render(<Form onSubmit={onSubmit} />);
  expect(container.querySelector("[class^=ps-]")).toBeNull();
  expect(await screen.findByText("Choose CRM · Postgres first.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(await screen.findAllByText("Fill in this field.")).toHaveLength(5);
  expect(onSubmit).not.toHaveBeenCalled();

  await user.selectOptions(
    screen.getByRole("combobox"),
    await screen.findByRole("option", { name: "Analytics (read-write)" }),
  );
  await user.type(screen.getByRole("textbox", { name: "Name" }), "Ada");
  await user.type(screen.getByRole("textbox", { name: "Age" }), "17");
  await user.tab();
  expect(await screen.findByText("Enter 18 or more.")).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "Age" }), "{Backspace}8");
  await user.click(screen.getByRole("checkbox", { name: "Very important" }));

  expect(await screen.findByRole("radio", { name: "Team 10" })).toBeVisible();
  expect(screen.queryByRole("radio", { name: "Team 11" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "More" }));
  expect(await screen.findByRole("radio", { name: "Team 11" })).toBeVisible();
  await user.type(screen.getByRole("textbox", { name: "Search teams" }), "42");
  await user.click(await screen.findByRole("radio", { name: "Team 42" }));

  await user.click(screen.getByRole("button", { name: "Add Note" }));
  await user.type(screen.getByRole("textbox", { name: "Note" }), "Hello");
  await user.click(screen.getByRole("button", { name: "Save" }));
  expect(onSubmit.mock.calls[0]![0]).toEqual({
    crm: { authProvisionId: "apn_work" },
    name: "Ada",
    age: 18,
    vip: true,
    team: { __lv: { label: "Team 42", value: "Team 42" } },
    note: "Hello",
  });
});

test("takes less than 120 lines", () => {
  expect(readFileSync("stories/form/headless.stories.tsx", "utf8").trimEnd().split("\n").length).toBeLessThan(
    120,
  );
});
