import type { Meta, StoryObj } from "@storybook/react-vite";
import { WorkflowPage } from "./Workflow.tsx";

const meta = {
  title: "Configurator/Workflow",
  component: WorkflowPage,
  tags: ["!autodocs"],
  parameters: { layout: "fullscreen" },
} satisfies Meta<typeof WorkflowPage>;

export default meta;

type Story = StoryObj<typeof meta>;

/** Each step uses the data of those before it; the backend resolves the references and runs them. */
export const Workflow: Story = {
  play: async ({ canvas }) => {
    await canvas.findByText("Compared as the column's own type.", {}, { timeout: 20_000 });
  },
};
