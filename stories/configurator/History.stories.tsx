import type { Meta, StoryObj } from "@storybook/react-vite";
import { inTurn, pressed, typed } from "../support/play.ts";
import type { Draft, DraftStore } from "../../src/configurator/index.ts";
import { HistoryStory } from "./HistoryStory.tsx";

const meta = {
  title: "Configurator/History",
  component: HistoryStory,
  args: { configuredProps: { kind: "message", channel: "general", text: "Hello", token: "s3cr3t" } },
} satisfies Meta<typeof HistoryStory>;

export default meta;

type Story = StoryObj<typeof meta>;

const waiting = { timeout: 10_000 };

/** Nothing has changed yet. */
export const Saved: Story = {
  play: ({ canvas }) => canvas.findByText(/Nothing has changed/, {}, waiting).then(() => undefined),
};

/** Edited, each with the way back. */
export const Edited: Story = {
  play: inTurn(typed("Text", "Hello, everyone"), pressed("Add Retries"), pressed("Replace Token")),
};

/** One step back. */
export const Undone: Story = { play: inTurn(typed("Text", "Hello, everyone"), pressed("Undo")) };

/** Saved: it counts as unchanged from then on. */
export const SavedByHost: Story = {
  args: { onSave: () => undefined },
  play: inTurn(typed("Text", "Hello, everyone"), pressed("Save")),
};

/** It could not be saved, and why. */
export const NotSaved: Story = {
  args: { onSave: () => Promise.reject(new Error("The server is not to be reached.")) },
  play: inTurn(typed("Text", "Hello, everyone"), pressed("Save")),
};

/** What a reload and a paste changed. */
export const ByTheForm: Story = {
  args: {
    configuredProps: { kind: "reminder", channel: "general", text: "Hello", when: "tomorrow" },
    pasted: { kind: "message", channel: "releases", text: "Out now", when: "at noon", tags: ["a", "b"] },
  },
  play: async ({ canvas, userEvent }) => {
    await canvas.findByRole("textbox", { name: "When" }, waiting);
    await userEvent.click(canvas.getByRole("button", { name: "Paste" }));
    await canvas.findByText("Because Kind changed", {}, waiting);
    await canvas.findByText("Pasted", {}, waiting);
  },
};

/** Only what is required. */
export const Required: Story = {
  args: { configuredProps: { kind: "message", retries: 2 } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(await canvas.findByRole("combobox", { name: "Show" }, waiting), "required");
  },
};

/** A filter that lets nothing through. */
export const NothingLeft: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.selectOptions(await canvas.findByRole("combobox", { name: "Show" }, waiting), "errors");
  },
};

/** In groups, one of which has an error. */
export const Groups: Story = {
  args: { configuredProps: { kind: "reminder", retries: 2 } },
  play: inTurn(pressed("Group"), pressed("Submit")),
};

const draft: Draft = {
  format: 1,
  componentKey: "story",
  componentVersion: "0.9.0",
  propNames: ["kind", "channel", "text", "token", "colour"],
  configuredProps: { kind: "message", text: "Half a sent", token: "«secret»", colour: "red" },
  leftOut: ["/token"],
  savedAt: Date.UTC(2026, 0, 5, 9, 30),
};

const keeping = (kept: unknown, save: DraftStore["save"] = async () => undefined): DraftStore => ({
  load: async () => kept,
  save,
  remove: async () => undefined,
});

/** Work of another day, some of which no longer fits. */
export const Resume: Story = {
  args: { configuredProps: {}, drafts: keeping(draft) },
  play: ({ canvas }) => canvas.findByText("Resume where you left off?", {}, waiting).then(() => undefined),
};

/** Kept a little after it was typed. */
export const Kept: Story = {
  args: { drafts: keeping(undefined) },
  play: inTurn(typed("Text", "Hello, everyone"), ({ canvas }) =>
    canvas.findByText(/^Draft saved/, {}, waiting).then(() => undefined),
  ),
};

/** It could not be kept. */
export const NotKept: Story = {
  args: { drafts: keeping(undefined, () => Promise.reject(new Error("The disk is full."))) },
  play: inTurn(typed("Text", "Hello, everyone"), ({ canvas }) =>
    canvas.findByText(/The disk is full/, {}, waiting).then(() => undefined),
  ),
};

/** Every field, to be found by name. */
export const Finding: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("combobox", { name: "Find a field" }, waiting));
    await canvas.findByRole("option", { name: /Channel/ }, waiting);
  },
};
