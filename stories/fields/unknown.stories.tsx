import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";

const meta = {
  title: "Fields/unknown type",
  component: FieldStory,
  args: {
    prop: { type: "$.interface.hologram", label: "Hologram" },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

/** What is saved is kept as it is. */
export const Filled: Story = { args: { value: { depth: 3 } } };
