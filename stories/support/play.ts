// What a person does in a story, before it is looked at.

import type { StoryContext } from "@storybook/react-vite";

type Play = (context: Pick<StoryContext, "canvas" | "userEvent">) => Promise<void>;

const waiting = { timeout: 10_000 };

/** Presses the submit button of a form that is to be refused. */
export const submitted: Play = async ({ canvas, userEvent }) => {
  await userEvent.click(await canvas.findByRole("button", { name: "Submit" }, waiting));
  await canvas.findByRole("alert", {}, waiting);
};

/** Types into a text field and leaves it. */
export const typed =
  (label: string | RegExp, text: string): Play =>
  async ({ canvas, userEvent }) => {
    const input = await canvas.findByRole("textbox", { name: label }, waiting);
    await userEvent.clear(input);
    await userEvent.type(input, text);
    await userEvent.tab();
  };

/** Opens the list of a choice, and waits for what it is to say. */
export const opened =
  (label: string, says: RegExp): Play =>
  async ({ canvas, userEvent }) => {
    await userEvent.click(await canvas.findByRole("combobox", { name: label }, waiting));
    await canvas.findAllByText(says, {}, waiting);
  };

/** Presses a button. */
export const pressed =
  (name: string | RegExp): Play =>
  async ({ canvas, userEvent }) =>
    userEvent.click(await canvas.findByRole("button", { name }, waiting));

/** One after the other. */
export const inTurn =
  (...plays: readonly Play[]): Play =>
  async (context) => {
    for (const play of plays) await play(context);
  };
