import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";

const meta = {
  title: "Fields/object",
  component: FieldStory,
  args: {
    prop: { type: "object", label: "Headers", description: "Rows keep their order." },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: { zebra: 1, apple: "two", mango: { ripe: true } } } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = {
  args: { value: { zebra: 1, apple: "two", mango: { ripe: true } }, flags: { readOnly: true } },
};
export const Disabled: Story = {
  args: { value: { zebra: 1, apple: "two", mango: { ripe: true } }, flags: { disabled: true } },
};
export const Optional: Story = {
  args: { value: { zebra: 1, apple: "two", mango: { ripe: true } }, flags: { optional: true } },
};
