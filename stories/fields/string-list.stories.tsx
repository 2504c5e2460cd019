import type { Decorator, Meta, StoryObj } from "@storybook/react-vite";
import { ConnectProvider, type UploadFile } from "../../src/index.ts";
import { FieldStory } from "../support/FormStory.tsx";
import { submitted } from "../support/play.ts";
import { scriptedClient } from "../support/scripted-client.ts";

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

const client = scriptedClient();
const uploadFile: UploadFile = ({ name }) =>
  name === "big.mov" ? Promise.reject(new Error("Files may have 20 MB here.")) : new Promise(() => {});
const through: Decorator = (Story) => (
  <ConnectProvider client={client} externalUserId="demo" uploadFile={uploadFile}>
    <Story />
  </ConnectProvider>
);

/** References to files; the host takes uploads. One is on its way, one has failed. */
export const Files: Story = {
  args: {
    value: ["https://files.example.com/contract.pdf", "/tmp/notes.txt"],
    flags: { format: "file-ref", label: "Attachments", description: undefined },
  },
  decorators: [through],
  play: async ({ canvas, canvasElement, userEvent }) => {
    await canvas.findByRole("button", { name: "Upload files for Attachments" }, { timeout: 10_000 });
    await userEvent.upload(canvasElement.querySelector<HTMLInputElement>("input[type=file]")!, [
      new File(["a"], "photo.png"),
      new File(["b"], "big.mov"),
    ]);
    await canvas.findByText(/could not be uploaded/);
  },
};
