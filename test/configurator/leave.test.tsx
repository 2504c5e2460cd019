// Work that is kept for another day, the way to another version, and what asks before work is lost.
import { render, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import {
  DraftBar,
  UpgradeOffer,
  useUnsavedChanges,
  type Draft,
  type DraftStore,
} from "../../src/configurator/index.ts";
import { parseComponent } from "../../src/index.ts";
import { propsReply, type Script } from "../../src/testing/index.ts";
import { showFilling } from "../support/filling.tsx";

const note = { name: "note", type: "string", label: "Note" };
const token = { name: "token", type: "string", label: "Token", secret: true };
const count = { name: "count", type: "integer", label: "Count", optional: true };

/** What a browser asks of a page that is about to be left. */
function leave(): boolean {
  const event = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

function memory(before?: unknown) {
  let kept = before;
  const store: DraftStore = {
    load: vi.fn(async () => kept),
    save: vi.fn(async (_, draft: Draft) => void (kept = draft)),
    remove: vi.fn(async () => void (kept = undefined)),
  };
  return { store, kept: () => kept };
}

const draft: Draft = {
  format: 1,
  componentKey: "c",
  componentVersion: "0.9.0",
  propNames: ["note", "token", "gone"],
  configuredProps: { note: "Left off here", token: "«secret»", gone: 1 },
  leftOut: ["/token"],
  savedAt: Date.UTC(2026, 0, 5, 9, 30),
};

describe("a draft", () => {
  test("is offered, with what no longer fits, and resumed", async () => {
    const { store } = memory(draft);
    const { press, values } = showFilling({ props: [note, token], more: <DraftBar store={store} /> });
    const offer = await screen.findByText("Resume where you left off?");
    const notice = offer.closest<HTMLElement>("[role=status]")!;
    expect(notice).toHaveTextContent("It was for version 0.9.0.");
    expect(notice).toHaveTextContent("No longer fits: gone.");
    expect(notice).toHaveTextContent("Secrets are not kept. Enter them again: Token.");
    await press("Resume");
    expect(values()).toEqual({ note: "Left off here" });
    expect(screen.getByRole("region", { name: "Changed by the form" })).toHaveTextContent(
      "Resumed from a draft",
    );
    await press("Undo");
    expect(values()).toEqual({});
  });

  test("is discarded", async () => {
    const { store, kept } = memory(draft);
    const { press } = showFilling({ props: [note, token], more: <DraftBar store={store} /> });
    await screen.findByText("Resume where you left off?");
    await press("Discard it");
    await waitFor(() => expect(kept()).toBeUndefined());
    expect(screen.queryByText("Resume where you left off?")).toBeNull();
  });

  test("is saved a little after it was typed, which is said", async () => {
    const { store, kept } = memory();
    const { type } = showFilling({ props: [note, token], more: <DraftBar store={store} /> });
    await type("Note", "Hello");
    expect(screen.getByText("Not saved yet")).toBeVisible();
    await screen.findByText(/^Draft saved, /);
    expect(kept()).toMatchObject({ componentKey: "c", configuredProps: { note: "Hello" } });
    expect(store.load).toHaveBeenCalledWith({ componentKey: "c", externalUserId: "user" });
  });

  test("that cannot be saved says why, and is tried again", async () => {
    const { store, kept } = memory();
    vi.mocked(store.save).mockRejectedValueOnce(new Error("The disk is full."));
    const { type, press } = showFilling({ props: [note], more: <DraftBar store={store} /> });
    await type("Note", "Hello");
    await screen.findByText("The draft could not be kept. The disk is full.");
    await press("Try again");
    await screen.findByText(/^Draft saved, /);
    expect(kept()).toMatchObject({ configuredProps: { note: "Hello" } });
  });
});

describe("another version", () => {
  const to = (...props: object[]) =>
    parseComponent({ key: "c", name: "C", version: "2.0.0", configurable_props: props });

  test("shows what would become of each value before it is taken, and goes back by undo", async () => {
    const next = to(
      { ...note, label: "Text" },
      { ...count, type: "string" },
      { name: "fresh", type: "string", label: "Fresh" },
    );
    const { press, values } = showFilling({
      props: [note, count, { name: "old", type: "string", label: "Old" }],
      configuredProps: { note: "a", count: 5, old: "x" },
      more: <UpgradeOffer to={next} />,
    });
    expect(screen.getByText("Version 2.0.0 is available.")).toBeVisible();
    await press("See what would change");
    const panel = await screen.findByRole("region", { name: "From version 1.0.0 to 2.0.0" });
    expect(panel).toHaveTextContent("1 value is kept");
    expect(panel).toHaveTextContent("1 field is newly required");
    expect(panel).toHaveTextContent(/1 value is converted.*Count/);
    expect(panel).toHaveTextContent(/1 value is dropped.*Old.*Before\s*x\s*Now\s*Not set/);
    expect(within(panel).getByText("Fresh")).toBeVisible();
    await press("Upgrade");
    expect(values()).toEqual({ note: "a", count: "5" });
    expect(screen.queryByText("Version 2.0.0 is available.")).toBeNull();
    expect(await screen.findByText("It is version 2.0.0 now. Undo goes back.")).toBeInTheDocument();
    await press("Undo");
    expect(values()).toEqual({ note: "a", count: 5, old: "x" });
    expect(screen.getByText("Version 2.0.0 is available.")).toBeVisible();
  });

  test("asks the platform which props follow in that version, and takes them over", async () => {
    const kind = { name: "kind", type: "string", label: "Kind", options: ["a", "b"], reloadProps: true };
    const subject = { name: "subject", type: "string", label: "Subject" };
    const script: Script = { reload: () => propsReply("dyp_2", note, kind, subject) };
    const { press, values, client } = showFilling({
      props: [note, subject],
      configuredProps: { note: "a", subject: "kept although it is no prop of its own any more" },
      script,
      more: <UpgradeOffer to={to(note, { ...kind, default: "a" })} />,
    });
    await press("See what would change");
    await screen.findByText("2 values are kept");
    await press("Upgrade");
    expect(values()).toEqual({
      note: "a",
      kind: "a",
      subject: "kept although it is no prop of its own any more",
    });
    await screen.findByRole("textbox", { name: "Subject" });
    expect(client.requests("reload")).toMatchObject([{ version: "2.0.0", configuredProps: { kind: "a" } }]);
  });

  test("is declined", async () => {
    const { press } = showFilling({ props: [note], more: <UpgradeOffer to={to(note)} /> });
    await press("Not now");
    expect(screen.queryByText("Version 2.0.0 is available.")).toBeNull();
  });
});

describe("leaving", () => {
  test("is asked about by the browser while something would be lost", () => {
    let isUnsaved = false;
    function Guard() {
      useUnsavedChanges(() => isUnsaved);
      return null;
    }
    const { unmount } = render(<Guard />);
    expect(leave()).toBe(false);
    isUnsaved = true;
    expect(leave()).toBe(true);
    unmount();
    expect(leave()).toBe(false);
  });
});
