import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";

const meta = {
  title: "Fields/integer[]",
  // The brackets would be lost in an id made from the title.
  id: "fields-integer-list",
  component: FieldStory,
  args: {
    prop: { type: "integer[]", label: "Lucky numbers", min: 1, max: 49 },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: [7, 13, 21] } };
export const WithError: Story = { args: { value: [7, 77] }, play: submitted };
export const ReadOnly: Story = { args: { value: [7, 13, 21], flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: [7, 13, 21], flags: { disabled: true } } };
export const Optional: Story = { args: { value: [7, 13, 21], flags: { optional: true } } };
