// Finding a field, showing some of them, going on to the next, groups.
import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { Progress } from "../../src/configurator/editing/Progress.tsx";
import { propsReply } from "../../src/testing/index.ts";
import { showFilling } from "../support/filling.tsx";

const account = { name: "slack", type: "app", app: "slack", label: "Account" };
const note = { name: "note", type: "string", label: "Note" };
const title = { name: "title", type: "string", label: "Title" };
const count = { name: "count", type: "integer", label: "Count", optional: true };
const flag = { name: "flag", type: "boolean", label: "Flag", optional: true };
const table = { name: "table", type: "string", label: "Table", reloadProps: true };

const shown = () => screen.getAllByRole("textbox").map((box) => box.getAttribute("aria-labelledby")).length;
const show = (text: RegExp) => {
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name: "Show" });
  const option = [...select.options].find(({ textContent }) => text.test(textContent))!;
  return [select, option] as const;
};

describe("the filter", () => {
  test("shows the required fields, and says how many there are of each kind", async () => {
    const { user, type } = showFilling({
      props: [note, title, count],
      configuredProps: { note: "a", count: 1 },
    });
    await type("Title", "x");
    expect(show(/^All/)[1]).toHaveTextContent("All fields (3)");
    expect(show(/^Changed/)[1]).toHaveTextContent("Changed (1)");
    await user.selectOptions(...show(/^Required/));
    expect(shown()).toBe(2);
    expect(screen.queryByRole("textbox", { name: "Count" })).toBeNull();
    await user.selectOptions(...show(/^All/));
    expect(screen.getByRole("textbox", { name: "Count" })).toHaveValue("1");
  });

  test("keeps what it shows in sight while it is edited, and what it hides as it was", async () => {
    const { user, type, values } = showFilling({ props: [note, title], configuredProps: { note: "a" } });
    await type("Note", "b");
    await user.selectOptions(...show(/^Changed/));
    expect(shown()).toBe(1);
    await user.type(screen.getByRole("textbox", { name: "Note" }), "{Backspace}");
    expect(screen.getByRole("textbox", { name: "Note" })).toHaveFocus();
    expect(values()).toEqual({ note: "a" });
    await user.selectOptions(...show(/^All/));
    expect(shown()).toBe(2);
  });

  test("says that nothing is left, with a way back", async () => {
    const { user, press } = showFilling({ props: [note], configuredProps: { note: "a" } });
    await user.selectOptions(...show(/^With errors/));
    expect(screen.getByText("No field has an error.")).toBeVisible();
    await press("Show all fields");
    expect(screen.getByRole("textbox", { name: "Note" })).toBeVisible();
  });

  test("never hides an error: a refused submit leads to it", async () => {
    const { user, press } = showFilling({ props: [note, title], configuredProps: { note: "a" } });
    await user.type(screen.getByRole("textbox", { name: "Note" }), "b");
    await user.selectOptions(...show(/^Changed/));
    await press("Submit");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Title" })).toHaveFocus());
    expect(screen.getByRole("textbox", { name: "Title" })).toBeInvalid();
  });
});

describe("going on", () => {
  test("to the next field that is missing or wrong, round and round", async () => {
    const { user, press } = showFilling({ props: [note, title, count], configuredProps: { count: 1 } });
    expect(screen.getByRole("button", { name: "2 missing" })).toBeVisible();
    await press("2 missing");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Note" })).toHaveFocus());
    await press("2 missing");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Title" })).toHaveFocus());
    await user.keyboard("done");
    await user.clear(screen.getByRole("textbox", { name: "Count" }));
    await user.type(screen.getByRole("textbox", { name: "Count" }), "1e");
    await press("2 missing");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Note" })).toHaveFocus());
    await user.keyboard("done");
    await user.clear(screen.getByRole("textbox", { name: "Count" }));
    expect(screen.getByRole("button", { name: "None missing" })).toHaveAttribute("aria-disabled", "true");
  });

  test("past a filter that hides it", async () => {
    const { user, press } = showFilling({ props: [note, title], configuredProps: { note: "a" } });
    await user.type(screen.getByRole("textbox", { name: "Note" }), "b");
    await user.selectOptions(...show(/^Changed/));
    await press("1 missing");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Title" })).toHaveFocus());
  });
});

describe("finding a field", () => {
  const find = async () => screen.findByRole("combobox", { name: "Find a field" });

  test("by its label leads to it", async () => {
    const { user } = showFilling({ props: [note, title] });
    await user.type(await find(), "tit");
    await user.click(await screen.findByRole("option", { name: /Title/ }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Title" })).toHaveFocus());
  });

  test("adds an optional one that is off", async () => {
    const { user } = showFilling({ props: [note, count] });
    await user.type(await find(), "cou");
    await user.click(await screen.findByRole("option", { name: /Count/ }));
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Count" })).toHaveFocus());
  });
});

describe("groups", () => {
  test("are accounts, settings, what was brought, what is optional; they fold and keep what is typed", async () => {
    const { user, press, type } = showFilling({
      props: [table, account, count],
      configuredProps: { count: 1 },
      script: {
        retrieveApp: (nameSlug) => ({ nameSlug, name: "Slack", authType: "oauth" }),
        reload: () => propsReply("dyp_1", table, account, count, title),
      },
    });
    await press("Group");
    await type("Table", "a");
    await user.tab();
    await screen.findByRole("textbox", { name: "Title" });
    const headings = screen
      .getAllByRole("heading", { level: 2 })
      .map(({ textContent }) => textContent?.trim());
    expect(headings.slice(0, 4)).toEqual([
      "Accounts 0 of 1",
      "Settings 1 of 1",
      "Fields for your choices 0 of 1",
      "Added fields",
    ]);
    await type("Title", "typed");
    await press(/^Fields for your choices/);
    expect(screen.queryByRole("textbox", { name: "Title" })).toBeNull();
    await press(/^Fields for your choices/);
    expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("typed");
  });

  test("open once when they hide an error", async () => {
    const { press } = showFilling({ props: [note, flag], configuredProps: { flag: true } });
    await press("Group");
    await press(/^Settings/);
    await press("Submit");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Note" })).toHaveFocus());
    expect(screen.getByRole("button", { name: "Settings 0 of 1 1 error" })).toBeVisible();
    await press(/^Settings/);
    expect(screen.queryByRole("textbox", { name: "Note" })).toBeNull();
  });

  test("open for a field that is gone to", async () => {
    const { press } = showFilling({ props: [note] });
    await press("Group");
    await press(/^Settings/);
    await press("1 missing");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Note" })).toHaveFocus());
  });
});

test("nothing is said to be complete while further fields are on their way", async () => {
  let answer: () => void = () => undefined;
  const { type } = showFilling({
    props: [table],
    script: {
      reload: () => new Promise((resolve) => (answer = () => resolve(propsReply("dyp_1", table)))),
    },
    more: <Progress />,
  });
  await type("Table", "contacts");
  await userEvent.tab();
  const progress = screen.getByText("1 of 1 required");
  await waitFor(() => expect(progress).not.toHaveAttribute("data-complete"));
  answer();
  await waitFor(() => expect(progress).toHaveAttribute("data-complete"));
});
