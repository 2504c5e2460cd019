import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";

const saved = {
  value: "select id, full_name from sales.contacts where score > $1 limit 10",
  query: "select id, full_name from sales.contacts where score > $1 limit 10",
  params: ["50"],
  usePreparedStatements: true,
};

const meta = {
  title: "Fields/sql",
  component: FieldStory,
  args: {
    prop: {
      type: "sql",
      label: "Query",
      description: "Read-only users may select.",
      auth: { app: "postgres" },
    },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Filled: Story = { args: { value: saved } };
export const WithError: Story = { play: submitted };
export const ReadOnly: Story = { args: { value: saved, flags: { readOnly: true } } };
export const Disabled: Story = { args: { value: saved, flags: { disabled: true } } };
export const Optional: Story = { args: { value: saved, flags: { optional: true } } };
