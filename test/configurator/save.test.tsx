// A configuration is kept by its host.
import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { SaveButton, type SaveHandler } from "../../src/configurator/index.ts";
import { propsReply, type Script } from "../../src/testing/index.ts";
import { showFilling } from "../support/filling.tsx";

const note = { name: "note", type: "string", label: "Note" };
const must = { name: "must", type: "string", label: "Must" };
const kind = { name: "kind", type: "string", label: "Kind", reloadProps: true };

const show = (onSave: SaveHandler, more: Partial<Parameters<typeof showFilling>[0]> = {}) =>
  showFilling({ props: [note, must], more: <SaveButton onSave={onSave} />, ...more });
const button = () => screen.getByRole("button", { name: "Save" });

test("what is unfinished is saved as it is, and counts as unchanged from then on", async () => {
  const onSave = vi.fn<SaveHandler>();
  const { press, type } = show(onSave, { configuredProps: { note: "a" } });
  expect(button()).toHaveAttribute("aria-disabled", "true");
  await press("Save");
  expect(onSave).not.toHaveBeenCalled();
  await type("Note", "b");
  await press("Save");
  expect(onSave).toHaveBeenCalledExactlyOnceWith({
    componentKey: "c",
    version: "1.0.0",
    configuredProps: { note: "ab" },
    sources: {},
    dynamicPropsId: undefined,
  });
  await waitFor(() => expect(button()).toHaveAttribute("aria-disabled", "true"));
  expect(await screen.findByText("Saved")).toBeInTheDocument();
});

test("what was never saved can be saved with nothing but its defaults", async () => {
  const onSave = vi.fn<SaveHandler>();
  const { press } = show(onSave, { props: [{ ...note, default: "x" }] });
  await press("Save");
  expect(onSave.mock.calls[0]?.[0].configuredProps).toEqual({ note: "x" });
});

test("a save waits for the reload under way, and takes its id", async () => {
  const onSave = vi.fn<SaveHandler>();
  let answer: (reply: ReturnType<typeof propsReply>) => void = () => undefined;
  const script: Script = { reload: () => new Promise((resolve) => void (answer = resolve)) };
  const { press, type, user } = show(onSave, { props: [kind], script });
  await type("Kind", "a");
  await user.tab();
  await press("Save");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(onSave).not.toHaveBeenCalled();
  answer(propsReply("dyp_1", kind, note));
  await waitFor(() => expect(onSave.mock.calls[0]?.[0]).toMatchObject({ dynamicPropsId: "dyp_1" }));
});

test("what fails is told, and can be tried again", async () => {
  const onSave = vi.fn<SaveHandler>().mockRejectedValueOnce(new Error("The disk is full."));
  const { press, type } = show(onSave, { configuredProps: { note: "a" } });
  await type("Note", "b");
  await press("Save");
  expect(await screen.findByRole("alert")).toHaveTextContent("It could not be saved. The disk is full.");
  await press("Save");
  await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
  expect(onSave).toHaveBeenCalledTimes(2);
});
