import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";

const meta = {
  title: "Fields/any",
  component: FieldStory,
  args: {
    prop: { type: "any", label: "Anything", description: "Any JSON value." },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: { nested: [1, "two", null] } } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: { nested: [1, "two", null] }, flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: { nested: [1, "two", null] }, flags: { disabled: true } } };
export const Optional: Story = { args: { value: { nested: [1, "two", null] }, flags: { optional: true } } };

export const AText: Story = { args: { value: "just text" } };
export const ANumber: Story = { args: { value: 42 } };
