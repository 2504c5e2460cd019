import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted, typed } from "../support/play.ts";

const meta = {
  title: "Fields/integer",
  component: FieldStory,
  args: {
    prop: { type: "integer", label: "Score", description: "How warm the contact is.", min: 0, max: 100 },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: 42 } };

/** Text until it is a number, and never turned into another one. */
export const WithError: Story = { play: typed("Score", "1e3") };
export const OutOfRange: Story = { play: typed("Score", "101") };
export const Missing: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: 42, flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: 42, flags: { disabled: true } } };
export const Optional: Story = { args: { value: 42, flags: { optional: true } } };

export const Zero: Story = { args: { value: 0 } };
export const FromTen: Story = { args: { flags: { min: 10, max: undefined } } };

/** Up and down step by one, with Shift or the page keys by ten, and no further than the range. */
export const Stepped: Story = {
  args: { value: 42 },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole("textbox", { name: "Score" }));
    await userEvent.keyboard("{ArrowUp}{PageUp}");
  },
};
