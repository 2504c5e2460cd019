import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { pressed, submitted } from "../support/play.ts";

const meta = {
  title: "Fields/string",
  component: FieldStory,
  args: {
    prop: {
      type: "string",
      label: "Message",
      description: "Markdown is kept **as it is**; `{{expressions}}` too. [Read more](https://example.com/)",
    },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: "Good morning, Ada" } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: "Good morning, Ada", flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: "Good morning, Ada", flags: { disabled: true } } };
export const Optional: Story = { args: { value: "Good morning, Ada", flags: { optional: true } } };

/** Masked; the person may look at it. A saved one is kept until another is typed. */
export const Secret: Story = { args: { value: "swordfish", flags: { secret: true, label: "Password" } } };
export const SecretEmpty: Story = { args: { flags: { secret: true, label: "Password" } } };
export const SecretReplaced: Story = { ...Secret, play: pressed("Replace Password") };

export const ManyLines: Story = { args: { value: "Dear Ada,\n\nthe engine is ready.\n\nCharles" } };

export const WithoutLabel: Story = { args: { flags: { label: undefined, description: undefined } } };

export const LongTexts: Story = {
  args: {
    value: "x".repeat(400),
    flags: { label: "A label that goes on and on ".repeat(5), description: "Words ".repeat(120) },
  },
};

/** A saved value that is none of this type stays until it is changed. */
export const Unreadable: Story = { args: { value: { not: ["a", "text"] } } };
