import type { Meta, StoryObj } from "@storybook/react-vite";
import { FieldStory } from "../support/FormStory.tsx";

const meta = {
  title: "Fields/supplied by the platform",
  component: FieldStory,
  args: {
    prop: { type: "$.interface.http", label: "HTTP endpoint" },
  },
} satisfies Meta<typeof FieldStory>;

export default meta;

type Story = StoryObj<typeof meta>;

export const HttpEndpoint: Story = {};
export const HttpEndpointThatAnswers: Story = { args: { flags: { customResponse: true } } };
export const AppHook: Story = {
  args: { prop: { type: "$.interface.apphook", label: "Event", eventNames: ["message", "reaction"] } },
};
export const Database: Story = { args: { prop: { type: "$.service.db", label: "Memory" } } };
export const Folder: Story = {
  args: { prop: { type: "dir", label: "Folder", accessMode: "read-write", sync: true } },
};
