// Undo and redo, and the lists of what changed, around a form of the host's own.
import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { applyValues } from "../../src/configurator/index.ts";
import { propsReply } from "../../src/testing/index.ts";
import { showFilling } from "../support/filling.tsx";

const note = { name: "note", type: "string", label: "Note" };
const title = { name: "title", type: "string", label: "Title" };
const token = { name: "token", type: "string", label: "Token", secret: true };
const cc = { name: "cc", type: "string", label: "Cc", optional: true };
const table = { name: "table", type: "string", label: "Table", reloadProps: true };
const column = { name: "column", type: "string", label: "Column" };

const undo = () => screen.getByRole("button", { name: "Undo" });
const said = () =>
  screen
    .getAllByRole("status")
    .map(({ textContent }) => textContent)
    .filter(Boolean);

describe("undo and redo", () => {
  test("by buttons, which say what they would do, and what was done", async () => {
    const { type, press, values } = showFilling({ props: [note, title] });
    expect(undo()).toHaveAttribute("aria-disabled", "true");
    await type("Note", "Hello");
    await type("Title", "Friday");
    expect(undo()).toHaveAttribute("title", "Undo: Title");
    await press("Undo");
    expect(values()).toEqual({ note: "Hello" });
    await waitFor(() => expect(said()).toContain("Undone: Title"));
    expect(screen.getByRole("button", { name: "Redo" })).toHaveAttribute("title", "Redo: Title");
    await press("Redo");
    expect(values()).toEqual({ note: "Hello", title: "Friday" });
    await waitFor(() => expect(said()).toContain("Done again: Title"));
    await press("Undo");
    await press("Undo");
    await press("Undo");
    await waitFor(() => expect(said()).toContain("There is nothing to undo."));
    expect(values()).toEqual({});
  });

  test("H-034 of a form that was reset natively", async () => {
    const { user, type, press, values } = showFilling({
      props: [note, cc],
      configuredProps: { note: "Saved" },
    });
    await type("Note", "!");
    act(() => document.querySelector("form")!.reset());
    expect(values()).toEqual({ note: "Saved" });
    expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("Saved");
    await press("Undo");
    expect(values()).toEqual({ note: "Saved!" });
    expect(screen.getByRole("textbox", { name: "Note" })).toHaveValue("Saved!");
    await user.tab();
    await press("Redo");
    expect(values()).toEqual({ note: "Saved" });
  });

  test("by keys, where the focus is not in a text field that has something of its own to undo", async () => {
    const { user, type, values } = showFilling({ props: [note, title] });
    await type("Note", "Hello");
    await type("Title", "Friday");
    // The field has been typed into: that is the browser's to undo.
    await user.keyboard("{Control>}z{/Control}");
    expect(values()).toEqual({ note: "Hello", title: "Friday" });
    await user.click(screen.getByRole("textbox", { name: "Note" }));
    await user.keyboard("{Control>}z{/Control}");
    expect(values()).toEqual({ note: "Hello" });
    await user.keyboard("{Meta>}z{/Meta}");
    expect(values()).toEqual({});
    await user.keyboard("{Control>}{Shift>}z{/Shift}{/Control}");
    expect(values()).toEqual({ note: "Hello" });
    await user.keyboard("{Control>}y{/Control}");
    expect(values()).toEqual({ note: "Hello", title: "Friday" });
  });

  test("keys pressed elsewhere on the page are not the form's", async () => {
    const { user, type, values } = showFilling({ props: [note] });
    const elsewhere = document.createElement("button");
    document.body.append(elsewhere);
    await type("Note", "Hello");
    elsewhere.focus();
    await user.keyboard("{Control>}z{/Control}");
    expect(values()).toEqual({ note: "Hello" });
    elsewhere.remove();
  });
});

