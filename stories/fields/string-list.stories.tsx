import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";

const meta = {
  title: "Fields/string[]",
  // The brackets would be lost in an id made from the title.
  id: "fields-string-list",
  component: FieldStory,
  args: {
    prop: { type: "string[]", label: "Tags", description: "Each row is sent as it stands." },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: ["vip", "Zürich HQ", "02134"] } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: ["vip", "Zürich HQ", "02134"], flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: ["vip", "Zürich HQ", "02134"], flags: { disabled: true } } };
export const Optional: Story = { args: { value: ["vip", "Zürich HQ", "02134"], flags: { optional: true } } };

/** Each row is masked. */
export const Secret: Story = { args: { value: ["alpha", "beta"], flags: { secret: true, label: "Keys" } } };
