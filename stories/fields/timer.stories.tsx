import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";

const meta = {
  title: "Fields/timer",
  component: FieldStory,
  args: {
    prop: { type: "$.interface.timer", label: "How often to look" },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: { intervalSeconds: 900 } } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: { intervalSeconds: 900 }, flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: { intervalSeconds: 900 }, flags: { disabled: true } } };
export const Optional: Story = { args: { value: { intervalSeconds: 900 }, flags: { optional: true } } };

export const Schedule: Story = { args: { value: { cron: "0 9 * * 1-5", timezone: "Europe/Berlin" } } };
export const WrongSchedule: Story = { args: { value: { cron: "every morning" } }, play: submitted };
export const Fixed: Story = { args: { flags: { static: { cron: "0 6 * * 1" } } } };
export const WithSuggestions: Story = {
  args: { flags: { options: [{ intervalSeconds: 60 }, { intervalSeconds: 3600 }, { cron: "0 8 * * *" }] } },
};
