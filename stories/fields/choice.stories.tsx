import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { opened, submitted } from "../support/play.ts";

const meta = {
  title: "Fields/choice",
  component: FieldStory,
  args: {
    prop: {
      type: "string",
      label: "Stage",
      description: "A list that stands in the definition.",
      options: ["lead", "trial", "customer", { label: "Lost (for now)", value: "lost" }],
    },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: "lost" } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: "trial", flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: "trial", flags: { disabled: true } } };
export const Open: Story = { args: { value: "trial" }, play: opened("Stage", /Lost/) };

/** Kept, and marked. */
export const NotInTheList: Story = { args: { value: "legacy" } };
export const Many: Story = {
  args: { prop: { ...meta.args.prop, type: "string[]", label: "Stages" }, value: ["lead", "legacy", "lost"] },
};
export const ManyReadOnly: Story = { args: { ...Many.args, flags: { readOnly: true } } };
export const Numbers: Story = {
  args: { prop: { type: "integer", label: "Size", options: [{ label: "Small", value: 1 }, 2, 3] }, value: 1 },
};
