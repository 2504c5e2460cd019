import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";

const meta = {
  title: "Fields/alert",
  component: FieldStory,
  args: {
    prop: { type: "alert", alertType: "info", content: "Rows are written **at once**." },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Info: Story = {};
export const Neutral: Story = { args: { flags: { alertType: "neutral" } } };
export const Warning: Story = { args: { flags: { alertType: "warning" } } };
export const Failure: Story = { args: { flags: { alertType: "error" } } };

/** Shown as HTML where it is harmless, as text where it is not. */
export const Html: Story = {
  args: {
    flags: {
      content:
        "<p>Use <code>&lt;id&gt;</code>, <a href='https://example.com/'>as the docs say</a>.</p><ul><li>one</li><li>two</li></ul><script>alert(1)</script>",
    },
  },
};
export const Markdown: Story = {
  args: {
    flags: {
      content: "### Before you start\n\n1. Make a **key**\n2. Paste it below\n\n`<placeholder>` stays.",
    },
  },
};
/** Folded until somebody wants more. */
export const Long: Story = {
  args: { flags: { content: "A paragraph of its terms, which nobody reads in one go.\n\n".repeat(60) } },
};