describe("what changed against what was saved", () => {
  test("is listed with before and after, and goes back one by one or as a whole", async () => {
    const { type, press, list, values } = showFilling({
      props: [note, title, cc],
      configuredProps: { note: "Saved", cc: "ada" },
    });
    expect(await screen.findByText("Nothing has changed since it was saved.")).toBeVisible();
    await type("Note", "!");
    await type("Title", "New");
    expect(list("Changes").getByRole("heading", { name: "2 changes" })).toBeVisible();
    const [first] = list("Changes").getAllByRole("listitem");
    expect(first).toHaveTextContent(/Note.*Before\s*Saved\s*Now\s*Saved!/);
    await press("Revert Note");
    expect(values()).toEqual({ note: "Saved", cc: "ada", title: "New" });
    await waitFor(() => expect(said()).toContain("Note is as it was saved."));
    await press("Reset all");
    expect(values()).toEqual({ note: "Saved", cc: "ada" });
    await press("Undo");
    expect(values()).toEqual({ note: "Saved", cc: "ada", title: "New" });
  });

  test("never shows a secret", async () => {
    const { list, press, user } = showFilling({
      props: [token],
      configuredProps: { token: "s3cr3t-1", unknown: "s3cr3t-3" },
    });
    await press(/Replace/);
    await user.type(document.querySelector("input[type=password]")!, "s3cr3t-2");
    await waitFor(() => expect(list("Changes").getAllByRole("listitem")).toHaveLength(1));
    expect(screen.getByRole("complementary")).not.toHaveTextContent(/s3cr3t/);
    expect(screen.getByRole("complementary")).toHaveTextContent("•••••••• (hidden)");
  });

  test("leads to the field", async () => {
    const { type, press } = showFilling({ props: [note, title] });
    await type("Note", "a");
    await type("Title", "b");
    await press("Go to Note");
    await waitFor(() => expect(screen.getByRole("textbox", { name: "Note" })).toHaveFocus());
  });
});

describe("what the form changed", () => {
  const script = {
    reload: ({ configuredProps }: { configuredProps: Record<string, unknown> }) =>
      configuredProps.table === "b"
        ? propsReply("dyp_2", table, note)
        : propsReply("dyp_1", table, note, column),
  };

  test("by a reload is listed, and kept", async () => {
    const { user, type, press, list, values } = showFilling({ props: [table, note], script });
    await type("Table", "a");
    await user.tab();
    await screen.findByRole("textbox", { name: "Column" });
    await type("Column", "typed");
    await user.clear(screen.getByRole("textbox", { name: "Table" }));
    await type("Table", "b");
    await user.tab();
    const entries = await screen.findByRole("region", { name: "Changed by the form" });
    expect(entries).toHaveTextContent("Because Table changed");
    expect(entries).toHaveTextContent(/Column.*Before\s*typed\s*Now\s*Not set.*left the form/);
    await press("Keep: Because Table changed");
    expect(screen.queryByRole("region", { name: "Changed by the form" })).toBeNull();
    expect(values()).toEqual({ table: "b" });
    expect(list("Changes").getByText(/^Table/)).toBeVisible();
  });

  test("by a reload is undone from the list, what was done elsewhere since stays", async () => {
    const { user, type, press, values } = showFilling({
      props: [table, note],
      configuredProps: {},
      script,
    });
    await type("Table", "a");
    await user.tab();
    await screen.findByRole("textbox", { name: "Column" });
    await type("Column", "typed");
    await user.clear(screen.getByRole("textbox", { name: "Table" }));
    await type("Table", "b");
    await user.tab();
    await screen.findByRole("region", { name: "Changed by the form" });
    await type("Note", "later");
    await press("Undo: Because Table changed");
    expect(values()).toEqual({ table: "a", note: "later", column: "typed" });
    await press("Undo");
    expect(values()).toEqual({ table: "b", note: "later" });
  });

  test("by whole values is listed by where they came from", async () => {
    const { form, press, values } = showFilling({ props: [note, title], configuredProps: { note: "a" } });
    act(() => void applyValues(form(), { note: "b", title: "t" }, "paste"));
    const entries = await screen.findByRole("region", { name: "Changed by the form" });
    expect(within(entries).getAllByRole("listitem")[0]).toHaveTextContent("Pasted");
    await press("Undo: Pasted");
    expect(values()).toEqual({ note: "a" });
    expect(screen.queryByRole("region", { name: "Changed by the form" })).toBeNull();
  });
});
