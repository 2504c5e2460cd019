import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";

const meta = {
  title: "Fields/boolean",
  component: FieldStory,
  args: {
    prop: { type: "boolean", label: "Subscribed", description: "Not set, yes and no are three answers." },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: true } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: true, flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: true, flags: { disabled: true } } };
export const Optional: Story = { args: { value: true, flags: { optional: true } } };

export const No: Story = { args: { value: false } };
export const WithOptions: Story = {
  args: {
    value: true,
    flags: {
      options: [
        { label: "Send it", value: true },
        { label: "Keep it", value: false },
      ],
    },
  },
};
